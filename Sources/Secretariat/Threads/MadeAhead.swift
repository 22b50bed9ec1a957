internal import Dispatch
internal import Synchronization

/// Something made of each of many, on another thread, while the caller does something else.
///
/// For work that may not suspend: `all()` blocks its thread.
final class MadeAhead<Made: Sendable>: Sendable {
  // Below it another thread costs more than it spares.
  private static var leastWorth: Int { 100 }

  let isEmpty: Bool
  private let made = Mutex<[Made]>([])
  private let done = DispatchSemaphore(value: 0)

  init<Source: Sendable>(of sources: [Source], _ make: @escaping @Sendable (Source) -> Made) {
    isEmpty = sources.isEmpty
    if sources.count < Self.leastWorth {
      makeAll(sources, make)
    } else {
      // A queue of its own gets a thread though all others are busy.
      DispatchQueue(label: "comity.made-ahead").async { self.makeAll(sources, make) }
    }
  }

  private func makeAll<Source>(_ sources: [Source], _ make: (Source) -> Made) {
    let all = sources.map(make)
    made.withLock { $0 = all }
    done.signal()
  }

  /// What was made, in the order of what it was made of.
  ///
  /// Waits for it. To be asked once.
  func all() -> [Made] {
    done.wait()
    return made.withLock { $0 }
  }
}
