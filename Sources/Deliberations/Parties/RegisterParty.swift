/// A government or organization taking part.
public struct PartyRow: ViewRow {
  public var id: String
  public var name: String
  public var group: StakeholderGroup
  /// The M49 code of a government's country.
  public var country: String?

  public static let view = ViewDefinition(
    "parties", of: "party", key: [.text("id")],
    columns: [.text("name"), .text("group"), .text("country").optional],
    constraints: [
      .unique("name", rule: "party is registered once"),
      .oneOf(
        "group", StakeholderGroup.allCases.map(\.rawValue), rule: "party is of a stakeholder group"),
    ])
}

/// The groups of the World Summit on the Information Society (Tunis Agenda, paragraph 35).
public enum StakeholderGroup: String, Codable, Hashable, Sendable, CaseIterable {
  case government, privateSector, civilSociety, intergovernmental, technicalCommunity, academia
}

/// Registers a party.
public struct RegisterParty: Act {
  public var name: String
  public var group: StakeholderGroup
  public var country: String?

  public static let definition = ActDefinition(
    "party.register", by: [.secretariat],
    summary: "Registers a government or organization that takes part.",
    fields: [
      .init("name", .line(upTo: 300), "As it is called on the record."),
      .init(
        "group", .oneOf(StakeholderGroup.allCases.map(\.rawValue)), "Its stakeholder group."),
      .optional("country", .line(upTo: 3), "The M49 code of a government's country."),
    ])

  public init(name: String, group: StakeholderGroup, country: String?) {
    self.name = name
    self.group = group
    self.country = country
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("party", scene.newID("p"))] }

  public func check(in scene: ActScene) throws {
    if try scene.views.count(ViewQuery(PartyRow.self).where("name", is: name)) > 0 {
      throw Refusal.taken(field: "name", value: name)
    }
  }

  public func changes(in scene: ActScene) -> [ViewChange] {
    [.put(PartyRow(id: scene.newID("p"), name: name, group: group, country: country))]
  }
}
