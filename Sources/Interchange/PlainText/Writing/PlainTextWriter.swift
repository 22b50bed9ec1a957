internal import Texts

/// Writes a text as plain text: a paragraph a line with an empty line between, items set in by
/// four spaces a level, notes marked by raised numbers and standing at the end.
enum PlainTextWriter {
  /// The file's bytes, the same for the same text.
  static func bytes(of text: StructuredText) -> [UInt8] {
    let issued = IssuedText(text)
    var blocks: [String] = []
    for clause in issued.body {
      let depth = clause.kind == .item ? max(clause.level, 1) - 1 : clause.kind == .quote ? 1 : 0
      let indent = String(repeating: "    ", count: min(depth, 16))
      let number = clause.number.map { $0.printed + " " } ?? ""
      let lines = marked(clause.text, issued).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map { line in String(line.map { $0 == "\u{2028}" ? " " : $0 }) }
      blocks.append(indent + number + lines.joined(separator: "\n" + indent))
      if clause.isContentsPlace { blocks.append(contents(issued)) }
    }
    for label in issued.noteOrder {
      guard let note = issued.notes[label] else { continue }
      blocks.append("\(raised(label)) \(marked(note.text, issued))")
    }
    return Array((blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The text with the marks of its notes as a reader knows them.
  private static func marked(_ text: String, _ issued: IssuedText) -> String {
    var bytes = Array(text.utf8)
    for (range, label) in NoteMarks.ranges(in: bytes).reversed() where issued.notes[label] != nil {
      bytes.replaceSubrange(range, with: raised(label).utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number in raised digits; any other label as it is.
  private static func raised(_ label: String) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let values = label.utf8.map { Int($0) - 0x30 }
    guard values.allSatisfy({ (0...9).contains($0) }) else { return "[^\(label)]" }
    return String(values.map { digits[$0] })
  }

  private static func contents(_ issued: IssuedText) -> String {
    issued.contents.map { clause in
      (clause.level > 1 ? "    " : "") + (clause.number.map { $0.printed + " " } ?? "")
        + clause.pieces.words
    }.joined(separator: "\n")
  }
}
