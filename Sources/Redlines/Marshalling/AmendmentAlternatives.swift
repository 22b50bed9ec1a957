/// Which amendments are alternatives to others: they are considered right behind those.
struct AmendmentAlternatives {
  /// Of each amendment the one at the end of its chain; its own place where it is no alternative.
  private(set) var roots: [Int]
  /// How long the chain is.
  private(set) var depths: [Int]
  private(set) var warnings: [MarshallingWarning] = []

  /// Linear in the number of amendments.
  init(_ amendments: [ListedAmendment]) {
    roots = Array(amendments.indices)
    depths = Array(repeating: 0, count: amendments.count)
    guard amendments.contains(where: { $0.alternativeTo != nil }) else { return }
    var places: [String: Int] = [:]
    for (place, amendment) in amendments.enumerated() { places[amendment.id] = place }
    var next: [Int?] = amendments.map { amendment in
      amendment.alternativeTo.flatMap { places[$0] }
    }
    for (place, amendment) in amendments.enumerated() {
      guard let other = amendment.alternativeTo, next[place] == nil else { continue }
      warn(
        .alternativeNotFound, amendment.id,
        "\"\(amendment.id)\" is to be an alternative to \"\(other)\", which is not in the list")
    }
    breakCircles(&next, amendments)
    follow(next)
    warnings.sort { NaturalOrder.precedes(Array($0.message.utf8), Array($1.message.utf8)) }
  }

  private mutating func warn(_ code: MarshallingWarning.Code, _ id: String, _ what: String) {
    warnings.append(
      MarshallingWarning(code: code, message: what + "; it stands by its own target", clause: nil))
  }

  /// Of a circle none is an alternative: nothing says which comes first.
  private mutating func breakCircles(_ next: inout [Int?], _ amendments: [ListedAmendment]) {
    var seen = Array(repeating: 0, count: next.count)
    var walk = 0
    for start in next.indices where seen[start] == 0 {
      walk += 1
      var place: Int? = start
      while let here = place, seen[here] == 0 {
        seen[here] = walk
        place = next[here]
      }
      guard let first = place, seen[first] == walk else { continue }
      var here = first
      while let other = next[here] {
        warn(
          .alternativesInCircle, amendments[here].id,
          "\"\(amendments[here].id)\" is an alternative to itself, by way of others or not")
        next[here] = nil
        here = other
      }
    }
  }

  private mutating func follow(_ next: [Int?]) {
    var isDone = next.map { $0 == nil }
    for start in next.indices where !isDone[start] {
      var chain: [Int] = []
      var here = start
      while !isDone[here], let other = next[here] {
        chain.append(here)
        here = other
      }
      for place in chain.reversed() {
        roots[place] = roots[here]
        depths[place] = depths[here] + 1
        isDone[place] = true
        here = place
      }
    }
  }
}
