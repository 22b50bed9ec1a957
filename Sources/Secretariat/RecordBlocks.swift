internal import Proceedings
internal import Synchronization

/// The hashes of whole blocks of every record's tree, as far as they were needed: with them a proof
/// reads two blocks of acts and not the record.
///
/// A block is 256 acts, and so a node of the tree of every larger size: it splits at powers of two
/// (RFC 6962, section 2.1). A record only grows; what is kept stays right.
final class RecordBlocks: Sendable {
  private static let size = 256

  private let kept = Mutex<[String: [Hash]]>([:])

  /// An act and its proof; nil where there is no such act.
  ///
  /// Linear in the acts that came since the last proof; then in the number of blocks.
  /// - Throws: `RecordProblem` where the tree is not the one that the store says; what the store
  ///   threw.
  func proof(
    of number: Int, in forum: String, from store: any StoreReading
  ) throws -> ProvenAct? {
    let chain = try store.chain(of: forum)
    guard (1...max(1, chain.count)).contains(number), chain.count > 0 else { return nil }
    let whole = try wholeBlocks(of: forum, count: chain.count / Self.size, from: store)
    var blocks = whole[...]
    let rest = chain.count % Self.size
    if rest > 0 {
      let lines = try store.lines(of: forum, from: chain.count - rest + 1, limit: rest)
      blocks.append(MerkleTree.root(of: Self.leaves(of: lines)[...]))
    }
    let (block, place) = (number - 1).quotientAndRemainder(dividingBy: Self.size)
    let lines = try store.lines(
      of: forum, from: block * Self.size + 1, limit: min(Self.size, chain.count - block * Self.size)
    )
    let leaves = Self.leaves(of: lines)
    let root = MerkleTree.root(of: blocks)
    guard leaves.indices.contains(place), root == chain.tree.root,
      MerkleTree.root(of: leaves[...]) == blocks[block]
    else { throw RecordProblem(.otherTree, act: chain.count) }
    return ProvenAct(
      act: try Self.act(of: lines[place], number: number), leaf: leaves[place],
      size: chain.count, root: root,
      path: MerkleTree.inclusionProof(of: place, in: leaves[...])
        + MerkleTree.inclusionProof(of: block, in: blocks))
  }

  private static func act(of line: [UInt8], number: Int) throws -> RecordedAct {
    do throws(RecordProblem.Kind) {
      return try RecordedAct(line: line)
    } catch {
      throw RecordProblem(error, act: number)
    }
  }

  private func wholeBlocks(
    of forum: String, count: Int, from store: any StoreReading
  ) throws -> [Hash] {
    var blocks = kept.withLock { $0[forum] } ?? []
    while blocks.count < count {
      let lines = try store.lines(of: forum, from: blocks.count * Self.size + 1, limit: Self.size)
      blocks.append(MerkleTree.root(of: Self.leaves(of: lines)[...]))
    }
    kept.withLock { [blocks] kept in
      if kept[forum]?.count ?? 0 < blocks.count { kept[forum] = blocks }
    }
    return Array(blocks.prefix(count))
  }

  private static func leaves(of lines: [[UInt8]]) -> [Hash] {
    lines.map { MerkleTree.leafHash(of: $0) }
  }
}
