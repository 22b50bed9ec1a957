/// Numbers as lists count and print them.
public enum CountedNumber {
  /// `a` … `z`, `aa`, `ab` …; decimal where letters cannot say it.
  public static func letters(_ value: Int) -> String {
    guard value > 0 else { return "\(value)" }
    var rest = value
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `i`, `ii` … `mmmcmxcix`; decimal beyond the largest that is printed so.
  public static func roman(_ value: Int, upTo largest: Int = 3999) -> String {
    guard value >= 1, value <= largest else { return "\(value)" }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = value
    var roman = ""
    for (worth, sign) in signs {
      while rest >= worth {
        roman += sign
        rest -= worth
      }
    }
    return roman
  }
}
