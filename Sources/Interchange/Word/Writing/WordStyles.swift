internal import Texts

extension WordParts {
  /// The styles: a serif for the text, headings in bold, nothing in colour.
  var styles: String {
    let isRightToLeft = text.language.direction == .rightToLeft
    let tag = text.language.tag == "und" ? "en" : text.language.tag
    let language = isRightToLeft ? "w:bidi=\"\(tag)\"" : "w:val=\"\(tag)\""
    let eastern = ["zh", "ja", "ko"].contains(tag.prefix(2)) ? " w:eastAsia=\"\(tag)\"" : ""
    var out =
      Self.head + "<w:styles \(Self.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      + "w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"24\"/>"
      + "<w:lang \(language)\(eastern)/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      + (isRightToLeft ? "<w:bidi/>" : "")
      + "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
      + "</w:docDefaults>"
    out += Self.style("Normal", "Normal", isDefault: true)
    out +=
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
      + "</w:tblCellMar></w:tblPr></w:style>"
    out += Self.style(
      "Title", "Title",
      paragraph: "<w:spacing w:before=\"240\" w:after=\"360\"/><w:jc w:val=\"center\"/>",
      run: Self.bold(34))
    if isCompared {
      out += Self.style(Self.plainTitle, "Document Title", basedOn: "Title")
    }
    for level in 1...9 { out += Self.heading(level) }
    for level in 1...9 {
      out += Self.style(
        "ComityItem\(level)", "Comity Item \(level)",
        paragraph: "<w:ind w:left=\"\(567 * level)\" w:hanging=\"567\"/>")
    }
    out += Self.style("ComityParagraph", "Comity Paragraph", paragraph: "")
    out += Self.style(
      "ComityPreambular", "Comity Preambular", paragraph: "<w:ind w:firstLine=\"567\"/>")
    out += Self.style(
      "ComityOperative", "Comity Operative",
      paragraph: "<w:tabs><w:tab w:val=\"left\" w:pos=\"1134\"/></w:tabs>"
        + "<w:ind w:firstLine=\"567\"/>")
    out += Self.style("Quote", "Quote", paragraph: "<w:ind w:left=\"1134\" w:right=\"567\"/>")
    out += Self.style(
      "FootnoteText", "footnote text",
      paragraph: "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
      run: "<w:sz w:val=\"18\"/><w:szCs w:val=\"20\"/>")
    out += Self.style(
      "ComityCell", "Comity Cell",
      paragraph: "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
      run: "<w:sz w:val=\"20\"/><w:szCs w:val=\"22\"/>")
    out += Self.style(
      "Footer", "footer", paragraph: "<w:jc w:val=\"center\"/>",
      run: "<w:sz w:val=\"18\"/><w:szCs w:val=\"20\"/>")
    out += Self.contents
    out +=
      "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\">"
      + "<w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
      + "</w:style>"
    return out + Self.table + "</w:styles>"
  }

  private static func bold(_ halfPoints: Int) -> String {
    "<w:b/><w:bCs/><w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints + 2)\"/>"
  }

  private static func style(
    _ id: String, _ name: String, isDefault: Bool = false, basedOn: String = "Normal",
    next: String? = nil, paragraph: String = "", run: String = ""
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "")"
      + (id.hasPrefix("Comity") ? " w:customStyle=\"1\"" : "") + " w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>" + (isDefault ? "" : "<w:basedOn w:val=\"\(basedOn)\"/>")
      + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "") + "<w:qFormat/>"
      + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  private static func heading(_ level: Int) -> String {
    let sizes = [28, 24, 22]
    let size = level <= sizes.count ? sizes[level - 1] : 22
    return style(
      "Heading\(level)", "heading \(level)", next: "Normal",
      paragraph: "<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs>"
        + "<w:spacing w:before=\"\(level == 1 ? 360 : 240)\" w:after=\"120\"/>"
        + "<w:ind w:left=\"567\" w:hanging=\"567\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      run: level <= 3 ? bold(size) : "<w:i/><w:iCs/>")
  }

  /// Word's own styles for contents, and ours of the entries that we filled in.
  private static let contents: String = (1...2).map { level in
    style(
      "TOC\(level)", "toc \(level)",
      paragraph: "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9070\"/></w:tabs>"
        + "<w:spacing w:after=\"60\"/><w:ind w:left=\"\(284 * (level - 1))\" w:right=\"567\"/>")
      + style("ComityContents\(level)", "Comity Contents \(level)", basedOn: "TOC\(level)")
  }.joined()

  private static let table: String = {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"
    }.joined()
    return "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ComityTable\">"
      + "<w:name w:val=\"Comity Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
      + borders + "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/>"
      + "<w:bCs/></w:rPr></w:tblStylePr></w:style>"
  }()
}
