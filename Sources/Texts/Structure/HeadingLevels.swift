/// Gives headings their depth from how they are numbered and named, where the file does not.
struct HeadingLevels {
  private struct Open {
    var rank: Int
    var style: String
    var level: Int
    var place: Int
  }

  private var open: [Open] = []

  /// The heading that the text now stands under.
  var current: Int? { open.last?.place }

  /// The level of a heading and the heading it stands under.
  mutating func enter(_ draft: Draft, at place: Int, isMain: Bool) -> (level: Int, parent: Int?) {
    if draft.declaredLevel > 0 {
      while let last = open.last, last.level >= draft.declaredLevel { open.removeLast() }
      return push(Open(rank: 0, style: "", level: draft.declaredLevel, place: place))
    }
    let (rank, style) = Self.rank(of: draft, isMain: isMain)
    if let same = open.lastIndex(where: { $0.style == style && $0.rank == rank }) {
      let level = open[same].level
      open.removeSubrange(same...)
      return push(Open(rank: rank, style: style, level: level, place: place))
    }
    while let last = open.last, last.rank > rank, !last.style.isEmpty { open.removeLast() }
    let level = min((open.last?.level ?? 0) + 1, 9)
    return push(Open(rank: rank, style: style, level: level, place: place))
  }

  private mutating func push(_ heading: Open) -> (level: Int, parent: Int?) {
    let parent = open.last?.place
    open.append(heading)
    return (heading.level, parent)
  }

  /// How far out a heading stands by its looks, and which other headings look like it.
  private static func rank(of draft: Draft, isMain: Bool) -> (Int, String) {
    if let division = draft.division {
      let rank = [0, 10, 30, 50][DivisionWords.ranks[division.name] ?? 3]
      return (rank, "division \(rank == 0 ? "" : division.name)")
    }
    if let head = draft.head, let reading = draft.reading, !head.isBullet {
      let depth = reading.values.count
      switch reading.scheme {
      case .upperRoman: return (20, "roman")
      case .chinese: return (head.style == "()" ? 36 : 22, "chinese\(head.style)")
      case .upperLetter: return (35, "letter")
      case .decimal, .section: return (38 + 2 * depth, "decimal\(depth)")
      case .letterAndFigure: return (36 + 2 * depth, "figure\(depth)")
      default: return (56, "small\(head.style)")
      }
    }
    if isMain { return (20, "roman") }
    if draft.shape.isAllCapitals { return (60, "capitals") }
    if draft.shape.isBold { return (62, "bold") }
    return (64, "plain")
  }
}
