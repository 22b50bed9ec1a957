internal import Texts

/// Writes a text as one page of HTML: no script, nothing fetched, readable without styles.
struct HTMLWriter {
  static let generator = "Comity"

  private let issued: IssuedText
  private var referred: Set<String> = []
  private var out = MarkupBytes()

  /// The page's bytes, the same for the same text.
  static func bytes(of text: StructuredText) -> [UInt8] {
    var writer = HTMLWriter(issued: IssuedText(text))
    writer.write()
    return writer.out.bytes
  }

  private init(issued: IssuedText) {
    self.issued = issued
  }

  private mutating func write() {
    let text = issued.text
    let tag = MarkupBytes.escaped(text.language.tag)
    let language = text.language == .undetermined ? "" : " lang=\"\(tag)\""
    out.raw("<!DOCTYPE html>\n<html\(language) dir=\"\(text.language.direction.rawValue)\">\n")
    out.raw("<head>\n<meta charset=\"utf-8\">\n")
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.raw("<meta name=\"generator\" content=\"\(Self.generator)\">\n")
    out.element("title", text.title)
    out.raw("\n<style>\n\(HTMLStyles.sheet)</style>\n</head>\n<body>\n<main>\n")
    for (at, clause) in issued.body.enumerated() {
      write(clause, depth: issued.depths[at])
      if clause.isContentsPlace { writeContents() }
    }
    writeNotes()
    out.raw("</main>\n</body>\n</html>\n")
  }

  private mutating func write(_ clause: Clause, depth: Int?) {
    let hanging = depth.map { " data-depth=\"\($0)\"" } ?? ""
    let language = clause.kind == .table ? "" : attributes(of: clause.text)
    if clause.kind == .table { return writeTable(clause, hanging: hanging) }
    let element =
      switch clause.kind {
      case .title: "h1"
      case .heading: "h\(min(6, max(1, clause.level) + 1))"
      default: "p"
      }
    if clause.kind == .quote { out.raw("<blockquote>") }
    out.raw("<\(element) id=\"\(MarkupBytes.escaped(clause.id.rawValue))\" ")
    out.raw("class=\"\(clause.kind.rawValue)")
    if clause.kind == .item { out.raw(" level\(min(9, max(1, clause.level)))") }
    out.raw(
      "\" data-clause=\"\(clause.kind.rawValue)\" data-level=\"\(clause.level)\"\(hanging)\(language)>"
    )
    if let number = clause.number {
      out.raw("<span class=\"number\">")
      out.text(number.printed)
      out.raw(" </span>")
    }
    write(clause.pieces)
    out.raw("</\(element)>")
    if clause.kind == .quote { out.raw("</blockquote>") }
    out.raw("\n")
  }

  private mutating func write(_ pieces: [InlinePiece]) {
    for piece in pieces {
      switch piece.content {
      case .text(let text):
        out.styled(piece.styles, in: Self.tags) { $0.text(text) }
      case .lineBreak: out.raw("<br>")
      case .tab: out.raw("\t")
      case .note(let label):
        guard issued.notes[label] != nil else {
          out.text("[^\(label)]")
          continue
        }
        let name = MarkupBytes.escaped(label)
        let isFirst = referred.insert(label).inserted
        out.raw(
          "<sup><a\(isFirst ? " id=\"ref-\(name)\"" : "") href=\"#note-\(name)\" "
            + "role=\"doc-noteref\" class=\"noteref\">\(name)</a></sup>")
      }
    }
  }

  static func tags(of style: InlineMark.Style) -> (String, String) {
    switch style {
    case .strong: ("<strong>", "</strong>")
    case .emphasis: ("<em>", "</em>")
    case .underline: ("<u>", "</u>")
    case .struck: ("<s>", "</s>")
    case .superscript: ("<sup>", "</sup>")
    case .subscript: ("<sub>", "</sub>")
    case .code: ("<code>", "</code>")
    case .link(let target):
      // A page that we issue leads only to where a person can be led: no script in a link.
      ["http://", "https://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
        ? ("<a href=\"\(MarkupBytes.escaped(target))\">", "</a>") : ("", "")
    }
  }

  private mutating func writeTable(_ clause: Clause, hanging: String) {
    let rows = clause.cells
    let hasHead = rows.count > 1
    out.raw("<div class=\"wide\"><table id=\"\(MarkupBytes.escaped(clause.id.rawValue))\" ")
    out.raw("data-clause=\"table\"\(hanging)>\n")
    for (at, row) in rows.enumerated() {
      let isHead = at == 0 && hasHead
      let cell = isHead ? "th" : "td"
      out.raw(isHead ? "<thead><tr>" : "<tr>")
      for pieces in row {
        let words = pieces.words
        // A date or a figure is not broken at its hyphens.
        let isFigure = words.utf8.count <= 12 && !words.contains(where: \.isLetter)
        let language = attributes(of: words) + (isFigure ? " class=\"figure\"" : "")
        out.raw("<\(cell)\(isHead ? " scope=\"col\"" : "")\(language)>")
        write(pieces)
        out.raw("</\(cell)>")
      }
      out.raw(isHead ? "</tr></thead>\n<tbody>\n" : "</tr>\n")
    }
    out.raw(hasHead ? "</tbody></table></div>\n" : "</table></div>\n")
  }

  /// Language and direction of words, where they are not the page's.
  private func attributes(of words: String) -> String {
    guard let language = issued.otherLanguage(of: words) else { return "" }
    let turns = language.direction != issued.text.language.direction
    return " lang=\"\(language.tag)\"" + (turns ? " dir=\"\(language.direction.rawValue)\"" : "")
  }

  private mutating func writeContents() {
    out.raw("<nav class=\"contents\" data-generated=\"contents\"><ul>\n")
    for clause in issued.contents {
      out.raw("<li class=\"level\(min(2, clause.level))\">")
      out.raw("<a href=\"#\(MarkupBytes.escaped(clause.id.rawValue))\">")
      out.text((clause.number.map { $0.printed + " " } ?? "") + clause.pieces.words)
      out.raw("</a></li>\n")
    }
    out.raw("</ul></nav>\n")
  }

  private mutating func writeNotes() {
    guard !issued.noteOrder.isEmpty else { return }
    out.raw("<section class=\"notes\" role=\"doc-endnotes\">\n<hr>\n")
    for label in issued.noteOrder {
      guard let note = issued.notes[label] else { continue }
      let name = MarkupBytes.escaped(label)
      out.raw("<p id=\"note-\(name)\" class=\"note\" data-clause=\"note\"")
      out.raw("\(attributes(of: note.text))>")
      out.raw("<a href=\"#ref-\(name)\">\(name)</a> ")
      write(note.pieces)
      out.raw("</p>\n")
    }
    out.raw("</section>\n")
  }
}
