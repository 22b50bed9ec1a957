public import Proceedings

/// A file that came in at the desk, on its way to a symbol.
public struct IntakeRow: ViewRow {
  public enum State: String, Codable, Hashable, Sendable, CaseIterable {
    /// Kept, and waiting to be read.
    case received
    case read
    /// Could not be read; `problem` says why.
    case unreadable
    case filed
    /// Not to be filed.
    case setAside
  }

  /// How it came in.
  public enum Way: String, Codable, Hashable, Sendable, CaseIterable {
    case desk, delegation, mail
  }

  public var id: String
  public var body: String
  public var file: String
  public var fileName: String
  public var sizeBytes: Int
  public var way: Way
  /// The address that a mail came from.
  public var sender: String?
  /// The mail that it was part of, by its hash.
  public var mail: String?
  /// The delegation that handed it in itself.
  public var party: String?
  /// Who brought it.
  public var person: String
  public var received: Moment
  public var state: State
  /// Why it could not be read, in English.
  public var problem: String?
  /// The same as data; none where an act of an earlier version tells it.
  public var fault: ReadingFault?
  /// Whether what is left of it may be read, where it could not be read whole.
  public var canBeSalvaged: Bool
  /// Whether what is left of it is read: it is cut off or damaged.
  public var isSalvaging: Bool
  /// Why it is not to be filed.
  public var reason: String?
  /// As found by reading, then as the desk corrected it; empty before it is read.
  public var facts: Facts
  /// How many recommendations were found by reading.
  public var foundCount: Int
  public var slipCount: Int
  /// The document that it was filed as.
  public var document: String?
  /// As what it was filed, where that filing was undone.
  public var freed: Freed?

  /// What a filing made of it that was undone.
  public struct Freed: Codable, Hashable, Sendable {
    /// Of the series that such a document belongs to, and of no other.
    public var symbol: String
    public var kind: DocumentRow.Kind
    public var follows: DocumentRow.Following?
    /// The document that it was a translation of, by id.
    public var original: String?
    public var translation: DocumentRow.Translation?
    public var isRestricted: Bool

    init(_ document: DocumentRow) {
      symbol = document.symbol
      kind = document.kind
      follows = document.follows
      original = document.original
      translation = document.translation
      isRestricted = document.isRestricted
    }
  }

  /// What the first page says.
  public struct Facts: Codable, Hashable, Sendable {
    public var title: String
    public var language: String
    public var date: String?
    /// As printed.
    public var symbol: String?
    /// As printed.
    public var submitters: [String]

    public init(
      title: String = "", language: String = "und", date: String? = nil, symbol: String? = nil,
      submitters: [String] = []
    ) {
      self.title = title
      self.language = language
      self.date = date
      self.symbol = symbol
      self.submitters = submitters
    }

    static let fields: [FieldDefinition] = [
      .init("title", .line(upTo: 1000), "As printed."),
      .init("language", .language, "The language it was written in."),
      .optional("date", .date, "The date that it bears."),
      .optional("symbol", .line(upTo: 200), "The symbol that it bears."),
      .init("submitters", .list(of: .line(upTo: 300), upTo: 200), "Who submits it, as printed."),
    ]
  }

  public static let view = ViewDefinition(
    "intakes", of: "intake", key: [.text("id")],
    columns: [
      .text("body"), .text("file"), .text("fileName"), .integer("sizeBytes"), .text("way"),
      .text("sender").optional, .text("mail").optional, .text("party").optional, .text("person"),
      .text("received"), .text("state"), .text("problem").optional,
      .json("fault").optional,
      .flag("canBeSalvaged"), .flag("isSalvaging"), .text("reason").optional,
      .json("facts"), .integer("foundCount"), .integer("slipCount"), .text("document").optional,
      .json("freed").optional,
    ],
    constraints: [
      .oneOf("state", State.allCases.map(\.rawValue), rule: "intake is in a state"),
      .oneOf("way", Way.allCases.map(\.rawValue), rule: "intake came in one of the ways"),
    ],
    indexes: [["state", "received"], ["file"], ["mail"], ["received"], ["party", "received"]],
    readBy: [.secretariat])

  /// Whether its text is known, so that it can be corrected.
  public var isRead: Bool { state == .read || state == .filed }
}

extension IntakeRow {
  /// The same file as it came in before at the same body from the same sender or delegation, and was
  /// not set aside.
  ///
  /// What others sent is nothing that a sender is told of, and theirs alone to hand in; what came in
  /// at another body is that body's.
  static func standing(
    _ file: String, at body: String, from sender: String?, _ party: String?, in views: any Views
  ) throws -> IntakeRow? {
    let party = try party.map { try views.party($0)?.id ?? $0 }
    let same = ViewQuery(IntakeRow.self).where("file", is: file).where("body", is: body)
    return try views.rows(same).first {
      try $0.state != .setAside && views.following($0).party == party
        && $0.sender?.lowercased() == sender?.lowercased()
    }
  }

  /// The row, which must have been read.
  static func read(_ id: String, in scene: ActScene, field: String = "intake") throws -> IntakeRow {
    let row = try scene.existing(IntakeRow.self, id, field: field)
    guard row.isRead else { throw Refusal.rule(.intakeIsRead) }
    return row
  }
}
