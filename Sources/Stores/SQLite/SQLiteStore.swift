public import Deliberations
internal import GRDB
public import Secretariat

/// A store in one SQLite file: the default, for one machine.
public struct SQLiteStore: Store {
  private let pool: DatabasePool
  private let views: KeptViews

  /// Opens the file, and makes or brings forward its tables.
  ///
  /// What is acknowledged survives a loss of power: every commit reaches the disk (`synchronous`
  /// is `FULL`) before it returns.
  /// - Throws: `StoreFailure` where the file cannot be opened or is no store, `RecordProblem`
  ///   where views must be derived anew and cannot.
  public init(path: String, catalogue: ActCatalogue = .all) throws {
    var configuration = Configuration()
    // Another program on the same file, as a backup or a check, is waited for.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // In KiB: pages of a long derivation stay at hand.
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    views = KeptViews(catalogue.views.map { $0.view })
    let migration = SQLMigration(catalogue: catalogue)
    OwnersFile.prepare(path)
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.write { try migration.run(on: SQLiteConnection(database: $0)) }
    } catch let error as DatabaseError {
      throw Self.failure(error) ?? StoreFailure.unusable("\(path): \(error.message ?? "")")
    }
  }

  /// What a person can do something about; nil for the rest.
  private static func failure(_ error: DatabaseError) -> (any Error)? {
    switch error.resultCode {
    case .SQLITE_FULL: StoreFailure.full
    case .SQLITE_BUSY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_READONLY:
      StoreFailure.unreachable("\(error.message ?? "")")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      StoreCorruption(description: "the file is damaged: \(error.message ?? "")")
    default: nil
    }
  }

  public var accounts: any AccountKeeping { SQLAccounts(engine: self) }

  /// Tells what SQLite says in the words of the contract.
  private static func explaining<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw failure(error) ?? error
    }
  }

  /// The same for work that waits for nothing.
  static func explaining<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw failure(error) ?? error
    }
  }

  public func read<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Result
  ) async throws -> Result {
    let views = views
    return try await Self.explaining {
      try await pool.read { database in
        try body(SQLRecord(connection: SQLiteConnection(database: database), kept: views))
      }
    }
  }

  public func write<Result: Sendable>(
    forum: String, _ body: @escaping @Sendable (any StoreWriting) throws -> Result
  ) async throws -> Result {
    let views = views
    return try await Self.explaining {
      try await pool.write { database in
        try body(SQLRecord(connection: SQLiteConnection(database: database), kept: views))
      }
    }
  }

  public func close() async throws { try pool.close() }
}

extension SQLiteStore: SQLEngine {
  func reading<Result: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Result
  ) async throws -> Result {
    try await Self.explaining {
      try await pool.read { try body(SQLiteConnection(database: $0)) }
    }
  }

  func changing<Result: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Result
  ) async throws -> Result {
    try await Self.explaining {
      try await pool.write { try body(SQLiteConnection(database: $0)) }
    }
  }
}
