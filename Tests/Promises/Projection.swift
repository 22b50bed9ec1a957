public import Redlines

/// A rolling text with wordings chosen, by the contract's rule and nothing of the merge's own.
public enum Projection {
  public static func text(of block: RollingBlock, for proponent: String?) -> String {
    block.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .alternatives(let alternatives):
        (alternatives.first { alternative in
          proponent.map { alternative.proponents.contains($0) } ?? false
        } ?? alternatives.first { $0.isBase })?.text ?? ""
      }
    }.joined()
  }

  /// The words of each paragraph that has some.
  public static func words(of merge: Merge, for proponent: String?) -> [[String]] {
    words(of: merge.blocks.map { text(of: $0, for: proponent) })
  }

  /// The words of each text that has some: what stands between white space, of scripts without
  /// spaces each letter with its marks, and each letter of private use, which stands for a thing.
  public static func words(of texts: [String]) -> [[String]] {
    texts.map(words).filter { !$0.isEmpty }
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var open = ""
    // Whether a mark belongs to the letter that stands alone before it.
    var isBehindLetter = false
    func close() {
      if !open.isEmpty { words.append(open) }
      open = ""
    }
    for scalar in text.unicodeScalars {
      let isMark = [.nonspacingMark, .spacingMark, .enclosingMark]
        .contains(scalar.properties.generalCategory)
      if scalar.properties.isWhitespace || scalar.value <= 0x20 {
        close()
        isBehindLetter = false
      } else if standsAlone(scalar.value), !isMark || !isBehindLetter {
        close()
        words.append(String(scalar))
        isBehindLetter = true
      } else if isMark, isBehindLetter {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        open.unicodeScalars.append(scalar)
        isBehindLetter = false
      }
    }
    close()
    return words
  }

  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }

  public static func holds(_ text: [String], _ words: [String]) -> Bool {
    guard !words.isEmpty, text.count >= words.count else { return words.isEmpty }
    return (0...(text.count - words.count)).contains {
      Array(text[$0..<($0 + words.count)]) == words
    }
  }
}
