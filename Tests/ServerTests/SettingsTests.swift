import Foundation
import Testing

/// Settings by flags, environment and file.
@Suite("Settings")
struct SettingsTests {
  /// What the log's form shows to have won.
  private static func form(
    flag: String?, environment: String?, file: String?
  ) throws -> String {
    let server = try Served(
      flag.map { ["--log-format", $0] } ?? [],
      environment: environment.map { ["COMITY_LOG_FORMAT": $0] } ?? [:],
      file: file.map { "log-format: \($0)\nmetrics: \"off\"\n" })
    _ = try server.send(WireRequest(path: "/health/live"))
    let (code, _, log) = try server.stop()
    #expect(code == 0)
    return log.hasPrefix("{") ? "json" : "text"
  }

  static let orders: [(flag: String?, environment: String?, file: String?, wins: String)] = [
    (nil, nil, nil, "text"), (nil, nil, "json", "json"), (nil, "text", "json", "text"),
    (nil, "json", nil, "json"), ("text", "json", "json", "text"), ("json", "text", nil, "json"),
  ]

  @Test("A flag counts over the environment, the environment over the file", arguments: orders)
  func order(flag: String?, environment: String?, file: String?, wins: String) throws {
    #expect(try Self.form(flag: flag, environment: environment, file: file) == wins)
  }

  static let refused: [(arguments: [String], file: String?, code: Int32, says: String)] = [
    ([], "listen: 127.0.0.1:0\nmail-form: a@example.org\n", 65, "mail-form"),
    ([], "- a\n- b\n", 65, "no names with values"),
    ([], "store: [a, b]\n", 65, "store"),
    ([], "{\"listen\": \"127.0.0.1:0\", \"sto\": 1}", 65, "sto"),
    (["--listen", "here"], nil, 64, "HOST:PORT"),
    (["--store", "mysql://root:quiet@rivers/d"], nil, 64, "sqlite:FILE"),
    (["--log-level", "loud"], nil, 64, "trace"),
    (["--requests", "0"], nil, 64, "whole number"),
    (["--behind-proxy", "--metrics", "there"], nil, 64, "local or off"),
    (["--config", "nowhere.yaml"], nil, 66, "nowhere.yaml"),
    (["--listen", "192.0.2.1:1"], nil, 69, "cannot listen"),
  ]

  @Test("What cannot be is refused in one line, and no secret stands in it", arguments: refused)
  func refusals(arguments: [String], file: String?, code: Int32, says: String) throws {
    let failure = #expect(throws: Served.NotServing.self) {
      _ = try Served(arguments, file: file)
    }
    #expect(failure?.code == code, "\(failure?.log ?? "")")
    #expect(failure?.log.contains(says) ?? false, "\(failure?.log ?? "")")
    #expect(!(failure?.log.contains("quiet") ?? true))
  }

  @Test("Every setting stands in the help and in the guide")
  func documented() throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = try Served.program()
    process.arguments = ["serve", "--help"]
    process.standardOutput = output
    try process.run()
    let help = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let guide = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/operating/configuration.md"), encoding: .utf8)
    let flags = help.split(whereSeparator: { " \n/[".contains($0) })
      .filter { $0.hasPrefix("--") && !$0.hasPrefix("--no-") }.map { $0.dropFirst(2) }
      .map { $0.prefix { $0.isLetter || $0 == "-" } }
    let settings = Set(flags).subtracting(["help", "version", "config"])
    #expect(settings.count >= 16)
    for setting in settings { #expect(guide.contains("`\(setting)`"), "\(setting)") }
  }
}
