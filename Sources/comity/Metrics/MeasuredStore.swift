import CoreMetrics
import Secretariat

/// A store whose transactions are timed.
struct MeasuredStore: Store {
  private let store: any Store
  private let reads = Timer(label: "comity_store_seconds", dimensions: [("operation", "read")])
  private let writes = Timer(label: "comity_store_seconds", dimensions: [("operation", "write")])

  init(_ store: any Store) { self.store = store }

  var accounts: any AccountKeeping { store.accounts }

  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Result
  ) async throws -> Result {
    let start = ContinuousClock.now
    defer { reads.record(since: start) }
    return try await store.read(body)
  }

  func write<Result: Sendable>(
    forum: String, _ body: @escaping @Sendable (any StoreWriting) throws -> Result
  ) async throws -> Result {
    let start = ContinuousClock.now
    defer { writes.record(since: start) }
    return try await store.write(forum: forum, body)
  }

  func close() async throws { try await store.close() }
}

extension Timer {
  fileprivate func record(since start: ContinuousClock.Instant) {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
