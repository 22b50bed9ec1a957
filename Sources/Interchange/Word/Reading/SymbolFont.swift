/// The characters behind the codes of symbol fonts, which Word writes as private ones (U+F0xx).
enum SymbolFont {
  /// What a list with this bullet prints; a plain bullet where the font's sign is not known.
  static func bullet(_ text: String, font: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return "" }
    let isPrivate = (0xE000...0xF8FF).contains(first.value)
    if isPrivate || table(font) != nil {
      return character(first.value, font: font).map { String($0) } ?? "•"
    }
    // Courier's letter o is how Word draws an empty bullet.
    if scalars.count == 1, ["o", "·", "●", ""].contains(text) { return text == "o" ? "◦" : "•" }
    return String(text.prefix(40))
  }

  /// The character of a code in a font; nil where the font or the code is not known.
  static func character(_ code: UInt32, font: String) -> Unicode.Scalar? {
    let low = (0xF000...0xF0FF).contains(code) ? code & 0xFF : code
    if let table = table(font) { return table[low] }
    if (0xE000...0xF8FF).contains(code) { return code == 0xF0B7 ? "•" : nil }
    return Unicode.Scalar(code)
  }

  private static func table(_ font: String) -> [UInt32: Unicode.Scalar]? {
    switch font.lowercased() {
    case "symbol": symbol
    case "wingdings": wingdings
    case "wingdings 2": wingdings2
    case "webdings", "wingdings 3": [:]
    default: nil
    }
  }

  /// Adobe's Symbol encoding; letters stand where the Latin ones do.
  private static let symbol: [UInt32: Unicode.Scalar] = {
    let rows: [(UInt32, String)] = [
      (0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅"),
      (0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"),
      (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
      (0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
      (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
      (0xE0, "◊〈®©™∑"), (0xF2, "∫"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.flatMap { start, row in
        row.unicodeScalars.enumerated().map { (start + UInt32($0.offset), $0.element) }
      })
  }()

  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍",
    0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA7: "▪", 0xA8: "□", 0xB7: "•", 0xD8: "➢", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
  ]

  private static let wingdings2: [UInt32: Unicode.Scalar] = [
    0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "□", 0xA2: "■",
  ]
}
