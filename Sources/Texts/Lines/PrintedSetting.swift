/// How a printed text is set: its margins, the distance of its lines, the size of its letters.
struct PrintedSetting: Sendable {
  private var bodySize = 0
  /// The distance from line to line within paragraphs, by size of letters.
  private var pitches: [Int: Int] = [:]
  private var left = 0
  /// The right margin of each page's lines, and of all.
  private var right = 0
  /// Sizes larger than the body's, largest first.
  private var headingSizes: [Int] = []

  /// Linear in the number of lines.
  init(of lines: [PrintedLine], on pages: [PrintedPage], without furniture: Set<Int>) {
    var sizes: [Int: Int] = [:]
    var lefts: [Int: Int] = [:]
    var rights: [Int: Int] = [:]
    for (at, line) in lines.enumerated() where !furniture.contains(at) {
      sizes[line.size, default: 0] += line.bytes.count
      if line.bytes.count >= 40 {
        lefts[line.left / 3 * 3, default: 0] += 1
        rights[line.right / 3 * 3, default: 0] += 1
      }
    }
    bodySize = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let text = lines.indices.filter { !furniture.contains($0) }
    left =
      lefts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? text.map { lines[$0].left }.min() ?? 0
    // Where no line is long, both margins are as wide.
    let width = pages.map(\.width).max() ?? 0
    right = rights.isEmpty ? width - left : PrintedSetting.margin(rights)
    pitches = pitches(of: lines, at: text)
    headingSizes = sizes.keys.filter { $0 * 10 > bodySize * 11 }.sorted(by: >)
  }

  /// The distances of lines that one sentence runs over; between others a paragraph may end.
  private func pitches(of lines: [PrintedLine], at places: [Int]) -> [Int: Int] {
    var distances: [Int: [Int: Int]] = [:]
    for at in places where at > 0 {
      let (line, next) = (lines[at - 1], lines[at])
      guard line.page == next.page, line.size == next.size else { continue }
      let pitch = next.bottom - line.bottom
      let goesOn = next.features.head == .lower
      guard pitch > next.size / 2, pitch < next.size * 3, goesOn || isFilled(line, next) else {
        continue
      }
      distances[next.size, default: [:]][pitch, default: 0] += goesOn ? 4 : 1
    }
    return distances.compactMapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// The rightmost end that many lines share.
  private static func margin(_ ends: [Int: Int]) -> Int {
    let most = ends.values.max() ?? 0
    return ends.filter { $0.value * 4 >= most }.keys.max().map { $0 + 3 } ?? 0
  }

  // MARK: Paragraphs

  /// The next line of the page goes on with the paragraph.
  func goesOn(
    _ line: PrintedLine, _ next: PrintedLine, from first: PrintedLine, count: Int
  ) -> Bool {
    let pitch = next.bottom - line.bottom
    let usual = pitches[line.size] ?? line.size * 3 / 2
    guard abs(next.size - line.size) <= max(1, line.size / 8), pitch > 0,
      pitch <= usual + max(2, usual / 6) || isLoose(line, next, pitch: pitch, usual: usual),
      line.isStrong == next.isStrong || next.bytes.count < 4
    else { return false }
    // The dots of a contents list and the page alone, below an entry that fills its line.
    if next.isLeader, !line.features.isContentsEntry { return true }
    if !line.cells.isEmpty || !next.cells.isEmpty || line.features.isContentsEntry { return false }
    let isFilled = isFilled(line, next)
    if begins(next.features, after: line.features, isFilled: isFilled) { return false }
    let inset = next.left - line.left
    let tolerance = max(4, line.size / 3)
    let isHanging = count == 1 && (first.features.beginsItem || first.features.head == .weakNumber)
    if inset > tolerance, !isHanging, !isCentredPair(line, next) {
      return line.features.isOpen && next.features.head == .lower && isFilled
    }
    if line.features.tail == .linking || line.features.tail == .hyphen { return true }
    return isFilled || next.features.head == .lower && line.features.isOpen
      || isCentredPair(line, next) && line.features.isOpen
  }

  /// The first line of a page goes on with the last paragraph of the page before.
  func goesOnOverPage(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    guard abs(next.size - line.size) <= max(1, line.size / 8), line.isStrong == next.isStrong,
      line.cells.isEmpty, next.cells.isEmpty,
      !begins(next.features, after: line.features, isFilled: true)
    else { return false }
    switch next.features.head {
    case .lower:
      return line.features.isOpen || line.features.tail == .semicolon && isFilled(line, next)
    case .number, .bullet, .dash: return false
    default:
      let isInset = next.left > line.left + max(4, line.size / 3)
      return line.features.isOpen && line.features.tail != .comma && isFilled(line, next)
        && !isInset
    }
  }

  /// Half a line more than usual parts the lines, but the sentence plainly goes on.
  private func isLoose(_ line: PrintedLine, _ next: PrintedLine, pitch: Int, usual: Int) -> Bool {
    pitch * 2 <= usual * 3 && next.features.head == .lower && line.features.isOpen
      && isFilled(line, next)
  }

  /// The next word would not have fitted before the margin.
  private func isFilled(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    line.right + next.firstWordWidth + line.size / 3 >= max(
      next.right, min(right, line.left + right))
      - line.size / 3
  }

  private func begins(_ next: TextLine, after line: TextLine, isFilled: Bool) -> Bool {
    switch next.head {
    case .bullet: true
    case .dash: !(line.isOpen && isFilled)
    case .number:
      line.tail != .numbered
        && !((line.tail == .linking || line.tail == .open && next.goesOnLower) && isFilled)
    case .weakNumber: !(line.isOpen && isFilled)
    default: false
    }
  }

  private func isCentredPair(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    abs((line.left + line.right) - (next.left + next.right)) <= line.size
      && (line.left > left + line.size * 2 || abs(line.left - next.left) > max(4, line.size / 3))
  }

  // MARK: Notes and tables

  func mayBeNote(_ line: PrintedLine) -> Bool {
    line.noteLabel != nil && line.size <= bodySize
  }

  func continuesNote(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    abs(next.size - line.size) <= 1 && next.top > line.top
      && next.top - line.top <= line.size * 2 && next.page == line.page
  }

  /// Rows one under the other with a cell at a common place.
  func areRows(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    guard line.page == next.page, next.top > line.top, next.top - line.top <= line.size * 4,
      !line.features.isContentsEntry, !next.features.isContentsEntry
    else { return false }
    return line.cells.contains { cell in
      next.cells.contains { abs($0.left - cell.left) <= line.size / 2 }
    }
  }

  // MARK: Headings and places

  /// The level of a heading: short lines in larger letters, or wholly in bold.
  func headingLevel(_ lines: [PrintedLine]) -> Int? {
    guard let first = lines.first, lines.count <= 4 else { return nil }
    let bytes = lines.reduce(0) { $0 + $1.bytes.count }
    let hasLetter = lines.contains { $0.bytes.contains { $0 >= 0x41 && $0 != 0x5F } }
    guard bytes <= 250, hasLetter, lines.allSatisfy(\.cells.isEmpty) else { return nil }
    if let rank = headingSizes.firstIndex(of: first.size), lines.allSatisfy(\.isStrong) {
      return min(rank + 1, 6)
    }
    let isStrong = lines.allSatisfy(\.isStrong) && first.size >= bodySize
    return isStrong ? min(headingSizes.count + 1, 6) : nil
  }

  /// Half inches from the left margin.
  func indent(of line: PrintedLine) -> Int {
    max(0, (line.left - left + bodySize / 2) / max(1, bodySize * 3))
  }

  /// Every line has its middle at the page's, and white at its left.
  func isCentred(_ lines: [PrintedLine], on page: PrintedPage) -> Bool {
    lines.allSatisfy { line in
      abs(line.left + line.right - page.width) <= page.width / 20 && line.left > left + bodySize * 2
    }
  }
}
