internal import Texts

/// What our own Markdown files say of themselves beside what Markdown can say: who wrote them, the
/// contents that are made from the headings, and which paragraphs are preambular or operative.
///
/// All of it stands in front matter and comments, which no reader of the page sees.
enum MarkdownSigns {
  static let generator = "Comity"
  /// How far an item is set in for each level, in columns.
  static let itemIndent = 2
  static let contentsStart = "<!-- contents -->"
  static let contentsEnd = "<!-- end of contents -->"

  /// Stands on a line of its own before a clause that tells how deep it hangs.
  static func depth(_ depth: Int) -> String { "<!-- depth \(depth) -->" }

  /// The depth that a line tells, if it does.
  static func depth(in line: ArraySlice<UInt8>) -> Int? {
    let (lead, end) = ("<!-- depth ", " -->")
    guard line.starts(with: lead.utf8), line.suffix(end.utf8.count).elementsEqual(end.utf8) else {
      return nil
    }
    let number = line.dropFirst(lead.utf8.count).dropLast(end.utf8.count)
    return Int(String(decoding: number, as: UTF8.self))
  }

  /// Stands behind a clause's words; nil for the kinds that Markdown itself tells.
  static func kind(_ kind: ClauseKind) -> String? {
    kind == .preambular || kind == .operative ? "<!-- \(kind.rawValue) -->" : nil
  }

  private static let kinds: [(kind: ClauseKind, bytes: [UInt8])] = [
    .preambular, .operative,
  ].compactMap { kind in Self.kind(kind).map { (kind, Array($0.utf8)) } }

  /// The place after the comment of ours that begins here, if one does.
  static func endOfSign(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let kind = kinds.first(where: { bytes.starts(with: $0.bytes) }) {
      return bytes.startIndex + kind.bytes.count
    }
    let line = bytes.prefix { $0 != 0x0A }
    return depth(in: line) == nil ? nil : line.endIndex
  }

  /// Takes the kind's comment from the end of a paragraph.
  static func takeKind(from paragraph: inout [UInt8]) -> ClauseKind? {
    for (kind, comment) in kinds where paragraph.suffix(comment.count).elementsEqual(comment) {
      paragraph.removeLast(comment.count)
      while paragraph.last == 0x20 { paragraph.removeLast() }
      return kind
    }
    return nil
  }

  /// The lines without the contents, which are made again from the headings.
  static func withoutContents(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    var kept: [ArraySlice<UInt8>] = []
    var isListed = false
    for line in lines {
      if line.elementsEqual(contentsStart.utf8) { isListed = true }
      if !isListed { kept.append(line) }
      if line.elementsEqual(contentsEnd.utf8) { isListed = false }
    }
    return isListed ? lines : kept
  }

  /// Says of each paragraph outright what it is: in a file of ours nothing is to be guessed.
  static func settle(_ paragraphs: inout [SourceParagraph]) {
    for at in paragraphs.indices {
      switch paragraphs[at].role {
      case .body, .code: paragraphs[at].role = .clause(.paragraph, level: 1)
      case .heading(let level):
        paragraphs[at].role = .clause(level == 1 ? .title : .heading, level: max(1, level - 1))
      case .item(let level): paragraphs[at].role = .clause(.item, level: level)
      case .quotation: paragraphs[at].role = .clause(.quote, level: 1)
      case .title, .table, .note, .clause: break
      }
      if case .clause = paragraphs[at].role { NumberEnd.take(from: &paragraphs[at]) }
      paragraphs[at].indent = 0
    }
  }
}
