/// Why a file could not be read or written.
///
/// Each case names the input, the place in it, what is
/// wrong and what to do; the exit code follows sysexits.
public enum InterchangeFailure: Error, Hashable, Sendable, Codable {
  /// The content is bad: damaged, locked, not what its name says.
  ///
  /// What can be salvaged is cut off or damaged, and may be read in part where that is wished.
  case badContent(
    file: String, place: ProblemSentence?, problem: ProblemSentence, remedy: ProblemSentence,
    canBeSalvaged: Bool = false)
  case cannotRead(file: String, problem: ProblemSentence)
  case missingProgram(name: String, package: String, purpose: String)
  case cannotWrite(file: String, problem: ProblemSentence)

  public var exitCode: Int32 {
    switch self {
    case .badContent: 65
    case .cannotRead: 66
    case .missingProgram: 69
    case .cannotWrite: 73
    }
  }

  /// Whether what is left may be read with `salvaging`.
  public var canBeSalvaged: Bool {
    guard case .badContent(_, _, _, _, let canBeSalvaged) = self else { return false }
    return canBeSalvaged
  }

  /// One line for a person.
  public var message: String {
    switch self {
    case .badContent(let file, let place, let problem, let remedy, _):
      "\(file)\(place.map { ", \($0)" } ?? ""): \(problem); \(remedy)"
    case .cannotRead(let file, let problem):
      "\(file): cannot be read: \(problem)"
    case .missingProgram(let name, let package, let purpose):
      "\(name) is missing, which \(purpose) needs; apt-get install \(package)"
    case .cannotWrite(let file, let problem):
      "\(file): cannot be written: \(problem)"
    }
  }
}
