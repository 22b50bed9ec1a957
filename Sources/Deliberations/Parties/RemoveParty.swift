/// Removes a party that nothing refers to; `party.restore` brings it back.
public struct RemoveParty: ActOnParty {
  public var party: String

  public static let definition = ActDefinition(
    "party.remove", by: [.secretariat],
    summary: "Removes a party that nothing refers to.",
    fields: [.init("party", .id(of: "party"), "The party that it is about.")])

  public init(party: String) { self.party = party }

  var parties: [String] { [party] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(PartyRow.self, party, field: "party")
    let references = try scene.views.references(to: row.id)
    guard references.isEmpty else {
      throw Refusal.referredTo(id: row.id, by: Array(references.prefix(Self.namedCount)))
    }
  }

  /// So many are named to whoever is refused.
  private static let namedCount = 20

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.existing(PartyRow.self, party, field: "party")
    return [.remove(row), .put(FormerPartyRow(row, into: nil))]
      + (try scene.freeing(row.foldedNames, of: row.id))
  }
}

/// A thing that refers to another, as people know it.
public struct Reference: Hashable, Sendable {
  /// `document`.
  public var noun: String
  public var id: String
  /// Its symbol, or what it is called.
  public var name: String

  public init(noun: String, id: String, name: String) {
    self.noun = noun
    self.id = id
    self.name = name
  }
}

extension Views {
  /// What refers to a party, or to one that was merged into it, in the order of the record.
  ///
  /// Only acts about a party make things that refer to it, and the ids of these bear the acts'
  /// numbers.
  func references(to party: String) throws -> [Reference] {
    let identities = Set(try identities(of: party))
    let acts = Set(
      try identities.flatMap { try history(of: Subject("party", $0), after: 0) })
    func row<Row: ViewRow>(_ type: Row.Type, _ id: String) throws -> Row? {
      try self.row(type, key: [.text(id)])
    }
    func isOurs(_ party: String?) -> Bool { party.map(identities.contains) ?? false }
    return try acts.sorted().compactMap { number in
      if let row = try row(DocumentRow.self, "d\(number)"), row.parties.contains(where: isOurs) {
        return Reference(noun: "document", id: row.id, name: row.symbol)
      }
      if let row = try row(AccreditationRow.self, "a\(number)"), isOurs(row.party) {
        return Reference(noun: "accreditation", id: row.id, name: row.name)
      }
      if let row = try row(IntakeRow.self, "i\(number)"), isOurs(row.party) {
        return Reference(noun: "intake", id: row.id, name: row.fileName)
      }
      if let row = try row(CommentRow.self, "c\(number)"), isOurs(row.party) {
        return Reference(noun: "comment", id: row.id, name: row.id)
      }
      return nil
    }
  }
}
