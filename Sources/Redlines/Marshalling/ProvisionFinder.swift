internal import Texts

/// Finds the provisions that references name, and makes room for those that the text lacks.
struct ProvisionFinder {
  let tree: ProvisionTree
  let capitalsComeFirst: Bool
  private(set) var absent = AbsentProvisions()

  private var divisions: [ProvisionReference.Part: [Int]] = [:]
  private var rows: [RowKey: NumberedRow] = [:]
  private var ids: [String: Int] = [:]
  private var headings: [String: Int] = [:]
  private var labels: [Int: LabelTable] = [:]
  private var counts: [CountKey: [Int]] = [:]
  /// Which of several provisions of the same name a list speaks of.
  private var chosen: [ProvisionReference.Part: Int] = [:]
  private let recitals: Range<Int>

  /// The provisions of one name that a part of the text holds.
  private struct RowKey: Hashable {
    var scope: Int
    var name: String
  }

  /// What is counted in a part of the text.
  private struct CountKey: Hashable {
    enum Counted: Hashable { case lines, plain, indents, citations, kind(ClauseKind) }

    var scope: Int
    var counted: Counted
  }

  /// Where a reference leads.
  struct Place: Hashable {
    var node: Int
    var side: ProvisionReference.Side
    /// The part up to which the text has what is named; nil where it has all of it.
    var known: Int?
  }

  /// Linear in the length of the text.
  init(_ clauses: [Clause], language: Language) {
    capitalsComeFirst = language.tag.hasPrefix("fr")
    tree = ProvisionTree(clauses, capitalsComeFirst: capitalsComeFirst)
    let firstProvision = tree.heads.firstIndex { head in
      head.map { $0.unit.rank != nil && !$0.unit.isAttached } ?? false
    }
    recitals = 0..<(firstProvision ?? tree.heads.firstIndex { $0 != nil } ?? tree.root)
    for node in clauses.indices {
      ids[clauses[node].id.rawValue] = node
      guard tree.isHead[node] else { continue }
      guard let head = tree.heads[node] else {
        let words = Self.words(of: clauses[node].text)
        if headings[words] == nil { headings[words] = node }
        continue
      }
      divisions[Self.key(head.unit, head.number.label), default: []].append(node)
      if case .division(let name) = head.unit {
        rows[.init(scope: tree.root, name: name), default: NumberedRow()]
          .take(node, head.number, depth: 0)
      }
    }
    for key in rows.keys { rows[key]?.sort() }
  }

  private static func key(_ unit: ProvisionUnit, _ label: String) -> ProvisionReference.Part {
    .init(unit: unit, number: ProvisionNumber(label: label, order: []))
  }

  private static func words(of text: some StringProtocol) -> String {
    text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: references

  /// Reads a target; ids of clauses and headings without a number are targets too.
  func reference(_ target: String) -> (reference: ProvisionReference, node: Int?) {
    if let node = ids[target] ?? headings[Self.words(of: target)] { return (.init(), node) }
    let pieces = target.split(maxSplits: 1) { $0.isWhitespace }
    if pieces.count == 2 {
      let words = Self.words(of: pieces[1])
      if let node = ids[words] ?? headings[words] {
        let side = ReferenceReader.reference(in: pieces[0], capitalsComeFirst: false).side
        if side != .itself { return (.init(side: side), node) }
      }
    }
    return (ReferenceReader.reference(in: target, capitalsComeFirst: capitalsComeFirst), nil)
  }

  /// Takes of several provisions of one name the one in which most of what is named is found.
  ///
  /// An annex may count its articles like the text itself.
  mutating func choose(by references: some Sequence<ProvisionReference>) {
    var found: [ProvisionReference.Part: [Int: Int]] = [:]
    for reference in references {
      guard let first = reference.parts.first, reference.parts.count > 1,
        let candidates = candidates(first, in: tree.root)?.prefix(Self.mostCandidates),
        candidates.count > 1
      else { continue }
      for candidate in candidates
      where resolved(reference.parts.dropFirst(), from: candidate).rest.isEmpty {
        found[first, default: [:]][candidate, default: 0] += 1
      }
    }
    for (part, counts) in found {
      chosen[part] = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }

  private static let mostCandidates = 8

  /// Where a reference leads; room is made where the text lacks what it names.
  mutating func place(of target: String, _ read: (reference: ProvisionReference, node: Int?))
    -> Place
  {
    let reference = read.reference
    if let node = read.node { return Place(node: node, side: reference.side, known: nil) }
    guard !reference.parts.isEmpty else {
      let node = absent.node(
        .init(
          parent: tree.root, room: .end, unit: .unnamed, label: Self.words(of: target)),
        root: tree.root)
      return Place(node: node, side: reference.side, known: tree.root)
    }
    var (node, rest) = resolved(reference.parts[...], from: tree.root)
    let isKnown = reference.isNew || rest.allSatisfy(\.unit.isWithinClause)
    let known = isKnown ? nil : node
    for part in rest { node = room(for: part, in: node) }
    return Place(node: node, side: reference.side, known: known)
  }

  /// The node up to which the text has what is named, and the parts that it lacks.
  private mutating func resolved(
    _ parts: ArraySlice<ProvisionReference.Part>, from scope: Int
  ) -> (node: Int, rest: ArraySlice<ProvisionReference.Part>) {
    var (scope, rest) = (scope, parts)
    while let part = rest.first {
      if let node = find(part, in: scope) {
        scope = node
        rest = rest.dropFirst()
      } else if let node = attachment(rest, in: scope) {
        scope = node
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return (scope, rest)
  }

  /// `Article 22 - Annex C`, where the text has the annex and not the article.
  private func attachment(
    _ parts: ArraySlice<ProvisionReference.Part>, in scope: Int
  ) -> Int? {
    guard let owner = parts.first, let part = parts.dropFirst().first else { return nil }
    return candidates(part, in: scope)?.first { node in
      guard let other = tree.heads[node]?.owner else { return false }
      return other.unit == owner.unit && other.number?.label == owner.number?.label
    }
  }

  // MARK: finding

  private func candidates(_ part: ProvisionReference.Part, in scope: Int) -> [Int]? {
    guard case .division = part.unit, scope <= tree.root else { return nil }
    let number = part.number ?? .none
    for label in [number.label] + number.otherLabels {
      guard let nodes = divisions[Self.key(part.unit, label)] else { continue }
      if scope == tree.root { return nodes }
      let inside = tree.inside(scope)
      let found = nodes.filter { inside.contains($0) }
      if !found.isEmpty { return found }
    }
    return nil
  }

  private mutating func find(_ part: ProvisionReference.Part, in scope: Int) -> Int? {
    guard scope <= tree.root else { return nil }
    switch part.unit {
    case .division(let name):
      if let nodes = candidates(part, in: scope) {
        if scope == tree.root, let node = chosen[part] { return node }
        return nodes.first
      }
      guard rows[.init(scope: tree.root, name: name)] == nil, !part.unit.isAttached,
        let number = part.number,
        let node = table(of: scope).node(of: number, preferring: .paragraph),
        tree.isHead[node] || tree.depths[node] == 1
      else { return nil }
      return node
    case .line: return line(part.number, in: scope)
    case .recital:
      guard scope == tree.root, let number = part.number else { return nil }
      return table(of: scope, recitals).node(of: number, preferring: .point)
        ?? nth(number, .kind(.preambular), in: scope)
    case .preambular: return nth(part.number, .kind(.preambular), in: scope)
    case .operative:
      if let number = part.number,
        let node = table(of: scope).node(of: number, preferring: .paragraph),
        tree.clauses[node].kind == .operative
      {
        return node
      }
      return nth(part.number, .kind(.operative), in: scope)
    case .citation: return scope == tree.root ? nth(part.number, .citations, in: scope) : nil
    case .indent: return nth(part.number, .indents, in: scope)
    case .paragraph, .subparagraph, .point, .unnamed: return item(part, in: scope)
    case .heading, .opening, .sentence: return nil
    }
  }

  private mutating func item(_ part: ProvisionReference.Part, in scope: Int) -> Int? {
    guard let number = part.number else { return nil }
    if !number.isLast {
      let labels = [number.label] + number.otherLabels
      for (place, label) in labels.enumerated() {
        let number = place == 0 ? number : ProvisionNumber(label: label, order: [])
        if let node = labelled(number, part.unit, in: scope) { return node }
      }
    }
    guard part.unit != .point else { return nil }
    // The first is what a numbered paragraph itself says.
    if part.unit == .subparagraph, scope < tree.root, !tree.isHead[scope], !number.isLast {
      return number.first == 1 ? scope : nth(.init(counted: number.first - 1), .plain, in: scope)
    }
    return nth(number, .plain, in: scope)
  }

  private mutating func labelled(
    _ number: ProvisionNumber, _ unit: ProvisionUnit, in scope: Int
  ) -> Int? {
    let table = table(of: scope)
    guard let node = table.node(of: number, preferring: unit.style) else { return nil }
    // The points below the words of a paragraph without a number are not paragraphs.
    let isPoint = unit == .paragraph && table.isPoint(node) && number.isFigures
    return isPoint && tree.parents[node] != scope ? nil : node
  }

  /// The n-th of what is counted, or the last one.
  private mutating func nth(
    _ number: ProvisionNumber?, _ counted: CountKey.Counted, in scope: Int
  ) -> Int? {
    guard let number else { return nil }
    let nodes = nodes(counted, in: scope)
    if number.isLast { return nodes.last }
    guard number.order.count == 1, nodes.indices.contains(number.first - 1) else { return nil }
    return nodes[number.first - 1]
  }

  private mutating func nodes(_ counted: CountKey.Counted, in scope: Int) -> [Int] {
    let key = CountKey(scope: scope, counted: counted)
    if let nodes = counts[key] { return nodes }
    let (tree, clauses) = (tree, tree.clauses)
    let nodes: [Int] =
      switch counted {
      case .kind(let kind): tree.inside(scope).filter { clauses[$0].kind == kind }
      case .citations: recitals.filter { tree.numbers[$0] == nil && !tree.isHead[$0] }
      case .indents:
        tree.inside(scope).filter { clauses[$0].number != nil && tree.numbers[$0] == nil }
      case .plain:
        tree.paragraphs(of: scope).filter {
          clauses[$0].number == nil && tree.parents[$0] == scope && clauses[$0].kind != .note
        }
      case .lines:
        (scope < tree.root && !tree.isHead[scope] ? [scope] : [])
          + tree.paragraphs(of: scope).filter { clauses[$0].kind != .note }
      }
    counts[key] = nodes
    return nodes
  }

  /// The n-th paragraph of a provision, by the number in the margin where all have one.
  private mutating func line(_ number: ProvisionNumber?, in scope: Int) -> Int? {
    guard let number else { return nil }
    let isNumbered = table(of: scope).figuresCount == nodes(.lines, in: scope).count
    let node =
      isNumbered && !number.isLast
      ? table(of: scope).node(of: number, preferring: .paragraph)
      : nth(number, .lines, in: scope)
    guard let node, !tree.inside(node).isEmpty else { return node }
    // It is that paragraph alone, without the lists that stand below it.
    return absent.node(
      .init(parent: node, room: .front, unit: .line, label: ""), root: tree.root)
  }

  private mutating func table(of scope: Int, _ nodes: Range<Int>? = nil) -> LabelTable {
    let key = nodes == nil ? scope : -1
    if let table = labels[key] { return table }
    let table = LabelTable(of: nodes ?? tree.inside(scope), in: tree)
    labels[key] = table
    return table
  }

  // MARK: making room

  /// A place for a part that the text lacks: where its number would stand, or at the head of what
  /// would hold it.
  private mutating func room(for part: ProvisionReference.Part, in scope: Int) -> Int {
    var provision = AbsentProvision(
      parent: scope, room: .front, unit: part.unit, label: part.number?.label ?? "",
      order: part.number?.order ?? [])
    if scope <= tree.root, let gap = gap(for: part, in: scope) {
      switch gap {
      case .behind(let node):
        (provision.parent, provision.room) = (tree.parents[node], .behind(node))
      case .before(let node):
        (provision.parent, provision.room) = (tree.parents[node], .before(node))
      }
    }
    return absent.node(provision, root: tree.root)
  }

  private mutating func gap(
    for part: ProvisionReference.Part, in scope: Int
  ) -> NumberedRow.Gap? {
    guard let number = part.number, !number.isLast else { return nil }
    switch part.unit {
    case .division(let name):
      let key = RowKey(scope: scope, name: name)
      if let row = rows[key] { return row.gap(for: number.order) }
      var row = NumberedRow()
      for node in tree.inside(scope) {
        if let head = tree.heads[node], head.unit == part.unit {
          row.take(node, head.number, depth: 0)
        }
      }
      row.sort()
      rows[key] = row
      return row.gap(for: number.order)
    case .recital:
      return table(of: scope, recitals).gap(for: number, preferring: .point)
    case .paragraph, .subparagraph, .point, .unnamed:
      return table(of: scope).gap(for: number, preferring: part.unit.style)
    case .line, .preambular, .operative: return gapInLines(for: number, in: scope)
    default: return nil
    }
  }

  /// Where paragraphs are numbered in the margin and some are left out, a line stands by its number;
  /// else behind the last one.
  private mutating func gapInLines(
    for number: ProvisionNumber, in scope: Int
  ) -> NumberedRow.Gap? {
    let lines = nodes(.lines, in: scope)
    guard let last = lines.last else { return nil }
    if table(of: scope).figuresCount == lines.count,
      let gap = table(of: scope).gap(for: number, preferring: .paragraph)
    {
      return gap
    }
    return scope == last ? nil : .behind(last)
  }
}

extension ProvisionUnit {
  /// How its numbers are printed in lists that have others too.
  fileprivate var style: LabelTable.Style { self == .paragraph ? .paragraph : .point }
}
