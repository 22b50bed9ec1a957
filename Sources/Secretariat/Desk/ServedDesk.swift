public import Deliberations

/// The desk as far as somebody serves at it.
public struct ServedDesk: Hashable, Sendable {
  public let forum: ForumRow
  /// The bodies that are served, with those that belong to them, by id; nil for the whole forum.
  public let bodies: Set<String>?

  public func serves(_ body: String) -> Bool { bodies?.contains(body) ?? true }
}

extension Secretariat {
  /// Nil where there is no such forum.
  ///
  /// - Throws: `Refusal` where the actor is of the secretariat of none of its bodies.
  public func servedDesk(of id: String, by actor: Actor) async throws -> ServedDesk? {
    try await store.read { store in
      let views = store.views(of: id)
      guard let forum = try views.row(ForumRow.self, key: [.text(id)]) else { return nil }
      if try actor.reader.roles(over: nil, in: views).contains(.secretariat) {
        return ServedDesk(forum: forum, bodies: nil)
      }
      let bodies = try actor.reader.servedBodies(in: views)
      guard !bodies.isEmpty else {
        if actor.person.isEmpty { throw Refusal.notSignedIn }
        throw Refusal.notAllowed(act: ReceiveIntake.definition.name, roles: [.secretariat])
      }
      return ServedDesk(forum: forum, bodies: bodies)
    }
  }
}
