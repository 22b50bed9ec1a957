public import Deliberations
internal import GRDB
public import Secretariat

/// A store in one SQLite file: the default, for one machine.
public struct SQLiteStore: Store {
  private let pool: DatabasePool
  private let views: [ViewDefinition]

  /// Opens the file, and makes or brings forward its tables.
  ///
  /// What is acknowledged survives a loss of power: every commit reaches the disk (`synchronous`
  /// is `FULL`) before it returns.
  /// - Throws: what SQLite says where the file cannot be opened or is no store.
  public init(path: String, catalogue: ActCatalogue = .all) throws {
    var configuration = Configuration()
    // Another program on the same file, as a backup or a check, is waited for.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    pool = try DatabasePool(path: path, configuration: configuration)
    views = catalogue.views.map { $0.view }
    let migration = SQLMigration(catalogue: catalogue)
    try pool.write { try migration.run(on: SQLiteConnection(database: $0)) }
  }

  public func read<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Result
  ) async throws -> Result {
    let views = views
    return try await pool.read { database in
      try body(SQLRecord(connection: SQLiteConnection(database: database), allViews: views))
    }
  }

  public func write<Result: Sendable>(
    forum: String, _ body: @escaping @Sendable (any StoreWriting) throws -> Result
  ) async throws -> Result {
    let views = views
    return try await pool.write { database in
      try body(SQLRecord(connection: SQLiteConnection(database: database), allViews: views))
    }
  }

  public func close() async throws { try pool.close() }
}
