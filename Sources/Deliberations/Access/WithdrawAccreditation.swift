/// Takes a role in a body from a person.
public struct WithdrawAccreditation: Act {
  public var accreditation: String

  public static let definition = ActDefinition(
    "accreditation.withdraw", by: [.host, .secretariat],
    summary: "Takes a role in a body from a person.",
    fields: [.init("accreditation", .id(of: "accreditation"), "The role that ends.")])

  public init(accreditation: String) { self.accreditation = accreditation }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    let row = try existing(in: scene)
    return [Subject("person", row.person), Subject("body", row.body)]
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    [.remove(try existing(in: scene))]
  }

  private func existing(in scene: ActScene) throws -> AccreditationRow {
    try scene.existing(AccreditationRow.self, accreditation, field: "accreditation")
  }
}
