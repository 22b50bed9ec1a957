internal import Texts

/// Writes a text as an OpenDocument text (.odt), by our own code: it is close to what `WordWriter`
/// does, needs no program, and gives the same bytes for the same text.
struct OpenDocumentWriter {
  private let issued: IssuedText
  private var referred: Set<String> = []
  private var tables = 0
  /// Styles of words in other languages, by name.
  private var foreignStyles: [String: String] = [:]
  private var out = MarkupBytes()

  /// The file's bytes.
  static func bytes(
    of text: StructuredText, named file: String
  ) throws(InterchangeFailure) -> [UInt8] {
    var writer = OpenDocumentWriter(issued: IssuedText(text))
    writer.write()
    let parts = OpenDocumentParts(text: text)
    do throws(ZipArchive.Fault) {
      // Programs tell the format by the first entry.
      return try ZipArchive.make([
        ("mimetype", Array(OpenDocumentParts.mediaType.utf8)), ("content.xml", writer.out.bytes),
        ("styles.xml", Array(parts.styles.utf8)), ("meta.xml", Array(parts.meta.utf8)),
        ("META-INF/manifest.xml", Array(OpenDocumentParts.manifest.utf8)),
      ])
    } catch {
      throw .cannotWrite(file: file, problem: "the archive could not be made")
    }
  }

  private init(issued: IssuedText) {
    self.issued = issued
  }

  private mutating func write() {
    for (at, clause) in issued.body.enumerated() {
      write(clause, at: at)
      if clause.isContentsPlace { writeContents() }
    }
    let body = out
    out = MarkupBytes()
    out.raw(OpenDocumentParts.head + "<office:document-content \(OpenDocumentParts.namespaces)>")
    out.raw("<office:automatic-styles>\(OpenDocumentParts.spanStyles)")
    out.raw(foreignStyles.sorted { $0.key < $1.key }.map(\.value).joined())
    out.raw("</office:automatic-styles><office:body><office:text>")
    out.append(body)
    out.raw("</office:text></office:body></office:document-content>")
  }

  /// The style of words that are in another language than the text; it stands on their own style.
  private mutating func style(_ own: String, of words: String, inset: Int = 0) -> String {
    guard let language = issued.otherLanguage(of: words) else { return own }
    let name = "\(own)_\(language.tag)"
    let turns = language.direction != issued.text.language.direction
    foreignStyles[name] = OpenDocumentParts.foreign(
      name, on: own, language, turnedInset: turns ? inset : nil)
    return name
  }

  private mutating func write(_ clause: Clause, at place: Int) {
    let depth = issued.depths[place]
    if clause.kind == .table { return writeTable(clause, depth: depth) }
    let level = min(max(clause.level, 1), 9)
    let style = style(
      OpenDocumentNames.style(of: clause.kind, level: level), of: clause.text,
      inset: clause.kind == .item ? level : 0)
    let isHeading = clause.kind == .heading
    out.raw(
      isHeading
        ? "<text:h text:style-name=\"\(style)\" text:outline-level=\"\(min(max(clause.level, 1), 10))\">"
        : "<text:p text:style-name=\"\(style)\">")
    if let depth {
      out.raw("<text:bookmark text:name=\"\(OpenDocumentNames.depth)\(depth)_\(place)\"/>")
    }
    let isListed = isHeading && clause.level <= 2
    if isListed { out.raw("<text:bookmark text:name=\"\(Self.bookmark(clause))\"/>") }
    out.text(NumberEnd.lead(of: clause, gap: ""))
    if clause.number != nil { out.raw("<text:tab/>") }
    write(clause.pieces)
    out.raw(isHeading ? "</text:h>" : "</text:p>")
  }

  private mutating func write(_ pieces: [InlinePiece]) {
    for piece in pieces {
      switch piece.content {
      case .text(let text):
        out.styled(piece.styles, in: OpenDocumentParts.tags) { Self.write(text, to: &$0) }
      case .lineBreak: out.raw("<text:line-break/>")
      case .tab: out.raw("<text:tab/>")
      case .note(let label): writeNote(label)
      }
    }
  }

  /// White space that XML would fold is written as elements.
  private static func write(_ text: String, to out: inout MarkupBytes) {
    var pending = 0
    for byte in text.utf8 {
      if byte == 0x20 {
        pending += 1
        if pending > 1 { out.raw("<text:s/>") } else { out.raw(" ") }
      } else {
        pending = 0
        out.text(CollectionOfOne(byte))
      }
    }
  }

  private mutating func writeNote(_ label: String) {
    let name = MarkupBytes.escaped(label)
    guard let note = issued.notes[label] else { return out.text("[^\(label)]") }
    guard referred.insert(label).inserted else {
      return out.raw("<text:span text:style-name=\"ComitySuperscript\">\(name)</text:span>")
    }
    out.raw(
      "<text:note text:id=\"note-\(name)\" text:note-class=\"footnote\"><text:note-citation "
        + "text:label=\"\(name)\">\(name)</text:note-citation><text:note-body>"
        + "<text:p text:style-name=\"\(style("Footnote", of: note.text))\"><text:s/>")
    write(note.pieces)
    out.raw("</text:p></text:note-body></text:note>")
  }

  private mutating func writeTable(_ clause: Clause, depth: Int?) {
    let rows = clause.cells
    let columns = max(1, rows.map(\.count).max() ?? 1)
    tables += 1
    out.raw("<table:table table:name=\"\(OpenDocumentNames.table)\(tables)")
    out.raw((depth.map { "_\($0)" } ?? "") + "\"><table:table-column ")
    out.raw("table:number-columns-repeated=\"\(columns)\"/>")
    for (at, row) in rows.enumerated() {
      let isHead = at == 0 && rows.count > 1
      out.raw(isHead ? "<table:table-header-rows><table:table-row>" : "<table:table-row>")
      for column in 0..<columns {
        out.raw("<table:table-cell table:style-name=\"ComityCell\" office:value-type=\"string\">")
        let style = style(
          isHead ? OpenDocumentNames.headCell : OpenDocumentNames.cell,
          of: column < row.count ? row[column].words : "")
        out.raw("<text:p text:style-name=\"\(style)\">")
        if column < row.count { write(row[column]) }
        out.raw("</text:p></table:table-cell>")
      }
      out.raw(isHead ? "</table:table-row></table:table-header-rows>" : "</table:table-row>")
    }
    out.raw("</table:table>")
  }

  private mutating func writeContents() {
    let name = OpenDocumentNames.contents
    out.raw(
      "<text:table-of-content text:name=\"\(name)\"><text:table-of-content-source "
        + "text:outline-level=\"2\"/><text:index-body>")
    for clause in issued.contents {
      out.raw("<text:p text:style-name=\"ComityContents\(min(2, clause.level))\">")
      out.raw("<text:a xlink:type=\"simple\" xlink:href=\"#\(Self.bookmark(clause))\">")
      out.text((clause.number.map { $0.printed + "  " } ?? "") + clause.pieces.words)
      out.raw("</text:a></text:p>")
    }
    out.raw("</text:index-body></text:table-of-content>")
  }

  private static func bookmark(_ clause: Clause) -> String {
    "h" + clause.id.rawValue.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
