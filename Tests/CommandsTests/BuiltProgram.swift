import Foundation

/// The program that stands beside the tests.
enum BuiltProgram {
  struct Run {
    var code: Int32
    var output: Data
    var messages: String
  }

  static func run(_ arguments: [String]) throws -> Run {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let build = URL(filePath: tests).deletingLastPathComponent()
    let program =
      FileManager.default.isExecutableFile(atPath: build.appending(path: "comity").path)
      ? build
      : URL(filePath: FileManager.default.currentDirectoryPath).appending(path: ".build/debug")
    let process = Process()
    process.executableURL = program.appending(path: "comity")
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let messages = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: written,
      messages: String(decoding: messages, as: UTF8.self))
  }
}
