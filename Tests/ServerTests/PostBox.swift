import Foundation
import Testing

/// A stand-in for sendmail that keeps the letters it is given.
struct PostBox {
  let folder: URL

  struct Letter {
    var to: String
    var subject: String
    var text: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "post-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      part="\(folder.path)/$$-$(date +%s%N).part"
      cat > "$part"
      mv "$part" "${part%.part}.eml"
      """
    let program = folder.appending(path: "sendmail")
    try Data(script.utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  }

  static let site = "http://rivers.example.org"

  var arguments: [String] {
    [
      "--sendmail", folder.appending(path: "sendmail").path, "--mail-from", "desk@example.org",
      "--address", Self.site,
    ]
  }

  /// Waits until there are so many letters; takes them away.
  func take(_ count: Int) async throws -> [Letter] {
    for _ in 0..<300 {
      let files = try letterFiles()
      if files.count >= count {
        return try files.map { file in
          defer { try? FileManager.default.removeItem(at: file) }
          return try Self.letter(String(contentsOf: file, encoding: .utf8))
        }
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("\(count) letters did not come, but \(try letterFiles().count)")
    return []
  }

  private func letterFiles() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "eml" }
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  private static func letter(_ message: String) throws -> Letter {
    let parts = message.components(separatedBy: "\n\n")
    func header(_ name: String) -> String {
      let lines = parts[0].replacing("\n ", with: "").split(separator: "\n")
      return lines.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
        ?? ""
    }
    let words = header("Subject").components(separatedBy: "=?utf-8?B?").dropFirst().map { word in
      String(
        decoding: Data(base64Encoded: String(word.prefix { $0 != "?" })) ?? Data(), as: UTF8.self)
    }
    let body = Data(base64Encoded: parts[1], options: .ignoreUnknownCharacters)
    return Letter(
      to: header("To"), subject: words.joined(),
      text: String(decoding: try #require(body), as: UTF8.self))
  }
}
