internal import Texts

/// Writes a text as Markdown: CommonMark with pipe tables and notes.
struct MarkdownWriter {
  private let issued: IssuedText

  /// The file's bytes, the same for the same text.
  static func bytes(of text: StructuredText) -> [UInt8] {
    Array(MarkdownWriter(issued: IssuedText(text)).written().utf8)
  }

  private func written() -> String {
    var blocks: [String] = []
    if issued.text.language != .undetermined {
      blocks.append("---\nlang: \(issued.text.language.tag)\n---")
    }
    if !issued.titleIsClause, !issued.text.title.isEmpty {
      blocks.append("# \(Self.escaped(issued.text.title))")
    }
    for clause in issued.body {
      blocks.append(block(clause))
      if clause.isContentsPlace { blocks.append(contents()) }
    }
    for label in issued.noteOrder {
      guard let note = issued.notes[label] else { continue }
      blocks.append("[^\(label)]: " + inline(note.pieces, lineBreak: "\\\n    "))
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func block(_ clause: Clause) -> String {
    let number = clause.number.map { $0.printed == "•" ? "-" : Self.escaped($0.printed) }
    let lead = number.map { $0 + " " } ?? ""
    switch clause.kind {
    case .title: return "# " + lead + inline(clause.pieces, lineBreak: " ")
    case .heading:
      let signs = String(repeating: "#", count: min(6, max(1, clause.level) + 1))
      return signs + " " + lead + inline(clause.pieces, lineBreak: " ")
    case .table: return table(clause)
    case .quote: return "> " + lead + inline(clause.pieces, lineBreak: "\\\n> ")
    case .item:
      let indent = String(repeating: "    ", count: min(max(clause.level, 1), 32) - 1)
      return indent + lead + inline(clause.pieces, lineBreak: "\\\n" + indent)
    case .paragraph, .preambular, .operative, .note:
      return lead + inline(clause.pieces, lineBreak: "\\\n")
    }
  }

  private func contents() -> String {
    issued.contents.map { clause in
      let number = clause.number.map { Self.escaped($0.printed) + " " } ?? ""
      return (clause.level > 1 ? "    - " : "- ") + number
        + Self.escaped(WordWriter.line(of: clause))
    }.joined(separator: "\n")
  }

  private func table(_ clause: Clause) -> String {
    let rows = clause.cells
    let columns = max(1, rows.map(\.count).max() ?? 1)
    var lines: [String] = []
    for (at, row) in rows.enumerated() {
      let cells = (0..<columns).map { column in
        column < row.count ? inline(row[column], lineBreak: "<br>", inTable: true) : ""
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if at == 0 { lines.append("|" + repeatElement(" --- |", count: columns).joined()) }
    }
    return lines.joined(separator: "\n")
  }

  private func inline(
    _ pieces: [InlinePiece], lineBreak: String, inTable: Bool = false
  ) -> String {
    var out = ""
    for piece in pieces {
      switch piece.content {
      case .text(let text):
        out += Self.set(Self.escaped(text, inTable: inTable), piece.styles)
      case .note(let label): out += issued.notes[label] == nil ? "\\[^\(label)\\]" : "[^\(label)]"
      case .lineBreak: out += lineBreak
      case .tab: out += " "
      }
    }
    return out
  }

  /// Emphasis stands tight around its words; white space goes outside.
  private static func set(_ text: String, _ styles: [InlineMark.Style]) -> String {
    let lead = text.prefix { $0.isWhitespace }
    var words = text.dropFirst(lead.count)
    guard !words.isEmpty else { return text }
    var trail = ""
    while let last = words.last, last.isWhitespace {
      trail.insert(words.removeLast(), at: trail.startIndex)
    }
    var out = String(words)
    for style in styles.reversed() {
      switch style {
      case .superscript: out = "<sup>\(out)</sup>"
      case .subscript: out = "<sub>\(out)</sub>"
      case .underline: out = "<u>\(out)</u>"
      case .struck: out = "<s>\(out)</s>"
      case .strong: out = "<strong>\(out)</strong>"
      case .emphasis: out = "<em>\(out)</em>"
      case .code: break
      case .link(let target):
        let isSafe = !target.contains { "() <>\n\\".contains($0) }
        if isSafe, target.contains(where: { "/.#:".contains($0) }) { out = "[\(out)](\(target))" }
      }
    }
    return lead + out + trail
  }

  /// Text that Markdown reads as it stands.
  static func escaped(_ text: String, inTable: Bool = false) -> String {
    var out: [UInt8] = []
    for (at, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
        UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "~"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        out.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: ":"), UInt8(ascii: "="):
        if at == 0 { out.append(UInt8(ascii: "\\")) }
      case UInt8(ascii: "|"):
        if at == 0 || inTable { out.append(UInt8(ascii: "\\")) }
      default: break
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
