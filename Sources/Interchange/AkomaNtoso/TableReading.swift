internal import Texts

extension ClauseCollector {
  /// Reads a table as one clause; its caption stands before it.
  mutating func table(_ node: Int, _ outer: ReadingPlace) {
    var place = outer
    if let id = flushNumber(place) { place.parent = id }
    for child in tree.children(of: node) where tree.name(of: child)?.local == "caption" {
      consumed.insert(child)
      leaf([Array(tree.children(of: child))], from: child, &place)
    }
    let rows = rows(of: node)
    guard !rows.isEmpty else {
      blocks(in: node, &place)
      return
    }
    let text = tableText(rows: rows, .collapsed)
    _ = add(.table, level: 1, number: nil, text: text, at: place, from: node)
  }

  func rows(of node: Int) -> [Int] {
    tree.children(of: node).flatMap { child -> [Int] in
      switch tree.kind(of: child) {
      case .row: [child]
      case .unknown: rows(of: child)
      default: []
      }
    }
  }

  /// A row a line, a tab between cells, U+2028 where a cell breaks its line.
  mutating func tableText(rows: [Int], _ spacing: InlineText.Spacing) -> InlineText {
    var line = LeafReading(ReadingPlace(), kind: .table, node: nil, spacing: spacing)
    line.isFlat = true
    line.text.lineBreak = Array("\u{2028}".utf8)
    for (at, row) in rows.enumerated() {
      if at > 0 { line.text.separate(with: [0x0A]) }
      var isFirst = true
      for cell in tree.children(of: row) where !tree.nodes[cell].isText {
        if !isFirst { line.text.separate(with: [0x09]) }
        isFirst = false
        if spacing == .exact {
          exactCell(cell, &line)
        } else {
          for child in tree.children(of: cell) { inline(child, &line) }
        }
      }
    }
    line.text.dropTrailingBreaks()
    return line.text
  }

  private mutating func exactCell(_ cell: Int, _ line: inout LeafReading) {
    var isFirst = true
    for paragraph in tree.children(of: cell) where !tree.nodes[paragraph].isText {
      if !isFirst { line.text.breakLine() }
      isFirst = false
      for child in tree.children(of: paragraph) { inline(child, &line) }
    }
  }
}
