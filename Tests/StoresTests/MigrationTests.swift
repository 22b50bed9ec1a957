import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// Stores that an earlier version of the program wrote.
@Suite("Migrations")
struct MigrationTests {
  @Test("Views whose definitions changed are made and derived anew", arguments: Engine.allCases)
  func changedViews(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      // The earlier version had a view more.
      let (forum, lines) = ("h5", try await Self.history("h5"))
      let old = try await place.address.open(catalogue: MarkRow.catalogue)
      _ = try await old.importRecord(lines, of: forum, by: MarkRow.catalogue)
      let before = try await Self.digests(in: old, of: forum)
      for change in ["", "UPDATE derivations SET fingerprint = 'earlier'; DELETE FROM parties"] {
        if !change.isEmpty { _ = try place.run(sql: change) }
        let store = try await place.address.open()
        #expect(try await store.verifyRecord(of: forum, by: .all).count == lines.count)
        #expect(try await Self.digests(in: store, of: forum) == before)
      }
      let tables = try place.run(sql: "SELECT name FROM derivations ORDER BY name")
      #expect(!tables.contains("marks"))
    }
  }

  @Test("A store of a later version is left alone, in a line", arguments: Engine.allCases)
  func laterVersion(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await place.address.open().close()
      _ = try place.run(sql: "INSERT INTO migrations (name) VALUES ('record 99')")
      await #expect(throws: StoreFailure.self) { try await place.address.open() }
    }
  }

  @Test("A file of the first version opens with all that it held")
  func firstVersion() async throws {
    try await TestStore.with(.sqlite) { place in
      let lines = try await Self.history("h5")
      try Self.writeFirstVersion(lines, of: "h5", to: place)
      let store = try await place.address.open()
      #expect(try await store.exportRecord(of: "h5") == lines)
      #expect(try await store.verifyRecord(of: "h5", by: .all).count == lines.count)
      try await store.close()
    }
  }

  @Test("Accounts of a store without letters keep all, and want them", arguments: Engine.allCases)
  func beforeLetters(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await place.address.open().close()
      _ = try place.run(
        sql: """
          DROP TABLE account_reminders; ALTER TABLE accounts DROP COLUMN language;
          ALTER TABLE accounts DROP COLUMN reminded;
          DELETE FROM migrations WHERE name = 'record 4';
          INSERT INTO accounts (person, address, name, password, host)
          VALUES ('ann', 'ann@example.org', 'Ann', NULL, 1)
          """)
      let store = try await place.address.open()
      let address = try #require(EmailAddress("ann@example.org"))
      let ann = Account(person: "ann", address: address, name: "Ann", isHost: true)
      #expect(try await store.accounts.accounts() == [ann])
      #expect(ann.isReminded && ann.language == nil)
      try await store.close()
    }
  }

  @Test("Sessions of a store that did not tell links keep", arguments: Engine.allCases)
  func beforeSessionsByLink(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await place.address.open().close()
      let hash = engine == .sqlite ? "zeroblob(32)" : "decode(repeat('00', 32), 'hex')"
      _ = try place.run(
        sql: """
          ALTER TABLE account_sessions DROP COLUMN by_link;
          DELETE FROM migrations WHERE name = 'record 7';
          INSERT INTO account_sessions (hash, person, began, seen, expires)
          VALUES (\(hash), 'ann', 1, 1, 2)
          """)
      let store = try await place.address.open()
      #expect(try await store.accounts.sessions(of: "ann").map(\.isByLink) == [false])
      try await store.close()
    }
  }

  @Test("Tokens that could read all that their person could still can", arguments: Engine.allCases)
  func beforeReadingScope(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await place.address.open().close()
      let hash = engine == .sqlite ? "zeroblob(32)" : "decode(repeat('00', 32), 'hex')"
      _ = try place.run(
        sql: """
          DELETE FROM migrations WHERE name = 'record 8';
          INSERT INTO account_tokens (hash, person, label, scopes, made, expires)
          VALUES (\(hash), 'ann', 'desk', 'document intake', 1, 2)
          """)
      let store = try await place.address.open()
      #expect(
        try await store.accounts.tokens(of: "ann").map(\.scopes) == [
          ["document", "intake", "read"]
        ])
      try await store.close()
    }
  }

  @Test("A store whose tables had fewer indexes gets them", arguments: Engine.allCases)
  func missingIndexes(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await place.address.open().close()
      let list =
        engine == .sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
        : "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname"
      let before = try place.run(sql: list)
      let added =
        ["account_links", "account_sessions", "account_tokens"].flatMap {
          ["\($0) by person", "\($0) by expires"]
        } + ["account_reminders by due", "handed_in by at"]
      let drops = added.map { "DROP INDEX \"\($0)\"" }.joined(separator: "; ")
      _ = try place.run(sql: drops + "; DELETE FROM migrations WHERE name = 'record 6'")
      try await place.address.open().close()
      #expect(try place.run(sql: list) == before)
    }
  }

  /// The tables as the first version made them, through another program.
  private static func writeFirstVersion(
    _ lines: [[UInt8]], of forum: String, to place: TestStore
  ) throws {
    var chain = RecordChain(forum: forum)
    for line in lines { try chain.append(line: line) }
    let subtrees = chain.tree.subtrees.map(\.description).joined()
    var statements = [
      "CREATE TABLE records (forum TEXT NOT NULL PRIMARY KEY, count BIGINT NOT NULL,"
        + " last BLOB NOT NULL, subtrees BLOB NOT NULL)",
      "CREATE TABLE acts (forum TEXT NOT NULL, number BIGINT NOT NULL,"
        + " line BLOB NOT NULL, PRIMARY KEY (forum, number))",
      "CREATE TABLE parties (forum TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (forum, id))",
      "INSERT INTO records VALUES ('\(forum)', \(chain.count), x'\(chain.last)', x'\(subtrees)')",
    ]
    for (place, line) in lines.enumerated() {
      let digits = line.map { String(format: "%02x", $0) }.joined()
      statements.append("INSERT INTO acts VALUES ('\(forum)', \(place + 1), x'\(digits)')")
    }
    _ = try place.run(sql: statements.joined(separator: ";"))
  }

  private static func history(_ forum: String) async throws -> [[UInt8]] {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: 5)
      _ = try await generator.play(40, in: forum, by: secretariat)
      let lines = try await secretariat.store.exportRecord(of: forum)
      try await secretariat.store.close()
      return lines
    }
  }

  private static func digests(in store: any Store, of forum: String) async throws -> [Hash] {
    let digests = try await store.read { store in
      try ActCatalogue.all.views.map { try store.digest(of: $0.view, in: forum) }
    }
    try await store.close()
    return digests
  }
}
