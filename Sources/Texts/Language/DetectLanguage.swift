extension Language {
  /// The language that words are written in; nil where too little speaks for any.
  ///
  /// Script first, then function words. At most the first 1,500 scalars and 120 words are looked at.
  public static func detected(in text: String) -> Language? {
    var counts = ScriptCounts()
    for scalar in text.unicodeScalars.prefix(1500) { counts.count(scalar) }
    if let language = counts.language { return language }
    guard counts.latin >= 6 else { return nil }
    return latin(text)
  }

  private static func latin(_ text: String) -> Language? {
    var hits = [Int](repeating: 0, count: FunctionWords.languages.count)
    var words = 0
    for token in TextToken.tokens(of: text, limit: 120) where token.kind == .word {
      words += 1
      for language in FunctionWords.languagesOfWord[token.folded] ?? [] { hits[language] += 1 }
    }
    let ranked = hits.indices.sorted { hits[$0] > hits[$1] }
    guard let first = ranked.first, let second = ranked.dropFirst().first else { return nil }
    let isClear = hits[first] > hits[second] && hits[first] * 8 >= words
    return hits[first] >= 2 && isClear ? Language(FunctionWords.languages[first].tag) : nil
  }
}

/// How many letters of each script a text has.
private struct ScriptCounts {
  var latin = 0
  private var cyrillic = 0
  private var ukrainian = 0
  private var arabic = 0
  private var persian = 0
  private var han = 0
  private var kana = 0
  private var hangul = 0
  private var others: [String: Int] = [:]

  mutating func count(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
    case 0x400...0x52F:
      cyrillic += 1
      if ["і", "ї", "є", "ґ", "І", "Ї", "Є"].contains(scalar) { ukrainian += 1 }
    case 0x600...0x6FF:
      if scalar.properties.isAlphabetic { arabic += 1 }
      if ["پ", "چ", "ژ", "گ", "ی", "ک"].contains(scalar) { persian += 1 }
    case 0x3040...0x30FF: kana += 1
    case 0x3400...0x9FFF: han += 1
    case 0xAC00...0xD7AF: hangul += 1
    case 0x370...0x3FF: others["el", default: 0] += 1
    case 0x590...0x5FF: others["he", default: 0] += 1
    case 0x900...0x97F: others["hi", default: 0] += 1
    case 0xE00...0xE7F: others["th", default: 0] += 1
    case 0x530...0x58F: others["hy", default: 0] += 1
    case 0x10A0...0x10FF: others["ka", default: 0] += 1
    default: break
    }
  }

  /// The language that the script alone tells; nil where Latin letters prevail.
  var language: Language? {
    // A Chinese character says about as much as three letters.
    let weights =
      [
        ("zh", (han + kana) * 3), ("ru", cyrillic), ("ar", arabic), ("ko", hangul * 2),
      ] + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    guard let best = weights.max(by: { $0.1 < $1.1 }), best.1 > latin, best.1 >= 4 else {
      return nil
    }
    switch best.0 {
    case "zh" where kana * 4 > han: return Language("ja")
    case "ru" where ukrainian * 30 > cyrillic: return Language("uk")
    case "ar" where persian * 20 > arabic: return Language("fa")
    default: return Language(best.0)
    }
  }
}
