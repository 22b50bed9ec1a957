internal import Proceedings

/// A recommendation of a contribution, as found and as the desk corrected it.
///
/// Its id lasts: a correction never gives it to another wording. What a split or a join makes has
/// an id of its own, and says what it was made from.
public struct RecommendationRow: ViewRow {
  public enum State: String, Codable, Hashable, Sendable, CaseIterable {
    case stands
    /// Not a recommendation.
    case setAside
    /// Others were made from it.
    case replaced
  }

  public var id: String
  public var intake: String
  /// The document that its contribution was filed as.
  public var document: String?
  /// Rows of one intake stand in the order of the text by it; no anchor.
  public var order: String
  /// As printed.
  public var number: String?
  public var proponents: [String]
  /// A heading that is none of the body's categories: as printed, or as the desk said.
  public var category: String?
  /// The category that the desk placed it in.
  public var placedIn: String?
  public var pieces: [WordingPiece]
  public var state: State
  /// Those that it was split from or joined of, by id.
  public var madeFrom: [String]
  /// What became of it, where the file itself says so.
  public var fate: FoundFate?
  /// SHA-256 of the wording: what tells whether it changed.
  public private(set) var wordingHash: String

  public init(
    id: String, intake: String, document: String?, order: String, number: String?,
    proponents: [String], category: String?, placedIn: String? = nil, pieces: [WordingPiece],
    state: State, madeFrom: [String], fate: FoundFate? = nil
  ) {
    self.fate = fate
    self.id = id
    self.intake = intake
    self.document = document
    self.order = order
    self.number = number
    self.proponents = proponents
    self.category = category
    self.placedIn = placedIn
    self.pieces = pieces
    self.state = state
    self.madeFrom = madeFrom
    wordingHash = Hash(of: Self.wording(of: pieces).utf8).description
  }

  /// The words, a piece a line.
  public var wording: String { Self.wording(of: pieces) }

  /// The clauses that it stands in, each once, in their order.
  public var clauses: [String] {
    var seen = Set<String>()
    return pieces.flatMap(\.clauses).filter { seen.insert($0).inserted }
  }

  private static func wording(of pieces: [WordingPiece]) -> String {
    pieces.map(\.text).joined(separator: "\n")
  }

  public static let view = ViewDefinition(
    "recommendations", of: "recommendation", key: [.text("id")],
    columns: [
      .text("intake"), .text("document").optional, .text("order"), .text("number").optional,
      .json("proponents"), .text("category").optional, .text("placedIn").optional,
      .json("pieces"),
      .text("state"),
      .json("madeFrom"), .json("fate").optional, .text("wordingHash"),
    ],
    constraints: [
      .oneOf("state", State.allCases.map(\.rawValue), rule: "recommendation is in a state")
    ],
    indexes: [["intake", "order"], ["document", "order"]],
    readBy: [.secretariat])
}

extension RecommendationRow {
  /// The row, of a contribution that was read, which must stand.
  static func standing(
    _ id: String, in scene: ActScene, field: String = "recommendation"
  ) throws -> RecommendationRow {
    let row = try scene.existing(RecommendationRow.self, id, field: field)
    switch row.state {
    case .stands: break
    case .setAside: throw Refusal.rule(.isSetAside)
    case .replaced: throw Refusal.rule(.isReplaced)
    }
    _ = try IntakeRow.read(row.intake, in: scene, field: field)
    return row
  }
}

/// Keys that put recommendations in the order of the text, compared byte by byte.
enum RecommendationOrder {
  static func found(_ place: Int) -> String { padded(place) }

  /// Within the one that it was split from.
  static func part(_ place: Int, of order: String) -> String { "\(order).\(padded(place))" }

  /// Behind another, or else before all; two that were added there stand as they were added.
  static func added(behind order: String?, act: Int) -> String {
    "\(order ?? "")~\(padded(act))"
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
  }
}
