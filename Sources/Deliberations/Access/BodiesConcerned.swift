public import Proceedings

extension ActDefinition {
  /// The bodies of the things that an act's fields name; none where it is about the forum as a
  /// whole.
  ///
  /// - Throws: what the views threw.
  public func bodies(in fields: JSONValue, _ views: any Views) throws -> Set<String> {
    var bodies = Set<String>()
    for (noun, id) in FieldKind.object(self.fields).things(in: fields) {
      if let body = try views.body(of: noun, id) { bodies.insert(body) }
    }
    return bodies
  }
}

extension FieldKind {
  fileprivate func things(in value: JSONValue) -> [(noun: String, id: String)] {
    switch (self, value) {
    case (.id(let noun), .string(let id)): [(noun, id)]
    case (.list(let kind, _), .array(let elements)): elements.flatMap { kind.things(in: $0) }
    case (.object(let fields), .object(let members)):
      fields.flatMap { field in members[field.name].map { field.kind.things(in: $0) } ?? [] }
    default: []
    }
  }
}

extension Views {
  /// The body that a thing belongs to; nil for what belongs to the forum, and for what is not there.
  func body(of noun: String, _ id: String) throws -> String? {
    func row<Row: ViewRow>(_ type: Row.Type, _ id: String) throws -> Row? {
      try self.row(type, key: [.text(id)])
    }
    switch noun {
    case "body": return try row(BodyRow.self, id)?.id
    case "document": return try row(DocumentRow.self, id)?.body
    case "intake": return try row(IntakeRow.self, id)?.body
    case "deadline": return try row(DeadlineRow.self, id)?.body
    case "accreditation": return try row(AccreditationRow.self, id)?.body
    case "draftSeries": return try row(DraftSeriesRow.self, id)?.body
    case "recommendation":
      return try row(RecommendationRow.self, id).flatMap { try body(of: "intake", $0.intake) }
    case "correction":
      return try row(CorrectionRow.self, id).flatMap { try body(of: "intake", $0.intake) }
    case "draft":
      return try row(DraftRow.self, id).flatMap { try body(of: "draftSeries", $0.series) }
    case "comment":
      return try row(CommentRow.self, id).flatMap { try body(of: "draftSeries", $0.series) }
    default: return nil
    }
  }

  /// A body and those that it belongs to, the innermost first.
  func lineage(of body: String) throws -> [String] {
    var lineage: [String] = []
    var next: String? = body
    // Bodies nest a few deep; a ring of them would have to end.
    while let id = next, lineage.count < 64, !lineage.contains(id) {
      lineage.append(id)
      next = try row(BodyRow.self, key: [.text(id)])?.parent
    }
    return lineage
  }
}

extension Actor {
  /// What the actor is to a body: a role is held in a body and in those that belong to it.
  ///
  /// - Parameter body: nil for the forum as a whole.
  public func accreditations(
    over body: String?, in views: any Views
  ) throws -> [AccreditationRow] {
    let own = try accreditations(in: views)
    guard !own.isEmpty else { return [] }
    if let body {
      let lineage = Set(try views.lineage(of: body))
      return own.filter { lineage.contains($0.body) }
    }
    return try own.filter { try views.lineage(of: $0.body).count == 1 }
  }

  /// - Parameter body: nil for the forum as a whole.
  public func roles(over body: String?, in views: any Views) throws -> Set<Role> {
    var roles = Set(try accreditations(over: body, in: views).map(\.role))
    if isHost { roles.insert(.host) }
    roles.insert(.visitor)
    return roles
  }

  /// The bodies whose secretariat the actor is, with those that belong to them, by id.
  public func servedBodies(in views: any Views) throws -> Set<String> {
    guard try accreditations(in: views).contains(where: { $0.role == .secretariat }) else {
      return []
    }
    return Set(
      try views.rows(ViewQuery(BodyRow.self)).map(\.id)
        .filter { try roles(over: $0, in: views).contains(.secretariat) })
  }
}
