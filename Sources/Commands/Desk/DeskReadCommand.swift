internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
public import Interchange
public import Secretariat

/// What the desk runs in a child: reads one file from standard input and tells what it found.
struct DeskReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a contribution for the desk.", shouldDisplay: false)

  @Option(help: "The file's name as it came in.")
  var name: String

  @Flag(help: "Read what is left of it.")
  var salvage = false

  @OptionGroup var limits: LimitOptions

  func run() async throws {
    // Those who read pages come first.
    _ = nice(5)
    let watch = limits.limits.watch(file: name) { refusal in
      try? OutputFile.write((try? Self.answer(.failure(refusal.failure))) ?? [], to: nil)
    }
    let answer: [UInt8]
    do {
      let source = SourceFile(name: name, bytes: try SourceFile.open("-").bytes)
      answer = try Self.answer(
        .success(try await ContributionReading.reading(source, salvaging: salvage)))
    } catch let failure as InterchangeFailure {
      answer = try Self.answer(.failure(failure))
    }
    watch.callOff()
    try OutputFile.write(answer, to: nil)
  }

  private static func answer(
    _ result: Result<ContributionReading, InterchangeFailure>
  ) throws -> [UInt8] {
    switch result {
    case .success(let reading):
      Array(try JSONEncoder().encode(DeskAnswer(reading: reading, failure: nil)))
    case .failure(let failure):
      Array(try JSONEncoder().encode(DeskAnswer(reading: nil, failure: failure)))
    }
  }
}

/// What the child hands over.
private struct DeskAnswer: Codable {
  var reading: ContributionReading?
  var failure: InterchangeFailure?
}

/// Reads each file in a child process with limits of its own, so that a hostile one takes nothing
/// along.
public struct ChildReader: ContributionReader {
  private let limits = ReadingLimits()

  public init() {}

  public func read(_ source: SourceFile, salvaging: Bool) async throws -> ContributionReading {
    let child = try await OwnProgram.run(
      ["desk", "read", "--name=\(source.name)"] + (salvaging ? ["--salvage"] : []),
      input: source.bytes, seconds: limits.seconds + 10)
    guard let answer = try? JSONDecoder().decode(DeskAnswer.self, from: Data(child.output)) else {
      throw InterchangeFailure.badContent(
        file: source.name, place: nil,
        problem: "the program that read it broke off (\(child.fault ?? "without a word"))",
        remedy: "save it again, or in another format")
    }
    if let failure = answer.failure { throw failure }
    guard let reading = answer.reading else {
      throw InterchangeFailure.badContent(
        file: source.name, place: nil, problem: "nothing was found in it", remedy: "send it again")
    }
    return reading
  }
}
