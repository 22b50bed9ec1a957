#if canImport(Glibc)
  internal import Glibc
#endif

/// Messages for a person: one line each, on standard error.
public enum StandardError {
  public static func write(line: String) {
    write("\(line)\n")
  }

  /// Writes as it is: a part of a line, or what moves on a terminal.
  public static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  public static var isTerminal: Bool { isatty(2) == 1 }
}
