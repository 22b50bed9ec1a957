/// Running heads, running feet and page numbers: what stands at the edges of page after page.
struct PrintedFurniture: Sendable {
  /// The lines that are furniture, by their place in the list.
  private(set) var lines: Set<Int> = []
  /// Those of them that say again what another page said; left out of the text.
  private(set) var repeated: Set<Int> = []

  /// Linear in the number of lines, but for sorting those of a page.
  init(of all: [PrintedLine], pages: [PrintedPage]) {
    var shapes: [[UInt8]: Set<Int>] = [:]
    var edges: [(line: Int, shape: [UInt8])] = []
    for (page, lines) in PrintedFurniture.byPage(all, count: pages.count).enumerated() {
      for at in PrintedFurniture.edge(lines, of: all, height: pages[page].height) {
        let shape = PrintedFurniture.shape(all[at].bytes)
        edges.append((at, shape))
        shapes[shape, default: []].insert(page)
      }
    }
    let front = PrintedFurniture.front(all)
    var met: Set<[UInt8]> = []
    for (at, shape) in edges {
      let isNumber = shape.allSatisfy { "#-/|. ".utf8.contains($0) }
      let count = shapes[shape]?.count ?? 0
      let isRunning =
        count >= 3 || count == 2 && pages.count <= 3
        || all[at].page > 0 && all[at].bytes.count >= 6
          && front.contains(String(decoding: all[at].bytes, as: UTF8.self))
      guard isNumber && all[at].bytes.count <= 12 || isRunning else { continue }
      lines.insert(at)
      if count >= 3 && !met.insert(shape).inserted { repeated.insert(at) }
    }
  }

  /// The first page's text, where titles and symbols stand that later pages repeat.
  private static func front(_ all: [PrintedLine]) -> String {
    all.prefix { $0.page == 0 }.map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: " ")
  }

  private static func byPage(_ all: [PrintedLine], count: Int) -> [[Int]] {
    var pages: [[Int]] = Array(repeating: [], count: count)
    for at in all.indices { pages[all[at].page].append(at) }
    return pages
  }

  /// The lines in the upper and lower eighth of a page, four at most at each end.
  private static func edge(_ lines: [Int], of all: [PrintedLine], height: Int) -> Set<Int> {
    let sorted = lines.sorted { all[$0].top < all[$1].top }
    var found = Set(sorted.prefix(4).filter { all[$0].top < height / 8 })
    found.formUnion(sorted.suffix(4).filter { all[$0].bottom > height * 7 / 8 })
    return found
  }

  /// The line with every figure as `#`.
  private static func shape(_ bytes: [UInt8]) -> [UInt8] {
    var shape: [UInt8] = []
    for byte in bytes where byte != 0x20 && byte != 0x09 {
      if !(0x30...0x39).contains(byte) {
        shape.append(byte)
      } else if shape.last != UInt8(ascii: "#") {
        shape.append(UInt8(ascii: "#"))
      }
    }
    return shape
  }
}
