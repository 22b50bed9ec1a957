public import Deliberations
internal import Proceedings
public import Secretariat

/// A store in a PostgreSQL database: any number of nodes may share it.
public struct PostgreSQLStore: Store {
  private let pool: PostgreSQLPool
  private let views: KeptViews

  /// Opens the database, and makes or brings forward its tables.
  ///
  /// - Parameters:
  ///   - address: a connection URI (`postgres://…`), as libpq reads it.
  ///   - connectionLimit: how many connections are open at most.
  ///   - patience: how long a server is waited for that does not answer.
  /// - Throws: `StoreFailure` where the server cannot be reached or its tables are not ours.
  public init(
    address: String, catalogue: ActCatalogue = .all, connectionLimit: Int = 8,
    patience: Duration = .seconds(15)
  ) async throws {
    pool = PostgreSQLPool(address: address, limit: connectionLimit, patience: patience)
    views = KeptViews(catalogue.views.map { $0.view })
    let schema = SQLMigration(catalogue: catalogue)
    // One node at a time brings the tables forward; the others then find them done.
    try await pool.perform(.writing(lock: Self.lock(named: "schema"))) {
      try schema.run(on: $0)
    }
  }

  public func read<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Result
  ) async throws -> Result {
    let views = views
    return try await pool.perform(.reading) {
      try body(SQLRecord(connection: $0, kept: views))
    }
  }

  public func write<Result: Sendable>(
    forum: String, _ body: @escaping @Sendable (any StoreWriting) throws -> Result
  ) async throws -> Result {
    let views = views
    return try await pool.perform(.writing(lock: Self.lock(named: "forum \(forum)"))) {
      try body(SQLRecord(connection: $0, kept: views))
    }
  }

  public var accounts: any AccountKeeping { SQLAccounts(engine: self) }

  public func close() async throws { await pool.close() }

  /// Two names with one number would only wait for each other.
  private static func lock(named name: String) -> Int {
    Hash(of: "comity \(name)".utf8).bytes.prefix(8).reduce(0) { $0 << 8 | Int($1) }
  }
}

extension PostgreSQLStore: SQLEngine {
  func reading<Result: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Result
  ) async throws -> Result {
    try await pool.perform(.reading) { try body($0) }
  }

  func changing<Result: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Result
  ) async throws -> Result {
    try await pool.perform(.writing(lock: nil)) { try body($0) }
  }
}
