internal import ArgumentParser
internal import Interchange
internal import Secretariat

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the acts of a record, a line of JSON each.")

  @OptionGroup var record: RecordOptions

  @Option(name: .shortAndLong, help: "The output file.")
  var output: String?

  func run() async throws {
    try await record.open { store in
      var bytes: [UInt8] = []
      for forum in try await record.forums(of: store) {
        for line in try await naming(forum, { try await store.exportRecord(of: forum) }) {
          bytes += line
          bytes.append(UInt8(ascii: "\n"))
        }
      }
      try OutputFile.write(bytes, to: output)
    }
  }
}
