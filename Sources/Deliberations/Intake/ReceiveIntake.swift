/// A file comes in at the desk.
///
/// A file that its sender, or its delegation, sent to the body already is refused, so that nothing
/// is filed there twice; what others sent takes nothing from it, nor what came in at other bodies.
public struct ReceiveIntake: Act {
  public var body: String
  public var file: String
  public var fileName: String
  public var sizeBytes: Int
  public var way: IntakeRow.Way
  public var sender: String?
  public var mail: String?
  public var party: String?

  public static let definition = ActDefinition(
    "intake.receive", by: [.host, .secretariat, .delegate, .observer], readBy: [.secretariat],
    summary: "Takes a file in at the desk, where it is read and made ready for filing.",
    fields: [
      .init("body", .id(of: "body"), "The body that it is submitted to."),
      .init("file", .fileHash, "The file as it came in."),
      .init("fileName", .line(upTo: 255), "The file's name as it came in."),
      .init("sizeBytes", .count(0...(1 << 40)), "Its size."),
      .init("way", .oneOf(IntakeRow.Way.allCases.map(\.rawValue)), "How it came in."),
      .optional("sender", .line(upTo: 320), "The address that a mail came from."),
      .optional("mail", .fileHash, "The mail that it was part of."),
      .optional("party", .id(of: "party"), "The delegation that hands it in itself."),
    ])

  public init(
    body: String, file: String, fileName: String, sizeBytes: Int, way: IntakeRow.Way,
    sender: String? = nil, mail: String? = nil, party: String? = nil
  ) {
    self.body = body
    self.file = file
    self.fileName = fileName
    self.sizeBytes = sizeBytes
    self.way = way
    self.sender = sender
    self.mail = mail
    self.party = party
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("intake", scene.newID("i"))] + (party.map { [Subject("party", $0)] } ?? [])
  }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    let party = try party.map { try scene.party($0, field: "party").id }
    let roles = try scene.actor.roles(over: body, in: scene.views)
    if roles.isDisjoint(with: [.host, .secretariat]) {
      let own = try scene.actor.accreditations(over: body, in: scene.views).compactMap(\.party)
      guard let party, own.contains(party), way == .delegation else {
        throw Refusal.rule(.isAnothers)
      }
    }
    let known = try IntakeRow.standing(file, at: body, from: sender, party, in: scene.views)
    if let known { throw Refusal.taken(field: "file", value: known.id) }
  }

  public func changes(in scene: ActScene) -> [ViewChange] {
    [
      .put(
        IntakeRow(
          id: scene.newID("i"), body: body, file: file, fileName: fileName, sizeBytes: sizeBytes,
          way: way, sender: sender, mail: mail, party: party, person: scene.actor.person,
          received: scene.at, state: .received, problem: nil, canBeSalvaged: false,
          isSalvaging: false, reason: nil, facts: .init(), foundCount: 0, slipCount: 0,
          document: nil, freed: nil))
    ]
  }
}
