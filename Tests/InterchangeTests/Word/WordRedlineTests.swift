import Testing
import Texts

@testable import Interchange

/// Redlines written as Word files and read back: accepted they are the new text, rejected the old.
@Suite("Redlines in Word")
struct WordRedlineTests {
  private static let author = RedlineAuthor(name: "A & B", date: "2026-03-31T10:00:00Z")

  @Test(
    "Of generated documents, accepting gives the new text and rejecting the old", arguments: 0..<120
  )
  func generated(seed: UInt64) async throws {
    var documents = GeneratedDocuments(seed: seed)
    let old = documents.text()
    var edits = DocumentEdits(seed: seed)
    let new = edits.edited(old)
    let redline = try WordRedline.bytes(from: old, to: new, named: "o.docx", by: Self.author)
    for (text, changes) in [(new, ChangesReading.accept), (old, .reject)] {
      let bytes = try WordWriter.bytes(
        of: text, named: "o.docx", isCompared: true)
      let plain = try await read(bytes, .accept)
      let found = try await read(redline, changes)
      #expect(firstParting(found, plain) == nil, "\(changes)")
    }
    let numbers = try changeNumbers(in: redline)
    #expect(Set(numbers).count == numbers.count)
    let notes = try noteNumbers(in: redline)
    #expect(notes == notes.sorted(), "programs take notes by the rank of their numbers")
  }

  @Test("A mark without a note and a note without a mark are no words of the text")
  func unpairedNotes() async throws {
    func text(_ words: String, _ note: String) -> StructuredText {
      StructuredText(clauses: [
        Clause(id: ClauseID("a"), kind: .paragraph, text: "\(words)[^left] stay."),
        Clause(id: ClauseID("b"), kind: .paragraph, text: "Rivers run."),
        Clause(id: ClauseID("c"), kind: .note, number: PrintedNumber("alone"), text: note),
        Clause(
          id: ClauseID("d"), kind: .note, number: PrintedNumber("other"), text: "As in [^left]."),
      ])
    }
    let (old, new) = (text("The old wells", "Of old."), text("The new wells", "Of late."))
    let redline = try WordRedline.bytes(from: old, to: new, named: "o.docx", by: Self.author)
    for (words, note, changes) in [
      ("The new wells", "Of late.", ChangesReading.accept), ("The old wells", "Of old.", .reject),
    ] {
      let file = SourceFile(name: "o.docx", bytes: redline)
      let clauses = try await file.read(changes: changes).text.clauses
      let body = clauses.filter { $0.kind != .note }.map { clause in
        var text = Array(clause.text.utf8)
        for (range, _) in NoteMarks.ranges(in: text).reversed() { text.removeSubrange(range) }
        return String(decoding: text, as: UTF8.self)
      }
      #expect(body == ["\(words) stay.", "Rivers run."], "\(changes)")
      let notes = clauses.filter { $0.kind == .note && !$0.text.isEmpty }.map(\.text)
      #expect(notes == [note, "As in [^left]."], "\(changes)")
    }
  }

  private func read(_ bytes: [UInt8], _ changes: ChangesReading) async throws -> [String] {
    let file = SourceFile(name: "o.docx", bytes: bytes)
    return try await file.read(changes: changes).text.clauses.map { clause in
      "\(clause.kind) \(clause.number?.printed ?? "-") \(clause.text) \(clause.marks)"
    }
  }

  /// The numbers of notes as the text refers to them.
  private func noteNumbers(in bytes: [UInt8]) throws -> [Int] {
    let tree = try RedlinePackage(bytes).tree("word/document.xml")
    return tree.nodes.indices.filter { tree.name($0) == "w:footnoteReference" }
      .compactMap { tree.attribute($0, "w:id").flatMap { Int($0) } }
  }

  /// The numbers of all tracked changes of the body and the notes.
  private func changeNumbers(in bytes: [UInt8]) throws -> [String] {
    let package = try RedlinePackage(bytes)
    return try ["word/document.xml", "word/footnotes.xml"].flatMap { part -> [String] in
      guard package.holds(part) else { return [] }
      let tree = try package.tree(part)
      let names = ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:pPrChange", "w:rPrChange"]
      return tree.nodes.indices.compactMap { node in
        names.contains(tree.name(node)) ? tree.attribute(node, "w:id") : nil
      }
    }
  }

  @Test("The same file is no change")
  func same() throws {
    var documents = GeneratedDocuments(seed: 7)
    let bytes = try WordWriter.bytes(of: documents.text(), named: "o.docx")
    let file = SourceFile(name: "o.docx", bytes: bytes)
    let redline = try #require(try WordRedline.bytes(from: file, to: file, by: Self.author))
    let (was, now) = (try RedlinePackage(bytes), try RedlinePackage(redline))
    for part in ["word/document.xml", "word/footnotes.xml", "word/styles.xml"] {
      #expect(was.content(part) == now.content(part))
    }
  }

  // MARK: Files as programs write them

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var oldParts: [(kind: String, content: String)] = []
    var newParts: [(kind: String, content: String)] = []
  }

  private static let notes =
    "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" + run(" As said.")
    + "</w:p></w:footnote><w:footnote w:id=\"3\"><w:p>" + run("Of old.") + "</w:p></w:footnote>"
  private static let otherNotes =
    "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r>" + run(" As said here.")
    + "</w:p></w:footnote>"
  private static func note(_ id: Int) -> String {
    "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>"
  }
  private static func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
  }
  private static func field(_ shown: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run(shown))"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }
  private static func box(_ text: String) -> String {
    "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
      + "\(paragraph(text))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a word within a run of its own look",
      old: paragraph(run("The ") + run("old wells", "<w:b/>") + run(" stay.")),
      new: paragraph(run("The ") + run("new wells", "<w:b/>") + run(" stay."))),
    Case(
      testDescription: "words set otherwise, some of them in the middle of a run",
      old: paragraph(run("The ") + run("old wells", "<w:b/>") + run(" stay here.")),
      new: paragraph(
        run("The old ", "<w:lang w:val=\"fr-FR\"/>") + run("wells stay", "<w:u w:val=\"single\"/>")
          + run(" here.", "<w:b w:val=\"0\"/>"))),
    Case(
      testDescription: "paragraphs split, joined, gone, come and moved",
      old: paragraph("One two three.") + paragraph("Four five six seven eight nine.")
        + paragraph("Gone away.") + paragraph("Ten eleven.") + paragraph("Twelve."),
      new: paragraph("One two") + paragraph("three.") + paragraph("Ten eleven. Twelve.")
        + paragraph("Come in.") + paragraph("Four five six seven eight nine.")),
    Case(
      testDescription: "what the files had tracked is accepted",
      old: paragraph(run("A ") + inserted("big ") + deleted("small ") + run("dam."))
        + paragraph("Joined ", mark("del")) + paragraph("here."),
      new: paragraph(run("A ") + inserted("bigger ") + run("dam.")) + paragraph("Joined there.")),
    Case(
      testDescription: "rows and cells",
      old: "<w:tbl>\(row("a", "b"))\(row("one two", "three"))\(row("c", "d"))</w:tbl>"
        + paragraph("End."),
      new: "<w:tbl>\(row("a", "b"))\(row("one two", "four"))\(row("x y z", "w"))\(row("c", "d"))"
        + "</w:tbl>" + paragraph("End.")),
    Case(
      testDescription: "a table gone, another come",
      old: paragraph("Before.") + "<w:tbl>\(row("alpha", "beta", "gamma"))</w:tbl>"
        + paragraph("Behind."),
      new: paragraph("Before.") + paragraph("Behind.") + "<w:tbl>\(row("one", "two"))</w:tbl>"
        + paragraph("Last.")),
    Case(
      testDescription: "notes changed, gone and of another number",
      old: paragraph(run("Water") + note(2) + run(" and wells") + note(3) + run(".")),
      new: paragraph(run("Water") + note(5) + run(" and springs.")),
      oldParts: [("footnotes", notes)], newParts: [("footnotes", otherNotes)]),
    Case(
      testDescription: "notes in a file that has none any more",
      old: paragraph(run("Water") + note(2) + run(" and wells.")),
      new: paragraph(run("Water and springs.")), oldParts: [("footnotes", notes)]),
    Case(
      testDescription: "links and fields",
      old: paragraph(
        run("See ") + "<w:hyperlink r:id=\"link\">\(run("the old page"))</w:hyperlink>"
          + run(" or ") + field("clause 4") + run(".")),
      new: paragraph(
        run("See ") + "<w:hyperlink r:id=\"link\">\(run("the new page"))</w:hyperlink>"
          + run(" or ") + field("clause 5") + run(" there.")),
      oldParts: [("hyperlink", "https://example.org/a")],
      newParts: [("hyperlink", "https://example.org/b")]),
    Case(
      testDescription: "a link over a break that goes",
      old: paragraph("<w:hyperlink r:id=\"link\">\(run("One two"))</w:hyperlink>")
        + paragraph("<w:hyperlink r:id=\"link\">\(run(" three four"))</w:hyperlink>"),
      new: paragraph("<w:hyperlink r:id=\"link\">\(run("One two three four"))</w:hyperlink>"),
      oldParts: [("hyperlink", "https://example.org/a")],
      newParts: [("hyperlink", "https://example.org/a")]),
    Case(
      testDescription: "text boxes", old: paragraph(box("Old words here") + run("Text.")),
      new: paragraph(box("New words here") + run("Text."))),
    Case(
      testDescription: "content controls",
      old: "<w:sdt><w:sdtContent>\(paragraph("Held here."))</w:sdtContent></w:sdt>"
        + paragraph("Free."),
      new: "<w:sdt><w:sdtContent>\(paragraph("Held there."))</w:sdtContent></w:sdt>"
        + paragraph("<w:sdt><w:sdtContent>\(run("Free now."))</w:sdtContent></w:sdt>")),
    Case(
      testDescription: "signs that need escaping",
      old: paragraph("a &lt;b&gt; &amp; c\u{10FFFD} d"), new: paragraph("a &lt;x&gt; &amp; c d")),
    Case(testDescription: "nothing and something", old: paragraph(""), new: paragraph("All new.")),
    Case(testDescription: "something and nothing", old: paragraph("All old."), new: ""),
  ]

  @Test("Of files that programs wrote, accepting gives the new one", arguments: cases)
  func made(made: Case) throws {
    let (old, new) = (
      SourceFile(name: "a.docx", bytes: try WordFile(made.old, parts: made.oldParts).bytes()),
      SourceFile(name: "b.docx", bytes: try WordFile(made.new, parts: made.newParts).bytes())
    )
    let redline = try #require(try WordRedline.bytes(from: old, to: new, by: Self.author))
    let file = SourceFile(name: "c.docx", bytes: redline)
    #expect(try lines(file, .accept) == lines(new, .accept))
    #expect(try lines(file, .reject) == lines(old, .accept))
    let numbers = try changeNumbers(in: redline)
    #expect(Set(numbers).count == numbers.count)
  }

  /// Of marks all but links: no tracked change tells that one leads elsewhere.
  private func lines(_ file: SourceFile, _ changes: ChangesReading) throws -> [String] {
    try WordReader.flow(of: file, changes: changes).paragraphs.map { paragraph in
      let marks = paragraph.marks.filter { mark in
        if case .link = mark.style { false } else { true }
      }
      return "\(paragraph.number?.printed ?? "")|\(paragraph.text)|\(marks)"
    }
  }

  @Test(
    "Who changes how words look is named, and no other is",
    arguments: [
      ("<w:b/>", "", ["wells"]), ("", "<w:b/>", ["wells"]),
      ("<w:b/>", "<w:i/>", ["wells"]), ("<w:b/>", "<w:b w:val=\"1\"/>", []),
      ("<w:color w:val=\"auto\"/>", "<w:color w:val=\"FF0000\"/>", ["wells"]),
      ("<w:sz w:val=\"20\"/>", "<w:sz w:val=\"24\"/><w:lang w:val=\"fr-FR\"/>", []),
      ("<w:rStyle w:val=\"Strong\"/>", "<w:b/>", []),
      ("<w:rStyle w:val=\"Strong\"/>", "", ["wells"]),
    ])
  func looks(was: String, isNow: String, changed: [String]) throws {
    let styles =
      "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/>"
      + "<w:rPr><w:b/></w:rPr></w:style>"
    func file(_ properties: String) throws -> SourceFile {
      let body = paragraph(
        run("The ") + run("wells", properties) + run(" stay."))
      return SourceFile(
        name: "a.docx", bytes: try WordFile(body, parts: [("styles", styles)]).bytes())
    }
    let redline = try #require(
      try WordRedline.bytes(from: file(was), to: file(isNow), by: Self.author))
    let tree = try RedlinePackage(redline).tree("word/document.xml")
    let runs = tree.nodes.indices.filter { node in
      tree.name(node) == "w:r"
        && tree.child(node, "w:rPr").flatMap { tree.child($0, "w:rPrChange") }
          .flatMap { tree.attribute($0, "w:author") } == "A & B"
    }
    #expect(runs.map { String(decoding: tree.text($0), as: UTF8.self) } == changed)
  }
}

/// Where two lists part for the first time; nil where they are equal.
func firstParting(_ found: [String], _ expected: [String]) -> String? {
  if found == expected { return nil }
  let at = zip(found, expected).prefix { $0 == $1 }.count
  let got = at < found.count ? found[at] : "nothing"
  return "at \(at): \(got) where \(at < expected.count ? expected[at] : "nothing") was"
}

/// Another version of a document: words, clauses, rows and notes changed, gone, come and moved; the
/// same for the same seed.
struct DocumentEdits {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
  }

  mutating func edited(_ text: StructuredText) -> StructuredText {
    var text = text
    var notes = text.clauses.filter { $0.kind == .note }
    var body = text.clauses.filter { $0.kind != .note }
    for _ in 0..<(1 + below(12)) {
      let at = 1 + below(body.count - 1)
      switch below(9) {
      case 0:
        body[at] = changed(body[at])
      case 1: body.remove(at: at)
      case 2: body.insert(body.remove(at: at), at: 1 + below(body.count))
      case 3 where body[at].kind == .table: body[at] = withOtherRows(body[at])
      case 4 where body[at].kind == .paragraph && body[at].number == nil:
        var copy = changed(body[at])
        copy.text = "new \(copy.text.filter { $0 != "[" && $0 != "]" && $0 != "^" })"
        body.insert(copy, at: at + 1)
      case 5 where !notes.isEmpty:
        let note = below(notes.count)
        notes[note] = changed(notes[note])
      case 6, 7: body[at] = setOtherwise(body[at])
      default: body[at] = changed(body[at])
      }
    }
    text.clauses = body + notes
    let shown = Set(body.flatMap { NoteMarks.labels(in: $0.text) })
    text.clauses.removeAll { $0.kind == .note && !shown.contains($0.number?.printed ?? "") }
    return text
  }

  private mutating func changed(_ clause: Clause) -> Clause {
    var clause = clause
    var words = clause.text.split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init)
    let at = below(words.count)
    let isPlain = words[at].allSatisfy(\.isLetter) && !words[at].isEmpty
    switch below(3) {
    case 0 where isPlain: words[at] = "sodden"
    case 1 where isPlain && words.count > 1 && at > 0: words.remove(at: at)
    default: if isPlain { words.insert("further", at: at) }
    }
    clause.text = words.joined(separator: " ")
    clause.marks = []
    return clause
  }

  /// The first or the last word set otherwise.
  private mutating func setOtherwise(_ clause: Clause) -> Clause {
    guard clause.kind == .paragraph, !clause.text.contains("[^") else { return clause }
    var clause = clause
    let text = Array(clause.text.utf8)
    let word =
      below(2) == 0
      ? 0..<(text.firstIndex(of: 0x20) ?? text.count)
      : (text.lastIndex(of: 0x20).map { $0 + 1 } ?? 0)..<text.count
    let styles: [InlineMark.Style] = [.strong, .emphasis, .underline, .struck, .superscript]
    clause.marks = [InlineMark(styles[below(styles.count)], over: word)]
    return clause
  }

  private mutating func withOtherRows(_ table: Clause) -> Clause {
    var table = table
    var rows = table.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let at = below(rows.count)
    if below(2) == 0, rows.count > 2 {
      rows.remove(at: at)
    } else {
      rows.insert(rows[at].replacing(" ", with: " x "), at: at)
    }
    table.text = rows.joined(separator: "\n")
    return table
  }
}
