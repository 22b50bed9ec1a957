internal import Synchronization

/// Raised once, by any thread, and seen by all.
final class Signal: Sendable {
  private let raised = Atomic(false)

  var isRaised: Bool { raised.load(ordering: .acquiring) }

  func raise() {
    raised.store(true, ordering: .releasing)
  }
}
