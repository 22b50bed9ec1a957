/// What is joined pair by pair, by union and find: places in a list fall into components.
struct Components: Sendable {
  private var parents: [UInt32]

  init(count: Int) {
    parents = Array(0..<UInt32(count))
  }

  /// The place that stands for a component.
  mutating func root(of place: Int) -> Int {
    var place = place
    while Int(parents[place]) != place {
      parents[place] = parents[Int(parents[place])]
      place = Int(parents[place])
    }
    return place
  }

  /// Joins two components; the lesser of their roots stands for both.
  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = UInt32(min(one, other))
  }

  /// The root of every place; linear in their number.
  mutating func roots() -> [UInt32] {
    for place in parents.indices { parents[place] = UInt32(root(of: place)) }
    return parents
  }
}
