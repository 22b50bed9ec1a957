/// A table put together from rows of text: a row a line, a tab between cells, U+2028 inside.
struct LineTable: Sendable {
  let text: String

  init(_ piece: LinesReader.Piece, in source: TextLines) {
    var rows: [[[UInt8]]] = []
    for (place, at) in piece.lines.enumerated() {
      let cells = LineTable.cells(Array(source.bytes[source.lines[at].range]))
      let continues = place > 0 && piece.joins[place - 1] == .joined
      guard continues, var last = rows.popLast() else {
        rows.append(cells)
        continue
      }
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        if column < last.count {
          last[column] += (last[column].isEmpty ? [] : [0x20]) + cell
        } else {
          last.append(cell)
        }
      }
      rows.append(last)
    }
    text = rows.map { row in
      row.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private static func cells(_ row: [UInt8]) -> [[UInt8]] {
    let bar = UInt8(ascii: "|")
    let isBarred = row.first == bar && row.last == bar && row.count > 2
    let parts =
      isBarred
      ? row[1..<(row.count - 1)].split(separator: bar, omittingEmptySubsequences: false)
      : row.split(separator: 0x09, omittingEmptySubsequences: false)
    return parts.map { withoutTags(Array($0).trimmed()) }
  }

  /// Lists and breaks that HTML left in a cell become lines of the cell.
  private static func withoutTags(_ cell: [UInt8]) -> [UInt8] {
    guard cell.contains(UInt8(ascii: "<")) else { return cell }
    var lines: [[UInt8]] = [[]]
    var at = 0
    while at < cell.count {
      guard cell[at] == UInt8(ascii: "<"), let tag = tag(cell, at: at) else {
        lines[lines.count - 1].append(cell[at])
        at += 1
        continue
      }
      if tag.breaks { lines.append([]) }
      at = tag.end
    }
    let separator = Array("\u{2028}".utf8)
    return Array(
      lines.flatMap { brokenAtBullets($0) }.filter { !$0.isEmpty }.joined(separator: separator))
  }

  private static func tag(_ cell: [UInt8], at: Int) -> (end: Int, breaks: Bool)? {
    var start = at + 1
    if start < cell.count, cell[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < cell.count, (0x61...0x7A).contains(cell[end] | 0x20) { end += 1 }
    let name = String(decoding: cell[start..<end], as: UTF8.self).lowercased()
    guard ["ul", "ol", "li", "br", "p", "b", "i", "strong", "em", "sup", "sub"].contains(name),
      let close = cell[end...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return (close + 1, ["ul", "ol", "li", "br", "p"].contains(name))
  }

  /// A list whose items stand on one line, each after its bullet.
  private static func brokenAtBullets(_ line: [UInt8]) -> [[UInt8]] {
    var items: [[UInt8]] = [[]]
    var at = 0
    while at < line.count {
      let isBullet =
        at + 3 < line.count && line[at] == 0xE2 && line[at + 1] == 0x80 && line[at + 2] == 0xA2
      if isBullet { items.append([]) }
      items[items.count - 1].append(line[at])
      at += 1
    }
    return items.map { $0.trimmed() }
  }
}
