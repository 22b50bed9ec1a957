internal import ArgumentParser
internal import FoundationEssentials
internal import Interchange
internal import Texts

/// What `comity compile` runs in its children: reads files one by one and hands each over.
struct IntakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "Read contributions for compile.", shouldDisplay: false)

  @Argument var files: [String]

  @OptionGroup var limits: LimitOptions

  func run() async throws {
    for file in files {
      let watch = limits.limits.watch(file: file) { refusal in
        let frame = IntakeFrame(failure: refusal.failure, isCrowded: refusal.isOfMemory)
        try? OutputFile.write((try? frame.bytes()) ?? [], to: nil)
      }
      let bytes = try await frame(of: file)
      watch.callOff()
      try OutputFile.write(bytes, to: nil)
    }
  }

  private func frame(of file: String) async throws -> [UInt8] {
    do {
      let reading = try await SourceFile.open(file).read(seconds: limits.seconds)
      let text = try await FileFormat.akomaNtoso.bytes(of: reading.text, named: file)
      return try IntakeFrame(warnings: reading.warnings).bytes(with: text)
    } catch let failure as InterchangeFailure {
      return try IntakeFrame(failure: failure).bytes()
    }
  }
}
