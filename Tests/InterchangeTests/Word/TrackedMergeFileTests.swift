import Redlines
import Testing
import Texts

@testable import Interchange

/// A merge's tracked changes in the base's own Word file.
@Suite("Tracked merges in the base's file")
struct TrackedMergeFileTests {
  /// A base as offices write them: looks, links, notes, lists, fields and a table.
  private struct Base {
    let file: SourceFile
    let clauses: [Clause]
    let text: StructuredText

    init(_ random: inout SeededRandom, _ text: (Int) -> String) throws {
      var body = paragraph(text(3), "<w:pStyle w:val=\"Heading1\"/>")
      for at in 0..<6 {
        var inside =
          run(text(4) + " ") + run(text(2), "<w:b/>")
          + run(" " + text(Int.random(in: 1...4, using: &random)))
        switch at {
        case 1: inside += "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" " + text(3))
        case 2:
          inside +=
            "<w:hyperlink r:id=\"link\">\(run(" " + text(2), "<w:u w:val=\"single\"/>"))</w:hyperlink>"
        case 3:
          inside +=
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF a </w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(" " + text(1))
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:proofErr w:type=\"spellStart\"/>"
        default: break
        }
        body += paragraph(inside, at == 4 ? "<w:jc w:val=\"both\"/>" : "")
      }
      func cell() -> String { "<w:tc>\(paragraph(text(3)))</w:tc>" }
      body += "<w:tbl><w:tr>\(cell())\(cell())</w:tr><w:tr>\(cell())\(cell())</w:tr></w:tbl>"
      body += paragraph(text(5)) + paragraph(text(6))
      let made = WordFile(
        body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>",
        parts: [
          ("hyperlink", "https://example.org/"),
          ("footnotes", "<w:footnote w:id=\"2\">\(paragraph(text(5)))</w:footnote>"),
          (
            "styles",
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
              + "</w:style>"
          ),
        ])
      file = SourceFile(name: "base.docx", bytes: try made.bytes())
      self.text = try file.readAlone(changes: .accept).text
      clauses = self.text.clauses
    }
  }

  private static let words = [
    ["the", "council", "shall", "publish", "data", "on", "wells", "and", "rivers"],
    ["يجب", "على", "المجلس", "أن", "ينشر", "البيانات", "الآبار", "والأنهار"],
    ["परिषद", "डेटा", "प्रकाशित", "करे", "जल", "कुएँ", "नदियाँ"],
    ["理", "事", "会", "应", "公", "布", "数", "据"],
  ]

  private static func revised(
    _ clauses: [Clause], _ random: inout SeededRandom, _ text: (Int) -> String
  ) -> [Clause] {
    var own = clauses
    for turn in 0..<4 {
      let at = Int.random(in: 0..<own.count, using: &random)
      guard own[at].kind != .note else { continue }
      own[at].marks = []
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        own.insert(
          Clause(id: ClauseID("n\(turn)"), kind: .paragraph, text: "new " + text(6)), at: at)
      case 1: if own.count > 6 { own.remove(at: at) }
      case 2: own[at].text += " " + text(2)
      case 3:
        var parts = own[at].text.split(separator: " ").map(String.init)
        // A cell is not put together with the next one.
        guard !parts.contains(where: { $0.contains("\t") }) else { continue }
        parts[Int.random(in: 0..<parts.count, using: &random)] = text(1)
        own[at].text = parts.joined(separator: " ")
      default: own[at].text = text(1) + " " + own[at].text
      }
    }
    return own
  }

  private static func shown(_ clause: Clause) -> String {
    "\(clause.kind) \(clause.label ?? "-") \(clause.text)"
  }

  @Test(
    "Rejected, the file is the base with all its looks; accepted, it has what all want",
    arguments: 0..<200)
  func outAndBack(seed: Int) throws {
    var random = SeededRandom(seed)
    let words = Self.words[seed % 4]
    var picks = SeededRandom(seed + 1000)
    func text(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &picks) ?? "" }.joined(separator: " ")
    }
    let base = try Base(&random, text)
    let names = seed % 2 == 0 ? ["Azel"] : ["Azel", "Bruma", "Corva, Isles of"]
    let merge = Merge(
      names.map {
        MarkUp(
          name: $0, .revised(Self.revised(base.clauses, &random, text), proponent: $0))
      }, on: base.clauses)
    let bytes = try FileFormat.word.tracked(
      merge, of: base.text, from: base.file, named: "out.docx")
    let package = try RedlinePackage(bytes)
    #expect(package.holds("word/styles.xml"), "the base's own file is written into")
    #expect(!package.holds("word/settings.xml"), "the base's own file is written into")
    let file = SourceFile(name: "out.docx", bytes: bytes)
    let rejected = try file.readAlone(changes: .reject).text.clauses
    #expect(rejected.map(Self.shown) == base.clauses.map(Self.shown))
    #expect(rejected.map(\.marks) == base.clauses.map(\.marks))
    let tracked = try file.trackedText()?.text ?? TrackedText([])
    #expect(Set(tracked.authors) == Set(merge.amendments.flatMap(\.proponents)))
    let again = Merge([MarkUp(name: "back", .tracked(tracked))], on: base.clauses)
    for name in names {
      let (wanted, back) = (
        try Self.words(of: name, in: merge), try Self.words(of: name, in: again)
      )
      #expect(back == wanted, "\(name)")
    }
    guard merge.amendments.allSatisfy(\.conflictsWith.isEmpty) else { return }
    // A note goes with the last mark that leads to it.
    func texts(_ clauses: [Clause]) -> [String] {
      clauses.filter { $0.kind != .note }.map { NoteMarks.without(in: $0.text) }
    }
    let accepted = texts(try file.readAlone(changes: .accept).text.clauses)
    let wanted = texts(try merge.accepting(merge.amendments.map(\.id)))
    #expect(accepted == wanted)
  }

  /// The words of the text as one proponent wants it, clause by clause, without notes.
  private static func words(of name: String, in merge: Merge) throws -> [[Substring]] {
    let ids = merge.amendments.filter { $0.proponents.contains(name) }.map(\.id)
    return try merge.accepting(ids).filter { $0.kind != .note }.map {
      NoteMarks.without(in: $0.comparedText).split(whereSeparator: \.isWhitespace)
    }
  }

  @Test(
    "What more want together than one name of an author can hold comes back from Word as theirs")
  func manyTogether() throws {
    func clause(_ text: String) -> Clause {
      Clause(id: ClauseID(text), kind: .paragraph, text: text)
    }
    let texts = [
      "The council decides to publish all data.", "It reports every year to all of its members.",
      "It asks all states for their own reports.",
    ]
    let base = StructuredText(clauses: texts.map(clause))
    let own = [texts[0].replacing("all data", with: "its data"), "A wholly new clause.", texts[2]]
    let names = (0..<60).map { "Delegation of Land \($0), Isles" }
    let merge = Merge(
      names.map { MarkUp(name: $0, .revised(own.map(clause), proponent: $0)) },
      on: base.clauses)
    let file = SourceFile(
      name: "base.docx", bytes: try FileFormat.word.bytesAlone(of: base, named: "base.docx"))
    let bytes = try FileFormat.word.tracked(merge, of: base, from: file, named: "out.docx")
    let back = try SourceFile(name: "out.docx", bytes: bytes).trackedText()
    let tracked = try #require(back).text
    let again = Merge([MarkUp(name: "back", .tracked(tracked))], on: base.clauses)
    func told(_ merge: Merge) -> Set<String> {
      Set(merge.amendments.map { "\($0.kind) \($0.old)|\($0.new)|\($0.proponents)" })
    }
    #expect(told(again) == told(merge))
    #expect(again.amendments.allSatisfy { $0.proponents.count == 60 })
  }

  @Test("What nobody amends stays byte for byte")
  func keepsBytes() throws {
    var random = SeededRandom(7)
    var picks = SeededRandom(8)
    let base = try Base(&random) { count in
      (0..<count).map { _ in Self.words[0].randomElement(using: &picks) ?? "" }
        .joined(separator: " ")
    }
    var own = base.clauses
    own[1].text += " as well"
    own[1].marks = []
    let merge = Merge([MarkUp(name: "a", .revised(own, proponent: "Azel"))], on: base.clauses)
    let bytes = try FileFormat.word.tracked(
      merge, of: base.text, from: base.file, named: "out.docx")
    let (old, new) = (try RedlinePackage(base.file.bytes), try RedlinePackage(bytes))
    let (from, to) = (
      try #require(old.content("word/document.xml")), try #require(new.content("word/document.xml"))
    )
    let head = zip(from, to).prefix { $0 == $1 }.count
    let tail = zip(from.reversed(), to.reversed()).prefix { $0 == $1 }.count
    let added = String(decoding: to[head..<(to.count - tail)], as: UTF8.self)
    #expect(head + tail >= from.count, "nothing of the base is written otherwise")
    #expect(added.contains("w:author=\"Azel\"") && added.contains(" as well"))
    #expect(old.content("word/footnotes.xml") == new.content("word/footnotes.xml"))
  }
}
