public import Deliberations
public import Proceedings

/// An act as somebody sees it: that it was performed, by whom and when is open to all; what it says
/// is withheld from those who may not read it, and its hash still proves that it stands there.
public struct SeenAct: Hashable, Sendable {
  /// What its fields say to the reader.
  public enum Shown: Hashable, Sendable {
    case all
    /// All but which files they name: those of a restricted document.
    case withoutFiles
    case nothing
  }

  /// Without what is withheld: fields, and the salt with them.
  public let act: RecordedAct
  public let shown: Shown
  /// The hash of its leaf in the tree (RFC 6962, section 2.1).
  public let leaf: Hash

  /// What stands for fields and salt that are withheld; nil in acts without a salt.
  private let fieldsHash: Hash?
  /// The line that anyone can hash: whole, or sealed where something is withheld; nil where an act
  /// without a salt is.
  public let line: [UInt8]?

  init(_ act: RecordedAct, _ definition: ActDefinition?, showing shown: Shown) {
    var seen = act
    switch shown {
    case .all: break
    case .withoutFiles: seen.fields = definition?.withoutFiles(act.fields) ?? .object([:])
    case .nothing: seen.fields = .object([:])
    }
    if shown != .all { seen.salt = nil }
    self.act = seen
    self.shown = shown
    let written = act.written
    leaf = written.leaf
    fieldsHash = written.fieldsHash
    line = shown == .all ? written.line : fieldsHash == nil ? nil : written.sealedLine
  }

  /// The act as recorded; where something is withheld, what is left of it, with the hashes that
  /// stand for the whole.
  public var json: JSONValue {
    guard shown != .all, case .object(var members) = act.json else { return act.json }
    if shown == .nothing { members["fields"] = nil }
    members["withheld"] = .bool(true)
    members["leaf"] = .string(leaf.description)
    if let fieldsHash { members["fieldsHash"] = .string(fieldsHash.description) }
    return .object(members)
  }
}

extension Secretariat {
  /// Acts from a number on, as an actor sees them; at most `limit` of them.
  public func seenActs(
    of forum: String, from number: Int, limit: Int, by actor: Actor
  ) async throws -> [SeenAct] {
    let lines = try await lines(of: forum, from: number, limit: limit)
    let standing = try await standing(of: actor, in: forum)
    return try lines.map { seen(try RecordedAct(line: $0), by: actor, standing) }
  }

  /// An act as an actor sees it.
  public func seen(_ act: RecordedAct, by actor: Actor) async throws -> SeenAct {
    seen(act, by: actor, try await standing(of: actor, in: act.forum))
  }

  /// An act that the program does not know is shown to nobody but who performed it.
  private func seen(_ act: RecordedAct, by actor: Actor, _ standing: Standing) -> SeenAct {
    let definition = catalogue.newest(act.name)?.definition
    if !act.actor.isEmpty, act.actor == actor.reader.person {
      return SeenAct(act, definition, showing: .all)
    }
    guard let definition, !definition.readBy.isDisjoint(with: standing.roles)
    else { return SeenAct(act, nil, showing: .nothing) }
    let isOpen =
      act.fields["isRestricted"] != .bool(true)
      || act.fields["body"]?.string.map(standing.isMember) ?? false
    return SeenAct(act, definition, showing: isOpen ? .all : .withoutFiles)
  }
}
