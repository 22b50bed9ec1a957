internal import Deliberations
internal import Proceedings
internal import Secretariat

/// An engine that lends a connection for a transaction.
protocol SQLEngine: Sendable {
  func reading<Result: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Result
  ) async throws -> Result

  func changing<Result: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Result
  ) async throws -> Result
}

/// Accounts over any engine that speaks SQL.
struct SQLAccounts: AccountKeeping {
  let engine: any SQLEngine

  func rows(_ sql: String, _ arguments: [SQLValue] = []) async throws -> [[SQLValue]] {
    try await engine.reading { try $0.rows(sql, arguments) }
  }

  func change(_ sql: String, _ arguments: [SQLValue]) async throws {
    try await engine.changing { try $0.execute(sql, arguments) }
  }

  // MARK: Accounts

  private static let columns = """
    accounts.person, accounts.address, accounts.name, accounts.password, accounts.host, \
    accounts.language, accounts.reminded
    """

  func add(_ account: Account) async throws -> Bool {
    let added = try await engine.changing {
      try $0.rows(
        """
        INSERT INTO accounts (person, address, name, password, host, language, reminded)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING person
        """,
        [
          .text(account.person), .text(account.address.description), .text(account.name),
          account.password.map { .text($0.kept) } ?? .null, .integer(account.isHost ? 1 : 0),
          account.language.map(SQLValue.text) ?? .null, .integer(account.isReminded ? 1 : 0),
        ])
    }
    return !added.isEmpty
  }

  func remove(_ person: String) async throws {
    try await engine.changing { connection in
      for table in [
        "account_links", "account_sessions", "account_tokens", "account_reminders", "accounts",
      ] {
        try connection.execute("DELETE FROM \(table) WHERE person = ?", [.text(person)])
      }
    }
  }

  func account(of person: String) async throws -> Account? {
    try await rows("SELECT \(Self.columns) FROM accounts WHERE person = ?", [.text(person)])
      .first.map { try Self.account($0[...]) }
  }

  func account(at address: EmailAddress) async throws -> Account? {
    try await rows(
      "SELECT \(Self.columns) FROM accounts WHERE address = ?", [.text(address.description)]
    ).first.map { try Self.account($0[...]) }
  }

  func accounts() async throws -> [Account] {
    try await rows("SELECT \(Self.columns) FROM accounts ORDER BY name, person")
      .map { try Self.account($0[...]) }
  }

  func rename(_ person: String, to name: String) async throws {
    try await change(
      "UPDATE accounts SET name = ? WHERE person = ?", [.text(name), .text(person)])
  }

  func setPassword(_ password: PasswordHash?, of person: String) async throws {
    try await engine.changing { connection in
      try connection.execute(
        "UPDATE accounts SET password = ? WHERE person = ?",
        [password.map { .text($0.kept) } ?? .null, .text(person)])
      try connection.execute(
        "UPDATE account_sessions SET by_link = 0 WHERE person = ?", [.text(person)])
    }
  }

  func setLetters(of person: String, language: String?, isReminded: Bool) async throws {
    try await change(
      "UPDATE accounts SET language = ?, reminded = ? WHERE person = ?",
      [
        language.map(SQLValue.text) ?? .null, .integer(isReminded ? 1 : 0), .text(person),
      ])
  }

  private static func account(_ row: ArraySlice<SQLValue>) throws -> Account {
    let row = Array(row)
    guard row.count == 7, case .text(let person) = row[0], case .text(let typed) = row[1],
      let address = EmailAddress(typed), case .text(let name) = row[2],
      case .integer(let host) = row[4], case .integer(let reminded) = row[6]
    else { throw corrupt("accounts") }
    var password: PasswordHash?
    if case .text(let kept) = row[3] {
      guard let read = PasswordHash(kept: kept) else { throw corrupt("accounts") }
      password = read
    }
    var language: String?
    if case .text(let tag) = row[5] { language = tag }
    return Account(
      person: person, address: address, name: name, password: password, isHost: host != 0,
      language: language, isReminded: reminded != 0)
  }

  static func corrupt(_ table: String) -> StoreCorruption {
    StoreCorruption(description: "a row of the table \(table) holds another kind of value")
  }

  // MARK: Sessions

  func add(_ session: Session) async throws {
    try await change(
      """
      INSERT INTO account_sessions (hash, person, began, seen, expires, by_link)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .bytes(session.hash.bytes), .text(session.person), .integer(session.began.milliseconds),
        .integer(session.seen.milliseconds), .integer(session.expires.milliseconds),
        .integer(session.isByLink ? 1 : 0),
      ])
  }

  private static let sessionColumns =
    "account_sessions.hash, account_sessions.person, began, seen, expires, by_link"

  func session(_ hash: Hash) async throws -> (session: Session, account: Account)? {
    let rows = try await rows(
      """
      SELECT \(Self.sessionColumns), \(Self.columns) FROM account_sessions
      JOIN accounts ON accounts.person = account_sessions.person WHERE hash = ?
      """, [.bytes(hash.bytes)])
    return try rows.first.map { (try Self.session($0), try Self.account($0[6...])) }
  }

  func sessions(of person: String) async throws -> [Session] {
    try await rows(
      """
      SELECT \(Self.sessionColumns) FROM account_sessions WHERE person = ?
      ORDER BY seen DESC, hash
      """, [.text(person)]
    ).map(Self.session)
  }

  func setSeen(_ hash: Hash, at now: Moment) async throws {
    try await change(
      "UPDATE account_sessions SET seen = ? WHERE hash = ? AND seen < ?",
      [.integer(now.milliseconds), .bytes(hash.bytes), .integer(now.milliseconds)])
  }

  func removeSession(_ hash: Hash, of person: String) async throws {
    try await change(
      "DELETE FROM account_sessions WHERE hash = ? AND person = ?",
      [.bytes(hash.bytes), .text(person)])
  }

  func removeSessions(of person: String, but kept: Hash?) async throws {
    try await change(
      "DELETE FROM account_sessions WHERE person = ? AND hash <> ?",
      [.text(person), .bytes(kept?.bytes ?? [])])
  }

  private static func session(_ row: [SQLValue]) throws -> Session {
    guard case .bytes(let bytes) = row[0], let hash = Hash(bytes: bytes),
      case .text(let person) = row[1], case .integer(let began) = row[2],
      case .integer(let seen) = row[3], case .integer(let expires) = row[4],
      case .integer(let byLink) = row[5]
    else { throw corrupt("account_sessions") }
    return Session(
      hash: hash, person: person, began: Moment(milliseconds: began),
      seen: Moment(milliseconds: seen), expires: Moment(milliseconds: expires),
      isByLink: byLink != 0)
  }
}
