internal import Texts

/// Writes a text as Markdown: CommonMark with pipe tables and notes.
///
/// Numbers stand as they were issued, so an item is a bullet with its number before its words: the
/// numbered lists of Markdown would count anew. `MarkdownSigns` and `NumberEnd` tell a reader the
/// rest, unseen.
struct MarkdownWriter {
  private let issued: IssuedText

  /// The file's bytes, the same for the same text.
  static func bytes(of text: StructuredText) -> [UInt8] {
    Array(MarkdownWriter(issued: IssuedText(text)).written().utf8)
  }

  private func written() -> String {
    var blocks = [frontMatter]
    for (at, clause) in issued.body.enumerated() {
      if let depth = issued.depths[at] { blocks.append(MarkdownSigns.depth(depth)) }
      blocks.append(block(clause))
      if clause.isContentsPlace { blocks.append(contents()) }
    }
    blocks += issued.noteOrder.compactMap { issued.notes[$0] }.map(block)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var frontMatter: String {
    var lines = ["---", "generator: \(MarkdownSigns.generator)"]
    if issued.text.language != .undetermined { lines.append("lang: \(issued.text.language.tag)") }
    let title = issued.text.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !title.isEmpty {
      lines.append("title: '\(title.replacing("'", with: "''"))'")
    }
    return (lines + ["---"]).joined(separator: "\n")
  }

  private func block(_ clause: Clause) -> String {
    if clause.kind == .table { return table(clause) }
    let words = inline(clause.pieces)
    if clause.kind == .note {
      return clause.number.map { "[^\($0.printed)]: \(words)" } ?? words
    }
    var lead = Self.escaped(NumberEnd.lead(of: clause, gap: " "))
    // A mark at the head of a line would begin a note.
    if lead.isEmpty, words.hasPrefix("[^") { lead = NumberEnd.sign }
    let text = lead + words
    switch clause.kind {
    case .title: return "# \(text)"
    case .heading:
      return String(repeating: "#", count: min(6, max(1, clause.level) + 1)) + " \(text)"
    case .quote: return "> \(text)"
    case .item:
      let indent = (min(max(clause.level, 1), 64) - 1) * MarkdownSigns.itemIndent
      let isBullet = clause.number?.printed == "•" && !words.isEmpty
      return String(repeating: " ", count: indent) + "- "
        + (isBullet ? words : clause.number == nil ? NumberEnd.sign + words : text)
    default: return text + (MarkdownSigns.kind(clause.kind).map { " \($0)" } ?? "")
    }
  }

  private func contents() -> String {
    let entries = issued.contents.map { clause in
      let number = clause.number.map { Self.escaped($0.printed) + " " } ?? ""
      return (clause.level > 1 ? "    - " : "- ") + number
        + Self.escaped(clause.pieces.words)
    }
    return ([MarkdownSigns.contentsStart, ""] + entries + ["", MarkdownSigns.contentsEnd])
      .joined(separator: "\n")
  }

  private func table(_ clause: Clause) -> String {
    let rows = clause.cells
    let columns = max(1, rows.map(\.count).max() ?? 1)
    var lines: [String] = []
    for (at, row) in rows.enumerated() {
      let cells = (0..<columns).map { column in
        column < row.count ? inline(row[column], inTable: true) : ""
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if at == 0 { lines.append("|" + repeatElement(" --- |", count: columns).joined()) }
    }
    return lines.joined(separator: "\n")
  }

  private func inline(_ pieces: [InlinePiece], inTable: Bool = false) -> String {
    var out = ""
    var endsLine = true
    for piece in pieces {
      switch piece.content {
      case .text(let text):
        out += Self.set(Self.escaped(text, inTable: inTable), piece.styles)
      case .note(let label): out += issued.notes[label] == nil ? "\\[^\(label)\\]" : "[^\(label)]"
      // No empty line stands within a paragraph of Markdown.
      case .lineBreak: out += endsLine ? "&#10;" : "<br>"
      case .tab: out += "&#9;"
      }
      endsLine = piece.content == .lineBreak
    }
    return out
  }

  /// Emphasis stands tight around its words; white space goes outside.
  static func set(_ text: String, _ styles: [InlineMark.Style]) -> String {
    guard !styles.isEmpty else { return text }
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

  private static func isWithinWord(_ at: Int, _ bytes: [UInt8]) -> Bool {
    func isLetter(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return false }
      let byte = bytes[place] | 0x20
      return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(bytes[place])
    }
    return isLetter(at - 1) && isLetter(at + 1)
  }

  /// Text that Markdown reads as it stands.
  static func escaped(_ text: String, inTable: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    // What needs no escaping goes over in stretches.
    var written = 0
    for at in bytes.indices where isSpecial(at, in: bytes, inTable: inTable) {
      out += bytes[written..<at]
      let isSpace = bytes[at] == 0x20
      out += isSpace ? "&#32;".utf8 : "\\".utf8
      written = isSpace ? at + 1 : at
    }
    guard !out.isEmpty else { return text }
    out += bytes[written...]
    return String(decoding: out, as: UTF8.self)
  }

  private static func isSpecial(_ at: Int, in bytes: [UInt8], inTable: Bool) -> Bool {
    switch bytes[at] {
    // Within a word it stresses nothing, and before a space it begins no entity.
    case UInt8(ascii: "_"): !isWithinWord(at, bytes)
    case UInt8(ascii: "&"): at + 1 == bytes.count || bytes[at + 1] != 0x20
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: "{"), UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: ":"), UInt8(ascii: "="):
      at == 0
    case UInt8(ascii: "|"): at == 0 || inTable
    case 0x20: at > 0 && bytes[at - 1] == 0x20
    default: false
    }
  }
}
