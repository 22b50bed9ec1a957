/// Numbers in English words, as Word prints them in lists.
enum EnglishNumbers {
  private static let ones = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
  ]

  /// `st`, `nd`, `rd`, `th`.
  static func suffix(_ number: Int) -> String {
    if (11...13).contains(abs(number % 100)) { return "th" }
    return switch abs(number % 10) {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  /// `Twenty-one`; digits from ten thousand on.
  static func cardinal(_ number: Int) -> String {
    words(number).map(capitalized) ?? String(number)
  }

  /// `Twenty-first`; digits from ten thousand on.
  static func ordinal(_ number: Int) -> String {
    guard var words = words(number) else { return String(number) + suffix(number) }
    let cut = words.lastIndex { $0 == " " || $0 == "-" }.map { words.index(after: $0) }
    let last = String(words[(cut ?? words.startIndex)...])
    words.removeLast(last.count)
    if let irregular = irregular[last] {
      words += irregular
    } else {
      words += last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th"
    }
    return capitalized(words)
  }

  private static func words(_ number: Int) -> String? {
    switch number {
    case 0..<20: ones[number]
    case 20..<100: tens[number / 10] + (number % 10 == 0 ? "" : "-" + ones[number % 10])
    case 100..<1000:
      ones[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + (words(number % 100) ?? ""))
    case 1000..<10_000:
      ones[number / 1000] + " thousand"
        + (number % 1000 == 0 ? "" : " " + (words(number % 1000) ?? ""))
    default: nil
    }
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
