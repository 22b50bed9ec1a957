internal import Synchronization

/// What several ask for at the same time is made once, by who asked first; the others wait for it.
public final class Makings<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private enum Outcome {
    case made(Value)
    case failed(any Error)
    /// Who made it went away: somebody else makes it.
    case left
  }

  private let waiting = Mutex<[Key: [CheckedContinuation<Outcome?, Never>]]>([:])

  public init() {}

  /// How many different things are being made.
  public var count: Int { waiting.withLock { $0.count } }

  /// - Throws: what making threw, also to those who waited for it.
  public nonisolated(nonsending) func value(
    of key: Key, make: nonisolated(nonsending) () async throws -> Value
  ) async throws -> Value {
    while true {
      switch await turn(at: key) {
      case .made(let value)?: return value
      case .failed(let error)?: throw error
      case .left?: continue
      case nil: return try await made(key, make)
      }
    }
  }

  /// - Returns: what another made; nil where nobody makes it, and the asker is to.
  private func turn(at key: Key) async -> Outcome? {
    await withCheckedContinuation { asker in
      let isFirst = waiting.withLock { waiting in
        guard waiting[key] == nil else {
          waiting[key]?.append(asker)
          return false
        }
        waiting[key] = []
        return true
      }
      if isFirst { asker.resume(returning: nil) }
    }
  }

  private nonisolated(nonsending) func made(
    _ key: Key, _ make: nonisolated(nonsending) () async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await make()
      tell(.made(value), to: key)
      return value
    } catch {
      tell(error is CancellationError || Task.isCancelled ? .left : .failed(error), to: key)
      throw error
    }
  }

  private func tell(_ outcome: Outcome, to key: Key) {
    for asker in waiting.withLock({ $0.removeValue(forKey: key) }) ?? [] {
      asker.resume(returning: outcome)
    }
  }
}
