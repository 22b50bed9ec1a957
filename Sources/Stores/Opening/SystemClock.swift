internal import FoundationEssentials
public import Proceedings
public import Secretariat

/// The machine's clock.
public struct SystemClock: RecordClock {
  public init() {}

  public func now() -> Moment {
    Moment(milliseconds: Int(Date.now.timeIntervalSince1970 * 1000))
  }
}
