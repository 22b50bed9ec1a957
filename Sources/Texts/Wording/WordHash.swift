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

/// A set of folded words that tokens are looked up in; a look costs a few nanoseconds.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// Open addressing, at most half full; zero is an empty slot.
  private var slots: [UInt64]
  private let mask: Int

  public init(_ words: some Collection<String>) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for word in words {
      let hash = WordHash(word.utf8).value
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  public init(arrayLiteral words: String...) { self.init(words) }

  public func contains(_ token: Token) -> Bool {
    let hash = token.hash.value
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
