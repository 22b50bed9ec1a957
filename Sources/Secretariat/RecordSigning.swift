public import Proceedings

/// Who signs the checkpoints of an installation's records.
public struct RecordSigning: Sendable {
  private let key: NoteKey
  private let origin: String?

  /// - Parameter origin: what stands before a forum's id, and a slash, in the name that its
  ///   checkpoints bear; nil where they bear the id alone.
  public init(key: NoteKey, origin: String? = nil) {
    self.key = key
    self.origin = origin
  }

  public func signer(of forum: String) -> NoteSigner {
    NoteSigner(name: origin.map { "\($0)/\(forum)" } ?? forum, key: key)
  }
}

extension NoteSigner {
  /// A promise that the record has so many acts and this tree over them.
  ///
  /// - Throws: where the system has no randomness to sign with.
  public func checkpoint(size: Int, root: Hash) throws -> SignedNote {
    try sign(Checkpoint(origin: name, size: size, root: root).text)
  }
}

extension Secretariat {
  /// Who signs a forum's checkpoints; nil where none are signed.
  public func signer(of forum: String) -> NoteSigner? { signing?.signer(of: forum) }

  /// The record as far as it goes, signed; nil where checkpoints are not.
  ///
  /// - Throws: what the store threw, or where the system has no randomness to sign with.
  public func checkpoint(of forum: String) async throws -> SignedNote? {
    guard let signer = signer(of: forum) else { return nil }
    let chain = try await chain(of: forum)
    return try signer.checkpoint(size: chain.count, root: chain.tree.root)
  }
}
