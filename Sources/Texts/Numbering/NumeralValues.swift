/// What letters and numerals of the scripts count.
public enum Numerals {
  /// What a Roman numeral counts; nil for what is none in its usual form.
  ///
  /// Letters must be of one case.
  public static func roman(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var values: [Int] = []
    for scalar in scalars {
      switch scalar {
      case "i", "I", "і", "І": values.append(1)
      case "v", "V": values.append(5)
      case "x", "X", "х", "Х": values.append(10)
      case "l", "L": values.append(50)
      case "c", "C": values.append(100)
      default: return nil
      }
    }
    guard !values.isEmpty, values.count <= 8 else { return nil }
    var total = 0
    for (at, value) in values.enumerated() {
      let next = at + 1 < values.count ? values[at + 1] : 0
      total += value < next ? -value : value
    }
    let letters = [1: "i", 5: "v", 10: "x", 50: "l", 100: "c"]
    return CountedNumber.roman(total) == values.compactMap { letters[$0] }.joined() ? total : nil
  }

  public static let cyrillic = Array("абвгдежзиклмнопрстуфхцчшщэюя".unicodeScalars)
  /// In the order in which Arabic lists count (abjad).
  public static let arabic = Array("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".unicodeScalars)
  public static let chinese = Array("一二三四五六七八九十".unicodeScalars)

  /// The figure that a digit of any script stands for.
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0x660...0x669: Int(scalar.value) - 0x660
    case 0x6F0...0x6F9: Int(scalar.value) - 0x6F0
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  /// `十二` is 12, `二十` is 20; nil beyond 99.
  public static func chinese(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    var total = 0
    var unit = 0
    for scalar in scalars {
      guard let place = chinese.firstIndex(of: scalar) else { return nil }
      if place == 9 {
        total += max(unit, 1) * 10
        unit = 0
      } else {
        guard unit == 0 else { return nil }
        unit = place + 1
      }
    }
    total += unit
    return total > 0 && total < 100 ? total : nil
  }

  /// `①`, `⑴`, `⒈`.
  static func circled(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value) - 0x245F
    case 0x2474...0x2487: Int(scalar.value) - 0x2473
    case 0x2488...0x249B: Int(scalar.value) - 0x2487
    default: nil
    }
  }
}

extension Unicode.Scalar {
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: properties.isAlphabetic
    }
  }

  var isUpper: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  var isLower: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  /// A letter of a script without capitals.
  var isCaseless: Bool { isLetter && !isUpper && !isLower }

  var isSpace: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0x2028, 0xFEFF: true
    default: false
    }
  }

  var isDash: Bool { self == "-" || ("\u{2010}"..."\u{2015}").contains(self) || self == "−" }
}

extension String.UnicodeScalarView {
  /// Appends a scalar in lower case.
  mutating func appendLowercased(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(scalar.isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    } else {
      append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}
