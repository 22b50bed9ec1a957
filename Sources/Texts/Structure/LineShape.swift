/// What a paragraph looks like from afar: its length, its capitals, how it ends.
struct LineShape {
  /// Words, counted up to 100.
  var words = 0
  var capitalizedWords = 0
  var letters = 0
  var capitals = 0
  /// The first letter or digit.
  var first: Unicode.Scalar?
  /// The last sign, beyond note marks, closing emphasis and brackets, and white space.
  var last: Unicode.Scalar?
  var isBold = false

  /// Longer than any heading: not counted out.
  static let longTextBytes = 900

  init(_ text: String, marks: [InlineMark] = []) {
    last = Self.lastSign(of: text)
    guard text.utf8.count <= Self.longTextBytes else {
      words = 100
      first = text.unicodeScalars.first { $0.isLetter || Numerals.digit($0) != nil }
      return
    }
    var inWord = false
    for scalar in text.unicodeScalars {
      // Small letters of ASCII within a word, as most signs are in Latin script.
      if inWord, (0x61...0x7A).contains(scalar.value) {
        letters += 1
        continue
      }
      let isLetter = scalar.isLetter
      if isLetter || Numerals.digit(scalar) != nil {
        if first == nil { first = scalar }
        if !inWord, scalar.isUpper { capitalizedWords += 1 }
        // Scripts without spaces between words: two characters make about one word.
        if !inWord || (0x3040...0x9FFF).contains(scalar.value) && letters.isMultiple(of: 2) {
          words += 1
        }
        inWord = true
      } else if scalar != "’" && scalar != "'" && !scalar.isDash {
        inWord = false
      }
      if isLetter {
        letters += 1
        if scalar.isUpper { capitals += 1 }
      }
    }
    isBold = Self.isBold(text, marks: marks)
  }

  private static func isBold(_ text: String, marks: [InlineMark]) -> Bool {
    if text.hasPrefix("**"), text.hasSuffix("**"), text.utf8.count > 4 { return true }
    let covered = marks.reduce(0) { $1.style == .strong ? $0 + $1.range.count : $0 }
    return covered > 0 && covered * 10 >= text.utf8.count * 9
  }

  private static func lastSign(of text: String) -> Unicode.Scalar? {
    if let sign = text.unicodeScalars.last, !mayStandBehind(sign) { return sign }
    let tail = Array(text.unicodeScalars.suffix(48))
    var end = tail.count
    while end > 0 {
      let sign = tail[end - 1]
      if sign != "]", mayStandBehind(sign) {
        end -= 1
      } else if sign == "]", let open = tail[..<end].lastIndex(of: "["), open + 1 < end,
        tail[open + 1] == "^"
      {
        end = open
      } else if sign == "]" {
        end -= 1
      } else {
        return sign
      }
    }
    return nil
  }

  private static func mayStandBehind(_ sign: Unicode.Scalar) -> Bool {
    sign.isSpace || sign == "*" || sign == "_" || sign == "]"
  }

  /// Whether it ends as a sentence or a member of a list does.
  var isClosed: Bool {
    guard let last else { return false }
    return Self.closers.contains(last)
  }

  /// Whether it announces what follows.
  var isLead: Bool { last == ":" || last == "：" }

  var isAllCapitals: Bool { letters >= 4 && capitals * 20 >= letters * 19 }

  /// Whether it begins as a heading does, in a script with capitals or one without.
  var opens: Bool {
    first.map { $0.isUpper || $0.isCaseless || Numerals.digit($0) != nil } ?? false
  }

  private static let closers: Set<Unicode.Scalar> = [
    ".", ";", ",", "!", "?", "。", "；", "，", "！", "？", "؛", "،", "؟", "…",
  ]
}
