/// Labels that passages share which say nearly the same, so that such passages are found as any
/// word is: without a look at the others.
///
/// Of the runs of three content words in a passage, the smallest hash under each of some hash
/// functions is a label (min-wise hashing, Broder 1997). Of two passages that share the part s of
/// their runs, one label at least is the same with a probability of 1 - (1 - s)^6: 95 % where
/// s is 0.4. Every two labels together are one more, which far fewer passages share by chance: one
/// of those three at least is the same with a probability of 1 - (1 - s²)^3, 95 % where s is 0.8.
public enum NearLabels {
  private static let functionCount: UInt64 = 6
  /// Fewer content words say too little to be alike by more than chance.
  private static let fewestWords = 6
  static let name = "near"
  static let pairName = "close"

  /// Of folded terms, in order; empty where they are too few.
  ///
  /// Linear in their number.
  ///
  /// - Parameter forum: labels of different forums differ.
  public static func labels(of terms: [String], in forum: String) -> [String] {
    let content = terms.filter(isContent).map { hash($0.utf8, from: 0xCBF2_9CE4_8422_2325) }
    guard content.count >= fewestWords else { return [] }
    let seed = hash(forum.utf8, from: 0xCBF2_9CE4_8422_2325)
    let runs = (0..<(content.count - 2)).map { at in
      mixed(mixed(mixed(seed ^ content[at]) ^ content[at + 1]) ^ content[at + 2])
    }
    let least = (0..<functionCount).map { function in
      mixed(runs.reduce(UInt64.max) { min($0, mixed($1 ^ mixed(function))) } &+ function)
    }
    let pairs = stride(from: 0, to: least.count, by: 2).map { mixed(least[$0]) ^ least[$0 + 1] }
    // Those of the pairs stand behind.
    return least.map { label(name, $0) } + pairs.map { label(pairName, $0) }
  }

  private static func label(_ name: String, _ hash: UInt64) -> String {
    searchLabel(name, String(hash >> 24, radix: 36))
  }

  /// Of two passages: how many labels they share.
  public static func shared(_ some: [String], _ others: Set<String>) -> Int {
    some.count { others.contains($0) }
  }

  /// Articles, prepositions and the like are in every passage; a character of a script without
  /// spaces is a word.
  private static func isContent(_ term: String) -> Bool {
    guard let first = term.unicodeScalars.first else { return false }
    return first.properties.isIdeographic || term.unicodeScalars.count > 3
  }

  private static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    hash = hash &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 32)
  }
}

extension Passage {
  /// Those of the labels that passages saying nearly the same share.
  public var nearLabels: [String] { labels(named: NearLabels.name) }

  /// Of two `nearLabels` each: few share one by chance.
  public var closeLabels: [String] { labels(named: NearLabels.pairName) }

  private func labels(named name: String) -> [String] {
    labels.split(separator: " ").filter { $0.hasPrefix("\(name)_") }.map(String.init)
  }

  /// What its document is, without `nearLabels` and `closeLabels`, which stand behind.
  public var documentLabels: Substring {
    guard let start = labels.firstRange(of: " \(NearLabels.name)_")?.lowerBound else {
      return labels[...]
    }
    return labels[..<start]
  }
}
