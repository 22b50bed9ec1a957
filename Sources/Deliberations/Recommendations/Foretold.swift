internal import Texts

/// What an abstract says first and the text says again is one recommendation: the later, longer.
enum Foretold {
  static func omitted(from found: [Recommendation]) -> [Recommendation] {
    let runs = found.map { Self.runs(of: $0.text) }
    return found.indices.filter { at in
      guard let first = runs[at].first, let last = runs[at].last else { return true }
      return !runs.indices[(at + 1)...].contains { later in
        runs[later].count > runs[at].count && runs[later].contains(first)
          && runs[later].contains(last)
      }
    }.map { found[$0] }
  }

  /// Runs of five words, hashed, in order; the whole where there are fewer.
  private static func runs(of text: String) -> [Int] {
    let words = Token.all(in: text).filter { $0.shape != .mark }.map(\.folded.hashValue)
    guard words.count >= 5 else { return [words.hashValue] }
    return (0...(words.count - 5)).map { words[$0..<($0 + 5)].hashValue }
  }
}
