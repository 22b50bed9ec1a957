/// Why a file could not be read, as data: pages tell it in the reader's language.
public struct ReadingFault: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Damaged, locked, or not what its name says.
    case badContent
    case cannotRead
    /// A program that reads such files is not installed.
    case missingProgram
    case cannotWrite
    /// The file that was kept is another now.
    case keptFileDamaged
    /// What was found does not fit the record.
    case notRecordable
  }

  /// Words in English, which catalogues translate, and what belongs in them.
  public struct Sentence: Codable, Hashable, Sendable {
    /// With `{1}` where the first value stands.
    public var words: String
    public var values: [String]

    /// Made to fit the record.
    public init(words: String, values: [String] = []) {
      let kind = FieldKind.text(upTo: 2000)
      self.words = kind.fitting(words) ?? "-"
      self.values = values.prefix(20).map { kind.fitting($0) ?? "-" }
    }

    static let fields: [FieldDefinition] = [
      .init("words", .text(upTo: 2000), "In English, with {1} where the first value stands."),
      .init("values", .list(of: .text(upTo: 2000), upTo: 20), "Figures, names and the like."),
    ]
  }

  public var kind: Kind
  /// Where in the file.
  public var place: Sentence?
  public var problem: Sentence
  /// What its sender can do.
  public var remedy: Sentence?

  public init(kind: Kind, place: Sentence? = nil, problem: Sentence, remedy: Sentence? = nil) {
    self.kind = kind
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }

  static let fields: [FieldDefinition] = [
    .init("kind", .oneOf(Kind.allCases.map(\.rawValue)), "What kind of problem it is."),
    .optional("place", .object(Sentence.fields), "Where in the file."),
    .init("problem", .object(Sentence.fields), "What is wrong."),
    .optional("remedy", .object(Sentence.fields), "What its sender can do."),
  ]
}
