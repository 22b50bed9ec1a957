/// Signs that stand before a paragraph without counting it, and others that surround numbers.
enum BulletSigns {
  /// Bullets even where no space follows.
  static let tight: Set<Unicode.Scalar> = [
    "•", "·", "∙", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "❖", "►", "▶", "▸", "➢", "➤", "➔",
    "→", "⇒", "✓", "✔", "✗", "‣", "⁃", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{FFFD}", "・",
  ]
  /// Bullets where a space follows.
  static let loose: Set<Unicode.Scalar> = [
    "-", "–", "—", "−", "‒", "*", "§", "+", ">", "»", "¾", "¨", "¢",
  ]
  /// Letters that stand for a bullet, in Word's symbol fonts and after OCR.
  static let letters: Set<Unicode.Scalar> = ["o", "ο", "о", "О", "e"]

  /// What tells one list from another: the sign, but for those that OCR mixes up.
  static func style(of sign: String) -> String {
    ["e", "¢", "ο", "о", "О"].contains(sign) ? "o" : sign
  }

  static let quotes: Set<Unicode.Scalar> = ["“", "\"", "«", "„", "‘", "「", "『", "‟"]
  static let closingQuotes: Set<Unicode.Scalar> = ["”", "\"", "»", "“", "’", "」", "』"]
  static let suffixes: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "alt",
  ]
  static let ordinals: Set<Unicode.Scalar> = ["º", "ª", "°"]
  /// Preambular and operative paragraphs in English, French and Spanish drafts, two letters each.
  static let paragraphNames: Set<String> = ["PP", "OP", "PO"]
  static let strokes: Set<Unicode.Scalar> = ["|", "l", "I", "1"]
}
