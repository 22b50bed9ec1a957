/// Brings a party back that was merged into another, or removed: it has again what was its own.
public struct RestoreParty: ActOnParty {
  public var party: String

  public static let definition = ActDefinition(
    "party.restore", by: [.secretariat],
    summary: "Brings a party back that was merged into another or removed.",
    fields: [.init("party", .id(of: "formerParty"), "The party that it is about.")])

  public init(party: String) { self.party = party }

  var parties: [String] { [party] }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    let row = try scene.existing(FormerPartyRow.self, party, field: "party")
    return ([party] + [row.into].compactMap { $0 }).flatMap {
      [Subject("party", $0), Subject(PartyRow.naming, $0)]
    }
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(FormerPartyRow.self, party, field: "party")
    let name = PartyNameRow.folded(row.name)
    guard let other = try scene.owner(ofFolded: name),
      PartyNameRow.folded(other.name) == name
    else { return }
    // Names that an old record took for two parties' are two parties' again.
    let wereTwo = try row.into.flatMap { try scene.views.party($0)?.id } == other.id
    guard wereTwo, !other.name.utf8.elementsEqual(row.name.utf8) else {
      throw Refusal.taken(field: "party", value: row.name)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let former = try scene.existing(FormerPartyRow.self, party, field: "party")
    return [.remove(former)] + (try scene.naming(former.party))
  }
}
