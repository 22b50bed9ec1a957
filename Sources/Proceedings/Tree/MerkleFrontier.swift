/// The right edge of a Merkle tree: all that is needed to go on, and to know the root.
public struct MerkleFrontier: Hashable, Sendable {
  /// The number of leaves.
  public private(set) var size = 0
  /// The hashes of the whole subtrees, the largest and leftmost first: one for each bit of `size`.
  public private(set) var subtrees: [Hash] = []

  public init() {}

  /// Nil unless there is one subtree for each bit of the size.
  public init?(size: Int, subtrees: [Hash]) {
    guard size >= 0, subtrees.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.subtrees = subtrees
  }

  /// Constant time on average, logarithmic at most.
  public mutating func append(leaf: Hash) {
    var hash = leaf
    var bits = size
    while bits & 1 == 1, let left = subtrees.popLast() {
      hash = MerkleTree.nodeHash(left, hash)
      bits >>= 1
    }
    subtrees.append(hash)
    size += 1
  }

  /// The hash of the tree; logarithmic in the number of leaves.
  public var root: Hash {
    guard var hash = subtrees.last else { return MerkleTree.emptyRoot }
    for left in subtrees.dropLast().reversed() { hash = MerkleTree.nodeHash(left, hash) }
    return hash
  }
}
