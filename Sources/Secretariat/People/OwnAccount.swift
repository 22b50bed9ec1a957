internal import Deliberations
public import Proceedings

/// What people do with their own accounts, and the host with all.
extension People {
  /// Adds an account; its person's id is made from the name.
  ///
  /// - Throws: `DoorRefusal.badAddress` where the address is none or has an account.
  public func addAccount(
    at typed: String, name: String, isHost: Bool = false, person: String? = nil,
    language: String? = nil
  ) async throws -> Account {
    guard let address = EmailAddress(typed) else { throw DoorRefusal.badAddress }
    let name = try Self.checked(name: name)
    let words = Account.idWords(for: name)
    for attempt in 1...1000 {
      let id = person ?? (attempt == 1 ? words : "\(words)-\(attempt)")
      if person == nil, Actor.reserved.contains(id) { continue }
      let account = Account(
        person: id, address: address, name: name, isHost: isHost, language: language)
      if try await accounts.add(account) { return account }
      if try await accounts.account(at: address) != nil || person != nil { break }
    }
    throw DoorRefusal.badAddress
  }

  public func account(at typed: String) async throws -> Account? {
    guard let address = EmailAddress(typed) else { return nil }
    return try await accounts.account(at: address)
  }

  public func account(of person: String) async throws -> Account? {
    try await accounts.account(of: person)
  }

  public func all() async throws -> [Account] { try await accounts.accounts() }

  /// Takes away an account that was made for nothing.
  func remove(_ account: Account) async throws { try await accounts.remove(account.person) }

  /// Changes how a person is called; what stands on the record stays.
  public func rename(_ visit: Visit, to name: String) async throws {
    try await accounts.rename(visit.account.person, to: try Self.checked(name: name))
  }

  /// Says which letters the person wants, and in which language.
  public func setLetters(_ visit: Visit, language: String?, isReminded: Bool) async throws {
    try await accounts.setLetters(
      of: visit.account.person, language: language, isReminded: isReminded)
  }

  /// Sets a password, and ends the person's other sessions, links and tokens.
  ///
  /// - Parameter current: the password until now; it does not matter where there is none, nor in a
  ///   session that a link has just opened.
  /// - Throws: `DoorRefusal`.
  public func setPassword(
    _ password: String, current: String, by visit: Visit, from source: String
  ) async throws {
    let account = visit.account
    let folded = password.lowercased()
    guard Self.passwordLengths.contains(password.unicodeScalars.count),
      folded != account.address.description, folded != account.name.lowercased()
    else { throw DoorRefusal.weakPassword }
    try await limits.tryPassword(account.address, from: source, at: clock.now())
    if account.password != nil, visit.replacesPasswordUntil == nil,
      try await !passwords.isSame(current, as: account.password)
    {
      throw DoorRefusal.wrong
    }
    try await accounts.setPassword(try await passwords.hash(password), of: account.person)
    try await accounts.removeSessions(of: account.person, but: visit.session)
    try await accounts.removeLinks(of: account.person)
    // Who had the old password may have made them.
    for token in try await accounts.tokens(of: account.person) {
      try await accounts.removeToken(token.hash, of: account.person)
    }
  }

  public func sessions(of visit: Visit) async throws -> [Session] {
    try await accounts.sessions(of: visit.account.person)
  }

  /// Ends one of the person's own sessions.
  public func end(_ session: Hash, by visit: Visit) async throws {
    try await accounts.removeSession(session, of: visit.account.person)
  }

  /// Ends all of the person's sessions but this one.
  public func endOthers(by visit: Visit) async throws {
    try await accounts.removeSessions(of: visit.account.person, but: visit.session)
  }

  private static func checked(name: String) throws -> String {
    let definition = ActDefinition(
      "account.name", by: [], summary: "", fields: [.init("name", .line(upTo: 200), "")])
    guard definition.problems(in: ["name": .string(name)]).isEmpty else {
      throw DoorRefusal.badName
    }
    return name
  }
}
