extension Language {
  /// The language that words are written in; nil where too little speaks for any.
  ///
  /// Script first, then function words. At most the first 1,500 scalars and 120 words are looked at.
  public static func detected(in text: String) -> Language? {
    var text = text
    return text.withUTF8 { bytes in
      let scripts = ScriptCounts(bytes)
      if let language = scripts.language { return language }
      return scripts.latin >= 6 ? FunctionWordCounts(bytes).language : nil
    }
  }
}

/// How often the small words of each language stand in a text of the Latin script.
private struct FunctionWordCounts {
  private var hits = [Int](repeating: 0, count: FunctionWords.languages.count)
  private var words = 0

  /// An apostrophe ends the word that it belongs to: `l'`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var word = WordHash()
    var at = 0
    while at < bytes.count, words < 120 {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x61...0x7A: word.take(byte)
      case 0x41...0x5A: word.take(byte | 0x20)
      case 0x27:
        word.take(byte)
        close(&word)
      case 0xC3 where at < bytes.count:
        // Capitals of Latin-1 stand 0x20 before their small letters.
        word.take(byte)
        word.take(bytes[at] < 0x9F ? bytes[at] | 0x20 : bytes[at])
        at += 1
      case 0xE2:
        if at + 1 < bytes.count, bytes[at] == 0x80, bytes[at + 1] == 0x99 { word.take(0x27) }
        close(&word)
        at += 2
      case 0x80...0xFF: word.take(byte)
      default: close(&word)
      }
    }
    close(&word)
  }

  private mutating func close(_ word: inout WordHash) {
    guard !word.isEmpty else { return }
    words += 1
    var languages = FunctionWords.languagesOfWord[word]
    while languages != 0 {
      hits[languages.trailingZeroBitCount] += 1
      languages &= languages - 1
    }
    word = WordHash()
  }

  var language: Language? {
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

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scalars = 0
    var at = 0
    while at < bytes.count, scalars < 1500 {
      let byte = bytes[at]
      scalars += 1
      guard byte >= 0x80 else {
        if (0x61...0x7A).contains(byte | 0x20) { latin += 1 }
        at += 1
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(at + width, bytes.count)
      if let scalar = String(decoding: bytes[at..<end], as: UTF8.self).unicodeScalars.first {
        count(scalar)
      }
      at = end
    }
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xC0...0x24F: latin += 1
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
