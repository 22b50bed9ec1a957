public import Deliberations
public import Proceedings

/// Tokens with which programs act for people.
extension People {
  /// Makes a token, which is shown once.
  ///
  /// - Parameter scopes: names of acts, or nouns: `document.file`, `document`; and `read`, without
  ///   which the token reads what everyone reads.
  /// - Throws: `DoorRefusal.badScope`, `DoorRefusal.badName`, `DoorRefusal.badDays`.
  public func makeToken(
    _ label: String, scopes: [String], days: Int, by visit: Visit, of catalogue: ActCatalogue
  ) async throws -> Secret {
    let names = Set(catalogue.acts.flatMap { [$0.definition.name, $0.definition.noun] })
      .union([Actor.readingScope])
    if let unknown = scopes.first(where: { !names.contains($0) }) {
      throw DoorRefusal.badScope(unknown)
    }
    // It would open nothing.
    if scopes.isEmpty { throw DoorRefusal.badScope("") }
    guard (1...366).contains(days) else { throw DoorRefusal.badDays }
    guard !label.allSatisfy(\.isWhitespace), label.unicodeScalars.count <= 100 else {
      throw DoorRefusal.badName
    }
    let secret = Secret()
    let now = clock.now()
    try await accounts.add(
      APIToken(
        hash: secret.hash, person: visit.account.person, label: label,
        scopes: Set(scopes).sorted(), made: now,
        expires: now.later(minutes: days * 24 * 60)))
    return secret
  }

  public func tokens(of visit: Visit) async throws -> [APIToken] {
    try await accounts.tokens(of: visit.account.person)
  }

  public func endToken(_ hash: Hash, by visit: Visit) async throws {
    try await accounts.removeToken(hash, of: visit.account.person)
  }
}

extension People: Identification {
  /// The actor of a token, who may do what the token's scopes and the person's roles both allow.
  public func actor(ofToken token: String) async throws -> Actor? {
    guard let secret = Secret(token), let (kept, account) = try await accounts.token(secret.hash),
      clock.now() < kept.expires
    else { return nil }
    var actor = account.actor
    actor.scopes = Set(kept.scopes)
    return actor
  }
}
