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
  public var follows: DocumentRow.Following?
  public var intake: String?
  public var original: String?
  public var translation: DocumentRow.Translation?

  public static let definition = ActDefinition(
    "document.file", by: [.secretariat], rulesSince: 2,
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
      .optional(
        "follows", .object(DocumentRow.Following.fields),
        "The document that it revises, corrects or adds to."),
      .optional("intake", .id(of: "intake"), "What came in at the desk and is filed hereby."),
      .optional("original", .id(of: "document"), "The document that it is a translation of."),
      .optional(
        "translation", .oneOf(DocumentRow.Translation.allCases.map(\.rawValue)),
        "What the translation counts for; unofficial unless given."),
    ])

  public init(
    body: String, title: String, kind: DocumentRow.Kind, language: String, date: String?,
    parties: [String], file: String, fileName: String, text: String?, symbol: String?,
    isRestricted: Bool, follows: DocumentRow.Following? = nil, intake: String? = nil,
    original: String? = nil, translation: DocumentRow.Translation? = nil
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
    self.follows = follows
    self.intake = intake
    self.original = original
    self.translation = translation
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    var subjects = [Subject("document", scene.newID("d")), Subject("body", body)]
    if let follows { subjects.append(Subject("document", follows.document)) }
    if let original { subjects.append(Subject("document", original)) }
    if let intake { subjects.append(Subject("intake", intake)) }
    return subjects + parties.map { Subject("party", $0) }
  }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    for party in parties { _ = try scene.party(party, field: "parties") }
    if let follows {
      _ = try scene.existing(DocumentRow.self, follows.document, field: "follows.document")
    }
    try checkTranslation(in: scene)
    if let symbol, SymbolRow.folded(symbol).isEmpty {
      throw Refusal.badFields([FieldProblem(field: "symbol", kind: .blank)])
    }
    if let symbol, let bearer = try Symbols(in: scene).bearer(of: symbol) {
      if bearer.withdrawn != nil { throw Refusal.rule(.symbolWasSeen) }
      throw Refusal.taken(field: "symbol", value: symbol)
    }
    if let intake {
      let row = try scene.existing(IntakeRow.self, intake, field: "intake")
      if row.state == .filed { throw Refusal.rule(.isFiled) }
      if row.state == .setAside { throw Refusal.rule(.isSetAside) }
      guard row.isRead else { throw Refusal.rule(.intakeIsRead) }
    }
  }

  private func checkTranslation(in scene: ActScene) throws {
    guard let original else {
      if translation != nil { throw Refusal.rule(.translationIsOfOriginal) }
      return
    }
    let row = try scene.existing(DocumentRow.self, original, field: "original")
    guard row.original == nil, row.language != language, follows == nil, row.body == body else {
      throw Refusal.rule(.translationIsOfOriginal)
    }
    if row.isRestricted, !isRestricted { throw Refusal.rule(.translationIsRestrictedToo) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let symbols = try Symbols(in: scene)
    let series = try symbols.series(of: kind, following: follows)
    var (given, reached) = try symbols.next(in: series)
    if let original {
      let row = try scene.existing(DocumentRow.self, original, field: "original")
      given = try symbols.translation(of: row.symbol, in: language)
      reached = series
    }
    if let symbol {
      given = symbols.isOfOldRules ? symbol : SymbolRow.given(symbol)
      reached = symbols.reached(series, by: symbol)
    }
    let document = DocumentRow(
      id: scene.newID("d"), symbol: given, body: body, title: title, kind: kind,
      language: language, date: date, parties: parties, file: file, fileName: fileName,
      text: text, isRestricted: isRestricted, filed: scene.at, withdrawn: nil, follows: follows,
      intake: intake, original: original,
      translation: original == nil ? nil : translation ?? .unofficial)
    let changes: [ViewChange] = reached == series ? [] : [.put(reached)]
    let taken = SymbolRow(folded: SymbolRow.folded(given), document: document.id)
    return changes + [.put(document), .put(taken)] + (try scene.filing(intake, as: document.id))
      + (try scene.citations(from: intake, in: document.id))
  }
}

extension ActScene {
  /// What came in was filed as a document, or with none is as it was before.
  ///
  /// - Parameter undone: what it was filed as, where that symbol can be given again.
  func filing(
    _ intake: String?, as document: String?, freeing undone: DocumentRow? = nil
  ) throws -> [ViewChange] {
    guard let intake else { return [] }
    var row = try existing(IntakeRow.self, intake, field: "intake")
    row.state = document == nil ? .read : .filed
    row.document = document
    row.freed = undone.map(IntakeRow.Freed.init)
    let found = try views.rows(ViewQuery(RecommendationRow.self).where("intake", is: intake))
    return [.put(row)]
      + found.map { recommendation in
        var recommendation = recommendation
        recommendation.document = document
        return .put(recommendation)
      }
  }
}
