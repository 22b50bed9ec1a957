import FoundationEssentials
import Interchange
import Secretariat

/// Hands letters to the machine's mail through sendmail's interface, which every mail server for
/// Unix has.
struct Sendmail: Post {
  /// Where it stands, on whatever system.
  private static let folders = "/usr/sbin:/usr/lib:/sbin:/usr/bin:/bin"

  let from: EmailAddress
  /// The program that takes letters.
  var program = "sendmail"

  /// The address is an argument of its own: no shell reads it.
  ///
  /// - Throws: `NotSent`, or that the program cannot be started.
  func send(_ letter: Letter) async throws {
    let run = try await ChildProcess.run(
      program, ["-i", "-f", from.description, "--", letter.to.description],
      input: message(letter), environment: ["PATH": Self.folders], outputLimitBytes: 1 << 20)
    guard run.fault == nil else { throw NotSent(reason: run.messages) }
  }

  struct NotSent: Error {
    let reason: String
  }

  /// The message as mail carries it (RFC 5322, RFC 2045, RFC 2047).
  func message(_ letter: Letter) -> [UInt8] {
    let lines = [
      "From: Comity <\(from)>",
      "To: <\(letter.to)>",
      "Subject: \(Self.encodedWords(letter.subject))",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "Auto-Submitted: auto-generated",
      "",
      Data(letter.text.utf8).base64EncodedString(
        options: [.lineLength76Characters, .endLineWithLineFeed]),
      "",
    ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Encoded words of 75 letters at most, no character cut in two.
  private static func encodedWords(_ words: String) -> String {
    var parts: [String] = [""]
    for character in words where !character.isNewline {
      if parts[parts.count - 1].utf8.count + character.utf8.count > 45 { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    return parts.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\n ")
  }
}
