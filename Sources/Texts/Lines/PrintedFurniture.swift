/// Running heads, running feet and page numbers: what stands at the edges of page after page.
///
/// A numbered clause may stand at the top of page after page too. So a line is furniture only where
/// nothing but furniture stands between it and the page's edge, where no sentence goes on from it
/// into the page, and where the figures in it do not count on their own but with the pages.
struct PrintedFurniture: Sendable {
  /// The lines that are furniture, by their place in the list.
  private(set) var lines: Set<Int> = []
  /// Those of them that only say again what another one says, but for the page's number; left out
  /// of the text.
  private(set) var repeated: Set<Int> = []
  /// Those that hold nothing but the page's number; no words of the text.
  private(set) var pageNumbers: Set<Int> = []

  /// Linear in the number of lines, but for sorting those of a page.
  init(of all: [PrintedLine], pages: [PrintedPage]) {
    let edges = PrintedFurniture.edges(of: all, pages: pages)
    var candidates: [Int: RunningLine] = [:]
    for at in edges.joined() { candidates[at] = RunningLine(all[at], at: at) }
    let shapes = Dictionary(grouping: candidates.values, by: \.shape)
    let series = shapes.values.flatMap(RunningLine.series)
    var pagesOfSeries: [Int: Int] = [:]
    for one in series {
      let count = Set(one.map(\.page)).count
      for line in one { pagesOfSeries[line.at] = count }
    }
    let front = FrontPage(all)
    for edge in edges {
      let inner = edge.firstIndex { at in
        let count = pagesOfSeries[at] ?? 0
        let isRunning = count >= 3 || count == 2 && pages.count <= 3
        return !isRunning && candidates[at]?.isPageNumber != true && !front.contains(all[at])
      }
      lines.formUnion(edge[..<(inner ?? edge.endIndex)])
    }
    let counting = Set(series.filter(RunningLine.count).joined().map(\.at))
    pageNumbers = lines.filter { at in
      guard let line = candidates[at], line.isPageNumberAlone else { return false }
      return line.figures[0] == line.page + 1 || counting.contains(at)
    }
    for one in series where (pagesOfSeries[one[0].at] ?? 0) >= 3 {
      repeated.formUnion(one.map(\.at).filter(lines.contains).dropFirst())
    }
  }

  /// Of each edge, the lines that may be furniture, from the page's edge inwards.
  private static func edges(of all: [PrintedLine], pages: [PrintedPage]) -> [[Int]] {
    var byPage: [[Int]] = Array(repeating: [], count: pages.count)
    for at in all.indices { byPage[all[at].page].append(at) }
    return zip(byPage, pages).flatMap { lines, page in
      let sorted = lines.sorted { (all[$0].top, $0) < (all[$1].top, $1) }
      let head = sorted.prefix(4).prefix { all[$0].top < page.height / 8 }
      let foot = sorted.reversed().prefix(4).prefix { all[$0].bottom > page.height * 7 / 8 }
      return [
        Array(
          head.enumerated().prefix { place, at in
            !(place + 1 < sorted.count && isSentence(all[at], into: all[sorted[place + 1]]))
          }.map(\.element)),
        Array(
          foot.enumerated().prefix { place, at in
            !(place + 1 < sorted.count
              && isSentence(all[sorted[sorted.count - place - 2]], into: all[at]))
          }.map(\.element)),
      ]
    }
  }

  /// The sentence goes on from a line to the one right under it.
  private static func isSentence(_ line: PrintedLine, into next: PrintedLine) -> Bool {
    next.features.head == .lower && line.features.isOpen && abs(next.size - line.size) <= 1
      && next.top > line.top && next.top - line.top <= line.size * 2
  }
}

/// What the first page says: titles and symbols that later pages repeat.
///
/// Its list of contents, which names the headings of later pages, is left aside.
private struct FrontPage {
  private let text: String

  init(_ all: [PrintedLine]) {
    text = all.prefix { $0.page == 0 }.filter { !$0.features.isContentsEntry && $0.cells.isEmpty }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: " ")
  }

  /// Whether a line of a later page stands on the first one too.
  func contains(_ line: PrintedLine) -> Bool {
    line.page > 0 && line.bytes.count >= 6 && line.features.head != .number
      && text.contains(String(decoding: line.bytes, as: UTF8.self))
  }
}

/// A line at a page's edge, with the figures in it taken apart.
private struct RunningLine {
  let at: Int
  let page: Int
  /// The line without spaces, every number as `#`.
  let shape: [UInt8]
  let figures: [Int]
  /// Whether it begins as a clause does: with a list's number or a division's name.
  let isNumbered: Bool
  private let isOneCell: Bool

  init(_ line: PrintedLine, at: Int) {
    self.at = at
    page = line.page
    isOneCell = line.cells.isEmpty
    var shape: [UInt8] = []
    var figures: [Int] = []
    var last: UInt8 = 0
    for byte in line.bytes {
      let isFigure = (0x30...0x39).contains(byte)
      if isFigure, (0x30...0x39).contains(last) {
        let value = figures[figures.count - 1]
        figures[figures.count - 1] = min(value * 10 + Int(byte - 0x30), 1 << 40)
      } else if isFigure {
        figures.append(Int(byte - 0x30))
        shape.append(UInt8(ascii: "#"))
      } else if byte != 0x20, byte != 0x09 {
        shape.append(byte)
      }
      last = byte
    }
    self.shape = shape
    self.figures = figures
    let text = String(decoding: line.bytes, as: UTF8.self)
    isNumbered =
      line.features.head == .number || HeadNumberScanner.read(text)?.isCertain == true
      || DivisionName.read(text) != nil
  }

  /// `14`, `- 3 -`, `2/5`.
  var isPageNumber: Bool {
    isOneCell && shape.count <= 5 && (1...2).contains(figures.count)
      && shape.allSatisfy { "#-/|.".utf8.contains($0) }
  }

  /// `14`, `- 3 -`, `2/5`, but no `18-17962`, which is the number of a print job.
  var isPageNumberAlone: Bool {
    isPageNumber && (figures.count == 1 || shape.contains(UInt8(ascii: "/")))
  }

  /// The lines of a series whose first figure counts with the pages.
  static func count(_ series: [RunningLine]) -> Bool {
    guard let first = series.first, let last = series.last, first.page < last.page,
      let start = first.figures.first, let end = last.figures.first
    else { return false }
    return end - start == last.page - first.page
  }

  /// The lines of one shape in the series that they stand in: in each, every figure is either the
  /// same on all pages or counts with them.
  ///
  /// A clause's number that happens to count with the pages counts on its own all the same.
  static func series(of lines: [RunningLine]) -> [[RunningLine]] {
    guard let first = lines.first else { return [] }
    var countsWithPages: [Bool] = []
    for place in first.figures.indices {
      let same = most(lines.map { $0.figures[place] })
      let counting = most(lines.map { $0.figures[place] - $0.page })
      countsWithPages.append(counting > same)
    }
    var series: [[Int]: [RunningLine]] = [:]
    for line in lines {
      let isClause = line.isNumbered && countsWithPages.contains(true)
      let key = zip(line.figures, countsWithPages).map { $1 ? $0 - line.page : $0 }
      series[isClause ? key + [line.at] : key, default: []].append(line)
    }
    return series.values.map { $0.sorted { $0.at < $1.at } }
  }

  /// How often the most frequent of the values stands there.
  private static func most(_ values: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.values.max() ?? 0
  }
}
