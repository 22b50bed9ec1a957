/// Why a store cannot be used.
public enum StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case missing(String)
  /// The server does not answer, or lets nobody in.
  case unreachable(String)
  /// What is there is no store of ours.
  case unusable(String)
  /// The connection was lost while the server confirmed: what was written may be kept or not.
  case outcomeUnknown(String)
  /// There is no room to write; what is kept can still be read.
  case full
  /// The program is closing it.
  case closed

  /// As sysexits has them.
  public var exitCode: Int32 {
    switch self {
    case .missing: 66
    case .full: 73
    case .unusable: 65
    case .unreachable, .outcomeUnknown, .closed: 69
    }
  }

  /// One line for a person.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no store in this place"
    case .unreachable(let reason): "the database cannot be reached: \(reason)"
    case .unusable(let reason): "this is no store that can be used: \(reason)"
    case .outcomeUnknown(let reason):
      "the connection was lost while the act was being kept; look whether it is there: \(reason)"
    case .full: "there is no room left to write; nothing was changed, and reading goes on"
    case .closed: "the store is closed"
    }
  }
}
