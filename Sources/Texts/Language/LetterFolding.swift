/// Letters that people type for one another and that order lists alike: without accents, one form of
/// alef.
public enum LetterFolding {
  /// Letters and digits of a word in small letters, each in its plain form.
  public static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) { return word }
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let plain = plainForms[scalar] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil,
        !isVowelSign(scalar)
      {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Combining accents and the vowel signs of Arabic and Hebrew, which most texts leave out.
  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x640: true
    default: false
    }
  }

  private static let plainForms: [Unicode.Scalar: String] = {
    var forms: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { forms[letter] = plain }
    }
    return forms
  }()

  private static let groups: [(plain: String, letters: String)] = [
    ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
    ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
    ("t", "ţťŧțþ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ("е", "ё"), ("ا", "أإآٱ"), ("ي", "ى"), ("ه", "ة"), ("و", "ؤ"), ("ي", "ئ"),
  ]
}
