public import Texts

/// A word of a text as it is looked for, and where it stands.
public struct SearchTerm: Hashable, Sendable {
  /// Letters and digits only: lower case, without its ending and its diacritics; one character
  /// where the script puts no spaces between words.
  public let folded: String
  /// UTF-8 offsets in the text.
  public let range: Range<Int>
}

/// Turns texts into the terms under which they are found.
public struct SearchTerms: ~Copyable {
  private let stemmer: Stemmer
  /// Words come again and again; most are looked up.
  private var known: [String: String] = [:]

  /// - Parameter language: the one that the texts are in.
  public init(_ language: Language) { stemmer = Stemmer(language) }

  /// The terms of a text, in order; linear in its length.
  public mutating func all(in text: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    for token in Token.all(in: text) where token.shape != .mark {
      let folded = folded(token.folded)
      if folded.isEmpty { continue }
      if let first = folded.unicodeScalars.first, Self.isUnspaced(first) {
        for scalar in folded.unicodeScalars {
          terms.append(SearchTerm(folded: String(scalar), range: token.range))
        }
      } else {
        terms.append(SearchTerm(folded: folded, range: token.range))
      }
    }
    return terms
  }

  /// Whether the script puts no spaces between words: a word is then a row of characters.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
    default: false
    }
  }

  private mutating func folded(_ word: String) -> String {
    if let known = known[word] { return known }
    let bare = LetterFolding.withoutArticle(word)
    let folded = LetterFolding.folded(stemmer.stem(of: bare))
    known[word] = folded
    return folded
  }
}
