internal import ArgumentParser

/// The most that reading one file may take, where a machine is slow or its owner careful.
struct LimitOptions: ParsableArguments {
  @Option(help: "The seconds that reading one file may take at most.")
  var seconds = ReadingLimits().seconds

  @Option(help: "The memory that reading one file may take at most, in MiB.")
  var memory = ReadingLimits().memoryBytes >> 20

  func validate() throws {
    guard (1...86_400).contains(seconds) else {
      throw ValidationError("--seconds is a number from 1 to 86400, not \(seconds)")
    }
    guard (16...1 << 20).contains(memory) else {
      throw ValidationError("--memory is a number of MiB from 16 on, not \(memory)")
    }
  }

  var limits: ReadingLimits { ReadingLimits(seconds: seconds, memoryBytes: memory << 20) }

  /// The same again, for a child.
  var arguments: [String] { ["--seconds", "\(seconds)", "--memory", "\(memory)"] }
}
