/// A compilation that was issued: which edition it is, and what stood in it.
public struct EditionRow: ViewRow {
  /// The document's.
  public var id: String
  public var body: String
  /// From 1 on, within the body.
  public var edition: Int
  public var entries: [Entry]

  /// A recommendation in its place in an edition.
  public struct Entry: Codable, Hashable, Sendable {
    public var recommendation: String
    public var number: Int
    /// The category's title; none among the uncategorized.
    public var category: String?
    /// That of a category that was set, or of a general one: it is the same under another title.
    public var placedIn: String?
    public var proponents: [String]
    public var wording: String

    public init(
      recommendation: String, number: Int, category: String?, placedIn: String? = nil,
      proponents: [String], wording: String
    ) {
      self.recommendation = recommendation
      self.number = number
      self.category = category
      self.placedIn = placedIn
      self.proponents = proponents
      self.wording = wording
    }

    static let fields: [FieldDefinition] = [
      .init("recommendation", .id(of: "recommendation"), "Which one."),
      .init("number", .count(1...1_000_000), "Its number in the edition."),
      .optional("category", .line(upTo: 1000), "The category's title."),
      .optional("placedIn", .id(of: "category"), "The category’s id."),
      .init("proponents", .list(of: .line(upTo: 300), upTo: 500), "Who makes it."),
      .init("wording", .text(upTo: 1_000_000), "As it stands in the edition."),
    ]
  }

  public static let view = ViewDefinition(
    "editions", of: "edition", key: [.text("id")],
    columns: [.text("body"), .integer("edition"), .json("entries")],
    constraints: [.unique("body", "edition", rule: "edition has a number of its own")])
}
