/// Clauses that stand byte for byte in both texts, so that nothing within them needs to be compared.
struct HeldClauses {
  /// Of each clause which of the held ones it is, -1 where it is none; empty where none is held.
  private(set) var old: [Int32] = []
  private(set) var new: [Int32] = []
  private var wordCounts: [Int] = []

  /// None.
  init() {}

  /// - Parameter least: clauses of fewer words are not held.
  /// - Complexity: linear in the bytes of both texts.
  init(_ olds: [[UInt8]], _ news: [[UInt8]], least: Int) {
    let (oldHashes, oldPlaces) = Self.hashes(olds)
    let (newHashes, newPlaces) = Self.hashes(news)
    let partners = ClausePairs.partners(oldHashes, oldPlaces, newHashes, newPlaces) {
      olds[$0] == news[$1]
    }
    old = Array(repeating: -1, count: olds.count)
    new = Array(repeating: -1, count: news.count)
    for (place, partner) in partners.enumerated() where partner >= 0 {
      var count = 0
      olds[place].withUnsafeBufferPointer { bytes in WordBytes.words(bytes) { _ in count += 1 } }
      guard count >= least else { continue }
      old[place] = Int32(wordCounts.count)
      new[partner] = Int32(wordCounts.count)
      wordCounts.append(count)
    }
  }

  /// Nil where the clause is not held.
  func wordCount(ofOld clause: Int) -> Int? {
    guard !old.isEmpty, old[clause] >= 0 else { return nil }
    return wordCounts[Int(old[clause])]
  }

  private static func hashes(_ texts: [[UInt8]]) -> ([UInt64], places: [UInt64: Int]) {
    var places = [UInt64: Int](minimumCapacity: texts.count)
    let hashes = texts.enumerated().map { place, text -> UInt64 in
      let hash = text.withUnsafeBytes { Self.hash($0) }
      if !text.isEmpty { places[hash] = places[hash] == nil ? place : -1 }
      return hash
    }
    return (hashes, places)
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count)
    func take(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    var at = 0
    while at + 8 <= bytes.count {
      take(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    while at < bytes.count {
      take(UInt64(bytes[at]))
      at += 1
    }
    return hash
  }
}
