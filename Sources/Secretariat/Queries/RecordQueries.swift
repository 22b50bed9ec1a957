public import Deliberations
public import Proceedings

/// An act with the proof that it stands on the record.
public struct ProvenAct: Hashable, Sendable {
  public var act: RecordedAct
  public var leaf: Hash
  /// The tree that the path leads to the root of.
  public var size: Int
  public var root: Hash
  /// The lowest hash first (RFC 6962, section 2.1.1).
  public var path: [Hash]
}

/// A proof as `comity record prove` prints it and as the API gives it; hashes are in hexadecimal.
public struct ActProof: Encodable, Sendable {
  public let number: Int
  /// The act's, sealed where the reader may not see all of it; nil where that cannot be hashed.
  public let line: String?
  public let leaf: String
  public let size: Int
  public let root: String
  public let path: [String]
  /// Nil where none are signed.
  public let checkpoint: String?

  public init(of proven: ProvenAct, line: [UInt8]?, checkpoint: SignedNote?) {
    number = proven.act.number
    self.line = line.map { String(decoding: $0, as: UTF8.self) }
    leaf = proven.leaf.description
    size = proven.size
    root = proven.root.description
    path = proven.path.map(\.description)
    self.checkpoint = checkpoint?.description
  }
}

extension Secretariat {
  /// The proof of an act as an actor may see it; nil where there is no such act.
  ///
  /// Linear in the acts that came since the last proof.
  public func proof(
    of number: Int, in forum: String, by actor: Actor
  ) async throws -> (proof: ActProof, seen: SeenAct)? {
    let proven = try await store.read { try blocks.proof(of: number, in: forum, from: $0) }
    guard let proven else { return nil }
    let seen = try await seen(proven.act, by: actor)
    let checkpoint = try signer(of: forum)?.checkpoint(size: proven.size, root: proven.root)
    return (
      ActProof(
        of: proven, line: seen.line, checkpoint: checkpoint), seen
    )
  }

  /// The end of a forum's record.
  public func chain(of forum: String) async throws -> RecordChain {
    try await store.read { try $0.chain(of: forum) }
  }

  /// The lines of a forum's record from a number on; at most `limit` of them.
  public func lines(of forum: String, from number: Int, limit: Int) async throws -> [[UInt8]] {
    try await store.read { try $0.lines(of: forum, from: number, limit: limit) }
  }

  /// Acts of a record up to a number, the newest first.
  public func acts(of forum: String, upTo last: Int, limit: Int) async throws -> [RecordedAct] {
    let first = max(1, last - limit + 1)
    guard last >= first else { return [] }
    return try await store.read { store in
      try store.lines(of: forum, from: first, limit: last - first + 1).reversed()
        .map { try RecordedAct(line: $0) }
    }
  }
}

extension Store {
  /// An act and its proof in the tree over the whole record, which is checked; nil where there is
  /// no such act.
  ///
  /// Linear in the number of acts.
  public func proof(of number: Int, in forum: String) async throws -> ProvenAct? {
    try await read { store in
      var leaves: [Hash] = []
      var found: RecordedAct?
      let chain = try store.followRecord(of: forum) { act, _ in
        leaves.append(act.written.leaf)
        if act.number == number { found = act }
      }
      return found.map {
        ProvenAct(
          act: $0, leaf: leaves[number - 1], size: chain.count, root: chain.tree.root,
          path: MerkleTree.inclusionProof(of: number - 1, in: leaves[...]))
      }
    }
  }
}

extension Secretariat {
  /// Rows of a view in the order of their keys, those at the beginning left out.
  public func rows<Row: ViewRow>(
    _ type: Row.Type, of forum: String, skipping: Int, limit: Int
  ) async throws -> [Row] {
    try await store.read {
      try $0.views(of: forum).rows(ViewQuery(type).skipping(skipping).first(limit))
    }
  }

  /// The row with this key, with the parties that those it names were merged into; for a party that
  /// was merged, the one that it became.
  public func row<Row: ViewRow>(_ type: Row.Type, _ id: String, of forum: String) async throws
    -> Row?
  {
    try await store.read { store in
      let views = store.views(of: forum)
      if type == PartyRow.self { return try views.party(id) as? Row }
      return try views.row(type, key: [.text(id)]).map(views.following)
    }
  }
}
