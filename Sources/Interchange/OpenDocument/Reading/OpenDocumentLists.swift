internal import Texts

/// Counts list items and numbered headings as LibreOffice prints them.
struct OpenDocumentLists {
  private struct OpenList {
    let style: String?
    let id: String?
  }

  let styles: OpenDocumentStyles
  private var open: [OpenList] = []
  private var counters: [Int: Int] = [:]
  /// How far the lists of a style, or with an id, have come.
  private var past: [String: [Int: Int]] = [:]
  private var headingCounters: [Int: Int] = [:]

  init(_ styles: OpenDocumentStyles) {
    self.styles = styles
  }

  var depth: Int { open.count }

  private var style: String? { open.last { $0.style != nil }?.style }

  mutating func openList(_ attributes: XMLAttributes) {
    let own = attributes["style-name"]
    let id = attributes["id"]
    open.append(OpenList(style: own, id: id))
    let level = open.count
    if level == 1 {
      counters = [:]
      if let earlier = attributes["continue-list"], let counted = past["#" + earlier] {
        counters = counted
      } else if attributes["continue-numbering"] == "true", let style {
        counters = past[style] ?? [:]
      }
    } else if attributes["continue-numbering"] != "true" {
      counters[level] = nil
    }
  }

  mutating func closeList() {
    guard let last = open.last else { return }
    if open.count == 1 {
      if let style = last.style { past[style] = counters }
      if let id = last.id { past["#" + id] = counters }
    }
    open.removeLast()
  }

  /// The number of an item that begins here.
  mutating func next(start: Int?) -> PrintedNumber? {
    let level = open.count
    guard let style, let shape = styles.lists[style]?[min(level, 10)] else {
      return open.isEmpty ? nil : PrintedNumber("•")
    }
    counters[level] = start ?? (counters[level].map { $0 + 1 } ?? shape.start)
    for deeper in counters.keys where deeper > level { counters[deeper] = nil }
    if shape.isBullet { return PrintedNumber("•") }
    return printed(shape, level, counters, in: styles.lists[style] ?? [:])
  }

  /// Takes back the count of an item that only holds a deeper list.
  mutating func takeBack() {
    guard let count = counters[open.count] else { return }
    counters[open.count] = count - 1
  }

  mutating func nextHeading(level: Int, restartAt start: Int?) -> PrintedNumber? {
    guard let shape = styles.outline[level], !shape.format.isEmpty else { return nil }
    headingCounters[level] = start ?? (headingCounters[level].map { $0 + 1 } ?? shape.start)
    for deeper in headingCounters.keys where deeper > level { headingCounters[deeper] = nil }
    return printed(shape, level, headingCounters, in: styles.outline)
  }

  private func printed(
    _ shape: OpenDocumentStyles.ListLevel, _ level: Int, _ counters: [Int: Int],
    in levels: [Int: OpenDocumentStyles.ListLevel]
  ) -> PrintedNumber? {
    func number(_ at: Int) -> String {
      let own = levels[at] ?? shape
      return Self.counted(counters[at] ?? own.start, as: own.format)
    }
    var text: String
    if let template = shape.template, template.contains("%") {
      text = template
      for at in 1...10 where text.contains("%\(at)%") {
        text = text.split(separator: "%\(at)%", omittingEmptySubsequences: false)
          .joined(separator: number(at))
      }
    } else {
      guard !shape.format.isEmpty else { return nil }
      let first = max(1, level - max(1, shape.shownLevels) + 1)
      let numbers = (first...max(first, level)).map(number).filter { !$0.isEmpty }
      text = shape.prefix + numbers.joined(separator: ".") + shape.suffix
    }
    text = String(text.trimmingSpaces)
    return text.isEmpty ? nil : PrintedNumber(text)
  }

  private static func counted(_ value: Int, as format: String) -> String {
    switch format.first {
    case "a": CountedNumber.letters(value)
    case "A": CountedNumber.letters(value).uppercased()
    case "i": CountedNumber.roman(value)
    case "I": CountedNumber.roman(value).uppercased()
    case nil: ""
    default: "\(value)"
    }
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmingSpaces: Substring {
    var text = Substring(self).drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
