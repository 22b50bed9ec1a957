/// A word or a sign of a text, with its place in UTF-8.
struct TextToken {
  enum Kind { case word, sign }

  var kind: Kind
  /// Lower case, typewriter apostrophes, no vowel signs.
  var folded: String
  var range: Range<Int>
  var isCapital: Bool
  var isAllCapitals: Bool

  /// Without an article elided before it: `assemblée` for `l'Assemblée`.
  var bare: String {
    folded.hasPrefix("l'") || folded.hasPrefix("d'") ? String(folded.dropFirst(2)) : folded
  }

  func isSign(_ sign: String) -> Bool { kind == .sign && folded == sign }
  func isWord(_ word: String) -> Bool { kind == .word && folded == word }

  /// The first tokens of a text from a place on.
  ///
  /// Hyphens and apostrophes within words are theirs.
  static func tokens(of text: String, from start: Int = 0, limit: Int) -> [TextToken] {
    var tokens: [TextToken] = []
    var word = String.UnicodeScalarView()
    var wordStart = 0
    var capitals = 0
    var at = start
    let scalars = Array(
      Substring(text.utf8.dropFirst(start)).unicodeScalars.prefix(limit * 24))
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLetter || Numerals.digit(scalar) != nil
    }
    func close(_ end: Int) {
      guard !word.isEmpty else { return }
      let letters = word.count
      let first = word.first
      tokens.append(
        TextToken(
          kind: .word, folded: String(word).lowercased(), range: wordStart..<end,
          isCapital: first.map { $0.isUpper || Numerals.digit($0) != nil } ?? false,
          isAllCapitals: capitals > 1 && capitals * 2 > letters))
      word = String.UnicodeScalarView()
      capitals = 0
    }
    for (place, scalar) in scalars.enumerated() {
      let width = UTF8.width(scalar)
      defer { at += width }
      if isWord(scalar) {
        if word.isEmpty { wordStart = at }
        if scalar.isUpper { capitals += 1 }
        word.append(scalar)
        continue
      }
      if (0x64B...0x652).contains(scalar.value) || scalar.value == 0xAD { continue }
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      if !word.isEmpty, Self.joins(scalar), isWord(next) {
        word.append(scalar == "’" ? "'" : scalar)
        continue
      }
      // French elides articles before the word they belong to.
      if scalar == "’" || scalar == "'" { word.append("'") }
      close(at + (scalar == "’" || scalar == "'" ? width : 0))
      if tokens.count >= limit { return tokens }
      if !scalar.isSpace {
        tokens.append(
          TextToken(
            kind: .sign, folded: String(scalar), range: at..<(at + width), isCapital: false,
            isAllCapitals: false))
      }
    }
    close(at)
    return tokens
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "‑" || scalar == "’" || scalar == "'" || scalar == "/"
      || scalar == "&" || scalar == "."
  }
}
