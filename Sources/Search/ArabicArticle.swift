internal import Texts

extension LetterFolding {
  /// An Arabic word without its article, which the stemmer takes for a part of some words only.
  ///
  /// Prefixes as in Larkey, Ballesteros and Connell, Light stemming for Arabic, 2007.
  static func withoutArticle(_ word: String) -> String {
    guard let first = word.utf8.first, first >= 0xD8, first <= 0xDB else { return word }
    for article in ["وال", "بال", "كال", "فال", "ال", "لل"] where word.hasPrefix(article) {
      let bare = word.dropFirst(article.count)
      return bare.count >= 2 ? String(bare) : word
    }
    return word
  }
}
