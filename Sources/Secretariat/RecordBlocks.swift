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
      blocks.append(try Self.root(ofActsFrom: chain.count - rest + 1, limit: rest, forum, store))
    }
    let (block, place) = (number - 1).quotientAndRemainder(dividingBy: Self.size)
    let lines = try store.lines(
      of: forum, from: block * Self.size + 1, limit: min(Self.size, chain.count - block * Self.size)
    )
    let acts = try Self.acts(of: lines, from: block * Self.size + 1)
    let leaves = acts.map(\.written.leaf)
    let root = MerkleTree.root(of: blocks)
    guard leaves.indices.contains(place), root == chain.tree.root,
      MerkleTree.root(of: leaves[...]) == blocks[block]
    else { throw RecordProblem(.otherTree, act: chain.count) }
    return ProvenAct(
      act: acts[place], leaf: leaves[place],
      size: chain.count, root: root,
      path: MerkleTree.inclusionProof(of: place, in: leaves[...])
        + MerkleTree.inclusionProof(of: block, in: blocks))
  }

  private func wholeBlocks(
    of forum: String, count: Int, from store: any StoreReading
  ) throws -> [Hash] {
    var blocks = kept.withLock { $0[forum] } ?? []
    while blocks.count < count {
      let first = blocks.count * Self.size + 1
      blocks.append(try Self.root(ofActsFrom: first, limit: Self.size, forum, store))
    }
    kept.withLock { [blocks] kept in
      if kept[forum]?.count ?? 0 < blocks.count { kept[forum] = blocks }
    }
    return Array(blocks.prefix(count))
  }

  private static func root(
    ofActsFrom first: Int, limit: Int, _ forum: String, _ store: any StoreReading
  ) throws -> Hash {
    let lines = try store.lines(of: forum, from: first, limit: limit)
    return MerkleTree.root(of: try acts(of: lines, from: first).map(\.written.leaf)[...])
  }

  /// The acts of lines, the first of which has a number.
  private static func acts(of lines: [[UInt8]], from number: Int) throws -> [RecordedAct] {
    var acts: [RecordedAct] = []
    for line in lines {
      do throws(RecordProblem.Kind) {
        acts.append(try RecordedAct(line: line))
      } catch {
        throw RecordProblem(error, act: number + acts.count)
      }
    }
    return acts
  }
}
