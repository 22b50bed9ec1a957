public import Deliberations
public import Proceedings

/// An act as somebody sees it: that it was performed, by whom and when is open to all; what it says
/// is withheld from those who may not read it, and its hash still proves that it stands there.
public struct SeenAct: Hashable, Sendable {
  /// With no fields where they are withheld.
  public let act: RecordedAct
  public let isWithheld: Bool
  /// The hash of its leaf in the tree (RFC 6962, section 2.1).
  public let leaf: Hash

  init(_ act: RecordedAct, isWithheld: Bool) {
    var shown = act
    if isWithheld { shown.fields = .object([:]) }
    self.act = shown
    self.isWithheld = isWithheld
    leaf = MerkleTree.leafHash(of: act.line)
  }

  /// The line as recorded; where something is withheld, what is left of it, with the hash of the
  /// whole.
  public var json: JSONValue {
    guard isWithheld else { return act.json }
    guard case .object(var members) = act.json else { return act.json }
    members["fields"] = nil
    members["withheld"] = .bool(true)
    members["leaf"] = .string(leaf.description)
    return .object(members)
  }
}

extension Secretariat {
  /// Acts from a number on, as an actor sees them; at most `limit` of them.
  public func seenActs(
    of forum: String, from number: Int, limit: Int, by actor: Actor
  ) async throws -> [SeenAct] {
    let lines = try await lines(of: forum, from: number, limit: limit)
    let roles = try await standing(of: actor, in: forum).roles
    return try lines.map { seen(try RecordedAct(line: $0), by: roles) }
  }

  /// An act as an actor sees it.
  public func seen(_ act: RecordedAct, by actor: Actor) async throws -> SeenAct {
    seen(act, by: try await standing(of: actor, in: act.forum).roles)
  }

  /// An act that the program does not know is shown to nobody.
  private func seen(_ act: RecordedAct, by roles: Set<Role>) -> SeenAct {
    let readBy = catalogue.newest(act.name)?.definition.readBy ?? []
    return SeenAct(act, isWithheld: readBy.isDisjoint(with: roles))
  }
}
