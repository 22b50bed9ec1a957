/// Names as they are compared: letter case, spaces, compatibility forms and Unicode normal form
/// aside.
public enum NameFolding {
  /// One form for all the ways in which a name can be typed; `RURITANIA ` is `ruritania`.
  ///
  /// Spaces of any kind count as one, those around the name and what cannot be seen as none.
  /// Accents and marks of punctuation stay. Linear in the length of the name.
  public static func folded(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? foldedASCII(name) : foldedLetters(name)
  }

  /// The same for a name of ASCII alone, which has neither marks nor other forms.
  private static func foldedASCII(_ name: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    var isAfterSpace = false
    for byte in name.utf8 {
      switch byte {
      case 0x09...0x0D, 0x20:
        isAfterSpace = !folded.isEmpty
        continue
      default: break
      }
      if isAfterSpace { folded.append(0x20) }
      isAfterSpace = false
      folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func foldedLetters(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in LetterFolding.composed(inMarkOrder(name)).unicodeScalars {
      if scalar.properties.isWhitespace {
        isAfterSpace = !folded.isEmpty
        continue
      }
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      if isAfterSpace { folded.append(" ") }
      isAfterSpace = false
      let letters = LetterFolding.fold(scalar)
      if letters.contains(LetterFolding.separator) {
        folded.append(scalar)
      } else {
        folded.append(contentsOf: letters)
      }
    }
    return String(folded)
  }

  /// With the marks on each letter in the order that normal forms have (Unicode Standard, D109).
  private static func inMarkOrder(_ name: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars {
      let mark = scalar.properties.canonicalCombiningClass
      var place = scalars.count
      while mark != .notReordered, place > 0,
        scalars[place - 1].properties.canonicalCombiningClass > mark
      {
        place -= 1
      }
      scalars.insert(scalar, at: place)
    }
    var ordered = String.UnicodeScalarView()
    ordered.append(contentsOf: scalars)
    return String(ordered)
  }
}
