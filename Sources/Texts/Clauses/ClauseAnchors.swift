/// Gives clauses ids that last.
///
/// An id is taken from the clause's own words: the smallest hash among its runs of three words
/// (min-wise hashing, Broder 1997). A small edit leaves that run standing with a probability of
/// one minus the share of runs it touches; edits elsewhere change nothing. Clauses with equal runs
/// are told apart by the heading above them, then by counting. Linear in the length of the text.
public struct ClauseAnchors {
  private var taken: [String: Int] = [:]

  private var carried: Set<ClauseID> = []

  public init() {}

  /// - Parameter carried: ids that clauses of the text bring along, which others do not get.
  public init(carried: some Sequence<ClauseID>) {
    self.carried = Set(carried)
    for id in self.carried { taken[id.rawValue] = 1 }
  }

  /// The id that the next clause brings along; nil where it brings none, or another had it before.
  public mutating func next(carried id: ClauseID?) -> ClauseID? {
    id.flatMap { carried.remove($0) }
  }

  /// The id of the next clause of a text, in the order of reading.
  public mutating func next(kind: ClauseKind, text: String, under heading: ClauseID?) -> ClauseID {
    var anchor = Self.smallestRun(of: text)
    anchor = Self.mixed(anchor, UInt64(truncatingIfNeeded: kind.rawValue.utf8.count))
    var name = Self.name(anchor)
    if taken[name] != nil, let heading {
      for byte in heading.rawValue.utf8 { anchor = Self.mixed(anchor, UInt64(byte)) }
      name = Self.name(anchor)
    }
    let count = (taken[name] ?? 0) + 1
    taken[name] = count
    return ClauseID(count == 1 ? name : "\(name)-\(count)")
  }

  private static func smallestRun(of text: String) -> UInt64 {
    var runs = SmallestRun()
    var word: UInt64 = 0
    var inWord = false
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        let letter = byte | 0x20
        if (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || byte >= 0x80 {
          word = mixed(inWord ? word : 0x9E37_79B9_7F4A_7C15, UInt64(byte >= 0x80 ? byte : letter))
          inWord = true
        } else if inWord {
          runs.take(word)
          inWord = false
        }
      }
    }
    if inWord { runs.take(word) }
    return runs.hash
  }

  /// The smallest hash of three words in a row; of all words where there are no more than three.
  private struct SmallestRun {
    private var count = 0
    private var all: UInt64 = 1
    private var smallest = UInt64.max
    private var lastButOne: UInt64 = 0
    private var last: UInt64 = 0

    var hash: UInt64 { count > 3 ? smallest : all }

    mutating func take(_ word: UInt64) {
      count += 1
      if count <= 3 { all = mixed(all, word) }
      if count >= 3 { smallest = min(smallest, mixed(mixed(lastButOne, last), word)) }
      (lastButOne, last) = (last, word)
    }
  }

  private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var hash = (one ^ other) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    hash = hash &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 32)
  }

  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  private static func name(_ hash: UInt64) -> String {
    var name: [UInt8] = [UInt8(ascii: "c")]
    for place in 0..<8 { name.append(digits[Int((hash >> (UInt64(place) * 5)) & 31)]) }
    return String(decoding: name, as: UTF8.self)
  }
}
