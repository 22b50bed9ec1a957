/// Symbols under which documents are issued, as they stand in running text.
enum DocumentSymbol {
  /// The symbol that begins at a token: `A/RES/70/125`, `WTPF-IEG/2/10`, `E/CN.16/2015/CRP.2`.
  ///
  /// Parts are joined by `/` without spaces; the first begins with a capital, all letters are
  /// capitals but for `Rev`, `Add` and their like, and a part behind the first holds a number.
  static func at(_ start: Int, in tokens: [Token]) -> (symbol: String, end: Int)? {
    guard tokens[start].shape == .upper, tokens[start].folded.utf8.count <= 7 else { return nil }
    var at = start
    var symbol = ""
    var slashes = 0
    var isNumbered = false
    while at < tokens.count, at == start || !tokens[at].isSpaced {
      let token = tokens[at]
      let beforeIsSlash = at > start && tokens[at - 1].folded == "/"
      switch token.shape {
      case .upper:
        symbol += token.folded.uppercased()
        let holdsDigit = token.folded.utf8.contains { (0x30...0x39).contains($0) }
        if slashes > 0, holdsDigit, !beforeIsSlash { isNumbered = true }
      case .number:
        symbol += token.folded
        if slashes > 0 { isNumbered = true }
      case .capitalized where slashes > 0 && suffixes.contains(token.folded):
        symbol += token.folded.prefix(1).uppercased() + token.folded.dropFirst()
      case .mark where token.folded == "/":
        slashes += 1
        symbol += "/"
      case .mark where token.folded == "-" || token.folded == "." || token.folded == "(":
        guard isInside(at, tokens) else { return finish(symbol, at, slashes, isNumbered) }
        symbol += token.folded
      case .mark where token.folded == ")" && symbol.contains("("):
        symbol += ")"
      default:
        return finish(symbol, at, slashes, isNumbered)
      }
      at += 1
    }
    return finish(symbol, at, slashes, isNumbered)
  }

  private static let suffixes: Set<String> = [
    "rev", "add", "corr", "amend", "part", "annex", "rés", "inf", "dec", "res", "cp", "conf",
  ]

  /// A joining mark belongs to the symbol where more of it follows without a space.
  private static func isInside(_ at: Int, _ tokens: [Token]) -> Bool {
    guard at + 1 < tokens.count, !tokens[at + 1].isSpaced else { return false }
    let next = tokens[at + 1]
    if tokens[at].folded == "(" {
      return next.shape == .number && next.folded.utf8.count < 4 || suffixes.contains(next.folded)
    }
    return next.shape == .upper || next.shape == .number
  }

  private static func finish(
    _ symbol: String, _ end: Int, _ slashes: Int, _ isNumbered: Bool
  ) -> (symbol: String, end: Int)? {
    guard slashes > 0, isNumbered, !isDate(symbol) else { return nil }
    var (symbol, end) = (symbol, end)
    while symbol.hasSuffix("/") {
      symbol.removeLast()
      end -= 1
    }
    if symbol.contains("("), !symbol.contains(")") { return nil }
    let first = symbol.prefix { $0 != "/" }
    guard first.count < symbol.count, !first.contains(".") else { return nil }
    return (symbol, end)
  }

  /// `Q1/2014`, `H2/2015`: a quarter or half of a year.
  private static func isDate(_ symbol: String) -> Bool {
    let parts = symbol.split(separator: "/")
    return parts.count == 2 && parts[0].count == 2 && "QHS".contains(parts[0].prefix(1))
      && parts[1].count == 4
  }
}
