/// Issues a compilation under a symbol, as the next edition.
public struct PublishCompilation: Act {
  public var body: String
  public var title: String
  public var language: String
  public var date: String?
  public var file: String
  public var text: String
  public var entries: [EditionRow.Entry]
  public var symbol: String?
  public var isRestricted: Bool

  public static let definition = ActDefinition(
    "compilation.publish", by: [.secretariat], rulesSince: 3,
    summary: "Issues a compilation of recommendations under a symbol, as the next edition.",
    fields: [
      .init("body", .id(of: "body"), "The body whose contributions it compiles."),
      .init("title", .line(upTo: 1000), "As printed."),
      .init("language", .language, "The language of its headings."),
      .optional("date", .date, "The date that it bears."),
      .init("file", .fileHash, "The compilation as JSON."),
      .init("text", .fileHash, "Its text, in Akoma Ntoso."),
      .init(
        "entries", .list(of: .object(EditionRow.Entry.fields), upTo: 20_000),
        "The recommendations, in their order."),
      .optional("symbol", .symbol, "Its symbol; without one it gets the next of the forum."),
      .init("isRestricted", .flag, "False: a compilation is read by all."),
    ])

  public init(
    body: String, title: String, language: String, date: String?, file: String, text: String,
    entries: [EditionRow.Entry], symbol: String? = nil, isRestricted: Bool = false
  ) {
    self.body = body
    self.title = title
    self.language = language
    self.date = date
    self.file = file
    self.text = text
    self.entries = entries
    self.symbol = symbol
    self.isRestricted = isRestricted
  }

  public func subjects(in scene: ActScene) -> [Subject] { filing.subjects(in: scene) }

  public func check(in scene: ActScene) throws {
    try filing.check(in: scene)
    guard !entries.isEmpty else { throw Refusal.rule(.compilationHasRecommendations) }
    // The entries stand on the record and in a view, whoever may read the document.
    if isRestricted, scene.version > 2 { throw Refusal.rule(.compilationIsOpen) }
    try checkEntries(in: scene)
    if let last = try lastEdition(in: scene), last.entries == entries,
      let document = try scene.views.row(DocumentRow.self, key: [.text(last.id)]),
      document.withdrawn == nil, document.text == text, document.date == date
    {
      throw Refusal.rule(.editionIsNew)
    }
  }

  /// What is compiled was filed with the body, and everyone may read it there.
  private func checkEntries(in scene: ActScene) throws {
    var isOpen: [String: Bool] = [:]
    for entry in entries {
      let intake = try scene.existing(
        RecommendationRow.self, entry.recommendation, field: "entries.recommendation"
      ).intake
      // Acts of earlier rules stand as they are.
      guard scene.version > 2, isOpen[intake] == nil else { continue }
      let document = try scene.views.row(IntakeRow.self, key: [.text(intake)])?.document.flatMap {
        try scene.views.row(DocumentRow.self, key: [.text($0)])
      }
      guard let document, document.body == body, !document.isRestricted, document.withdrawn == nil
      else { throw Refusal.rule(.compiledIsFiledAndOpen) }
      isOpen[intake] = true
    }
  }

  private func lastEdition(in scene: ActScene) throws -> EditionRow? {
    try scene.views.rows(
      ViewQuery(EditionRow.self).where("body", is: body).ordered(by: "edition", descending: true)
        .first(1)
    ).first
  }

  /// What is compiled is what was filed, as the desk corrected it, under the body's categories and the
  /// parties' names; and an edition counts on from the last.
  public func changes(since number: Int, in scene: ActScene) throws -> Set<Int> {
    let views = scene.views
    func acts(about noun: String, where isOurs: (String) throws -> Bool) throws -> [Int] {
      try views.history(of: noun, after: number).filter { try isOurs($0.id) }.map(\.number)
    }
    var ours: [String: Bool] = [:]
    func isOurs(_ intake: String) throws -> Bool {
      if let known = ours[intake] { return known }
      let filed = try views.row(IntakeRow.self, key: [.text(intake)])?.document.flatMap {
        try views.row(DocumentRow.self, key: [.text($0)])
      }
      let isOurs = filed?.body == body && filed?.kind == .contribution
      ours[intake] = isOurs
      return isOurs
    }
    let documents = try acts(about: "document") { id in
      // One that was unfiled may have been one of them.
      guard let row = try views.row(DocumentRow.self, key: [.text(id)]) else { return true }
      return row.body == body && (row.kind == .contribution || row.kind == .compilation)
    }
    let recommendations = try acts(about: "recommendation") { id in
      try views.row(RecommendationRow.self, key: [.text(id)]).map { try isOurs($0.intake) } ?? false
    }
    return Set(
      documents + recommendations + (try acts(about: "intake", where: isOurs))
        + (try acts(about: "categories") { $0 == body })
        + (try acts(about: PartyRow.naming) { _ in true }))
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let last = try lastEdition(in: scene)
    let edition = EditionRow(
      id: scene.newID("d"), body: body, edition: (last?.edition ?? 0) + 1, entries: entries)
    return try filing.changes(in: scene) + [.put(edition)]
  }

  /// It is a document as any other.
  private var filing: FileDocument {
    FileDocument(
      body: body, title: title, kind: .compilation, language: language, date: date, parties: [],
      file: file, fileName: "compilation.json", text: text, symbol: symbol,
      isRestricted: isRestricted)
  }
}
