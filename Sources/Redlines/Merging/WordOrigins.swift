public import Texts

/// Where each word of a text comes from, and who took out what is gone, through any number of
/// rounds of amendments.
public struct WordOrigins: Sendable {
  /// What brought words in, or took them out.
  public struct Source: Hashable, Sendable {
    /// From 1.
    public let round: Int
    public let amendment: String
    /// In the order of their names.
    public let proponents: [String]
  }

  /// Words of one source, with the white space before them.
  public struct Passage: Hashable, Sendable {
    public let text: String
    /// Nil for the words of the first version.
    public let source: Source?
  }

  public struct Block: Hashable, Sendable, Identifiable {
    public let id: ClauseID
    /// Together they are the clause's compared text, to the last byte.
    public let passages: [Passage]
  }

  public struct Removal: Hashable, Sendable {
    public let text: String
    /// What had brought them; nil where the first version had them.
    public let source: Source?
    public let removedBy: Source
    /// The clause in which they stood.
    public let block: ClauseID
  }

  /// As the clauses of the text stand now.
  public private(set) var blocks: [Block]
  /// In the order of the rounds; within one as they stood in the text.
  public private(set) var removals: [Removal] = []
  public private(set) var roundCount = 0

  /// The first version: nobody brought its words.
  public init(_ clauses: [Clause]) {
    blocks = clauses.map { clause in
      Block(id: clause.id, passages: Self.passages([(Array(clause.comparedText.utf8), nil)]))
    }
  }

  /// The text that mark-ups were made on, as the first version.
  public init(base merge: Merge) { self.init(merge.base.clauses) }

  /// Carries out amendments, as one round.
  ///
  /// - Parameter merge: of mark-ups of the text as it stands now.
  /// - Returns: the text as it then stands, the base of the next round.
  /// - Throws: `AcceptanceRefusal`; `.otherText` where the mark-ups were made on another text.
  ///   Nothing is then changed.
  @discardableResult
  public mutating func carryOut(
    _ ids: [String], of merge: Merge
  ) throws(AcceptanceRefusal) -> [Clause] {
    let isSame = merge.base.clauses.elementsEqual(blocks) { clause, block in
      clause.comparedText.utf8.elementsEqual(block.passages.lazy.flatMap(\.text.utf8))
    }
    guard isSame else { throw .otherText }
    let accepted = try merge.acceptedBlocks(ids)
    roundCount += 1
    let sources = merge.amendments.map {
      Source(round: roundCount, amendment: $0.id, proponents: $0.proponents)
    }
    removals += Self.removals(by: ids, of: merge, sources, from: blocks)
    let before = blocks
    blocks = accepted.map { block in
      switch block.source {
      case .inserted(let amendment):
        let bytes = Array(block.clause.comparedText.utf8)
        return Block(
          id: block.clause.id, passages: Self.passages([(bytes, sources[amendment])]))
      case .base(let place, nil, _):
        return Block(id: block.clause.id, passages: before[place].passages)
      case .base(let place, let passage?, let amendments):
        let old = before[place]
        var pieces: [([UInt8], Source?)] = []
        for run in passage.runs {
          switch run.source {
          case .edit(let edit): pieces.append((run.bytes, sources[amendments[edit]]))
          case .base(let range):
            var kept = old.pieces(range)
            if !run.gap.isEmpty, let first = kept.first {
              kept[0] = (run.gap + first.0, first.1)
            }
            pieces += kept
          }
        }
        return Block(id: block.clause.id, passages: Self.passages(pieces))
      }
    }
    return accepted.map(\.clause)
  }

  /// Neighbours of one source are one passage; white space alone belongs to what follows it, or at
  /// the end to what stands before.
  private static func passages(_ pieces: [([UInt8], Source?)]) -> [Passage] {
    var joined: [([UInt8], Source?)] = []
    for (bytes, source) in pieces where !bytes.isEmpty {
      if let last = joined.last, last.1 == source || last.0.allSatisfy({ $0 <= 0x20 }) {
        joined[joined.count - 1] = (last.0 + bytes, source)
      } else {
        joined.append((bytes, source))
      }
    }
    return joined.map { Passage(text: String(decoding: $0.0, as: UTF8.self), source: $0.1) }
  }

  private static func removals(
    by ids: [String], of merge: Merge, _ sources: [Source], from blocks: [Block]
  ) -> [Removal] {
    let accepted = Set(ids)
    return merge.amendments.indices.flatMap { place -> [Removal] in
      guard accepted.contains(merge.amendments[place].id) else { return [] }
      let (block, range): (Int, Range<Int>)
      switch merge.amendments[place].wish {
      case .deleteBlock(let whole):
        (block, range) = (whole, 0..<merge.base.text.bytes[whole].count)
      case .words(let changed, let words, _):
        let bytes = merge.base.text.passage(words, in: changed)
        (block, range) = (changed, bytes.startIndex..<bytes.endIndex)
      case .insertBlocks, .moveBlock: return []
      }
      return blocks[block].pieces(range).map { bytes, source in
        Removal(
          text: String(decoding: bytes, as: UTF8.self), source: source,
          removedBy: sources[place], block: blocks[block].id)
      }
    }
  }
}

extension WordOrigins.Block {
  /// What stands in a range of the block's bytes, by source.
  fileprivate func pieces(_ range: Range<Int>) -> [([UInt8], WordOrigins.Source?)] {
    var pieces: [([UInt8], WordOrigins.Source?)] = []
    var start = 0
    for passage in passages {
      let bytes = Array(passage.text.utf8)
      let here = range.clamped(to: start..<(start + bytes.count))
      if !here.isEmpty {
        pieces.append(
          (Array(bytes[(here.lowerBound - start)..<(here.upperBound - start)]), passage.source))
      }
      start += bytes.count
    }
    return pieces
  }
}
