public import Deliberations
internal import Proceedings

/// Whom somebody wants to have in a body.
public struct Invitation: Hashable, Sendable {
  /// As it was typed; it never stands on the record.
  public var address: String
  /// As the person is called on the record.
  public var name: String
  public var body: String
  public var role: String
  public var party: String?
  /// Of the letter, and of later ones, where the person has no account yet.
  public var language: String?

  public init(
    address: String, name: String, body: String, role: String, party: String?, language: String?
  ) {
    self.address = address
    self.name = name
    self.body = body
    self.role = role
    self.party = party
    self.language = language
  }

  /// The fields of the accreditation.
  fileprivate func fields(person: String) -> JSONValue {
    var fields: [String: JSONValue] = [
      "person": .string(person), "name": .string(name), "body": .string(body),
      "role": .string(role),
    ]
    fields["party"] = party.map(JSONValue.string)
    return .object(fields)
  }
}

/// Who was invited, and how the person comes in.
public struct Invited: Hashable, Sendable {
  public var account: Account
  /// Whether the account was made for it.
  public var isNew: Bool
  /// Signs in once, for `People.invitationDays`.
  public var link: Secret
}

extension People {
  public static let invitationDays = 7

  /// Gives a person a role by an address: an account where there is none, the accreditation as an
  /// act on the record, and a link to come in by.
  ///
  /// - Throws: `DoorRefusal.badAddress`, `DoorRefusal.tooOften`; what the act threw, and then no
  ///   account is left behind.
  public func invite(
    _ invitation: Invitation, into forum: String, by actor: Actor, with secretariat: Secretariat
  ) async throws -> Invited {
    let act = AccreditPerson.definition
    try await secretariat.refuseUnlessAllowed(act, actor, in: forum)
    let problems = act.problems(in: invitation.fields(person: "person"))
    guard problems.isEmpty else { throw Refusal.badFields(problems) }
    guard let address = EmailAddress(invitation.address) else { throw DoorRefusal.badAddress }
    try await limits.tryInvitation(to: address, by: actor.person, at: clock.now())
    let known = try await accounts.account(at: address)
    let account =
      if let known { known } else {
        try await addAccount(
          at: invitation.address, name: invitation.name, language: invitation.language)
      }
    do {
      _ = try await secretariat.perform(
        act.name, fields: invitation.fields(person: account.person), in: forum, as: actor)
    } catch {
      if known == nil { try await remove(account) }
      throw error
    }
    let link = try await newLink(for: account.person, minutes: Self.invitationDays * 24 * 60)
    return Invited(account: account, isNew: known == nil, link: link)
  }
}
