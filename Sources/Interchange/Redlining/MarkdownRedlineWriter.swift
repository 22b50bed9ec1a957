internal import Redlines
internal import Texts

/// Writes what changed between two texts as Markdown, with `<ins>` and `<del>` in it.
///
/// CommonMark passes both on to any browser; in plain sight the tags say themselves what they mean.
/// What moved says so in words.
struct MarkdownRedlineWriter {
  private let text: RedlinedText
  private let words: RedlineWords

  /// The file's bytes, the same for the same two texts.
  static func bytes(from old: StructuredText, to new: StructuredText) -> [UInt8] {
    let text = RedlinedText(from: old, to: new)
    let writer = MarkdownRedlineWriter(text: text, words: RedlineWords(new.language))
    return Array(writer.written().utf8)
  }

  private func written() -> String {
    var blocks = text.blocks.map { block in
      switch block {
      case .paragraph(let paragraph): written(paragraph)
      case .table(let table): written(table)
      }
    }
    for note in text.notes {
      guard let label = note.newLabel ?? note.oldLabel else { continue }
      let name = note.newLabel == nil ? "old-\(label)" : label
      blocks.append(
        "[^\(name)]: " + note.paragraphs.map { inline($0.pieces) }.joined(separator: " "))
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func written(_ paragraph: RedlinedText.Paragraph) -> String {
    guard let clause = paragraph.new ?? paragraph.old else { return "" }
    let said = number(paragraph) + inline(paragraph.pieces) + move(paragraph)
    switch clause.kind {
    case .title: return "# \(said)"
    case .heading:
      return String(repeating: "#", count: min(6, max(1, clause.level) + 1)) + " \(said)"
    case .quote: return "> \(said)"
    case .item:
      let indent = (min(max(clause.level, 1), 64) - 1) * MarkdownSigns.itemIndent
      return String(repeating: " ", count: indent) + "- \(said)"
    default: return said
    }
  }

  private func number(_ paragraph: RedlinedText.Paragraph) -> String {
    let (old, new) = (paragraph.old?.number?.printed, paragraph.new?.number?.printed)
    if paragraph.status == .kept, old == new, let clause = paragraph.new {
      // In a list of Markdown the bullet is the list's own.
      if clause.kind == .item, new == "•" { return "" }
      return MarkdownWriter.escaped(NumberEnd.lead(of: clause, gap: " "))
    }
    let was = old.map { "<del>\(MarkdownWriter.escaped($0))</del> " } ?? ""
    let isNow = new.map { "<ins>\(MarkdownWriter.escaped($0))</ins> " } ?? ""
    return was + isNow
  }

  private func move(_ paragraph: RedlinedText.Paragraph) -> String {
    guard let move = paragraph.move else { return "" }
    let said = paragraph.status == .movedHere ? words.movedHere : words.movedAway
    return " *\\[\(said) (\(move + 1))\\]*"
  }

  private func inline(_ pieces: [RedlinedText.Piece], inTable: Bool = false) -> String {
    var out = ""
    var at = 0
    while at < pieces.count {
      let status = pieces[at].status
      let end = pieces[at...].firstIndex { $0.status != status } ?? pieces.count
      let inner = pieces[at..<end].map { written($0, inTable: inTable) }.joined()
      at = end
      switch status {
      case .kept: out += inner
      case .inserted, .movedHere: out += "<ins>\(inner)</ins>"
      case .deleted, .movedAway: out += "<del>\(inner)</del>"
      }
    }
    return out
  }

  private func written(_ piece: RedlinedText.Piece, inTable: Bool) -> String {
    guard case .inline(let inline) = piece.content else { return "¶" }
    switch inline.content {
    case .text(let words):
      return MarkdownWriter.set(
        MarkdownWriter.escaped(words, inTable: inTable), inline.styles)
    case .lineBreak: return "<br>"
    case .tab: return "&#9;"
    case .note(let label):
      let notes = piece.isOld ? text.old.notes : text.new.notes
      guard notes[label] != nil else { return "\\[^\(label)\\]" }
      return piece.isOld ? "[^old-\(label)]" : "[^\(label)]"
    }
  }

  private func written(_ table: RedlinedText.Table) -> String {
    let columns = max(1, table.rows.map(\.cells.count).max() ?? 1)
    var lines: [String] = []
    for (at, row) in table.rows.enumerated() {
      let cells = (0..<columns).map { column -> String in
        guard column < row.cells.count else { return "" }
        return row.cells[column].map { inline($0.pieces, inTable: true) }.joined(separator: "<br>")
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if at == 0 { lines.append("|" + repeatElement(" --- |", count: columns).joined()) }
    }
    return lines.joined(separator: "\n")
  }
}
