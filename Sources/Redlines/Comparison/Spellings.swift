/// Numbers for spellings: the same bytes have the same number, others never.
///
/// An open-addressing table over one buffer of all spellings; adding one is O(its length).
struct Spellings {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int32
    var number: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry]
  private(set) var count: Int32 = 0
  private static let free: Int32 = -1

  init(expecting words: Int) {
    var capacity = 1024
    while capacity < words { capacity *= 2 }
    entries = Array(
      repeating: Entry(hash: 0, start: 0, length: 0, number: Self.free), count: capacity)
  }

  mutating func number(_ spelling: UnsafeBufferPointer<UInt8>) -> Int32 {
    if Int(count) * 2 > entries.count { grow() }
    let hash = Self.hash(spelling)
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].number != Self.free {
      if entries[slot].hash == hash, holds(entries[slot], spelling) { return entries[slot].number }
      slot = (slot + 1) & mask
    }
    entries[slot] = Entry(
      hash: hash, start: bytes.count, length: Int32(spelling.count), number: count)
    bytes.append(contentsOf: spelling)
    count += 1
    return count - 1
  }

  private func holds(_ entry: Entry, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entry.length) == spelling.count else { return false }
    for at in 0..<spelling.count where bytes[entry.start + at] != spelling[at] { return false }
    return true
  }

  private mutating func grow() {
    let old = entries
    entries = Array(
      repeating: Entry(hash: 0, start: 0, length: 0, number: Self.free), count: old.count * 2)
    let mask = entries.count - 1
    for entry in old where entry.number != Self.free {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while entries[slot].number != Self.free { slot = (slot + 1) & mask }
      entries[slot] = entry
    }
  }

  private static func hash(_ spelling: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in spelling { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
  }
}
