/// The words of a vocabulary in their order, to find those that begin alike.
public struct WordIndex: Sendable {
  private let words: [(word: String, number: UInt32)]

  init(_ numbers: [String: UInt32]) {
    words = numbers.map { ($0.key, $0.value) }.sorted { $0.word < $1.word }
  }

  /// The numbers of all words that begin with these letters, lower case; O(log n) and those found.
  public func numbers(beginning letters: String) -> [UInt32] {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].word < letters { low = middle + 1 } else { high = middle }
    }
    var found: [UInt32] = []
    while low < words.count, words[low].word.hasPrefix(letters) {
      found.append(words[low].number)
      low += 1
    }
    return found
  }
}

extension Vocabulary {
  /// The number of a word in lower case; nil where no text had it.
  public func number(of word: String) -> UInt32? { numbers[word] }

  /// All words so far, in their order.
  public func index() -> WordIndex { WordIndex(numbers) }
}
