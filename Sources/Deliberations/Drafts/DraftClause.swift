internal import Proceedings
public import Texts

/// A clause of a draft as it stands on the record: comments are on its words.
public struct DraftClause: Codable, Hashable, Sendable {
  public var id: String
  public var kind: String
  public var level: Int
  /// As printed.
  public var number: String?
  public var text: String

  public init(
    id: String, kind: ClauseKind = .paragraph, level: Int = 1, number: String? = nil, text: String
  ) {
    self.id = id
    self.kind = kind.rawValue
    self.level = level
    self.number = number
    self.text = text
  }

  static let fields: [FieldDefinition] = [
    .init("id", .line(upTo: 60), "Its lasting id."),
    .init("kind", .oneOf(ClauseKind.allCases.map(\.rawValue)), "What it is."),
    .init("level", .count(1...99), "Its depth."),
    .optional("number", .line(upTo: 100), "Its number as printed."),
    .init("text", .text(upTo: 200_000), "Its words."),
  ]

  /// SHA-256 of kind, number and words: what a comment is bound to.
  public var wordingHash: String {
    Hash(of: "\(kind)\u{0}\(number ?? "")\u{0}\(text)\u{0}".utf8).description
  }

  /// As a clause of a text.
  public var clause: Clause {
    Clause(
      id: ClauseID(id), kind: ClauseKind(rawValue: kind) ?? .paragraph, level: level,
      number: number.map { PrintedNumber($0) }, text: text)
  }

  /// The clauses of a text, as the record may hold them.
  public static func all(of text: StructuredText) -> [DraftClause] {
    var seen = Set<String>()
    return text.clauses.compactMap { clause in
      guard let words = FieldKind.text(upTo: 200_000).fitting(clause.text),
        let id = FieldKind.line(upTo: 60).fitting(clause.id.rawValue), seen.insert(id).inserted
      else { return nil }
      let number = clause.number.flatMap { FieldKind.line(upTo: 100).fitting($0.printed) }
      return DraftClause(
        id: id, kind: clause.kind, level: min(max(clause.level, 1), 99), number: number,
        text: words)
    }
  }
}
