internal import Texts

/// The provisions of a text and what each holds, clause by clause.
///
/// A node is a clause's place in the text; what a node holds stands behind it, up to its end. The
/// text itself is the node behind the last clause.
struct ProvisionTree {
  let clauses: [Clause]
  private(set) var parents: [Int]
  /// Behind the last clause that a node holds.
  private(set) var ends: [Int]
  private(set) var depths: [Int]
  private(set) var heads: [ProvisionHead?]
  /// Whether a clause is a heading, or begins with the number of a provision.
  private(set) var isHead: [Bool]
  private(set) var numbers: [ProvisionNumber?]

  var root: Int { clauses.count }

  /// Nests the clauses of a text; linear in its length.
  init(_ clauses: [Clause], capitalsComeFirst: Bool) {
    self.clauses = clauses
    parents = Array(repeating: clauses.count, count: clauses.count + 1)
    ends = Array(repeating: clauses.count, count: clauses.count + 1)
    depths = Array(repeating: 0, count: clauses.count + 1)
    heads = clauses.map { clause in
      guard clause.kind != .title, clause.number == nil || clause.kind == .heading else {
        return nil
      }
      return ReferenceReader.head(
        of: clause.text, isHeading: clause.kind == .heading, capitalsComeFirst: capitalsComeFirst)
    }
    isHead = zip(clauses, heads).map { clause, head in
      head != nil || clause.kind == .heading || clause.kind == .title
    }
    numbers = clauses.map { $0.label.map { Self.number(of: $0, capitalsComeFirst) } }
    nest()
    measure()
  }

  private static func number(of label: String, _ capitalsComeFirst: Bool) -> ProvisionNumber {
    let reader = ProvisionNumberReader(
      tokens: ReferenceToken.all(in: label), capitalsComeFirst: capitalsComeFirst)
    if let (number, end) = reader.number(at: 0, isNamed: true), end == reader.tokens.count {
      return number
    }
    return ProvisionNumber(label: label.lowercased(), printed: label, order: [])
  }

  // MARK: nesting

  private mutating func nest() {
    var places: [ClauseID: Int] = [:]
    var stack: [Int] = []
    var items = ItemNesting()
    for (node, clause) in clauses.enumerated() {
      places[clause.id] = node
      if isHead[node] {
        items = ItemNesting()
        if isTitle(node, of: stack.last) {
          parents[node] = stack.last ?? root
          continue
        }
        while let last = stack.last, !mayHold(last, node) { stack.removeLast() }
        parents[node] = stack.last ?? root
        if clause.kind != .title { stack.append(node) }
        continue
      }
      let told = clause.parent.flatMap { places[$0] }.flatMap { place in
        !isHead[place] && place > (stack.last ?? -1) ? place : nil
      }
      parents[node] = items.parent(of: clause, at: node, told: told) ?? stack.last ?? root
    }
  }

  /// Whether a heading without a number is the title of the provision right before it.
  private func isTitle(_ node: Int, of last: Int?) -> Bool {
    guard heads[node] == nil, let last, last == node - 1, let head = heads[last] else {
      return false
    }
    return head.isBare && clauses[node].kind == .heading
  }

  private func mayHold(_ outer: Int, _ inner: Int) -> Bool {
    if let owner = heads[inner]?.owner, let head = heads[outer], head.unit == owner.unit {
      return head.number.label == owner.number?.label
    }
    if let one = rank(outer), let other = rank(inner) {
      return one == other ? levels(outer) < levels(inner) && one == 0 : one < other
    }
    return levels(outer) < levels(inner)
  }

  /// What a provision brings along stands right within it, however it is called.
  private func rank(_ node: Int) -> Int? {
    guard let head = heads[node] else { return nil }
    return head.owner.flatMap { $0.unit.rank.map { $0 + 1 } } ?? head.unit.rank
  }

  private static let levelOfParagraphs = 64

  private func levels(_ node: Int) -> Int {
    clauses[node].kind == .heading ? clauses[node].level : Self.levelOfParagraphs
  }

  private mutating func measure() {
    for node in clauses.indices {
      depths[node] = parents[node] == root ? 1 : depths[parents[node]] + 1
      ends[node] = node + 1
    }
    for node in clauses.indices.reversed() where parents[node] != root {
      ends[parents[node]] = max(ends[parents[node]], ends[node])
    }
  }

  // MARK: asking

  /// The nodes that a node holds.
  func inside(_ node: Int) -> Range<Int> { node == root ? 0..<root : (node + 1)..<ends[node] }

  /// The paragraphs of a node, those of provisions inside it left out.
  func paragraphs(of node: Int) -> Range<Int> {
    let inside = inside(node)
    let first = inside.first { !isHead[$0] } ?? inside.upperBound
    let end = inside[first...].first { isHead[$0] } ?? inside.upperBound
    return first..<end
  }

  func holds(_ outer: Int, _ inner: Int) -> Bool {
    outer == root || outer == inner || inside(outer).contains(inner)
  }
}
