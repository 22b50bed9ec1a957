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

  public static let view = ViewDefinition(
    "documents", of: "document", key: [.text("id")],
    columns: [
      .text("symbol"), .text("body"), .text("title"), .text("kind"), .text("language"),
      .text("date").optional, .json("parties"), .text("file"), .text("fileName"),
      .text("text").optional, .flag("isRestricted"), .text("filed"), .text("withdrawn").optional,
    ],
    constraints: [
      .unique("symbol", rule: "symbol is given once"),
      .oneOf("kind", Kind.allCases.map(\.rawValue), rule: "document is of a kind"),
    ],
    indexes: [["filed"], ["body", "filed"], ["kind", "filed"]])
}

/// How many documents a series of symbols has given numbers to.
public struct SymbolSeriesRow: ViewRow {
  public var series: String
  public var last: Int

  public static let view = ViewDefinition(
    "symbolSeries", of: "series", key: [.text("series")], columns: [.integer("last")])
}

/// Files a document under its symbol.
public struct FileDocument: Act {
  public var body: String
  public var title: String
  public var kind: DocumentRow.Kind
  public var language: String
  public var date: String?
  public var parties: [String]
  public var file: String
  public var fileName: String
  public var text: String?
  public var symbol: String?
  public var isRestricted: Bool

  public static let definition = ActDefinition(
    "document.file", by: [.secretariat],
    summary: "Files a document under its symbol.",
    fields: [
      .init("body", .id(of: "body"), "The body that it is submitted to."),
      .init("title", .line(upTo: 1000), "As printed."),
      .init("kind", .oneOf(DocumentRow.Kind.allCases.map(\.rawValue)), "What it is."),
      .init("language", .language, "The language it was written in."),
      .optional("date", .date, "The date that it bears."),
      .init("parties", .list(of: .id(of: "party"), upTo: 200), "Who submitted it."),
      .init("file", .fileHash, "The file as it came in."),
      .init("fileName", .line(upTo: 255), "The file's name as it came in."),
      .optional("text", .fileHash, "The text read from the file, in Akoma Ntoso."),
      .optional("symbol", .symbol, "Its symbol; without one it gets the next of the forum."),
      .init("isRestricted", .flag, "Whether only members of the body read it."),
    ])

  public init(
    body: String, title: String, kind: DocumentRow.Kind, language: String, date: String?,
    parties: [String], file: String, fileName: String, text: String?, symbol: String?,
    isRestricted: Bool
  ) {
    self.body = body
    self.title = title
    self.kind = kind
    self.language = language
    self.date = date
    self.parties = parties
    self.file = file
    self.fileName = fileName
    self.text = text
    self.symbol = symbol
    self.isRestricted = isRestricted
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("document", scene.newID("d")), Subject("body", body)]
      + parties.map { Subject("party", $0) }
  }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    for party in parties { _ = try scene.existing(PartyRow.self, party, field: "parties") }
    if let symbol, try Self.isTaken(symbol, in: scene) {
      throw Refusal.taken(field: "symbol", value: symbol)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let series = try Self.series(in: scene)
    var reached = series
    let given: String
    if let symbol {
      given = symbol
      reached.last = max(series.last, Self.number(of: symbol, in: series.series) ?? 0)
    } else {
      reached.last += 1
      given = "\(series.series)/\(reached.last)"
    }
    let changes: [ViewChange] = reached == series ? [] : [.put(reached)]
    let document = DocumentRow(
      id: scene.newID("d"), symbol: given, body: body, title: title, kind: kind,
      language: language, date: date, parties: parties, file: file, fileName: fileName,
      text: text, isRestricted: isRestricted, filed: scene.at, withdrawn: nil)
    return changes + [.put(document)]
  }

  private static func isTaken(_ symbol: String, in scene: ActScene) throws -> Bool {
    try scene.views.count(ViewQuery(DocumentRow.self).where("symbol", is: symbol)) > 0
  }

  /// The forum's series, with the highest number that a document bears.
  private static func series(in scene: ActScene) throws -> SymbolSeriesRow {
    let forum = try scene.existing(ForumRow.self, scene.forum, field: "forum")
    return try scene.views.row(SymbolSeriesRow.self, key: [.text(forum.symbolPrefix)])
      ?? SymbolSeriesRow(series: forum.symbolPrefix, last: 0)
  }

  /// 8 of `WTPF-IEG/2/8` and of `WTPF-IEG/2/8/Rev.1`, in the series `WTPF-IEG/2`.
  private static func number(of symbol: String, in series: String) -> Int? {
    guard symbol.hasPrefix(series + "/") else { return nil }
    let digits = symbol.dropFirst(series.count + 1).prefix { $0 != "/" }
    return digits.utf8.count <= 9 ? Int(digits) : nil
  }
}
