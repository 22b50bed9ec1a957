/// The rows of a table, their cells parted by bars.
enum MarkdownTable {
  /// The cells of a row, without the white space around their words.
  static func cells(of row: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    var body = row.drop(while: \.isASCIISpace)
    while let last = body.last, last.isASCIISpace { body = body.dropLast() }
    if body.first == UInt8(ascii: "|") { body = body.dropFirst() }
    if body.last == UInt8(ascii: "|"), body.dropLast().last != UInt8(ascii: "\\") {
      body = body.dropLast()
    }
    for byte in body {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return cells.map { cell in
      var cell = cell.drop(while: \.isASCIISpace)
      while let last = cell.last, last.isASCIISpace { cell = cell.dropLast() }
      return Array(cell)
    }
  }
}
