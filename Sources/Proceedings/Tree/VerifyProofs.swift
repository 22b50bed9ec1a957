extension MerkleTree {
  /// Whether the path leads from a leaf to the root of a tree (RFC 9162, section 2.1.3.2).
  public static func verifies(
    inclusionOf leaf: Hash, at place: Int, size: Int, path: [Hash], root: Hash
  ) -> Bool {
    guard place >= 0, place < size else { return false }
    var (node, last) = (place, size - 1)
    var hash = leaf
    for step in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = nodeHash(step, hash)
        while node & 1 == 0, node > 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = nodeHash(hash, step)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// Whether an earlier tree is a part of a later one (RFC 9162, section 2.1.4.2).
  public static func verifies(
    consistencyOf earlier: (size: Int, root: Hash), with later: (size: Int, root: Hash),
    proof: [Hash]
  ) -> Bool {
    guard earlier.size <= later.size, earlier.size >= 0 else { return false }
    if earlier.size == 0 { return proof.isEmpty && earlier.root == emptyRoot }
    if earlier.size == later.size { return proof.isEmpty && earlier.root == later.root }
    var path = proof[...]
    if earlier.size & (earlier.size - 1) == 0 { path = ([earlier.root] + proof)[...] }
    guard let first = path.popFirst() else { return false }
    var (node, last) = (earlier.size - 1, later.size - 1)
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var (old, new) = (first, first)
    for step in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        old = nodeHash(step, old)
        new = nodeHash(step, new)
        while node & 1 == 0, node > 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        new = nodeHash(new, step)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && old == earlier.root && new == later.root
  }
}
