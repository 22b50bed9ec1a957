internal import Texts

/// A word, a figure or a sign of a printed reference.
struct ReferenceToken {
  enum Kind { case word, figure, sign }

  var kind: Kind
  /// As printed, digits of any script as those of ASCII.
  var printed: String
  /// Small, without accents.
  var folded: String
  var isCapital = false
  /// Whether its script has no capitals.
  var isCaseless = false
  /// Whether white space stands before it.
  var isSpaced: Bool
  /// Whether a line begins with it.
  var isOnNewLine: Bool

  /// The tokens of a text, up to so many of its letters.
  static func all(in text: some StringProtocol, upTo limit: Int = .max) -> [ReferenceToken] {
    let scalars =
      limit == .max ? Array(text.unicodeScalars) : Array(text.unicodeScalars.prefix(limit))
    var reader = Reader(scalars: scalars)
    return reader.read()
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var at = 0
    var tokens: [ReferenceToken] = []
    var isSpaced = false
    var isOnNewLine = false

    mutating func read() -> [ReferenceToken] {
      while at < scalars.count {
        let scalar = scalars[at]
        if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
          isSpaced = true
          if scalar == "\n" || scalar == "\t" || scalar == "\u{2028}" { isOnNewLine = true }
          at += 1
        } else if Numerals.digit(scalar) != nil {
          take(.figure) { Numerals.digit($0) != nil }
        } else if scalar.properties.isIdeographic {
          append(.word, scalars[at...at])
        } else if Self.isLetter(scalar) {
          take(.word) { Self.isLetter($0) && !$0.properties.isIdeographic }
        } else {
          append(.sign, scalars[at...at])
        }
      }
      return tokens
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
      return scalar.properties.isAlphabetic
        || scalar.properties.canonicalCombiningClass != .notReordered
    }

    private mutating func take(_ kind: Kind, while belongs: (Unicode.Scalar) -> Bool) {
      var end = at + 1
      while end < scalars.count, belongs(scalars[end]) { end += 1 }
      // `l’article`: what is cut short before a word stays apart from it.
      let isElision =
        kind == .word && end - at <= 2 && end < scalars.count
        && (scalars[end] == "'" || scalars[end] == "’" || scalars[end] == "ʼ")
      append(kind, scalars[at..<end], isElision: isElision)
      if isElision { at += 1 }
    }

    private mutating func append(
      _ kind: Kind, _ scalars: ArraySlice<Unicode.Scalar>, isElision: Bool = false
    ) {
      var view = String.UnicodeScalarView()
      for scalar in scalars {
        let digit = Numerals.digit(scalar).flatMap { Unicode.Scalar(UInt32(0x30 + $0)) }
        view.append(digit ?? scalar)
      }
      let printed = String(view)
      let folded = kind == .word ? ReferenceWords.folded(printed) : printed
      tokens.append(
        ReferenceToken(
          kind: kind, printed: printed, folded: isElision ? folded + "'" : folded,
          isCapital: scalars.first?.properties.isUppercase ?? false,
          isCaseless: kind == .word && scalars.first?.properties.isCased == false,
          isSpaced: isSpaced,
          isOnNewLine: isOnNewLine))
      at = scalars.endIndex
      isSpaced = isElision
      isOnNewLine = false
    }
  }
}
