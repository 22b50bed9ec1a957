/// Corrects what is said of a party, as after a file named it.
public struct CorrectParty: Act {
  public var party: String
  public var name: String
  public var group: StakeholderGroup?
  public var country: String?

  public static let definition = ActDefinition(
    "party.correct", by: [.secretariat],
    summary: "Corrects a party's name, group or country.",
    fields: [
      .init("party", .id(of: "party"), "The party that it is about."),
      .init("name", .line(upTo: 300), "As it is called on the record."),
      .optional(
        "group", .oneOf(StakeholderGroup.allCases.map(\.rawValue)),
        "Its stakeholder group; empty where it is not known yet."),
      .optional("country", .id(of: "country"), "The M49 code of a government's country."),
    ])

  public init(party: String, name: String, group: StakeholderGroup?, country: String?) {
    self.party = party
    self.name = name
    self.group = group
    self.country = country
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("party", party)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(PartyRow.self, party, field: "party")
    try RegisterParty.check(country, of: group)
    let same = ViewQuery(PartyRow.self).where("name", is: name)
    if row.name != name, try scene.views.count(same) > 0 {
      throw Refusal.taken(field: "name", value: name)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    _ = try scene.existing(PartyRow.self, party, field: "party")
    return [.put(PartyRow(id: party, name: name, group: group, country: country))]
  }
}
