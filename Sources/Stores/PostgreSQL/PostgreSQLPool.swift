internal import Secretariat

/// Connections that are lent for a transaction each.
actor PostgreSQLPool {
  private let address: String
  private let patience: Duration
  private let limit: Int
  private var idle: [PostgreSQLSession] = []
  private var openCount = 0
  private var waiting: [CheckedContinuation<PostgreSQLSession, any Error>] = []
  private var isClosed = false

  init(address: String, limit: Int, patience: Duration) {
    self.address = address
    self.limit = limit
    self.patience = patience
  }

  nonisolated func perform<Result: Sendable>(
    _ transaction: PostgreSQLSession.Transaction,
    _ body: @Sendable (PostgreSQLConnection) throws -> Result
  ) async throws -> Result {
    let session = try await borrow()
    do {
      let result = try await session.perform(transaction, body)
      await giveBack(session)
      return result
    } catch {
      await giveBack(session)
      throw error
    }
  }

  private func borrow() async throws -> PostgreSQLSession {
    if isClosed { throw StoreFailure.closed }
    if let session = idle.popLast() { return session }
    if openCount < limit {
      openCount += 1
      return PostgreSQLSession(address: address, patience: patience)
    }
    return try await withCheckedThrowingContinuation { waiting.append($0) }
  }

  private func giveBack(_ session: PostgreSQLSession) async {
    if isClosed {
      await session.close()
    } else if waiting.isEmpty {
      idle.append(session)
    } else {
      waiting.removeFirst().resume(returning: session)
    }
  }

  /// Closes what is idle now and what is lent when it comes back; who waits is refused.
  func close() async {
    isClosed = true
    for continuation in waiting { continuation.resume(throwing: StoreFailure.closed) }
    waiting = []
    for session in idle { await session.close() }
    idle = []
  }
}
