/// An act in writing: the line that is kept, and the sealed line that is hashed.
public struct WrittenAct: Hashable, Sendable {
  /// The act's canonical JSON, without an end of line.
  public let line: [UInt8]

  /// What the chain and the tree are over: the line, in which the hash of fields and salt stands
  /// for them.
  ///
  /// So who is shown the rest alone can check it. An act without a salt is hashed whole.
  public let sealedLine: [UInt8]

  /// The hash that stands for fields and salt where they are withheld: that of the canonical JSON
  /// of the two; nil where there is no salt.
  public let fieldsHash: Hash?

  init(_ act: RecordedAct) {
    let open = act.openMembers.map { ($0.name, $0.value.canonicalBytes) }
    var hidden = [("fields", act.fields.canonicalBytes)]
    if let salt = act.salt {
      hidden.append(("salt", JSONValue.string(salt.description).canonicalBytes))
    }
    line = JSONValue.canonicalBytes(ofMembers: open + hidden)
    guard act.salt != nil else {
      sealedLine = line
      fieldsHash = nil
      return
    }
    let hash = Hash(of: JSONValue.canonicalBytes(ofMembers: hidden))
    sealedLine = JSONValue.canonicalBytes(
      ofMembers: open + [("fieldsHash", JSONValue.string(hash.description).canonicalBytes)])
    fieldsHash = hash
  }

  /// The hash that the next act bears.
  public var hash: Hash { Hash(of: sealedLine) }

  /// The hash of its leaf in the tree (RFC 6962, section 2.1).
  public var leaf: Hash { MerkleTree.leafHash(of: sealedLine) }

  /// The act that a line says, and the act in writing; only the canonical form is a line.
  static func reading(
    _ line: [UInt8]
  ) throws(RecordProblem.Kind) -> (act: RecordedAct, written: WrittenAct) {
    let act = try RecordedAct(unchecked: line)
    let written = act.written
    guard written.line == line else { throw .notCanonical }
    return (act, written)
  }
}
