internal import Proceedings
internal import Secretariat

/// Links and tokens over any engine that speaks SQL.
extension SQLAccounts {
  func add(_ link: SignInLink) async throws {
    try await change(
      "INSERT INTO account_links (hash, person, expires) VALUES (?, ?, ?)",
      [.bytes(link.hash.bytes), .text(link.person), .integer(link.expires.milliseconds)])
  }

  func link(_ hash: Hash) async throws -> SignInLink? {
    let rows = try await rows(
      "SELECT person, expires FROM account_links WHERE hash = ?", [.bytes(hash.bytes)])
    guard let row = rows.first else { return nil }
    guard case .text(let person) = row[0], case .integer(let expires) = row[1] else {
      throw Self.corrupt("account_links")
    }
    return SignInLink(hash: hash, person: person, expires: Moment(milliseconds: expires))
  }

  /// One statement finds it and takes it away, so that no two requests can both have it.
  func useLink(_ hash: Hash, at now: Moment) async throws -> String? {
    let rows = try await engine.changing {
      try $0.rows(
        "DELETE FROM account_links WHERE hash = ? AND expires > ? RETURNING person",
        [.bytes(hash.bytes), .integer(now.milliseconds)])
    }
    guard let row = rows.first else { return nil }
    guard case .text(let person) = row[0] else { throw Self.corrupt("account_links") }
    return person
  }

  func removeLinks(of person: String) async throws {
    try await change("DELETE FROM account_links WHERE person = ?", [.text(person)])
  }

  private static let tokenColumns =
    "hash, account_tokens.person, label, scopes, made, expires"

  func add(_ token: APIToken) async throws {
    try await change(
      """
      INSERT INTO account_tokens (hash, person, label, scopes, made, expires)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .bytes(token.hash.bytes), .text(token.person), .text(token.label),
        .text(token.scopes.joined(separator: " ")), .integer(token.made.milliseconds),
        .integer(token.expires.milliseconds),
      ])
  }

  func token(_ hash: Hash) async throws -> (token: APIToken, account: Account)? {
    let rows = try await rows(
      "SELECT \(Self.tokenColumns) FROM account_tokens WHERE hash = ?", [.bytes(hash.bytes)])
    guard let token = try rows.first.map(Self.token),
      let account = try await account(of: token.person)
    else { return nil }
    return (token, account)
  }

  func tokens(of person: String) async throws -> [APIToken] {
    try await rows(
      "SELECT \(Self.tokenColumns) FROM account_tokens WHERE person = ? ORDER BY made DESC, hash",
      [.text(person)]
    ).map(Self.token)
  }

  func removeToken(_ hash: Hash, of person: String) async throws {
    try await change(
      "DELETE FROM account_tokens WHERE hash = ? AND person = ?",
      [.bytes(hash.bytes), .text(person)])
  }

  private static func token(_ row: [SQLValue]) throws -> APIToken {
    guard case .bytes(let bytes) = row[0], let hash = Hash(bytes: bytes),
      case .text(let person) = row[1], case .text(let label) = row[2],
      case .text(let scopes) = row[3], case .integer(let made) = row[4],
      case .integer(let expires) = row[5]
    else { throw corrupt("account_tokens") }
    return APIToken(
      hash: hash, person: person, label: label,
      scopes: scopes.split(separator: " ").map(String.init), made: Moment(milliseconds: made),
      expires: Moment(milliseconds: expires))
  }

  func removeEnded(before now: Moment) async throws {
    try await engine.changing { connection in
      for table in ["account_links", "account_sessions", "account_tokens"] {
        try connection.execute(
          "DELETE FROM \(table) WHERE expires <= ?", [.integer(now.milliseconds)])
      }
    }
  }
}
