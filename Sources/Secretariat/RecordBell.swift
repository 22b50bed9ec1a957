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
  }

  private let listeners = Mutex(Listeners())

  public init() {}

  public func ring(_ forum: String, _ number: Int) {
    let all = listeners.withLock { Array($0.byNumber.values) }
    for listener in all { listener.yield(Ring(forum: forum, number: number)) }
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
