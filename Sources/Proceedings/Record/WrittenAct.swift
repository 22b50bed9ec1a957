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

  /// Members are put down in the order of their names, and those that both lines have once: `fields`,
  /// or the hash that stands for it, between head and tail, and the salt before the version.
  init(_ act: RecordedAct) {
    var head = WrittenMembers()
    head.add("act", act.name)
    head.add("actor", act.actor)
    head.add("at", act.at.description)
    if let basedOn = act.basedOn { head.add("basedOn", basedOn) }
    var fields = WrittenMembers()
    fields.add("fields", canonical: act.fields.canonicalBytes)
    var tail = WrittenMembers()
    tail.add("forum", act.forum)
    tail.add("number", act.number)
    tail.add("previous", act.previous.description)
    var version = WrittenMembers()
    version.add("version", act.version)
    guard let actSalt = act.salt else {
      line = WrittenMembers.object([head, fields, tail, version])
      sealedLine = line
      fieldsHash = nil
      return
    }
    var salt = WrittenMembers()
    salt.add("salt", actSalt.description)
    line = WrittenMembers.object([head, fields, tail, salt, version])
    let hash = Hash(of: WrittenMembers.object([fields, salt]))
    var hidden = WrittenMembers()
    hidden.add("fieldsHash", hash.description)
    sealedLine = WrittenMembers.object([head, hidden, tail, version])
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

/// Members of an object in canonical JSON, in the order in which they are added.
private struct WrittenMembers {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(160) }

  mutating func add(_ name: StaticString, _ string: String) {
    begin(name)
    JSONValue.appendQuoted(string, to: &bytes)
  }

  mutating func add(_ name: StaticString, _ integer: Int) {
    begin(name)
    bytes += String(integer).utf8
  }

  mutating func add(_ name: StaticString, canonical value: [UInt8]) {
    begin(name)
    bytes += value
  }

  private mutating func begin(_ name: StaticString) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  static func object(_ parts: [Self]) -> [UInt8] {
    var object: [UInt8] = []
    object.reserveCapacity(parts.reduce(parts.count + 1) { $0 + $1.bytes.count })
    object.append(UInt8(ascii: "{"))
    for (place, part) in parts.enumerated() {
      if place > 0 { object.append(UInt8(ascii: ",")) }
      object += part.bytes
    }
    object.append(UInt8(ascii: "}"))
    return object
  }
}
