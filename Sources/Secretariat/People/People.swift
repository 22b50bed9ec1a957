internal import Deliberations
public import Proceedings

/// Who comes in, and how: passwords, links, sessions and tokens.
///
/// What a person may do is not decided here, but by the roles that the record gives.
public struct People: Sendable {
  public static let linkMinutes = 30
  /// How long after a link was used a forgotten password can be replaced.
  public static let replacementMinutes = 15
  static let idleHours = 24
  static let sessionDays = 14
  static let passwordLengths = 12...200

  let accounts: any AccountKeeping
  let clock: any RecordClock
  let passwords = PasswordHashing()
  let limits = DoorLimits()

  public init(accounts: any AccountKeeping, clock: any RecordClock) {
    self.accounts = accounts
    self.clock = clock
  }

  /// Signs in by a password.
  ///
  /// Takes as long whether there is such an account or not.
  /// - Parameter source: where the request comes from, for the limits.
  /// - Throws: `DoorRefusal`, or what the keeping threw.
  public func signIn(
    _ typed: String, password: String, from source: String
  ) async throws -> Secret {
    let address = EmailAddress(typed)
    try await limits.tryPassword(address, from: source, at: clock.now())
    var account: Account?
    if let address { account = try await accounts.account(at: address) }
    let words = String(password.unicodeScalars.prefix(Self.passwordLengths.upperBound + 1))
    let isRight = try await passwords.isSame(words, as: account?.password)
    guard isRight, let account else { throw DoorRefusal.wrong }
    return try await begin(account.person, byLink: false)
  }

  // MARK: Links

  /// A link for whoever has the address; nil where nobody has.
  public func askForLink(
    _ typed: String, from source: String
  ) async throws -> (link: Secret, account: Account)? {
    let address = EmailAddress(typed)
    try await limits.tryLink(address, from: source, at: clock.now())
    guard let address, let account = try await accounts.account(at: address) else { return nil }
    return (try await newLink(for: account.person), account)
  }

  /// A link for a person.
  public func newLink(
    for person: String, minutes: Int = People.linkMinutes
  ) async throws -> Secret {
    let secret = Secret()
    let now = clock.now()
    try await accounts.removeEnded(before: now)
    try await accounts.add(
      SignInLink(hash: secret.hash, person: person, expires: now.later(minutes: minutes)))
    return secret
  }

  /// Whose a link is, without using it: programs that look at mail open every link in it.
  public func person(of link: Secret) async throws -> Account? {
    guard let kept = try await accounts.link(link.hash), kept.expires > clock.now() else {
      return nil
    }
    return try await accounts.account(of: kept.person)
  }

  /// Signs in by a link, which is then used up.
  ///
  /// - Throws: `DoorRefusal.linkIsSpent`, `DoorRefusal.tooOften`.
  public func use(_ link: Secret, from source: String) async throws -> Secret {
    guard let person = try await accounts.useLink(link.hash, at: clock.now()) else {
      try await limits.trySecret(from: source, at: clock.now())
      throw DoorRefusal.linkIsSpent
    }
    return try await begin(person, byLink: true)
  }

  // MARK: Sessions

  private func begin(_ person: String, byLink: Bool) async throws -> Secret {
    let secret = Secret()
    let now = clock.now()
    try await accounts.add(
      Session(
        hash: secret.hash, person: person, began: now, seen: now,
        expires: now.later(minutes: Self.sessionDays * 24 * 60), isByLink: byLink))
    return secret
  }

  /// Who has signed in with this cookie; nil where the session has ended.
  public func visit(_ secret: Secret) async throws -> Visit? {
    guard let (session, account) = try await accounts.session(secret.hash) else { return nil }
    let now = clock.now()
    guard now < session.expires, now < session.seen.later(minutes: Self.idleHours * 60) else {
      try await accounts.removeSession(secret.hash, of: account.person)
      return nil
    }
    // A write for every page would cost more than it tells.
    if session.seen.later(minutes: 1) <= now { try await accounts.setSeen(secret.hash, at: now) }
    return Visit(
      account: account, secret: secret,
      replacesPasswordUntil: session.replacesPasswordUntil.flatMap { now < $0 ? $0 : nil })
  }

  public func signOut(_ visit: Visit) async throws {
    try await accounts.removeSession(visit.secret.hash, of: visit.account.person)
  }
}

/// A signed-in person's visit.
public struct Visit: Hashable, Sendable {
  public let account: Account
  let secret: Secret
  /// Until when this session can set a new password without the old one; nil where it cannot.
  public let replacesPasswordUntil: Moment?

  public var session: Hash { secret.hash }

  /// What a form of this session bears, so that no other site can send one.
  public var formToken: String { secret.derived(for: "form") }

  public func isFormToken(_ words: String) -> Bool {
    isSame(Array(words.utf8), Array(formToken.utf8))
  }
}

extension Moment {
  func later(minutes: Int) -> Moment { Moment(milliseconds: milliseconds + minutes * 60_000) }
}
