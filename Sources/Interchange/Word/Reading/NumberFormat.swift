internal import Texts

/// How the numbers of a list are printed (ECMA-376 part 1, 17.18.59, ST_NumberFormat).
enum NumberFormat: Hashable {
  case decimal, bullet, none
  /// At least so many digits.
  case padded(digits: Int)
  case roman(isUpper: Bool)
  /// One letter each; after the last one, twice the first, and so on: a … z, aa, bb.
  case letters([Character])
  /// One sign each; after the last one, decimal numbers: ① … ⑳, 21.
  case signs([Character])
  /// Decimal numbers in other digits.
  case digits([Character])
  case ideographs(Ideographs)
  case ordinal, cardinalWords, ordinalWords, hexadecimal, inDashes, hebrew

  /// The format of this name in the file; `pattern` is that of the name `custom`.
  init(_ name: String, pattern: String? = nil) {
    if name == "custom" {
      // `001, 002, 003, ...` is the only custom format that Word writes.
      let first = (pattern ?? "").prefix { $0 != "," }
      self = first.allSatisfy { $0 == "0" || $0 == "1" } ? .padded(digits: first.count) : .decimal
    } else {
      self = Self.plain[name] ?? NumberSigns.format(name) ?? .decimal
    }
  }

  private static let plain: [String: NumberFormat] = [
    "decimal": .decimal, "decimalHalfWidth": .decimal, "bullet": .bullet, "none": .none,
    "decimalZero": .padded(digits: 2), "upperRoman": .roman(isUpper: true),
    "lowerRoman": .roman(isUpper: false), "ordinal": .ordinal, "cardinalText": .cardinalWords,
    "ordinalText": .ordinalWords, "hex": .hexadecimal, "numberInDash": .inDashes,
    "hebrew1": .hebrew,
  ]

  /// Beyond these Word prints nothing that could be read; decimal numbers stand in.
  private static let largestRoman = 32_767
  private static let mostRepeats = 30

  /// The number as a list of this format prints it.
  func printed(_ number: Int) -> String {
    switch self {
    case .decimal, .bullet: String(number)
    case .none: ""
    case .padded(let digits):
      String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
    case .roman(let isUpper): isUpper ? roman(number).uppercased() : roman(number)
    case .letters(let letters): repeated(letters, number)
    case .signs(let signs):
      (1...signs.count).contains(number) ? String(signs[number - 1]) : String(number)
    case .digits(let digits):
      String(String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
    case .ideographs(let ideographs): ideographs.printed(number)
    case .ordinal: String(number) + EnglishNumbers.suffix(number)
    case .cardinalWords: EnglishNumbers.cardinal(number)
    case .ordinalWords: EnglishNumbers.ordinal(number)
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .inDashes: "- \(number) -"
    case .hebrew: hebrew(number)
    }
  }

  private func roman(_ number: Int) -> String {
    CountedNumber.roman(number, upTo: Self.largestRoman)
  }

  private func repeated(_ letters: [Character], _ number: Int) -> String {
    guard number >= 1, (number - 1) / letters.count < Self.mostRepeats else {
      return String(number)
    }
    let letter = letters[(number - 1) % letters.count]
    return String(repeating: letter, count: (number - 1) / letters.count + 1)
  }

  private func hebrew(_ number: Int) -> String {
    guard (1...999).contains(number) else { return String(number) }
    let hundreds = ["", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק"]
    let tens = ["", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"]
    let ones = ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"]
    let head = hundreds[number / 100]
    // 15 and 16 would begin the name of God; custom writes 9 + 6 and 9 + 7.
    switch number % 100 {
    case 15: return head + "טו"
    case 16: return head + "טז"
    case let rest: return head + tens[rest / 10] + ones[rest % 10]
    }
  }
}
