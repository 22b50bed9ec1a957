internal import Secretariat

/// A connection with a thread of its own: libpq's calls block, and the pool of threads that runs
/// everything else has no more threads than the machine has cores.
actor PostgreSQLSession {
  enum Transaction: Sendable {
    /// One state of the database, whatever is written meanwhile.
    case reading
    /// Writes that take the same lock follow one another, on every machine; those without one
    /// rest on what a single statement promises.
    case writing(lock: Int?)

    var begin: String {
      switch self {
      case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
      case .writing: "BEGIN ISOLATION LEVEL READ COMMITTED"
      }
    }
  }

  private nonisolated let executor = QueueExecutor(label: "postgresql")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let address: String
  private let patience: Duration
  private var connection: PostgreSQLConnection?

  init(address: String, patience: Duration) {
    self.address = address
    self.patience = patience
  }

  /// Does the body in a transaction, and commits it.
  ///
  /// Where the connection is lost before the commit was sent, nothing was kept, and all is done
  /// once more on a new one: the body may run twice.
  /// - Throws: what the body threw, `PostgreSQLFailure`, `StoreFailure`; nothing is then kept, but
  ///   for `StoreFailure.outcomeUnknown`.
  func perform<Result: Sendable>(
    _ transaction: Transaction,
    _ body: @Sendable (PostgreSQLConnection) throws -> Result
  ) async throws -> Result {
    do {
      return try attempt(transaction, on: try await connected(), body)
    } catch let failure as PostgreSQLFailure where failure.isConnectionLost {
      return try attempt(transaction, on: try await connected(), body)
    }
  }

  func close() { connection = nil }

  private func attempt<Result: Sendable>(
    _ transaction: Transaction, on connection: PostgreSQLConnection,
    _ body: @Sendable (PostgreSQLConnection) throws -> Result
  ) throws -> Result {
    let result: Result
    do {
      try connection.run(transaction.begin)
      if case .writing(let lock?) = transaction {
        _ = try connection.rows("SELECT pg_advisory_xact_lock(?)", [.integer(lock)])
      }
      result = try body(connection)
    } catch {
      giveUp(connection, after: error)
      throw error
    }
    do {
      try connection.run("COMMIT")
    } catch let failure as PostgreSQLFailure where failure.isConnectionLost {
      self.connection = nil
      if case .reading = transaction { return result }
      throw StoreFailure.outcomeUnknown(failure.message)
    } catch {
      giveUp(connection, after: error)
      throw error
    }
    return result
  }

  /// Undoes the transaction; a connection that cannot even do that is let go.
  private func giveUp(_ connection: PostgreSQLConnection, after error: any Error) {
    let isLost = (error as? PostgreSQLFailure)?.isConnectionLost ?? false
    guard !isLost, (try? connection.run("ROLLBACK")) != nil else {
      self.connection = nil
      return
    }
  }

  /// The connection; a new one where there is none, tried for as long as the session is patient,
  /// ever less often.
  private func connected() async throws -> PostgreSQLConnection {
    if let connection { return connection }
    let deadline = ContinuousClock.now + patience
    var pause = Duration.milliseconds(50)
    while true {
      do {
        let opened = try PostgreSQLConnection(to: address)
        connection = opened
        return opened
      } catch let failure as PostgreSQLFailure {
        guard ContinuousClock.now + pause < deadline else {
          throw StoreFailure.unreachable(failure.message)
        }
        // Nodes that lost the server together should not come back together.
        try await Task.sleep(for: pause * Double.random(in: 0.5...1))
        pause = min(pause * 2, .seconds(2))
      }
    }
  }
}
