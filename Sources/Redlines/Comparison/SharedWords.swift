/// A longest common subsequence of two sequences of words.
///
/// Bit-parallel (Hyyrö 2004): O(words × words / 64) time, and as many bits of memory.
enum SharedWords {
  /// Sequences whose product is larger are not compared.
  static let cellLimit = 400_000_000

  /// Pairs of places, ascending in both.
  static func pairs(_ old: [Int32], _ new: [Int32]) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let width = (new.count + 63) / 64
    let masks = Masks(of: new, asIn: old, width: width)
    // A word that the other side lacks changes no row.
    let kept = old.indices.filter { masks.start(old[$0]) != nil }
    guard !kept.isEmpty else { return [] }
    var rows = [UInt64](repeating: .max, count: width * (kept.count + 1))
    rows.withUnsafeMutableBufferPointer { rows in
      masks.bits.withUnsafeBufferPointer { bits in
        for (row, place) in kept.enumerated() {
          let mask = masks.start(old[place]) ?? 0
          let (before, now) = (row * width, (row + 1) * width)
          var carry: UInt64 = 0
          for at in 0..<width {
            let all = rows[before + at]
            let met = all & bits[mask + at]
            let (half, first) = all.addingReportingOverflow(met)
            let (sum, second) = half.addingReportingOverflow(carry)
            carry = (first ? 1 : 0) + (second ? 1 : 0)
            rows[now + at] = sum | (all & ~met)
          }
        }
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, place) = (kept.count, new.count)
    func isSet(_ row: Int, _ place: Int) -> Bool {
      rows[row * width + (place >> 6)] >> UInt64(place & 63) & 1 == 1
    }
    while row > 0, place > 0 {
      if isSet(row, place - 1) {
        place -= 1
      } else if !isSet(row - 1, place - 1) {
        row -= 1
      } else {
        row -= 1
        place -= 1
        pairs.append((old: kept[row], new: place))
      }
    }
    return pairs.reversed()
  }

  /// Where each word stands, a bit a place.
  private struct Masks {
    private var starts: [Int32: Int] = [:]
    private(set) var bits: [UInt64] = []

    init(of words: [Int32], asIn others: [Int32], width: Int) {
      let shared = Set(others)
      for (place, word) in words.enumerated() where shared.contains(word) {
        let start = starts[word] ?? bits.count
        if start == bits.count {
          starts[word] = start
          bits.append(contentsOf: repeatElement(0, count: width))
        }
        bits[start + (place >> 6)] |= 1 << UInt64(place & 63)
      }
    }

    func start(_ word: Int32) -> Int? { starts[word] }
  }
}
