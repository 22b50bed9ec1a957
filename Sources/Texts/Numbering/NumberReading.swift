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
  /// Whether its looks alone make it a number; else the numbers around it must (`A. Smith`).
  public var isCertain: Bool

  public var scheme: NumberingScheme { readings[0].scheme }
  public var isBullet: Bool { scheme == .bullet }
}
