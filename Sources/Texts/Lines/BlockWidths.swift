/// How wide the lines are that stand together between empty lines.
struct BlockWidths: Sendable {
  private var widths: [Int?]

  /// Linear in the number of lines.
  init(of text: TextLines) {
    widths = Array(repeating: nil, count: text.lines.count)
    var start = 0
    while start < text.lines.count {
      var end = start
      var width = 0
      while end < text.lines.count, !text.lines[end].isBlank {
        width = max(width, text.lines[end].length)
        end += 1
      }
      // Longer lines hold paragraphs whole.
      if end - start > 1, width <= 110 {
        for at in start..<end { widths[at] = width }
      }
      start = end + 1
    }
  }

  /// The width of the longest line around a line; nil where it stands alone or lines are long.
  func width(at line: Int) -> Int? { widths[line] }
}
