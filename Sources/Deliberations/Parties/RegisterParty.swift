/// Registers a party.
///
/// Who serves any body may: what is filed there has submitters, and a party more takes nothing from
/// others.
public struct RegisterParty: Act {
  public var name: String
  public var group: StakeholderGroup?
  public var country: String?

  public static let definition = ActDefinition(
    "party.register", by: [.secretariat], isOfAnyBody: true,
    summary: "Registers a government or organization that takes part.",
    fields: [
      .init("name", .line(upTo: 300), "As it is called on the record."),
      .optional(
        "group", .oneOf(StakeholderGroup.allCases.map(\.rawValue)),
        "Its stakeholder group; empty where it is not known yet."),
      .optional("country", .id(of: "country"), "The M49 code of a government's country."),
    ])

  public init(name: String, group: StakeholderGroup?, country: String?) {
    self.name = name
    self.group = group
    self.country = country
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("party", scene.newID("p"))] }

  public func check(in scene: ActScene) throws {
    try Self.check(country, of: group)
    try scene.refuseNames([name], of: nil, field: "name")
  }

  /// A country is one that M49 has, and a government's.
  static func check(_ country: String?, of group: StakeholderGroup?) throws {
    guard let country else { return }
    guard Country(code: country) != nil else {
      throw Refusal.unknown(noun: "country", id: country, field: "country")
    }
    guard group == .government else { throw Refusal.rule(.countryIsGovernments) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    try scene.naming(
      PartyRow(id: scene.newID("p"), name: name, group: group, country: country))
  }
}
