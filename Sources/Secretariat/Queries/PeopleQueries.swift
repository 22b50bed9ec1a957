public import Deliberations
public import Proceedings
internal import Texts

/// What somebody is to a forum, and whether that lets them read something or do an act.
///
/// Who bears a token without the scope of reading is what a visitor is.
public struct Standing: Hashable, Sendable {
  /// Those held over the whole forum, and for a party in any of its bodies.
  public var roles: Set<Role>
  /// Those held in any body.
  private var everyRole: Set<Role>
  /// Those held over the whole forum.
  private var forumRoles: Set<Role>
  /// Those held in each body, by its id, where there are any.
  private var rolesByBody: [String: Set<Role>] = [:]
  public var accreditations: [AccreditationRow]
  /// The bodies whose secretariat it is, with those that belong to them.
  let served: Set<String>
  /// By the ids of parties that were merged: the one that each was merged into.
  private var mergers: [String: String]

  init(of actor: Actor, in views: any Views) throws {
    let actor = actor.reader
    everyRole = try actor.roles(in: views)
    forumRoles = try actor.roles(over: nil, in: views)
    roles = forumRoles.union(everyRole.filter(\.needsParty))
    accreditations = try actor.accreditations(in: views)
    if !accreditations.isEmpty {
      for body in try views.rows(ViewQuery(BodyRow.self)) {
        rolesByBody[body.id] = try actor.roles(over: body.id, in: views)
      }
    }
    served = Set(rolesByBody.filter { $0.value.contains(.secretariat) }.keys)
    mergers = Dictionary(
      try views.rows(ViewQuery(FormerPartyRow.self)).compactMap { row in
        row.into.map { (row.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is a body in which the act may be performed.
  public func mayPerform(_ act: ActDefinition) -> Bool {
    !act.mayPerform.isDisjoint(with: everyRole)
  }

  /// Whether the act may be performed on what is a body's own; nil for what is the forum's.
  public func mayPerform(_ act: ActDefinition, in body: String?) -> Bool {
    // The host is one everywhere.
    var own = everyRole.subtracting(Role.accredited)
    if let body { own.formUnion(rolesByBody[body] ?? []) } else { own.formUnion(forumRoles) }
    if body == nil, act.isOfAnyBody { own = everyRole }
    return !act.mayPerform.isDisjoint(with: own)
  }

  /// Whether the actor is of the secretariat of a body, or of one that it belongs to.
  public func serves(_ body: String) -> Bool { served.contains(body) }

  /// Whether there is a body of whose secretariat the actor is.
  public var isClerk: Bool { everyRole.contains(.secretariat) }

  /// A restricted document is read by the members of its body, and by who serves that.
  public func mayRead(_ document: DocumentRow) -> Bool {
    !document.isRestricted || isMember(of: document.body)
  }

  func isMember(of body: String) -> Bool {
    accreditations.contains { $0.body == body } || served.contains(body)
  }

  /// A row as JSON, as somebody sees it: with the parties that those it names were merged into;
  /// which files are those of a restricted document is told to those who may read it.
  public func json<Row: ViewRow>(of row: Row) throws -> JSONValue {
    let json = try JSONValue(encoding: following(row))
    guard let document = row as? DocumentRow, !mayRead(document),
      case .object(var members) = json
    else { return json }
    for name in Self.withheldFromStrangers { members[name] = nil }
    return .object(members)
  }

  /// The members of a restricted document's row that only its readers see.
  public static let withheldFromStrangers = ["file", "text"]
}

extension Standing {
  private func following<Row: ViewRow>(_ row: Row) -> Row {
    guard !mergers.isEmpty, var naming = row as? any RowOfParties else { return row }
    naming.follow { id in
      var id = id
      while let into = mergers[id] { id = into }
      return id
    }
    return naming as? Row ?? row
  }
}

extension Actor {
  /// Refuses a token whose scopes do not hold reading what is not for everyone.
  ///
  /// - Throws: `Refusal.outsideScope`.
  public func refuseUnlessReading() throws {
    if !person.isEmpty, reader.person.isEmpty {
      throw Refusal.outsideScope(act: Self.readingScope)
    }
  }
}

/// A thing that a field of an act can name.
public struct Nameable: Hashable, Sendable {
  public var id: String
  public var name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

extension Secretariat {
  /// What the actor is to a forum; pages show by it what they offer, acts are checked anew.
  public func standing(of actor: Actor, in forum: String) async throws -> Standing {
    try await store.read { try Standing(of: actor, in: $0.views(of: forum)) }
  }

  /// Refuses an act that the actor may not perform, whatever its fields.
  public func refuseUnlessAllowed(
    _ act: ActDefinition, _ actor: Actor, in forum: String
  ) async throws {
    try await store.read { try act.refuse(actor, in: $0.views(of: forum)) }
  }

  /// Who is accredited, by role and name.
  public func accreditations(of forum: String) async throws -> [AccreditationRow] {
    try await store.read { store in
      let views = store.views(of: forum)
      return try views.rows(ViewQuery(AccreditationRow.self).ordered(by: "name"))
        .map(views.following)
    }.sorted { $0.role < $1.role }
  }

  /// The things of a kind that a forum has, by name; nil where there are more than a list can show
  /// or none can be named.
  public func nameables(_ noun: String, of forum: String, limit: Int) async throws -> [Nameable]? {
    guard let type = catalogue.views.first(where: { $0.view.noun == noun }) else { return nil }
    return try await store.read { store in
      try Self.nameables(type, in: store.views(of: forum), limit: limit)
    }
  }

  /// What a view says of a thing; nil where there is none, or it is not for the actor.
  public func members(
    of noun: String, _ id: String, in forum: String, for actor: Actor
  ) async throws -> [String: JSONValue]? {
    guard let type = catalogue.views.first(where: { $0.view.noun == noun }),
      type.view.keyCount == 1
    else { return nil }
    return try await members(type, id, in: forum, for: actor)
  }

  private func members<Row: ViewRow>(
    _ type: Row.Type, _ id: String, in forum: String, for actor: Actor
  ) async throws -> [String: JSONValue]? {
    guard let row = try await row(type, id, of: forum, by: actor),
      case .object(let members) = try JSONValue(encoding: row)
    else { return nil }
    return members
  }

  private static func nameables<Row: ViewRow>(
    _ type: Row.Type, in views: any Views, limit: Int
  ) throws -> [Nameable]? {
    let rows = try views.rows(ViewQuery(type).first(limit + 1))
    guard rows.count <= limit else { return nil }
    let named = try rows.compactMap { row -> Nameable? in
      let json = try JSONValue(encoding: row)
      guard let id = json["id"]?.string else { return nil }
      let words = ["symbol", "name", "title", "role"].compactMap { json[$0]?.string }
      return Nameable(id: id, name: words.isEmpty ? id : words.joined(separator: " – "))
    }
    return named.map { (order: NameOrder($0.name), nameable: $0) }
      .sorted { $0.order < $1.order }.map(\.nameable)
  }

  /// Acts by their numbers.
  public func acts(_ numbers: [Int], of forum: String) async throws -> [RecordedAct] {
    try await store.read { store in
      try numbers.flatMap { try store.lines(of: forum, from: $0, limit: 1) }
        .map { try RecordedAct(line: $0) }
    }
  }
}
