public import Deliberations

extension Standing {
  /// The bodies whose rows of a view it reads, by id; nil for all of the forum.
  func bodies(readIn view: ViewDefinition) -> Set<String>? {
    guard view.readBy.isDisjoint(with: roles) else { return nil }
    return view.readBy.contains(.secretariat) ? served : []
  }
}

extension Secretariat {
  /// The bodies whose rows of a view the actor reads, by id; nil for all of the forum.
  ///
  /// - Throws: `Refusal` where there are none; what the store threw.
  @discardableResult
  public func bodies(
    readIn view: ViewDefinition, by actor: Actor, in forum: String
  ) async throws -> Set<String>? {
    guard !view.readBy.contains(.visitor) else { return nil }
    try actor.refuseUnlessReading()
    let bodies = try await standing(of: actor, in: forum).bodies(readIn: view)
    guard let bodies, bodies.isEmpty else { return bodies }
    if actor.person.isEmpty { throw Refusal.notSignedIn }
    throw Refusal.notAllowed(act: view.table, roles: view.readBy.sorted())
  }

  /// The rows of a view that the actor reads, in the order of their keys, those at the beginning
  /// left out.
  ///
  /// - Throws: `Refusal` where the actor reads none, whatever there is; what the store threw.
  public func rows<Row: ViewRow>(
    _ type: Row.Type, of forum: String, skipping: Int, limit: Int, by actor: Actor
  ) async throws -> [Row] {
    let bodies = try await bodies(readIn: type.view, by: actor, in: forum)
    return try await store.read {
      try $0.views(of: forum)
        .rows(ViewQuery(type).within(bodies).skipping(skipping).first(limit))
    }
  }

  /// The row with this id, as `row` gives it; nil also where it is of a body that the actor does not
  /// read.
  ///
  /// - Throws: `Refusal` where the actor reads no row of the view; what the store threw.
  public func row<Row: ViewRow>(
    _ type: Row.Type, _ id: String, of forum: String, by actor: Actor
  ) async throws -> Row? {
    let bodies = try await bodies(readIn: type.view, by: actor, in: forum)
    if bodies != nil {
      let isRead = try await store.read {
        try $0.views(of: forum).count(ViewQuery(type).where("id", is: id).within(bodies)) > 0
      }
      guard isRead else { return nil }
    }
    return try await row(type, id, of: forum)
  }
}

extension ViewQuery {
  /// The rows of what is some bodies' own; all where nil.
  func within(_ bodies: Set<String>?) -> ViewQuery {
    guard let bodies else { return self }
    return switch Row.view.noun {
    case "intake": self.where("body", isOneOf: bodies)
    case "reading": self.where("id", names: IntakeRow.view, whose: "body", isOneOf: bodies)
    case "recommendation", "correction":
      self.where("intake", names: IntakeRow.view, whose: "body", isOneOf: bodies)
    case "citation":
      self.where("document", names: DocumentRow.view, whose: "body", isOneOf: bodies)
    default: self.where("id", isOneOf: [])
    }
  }
}
