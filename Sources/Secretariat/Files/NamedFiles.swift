internal import Deliberations
public import Proceedings

extension Secretariat {
  /// How long what was handed in can be named by an act.
  private static let handedInMinutes = 30 * 24 * 60

  /// Notes that somebody handed in a file that is kept, so that acts of that person can name it in
  /// this forum.
  ///
  /// - Throws: what the store threw.
  public func noteHandedIn(_ file: Hash, to forum: String, by person: String) async throws {
    let now = clock.now()
    try await store.write(forum: forum) { store in
      try store.noteHandedIn(
        file, to: forum, by: person, at: now,
        forgettingBefore: now.later(minutes: -Self.handedInMinutes))
    }
  }
}

/// The files that fields from outside name.
///
/// Files of all forums are kept in one place, by their hash, and a hash is no secret: it stands on
/// the record. So it opens nothing. Who names a file has handed it in to this forum, or may read it
/// here; any other is unknown, whether it is kept or not.
struct NamedFiles {
  let actor: Actor
  let forum: String
  let store: any StoreReading

  /// - Throws: `Refusal.unknown`; what the store threw.
  func refuseUnlessHeld(_ fields: JSONValue, of act: ActDefinition) throws {
    for (field, file) in act.files(in: fields) where try !isHeld(file) {
      throw Refusal.unknown(noun: "file", id: file, field: field)
    }
  }

  private func isHeld(_ file: String) throws -> Bool {
    guard let hash = Hash(hex: file) else { return false }
    return try store.isHandedIn(hash, to: forum, by: actor.person) || isReadable(file)
  }

  private func isReadable(_ file: String) throws -> Bool {
    let views = store.views(of: forum)
    let standing = try Standing(of: actor, in: views)
    func rows<Row: ViewRow>(_ type: Row.Type, _ columns: String...) throws -> [Row] {
      let bodies = standing.bodies(readIn: type.view)
      return try columns.flatMap {
        try views.rows(ViewQuery(type).where($0, is: file).within(bodies))
      }
    }
    return try rows(DocumentRow.self, "file", "text").contains(where: standing.mayRead)
      || !rows(IntakeRow.self, "file", "mail").isEmpty || !rows(ReadingRow.self, "text").isEmpty
  }
}

extension ActDefinition {
  /// The files that an act's fields name, each with the field's path.
  func files(in fields: JSONValue) -> [(field: String, file: String)] {
    FieldKind.object(self.fields).files(in: fields, at: "")
  }

  /// The fields without those that name files.
  func withoutFiles(_ fields: JSONValue) -> JSONValue {
    FieldKind.object(self.fields).withoutFiles(fields) ?? .object([:])
  }
}

extension FieldKind {
  fileprivate func files(in value: JSONValue, at path: String) -> [(field: String, file: String)] {
    switch (self, value) {
    case (.fileHash, .string(let hash)): [(path, hash)]
    case (.list(let kind, _), .array(let elements)):
      elements.enumerated().flatMap { kind.files(in: $1, at: "\(path)[\($0)]") }
    case (.object(let fields), .object(let members)):
      fields.flatMap { field -> [(field: String, file: String)] in
        let place = path.isEmpty ? field.name : "\(path).\(field.name)"
        return members[field.name].map { field.kind.files(in: $0, at: place) } ?? []
      }
    default: []
    }
  }

  /// Nil where the value names a file.
  fileprivate func withoutFiles(_ value: JSONValue) -> JSONValue? {
    switch (self, value) {
    case (.fileHash, _): return nil
    case (.list(let kind, _), .array(let elements)):
      return .array(elements.compactMap(kind.withoutFiles))
    case (.object(let fields), .object(var members)):
      for field in fields {
        members[field.name] = members[field.name].flatMap(field.kind.withoutFiles)
      }
      return .object(members)
    default: return value
    }
  }
}
