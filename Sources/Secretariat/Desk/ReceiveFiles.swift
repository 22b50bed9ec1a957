public import Deliberations
internal import Interchange
internal import Proceedings

/// What is said of a file when it comes in.
public struct Delivery: Sendable {
  public var body: String
  public var way: IntakeRow.Way
  /// The delegation that hands it in itself.
  public var party: String?

  public init(body: String, way: IntakeRow.Way = .desk, party: String? = nil) {
    self.body = body
    self.way = way
    self.party = party
  }
}

/// What became of a file that came in.
public struct Receipt: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    /// The id of the intake.
    case received(String)
    /// The same file is here already, as this intake.
    case known(String)
    /// A picture or the like in a mail: nobody's contribution.
    case ornament
    /// The own words of a mail, which only go with what is attached to it.
    case coveringNote
  }

  public var fileName: String
  public var outcome: Outcome

  /// Whether it stands at the desk by this.
  public var isReceived: Bool {
    if case .received = outcome { true } else { false }
  }

  /// Whether it is nobody's contribution.
  public var isLeftOut: Bool { outcome == .ornament || outcome == .coveringNote }
}

extension Secretariat {
  /// Takes in a file that is kept; a mail is unpacked into what it brings.
  ///
  /// - Throws: `Refusal` where the actor may not; what the stores threw.
  public func receive(
    _ file: KeptFile, named name: String, as delivery: Delivery, in forum: String, by actor: Actor
  ) async throws -> [Receipt] {
    let name = FieldKind.line(upTo: 255).fitting(Self.lastPart(of: name)) ?? "-"
    guard MailMessage.isNamedAsMail(name), file.sizeBytes <= MailMessage.sizeLimit,
      let bytes = try await files.bytes(of: file.hash), let mail = MailMessage(bytes)
    else { return [try await receive(file, name, delivery, in: forum, by: actor)] }
    return try await receive(mail, kept: file.hash, as: delivery, in: forum, by: actor)
  }

  /// Takes in the contributions that a mail brings: its attachments, and its own words unless they
  /// only go with those; what is left out is told last.
  public func receive(
    mail bytes: [UInt8], as delivery: Delivery, in forum: String, by actor: Actor
  ) async throws -> [Receipt] {
    guard let mail = MailMessage(bytes) else { return [] }
    let hash = try await files.keep(bytes)
    return try await receive(mail, kept: hash, as: delivery, in: forum, by: actor)
  }

  private func receive(
    _ mail: MailMessage, kept hash: Hash, as delivery: Delivery, in forum: String, by actor: Actor
  ) async throws -> [Receipt] {
    var receipts: [Receipt] = []
    let brought = mail.contributions(CoveringNote.is)
    for part in brought.parts {
      let kept = KeptFile(hash: try await files.keep(part.bytes), sizeBytes: part.bytes.count)
      let name = FieldKind.line(upTo: 255).fitting(Self.lastPart(of: part.name)) ?? "mail.txt"
      receipts.append(
        try await receive(
          kept, name, delivery, sender: mail.sender, mail: hash, in: forum, by: actor))
    }
    return receipts
      + brought.leftOut.map { leftOut in
        switch leftOut {
        case .ornament(let name): Receipt(fileName: Self.lastPart(of: name), outcome: .ornament)
        case .coveringNote: Receipt(fileName: mail.subject ?? "-", outcome: .coveringNote)
        }
      }
  }

  private func receive(
    _ file: KeptFile, _ name: String, _ delivery: Delivery, sender: String? = nil,
    mail: Hash? = nil, in forum: String, by actor: Actor
  ) async throws -> Receipt {
    let act = ReceiveIntake(
      body: delivery.body, file: file.hash.description, fileName: name,
      sizeBytes: file.sizeBytes, way: mail != nil && delivery.way == .desk ? .mail : delivery.way,
      sender: sender.flatMap(FieldKind.line(upTo: 320).fitting), mail: mail?.description,
      party: delivery.party)
    do {
      let recorded = try await perform(act, in: forum, as: actor)
      return Receipt(fileName: name, outcome: .received("i\(recorded.number)"))
    } catch Refusal.taken(field: "file", let known) {
      return Receipt(fileName: name, outcome: .known(known))
    }
  }

  private static func lastPart(of path: String) -> String {
    path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? path
  }
}
