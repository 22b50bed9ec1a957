/// An act as the record keeps it.
///
/// Its line is what is stored and exported, the same on every engine; its sealed line is what is
/// hashed and chained (`WrittenAct`).
public struct RecordedAct: Hashable, Sendable {
  /// The forum whose record it stands on.
  public var forum: String
  /// From 1, without gaps.
  public var number: Int
  /// `document.file`: the noun and the verb.
  public var name: String
  /// Of the act's fields.
  public var version: Int
  /// Who performed it.
  public var actor: String
  public var at: Moment
  /// The last act that the actor had seen; nil where the act stands on nothing that may change.
  public var basedOn: Int?
  public var fields: JSONValue
  /// Nil in acts from before there were any, and where it is withheld.
  public var salt: Salt?
  /// The hash of the sealed line before; of the forum's name for the first.
  public var previous: Hash

  public init(
    forum: String, number: Int, name: String, version: Int, actor: String, at: Moment,
    basedOn: Int?, fields: JSONValue, salt: Salt?, previous: Hash
  ) {
    self.forum = forum
    self.number = number
    self.name = name
    self.version = version
    self.actor = actor
    self.at = at
    self.basedOn = basedOn
    self.fields = fields
    self.salt = salt
    self.previous = previous
  }

  /// What the first act of a forum has as the hash before it.
  public static func origin(of forum: String) -> Hash { Hash(of: forum.utf8) }

  /// The canonical JSON, without an end of line.
  public var line: [UInt8] { written.line }

  /// The hash that the next act bears.
  public var hash: Hash { written.hash }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "act": .string(name), "actor": .string(actor), "at": .string(at.description),
      "fields": fields, "forum": .string(forum), "number": .integer(number),
      "previous": .string(previous.description), "version": .integer(version),
    ]
    if let basedOn { members["basedOn"] = .integer(basedOn) }
    if let salt { members["salt"] = .string(salt.description) }
    return .object(members)
  }

  /// The act in writing; linear in the size of its fields, which are written once.
  public var written: WrittenAct { WrittenAct(self) }

  /// Reads a line; only the canonical form is one.
  public init(line: [UInt8]) throws(RecordProblem.Kind) {
    self = try WrittenAct.reading(line).act
  }

  /// What a line of JSON says, whether or not it is in the canonical form.
  init(unchecked line: [UInt8]) throws(RecordProblem.Kind) {
    guard let value = try? JSONValue(parsing: line), case .object(let members) = value else {
      throw .notJSON
    }
    guard let forum = members["forum"]?.string, let number = members["number"]?.integer,
      let name = members["act"]?.string, let version = members["version"]?.integer,
      let actor = members["actor"]?.string,
      let at = members["at"]?.string.flatMap(Moment.init), let fields = members["fields"],
      let previous = members["previous"]?.string.flatMap(Hash.init(hex:))
    else { throw .notAnAct }
    let salt = members["salt"]?.string.flatMap(Salt.init(hex:))
    guard salt != nil || members["salt"] == nil else { throw .notAnAct }
    self.init(
      forum: forum, number: number, name: name, version: version, actor: actor, at: at,
      basedOn: members["basedOn"]?.integer, fields: fields, salt: salt,
      previous: previous)
  }
}
