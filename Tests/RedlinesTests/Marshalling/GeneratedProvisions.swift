import Texts

@testable import Redlines

/// Laws and amendments to them in three languages, the same for the same seed.
struct GeneratedProvisions {
  /// A provision: how it is printed in a reference, and where it stands.
  struct Provision {
    var reference: String
    var parent: Int?
    /// In the order of the text: before it, itself, behind all that it holds.
    var spots = [0, 0, 0]
  }

  struct Amendment {
    var id: String
    var provision: Int
    /// 0 before it, 1 itself, 2 behind it.
    var side: Int
    var operation: AmendmentOperation
    /// Which of a few wishes it is; its words are printed in one of several ways.
    var wish: Int
    var text: String
    var target: String
  }

  private struct Words {
    var language: Language
    var chapter: String
    var article: String
    var paragraph: String
    var point: String
    var comma: String
    var sides: [String]
    var letters: [String]
    var bis: String
  }

  private static let words = [
    Words(
      language: .english, chapter: "Chapter", article: "Article", paragraph: "paragraph",
      point: "point", comma: ",", sides: ["before", "", "after"],
      letters: ["a", "b", "c", "d"], bis: "bis"),
    Words(
      language: .french, chapter: "Chapitre", article: "Article", paragraph: "paragraphe",
      point: "point", comma: ",", sides: ["avant", "", "après"], letters: ["a", "b", "c", "d"],
      bis: "bis"),
    Words(
      language: .arabic, chapter: "الفصل", article: "المادة", paragraph: "الفقرة", point: "البند",
      comma: "،", sides: ["قبل", "", "بعد"], letters: ["أ", "ب", "ج", "د"], bis: "مكررا"),
  ]

  private var state: UInt64
  private let words: Words
  private(set) var provisions: [Provision] = []
  private(set) var text = StructuredText()
  private(set) var amendments: [Amendment] = []
  private var spots = 0

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    words = Self.words[Int(seed % 3)]
    text.language = words.language
    writeChapters()
    guard !provisions.isEmpty else { return }
    for number in 0..<below(40) { propose(number) }
  }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  // MARK: the text

  private mutating func spot() -> Int {
    spots += 1
    return spots
  }

  private mutating func open(
    _ reference: String, in parent: Int?, _ kind: ClauseKind, level: Int, number: String?,
    _ words: String
  ) -> Int {
    provisions.append(
      Provision(reference: reference, parent: parent, spots: [spot(), spot(), 0]))
    text.clauses.append(
      Clause(
        id: ClauseID("c\(text.clauses.count)"), kind: kind, level: level,
        number: number.map { PrintedNumber($0) }, text: words))
    return provisions.count - 1
  }

  private mutating func close(_ provision: Int) { provisions[provision].spots[2] = spot() }

  private mutating func writeChapters() {
    var article = 0
    let hasChapters = below(2) == 0
    for chapter in 1...(1 + below(3)) {
      var outer: Int?
      if hasChapters {
        let name = "\(words.chapter) \(chapter)"
        outer = open(name, in: nil, .heading, level: 1, number: nil, name + " – …")
      }
      for _ in 0..<below(4) {
        article += 1
        writeArticle("\(article)", in: outer)
        if below(4) == 0 { writeArticle("\(article) \(words.bis)", in: outer) }
      }
      if let outer { close(outer) }
    }
  }

  private mutating func writeArticle(_ number: String, in chapter: Int?) {
    let name = "\(words.article) \(number)"
    let article = open(name, in: chapter, .heading, level: 2, number: nil, name)
    for number in 0..<below(4) {
      let name = "\(name)\(words.comma) \(words.paragraph) \(number + 1)"
      let paragraph = open(
        name, in: article, .item, level: 1, number: "\(number + 1).", "… \(number)")
      if below(2) == 0 {
        for letter in words.letters.prefix(below(5)) {
          let point = open(
            "\(name)\(words.comma) \(words.point) (\(letter))", in: paragraph, .item, level: 1,
            number: "(\(letter))", "…")
          close(point)
        }
      }
      close(paragraph)
    }
    close(article)
  }

  // MARK: amendments

  private mutating func propose(_ number: Int) {
    let provision = below(provisions.count)
    let operation = AmendmentOperation.allCases[below(4)]
    let side = operation == .insert ? below(3) : 1
    let wish = below(3)
    let words = ["alpha", "beta", "gamma"][wish]
    let text = ["\(words) 2", "  \(words.uppercased()): 2.", "«\(words)»\n2"][below(3)]
    let prefix = self.words.sides[side]
    amendments.append(
      Amendment(
        id: "AM \(number)", provision: provision, side: side, operation: operation, wish: wish,
        text: text, target: (prefix.isEmpty ? "" : prefix + " ") + provisions[provision].reference))
  }

  func listed() -> [ListedAmendment] {
    var reader = AmendmentWordingReader()
    return amendments.map {
      ListedAmendment(
        id: $0.id, target: $0.target, operation: $0.operation, text: $0.text, readBy: &reader)
    }
  }

  /// Where the order puts an amendment, and what it does there.
  func key(_ amendment: Amendment) -> [Int] {
    let operations: [AmendmentOperation] = [.delete, .replace, .move, .insert]
    return [
      provisions[amendment.provision].spots[amendment.side],
      operations.firstIndex(of: amendment.operation) ?? 0,
    ]
  }

  func holds(_ outer: Int, _ inner: Int) -> Bool {
    var here: Int? = inner
    while let provision = here {
      if provision == outer { return true }
      here = provisions[provision].parent
    }
    return false
  }
}
