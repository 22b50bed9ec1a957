public import Texts

/// One wish about a text, and all who have it.
public struct Amendment: Hashable, Sendable, Identifiable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case insert, delete, replace, insertBlock, deleteBlock, moveBlock
  }

  /// Where in the base, and what stands there then.
  enum Wish: Hashable {
    case words(block: Int, range: Range<Int>, new: [UInt8])
    /// Behind the block `after`, which stays; -1 for the beginning of the text.
    case insertBlocks(after: Int, [InsertedBlock])
    case deleteBlock(Int)
    /// Behind the block `after`, which stays, and there behind those `behind`.
    case moveBlock(Int, after: Int, behind: Trail)
  }

  /// The blocks moved to one place that come before something there, where that is told.
  ///
  /// Blocks moved to one place stand there in the base's order, behind what is inserted. One that
  /// does not has a trail: from the last block that keeps that order down to the one before it. So
  /// who wants another order there wants something else.
  typealias Trail = [Int]

  struct InsertedBlock: Hashable {
    var text: [UInt8]
    var behind: Trail = []
  }

  /// Taken from place and content: the same whoever else has wishes.
  public let id: String
  public let kind: Kind
  /// The block that it changes; of an inserted one its own id in the rolling text.
  public internal(set) var block: ClauseID
  /// Where blocks are inserted or moved: the block they stand behind then, nil at the beginning.
  public let after: ClauseID?
  /// In the order of their names.
  public let proponents: [String]
  public let old: String
  public let new: String
  /// Those that cannot be carried out together with it without a guess.
  public internal(set) var conflictsWith: [String]
  let wish: Wish
}

extension Amendment.Wish {
  var kind: Amendment.Kind {
    switch self {
    case .words(_, let range, let new): range.isEmpty ? .insert : new.isEmpty ? .delete : .replace
    case .insertBlocks: .insertBlock
    case .deleteBlock: .deleteBlock
    case .moveBlock: .moveBlock
    }
  }

  /// The block that it changes, nil where it inserts.
  var block: Int? {
    switch self {
    case .words(let block, _, _), .deleteBlock(let block), .moveBlock(let block, _, _): block
    case .insertBlocks: nil
    }
  }

  /// The block that it is about or that it inserts behind, -1 for the beginning of the text.
  var anchor: Int {
    switch self {
    case .words(let block, _, _), .deleteBlock(let block), .moveBlock(let block, _, _): block
    case .insertBlocks(let after, _): after
    }
  }

  /// Whether it and another cannot both be carried out without a guess.
  ///
  /// Ranges of words conflict where they share a word; an insertion where it falls inside another's
  /// range, not at its edge; two insertions at one point where they differ.
  func conflicts(with other: Self) -> Bool {
    switch (self, other) {
    case (.insertBlocks(let one, _), .insertBlocks(let two, _)): one == two && self != other
    case (.insertBlocks, _), (_, .insertBlocks): false
    case (.words(let block, let one, _), .words(let second, let two, _)):
      block == second && Self.touch(one, two) && self != other
    default: block == other.block && self != other
    }
  }

  /// Whether it touches neither the other nor what is ordered behind that.
  func endsBefore(_ other: Self) -> Bool {
    switch (self, other) {
    case (.words(let block, let one, _), .words(let second, let two, _)):
      block != second || one.upperBound < two.lowerBound
    case (.words, .insertBlocks): true
    default: false
    }
  }

  private static func touch(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
    if one.isEmpty, two.isEmpty { return one.lowerBound == two.lowerBound }
    if one.isEmpty { return two.lowerBound < one.lowerBound && one.lowerBound < two.upperBound }
    if two.isEmpty { return one.lowerBound < two.lowerBound && two.lowerBound < one.upperBound }
    return one.overlaps(two)
  }

  /// Orders wishes as they stand in the text, then by what they say.
  static func precedes(_ one: Self, _ other: Self) -> Bool {
    let (a, b) = (one.order, other.order)
    if a != b { return a < b }
    if one.content != other.content {
      return one.content.lexicographicallyPrecedes(other.content)
    }
    return one.trails.lexicographicallyPrecedes(other.trails) {
      $0.lexicographicallyPrecedes($1)
    }
  }

  private var order: (Int, Int, Int, Int) {
    switch self {
    case .deleteBlock(let block): (block, 0, 0, 0)
    case .moveBlock(let block, let after, _): (block, 1, after, 0)
    case .words(let block, let range, _): (block, 2, range.lowerBound, range.upperBound)
    case .insertBlocks(let after, _): (after, 3, 0, 0)
    }
  }

  private var content: [UInt8] {
    switch self {
    case .words(_, _, let new): new
    case .insertBlocks(_, let inserted): Array(inserted.map(\.text).joined(separator: [0x00]))
    case .deleteBlock, .moveBlock: []
    }
  }

  private var trails: [Amendment.Trail] {
    switch self {
    case .moveBlock(_, _, let behind): [behind]
    case .insertBlocks(_, let inserted): inserted.map(\.behind)
    case .words, .deleteBlock: []
    }
  }

  /// A hash of place and content that is the same on every machine.
  func hash(named block: (Int) -> String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    take(kind.rawValue.utf8)
    switch self {
    case .words(let place, let range, _):
      take("\(block(place)) \(range.lowerBound) \(range.upperBound)".utf8)
    case .insertBlocks(let after, _): take(block(after).utf8)
    case .deleteBlock(let place): take(block(place).utf8)
    case .moveBlock(let place, let after, _): take("\(block(place)) \(block(after))".utf8)
    }
    take(content)
    for (number, trail) in trails.enumerated() where !trail.isEmpty {
      take("\(number) \(trail.map(block).joined(separator: " "))".utf8)
    }
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ hash >> 32
  }
}
