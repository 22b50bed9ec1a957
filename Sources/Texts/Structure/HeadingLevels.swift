/// Gives headings their depth from how they are numbered and named, where the file does not.
struct HeadingLevels {
  private struct Open {
    var rank: Int
    var style: String
    var level: Int
    var place: Int
    var value: Int?
  }

  private var open: [Open] = []

  /// The heading that the text now stands under.
  var current: Int? { open.last?.place }

  /// The level of a heading and the heading it stands under.
  mutating func enter(_ draft: Draft, at place: Int, isMain: Bool) -> (level: Int, parent: Int?) {
    if draft.declaredLevel > 0 {
      while let last = open.last, last.level >= draft.declaredLevel { open.removeLast() }
      let heading = Open(rank: 0, style: "", level: 1, place: place)
      return push(heading, level: draft.declaredLevel)
    }
    let (rank, style) = Self.rank(of: draft, isMain: isMain)
    let value = draft.reading?.last ?? draft.division?.reading.last
    let heading = Open(rank: rank, style: style, level: 1, place: place, value: value)
    if let same = sibling(of: heading) {
      let level = open[same].level
      open.removeSubrange(same...)
      return push(heading, level: level)
    }
    if !open.contains(where: { $0.style == style && $0.rank == rank }) {
      // What is unnumbered, or stands within a part or chapter, ends where one of those begins.
      while let last = open.last, last.rank > rank, !last.style.isEmpty,
        last.rank >= 60 || rank <= 20
      {
        open.removeLast()
      }
    }
    return push(heading, level: min((open.last?.level ?? 0) + 1, 9))
  }

  /// The open heading that a heading stands beside: whose number it follows, or repeats.
  ///
  /// A number that begins anew deeper in the text (`II` within `Recommendation 49`) opens a series
  /// of its own.
  private func sibling(of heading: Open) -> Int? {
    let same = open.indices.filter {
      open[$0].style == heading.style && open[$0].rank == heading.rank
    }
    guard let inner = same.last, let value = heading.value else { return same.last }
    if let next = same.last(where: { open[$0].value == value - 1 }) { return next }
    if let later = same.last(where: { (open[$0].value ?? 0) <= value }) { return later }
    return inner == open.count - 1 || heading.style.hasPrefix("division") ? inner : nil
  }

  private mutating func push(_ heading: Open, level: Int) -> (level: Int, parent: Int?) {
    let parent = open.last?.place
    var heading = heading
    heading.level = level
    open.append(heading)
    return (level, parent)
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
