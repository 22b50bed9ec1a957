import Proceedings
import Testing

@Suite("Merkle tree")
struct MerkleTreeTests {
  private static let leaves = (0..<70).map { MerkleTree.leafHash(of: "act \($0)".utf8) }

  @Test("The roots are those of the log of RFC 6962's reference implementation")
  func knownRoots() {
    let entries: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      Array(0x50...0x57), Array(0x60...0x6F),
    ]
    let leaves = entries.map { MerkleTree.leafHash(of: $0) }
    let roots = [
      0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    for (size, root) in roots {
      #expect(MerkleTree.root(of: leaves[..<size]).description == root)
    }
  }

  @Test("The right edge knows the same root at every size")
  func frontier() {
    var frontier = MerkleFrontier()
    for size in 0...Self.leaves.count {
      #expect(frontier.root == MerkleTree.root(of: Self.leaves[..<size]))
      #expect(MerkleFrontier(size: size, subtrees: frontier.subtrees) == frontier)
      if size < Self.leaves.count { frontier.append(leaf: Self.leaves[size]) }
    }
  }

  @Test("Each leaf of each tree has a proof, and no other leaf, place or path has it")
  func inclusion() {
    var random = Seeded(seed: 6962)
    for size in 1...Self.leaves.count {
      let leaves = Self.leaves[..<size]
      let root = MerkleTree.root(of: leaves)
      for place in 0..<size {
        let path = MerkleTree.inclusionProof(of: place, in: leaves)
        func holds(_ leaf: Hash, _ place: Int, _ path: [Hash]) -> Bool {
          MerkleTree.verifies(inclusionOf: leaf, at: place, size: size, path: path, root: root)
        }
        #expect(holds(Self.leaves[place], place, path))
        #expect(!holds(Self.leaves[(place + 1) % Self.leaves.count], place, path))
        #expect(size == 1 || !holds(Self.leaves[place], (place + 1) % size, path))
        #expect(!holds(Self.leaves[place], place, path + [root]))
        guard !path.isEmpty else { continue }
        var altered = path
        let at = Int.random(in: altered.indices, using: &random)
        altered[at] = MerkleTree.nodeHash(altered[at], root)
        #expect(!holds(Self.leaves[place], place, altered))
      }
    }
  }

  @Test("Each tree is shown to be the beginning of each later one, and another is not")
  func consistency() {
    let roots = (0...Self.leaves.count).map { MerkleTree.root(of: Self.leaves[..<$0]) }
    for later in 0...Self.leaves.count {
      for earlier in 0...later {
        let proof = MerkleTree.consistencyProof(from: earlier, in: Self.leaves[..<later])
        #expect(
          MerkleTree.verifies(
            consistencyOf: (earlier, roots[earlier]), with: (later, roots[later]), proof: proof))
        guard earlier > 0 else { continue }
        let other = MerkleTree.nodeHash(roots[earlier], roots[earlier])
        #expect(
          !MerkleTree.verifies(
            consistencyOf: (earlier, other), with: (later, roots[later]), proof: proof))
      }
    }
  }
}
