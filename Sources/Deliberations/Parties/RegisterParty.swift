/// A government or organization taking part.
public struct PartyRow: ViewRow {
  public var id: String
  public var name: String
  /// None where nobody has said it yet.
  public var group: StakeholderGroup?
  /// The M49 code of a government's country; the region and what follows come from it.
  public var country: String?
  public var region: Region?
  public var regionalGroup: RegionalGroup?
  public var statuses: [DevelopmentStatus]

  public static let view = ViewDefinition(
    "parties", of: "party", key: [.text("id")],
    columns: [
      .text("name"), .text("group").optional, .text("country").optional, .text("region").optional,
      .text("regionalGroup").optional, .json("statuses"),
    ],
    constraints: [
      .unique("name", rule: "party is registered once"),
      .oneOf(
        "group", StakeholderGroup.allCases.map(\.rawValue), rule: "party is of a stakeholder group"),
    ])

  init(id: String, name: String, group: StakeholderGroup?, country code: String?) {
    self.id = id
    self.name = name
    self.group = group
    country = code
    let known = code.flatMap { Country(code: $0) }
    region = known?.subregion.region
    regionalGroup = known?.group
    statuses = known?.statuses ?? []
  }
}

/// The groups of the World Summit on the Information Society (Tunis Agenda, paragraph 35).
public enum StakeholderGroup: String, Codable, Hashable, Sendable, CaseIterable {
  case government, privateSector, civilSociety, intergovernmental, technicalCommunity, academia
}

/// Registers a party.
public struct RegisterParty: Act {
  public var name: String
  public var group: StakeholderGroup?
  public var country: String?

  public static let definition = ActDefinition(
    "party.register", by: [.secretariat],
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
    if try scene.views.count(ViewQuery(PartyRow.self).where("name", is: name)) > 0 {
      throw Refusal.taken(field: "name", value: name)
    }
  }

  /// A country is one that M49 has, and a government's.
  static func check(_ country: String?, of group: StakeholderGroup?) throws {
    guard let country else { return }
    guard Country(code: country) != nil else {
      throw Refusal.unknown(noun: "country", id: country, field: "country")
    }
    guard group == .government else { throw Refusal.rule(.countryIsGovernments) }
  }

  public func changes(in scene: ActScene) -> [ViewChange] {
    [.put(PartyRow(id: scene.newID("p"), name: name, group: group, country: country))]
  }
}
