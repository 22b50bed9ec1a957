internal import FoundationEssentials
internal import Proceedings
internal import Secretariat

/// The machine's clock.
struct CommandClock: RecordClock {
  func now() -> Moment {
    Moment(milliseconds: Int(Date.now.timeIntervalSince1970 * 1000))
  }
}
