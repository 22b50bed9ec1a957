internal import Texts

/// The parts of an OpenDocument text that stand around its content.
struct OpenDocumentParts {
  let text: StructuredText

  static let mediaType = "application/vnd.oasis.opendocument.text"
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns"

  static let namespaces: String =
    ["office", "text", "table", "style", "meta"].map {
      "xmlns:\($0)=\"\(oasis):\($0):1.0\" "
    }.joined() + "xmlns:fo=\"\(oasis):xsl-fo-compatible:1.0\" "
    + "xmlns:svg=\"\(oasis):svg-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\""

  static let manifest: String = {
    let space = "xmlns:manifest=\"\(oasis):manifest:1.0\" manifest:version=\"1.2\""
    let entries =
      [("/", mediaType)] + ["content.xml", "styles.xml", "meta.xml"].map { ($0, "text/xml") }
    return head + "<manifest:manifest \(space)>"
      + entries.map { name, kind in
        "<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"\(kind)\"/>"
      }.joined() + "</manifest:manifest>"
  }()

  var meta: String {
    let day = text.date?.description ?? "2000-01-01"
    return Self.head + "<office:document-meta \(Self.namespaces)><office:meta>"
      + "<meta:generator>\(OpenDocumentNames.generator)</meta:generator>"
      + "<dc:title>\(MarkupBytes.escaped(text.title))</dc:title>"
      + "<dc:language>\(MarkupBytes.escaped(text.language.tag))</dc:language>"
      + "<dc:date>\(day)T00:00:00</dc:date></office:meta></office:document-meta>"
  }

  private static let spans = [
    ("ComityStrong", "fo:font-weight=\"bold\""), ("ComityEmphasis", "fo:font-style=\"italic\""),
    ("ComityUnderline", "style:text-underline-style=\"solid\""),
    ("ComityStruck", "style:text-line-through-style=\"solid\""),
    ("ComitySuperscript", "style:text-position=\"super 58%\""),
    ("ComitySubscript", "style:text-position=\"sub 58%\""),
    ("ComityCode", "style:font-name=\"Liberation Mono\""),
  ]

  static let spanStyles: String =
    spans.map { name, properties in
      "<style:style style:name=\"\(name)\" style:family=\"text\"><style:text-properties "
        + properties + "/></style:style>"
    }.joined()
    + "<style:style style:name=\"ComityCell\" style:family=\"table-cell\">"
    + "<style:table-cell-properties fo:padding=\"0.15cm\" fo:border=\"0.5pt solid #808080\"/>"
    + "</style:style>"

  static func tags(of style: InlineMark.Style) -> (String, String) {
    let name =
      switch style {
      case .strong: "ComityStrong"
      case .emphasis: "ComityEmphasis"
      case .underline: "ComityUnderline"
      case .struck: "ComityStruck"
      case .superscript: "ComitySuperscript"
      case .subscript: "ComitySubscript"
      case .code: "ComityCode"
      case .link: ""
      }
    if case .link(let target) = style {
      let address = MarkupBytes.escaped(target)
      return ("<text:a xlink:type=\"simple\" xlink:href=\"\(address)\">", "</text:a>")
    }
    return ("<text:span text:style-name=\"\(name)\">", "</text:span>")
  }

  /// A paragraph style for another language; turned round, an item is set in on its own side.
  static func foreign(
    _ name: String, on parent: String, _ language: Language, turnedInset: Int?
  ) -> String {
    let isRightToLeft = language.direction == .rightToLeft
    var properties = ""
    if let turnedInset {
      let (near, far) = isRightToLeft ? ("right", "left") : ("left", "right")
      properties = "style:writing-mode=\"\(isRightToLeft ? "rl-tb" : "lr-tb")\""
      if turnedInset > 0 {
        properties += " fo:margin-\(near)=\"\(turnedInset)cm\" fo:margin-\(far)=\"0cm\""
      }
    }
    let tag = MarkupBytes.escaped(language.tag)
    return paragraph(
      name, parent: parent, properties,
      isRightToLeft
        ? "style:language-complex=\"\(tag)\" style:country-complex=\"none\""
        : "fo:language=\"\(tag)\" fo:country=\"none\"")
  }

  var styles: String {
    let isRightToLeft = text.language.direction == .rightToLeft
    let tag = text.language.tag == "und" ? "en" : text.language.tag
    let parts = tag.split(separator: "-")
    let language = parts.first.map(String.init) ?? "en"
    let country = parts.count > 1 && parts[1].count == 2 ? String(parts[1]) : "none"
    let complex =
      isRightToLeft
      ? " style:language-complex=\"\(language)\" style:country-complex=\"\(country)\"" : ""
    var out =
      Self.head + "<office:document-styles \(Self.namespaces)><office:styles>"
      + "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
      + "fo:margin-bottom=\"0.2cm\" style:writing-mode=\"\(isRightToLeft ? "rl-tb" : "lr-tb")\"/>"
      + "<style:text-properties style:font-name=\"Liberation Serif\" "
      + "fo:font-family=\"Liberation Serif\" fo:font-size=\"11pt\" "
      + "style:font-size-complex=\"12pt\" fo:language=\"\(language)\" "
      + "fo:country=\"\(country)\"\(complex)/></style:default-style>"
    out += Self.paragraph("Standard", parent: nil, "", "")
    for kind in ClauseKind.allCases where kind != .table {
      for level in 1...9 { out += style(of: kind, level) }
    }
    out += Self.paragraph(
      "Footnote", parent: "Standard", "fo:margin-bottom=\"0.05cm\"", "fo:font-size=\"9pt\"")
    out += Self.paragraph(
      "ComityCellText", parent: "Standard", "fo:margin-bottom=\"0cm\"", "fo:font-size=\"10pt\"")
    out += Self.paragraph("ComityHeadText", parent: "ComityCellText", "", "fo:font-weight=\"bold\"")
    out += Self.paragraph("ComityContents1", parent: "Standard", "fo:margin-bottom=\"0.1cm\"", "")
    out += Self.paragraph(
      "ComityContents2", parent: "ComityContents1", "fo:margin-left=\"0.5cm\"", "")
    out += Self.paragraph(
      "Footer", parent: "Standard", "fo:text-align=\"center\"", "fo:font-size=\"9pt\"")
    return out + Self.page
  }

  private static let page =
    "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4\">"
    + "<style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" "
    + "fo:margin=\"2.5cm\"/><style:footer-style/></style:page-layout></office:automatic-styles>"
    + "<office:master-styles><style:master-page style:name=\"Standard\" "
    + "style:page-layout-name=\"A4\"><style:footer><text:p text:style-name=\"Footer\">"
    + "<text:page-number text:select-page=\"current\">1</text:page-number></text:p>"
    + "</style:footer></style:master-page></office:master-styles></office:document-styles>"

  private static func paragraph(
    _ name: String, parent: String?, _ properties: String, _ text: String, outline: Int? = nil
  ) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"paragraph\""
      + (parent.map { " style:parent-style-name=\"\($0)\"" } ?? "")
      + (outline.map { " style:default-outline-level=\"\($0)\"" } ?? "") + ">"
      + (properties.isEmpty ? "" : "<style:paragraph-properties \(properties)/>")
      + (text.isEmpty ? "" : "<style:text-properties \(text)/>") + "</style:style>"
  }

  private func style(of kind: ClauseKind, _ level: Int) -> String {
    let near = text.language.direction == .rightToLeft ? "right" : "left"
    let far = near == "left" ? "right" : "left"
    let name = OpenDocumentNames.style(of: kind, level: level)
    switch kind {
    case .title:
      return Self.paragraph(
        name, parent: "Standard", "fo:text-align=\"center\" fo:margin-bottom=\"0.7cm\"",
        "fo:font-size=\"17pt\" fo:font-weight=\"bold\"")
    case .heading:
      return Self.paragraph(
        name, parent: "Standard",
        "fo:keep-with-next=\"always\" fo:margin-top=\"\(level == 1 ? "0.7cm" : "0.5cm")\"",
        "fo:font-size=\"\(level == 1 ? 14 : level == 2 ? 12 : 11)pt\" fo:font-weight=\"bold\"",
        outline: level)
    case .item:
      return Self.paragraph(
        name, parent: "Standard", "fo:margin-\(near)=\"\(level)cm\" fo:text-indent=\"-1cm\"", "")
    case .preambular, .operative:
      return Self.paragraph(name, parent: "Standard", "fo:text-indent=\"1cm\"", "")
    case .quote:
      return Self.paragraph(
        name, parent: "Standard", "fo:margin-\(near)=\"2cm\" fo:margin-\(far)=\"1cm\"", "")
    case .paragraph, .note, .table: return Self.paragraph(name, parent: "Standard", "", "")
    }
  }
}
