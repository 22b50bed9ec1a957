/// The ways in which texts count their parts.
public enum NumberingScheme: Hashable, Sendable {
  case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman
  /// `A1`, `C3`: a letter for the part, a figure within it.
  case letterAndFigure
  case cyrillicLetter, arabicLetter, chinese, circled
  /// `§ 54`.
  case section
  case bullet
}

/// One way to understand a printed number: `i)` is the ninth letter or the first Roman numeral.
public struct NumberReading: Hashable, Sendable {
  public var scheme: NumberingScheme
  /// From the outermost figure inwards: `12.1` is 12, 1; a bullet has none.
  public var values: [Int]

  public init(_ scheme: NumberingScheme, _ values: [Int]) {
    self.scheme = scheme
    self.values = values
  }

  /// The innermost figure.
  public var last: Int { values.last ?? 0 }

  /// Whether this stands right after `other` in one series: `3` after `2`, `2.1` after `2.0`.
  func follows(_ other: Self) -> Bool {
    scheme == other.scheme && !values.isEmpty && values.count == other.values.count
      && values.dropLast() == other.values.dropLast() && last == other.last + 1
  }
}

extension NumberReading {
  /// The ways to understand letters that may count, of one case: `i`, `IV`, `bb`, `г`.
  static func all(ofLetters letters: [Unicode.Scalar]) -> [NumberReading] {
    guard let first = letters.first, letters.allSatisfy({ $0.isLetter }) else { return [] }
    let upper = first.isUpper
    guard letters.allSatisfy({ $0.isUpper == upper }) else { return [] }
    var found: [NumberReading] = []
    if letters.allSatisfy({ $0 == first }), letters.count <= 2 {
      let folded = first.properties.lowercaseMapping.unicodeScalars.first ?? first
      if ("a"..."z").contains(folded) {
        let place = Int(folded.value) - 0x60 + 26 * (letters.count - 1)
        found.append(NumberReading(upper ? .upperLetter : .lowerLetter, [place]))
      } else if let place = Numerals.cyrillic.firstIndex(of: folded), letters.count == 1 {
        found.append(NumberReading(.cyrillicLetter, [place + 1]))
      } else if let place = Numerals.arabic.firstIndex(of: folded == "ا" ? "أ" : folded),
        letters.count == 1
      {
        found.append(NumberReading(.arabicLetter, [place + 1]))
      }
    } else if letters == ["ه", "ـ"] {
      found.append(NumberReading(.arabicLetter, [5]))
    }
    if let value = Numerals.roman(letters) {
      let roman = NumberReading(upper ? .upperRoman : .lowerRoman, [value])
      found.insert(roman, at: letters.count > 1 || value == 1 ? 0 : found.count)
    }
    return found
  }
}

/// A number as it stands at the head of a paragraph, before it is split off.
public struct HeadNumber: Hashable, Sendable {
  /// As printed, without the white space around it.
  public var printed: String
  /// The ways to understand it, the likeliest first.
  public var readings: [NumberReading]
  /// What sets it off, which tells one list from another: `)`, `()`, `.`, a tab, the bullet itself.
  public var style: String
  /// How many bytes of UTF-8 at the head of the text it takes, white space after it included.
  public var utf8Count: Int
  /// Opening brackets of unagreed text before it, which are no part of it: `[3. Takes note …]`.
  public var bracketCount = 0
  /// Whether its looks alone make it a number; else the numbers around it must (`A. Smith`).
  public var isCertain: Bool

  public var scheme: NumberingScheme { readings[0].scheme }
  public var isBullet: Bool { scheme == .bullet }
}
