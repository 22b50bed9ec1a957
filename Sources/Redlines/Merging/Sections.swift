/// Elements in one row, in sections that can be replaced one by one.
struct Sections<Element: Sendable>: Sendable {
  private(set) var all: [Element]
  private var starts: [Int]

  init(_ sections: [[Element]]) {
    all = []
    all.reserveCapacity(sections.reduce(0) { $0 + $1.count })
    starts = [0]
    starts.reserveCapacity(sections.count + 1)
    for section in sections {
      all += section
      starts.append(all.count)
    }
  }

  func range(of section: Int) -> Range<Int> { starts[section]..<starts[section + 1] }

  /// What follows is moved, not copied.
  mutating func replace(_ section: Int, by elements: [Element]) {
    let range = range(of: section)
    all.replaceSubrange(range, with: elements)
    let more = elements.count - range.count
    guard more != 0 else { return }
    for later in (section + 1)..<starts.count { starts[later] += more }
  }
}
