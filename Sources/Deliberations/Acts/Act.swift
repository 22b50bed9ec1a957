public import Proceedings

/// One thing that somebody does, on the record: a verb of the field with its fields.
///
/// A verb is a file. Its fields are its stored properties; `definition` says what they are, so
/// that the page, the route, its description and the limits on its input all come from one place.
public protocol Act: Codable, Hashable, Sendable {
  static var definition: ActDefinition { get }

  /// What it is about: their histories tell of it, and a change to one of them since the actor
  /// looked makes the act stale.
  func subjects(in scene: ActScene) throws -> [Subject]

  /// The numbers of the acts since a number that changed what this act stands on: they make it
  /// stale; those about its subjects unless it says otherwise.
  func changes(since number: Int, in scene: ActScene) throws -> Set<Int>

  /// Refuses what the rules do not allow; who may is in the definition.
  ///
  /// - Throws: `Refusal`, or what the views threw.
  func check(in scene: ActScene) throws

  /// What follows from it for the views; the act was checked when it was performed.
  ///
  /// - Throws: what the views threw, or `Refusal` where the act cannot follow the acts before it.
  func changes(in scene: ActScene) throws -> [ViewChange]
}

extension Act {
  public func check(in scene: ActScene) throws {}

  public func changes(since number: Int, in scene: ActScene) throws -> Set<Int> {
    try Set(subjects(in: scene).flatMap { try scene.views.history(of: $0, after: number) })
  }
}

/// A thing that acts are about: `document d12`.
public struct Subject: Hashable, Codable, Sendable {
  public var noun: String
  public var id: String

  public init(_ noun: String, _ id: String) {
    self.noun = noun
    self.id = id
  }
}

/// Where an act is performed: the forum as it stands, who acts, when, and under which number.
public struct ActScene {
  public let forum: String
  public let views: any Views
  public let actor: Actor
  public let at: Moment
  /// The number that the act has, or will have, on the record.
  public let number: Int
  /// That of the act, whose rules it follows.
  public let version: Int

  public init(
    forum: String, views: any Views, actor: Actor, at: Moment, number: Int, version: Int
  ) {
    self.version = version
    self.forum = forum
    self.views = views
    self.actor = actor
    self.at = at
    self.number = number
  }

  /// The id of what this act brings into being: no two acts of a forum have the same number.
  public func newID(_ letter: String) -> String { "\(letter)\(number)" }

  /// The row, which must exist.
  public func existing<Row: ViewRow>(
    _ type: Row.Type, _ id: String, field: String
  ) throws -> Row {
    guard let row = try views.row(type, key: [.text(id)]) else {
      throw Refusal.unknown(noun: Row.view.noun, id: id, field: field)
    }
    return row
  }
}
