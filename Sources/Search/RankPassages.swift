public import Texts

/// Orders passages by how well they fit a query.
///
/// All of them hold what was asked for, so that what tells them apart is how close together and
/// in which order the words stand, how much of the passage they are, and whether it is a heading.
/// How rare a word is (bm25) would need a count over the whole store, and would be the same for
/// all of them.
public struct PassageRanking {
  private let terms: [Language: SearchQuery.Terms]
  private let languages: [Language]

  public init(_ query: SearchQuery, in languages: [Language]) {
    self.languages = languages
    terms = Dictionary(
      uniqueKeysWithValues: Set(languages).map { ($0, query.terms(in: $0)) })
  }

  /// The best first; those that fit equally well in the order given.
  ///
  /// Linear in the length of all passages.
  public func ranked(_ passages: [Passage]) -> [Passage] {
    passages.enumerated()
      .map { (place: $0.offset, passage: $0.element, score: score(of: $0.element)) }
      .sorted { $0.score == $1.score ? $0.place < $1.place : $0.score > $1.score }
      .map(\.passage)
  }

  /// Between 0 and 4.
  func score(of passage: Passage) -> Double {
    let words = passage.terms.utf8.split(separator: UInt8(ascii: " ")).map(TermHash.init)
    var best = 0.0
    for language in candidates(for: passage) {
      guard let wanted = terms[language]?.required else { continue }
      best = max(best, Self.fit(of: wanted.joined().map { TermHash($0.utf8) }, in: words))
    }
    return best + (passage.isHeading ? 0.5 : 0)
  }

  private func candidates(for passage: Passage) -> [Language] {
    let own = Language(passage.language)
    return terms[own] == nil ? languages : [own]
  }

  /// How many of the wanted words are there, how long a row of them stands in the order wanted,
  /// and how much of the passage they are.
  private static func fit(of wanted: [TermHash], in words: [TermHash]) -> Double {
    guard !wanted.isEmpty, !words.isEmpty else { return 0 }
    var found: Set<TermHash> = []
    var hits = 0
    var longestRow = 0
    var row = 0
    for word in words {
      if row < wanted.count, word == wanted[row] {
        row += 1
      } else {
        row = word == wanted[0] ? 1 : 0
      }
      longestRow = max(longestRow, row)
      guard wanted.contains(word) else { continue }
      hits += 1
      found.insert(word)
    }
    let count = Double(wanted.count)
    return 1.5 * Double(found.count) / Double(Set(wanted).count) + Double(longestRow) / count
      + min(1, Double(hits) / Double(words.count).squareRoot())
  }
}

/// A term by its hash (FNV-1a): passages are scored without making strings.
private struct TermHash: Hashable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
