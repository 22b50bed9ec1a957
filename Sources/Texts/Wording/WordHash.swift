/// A word by the FNV-1a hash of its bytes: words are told apart without making or comparing strings.
public struct WordHash: Hashable, Sendable {
  fileprivate private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var isEmpty = true

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  mutating func take(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    isEmpty = false
  }
}

/// What is known of folded words; a look costs a few nanoseconds.
struct WordTable<Value: Sendable>: Sendable {
  /// Open addressing, at most half full; zero is an empty slot.
  private var slots: [UInt64]
  private var values: [Value]
  private let mask: Int

  /// - Parameter none: what is known of any other word.
  init(_ words: some Collection<(WordHash, Value)>, none: Value) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    values = [Value](repeating: none, count: size)
    mask = size - 1
    for (word, value) in words {
      let slot = self.slot(of: word)
      slots[slot] = word.value
      values[slot] = value
    }
  }

  subscript(word: WordHash) -> Value { values[slot(of: word)] }

  private func slot(of word: WordHash) -> Int {
    var slot = Int(truncatingIfNeeded: word.value) & mask
    while slots[slot] != 0, slots[slot] != word.value { slot = (slot + 1) & mask }
    return slot
  }
}

/// A set of folded words that tokens are looked up in.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Bool>

  public init(_ words: some Collection<String>) {
    table = WordTable(words.map { (WordHash($0.utf8), true) }, none: false)
  }

  public init(arrayLiteral words: String...) { self.init(words) }

  public func contains(_ token: Token) -> Bool { table[token.hash] }
}
