internal import Texts

/// The printed numbers of the clauses that a part of a text holds.
struct LabelTable {
  /// Figures as paragraphs have them, or what points of lists have: letters, parentheses, degrees.
  enum Style: CaseIterable { case paragraph, point }

  private struct Rows {
    var exact: [String: Int] = [:]
    var folded: [String: Int] = [:]
  }

  private var paragraphs = Rows()
  private var points = Rows()
  private var pointNodes: Set<Int> = []
  private var siblings: [Row: NumberedRow] = [:]
  /// How many of them are figures, repeated ones included.
  private(set) var figuresCount = 0

  private struct Row: Hashable {
    var style: Style
    var isFigures: Bool
  }

  /// Linear in the number of nodes.
  ///
  /// Of equal numbers the outermost is taken, then the first.
  init(of nodes: Range<Int>, in tree: ProvisionTree) {
    for node in nodes {
      guard let number = tree.numbers[node], let printed = tree.clauses[node].number?.printed else {
        continue
      }
      if number.isFigures { figuresCount += 1 }
      let isPoint = Self.isPoint(number, printed)
      if isPoint { pointNodes.insert(node) }
      func take(_ table: inout [String: Int], _ label: String) {
        if let known = table[label], tree.depths[known] <= tree.depths[node] { return }
        table[label] = node
      }
      if isPoint {
        take(&points.exact, number.printed)
        take(&points.folded, number.label)
      } else {
        take(&paragraphs.exact, number.printed)
        take(&paragraphs.folded, number.label)
      }
    }
    for style in Style.allCases {
      for node in rows(style).folded.values {
        guard let number = tree.numbers[node], !number.order.isEmpty else { continue }
        let row = Row(style: style, isFigures: number.isFigures)
        siblings[row, default: NumberedRow()].take(node, number, depth: tree.depths[node])
      }
    }
    for row in siblings.keys { siblings[row]?.sort() }
  }

  private static func isPoint(_ number: ProvisionNumber, _ printed: String) -> Bool {
    !number.isFigures || printed.contains { ")）°".contains($0) }
  }

  /// Whether a node has the number of a point.
  func isPoint(_ node: Int) -> Bool { pointNodes.contains(node) }

  private func rows(_ style: Style) -> Rows { style == .paragraph ? paragraphs : points }

  /// The node of a number, of the style that is asked for or else of the other one.
  func node(of number: ProvisionNumber, preferring style: Style) -> Int? {
    let styles: [Style] = style == .paragraph ? [.paragraph, .point] : [.point, .paragraph]
    for style in styles {
      let rows = rows(style)
      if let node = rows.exact[number.printed] ?? rows.folded[number.label] { return node }
    }
    return nil
  }

  /// Where a number would stand that is not there; nil where nothing is counted alike.
  func gap(for number: ProvisionNumber, preferring style: Style) -> NumberedRow.Gap? {
    let styles: [Style] = style == .paragraph ? [.paragraph, .point] : [.point, .paragraph]
    for style in styles {
      let row = siblings[Row(style: style, isFigures: number.isFigures)]
      if let gap = row?.gap(for: number.order) { return gap }
    }
    return nil
  }
}

/// Provisions that are counted in one row.
struct NumberedRow {
  /// Between which two of a row a number stands.
  enum Gap: Hashable {
    case behind(Int), before(Int)
  }

  private var members: [(order: [Int], node: Int)] = []
  private var depth = Int.max

  /// Takes a provision where none was that stands further out.
  mutating func take(_ node: Int, _ number: ProvisionNumber, depth: Int) {
    if depth < self.depth {
      members = []
      self.depth = depth
    }
    if depth == self.depth { members.append((number.order, node)) }
  }

  /// Puts the row in order; of several of one number the first stays, as an annex may count like the
  /// text itself.
  mutating func sort() {
    members.sort { one, other in
      if ProvisionNumber.stands(one.order, before: other.order) { return true }
      return one.node < other.node && !ProvisionNumber.stands(other.order, before: one.order)
    }
    var kept: [(order: [Int], node: Int)] = []
    for member in members {
      if let last = kept.last, !ProvisionNumber.stands(last.order, before: member.order) {
        continue
      }
      kept.append(member)
    }
    members = kept
  }

  /// Behind the last one of a smaller number, or before all; the row is sorted.
  func gap(for order: [Int]) -> Gap? {
    guard let first = members.first else { return nil }
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if ProvisionNumber.stands(order, before: members[middle].order) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low == 0 ? .before(first.node) : .behind(members[low - 1].node)
  }
}
