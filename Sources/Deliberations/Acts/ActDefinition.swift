/// What an act is called, who may perform it, and what its fields hold.
public struct ActDefinition: Sendable {
  /// `document.file`: the noun and the verb.
  public let name: String
  /// Of the fields: with a field that came later an act is of a later version to the record.
  public let version: Int
  /// The first version that is still read, without the fields that came later.
  public let firstVersion: Int
  /// One sentence, in English, for the description of the API.
  public let summary: String
  public let mayPerform: Set<Role>
  /// Whether a role in any body is enough for what is the forum's as a whole.
  public let isOfAnyBody: Bool
  /// Whether only the program itself has a reason to perform it: it tells what the program found.
  public let isOfProgram: Bool
  public let fields: [FieldDefinition]
  /// Who may read its fields; that it was performed, by whom and when is open to all.
  public let readBy: Set<Role>

  /// - Parameter rulesSince: the version since which what follows from it follows by today's rules;
  ///   acts of earlier ones keep the rules of their day, so that nothing on the record changes.
  public init(
    _ name: String, from firstVersion: Int = 1, by mayPerform: Set<Role>,
    isOfAnyBody: Bool = false, readBy: Set<Role> = [.visitor], isOfProgram: Bool = false,
    rulesSince: Int = 1, summary: String, fields: [FieldDefinition]
  ) {
    self.name = name
    self.firstVersion = firstVersion
    version = max(firstVersion, rulesSince, fields.map(\.since).max() ?? firstVersion)
    self.mayPerform = mayPerform
    self.isOfAnyBody = isOfAnyBody
    self.isOfProgram = isOfProgram
    self.summary = summary
    self.fields = fields
    self.readBy = readBy
  }

  /// `document` of `document.file`.
  public var noun: String { String(name.prefix { $0 != "." }) }
  /// `file` of `document.file`.
  public var verb: String { String(name.drop { $0 != "." }.dropFirst()) }
}

/// A field of an act.
public struct FieldDefinition: Sendable {
  public let name: String
  public let kind: FieldKind
  /// One sentence, in English.
  public let summary: String
  public let isRequired: Bool
  /// The version of the act that first had it; what came later is never required.
  public let since: Int

  public init(_ name: String, _ kind: FieldKind, _ summary: String) {
    self.init(name, kind, summary, isRequired: true, since: 1)
  }

  private init(
    _ name: String, _ kind: FieldKind, _ summary: String, isRequired: Bool, since: Int
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
    self.since = since
  }

  public static func optional(
    _ name: String, _ kind: FieldKind, _ summary: String, since: Int = 1
  ) -> FieldDefinition {
    FieldDefinition(name, kind, summary, isRequired: false, since: since)
  }
}

/// What a field may hold; every kind has a limit.
public indirect enum FieldKind: Hashable, Sendable {
  /// Words on one line, of so many scalars at most, not blank.
  case line(upTo: Int)
  /// Words on any number of lines.
  case text(upTo: Int)
  /// Small letters, digits and inner hyphens: part of an address.
  case slug
  /// The id of a thing of this kind.
  case id(of: String)
  /// A symbol such as `WTPF-IEG/2/10`.
  case symbol
  /// A BCP 47 tag.
  case language
  /// `2026-11-21`.
  case date
  /// The SHA-256 of a file, in hexadecimal: one that the actor handed in or may read.
  case fileHash
  /// The SHA-256 of words, in hexadecimal.
  case wordingHash
  case count(ClosedRange<Int>)
  case flag
  case oneOf([String])
  case list(of: FieldKind, upTo: Int)
  case object([FieldDefinition])

  public static func == (left: FieldKind, right: FieldKind) -> Bool {
    String(describing: left) == String(describing: right)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(String(describing: self)) }
}
