internal import Texts

/// Counts the paragraphs of lists and prints their numbers as Word does.
///
/// Paragraphs of one list count on through all that stands between them, also where different
/// uses (`w:num`) share it; a use with a start of its own begins anew where it is first met. A
/// paragraph sets back the levels below it.
struct ListNumbers {
  private let definitions: NumberingDefinitions
  private let styles: StyleSheet
  /// The last number printed, of each list at each level.
  private var counts: [String: [Int?]] = [:]
  /// Starts of a use that have been used up: once a use and level.
  private var started: Set<Start> = []

  private struct Start: Hashable {
    let use: String
    let level: Int
  }

  init(_ definitions: NumberingDefinitions, styles: StyleSheet) {
    self.definitions = definitions
    self.styles = styles
  }

  struct Entry {
    let number: PrintedNumber?
    /// 0 for the outermost.
    let level: Int
    let indent: Int?
  }

  /// The number of the next paragraph with these properties; nil where it is in no list.
  mutating func next(_ direct: ParagraphProperties, _ style: StyleSheet.Resolved) -> Entry? {
    guard let id = direct.numbering ?? style.paragraph.numbering, id != "0",
      let use = definitions.uses[id], let list = list(of: use)
    else { return nil }
    let level = min(
      8, max(0, direct.level ?? levelOfStyle(style, use, list.list) ?? style.paragraph.level ?? 0))
    var count = counts[list.id] ?? Array(repeating: nil, count: 9)
    let own = definition(level, use, list.list)
    if let start = use.starts[level], started.insert(Start(use: id, level: level)).inserted {
      count[level] = start
    } else {
      count[level] = count[level].map { $0 &+ 1 } ?? own.start
    }
    for below in (level + 1)..<9 where level < 8 {
      guard count[below] != nil else { continue }
      let after = definition(below, use, list.list).restartsAfter
      if after.map({ $0 > level }) ?? true { count[below] = nil }
    }
    counts[list.id] = count
    return Entry(
      number: printed(own, count, use, list.list), level: level, indent: own.indent)
  }

  private func printed(
    _ level: NumberingDefinitions.Level, _ count: [Int?], _ use: NumberingDefinitions.Use,
    _ list: NumberingDefinitions.List
  ) -> PrintedNumber? {
    var printed = ""
    for piece in level.text {
      switch piece {
      case .words(let words): printed += words
      case .number(let at):
        let other = definition(at, use, list)
        let number = count[at] ?? use.starts[at] ?? other.start
        printed += level.isLegal ? String(number) : other.format.printed(number)
      }
    }
    while printed.last?.isWhitespace == true { printed.removeLast() }
    while printed.first?.isWhitespace == true { printed.removeFirst() }
    return printed.isEmpty ? nil : PrintedNumber(printed)
  }

  private func definition(
    _ level: Int, _ use: NumberingDefinitions.Use, _ list: NumberingDefinitions.List
  ) -> NumberingDefinitions.Level {
    use.levels[level] ?? list.levels[level] ?? NumberingDefinitions.Level()
  }

  /// The level that names this style or a style it is based on.
  private func levelOfStyle(
    _ style: StyleSheet.Resolved, _ use: NumberingDefinitions.Use,
    _ list: NumberingDefinitions.List
  ) -> Int? {
    for id in style.ids {
      for level in 0..<9 where definition(level, use, list).style == id { return level }
    }
    return nil
  }

  /// The list that a use stands for, found through styles where they define it.
  private func list(
    of use: NumberingDefinitions.Use
  ) -> (id: String, list: NumberingDefinitions.List)? {
    var id = use.list
    // A list defined by a style that is defined by the list: four steps are more than Word makes.
    for _ in 0..<4 {
      guard let list = definitions.lists[id] else { return nil }
      guard list.levels.isEmpty, let link = list.link,
        let numbering = styles.paragraphStyle(link).paragraph.numbering,
        let other = definitions.uses[numbering]
      else { return (id, list) }
      id = other.list
    }
    return definitions.lists[id].map { (id, $0) }
  }
}
