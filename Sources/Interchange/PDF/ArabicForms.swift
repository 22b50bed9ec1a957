/// Arabic letters in the forms that old fonts have a sign for: at a word's head, within, at its end.
enum ArabicForms {
  /// The letters that such a sign stands for, in the order of reading; nil for any other sign.
  static func letters(of sign: Unicode.Scalar) -> [Unicode.Scalar]? {
    if sign == "\u{FDF2}" { return ["\u{627}", "\u{644}", "\u{644}", "\u{647}"] }
    guard (0xFE80...0xFEFC).contains(sign.value) else { return nil }
    var first: UInt32 = 0xFE80
    for (letters, forms) in all {
      if sign.value < first + forms { return letters }
      first += forms
    }
    return nil
  }

  /// The letters from U+FE80 on, each with the number of its forms; at the end lam and alif.
  private static let all: [([Unicode.Scalar], UInt32)] =
    [
      (0x621, 1), (0x622, 2), (0x623, 2), (0x624, 2), (0x625, 2), (0x626, 4), (0x627, 2),
      (0x628, 4), (0x629, 2), (0x62A, 4), (0x62B, 4), (0x62C, 4), (0x62D, 4), (0x62E, 4),
      (0x62F, 2), (0x630, 2), (0x631, 2), (0x632, 2), (0x633, 4), (0x634, 4), (0x635, 4),
      (0x636, 4), (0x637, 4), (0x638, 4), (0x639, 4), (0x63A, 4), (0x641, 4), (0x642, 4),
      (0x643, 4), (0x644, 4), (0x645, 4), (0x646, 4), (0x647, 4), (0x648, 2), (0x649, 2),
      (0x64A, 4),
    ].compactMap { letter, forms in Unicode.Scalar(UInt32(letter)).map { ([$0], forms) } }
    + [0x622, 0x623, 0x625, 0x627].compactMap { alif in
      Unicode.Scalar(UInt32(alif)).map { (["\u{644}", $0], 2) }
    }
}
