import Testing
import Texts

@testable import Interchange

struct WordDamageTests {
  /// The problem told of bytes that are refused.
  func problem(_ bytes: [UInt8]) throws -> String {
    do {
      _ = try WordReader.flow(of: SourceFile(name: "bad.docx", bytes: bytes), changes: .keep)
      return "none"
    } catch .badContent(_, _, let problem, _, _) {
      return problem.description
    }
  }

  static let compound: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)

  static let locked: [UInt8] = compound + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }

  static let disguises: [([UInt8], String)] = [
    ([], "empty"), (Array("%PDF-1.7".utf8), "PDF"), (Array("{\\rtf1}".utf8), "RTF"),
    (Array("noise".utf8), "not a Word file"), (compound, "before 2007"), (locked, "password"),
    ([0x50, 0x4B, 3, 4, 1, 2, 3], "cut off or damaged"),
  ]

  @Test("What is no Word file is refused in words that say why", arguments: disguises)
  func refuses(bytes: [UInt8], reason: String) throws {
    #expect(try problem(bytes).contains(reason))
  }

  @Test("A file cut off anywhere is refused, never read in part as if whole")
  func refusesCutFiles() throws {
    let bytes = try WordFile(paragraph("text")).bytes()
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(try problem(Array(bytes[..<length])) != "none")
    }
  }

  @Test("What is left of a file that is cut off is read where that is wished, with a warning")
  func salvagesCutFiles() throws {
    let lines = (1...400).map { "Line \($0) of \($0 * 7919 % 1_000) ports." }
    let bytes = try WordFile(lines.map { paragraph($0) }.joined()).bytes()
    var most = 0
    for length in stride(from: bytes.count, to: 0, by: -97) {
      let file = SourceFile(name: "cut.docx", bytes: Array(bytes[..<length]))
      guard let flow = try? WordReader.flow(of: file, changes: .keep, salvaging: true) else {
        continue
      }
      let found = flow.paragraphs.map(\.text)
      // The line in which the file breaks off may be there in part.
      #expect(found.dropLast() == lines.prefix(max(0, found.count - 1)))
      if found.count < lines.count { #expect(!flow.warnings.isEmpty) }
      if length < bytes.count / 2 { most = max(most, found.count) }
    }
    #expect(most > 50)
  }

  @Test("What is lost of a salvaged file is told: where the text ends, which parts are missing")
  func tellsWhatIsLost() throws {
    let lines = (1...400).map { "Line \($0) of \($0 * 7919 % 1_000) ports." }
    let styles = "<w:style w:styleId=\"A\"/>"
    let whole = try WordFile(
      lines.map { paragraph($0) }.joined(), parts: [("styles", styles)]
    ).bytes()
    func told(_ bytes: [UInt8]) throws -> String {
      let file = SourceFile(name: "cut.docx", bytes: bytes)
      return try WordReader.flow(of: file, changes: .keep, salvaging: true).warnings
        .map(\.message).joined(separator: "|")
    }
    #expect(try told(whole).isEmpty)
    let half = try told(Array(whole[..<(whole.count / 2)]))
    #expect(half.contains("of “word/document.xml” only a part is left"))
    #expect(half.contains("after “"))
    #expect(half.contains("more may be missing"))
    let list = "<Types><Override PartName=\"/word/styles.xml\"/></Types>"
    let listed = try ZipArchive.make([
      ("[Content_Types].xml", Array(list.utf8)),
      ("word/document.xml", try #require(try ZipArchive(whole).content(of: "word/document.xml"))),
    ])
    #expect(
      try told(Array(listed[..<(listed.count * 2 / 3)])).contains("missing: “word/styles.xml”"))
    for place in [whole.count / 3, whole.count / 2] {
      var damaged = whole
      damaged[place] ^= 0x10
      #expect(try problem(damaged).contains("damaged"))
      #expect(try told(damaged).contains("only a part is left"))
    }
    // The first sector of a disk is lost.
    #expect(try problem(Array(whole[8...])).contains("cut off"))
  }

  @Test("No damage breaks the reader of what is left")
  func salvagesWhatever() throws {
    let whole = try WordFile(
      (1...60).map { paragraph("Line \($0).") }.joined(), parts: [("styles", "<w:style/>")]
    ).bytes()
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<1_500 {
      var bytes = whole
      for _ in 0..<(1 + next(6)) { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(2) == 0 { bytes.removeLast(next(bytes.count)) }
      if next(8) == 0 { bytes.removeFirst(next(bytes.count + 1)) }
      let file = SourceFile(name: "cut.docx", bytes: bytes)
      let flow = try? WordReader.flow(of: file, changes: .keep, salvaging: true)
      #expect((flow?.paragraphs.count ?? 0) < 10_000)
    }
  }

  @Test("An object of another program is told of with its place")
  func placesObjects() throws {
    let object =
      "<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\""
      + " ProgID=\"Excel.Sheet\"/></w:object></w:r>"
    for body in [
      paragraph(run("See the wells:") + object), paragraph("See the wells:") + paragraph(object),
    ] {
      let told = try WordFile(body).flow().warnings.map(\.message).joined()
      #expect(told.contains("Excel.Sheet") && told.contains("behind “See the wells:”"))
    }
  }

  @Test("A damaged or wrong main part is refused")
  func refusesMainPart() throws {
    #expect(try problem(WordFile("<w:p>").bytes()).contains("damaged"))
    #expect(try problem(ZipArchive.make([("readme.txt", [65])])).contains("no Word document"))
    let sheet = try ZipArchive.make([("word/document.xml", Array("<workbook/>".utf8))])
    #expect(try problem(sheet).contains("not a Word document"))
    let deep =
      String(repeating: "<w:sdt>", count: 5000) + String(repeating: "</w:sdt>", count: 5000)
    #expect(try problem(WordFile(deep).bytes()).contains("nested"))
  }

  @Test("A damaged part beside the main one costs a warning, not the document")
  func savesMainPart() throws {
    let body = paragraph(run("text") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", item(1, 0))
    for kind in ["styles", "numbering", "footnotes", "comments"] {
      let flow = try WordFile(body, parts: [(kind, "<broken")]).flow()
      #expect(flow.paragraphs.map(\.text) == ["text[^1]"])
      #expect(flow.warnings.contains { $0.code == .unreadablePart && $0.message.contains(kind) })
    }
  }

  @Test("What is not read is told: embedded files, further bodies, fields without an end")
  func warns() throws {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    for body in [
      paragraph("a") + "<w:altChunk r:id=\"x\"/>",
      paragraph("a") + "</w:body><w:body>" + paragraph("b"),
      paragraph(run("a") + field + run("b")),
    ] {
      let flow = try WordFile(body).flow()
      #expect(flow.paragraphs.map(\.text) == ["a"])
      #expect(flow.warnings.count == 1)
    }
  }

  @Test("Files that lie end soon: circles of styles and lists, levels and starts out of bounds")
  func survivesLies() throws {
    func style(_ id: String, on base: String) -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:basedOn w:val=\"\(base)\"/><w:pPr>"
        + "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    }
    let styles = style("A", on: "B") + style("B", on: "A")
    let circle =
      "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"A\"/></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let huge =
      "<w:abstractNum w:abstractNumId=\"0\">"
      + WordListTests.level(
        0, "upperLetter", String(repeating: "%1.", count: 9000), start: Int(Int32.max))
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let body =
      paragraph("a", "<w:pStyle w:val=\"A\"/>") + paragraph("b", item(1, 99))
      + paragraph("c", item(7, -1)) + paragraph("d", item(1, 0))
    for numbering in [circle, huge] {
      let flow = try WordFile(body, parts: [("styles", styles), ("numbering", numbering)]).flow()
      #expect(flow.paragraphs.map(\.text) == ["a", "b", "c", "d"])
      #expect(flow.paragraphs.allSatisfy { ($0.number?.printed.utf8.count ?? 0) < 1000 })
    }
  }

  @Test("Tables within tables, and empty paragraphs without number, are read")
  func survivesSize() throws {
    let depth = 150
    let nested =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + paragraph("deep")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    let empty = String(repeating: "<w:p/>", count: 50_000)
    #expect(try WordFile(nested + empty + paragraph("end")).lines() == ["deep", "end"])
  }
}
