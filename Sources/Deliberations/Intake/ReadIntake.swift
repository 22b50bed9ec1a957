/// What reading a file found, beside its recommendations: kept, so that it never changes with the
/// program that found it.
public struct ReadingRow: ViewRow {
  /// The intake's.
  public var id: String
  /// The structured text, as Akoma Ntoso kept by its hash.
  public var text: String
  public var slips: [FoundSlip]
  public var citations: [FoundCitation]

  public static let view = ViewDefinition(
    "readings", of: "reading", key: [.text("id")],
    columns: [.text("text"), .json("slips"), .json("citations")], indexes: [["text"]],
    readBy: [.secretariat])
}

/// Something to ask back about a contribution.
public struct FoundSlip: Codable, Hashable, Sendable {
  public var code: String
  public var message: String
  public var clause: String?

  public init(code: String, message: String, clause: String?) {
    self.code = code
    self.message = message
    self.clause = clause
  }

  static let fields: [FieldDefinition] = [
    .init("code", .line(upTo: 60), "Which kind."),
    .init("message", .text(upTo: 4000), "What is to be asked."),
    .optional("clause", .line(upTo: 200), "The clause that it is about."),
  ]
}

/// A reference to an instrument or document.
public struct FoundCitation: Codable, Hashable, Sendable {
  public var text: String
  public var instrument: String
  public var provision: String?
  public var clause: String
  /// Where it stands in the clause's text, in UTF-8.
  public var start: Int
  public var end: Int

  public init(
    text: String, instrument: String, provision: String?, clause: String, range: Range<Int>
  ) {
    start = range.lowerBound
    end = range.upperBound
    self.text = text
    self.instrument = instrument
    self.provision = provision
    self.clause = clause
  }

  static let fields: [FieldDefinition] = [
    .init("text", .text(upTo: 4000), "As printed."),
    .init("instrument", .text(upTo: 4000), "What is cited."),
    .optional("provision", .text(upTo: 4000), "Which part of it."),
    .init("clause", .line(upTo: 200), "The clause that it stands in."),
    .init("start", .count(0...1_000_000_000), "Where it begins in the clause's text, in UTF-8."),
    .init("end", .count(0...1_000_000_000), "Where it ends."),
  ]
}

/// A recommendation as reading found it.
public struct FoundRecommendation: Codable, Hashable, Sendable {
  public var number: String?
  public var proponents: [String]
  public var category: String?
  public var pieces: [WordingPiece]
  public var fate: FoundFate?

  public init(
    number: String?, proponents: [String], category: String?, pieces: [WordingPiece],
    fate: FoundFate? = nil
  ) {
    self.fate = fate
    self.number = number
    self.proponents = proponents
    self.category = category
    self.pieces = pieces
  }

  static let fields: [FieldDefinition] = [
    .optional("number", .line(upTo: 100), "As printed."),
    .init("proponents", .list(of: .line(upTo: 300), upTo: 500), "As printed."),
    .optional("category", .line(upTo: 1000), "The printed title of its category."),
    .init("pieces", .list(of: .object(WordingPiece.fields), upTo: 2000), "Its wording."),
    .optional("fate", .object(FoundFate.fields), "What became of it, as the file says."),
  ]
}

/// What became of a recommendation, as a record says that came in.
public struct FoundFate: Codable, Hashable, Sendable {
  public var kind: String
  /// The sentence that says so.
  public var text: String

  public init(kind: String, text: String) {
    self.kind = kind
    self.text = text
  }

  static let fields: [FieldDefinition] = [
    .init("kind", .oneOf(Fate.Kind.allCases.map(\.rawValue)), "What became of it."),
    .init("text", .text(upTo: 20_000), "The sentence that says so, as printed."),
  ]
}

/// What the program found in a file that came in.
public struct ReadIntake: Act {
  public var intake: String
  public var text: String
  public var facts: IntakeRow.Facts
  public var recommendations: [FoundRecommendation]
  public var slips: [FoundSlip]
  public var citations: [FoundCitation]

  public static let definition = ActDefinition(
    "intake.read", by: [.host], readBy: [.secretariat], isOfProgram: true,
    summary: "Tells what reading a file found; the program itself does it.",
    fields: [
      .init("intake", .id(of: "intake"), "What was read."),
      .init("text", .fileHash, "The text read from the file, in Akoma Ntoso."),
      .init("facts", .object(IntakeRow.Facts.fields), "What the first page says."),
      .init(
        "recommendations", .list(of: .object(FoundRecommendation.fields), upTo: 10_000),
        "What it asks for, in the order of reading."),
      .init("slips", .list(of: .object(FoundSlip.fields), upTo: 10_000), "What to ask back."),
      .init(
        "citations", .list(of: .object(FoundCitation.fields), upTo: 50_000), "What it cites."),
    ])

  public init(
    intake: String, text: String, facts: IntakeRow.Facts, recommendations: [FoundRecommendation],
    slips: [FoundSlip], citations: [FoundCitation]
  ) {
    self.intake = intake
    self.text = text
    self.facts = facts
    self.recommendations = recommendations
    self.slips = slips
    self.citations = citations
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("intake", intake)]
      + recommendations.indices.map { Subject("recommendation", id($0, in: scene)) }
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(IntakeRow.self, intake, field: "intake")
    guard row.state == .received else { throw Refusal.rule(.intakeIsReadOnce) }
    guard recommendations.allSatisfy({ !$0.pieces.isEmpty }) else {
      throw Refusal.rule(.recommendationHasWords)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    row.state = .read
    row.problem = nil
    row.fault = nil
    row.facts = facts
    row.foundCount = recommendations.count
    row.slipCount = slips.count
    let found = recommendations.enumerated().map { place, found in
      ViewChange.put(
        RecommendationRow(
          id: id(place, in: scene), intake: intake, document: nil,
          order: RecommendationOrder.found(place), number: found.number,
          proponents: found.proponents, category: found.category, pieces: found.pieces,
          state: .stands, madeFrom: [], fate: found.fate))
    }
    let reading = ReadingRow(id: intake, text: text, slips: slips, citations: citations)
    return [.put(row), .put(reading)] + found
  }

  private func id(_ place: Int, in scene: ActScene) -> String {
    "\(scene.newID("r"))-\(place + 1)"
  }
}
