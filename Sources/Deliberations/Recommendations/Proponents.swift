internal import Texts

/// Parties as a heading or a form prints them.
enum Proponents {
  /// The parties in a line: `Jane Roe, Oz Society, and John Doe, Ev Union` are two.
  ///
  /// A name keeps its organization behind the comma; a comma within parentheses parts nothing.
  static func all(in line: String) -> [String] {
    let line = withoutRemark(line)
    var parties: [String] = []
    for piece in split(line, at: [";", " / "]) {
      for part in split(piece, at: [", and ", ", et ", ", y ", ", и ", " و ", "、"]) {
        parties += separated(part)
      }
    }
    return parties.map(trimmed).filter { !$0.isEmpty }
  }

  /// What stands in parentheses at the end is a remark where it says how the input came:
  /// `Oz (received after the second meeting)`.
  static func withoutRemark(_ line: String) -> String {
    let line = trimmed(line)
    guard line.hasSuffix(")"), let open = line.lastIndex(of: "(") else { return line }
    let inside = line[line.index(after: open)...].dropLast()
    let words = inside.split(separator: " ")
    let isRemark =
      words.count > 4 && (words[0].first?.isLowercase ?? false)
      || words.contains { remarkWords.contains($0.lowercased()) }
    return isRemark ? trimmed(String(line[..<open])) : line
  }

  private static let remarkWords: Set<String> = [
    "received", "extracted", "submitted", "reçu", "reçue", "extraites", "soumis", "recibido",
    "recibida", "extraídas", "presentado", "inputs", "input", "получено", "meeting",
  ]

  /// `A and B` are two where each side is a country or has a name and an organization; a list of
  /// countries is as many.
  private static func separated(_ part: String) -> [String] {
    for word in [" and ", " & ", " et ", " y ", " и "] {
      let sides = split(part, at: [word])
      guard sides.count == 2 else { continue }
      let countries = sides.allSatisfy(isCountryList)
      let people = sides.allSatisfy { split($0, at: [", "]).count > 1 }
      if countries || people { return sides.flatMap(separated) }
    }
    let names = split(part, at: [", "])
    if names.count > 1, names.allSatisfy({ CountryNames.contains($0) }) { return names }
    return [part]
  }

  private static func isCountryList(_ side: String) -> Bool {
    split(side, at: [", "]).allSatisfy { CountryNames.contains($0) }
  }

  /// Cuts at the separators that stand outside parentheses.
  private static func split(_ text: String, at separators: [String]) -> [String] {
    let bytes = Array(text.utf8)
    let marks = separators.map { Array($0.utf8) }
    var pieces: [String] = []
    var depth = 0
    var start = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      if depth == 0, let mark = marks.first(where: { bytes[at...].starts(with: $0) }) {
        pieces.append(trimmed(String(decoding: bytes[start..<at], as: UTF8.self)))
        at += mark.count
        start = at
      } else {
        at += 1
      }
    }
    pieces.append(trimmed(String(decoding: bytes[start...], as: UTF8.self)))
    return pieces.filter { !$0.isEmpty }
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, isEdge(first), !(first == "." && text.count > 1) {
      text.removeFirst()
    }
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }

  private static func isEdge(_ sign: Character) -> Bool {
    switch sign {
    case " ", "\t", "\n", ".", ":", ",", ";", "-", "–", "—", "\u{A0}", "|": true
    default: false
    }
  }

  /// Whether a line reads as names of parties rather than as a sentence or a subject.
  static func areNames(_ line: String) -> Bool {
    let tokens = Token.all(in: withoutRemark(line)).filter { $0.shape != .mark }
    guard !tokens.isEmpty, tokens.count <= 24 else { return false }
    if CountryNames.contains(trimmed(line)) { return true }
    var depthless = 0
    var capitals = 0
    for token in tokens where token.folded.count > 3 || token.isCapital {
      depthless += 1
      if token.isCapital || token.shape == .ideograph { capitals += 1 }
    }
    return depthless > 0 && Double(capitals) >= 0.6 * Double(depthless)
  }
}
