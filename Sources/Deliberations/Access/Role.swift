/// What somebody is to a body.
public enum Role: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Runs the installation: opens forums, and has no voice in any.
  case host
  case secretariat
  case chair
  case viceChair
  case rapporteur
  /// Speaks for a party.
  case delegate
  /// Speaks for a party where the rules let observers speak.
  case observer
  /// Anybody, signed in or not.
  case visitor

  public static func < (left: Role, right: Role) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// Whether the role is held for a party.
  public var needsParty: Bool { self == .delegate || self == .observer }

  /// The roles that people are accredited in.
  public static let accredited: [Role] = [
    .secretariat, .chair, .viceChair, .rapporteur, .delegate, .observer,
  ]
}

/// Who acts.
public struct Actor: Hashable, Sendable {
  /// The person's id; empty for a visitor who has not signed in.
  public var person: String
  /// Whether the person runs the installation.
  public var isHost: Bool
  /// Names of acts or nouns that the actor keeps to, and `read`, as a token says; nil where it is
  /// not limited.
  public var scopes: Set<String>?

  public init(person: String, isHost: Bool = false, scopes: Set<String>? = nil) {
    self.person = person
    self.isHost = isHost
    self.scopes = scopes
  }

  public static let visitor = Actor(person: "")

  /// The program itself, where it reads what came in.
  public static let program = Actor(person: "program", isHost: true)

  /// Ids that stand on the record for whoever runs the installation, and for no person.
  public static let reserved: Set<String> = [program.person, "host"]
}

extension Actor {
  /// The scope of reading what the person may read.
  public static let readingScope = "read"

  /// Whom the actor reads as: itself, or a visitor where its scopes do not hold reading.
  public var reader: Actor { scopes?.contains(Self.readingScope) ?? true ? self : .visitor }

  /// Whether the actor's scopes let it try an act; its roles are another question.
  public func isWithinScope(_ act: ActDefinition) -> Bool {
    guard let scopes else { return true }
    return scopes.contains(act.name) || scopes.contains(act.noun)
  }

  /// The roles that the actor has in a forum, and for whom.
  public func accreditations(in views: any Views) throws -> [AccreditationRow] {
    guard !person.isEmpty else { return [] }
    return try views.rows(ViewQuery(AccreditationRow.self).where("person", is: person))
      .map(views.following)
  }

  public func roles(in views: any Views) throws -> Set<Role> {
    var roles = Set(try accreditations(in: views).map(\.role))
    if isHost { roles.insert(.host) }
    roles.insert(.visitor)
    return roles
  }
}
