/// The head of a paragraph that was typed, not printed by the program's lists: `4.1`, then a tab.
///
/// In a Word file true numbers come from lists. What is typed is a number beyond doubt where
/// digits, a letter or a bullet are closed off: `1.`, `(a)`, `iv)`. Elsewhere (`4.1`, `13`, `а)`)
/// only its place says so, and whoever compares wordings must still find it in the text.
struct TypedHead {
  /// With the white space behind it.
  let text: String
  /// What follows it.
  let rest: String

  /// Whether it can be nothing but a number.
  var isPlainNumber: Bool { Self.isPlainNumber(text) && !Self.isPlainNumber(rest) }

  private static func isPlainNumber(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    if let first = rest.first, bullets.contains(first) {
      rest.removeFirst()
      return rest.first?.properties.isWhitespace == true
    }
    if rest.first == "(" || rest.first == "[" { rest.removeFirst() }
    let core = rest.prefix {
      $0.isASCII && ($0.properties.isAlphabetic || isDigit($0) || $0 == ".")
    }
    let closed = rest.dropFirst(core.count).drop { closings.contains($0) }
    var number = core
    while number.last == "." { number.removeLast() }
    let isClosed = closed.count < rest.count - core.count || number.count < core.count
    return isClosed && closed.first?.properties.isWhitespace == true && isNumber(number)
  }

  private static func isNumber(_ core: Substring.UnicodeScalarView) -> Bool {
    guard let first = core.first else { return false }
    if isDigit(first) {
      return core.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0.allSatisfy(isDigit)
      }
    }
    let romans: Set<Unicode.Scalar> = ["i", "v", "x", "l", "c", "I", "V", "X", "L", "C"]
    return core.count == 1 || core.allSatisfy { romans.contains($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let closings: Set<Unicode.Scalar> = [".", ")", "]", ":"]
  private static let bullets: Set<Unicode.Scalar> = ["•", "·", "▪", "◦", "o", "–", "-", "*"]
}
