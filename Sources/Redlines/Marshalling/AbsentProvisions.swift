internal import Texts

/// A provision that references name and the text lacks, or that is less than a clause.
struct AbsentProvision: Hashable {
  /// Where it stands among what its parent holds.
  enum Room: Hashable {
    case front
    case behind(Int)
    case before(Int)
    case end
  }

  var parent: Int
  var room: Room
  var unit: ProvisionUnit
  var label: String
  var order: [Int] = []

  /// The order of those that stand in the same room.
  static func stands(_ one: Self, before other: Self) -> Bool {
    if one.unit.innerRank != other.unit.innerRank {
      return one.unit.innerRank < other.unit.innerRank
    }
    if ProvisionNumber.stands(one.order, before: other.order) { return true }
    if ProvisionNumber.stands(other.order, before: one.order) { return false }
    if one.label != other.label { return one.label < other.label }
    return "\(one.unit)" < "\(other.unit)"
  }
}

/// The nodes of provisions that the text lacks; they follow on the text's own.
struct AbsentProvisions {
  private(set) var all: [AbsentProvision] = []
  private var nodes: [AbsentProvision: Int] = [:]

  /// The node of a provision, the same for the same one.
  mutating func node(_ provision: AbsentProvision, root: Int) -> Int {
    if let node = nodes[provision] { return node }
    let node = root + 1 + all.count
    nodes[provision] = node
    all.append(provision)
    return node
  }
}

/// Where each provision begins and ends in the order of the text, those that it lacks included.
struct ProvisionPositions {
  private(set) var before: [Int]
  private(set) var own: [Int]
  private(set) var after: [Int]
  /// What holds each node; the text itself is held by nothing.
  private(set) var parents: [Int?]
  private var count = 0
  private let root: Int
  private var atEnd: Set<Int> = []
  private var rooms: [Spot: [Int]] = [:]

  private struct Spot: Hashable {
    var parent: Int?
    var room: AbsentProvision.Room
  }

  init(of finder: ProvisionFinder) {
    let (tree, absent) = (finder.tree, finder.absent.all)
    root = tree.root
    let empty = Array(repeating: 0, count: root + 1 + absent.count)
    (before, own, after) = (empty, empty, empty)
    parents = tree.parents + absent.map(\.parent)
    parents[root] = nil
    for (place, provision) in absent.enumerated() {
      rooms[Self.spot(of: provision), default: []].append(root + 1 + place)
    }
    for spot in rooms.keys {
      rooms[spot]?.sort {
        AbsentProvision.stands(absent[$0 - root - 1], before: absent[$1 - root - 1])
      }
    }
    atEnd = Set(rooms[Spot(parent: root, room: .end)] ?? [])
    count(tree)
  }

  private static func spot(of provision: AbsentProvision) -> Spot {
    switch provision.room {
    case .behind, .before: Spot(parent: nil, room: provision.room)
    case .front, .end: Spot(parent: provision.parent, room: provision.room)
    }
  }

  private mutating func next() -> Int {
    count += 1
    return count
  }

  private mutating func count(_ tree: ProvisionTree) {
    before[root] = next()
    own[root] = next()
    take(.init(parent: root, room: .front))
    var open: [Int] = []
    for node in 0..<root {
      while let last = open.last, tree.ends[last] <= node { close(open.removeLast()) }
      take(.init(parent: nil, room: .before(node)))
      before[node] = next()
      own[node] = next()
      take(.init(parent: node, room: .front))
      open.append(node)
    }
    while let last = open.popLast() { close(last) }
    take(.init(parent: root, room: .end))
    after[root] = next()
  }

  private mutating func close(_ node: Int) {
    after[node] = next()
    take(.init(parent: nil, room: .behind(node)))
  }

  /// Counts what stands in a room; nests no deeper than references have parts.
  private mutating func take(_ spot: Spot) {
    guard let nodes = rooms[spot] else { return }
    for node in nodes {
      before[node] = next()
      own[node] = next()
      take(.init(parent: node, room: .front))
      after[node] = next()
    }
  }

  /// Whether nothing says where a provision belongs.
  func isAtEnd(_ node: Int) -> Bool { atEnd.contains(node) }

  func position(of place: ProvisionFinder.Place) -> Int {
    switch place.side {
    case .before: before[place.node]
    case .itself: own[place.node]
    case .after: after[place.node]
    }
  }
}
