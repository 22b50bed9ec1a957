/// A person's role in a body, and the party that the person speaks for.
public struct AccreditationRow: ViewRow {
  public var id: String
  public var person: String
  /// As the person is called on the record.
  public var name: String
  public var body: String
  public var role: Role
  public var party: String?

  public static let view = ViewDefinition(
    "accreditations", of: "accreditation", key: [.text("id")],
    columns: [
      .text("person"), .text("name"), .text("body"), .text("role"), .text("party").optional,
    ],
    constraints: [
      .oneOf("role", Role.accredited.map(\.rawValue), rule: "accreditation is in a role of people")
    ],
    indexes: [["person"], ["body", "role"]])
}

/// Gives a person a role in a body.
public struct AccreditPerson: Act {
  public var person: String
  public var name: String
  public var body: String
  public var role: Role
  public var party: String?

  public static let definition = ActDefinition(
    "person.accredit", by: [.host, .secretariat],
    summary: "Gives a person a role in a body.",
    fields: [
      .init("person", .id(of: "person"), "The account that the person signs in to."),
      .init("name", .line(upTo: 200), "As the person is called on the record."),
      .init("body", .id(of: "body"), "Where the person has the role."),
      .init("role", .oneOf(Role.accredited.map(\.rawValue)), "What the person is to the body."),
      .optional("party", .id(of: "party"), "Whom a delegate or observer speaks for."),
    ])

  public init(person: String, name: String, body: String, role: Role, party: String?) {
    self.person = person
    self.name = name
    self.body = body
    self.role = role
    self.party = party
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("person", person), Subject("body", body)]
      + (party.map { [Subject("party", $0)] } ?? [])
  }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    if Actor.reserved.contains(person) {
      throw Refusal.unknown(noun: "person", id: person, field: "person")
    }
    if let party { _ = try scene.party(party, field: "party") }
    if role.needsParty, party == nil { throw Refusal.rule(.roleNeedsParty) }
    if role == .secretariat, party != nil { throw Refusal.rule(.secretariatHasNoParty) }
    let same = ViewQuery(AccreditationRow.self).where("person", is: person)
      .where("body", is: body).where("role", is: role.rawValue)
    if try scene.views.count(same) > 0 { throw Refusal.taken(field: "role", value: role.rawValue) }
  }

  public func changes(in scene: ActScene) -> [ViewChange] {
    [
      .put(
        AccreditationRow(
          id: scene.newID("a"), person: person, name: name, body: body, role: role, party: party))
    ]
  }
}
