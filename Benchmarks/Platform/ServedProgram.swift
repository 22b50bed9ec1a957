import Foundation

/// A program that serves, as a process of its own, from its start to its end.
final class ServedProgram {
  private let process = Process()
  let port: Int
  /// From the start of the process to `listening on`.
  let secondsToListen: Double

  /// - Parameter log: what it says on its error output goes there.
  /// - Throws: `Failed` where it does not come to listen.
  init(_ program: String, _ arguments: [String], log: URL) throws {
    let output = Pipe()
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    let start = ContinuousClock.now
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let took = (ContinuousClock.now - start).components
    secondsToListen = Double(took.seconds) + Double(took.attoseconds) / 1e18
    let said = line.split(separator: "\n").first?.split(separator: ":").last.flatMap { Int($0) }
    guard let said else {
      process.terminate()
      throw Failed(description: "\(program) \(arguments.joined(separator: " ")) does not listen")
    }
    port = said
  }

  /// The platform on a store, with all that it does by default.
  static func comity(on store: URL, log: URL) throws -> ServedProgram {
    try ServedProgram(
      try Self.beside("comity"),
      ["serve", "--listen", "127.0.0.1:0", "--store", "sqlite:\(store.path)"], log: log)
  }

  /// A program that was built beside this one.
  static func beside(_ name: String) throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: own).deletingLastPathComponent().appending(path: name).path
  }

  /// What stands in memory of it now, and at most until now, in MB.
  func memory() throws -> (now: Double, most: Double) {
    let text = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    func value(_ name: String) -> Double {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
      return (line?.split(separator: " ").dropLast().last.flatMap { Double($0) } ?? 0) * 1.024
        / 1000
    }
    return (value("VmRSS:"), value("VmHWM:"))
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
