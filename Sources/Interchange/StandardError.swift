#if canImport(Glibc)
  internal import Glibc
#endif

/// Messages for a person: one line each, on standard error.
public enum StandardError {
  /// Writes a line; what would break it or move on a terminal (a file may be named so) is escaped.
  public static func write(line: String) {
    let scalars = line.unicodeScalars.map { scalar in
      let breaks =
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029
      return breaks ? scalar.escaped(asASCII: true) : String(scalar)
    }
    write("\(scalars.joined())\n")
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
