/// Finds names that are probably one party's, spelled in two ways.
///
/// Two names are variants where they have the same words in another order, case or punctuation, or
/// where all words but one are the same and that one differs by a slip of the pen: one letter in a
/// word of five or more, two in one of nine or more, the first letter never. Of the names of countries
/// only Iceland and Ireland differ as little as that.
struct NameVariants {
  private struct Name {
    var printed: String
    /// Sorted, without words of one letter.
    var words: [String]
  }

  /// Pairs in the order of their first appearance.
  static func pairs(among names: [String]) -> [(String, String)] {
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }.map {
      Name(printed: $0, words: words(of: $0))
    }.filter { !$0.words.isEmpty }
    // Words that two variants must share, or the one word of a name: names are compared only there.
    var byWord: [String: [Int]] = [:]
    var pairs: [(Int, Int)] = []
    for (place, name) in distinct.enumerated() {
      let keys = Set(name.words.count > 1 ? name.words : [String(name.words[0].prefix(1))])
      var candidates: Set<Int> = []
      for key in keys {
        candidates.formUnion(byWord[key, default: []])
        byWord[key, default: []].append(place)
      }
      for other in candidates.sorted() where areVariants(name.words, distinct[other].words) {
        pairs.append((other, place))
      }
    }
    return pairs.map { (distinct[$0].printed, distinct[$1].printed) }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { ($0.count > 1 || $0.allSatisfy(\.isNumber)) && !particles.contains($0) }.sorted()
  }

  private static let particles: Set = [
    "of", "the", "and", "de", "la", "le", "du", "des", "el", "y",
  ]

  private static func areVariants(_ one: [String], _ other: [String]) -> Bool {
    if one == other { return true }
    guard one.count == other.count else { return false }
    var mine = one
    var theirs = other
    for word in one {
      guard let place = theirs.firstIndex(of: word), let own = mine.firstIndex(of: word) else {
        continue
      }
      theirs.remove(at: place)
      mine.remove(at: own)
    }
    guard mine.count == 1, theirs.count == 1 else { return false }
    return isSlip(Array(mine[0]), Array(theirs[0]))
  }

  private static func isSlip(_ one: [Character], _ other: [Character]) -> Bool {
    let shortest = min(one.count, other.count)
    guard shortest >= 5, one[0] == other[0] else { return false }
    if Set([String(one), String(other)]) == ["iceland", "ireland"] { return false }
    return distance(one, other) <= (shortest >= 9 ? 2 : 1)
  }

  /// Letters to insert, delete or replace (Levenshtein 1966).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for at in one.indices {
      var diagonal = row[0]
      row[0] = at + 1
      for place in other.indices {
        let above = row[place + 1]
        row[place + 1] = min(
          above + 1, row[place] + 1, diagonal + (one[at] == other[place] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
