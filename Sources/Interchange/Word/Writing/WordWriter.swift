internal import Texts

/// Writes a text as a Word file (.docx).
///
/// Numbers are typed text before a tab, so that they stay as they were issued; headings, notes,
/// contents, tables and page numbers are Word's own.
struct WordWriter {
  private let issued: IssuedText
  private var noteNumbers: [String: Int] = [:]
  private var referred: Set<String> = []
  private var isInNote = false
  /// Of the clause or cell that is being written, where it is not the text's.
  private var language: Language?
  private let parts: WordParts

  private init(_ parts: WordParts) {
    self.parts = parts
    issued = IssuedText(parts.text)
    for (at, label) in issued.noteOrder.enumerated() { noteNumbers[label] = at + 1 }
  }

  /// The file's bytes, the same for the same text.
  static func bytes(
    of text: StructuredText, named file: String, isCompared: Bool = false
  ) throws(InterchangeFailure) -> [UInt8] {
    let parts = WordParts(
      text: isCompared ? text.withPairedNotes : text, isCompared: isCompared)
    var writer = WordWriter(parts)
    let document = writer.document()
    let notes = writer.footnotes()
    do throws(ZipArchive.Fault) {
      return try ZipArchive.make([
        ("[Content_Types].xml", Array(WordParts.contentTypes.utf8)),
        ("_rels/.rels", Array(WordParts.packageRelations.utf8)),
        ("docProps/core.xml", Array(parts.properties.utf8)),
        ("docProps/app.xml", Array(WordParts.application.utf8)),
        ("word/document.xml", document), ("word/styles.xml", Array(parts.styles.utf8)),
        ("word/settings.xml", Array(parts.settings.utf8)), ("word/footnotes.xml", notes),
        ("word/footer1.xml", Array(parts.footer.utf8)),
        ("word/_rels/document.xml.rels", Array(WordParts.documentRelations.utf8)),
      ])
    } catch {
      throw .cannotWrite(file: file, problem: "the archive could not be made")
    }
  }

  private mutating func document() -> [UInt8] {
    var out = MarkupBytes()
    out.raw(WordParts.head + "<w:document \(WordParts.namespaces)><w:body>")
    for (at, clause) in issued.body.enumerated() {
      if let depth = issued.depths[at] {
        let name = "\(WordParts.depthMark)\(depth)_\(at)"
        let id = issued.body.count + at + 1
        out.raw(
          "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(name)\"/><w:bookmarkEnd w:id=\"\(id)\"/>")
      }
      write(clause, at: at + 1, to: &out)
      if clause.isContentsPlace { writeContents(to: &out) }
    }
    out.raw(
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1418\" "
        + "w:bottom=\"1440\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>"
        + (issued.isRightToLeft ? "<w:bidi/>" : "") + "</w:sectPr></w:body></w:document>")
    return out.bytes
  }

  private mutating func write(_ clause: Clause, at place: Int, to out: inout MarkupBytes) {
    if clause.kind == .table { return writeTable(clause, to: &out) }
    let style = clause.kind == .title ? parts.titleStyle : WordParts.style(of: clause)
    out.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>")
    language = issued.otherLanguage(of: clause.text)
    defer { language = nil }
    out.raw(turn)
    if clause.kind == .paragraph, clause.number != nil {
      out.raw("<w:ind w:left=\"567\" w:hanging=\"567\"/>")
    }
    out.raw("</w:pPr>")
    let isListed = clause.kind == .heading && clause.level <= 2 && !clause.isContentsPlace
    if isListed {
      out.raw("<w:bookmarkStart w:id=\"\(place)\" w:name=\"\(Self.bookmark(clause))\"/>")
    }
    // Around the words, so that it goes where they go.
    let mark = parts.isCompared ? nil : ClauseBookmark.name(of: clause.id)
    let number = 2 * issued.body.count + place
    if let mark { out.raw("<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(mark)\"/>") }
    let lead = NumberEnd.lead(of: clause, gap: "")
    if !lead.isEmpty { run(lead, [], to: &out) }
    if clause.number != nil { out.raw("<w:r><w:tab/></w:r>") }
    write(clause.pieces, to: &out)
    if mark != nil { out.raw("<w:bookmarkEnd w:id=\"\(number)\"/>") }
    if isListed { out.raw("<w:bookmarkEnd w:id=\"\(place)\"/>") }
    out.raw("</w:p>")
  }

  private mutating func write(_ pieces: [InlinePiece], to out: inout MarkupBytes) {
    for piece in pieces {
      switch piece.content {
      case .text(let text): run(text, piece.styles, to: &out)
      case .tab: out.raw("<w:r><w:tab/></w:r>")
      case .lineBreak: out.raw("<w:r><w:br/></w:r>")
      case .note(let label):
        // No note stands within a note.
        guard let number = noteNumbers[label], !(isInNote && parts.isCompared) else {
          run("[^\(label)]", piece.styles, to: &out)
          continue
        }
        guard referred.insert(label).inserted else {
          run(parts.isCompared ? "\(number)" : label, [.superscript], to: &out)
          continue
        }
        let isCounted = parts.isCompared || label == "\(number)"
        out.raw(
          "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference "
            + (isCounted ? "" : "w:customMarkFollows=\"1\" ") + "w:id=\"\(number)\"/>")
        if !isCounted { out.raw("<w:t>\(MarkupBytes.escaped(label))</w:t>") }
        out.raw("</w:r>")
      }
    }
  }

  private func run(_ text: String, _ styles: [InlineMark.Style], to out: inout MarkupBytes) {
    var properties = ""
    if styles.contains(.code) {
      properties += "<w:rFonts w:ascii=\"Liberation Mono\" w:hAnsi=\"Liberation Mono\"/>"
    }
    if styles.contains(.strong) { properties += "<w:b/><w:bCs/>" }
    if styles.contains(.emphasis) { properties += "<w:i/><w:iCs/>" }
    if styles.contains(.struck) { properties += "<w:strike/>" }
    let isLink = styles.contains { if case .link = $0 { true } else { false } }
    if styles.contains(.underline) || isLink { properties += "<w:u w:val=\"single\"/>" }
    if styles.contains(.superscript) { properties += "<w:vertAlign w:val=\"superscript\"/>" }
    if styles.contains(.subscript) { properties += "<w:vertAlign w:val=\"subscript\"/>" }
    let direction = (language ?? issued.text.language).direction
    if direction == .rightToLeft, text.unicodeScalars.contains(where: Language.runsRightToLeft) {
      properties += "<w:rtl/>"
    }
    if let language {
      let name = language.direction == .rightToLeft ? "bidi" : "val"
      properties += "<w:lang w:\(name)=\"\(language.tag)\"/>"
    }
    for (at, line) in text.split(separator: "\u{2028}", omittingEmptySubsequences: false)
      .enumerated()
    {
      out.raw("<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"))
      if at > 0 { out.raw("<w:br/>") }
      out.raw("<w:t xml:space=\"preserve\">")
      out.text(line.utf8)
      out.raw("</w:t></w:r>")
    }
  }

  /// Turns a paragraph round whose language runs the other way than the text.
  private var turn: String {
    guard let language, language.direction != issued.text.language.direction else { return "" }
    return language.direction == .rightToLeft ? "<w:bidi/>" : "<w:bidi w:val=\"0\"/>"
  }

  private mutating func writeTable(_ clause: Clause, to out: inout MarkupBytes) {
    let rows = clause.cells
    let columns = max(1, rows.map(\.count).max() ?? 1)
    let width = 9070 / columns
    out.raw(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"ComityTable\"/>"
        + (issued.isRightToLeft ? "<w:bidiVisual/>" : "")
        + "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>"
        + "</w:tblPr><w:tblGrid>")
    for _ in 0..<columns { out.raw("<w:gridCol w:w=\"\(width)\"/>") }
    out.raw("</w:tblGrid>")
    for (at, row) in rows.enumerated() {
      out.raw("<w:tr>" + (at == 0 && rows.count > 1 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""))
      for column in 0..<columns {
        out.raw(
          "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
            + "<w:pStyle w:val=\"ComityCell\"/>")
        language = column < row.count ? issued.otherLanguage(of: row[column].words) : nil
        out.raw(turn + "</w:pPr>")
        if column < row.count { write(row[column], to: &out) }
        out.raw("</w:p></w:tc>")
      }
      out.raw("</w:tr>")
    }
    language = nil
    // Two tables without a paragraph between them would be one.
    out.raw("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"ComityCell\"/></w:pPr></w:p>")
  }

  /// The contents as a field, its entries filled in so that every program shows them; Word puts
  /// the page numbers right when it opens the file.
  private func writeContents(to out: inout MarkupBytes) {
    out.raw(
      "<w:sdt><w:sdtPr><w:tag w:val=\"ComityContents\"/><w:docPartObj><w:docPartGallery "
        + "w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>")
    for (at, clause) in issued.contents.enumerated() {
      let anchor = Self.bookmark(clause)
      out.raw(
        "<w:p><w:pPr><w:pStyle w:val=\"ComityContents\(min(clause.level, 2))\"/></w:pPr>")
      if at == 0 {
        out.raw(
          "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r>"
            + "<w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
      }
      out.raw("<w:hyperlink w:anchor=\"\(anchor)\" w:history=\"1\">")
      let number = clause.number.map { $0.printed + "  " } ?? ""
      run(number + clause.pieces.words, [], to: &out)
      out.raw(
        "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
          + "xml:space=\"preserve\"> PAGEREF \(anchor) \\h </w:instrText></w:r><w:r><w:fldChar "
          + "w:fldCharType=\"separate\"/></w:r><w:r><w:t>–</w:t></w:r><w:r><w:fldChar "
          + "w:fldCharType=\"end\"/></w:r></w:hyperlink>")
      if at == issued.contents.count - 1 {
        out.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
      }
      out.raw("</w:p>")
    }
    if issued.contents.isEmpty { out.raw("<w:p/>") }
    out.raw("</w:sdtContent></w:sdt>")
  }

  private mutating func footnotes() -> [UInt8] {
    var out = MarkupBytes()
    out.raw(WordParts.head + "<w:footnotes \(WordParts.namespaces)>")
    out.raw(
      "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
        + "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
        + "<w:continuationSeparator/></w:r></w:p></w:footnote>")
    for (at, label) in issued.noteOrder.enumerated() {
      guard let note = issued.notes[label] else { continue }
      language = issued.otherLanguage(of: note.text)
      out.raw(
        "<w:footnote w:id=\"\(at + 1)\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>\(turn)</w:pPr>"
          + "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
          + (parts.isCompared || label == "\(at + 1)"
            ? "<w:footnoteRef/>" : "<w:t>\(MarkupBytes.escaped(label))</w:t>")
          + "</w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
      isInNote = true
      write(note.pieces, to: &out)
      isInNote = false
      out.raw("</w:p></w:footnote>")
    }
    out.raw("</w:footnotes>")
    return out.bytes
  }

  private static func bookmark(_ clause: Clause) -> String {
    "_Toc_" + clause.id.rawValue.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(30)
  }
}
