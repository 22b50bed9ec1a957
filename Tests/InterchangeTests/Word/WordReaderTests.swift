import Testing
import Texts

@testable import Interchange

struct WordReaderTests {
  @Test("A file embedded in the text is read where it stands; what cannot be read is told")
  func chunks() throws {
    let page = "<html><body><h1>Piers</h1><p>Count <b>them</b>.</p><ol><li>lamps</ol></body></html>"
    let body =
      paragraph("before") + "<w:altChunk r:id=\"page.html\"/>" + paragraph("after")
      + "<w:altChunk r:id=\"note.txt\"/><w:altChunk r:id=\"data.bin\"/>"
    let flow = try WordFile(
      body,
      parts: [("page.html", page), ("note.txt", "Boats sail."), ("data.bin", "\u{1}\u{2}\u{3}")]
    ).flow()
    #expect(
      flow.paragraphs.map(\.text) == [
        "before", "Piers", "Count them.", "lamps", "after", "Boats sail.",
      ])
    #expect(flow.warnings.map(\.message).filter { $0.contains("data.bin") }.count == 1)
  }

  static let tab = "<w:r><w:tab/></w:r>"
  static let breaking = "<w:r><w:br/></w:r>"
  static let hyphen = "<w:r><w:noBreakHyphen/></w:r>"
  static let newer = "<mc:Choice Requires=\"wps\">\(run("new"))</mc:Choice>"
  static let older = "<mc:Fallback>\(run("old"))</mc:Fallback>"
  static let half =
    "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
  static let reading =
    "<w:ruby><w:rt>\(run("kana"))</w:rt><w:rubyBase>\(run("base"))</w:rubyBase></w:ruby>"

  /// A paragraph's content, and what a reader of the page sees of it.
  static let contents: [(String, String)] = [
    (run("plain"), "plain"),
    ("\(run("a"))\(tab)\(run("b"))", "a\tb"),
    ("\(run("a"))\(breaking)\(run("b"))", "a\nb"),
    ("\(run("non"))\(hyphen)\(run("stop"))", "non-stop"),
    (run("line\nbreak\tin the file"), "line break in the file"),
    ("\(run("seen"))\(run("hidden", "<w:vanish/>"))", "seen"),
    ("\(run("seen"))\(run(" too", "<w:vanish w:val=\"0\"/>"))", "seen too"),
    ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>", "α"),
    ("<w:hyperlink w:anchor=\"x\">\(run("link"))</w:hyperlink>", "link"),
    ("<w:sdt><w:sdtPr/><w:sdtContent>\(run("held"))</w:sdtContent></w:sdt>", "held"),
    ("<w:smartTag><w:customXml>\(run("tagged"))</w:customXml></w:smartTag>", "tagged"),
    ("<w:bdo w:val=\"rtl\">\(run("ערב", "<w:rtl/>"))</w:bdo>", "ערב"),
    ("<mc:AlternateContent>\(newer)\(older)</mc:AlternateContent>", "new"),
    ("<mc:AlternateContent>\(older)</mc:AlternateContent>", "old"),
    ("<m:oMath><m:r><m:t>x=</m:t></m:r>\(half)</m:oMath>", "x=a b"),
    (reading, "(kana)base"),
  ]

  @Test("The text of a paragraph is what Word shows", arguments: contents)
  func showsText(content: String, text: String) throws {
    #expect(try WordFile(paragraph(content)).lines() == [text])
  }

  static func field(_ part: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(part)\"/></w:r>"
  }

  @Test("A field shows its result, not its instruction; fields nest")
  func showsFields() throws {
    let instruction = run(" PAGEREF x ", element: "instrText")
    let inner =
      Self.field("begin") + run("IN") + Self.field("separate") + run("4") + Self.field("end")
    let outer =
      Self.field("begin") + instruction + inner + run("no") + Self.field("separate")
      + run("page 4") + Self.field("end") + run(", see there")
    let simple = "<w:fldSimple w:instr=\"DATE\">" + run("5 May") + "</w:fldSimple>"
    #expect(
      try WordFile(paragraph(run("on ") + outer) + paragraph(simple)).lines()
        == ["on page 4, see there", "5 May"])
  }

  @Test("A table is a block: rows are lines, cells stand between tabs, spans keep the columns")
  func readsTables() throws {
    func cell(_ content: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
    }
    let nested = "<w:tbl><w:tr>\(cell(paragraph("x")))\(cell(paragraph("y")))</w:tr></w:tbl>"
    let table =
      "<w:tbl><w:tblPr/><w:tr>"
      + cell(paragraph("wide"), "<w:gridSpan w:val=\"2\"/>") + cell(paragraph("c"))
      + "</w:tr><w:tr>"
      + cell(paragraph("one") + paragraph("two")) + cell(nested + paragraph(""))
      + cell(paragraph(run("p") + "<w:r><w:tab/></w:r>" + run("q"))) + "</w:tr></w:tbl>"
    let flow = try WordFile(table).flow()
    #expect(flow.paragraphs.map(\.role) == [.table])
    #expect(flow.paragraphs.map(\.text) == ["wide\t\tc\none\u{2028}two\tx y\tp q"])
  }

  @Test("Notes are numbered in the order of their references and stand after the text")
  func readsNotes() throws {
    func reference(_ kind: String, _ id: Int) -> String {
      "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
    }
    let body =
      paragraph(run("late") + reference("endnote", 7))
      + paragraph(run("then") + reference("footnote", 9))
      + paragraph(run("again") + reference("endnote", 7))
    let footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(paragraph("line"))</w:footnote>"
      + "<w:footnote w:id=\"8\">\(paragraph("unused"))</w:footnote>"
      + "<w:footnote w:id=\"9\">\(paragraph("foot") + paragraph("more"))</w:footnote>"
    let endnotes = "<w:endnote w:id=\"7\">\(paragraph("end"))</w:endnote>"
    let flow = try WordFile(body, parts: [("footnotes", footnotes), ("endnotes", endnotes)]).flow()
    #expect(
      flow.paragraphs.map(\.text) == ["late[^1]", "then[^2]", "again[^1]", "end", "foot\nmore"])
    #expect(flow.paragraphs.suffix(2).map(\.role) == [.note(label: "1"), .note(label: "2")])
  }

  @Test("A text box stands after the paragraph it is anchored in")
  func readsTextBoxes() throws {
    let box = "<w:r><w:pict><w:txbxContent>\(paragraph("boxed"))</w:txbxContent></w:pict></w:r>"
    #expect(
      try WordFile(paragraph(run("a") + box + run("b")) + paragraph("c")).lines()
        == ["ab", "boxed", "c"])
  }

  static let styles: [(String, String, SourceParagraph.Role)] = [
    ("heading 2", "", .heading(level: 2)), ("Titre 1", "", .heading(level: 1)),
    ("Überschrift 3", "", .heading(level: 3)), ("عنوان 1", "", .heading(level: 1)),
    ("Título", "", .title), ("Quote", "", .quotation), ("Body Text", "", .body),
    ("House style", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>", .heading(level: 2)),
    ("Mine", "<w:basedOn w:val=\"Base\"/>", .heading(level: 4)),
    ("ComityOperative", "", .clause(.operative, level: 1)),
    ("ComityItem3", "", .clause(.item, level: 3)),
  ]

  @Test(
    "The style says what a paragraph is, in any language, also through the style it is based on",
    arguments: styles)
  func readsStyles(name: String, more: String, role: SourceParagraph.Role) throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"S\"><w:name w:val=\"\(name)\"/>\(more)</w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"heading 4\"/></w:style>"
    let body = paragraph("text", "<w:pStyle w:val=\"S\"/>")
    #expect(try WordFile(body, parts: [("styles", styles)]).flow().paragraphs.map(\.role) == [role])
  }

  @Test("Marks stand over the words they are set on")
  func readsMarks() throws {
    let body = paragraph(
      run("be ") + run("bold", "<w:b/>") + run("er", "<w:b/><w:i w:val=\"0\"/>")
        + run(" é", "<w:i/>")
        + run("2", "<w:vertAlign w:val=\"superscript\"/>"))
    #expect(
      try WordFile(body).flow().paragraphs.first?.marks == [
        InlineMark(.strong, over: 3..<9), InlineMark(.emphasis, over: 9..<12),
        InlineMark(.superscript, over: 12..<13),
      ])
  }

  @Test("A link leads where the file says, as element and as field")
  func readsLinks() throws {
    let element = "<w:hyperlink r:id=\"link\">" + run("here") + "</w:hyperlink>"
    let field =
      Self.field("begin") + run("HYPERLINK \"https://example.org/b\"", element: "instrText")
      + Self.field("separate") + run("there") + Self.field("end")
    let file = WordFile(
      paragraph(element) + paragraph(field), parts: [("hyperlink", "https://example.org/a")])
    #expect(
      try file.flow().paragraphs.map(\.marks) == [
        [InlineMark(.link(target: "https://example.org/a"), over: 0..<4)],
        [InlineMark(.link(target: "https://example.org/b"), over: 0..<5)],
      ])
  }

  @Test("Heads and feet of pages are told apart, each once")
  func readsRunningHeads() throws {
    let head = paragraph("WG/7/3")
    let parts = [("header", head + head), ("footer", paragraph("Page 1"))]
    let flow = try WordFile(paragraph("text"), parts: parts).flow()
    #expect(flow.paragraphs.map(\.text) == ["text"])
    #expect(flow.runningHeads == ["WG/7/3", "Page 1"])
    #expect(flow.warnings.contains { $0.message.contains("“WG/7/3”, “Page 1”") })
    let printed = try WordFile(paragraph("Paper WG/7/3"), parts: [("header", head)]).flow()
    #expect(printed.warnings.isEmpty)
  }

  @Test("The main part may have any name, and the namespaces may be the strict ones")
  func findsParts() throws {
    var file = WordFile(paragraph("found", "<w:pStyle w:val=\"Heading1\"/>"))
    file.mainName = "papers/a b.xml"
    file.isStrict = true
    #expect(try file.lines() == ["found"])
  }
}
