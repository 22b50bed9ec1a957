/// Merges a party into another: both are one, and what was the one's is the other's.
///
/// The names and the id of the first go on standing for the other. `party.restore` undoes it.
public struct MergeParty: ActOnParty {
  public var party: String
  public var into: String

  public static let definition = ActDefinition(
    "party.merge", by: [.secretariat],
    summary: "Merges a party into another that it is one with; its names and all that is its own "
      + "follow.",
    fields: [
      .init("party", .id(of: "party"), "The party that it is about."),
      .init("into", .id(of: "party"), "The party that it becomes one with, which keeps its name."),
    ])

  public init(party: String, into: String) {
    self.party = party
    self.into = into
  }

  var parties: [String] { [party, into] }

  public func check(in scene: ActScene) throws { _ = try rows(in: scene) }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let (party, into) = try rows(in: scene)
    return [.remove(party), .put(FormerPartyRow(party, into: into.id))]
  }

  private func rows(in scene: ActScene) throws -> (PartyRow, PartyRow) {
    let row = try scene.existing(PartyRow.self, party, field: "party")
    let other = try scene.party(into, field: "into")
    guard other.id != row.id else { throw Refusal.rule(.partyIsMergedIntoAnother) }
    return (row, other)
  }
}
