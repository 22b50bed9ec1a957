/// Texts that say the same or nearly the same.
public struct NearDuplicateGroup: Sendable {
  /// Places in the order of the texts, ascending; two or more.
  public let members: ArraySlice<UInt32>
  /// Identical where all have the same words in the same order.
  public let kind: SimilarityGroup.Kind
  /// The members whose wording most of the texts have.
  public let commonest: [UInt32]
}

/// The groups among texts: wordings that links join, directly or by a chain.
public struct NearDuplicateGroups: Sendable {
  private var components: Components
  /// For each wording the one that stands for its component.
  public private(set) var roots: [UInt32]

  public init(of wordings: DistinctWordings) {
    components = Components(count: wordings.count)
    roots = components.roots()
  }

  /// Joins the links of one band.
  public mutating func join(_ links: some Sequence<WordingLink>) {
    for link in links { components.join(Int(link.one), Int(link.other)) }
    roots = components.roots()
  }

  /// Goes over the groups of two or more, in the order of their first texts.
  public func forEach<Failure: Error>(
    of wordings: DistinctWordings, _ body: (NearDuplicateGroup) throws(Failure) -> Void
  ) throws(Failure) {
    let components = wordings.wordingOfText.lazy.map { Int(roots[Int($0)]) }
    var ends = [UInt32](repeating: 0, count: roots.count + 1)
    for component in components { ends[component + 1] += 1 }
    for component in roots.indices { ends[component + 1] += ends[component] }
    let starts = ends
    var members = [UInt32](repeating: 0, count: wordings.textCount)
    for (text, component) in components.enumerated() {
      members[Int(ends[component])] = UInt32(text)
      ends[component] += 1
    }
    for (text, component) in components.enumerated() {
      let group = members[Int(starts[component])..<Int(starts[component + 1])]
      guard group.count > 1, Int(group[group.startIndex]) == text else { continue }
      try body(Self.group(group, of: wordings))
    }
  }

  private static func group(
    _ members: ArraySlice<UInt32>, of wordings: DistinctWordings
  ) -> NearDuplicateGroup {
    let wording = members.lazy.map { Int(wordings.wordingOfText[Int($0)]) }
    let most = wording.map { wordings.counts[$0] }.max()
    return NearDuplicateGroup(
      members: members,
      kind: wording.allSatisfy { $0 == wording[members.startIndex] } ? .identical : .near,
      commonest: members.filter { wordings.counts[Int(wordings.wordingOfText[Int($0)])] == most })
  }
}
