internal import Texts

extension SourceFlow {
  /// Puts the notes after the body, in the order in which the text refers to them.
  ///
  /// Linear in the length of the flow.
  mutating func placeNotesLast() {
    var notes: [String: [Int]] = [:]
    var order: [Int] = []
    var defined: [String] = []
    for (at, paragraph) in paragraphs.enumerated() {
      if case .note(let label) = paragraph.role {
        if notes[label] == nil { defined.append(label) }
        notes[label, default: []].append(at)
      } else {
        order.append(at)
      }
    }
    guard !defined.isEmpty else { return }
    let referred = order.flatMap { NoteMarks.labels(in: paragraphs[$0].text) }
    for label in referred + defined {
      order += notes.removeValue(forKey: label) ?? []
    }
    arrange(order)
  }

  /// Sets the paragraphs in this order; of those that are not in it, the one before bears what was
  /// changed there.
  mutating func arrange(_ order: [Int]) {
    if !changes.isEmpty {
      var places: [Int?] = Array(repeating: nil, count: paragraphs.count)
      for (place, at) in order.enumerated() { places[at] = place }
      for at in changes.indices {
        let before = places[...changes[at].paragraph].last { $0 != nil }
        changes[at].paragraph = before.flatMap { $0 } ?? 0
      }
    }
    paragraphs = order.map { paragraphs[$0] }
  }

  /// Takes a first-level heading that stands alone, before all others, as the title, and counts
  /// the headings from 1.
  ///
  /// So Markdown and HTML are written: the title is the one `h1`, the headings begin with `h2`.
  mutating func raiseLoneHeading() {
    var levels: [(at: Int, level: Int)] = []
    for (at, paragraph) in paragraphs.enumerated() {
      switch paragraph.role {
      case .title, .clause: return
      case .heading(let level): levels.append((at, level))
      default: break
      }
    }
    if let first = levels.first, first.level == 1, paragraphs[first.at].number == nil,
      !levels.dropFirst().contains(where: { $0.level == 1 })
    {
      paragraphs[first.at].role = .title
      levels.removeFirst()
    }
    let outermost = levels.map(\.level).min() ?? 1
    for (at, level) in levels { paragraphs[at].role = .heading(level: level - outermost + 1) }
  }
}
