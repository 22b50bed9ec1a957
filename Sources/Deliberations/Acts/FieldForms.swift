internal import Texts

/// The forms that short fields have.
enum FieldForms {
  /// A letter and a number: what `ActScene.newID` makes; or the id of a person.
  static func isID(_ words: String) -> Bool { isMade(of: words, upTo: 40) { $0 == 0x2D } }

  static func isSlug(_ words: String) -> Bool {
    isMade(of: words, upTo: 60) { $0 == 0x2D } && !words.hasPrefix("-") && !words.hasSuffix("-")
  }

  private static func isMade(
    of words: String, upTo limit: Int, or isAllowed: (UInt8) -> Bool
  ) -> Bool {
    (1...limit).contains(words.utf8.count)
      && words.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || isAllowed($0)
      }
  }

  /// Parts of letters, digits, hyphens, points and parentheses, joined by strokes.
  static func isSymbol(_ words: String) -> Bool {
    let parts = words.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return words.utf8.count <= 80
      && parts.allSatisfy { part in
        !part.isEmpty && !part.starts(with: ".".utf8)
          && part.allSatisfy {
            (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
              || "-.() ".utf8.contains($0)
          }
      }
  }

  static func isLanguage(_ words: String) -> Bool {
    let parts = words.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.utf8.count <= 35 && (2...3).contains(parts[0].count)
      && parts[0].allSatisfy { (0x61...0x7A).contains($0) }
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          }
      }
  }

  static func isDate(_ words: String) -> Bool { CalendarDate(words)?.description == words }

  /// What turns the direction of the words around it, or cannot be seen, and so deceives.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
