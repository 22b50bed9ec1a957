internal import Texts

/// Finds recommendations that may ask for the same in words of their own.
///
/// Too little alike to be grouped, they share most of the words that few others have: a clerk looks
/// at them together and decides. Weighed by rarity (inverse document frequency), compared by the
/// cosine of the weights (Salton 1975).
enum LookTogether {
  /// Sets of places among the texts, each of two or more, the most alike first.
  ///
  /// Near linear where few texts share rare words: pairs come from an index of words.
  ///
  /// - Parameter areApart: whether two are known to be the same already, or opposed.
  static func sets(among texts: [String], areApart: (Int, Int) -> Bool) -> [[Int]] {
    let words = texts.map(content)
    var counts: [String: Int] = [:]
    for set in words { for word in set { counts[word, default: 0] += 1 } }
    // Of a handful no word is rare enough to tell.
    guard texts.count >= fewest else { return [] }
    let most = max(2, texts.count / 8)
    var index: [String: [Int]] = [:]
    for (place, set) in words.enumerated() {
      for word in set.sorted() where (2...most).contains(counts[word] ?? 0) {
        index[word, default: []].append(place)
      }
    }
    func weight(_ word: String) -> Double {
      let rarity = Double(texts.count) / Double(counts[word] ?? 1)
      return rarity.squareRoot()
    }
    let lengths = words.map { set in set.sorted().reduce(0) { $0 + weight($1) * weight($1) } }
    var shared: [Pair: (sum: Double, words: Int)] = [:]
    for (word, places) in index.sorted(by: { $0.key < $1.key }) {
      let square = weight(word) * weight(word)
      for (at, one) in places.enumerated() {
        for other in places[(at + 1)...] {
          let known = shared[Pair(one: one, other: other)] ?? (0, 0)
          shared[Pair(one: one, other: other)] = (known.sum + square, known.words + 1)
        }
      }
    }
    let alike = shared.compactMap { pair, common -> (pair: Pair, cosine: Double)? in
      let cosine = common.sum / (lengths[pair.one] * lengths[pair.other]).squareRoot()
      return common.words >= fewestWords && cosine >= threshold && !areApart(pair.one, pair.other)
        ? (pair, cosine) : nil
    }.sorted { ($1.cosine, $0.pair.one, $0.pair.other) < ($0.cosine, $1.pair.one, $1.pair.other) }
    return joined(alike.prefix(mostPairs).map(\.pair))
  }

  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  private static let fewest = 12
  private static let fewestWords = 5
  private static let threshold = 0.22
  private static let mostPairs = 24
  /// More than this nobody looks at together.
  private static let largest = 5

  private static func joined(_ pairs: [Pair]) -> [[Int]] {
    var sets: [[Int]] = []
    for pair in pairs {
      if let at = sets.firstIndex(where: { $0.contains(pair.one) || $0.contains(pair.other) }) {
        let added = [pair.one, pair.other].filter { !sets[at].contains($0) }
        if sets[at].count + added.count <= largest { sets[at] += added }
      } else {
        sets.append([pair.one, pair.other])
      }
    }
    return sets.map { $0.sorted() }
  }

  /// The words that carry meaning: five letters or more, cut to what inflections share.
  private static func content(_ text: String) -> Set<String> {
    Set(
      Token.all(in: text).lazy
        .filter { $0.isWord && ($0.folded.utf8.count > 4 || $0.shape == .upper) }
        .map { String($0.folded.prefix(7)) })
  }
}
