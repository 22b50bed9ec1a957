/// Finds places in a list by a hash of what stands there: four bytes a place, and nothing of what
/// is found.
public struct PlaceTable: Sendable {
  /// Open addressing, at most two thirds full; zero is empty, else a place plus one.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  private var count = 0

  public init() {}

  /// The place of what is equal; nil where there is none, and `next` is its place from now on.
  ///
  /// - Parameters:
  ///   - hash: of what is looked for.
  ///   - isEqual: whether at a place stands what is looked for.
  ///   - hashAt: the hash of what stands at a place, asked for when the table grows.
  public mutating func place(
    of hash: UInt64, next: Int, isEqual: (Int) -> Bool, hashAt: (Int) -> UInt64
  ) -> Int? {
    if 3 * (count + 1) > 2 * slots.count { grow(hashAt) }
    var slot = Self.slot(of: hash, in: slots.count)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if isEqual(place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(next) + 1
    count += 1
    return nil
  }

  /// Hashes of names that count up (`L000001`) differ in few bits: multiplied by the golden ratio
  /// they are spread over all (Knuth, The Art of Computer Programming, 6.4).
  private static func slot(of hash: UInt64, in count: Int) -> Int {
    Int((hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count.trailingZeroBitCount))
  }

  private mutating func grow(_ hashAt: (Int) -> UInt64) {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for place in slots where place != 0 {
      var slot = Self.slot(of: hashAt(Int(place) - 1), in: larger.count)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = place
    }
    slots = larger
  }
}
