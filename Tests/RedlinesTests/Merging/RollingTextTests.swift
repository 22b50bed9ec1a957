import Testing
import Texts

@testable import Redlines

/// Small cases, exactly: a text, what each of A, B, C makes of it, how it is written.
@Suite("Rolling text")
struct RollingTextTests {
  private static let cases: [(base: String, own: [String], written: String)] = [
    ("a b c", ["a x c"], "a [x – A] [b] c"),
    ("a b c", ["a x c", "a x c"], "a [x – A, B] [b] c"),
    ("a b c", ["a x c", "a y c", "a y c"], "a [y – B, C] [x – A] [b] c"),
    ("a b c", ["a c"], "a [∅ – A] [b] c"),
    ("a b c", ["a b x c"], "a b [x – A] c"),
    ("a b c", ["x a b c"], "[x – A] a b c"),
    ("a b c", ["a b c x"], "a b c [x – A]"),
    ("a b c d e", ["a x d e", "a b c y e"], "a [x – A] [b c] [y – B] [d] e"),
    ("a b c d e", ["a x d e", "a b y e"], "a [x d – A] [b y – B] [b c d] e"),
    ("a b c", ["a x b c", "a y c"], "a [x – A] [∅] [y – B] [b] c"),
    ("a b c", ["x a b c", "y b c"], "[x – A] [∅] [y – B] [a] b c"),
    ("数据应当公开", ["数据必须公开"], "数据 [必须 – A] [应当] 公开"),
    ("a b c d|e f g h", ["a b c d"], "a b c d|[∅ – A] [e f g h]"),
    ("a b c d|e f g h", ["a b c d|x y z w|e f g h"], "a b c d|[x y z w – A]|e f g h"),
    (
      "a b c d|e f g h", ["a b c d|x y z w|e f g h", "a b c d|s t u v|e f g h"],
      "a b c d|[s t u v – B]|[x y z w – A]|e f g h"
    ),
    (
      "a b c d e f|g h i j k l|m n o p q r", ["g h i j k l|m n o p q r|a b c d e f"],
      "[↓ – A] [a b c d e f]|g h i j k l|m n o p q r|[a b c d e f – A]"
    ),
  ]

  @Test("What a rolling text looks like", arguments: cases)
  func written(base: String, own: [String], expected: String) {
    let markUps = zip(["A", "B", "C"], own).map { name, text in
      MarkUp(name: name, .revised(Self.clauses(text), proponent: name))
    }
    let merge = Merge(markUps, on: Self.clauses(base))
    #expect(merge.rollingClauses().map(\.text).joined(separator: "|") == expected)
  }

  @Test(
    "A rolling text read again says what each one wants, and what the base said", arguments: cases)
  func readAgain(base: String, own: [String], written: String) {
    // Around brackets stands a space where the script has none.
    func words(_ clauses: [Clause]) -> String {
      clauses.map { $0.text.replacing(" ", with: "") }.joined(separator: "|")
    }
    let draft = NegotiatedDraft(StructuredText(clauses: Self.clauses(written)))
    #expect(words(draft.reading(of: nil)) == words(Self.clauses(base)))
    for (name, text) in zip(["A", "B", "C"], own) {
      #expect(words(draft.reading(of: name)) == words(Self.clauses(text)))
    }
  }

  @Test("An id is the same whoever else has wishes")
  func stableIDs() {
    let base = Self.clauses("a b c d e f|g h i j k l")
    let one = MarkUp(name: "1", .revised(Self.clauses("a x c d e f|g h i j k l"), proponent: "A"))
    let two = MarkUp(name: "2", .revised(Self.clauses("a b c y e f|g h i j k"), proponent: "B"))
    let alone = Merge([one], on: base).amendments.map(\.id)
    let both = Merge([two, one], on: base).amendments.filter { $0.proponents == ["A"] }.map(\.id)
    #expect(alone == both)
  }

  static func clauses(_ text: String) -> [Clause] {
    text.split(separator: "|").enumerated().map {
      Clause(id: ClauseID("c\($0.offset)"), kind: .paragraph, text: String($0.element))
    }
  }
}
