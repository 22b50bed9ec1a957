/// A promise about a record: how many acts it has, and the hash of the tree over them
/// (c2sp.org/tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// Which record: the host's name and the forum's.
  public var origin: String
  public var size: Int
  public var root: Hash

  public init(origin: String, size: Int, root: Hash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The text that is signed.
  public var text: String { "\(origin)\n\(size)\n\(Base64.encoded(root.bytes))\n" }

  /// Reads a checkpoint's text; lines of extensions behind the third are left aside.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, !lines[0].isEmpty, let size = Int(lines[1]), size >= 0,
      String(size) == lines[1], let root = Base64.decoded(lines[2]).flatMap(Hash.init(bytes:))
    else { return nil }
    self.init(origin: String(lines[0]), size: size, root: root)
  }

  /// The checkpoint of a note that the signer signed for the origin.
  ///
  /// - Throws: `badSignature` where it is none.
  public init(
    _ note: SignedNote, of origin: String, by verifier: NoteVerifier
  ) throws(RecordProblem.Kind) {
    guard verifier.verifies(note), let checkpoint = Checkpoint(note.text),
      checkpoint.origin == origin
    else { throw .badSignature }
    self = checkpoint
  }
}
