/// Letters as they are compared: compatibility forms and letter case aside (NFKC, then full case
/// folding).
///
/// A word is a run of letters and digits; what is neither folds to `separator`.
struct LetterFolding: Sendable {
  static let separator: Unicode.Scalar = "."

  /// What one scalar is folded into where no mark behind it changes it; one scalar or more.
  static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let folded = folds[scalar.value] { return folded }
    guard isWordPart(scalar) else { return [separator] }
    // Full case folding is the small letters of the capitals: ß as SS as ss. FoldingTable has what
    // is not.
    let small = scalar.properties.uppercaseMapping.unicodeScalars
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    return small.map { isWordPart($0) ? $0 : separator }
  }

  /// Whether a scalar may be one with the letter before it.
  static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    marks.contains(scalar.value) || Hangul.vowels.contains(scalar.value)
      || Hangul.tails.contains(scalar.value)
  }

  /// The text with each letter and mark that are one letter in another spelling as that letter,
  /// in lower case.
  static func composed(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if let last = scalars.last, mayCompose(scalar), let one = composition(of: last, scalar) {
        scalars[scalars.count - 1] = one
      } else {
        scalars.append(scalar)
      }
    }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: scalars)
    return String(composed)
  }

  private static func composition(
    of letter: Unicode.Scalar, _ mark: Unicode.Scalar
  ) -> Unicode.Scalar? {
    if let syllable = Hangul.syllable(letter, mark) { return syllable }
    let folded = fold(letter)
    guard folded.count == 1 else { return nil }
    return compositions[UInt64(folded[0].value) << 32 | UInt64(mark.value)]
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  // MARK: the tables

  private static let folds: [UInt32: [Unicode.Scalar]] = {
    var folds: [UInt32: [Unicode.Scalar]] = [:]
    var next: UInt32 = 0
    for token in FoldingTable.folds.split(separator: " ") {
      if token.hasPrefix("@") {
        next = UInt32(token.dropFirst(), radix: 16) ?? 0
        continue
      }
      if token != "=" { folds[next] = Array(token.unicodeScalars) }
      next += 1
    }
    return folds
  }()

  private static let compositions: [UInt64: Unicode.Scalar] = {
    var compositions: [UInt64: Unicode.Scalar] = [:]
    var mark: UInt64 = 0
    for token in FoldingTable.compositions.split(separator: " ") {
      let scalars = Array(token.unicodeScalars)
      if scalars[0] == "@" {
        mark = UInt64(token.dropFirst(), radix: 16) ?? 0
      } else {
        compositions[UInt64(scalars[0].value) << 32 | mark] = scalars[1]
      }
    }
    return compositions
  }()

  private static let marks = Set(compositions.keys.map { UInt32(truncatingIfNeeded: $0) })
}

/// Korean syllables are composed by arithmetic (Unicode Standard, section 3.12).
private enum Hangul {
  static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
  static let tails: ClosedRange<UInt32> = 0x11A8...0x11C2

  static func syllable(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(one.value), vowels.contains(other.value) {
      return Unicode.Scalar(0xAC00 + ((one.value - 0x1100) * 21 + other.value - 0x1161) * 28)
    }
    if (0xAC00...0xD7A3).contains(one.value), (one.value - 0xAC00) % 28 == 0,
      tails.contains(other.value)
    {
      return Unicode.Scalar(one.value + other.value - 0x11A7)
    }
    return nil
  }
}
