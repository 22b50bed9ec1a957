internal import Texts

/// The parts of a Word file that stand around its text.
struct WordParts {
  let text: StructuredText
  /// Whether the file is written to be compared with another: then notes are counted by Word, as
  /// marks of their own would be words of the text; and the title has a style that no program takes
  /// for a property of the file and leaves out of the text.
  var isCompared = false

  static let plainTitle = "DocumentTitle"
  var titleStyle: String { isCompared ? Self.plainTitle : "Title" }

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org"
  static let namespaces =
    "xmlns:w=\"\(office)/wordprocessingml/2006/main\" "
    + "xmlns:r=\"\(office)/officeDocument/2006/relationships\""

  /// A bookmark before a clause tells how deep it hangs: `_Depth3_17`; Word hides such names.
  static let depthMark = "_Depth"

  /// The paragraph style that says what a clause is.
  static func style(of clause: Clause) -> String {
    switch clause.kind {
    case .title: "Title"
    case .heading: "Heading\(min(max(clause.level, 1), 9))"
    case .paragraph: "ComityParagraph"
    case .item: "ComityItem\(min(max(clause.level, 1), 9))"
    case .preambular: "ComityPreambular"
    case .operative: "ComityOperative"
    case .table: "ComityCell"
    case .note: "FootnoteText"
    case .quote: "Quote"
    }
  }

  static let contentTypes: String = {
    let parts = [
      ("/word/document.xml", "wordprocessingml.document.main"),
      ("/word/styles.xml", "wordprocessingml.styles"),
      ("/word/settings.xml", "wordprocessingml.settings"),
      ("/word/footnotes.xml", "wordprocessingml.footnotes"),
      ("/word/footer1.xml", "wordprocessingml.footer"),
      ("/docProps/app.xml", "extended-properties"),
    ].map { name, kind in
      "<Override PartName=\"\(name)\" ContentType=\"application/vnd.openxmlformats-"
        + "officedocument.\(kind)+xml\"/>"
    }
    return head + "<Types xmlns=\"\(office)/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + parts.joined()
      + "<Override PartName=\"/docProps/core.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
  }()

  static let packageRelations =
    head + "<Relationships xmlns=\"\(office)/package/2006/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument/2006/relationships/"
    + "officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
    + "Type=\"\(office)/package/2006/relationships/metadata/core-properties\" "
    + "Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" "
    + "Type=\"\(office)/officeDocument/2006/relationships/extended-properties\" "
    + "Target=\"docProps/app.xml\"/></Relationships>"

  static let documentRelations: String = {
    let parts = [
      ("styles", "styles.xml"), ("settings", "settings.xml"), ("footnotes", "footnotes.xml"),
      ("footer", "footer1.xml"),
    ].enumerated().map { at, part in
      "<Relationship Id=\"rId\(at + 1)\" Type=\"\(office)/officeDocument/2006/relationships/"
        + "\(part.0)\" Target=\"\(part.1)\"/>"
    }
    return head + "<Relationships xmlns=\"\(office)/package/2006/relationships\">"
      + parts.joined() + "</Relationships>"
  }()

  static let application =
    head + "<Properties xmlns=\"\(office)/officeDocument/2006/extended-properties\">"
    + "<Application>Comity</Application></Properties>"

  /// Title and language; the time is that of the text, not of the clock.
  var properties: String {
    let day = text.date?.description ?? "2000-01-01"
    return Self.head
      + "<cp:coreProperties xmlns:cp=\"\(Self.office)/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(MarkupBytes.escaped(text.title))</dc:title><dc:creator>Comity</dc:creator>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:created>"
      + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:modified>"
      + "<dc:language>\(MarkupBytes.escaped(text.language.tag))</dc:language></cp:coreProperties>"
  }

  var settings: String {
    Self.head + "<w:settings \(Self.namespaces)><w:updateFields w:val=\"true\"/>"
      + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
      + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      + "</w:settings>"
  }

  var footer: String {
    func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    return Self.head + "<w:ftr \(Self.namespaces)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
      + field("begin") + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
      + field("separate") + "<w:r><w:t>1</w:t></w:r>" + field("end") + "</w:p></w:ftr>"
  }
}
