/// Numbers and bullets of lists that a file draws apart from the items that they stand beside.
///
/// Programs that print web pages set them outside the text's left edge, and draw them after all the
/// text of a page.
enum StrayMarkers {
  /// The pieces of a page, each stray marker before the words that it stands beside.
  ///
  /// Linear in the number of pieces that stand on different heights.
  static func settled(_ pieces: [PrintedPiece]) -> [PrintedPiece] {
    let strays = pieces.indices.filter { isStray($0, in: pieces) }
    guard !strays.isEmpty else { return pieces }
    let moved = Set(strays)
    var rows: [Int: [Int]] = [:]
    for at in pieces.indices where !moved.contains(at) && !isWhite(pieces[at]) {
      rows[pieces[at].bottom / height, default: []].append(at)
    }
    var markers: [Int: PrintedPiece] = [:]
    var settled: Set<Int> = []
    for at in strays {
      let row = pieces[at].bottom / height
      let beside = (row - 1...row + 1).flatMap { rows[$0, default: []].prefix(most) }
        .filter { isBeside(pieces[at], pieces[$0]) }
        .min { (pieces[$0].left, $0) < (pieces[$1].left, $1) }
      guard let beside, markers[beside] == nil else { continue }
      markers[beside] = pieces[at]
      settled.insert(at)
    }
    var result: [PrintedPiece] = []
    result.reserveCapacity(pieces.count)
    for at in pieces.indices where !settled.contains(at) {
      if let marker = markers[at] { result.append(marker) }
      result.append(pieces[at])
    }
    return result
  }

  /// Bottoms of one row differ by less.
  private static let height = 8
  /// Of one row, no more pieces are looked at.
  private static let most = 200

  /// Nothing but a list's number or a bullet, and the piece drawn next is not what it numbers.
  private static func isStray(_ at: Int, in pieces: [PrintedPiece]) -> Bool {
    guard pieces[at].text.utf8.count <= 10 else { return false }
    let bytes = Array(pieces[at].text.utf8).trimmed()
    guard !bytes.isEmpty, bytes.count <= 8 else { return false }
    let line = TextLine.measured(bytes + Array(" A".utf8), 0..<(bytes.count + 2))
    guard line.beginsItem || line.head == .dash else { return false }
    let next = pieces[(at + 1)...].prefix(3).first { !isWhite($0) }
    return next.map { !isBeside(pieces[at], $0) } ?? true
  }

  /// The words stand right of the marker on its line, not as far off as another column.
  private static func isBeside(_ marker: PrintedPiece, _ words: PrintedPiece) -> Bool {
    let overlap = min(marker.bottom, words.bottom) - max(marker.top, words.top)
    let gap = words.left - marker.right
    return overlap * 2 >= max(1, min(marker.height, words.height))
      && gap >= -max(2, marker.height / 4) && gap <= words.size * 2
  }

  private static func isWhite(_ piece: PrintedPiece) -> Bool {
    piece.text.allSatisfy(\.isWhitespace)
  }
}
