internal import Synchronization

/// Rings when acts were recorded by this node; pages, feeds and search look again.
public final class RecordBell: Sendable {
  /// That a forum's record has grown.
  public struct Ring: Hashable, Sendable {
    public var forum: String
    /// The last act.
    public var number: Int
  }

  private struct Listeners {
    var next = 0
    var byNumber: [Int: AsyncStream<Ring>.Continuation] = [:]
    var counts: [String: Int] = [:]
    var count = 0
  }

  private let listeners = Mutex(Listeners())

  public init() {}

  public func ring(_ forum: String, _ number: Int) {
    let all = listeners.withLock { listeners in
      listeners.counts[forum, default: 0] += 1
      listeners.count += 1
      return Array(listeners.byNumber.values)
    }
    for listener in all { listener.yield(Ring(forum: forum, number: number)) }
  }

  /// How often it rang for a forum, or for all: what was made at another count may have changed.
  public func count(of forum: String?) -> Int {
    listeners.withLock { listeners in
      forum.map { listeners.counts[$0] ?? 0 } ?? listeners.count
    }
  }

  /// The rings from now on; a listener that falls behind by more misses the oldest.
  public func rings(keeping limit: Int = 1024) -> AsyncStream<Ring> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Ring.self, bufferingPolicy: .bufferingNewest(limit))
    let number = listeners.withLock { listeners in
      listeners.next += 1
      listeners.byNumber[listeners.next] = continuation
      return listeners.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { $0.byNumber[number] = nil }
    }
    return stream
  }
}
