/// An act that changes which parties there are, or what they are called.
protocol ActOnParty: Act {
  /// By id.
  var parties: [String] { get }
}

extension ActOnParty {
  /// Not the parties alone: whatever is filed for one would make such an act stale.
  public func subjects(in scene: ActScene) -> [Subject] {
    parties.map { Subject("party", $0) } + parties.map { Subject(PartyRow.naming, $0) }
  }

  public func changes(since number: Int, in scene: ActScene) throws -> Set<Int> {
    Set(
      try parties.flatMap {
        try scene.views.history(of: Subject(PartyRow.naming, $0), after: number)
      })
  }
}

extension PartyRow {
  /// The noun under which histories tell what a party was called, and what it was merged into.
  public static let naming = PartyNameRow.view.noun
}
