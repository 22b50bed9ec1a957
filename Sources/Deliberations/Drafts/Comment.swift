public import Proceedings

/// A party's comment, or the secretariat's, on a clause of a draft.
public struct CommentRow: ViewRow {
  public enum State: String, Codable, Hashable, Sendable, CaseIterable {
    /// Not answered.
    case open
    case takenUp, takenUpInPart, notTakenUp
    /// One view and another view: the draft prints both.
    case bothViews
    case withdrawn
  }

  /// The wording that it asks for.
  public struct Proposal: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
      case replace, insertAfter, delete
    }

    public var kind: Kind
    /// The new words; none for a deletion.
    public var text: String?

    public init(kind: Kind, text: String? = nil) {
      self.kind = kind
      self.text = text
    }

    static let fields: [FieldDefinition] = [
      .init("kind", .oneOf(Kind.allCases.map(\.rawValue)), "What is to happen to the clause."),
      .optional("text", .text(upTo: 20_000), "The new words."),
    ]
  }

  /// What the secretariat did with it.
  public struct Answer: Codable, Hashable, Sendable {
    /// Where it was taken up, or both views are printed.
    public var draft: String?
    public var clause: String?
    public var reason: String?
    public var at: Moment
  }

  public var id: String
  public var series: String
  /// The draft that it was made on.
  public var draft: String
  /// Nil for the secretariat.
  public var party: String?
  public var person: String
  public var text: String?
  public var proposal: Proposal?
  /// The clause that it was made on, and how that read.
  public var clause: String
  public var wording: String
  public var wordingHash: String
  public var state: State
  /// In the newest draft; where it was withdrawn, in that of its last day.
  public var place: CommentPlace
  public var answer: Answer?
  public var at: Moment

  public static let view = ViewDefinition(
    "comments", of: "comment", key: [.text("id")],
    columns: [
      .text("series"), .text("draft"), .text("party").optional, .text("person"),
      .text("text").optional, .json("proposal").optional, .text("clause"), .text("wording"),
      .text("wordingHash"), .text("state"), .json("place"), .json("answer").optional, .text("at"),
    ],
    constraints: [
      .oneOf("state", State.allCases.map(\.rawValue), rule: "comment is in a state")
    ],
    indexes: [["series", "at"]])
}

extension CommentRow {
  /// Refuses who is neither of the comment's party nor of the secretariat.
  func refuseOthers(in scene: ActScene) throws {
    let body = try scene.views.body(of: "draftSeries", series)
    let roles = try scene.actor.roles(over: body, in: scene.views)
    if roles.contains(.secretariat) { return }
    let own = try scene.actor.accreditations(over: body, in: scene.views).compactMap(\.party)
    guard let party = try scene.views.following(self).party, own.contains(party) else {
      throw Refusal.rule(.isAnothers)
    }
  }
}
