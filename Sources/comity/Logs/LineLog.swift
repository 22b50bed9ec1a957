import Interchange
import Logging
import Proceedings
import Stores

/// A log of lines on standard error: for people, or as JSON for programs.
struct LineLog: LogHandler {
  enum Form: String, CaseIterable, Sendable {
    case text, json
  }

  let form: Form
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  init(form: Form, level: Logger.Level) {
    self.form = form
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = metadata
    if let provided = metadataProvider?.get() { fields.merge(provided) { $1 } }
    if let own = event.metadata { fields.merge(own) { $1 } }
    if let error = event.error { fields["error"] = "\(error)" }
    // One write a line: lines of threads that log at once do not mix.
    StandardError.write(
      line(SystemClock().now().description, event.level, "\(event.message)", fields))
  }

  func line(
    _ time: String, _ level: Logger.Level, _ message: String, _ fields: Logger.Metadata
  ) -> String {
    switch form {
    case .text:
      var line = "\(time) \(level.rawValue) \(Self.printable(message))"
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        let words = "\(value)"
        let isPlain = !words.isEmpty && words.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 }
        line += " \(name)=\(isPlain ? words : Self.quoted(words))"
      }
      return line + "\n"
    case .json:
      var members: [String: JSONValue] = [:]
      for (name, value) in fields { members[name] = .string("\(value)") }
      members["time"] = .string(time)
      members["level"] = .string(level.rawValue)
      members["message"] = .string(message)
      return String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self) + "\n"
    }
  }

  private static func quoted(_ words: String) -> String {
    String(decoding: JSONValue.string(words).canonicalBytes, as: UTF8.self)
  }

  /// A message is one line, whatever stands in it.
  private static func printable(_ words: String) -> String {
    words.utf8.contains { $0 < 0x20 } ? quoted(words) : words
  }
}
