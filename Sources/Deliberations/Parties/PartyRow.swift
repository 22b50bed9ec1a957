internal import Redlines

/// A government or organization taking part.
public struct PartyRow: ViewRow {
  public var id: String
  public var name: String
  /// Others that it is known by: those that it had, and those that the desk gave it.
  public var otherNames: [String]
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
      .text("name"), .json("otherNames"), .text("group").optional, .text("country").optional,
      .text("region").optional, .text("regionalGroup").optional, .json("statuses"),
    ],
    constraints: [
      .unique("name", rule: "party is registered once"),
      .oneOf(
        "group", StakeholderGroup.allCases.map(\.rawValue), rule: "party is of a stakeholder group"),
    ])

  /// - Parameter otherNames: each is kept once, and none that is the name itself.
  init(
    id: String, name: String, otherNames: [String] = [], group: StakeholderGroup?,
    country code: String?
  ) {
    self.id = id
    self.name = name
    var seen: Set = [PartyNameRow.folded(name)]
    self.otherNames = otherNames.filter { seen.insert(PartyNameRow.folded($0)).inserted }
    self.group = group
    country = code
    let known = code.flatMap { Country(code: $0) }
    region = known?.subregion.region
    regionalGroup = known?.group
    statuses = known?.statuses ?? []
  }

  /// All that it is known by, as names are compared.
  var foldedNames: [String] { ([name] + otherNames).map(PartyNameRow.folded) }
}

/// The groups of the World Summit on the Information Society (Tunis Agenda, paragraph 35).
public enum StakeholderGroup: String, Codable, Hashable, Sendable, CaseIterable {
  case government, privateSector, civilSociety, intergovernmental, technicalCommunity, academia
}

/// Whose a name is: `Ruritania` and `RURITANIA ` are one.
public struct PartyNameRow: ViewRow {
  /// As it is compared.
  public var folded: String
  /// The party that has it, or one that was merged into that, by id.
  public var party: String

  public static let view = ViewDefinition(
    "partyNames", of: "partyName", key: [.text("folded")], columns: [.text("party")])

  static func folded(_ name: String) -> String { NameFolding.folded(name) }
}

/// A party that is one no more: it was merged into another, or removed.
public struct FormerPartyRow: ViewRow {
  public var id: String
  public var name: String
  public var otherNames: [String]
  public var group: StakeholderGroup?
  public var country: String?
  /// The party that it was merged into; none where it was removed.
  public var into: String?

  public static let view = ViewDefinition(
    "formerParties", of: "formerParty", key: [.text("id")],
    columns: [
      .text("name"), .json("otherNames"), .text("group").optional, .text("country").optional,
      .text("into").optional,
    ], indexes: [["into"]])

  init(_ party: PartyRow, into: String?) {
    id = party.id
    name = party.name
    otherNames = party.otherNames
    group = party.group
    country = party.country
    self.into = into
  }

  /// As it was.
  var party: PartyRow {
    PartyRow(id: id, name: name, otherNames: otherNames, group: group, country: country)
  }
}
