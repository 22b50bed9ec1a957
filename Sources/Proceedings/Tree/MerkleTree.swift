/// The Merkle tree of a log (RFC 6962, section 2.1), over the hashes of its leaves.
public enum MerkleTree {
  public static func leafHash(of entry: some Sequence<UInt8>) -> Hash { Hash(of: [0] + entry) }

  public static func nodeHash(_ left: Hash, _ right: Hash) -> Hash {
    Hash(of: [1] + left.bytes + right.bytes)
  }

  public static let emptyRoot = Hash(of: [UInt8]())

  /// The hash of the tree over the leaves; linear in their number.
  public static func root(of leaves: ArraySlice<Hash>) -> Hash {
    guard let first = leaves.first else { return emptyRoot }
    guard leaves.count > 1 else { return first }
    let middle = leaves.startIndex + split(leaves.count)
    return nodeHash(root(of: leaves[..<middle]), root(of: leaves[middle...]))
  }

  /// The largest power of two below the count, which is at least 2.
  static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - (count - 1).leadingZeroBitCount - 1)
  }

  /// The audit path of a leaf, the lowest hash first (RFC 6962, section 2.1.1).
  ///
  /// `place` counts from 0 and is below the number of leaves.
  public static func inclusionProof(of place: Int, in leaves: ArraySlice<Hash>) -> [Hash] {
    precondition(leaves.indices.contains(leaves.startIndex + place), "no such leaf")
    guard leaves.count > 1 else { return [] }
    let half = split(leaves.count)
    let middle = leaves.startIndex + half
    if place < half {
      return inclusionProof(of: place, in: leaves[..<middle]) + [root(of: leaves[middle...])]
    }
    return inclusionProof(of: place - half, in: leaves[middle...]) + [root(of: leaves[..<middle])]
  }

  /// The proof that the tree over the first `size` leaves is a part of the tree over all
  /// (RFC 6962, section 2.1.2); empty where nothing needs to be shown.
  public static func consistencyProof(from size: Int, in leaves: ArraySlice<Hash>) -> [Hash] {
    precondition((0...leaves.count).contains(size), "the earlier tree is no larger than the later")
    guard size > 0, size < leaves.count else { return [] }
    return subproof(size, leaves, isWhole: true)
  }

  private static func subproof(_ size: Int, _ leaves: ArraySlice<Hash>, isWhole: Bool) -> [Hash] {
    if size == leaves.count { return isWhole ? [] : [root(of: leaves)] }
    let half = split(leaves.count)
    let middle = leaves.startIndex + half
    if size <= half {
      return subproof(size, leaves[..<middle], isWhole: isWhole) + [root(of: leaves[middle...])]
    }
    return subproof(size - half, leaves[middle...], isWhole: false)
      + [root(of: leaves[..<middle])]
  }
}
