/// Corrects what is said of a party, as after a file named it.
///
/// A name that it had stays one that it is known by, so that what comes in under it is its own.
public struct CorrectParty: ActOnParty {
  public var party: String
  public var name: String
  public var group: StakeholderGroup?
  public var country: String?
  public var otherNames: [String]?

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
      .optional(
        "otherNames", .list(of: .line(upTo: 300), upTo: 100),
        "Names under which texts have it too; the one that it had is kept among them.", since: 2),
    ])

  public init(
    party: String, name: String, group: StakeholderGroup?, country: String?,
    otherNames: [String]? = nil
  ) {
    self.party = party
    self.name = name
    self.group = group
    self.country = country
    self.otherNames = otherNames
  }

  var parties: [String] { [party] }

  public func check(in scene: ActScene) throws {
    let row = try scene.party(party, field: "party")
    try RegisterParty.check(country, of: group)
    try scene.refuseNames([name], of: row.id, field: "name")
    try scene.refuseNames(otherNames ?? [], of: row.id, field: "otherNames")
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.party(party, field: "party")
    return try scene.naming(
      PartyRow(
        id: row.id, name: name, otherNames: (otherNames ?? row.otherNames) + [row.name],
        group: group, country: country), before: row)
  }
}
