public import Deliberations
public import Proceedings
public import Texts

/// How far the desk is with what came in.
public struct DeskProgress: Hashable, Sendable {
  public var counts: [IntakeRow.State: Int]

  public var total: Int { counts.values.reduce(0, +) }
  public func count(_ state: IntakeRow.State) -> Int { counts[state] ?? 0 }
  /// How many are no longer waiting.
  public var readCount: Int { total - count(.received) }
}

/// The desk as its first page shows it.
public struct DeskOverview: Hashable, Sendable {
  public var forum: ForumRow
  public var bodies: [BodyRow]
  public var progress: DeskProgress
  /// The last that came in first.
  public var intakes: [IntakeRow]
  /// The symbols of those that were filed, by the document's id.
  public var symbols: [String: String]
  public var called: CalledParties
  /// The last act on the record: what choices made on the page are based on.
  public var lastAct: Int
}

/// A file that came in more than once, from different senders.
public struct SameFile: Hashable, Sendable {
  public var intake: IntakeRow
  /// The delegation's name, or the address that a mail came from; nil where the desk brought it.
  public var from: String?
}

/// One item with what was found in it.
public struct IntakeOverview: Hashable, Sendable {
  public var forum: ForumRow
  public var intake: IntakeRow
  public var body: BodyRow?
  public var reading: ReadingRow?
  public var text: StructuredText?
  /// In the order of the text, also those that do not stand.
  public var recommendations: [RecommendationRow]
  /// The last first.
  public var corrections: [CorrectionRow]
  public var document: DocumentRow?
  /// Whether its filing can be undone, so that the symbol is free again.
  public var canBeUnfiled: Bool
  /// What it was filed as before and withdrawn, which bears its symbol still.
  public var withdrawn: [DocumentRow]
  /// How it would be filed, with the symbol that is proposed.
  public var proposed: Filing
  /// The document that it would follow or translate.
  public var proposedOther: DocumentRow?
  /// Those of its body, or else the general ones.
  public var categories: CategoryScheme
  /// Those and all that the body had, by their ids.
  public var bodyCategories: BodyCategories
  public var lastAct: Int
  /// The same file as others sent it.
  public var same: [SameFile]
  public var called: CalledParties
  /// The item that comes next at the desk, in the same state.
  public var next: String?

  public var standing: [RecommendationRow] { recommendations.filter { $0.state == .stands } }
}

extension Secretariat {
  /// What the parties are called that texts have under these names.
  public func called(_ names: [String], in forum: String) async throws -> CalledParties {
    try await store.read { try CalledParties(names, in: $0.views(of: forum)) }
  }

  /// The parties that the actor speaks for in a forum.
  public func ownParties(of actor: Actor, in forum: String) async throws -> [PartyRow] {
    try await store.read { store in
      let views = store.views(of: forum)
      var seen = Set<String>()
      return try actor.accreditations(in: views).compactMap(\.party)
        .filter { seen.insert($0).inserted }
        .compactMap { try views.party($0) }
    }
  }

  /// What parties handed in themselves, the last first, and what it was filed as.
  public func handedIn(
    by parties: [String], in forum: String
  ) async throws -> [(intake: IntakeRow, document: DocumentRow?)] {
    try await store.read { store in
      let views = store.views(of: forum)
      let rows = try parties.flatMap(views.identities).flatMap { party in
        try views.rows(
          ViewQuery(IntakeRow.self).where("party", is: party)
            .ordered(by: "received", descending: true).first(100))
      }
      return try rows.map { row in
        (row, try row.document.flatMap { try views.row(DocumentRow.self, key: [.text($0)]) })
      }
    }
  }

  private static func progress(
    in views: any Views, within bodies: Set<String>? = nil
  ) throws -> DeskProgress {
    var counts: [IntakeRow.State: Int] = [:]
    for state in IntakeRow.State.allCases {
      counts[state] = try views.count(
        ViewQuery(IntakeRow.self).where("state", is: state.rawValue)
          .where("body", isOneOf: bodies))
    }
    return DeskProgress(counts: counts)
  }

  /// Items of one state, or of all; nil where there is no such forum.
  ///
  /// - Parameter bodies: those whose items are asked for; nil for all of them.
  public func desk(
    of id: String, in state: IntakeRow.State?, within bodies: Set<String>? = nil,
    skipping: Int = 0, limit: Int
  ) async throws -> DeskOverview? {
    try await store.read { store in
      let views = store.views(of: id)
      guard let forum = try views.row(ForumRow.self, key: [.text(id)]) else { return nil }
      var query = ViewQuery(IntakeRow.self).ordered(by: "received", descending: true)
        .where("body", isOneOf: bodies).skipping(skipping).first(limit)
      if let state { query = query.where("state", is: state.rawValue) }
      let intakes = try views.rows(query)
      var symbols: [String: String] = [:]
      for document in intakes.compactMap(\.document) {
        symbols[document] = try views.row(DocumentRow.self, key: [.text(document)])?.symbol
      }
      return DeskOverview(
        forum: forum,
        bodies: try views.rows(ViewQuery(BodyRow.self).where("id", isOneOf: bodies)),
        progress: try Self.progress(in: views, within: bodies), intakes: intakes, symbols: symbols,
        called: try CalledParties(intakes.flatMap(\.facts.submitters), in: views),
        lastAct: try store.chain(of: id).count)
    }
  }

  /// Nil where there is no such item, or it is of none of the bodies.
  ///
  /// - Parameter bodies: those whose items are asked for; nil for all of them.
  public func intake(
    _ id: String, in forum: String, within bodies: Set<String>? = nil
  ) async throws -> IntakeOverview? {
    let overview = try await store.read { store -> IntakeOverview? in
      let views = store.views(of: forum)
      guard let row = try views.row(IntakeRow.self, key: [.text(id)]),
        bodies?.contains(row.body) ?? true,
        let forumRow = try views.row(ForumRow.self, key: [.text(forum)])
      else { return nil }
      let next = ViewQuery(IntakeRow.self).where("state", is: IntakeRow.State.read.rawValue)
        .where("body", isOneOf: bodies)
        .after("received", .text(row.received.description), key: .text(row.id))
        .ordered(by: "received").first(1)
      let categories = try BodyCategories(of: row.body, in: views)
      let recommendations = try views.rows(
        ViewQuery(RecommendationRow.self).where("intake", is: id).ordered(by: "order"))
      return IntakeOverview(
        forum: forumRow, intake: row, body: try views.row(BodyRow.self, key: [.text(row.body)]),
        reading: try views.row(ReadingRow.self, key: [.text(id)]), text: nil,
        recommendations: recommendations,
        corrections: try views.rows(
          ViewQuery(CorrectionRow.self).where("intake", is: id)
            .ordered(by: "number", descending: true)),
        document: try row.document.flatMap { try views.row(DocumentRow.self, key: [.text($0)]) },
        canBeUnfiled: try row.document.map { try canBeUnfiled($0, in: forum, store) } ?? false,
        withdrawn: try Self.withdrawn(id, in: views), proposed: Filing(),
        categories: categories.scheme ?? .general, bodyCategories: categories,
        lastAct: try store.chain(of: forum).count,
        same: try Self.same(as: row, in: views, within: bodies),
        called: try CalledParties(
          row.facts.submitters + recommendations.flatMap(\.proponents), in: views),
        next: try views.rows(next).first?.id)
    }
    guard var overview else { return nil }
    overview.text = try await text(overview.reading?.text, named: overview.intake.fileName)
    (overview.proposed, overview.proposedOther) = try await proposedFiling(
      of: overview.intake, in: forum)
    return overview
  }

  private func canBeUnfiled(
    _ document: String, in forum: String, _ store: any StoreReading
  ) throws -> Bool {
    let act = UnfileDocument(document: document)
    let scene = ActScene(
      forum: forum, views: store.views(of: forum), actor: .visitor, at: clock.now(),
      number: try store.chain(of: forum).count + 1, version: UnfileDocument.definition.version)
    do {
      try act.check(in: scene)
      return true
    } catch is Refusal {
      return false
    }
  }

  private static func withdrawn(_ intake: String, in views: any Views) throws -> [DocumentRow] {
    try views.history(of: Subject("intake", intake), after: 0).compactMap { number in
      let row = try views.row(DocumentRow.self, key: [.text("d\(number)")])
      return row?.intake == intake && row?.withdrawn != nil ? row : nil
    }
  }

  private static func same(
    as row: IntakeRow, in views: any Views, within bodies: Set<String>?
  ) throws -> [SameFile] {
    try views.rows(
      ViewQuery(IntakeRow.self).where("file", is: row.file).where("body", isOneOf: bodies)
    )
    .filter { $0.id != row.id }
    .map { other in
      let party = try other.party.flatMap { try views.party($0) }
      return SameFile(intake: other, from: party?.name ?? other.sender)
    }
  }

  /// The acts about a thing, in order.
  public func history(of subject: Subject, in forum: String) async throws -> [RecordedAct] {
    try await store.read { store in
      try store.views(of: forum).history(of: subject, after: 0)
        .flatMap { try store.lines(of: forum, from: $0, limit: 1) }
        .map { try RecordedAct(line: $0) }
    }
  }

  /// A contribution's file as it came in.
  public func original(of intake: IntakeRow) async throws -> [UInt8]? {
    guard let hash = Hash(hex: intake.file) else { return nil }
    return try await files.bytes(of: hash)
  }
}
