public import Proceedings

/// A document issued under a symbol.
public struct DocumentRow: ViewRow {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case contribution, compilation, draft, report
    /// Posted for information, not discussed.
    case information
    case other
  }

  public var id: String
  public var symbol: String
  public var body: String
  public var title: String
  public var kind: Kind
  public var language: String
  /// `2026-11-21`, as the document itself says.
  public var date: String?
  /// Who submitted it, by id.
  public var parties: [String]
  public var file: String
  public var fileName: String
  /// The structured text read from the file, as Akoma Ntoso kept by its hash.
  public var text: String?
  /// Listed for all, read by the members of the body.
  public var isRestricted: Bool
  public var filed: Moment
  /// When it was withdrawn; it is listed still.
  public var withdrawn: Moment?
  /// The document that it revises, corrects or adds to.
  public var follows: Following?
  /// What came in at the desk and was filed as it.
  public var intake: String?
  /// The document that it is a translation of, by id.
  public var original: String?
  public var translation: Translation?

  /// What a translation counts for.
  public enum Translation: String, Codable, Hashable, Sendable, CaseIterable {
    case official, unofficial
  }

  /// How a document belongs to an earlier one.
  public struct Following: Codable, Hashable, Sendable {
    public enum Relation: String, Codable, Hashable, Sendable, CaseIterable {
      case revision, corrigendum, addendum

      /// What its symbol adds to that of the earlier document.
      var symbolPart: String {
        switch self {
        case .revision: "Rev."
        case .corrigendum: "Corr."
        case .addendum: "Add."
        }
      }
    }

    public var document: String
    public var relation: Relation

    public init(document: String, relation: Relation) {
      self.document = document
      self.relation = relation
    }

    static let fields: [FieldDefinition] = [
      .init("document", .id(of: "document"), "The earlier document."),
      .init("relation", .oneOf(Relation.allCases.map(\.rawValue)), "What it is to that."),
    ]
  }

  public static let view = ViewDefinition(
    "documents", of: "document", key: [.text("id")],
    columns: [
      .text("symbol"), .text("body"), .text("title"), .text("kind"), .text("language"),
      .text("date").optional, .json("parties"), .text("file"), .text("fileName"),
      .text("text").optional, .flag("isRestricted"), .text("filed"), .text("withdrawn").optional,
      .json("follows").optional, .text("intake").optional, .text("original").optional,
      .text("translation").optional,
    ],
    constraints: [
      .unique("symbol", rule: "symbol is given once"),
      .oneOf("kind", Kind.allCases.map(\.rawValue), rule: "document is of a kind"),
    ],
    indexes: [["filed"], ["body", "filed"], ["kind", "filed"], ["file"], ["text"], ["original"]])
}
