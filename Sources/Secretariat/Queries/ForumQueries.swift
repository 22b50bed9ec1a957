public import Deliberations
public import Proceedings

/// A forum as its front page shows it.
public struct ForumOverview: Hashable, Sendable {
  public var forum: ForumRow
  /// Each after the one that it belongs to, the forum's own first.
  public var bodies: [BodyRow]
  /// Those due first come first.
  public var deadlines: [DeadlineRow]
  /// The newest first.
  public var latest: [DocumentRow]
  public var documentCount: Int
  public var partyCount: Int
  /// How many acts the record has.
  public var actCount: Int
}

/// A document with what stands around it.
public struct DocumentOverview: Hashable, Sendable {
  public var forum: ForumRow
  public var document: DocumentRow
  public var body: BodyRow
  public var parties: [PartyRow]
  /// The acts about it, in order.
  public var history: [RecordedAct]
}

extension Secretariat {
  public func forums() async throws -> [ForumRow] {
    try await store.read { store in
      try store.forums().compactMap { id in
        try store.views(of: id).row(ForumRow.self, key: [.text(id)])
      }
    }
  }

  /// Nil where there is no such forum.
  public func forum(_ id: String) async throws -> ForumRow? {
    try await store.read { try $0.views(of: id).row(ForumRow.self, key: [.text(id)]) }
  }

  public func overview(of id: String) async throws -> ForumOverview? {
    try await store.read { store in
      let views = store.views(of: id)
      guard let forum = try views.row(ForumRow.self, key: [.text(id)]) else { return nil }
      return ForumOverview(
        forum: forum,
        bodies: try views.rows(ViewQuery(BodyRow.self)).nested(),
        deadlines: try views.rows(ViewQuery(DeadlineRow.self).ordered(by: "due")),
        latest: try views.rows(
          ViewQuery(DocumentRow.self).where("original", is: .null)
            .ordered(by: "filed", descending: true).first(10)),
        documentCount: try views.count(
          ViewQuery(DocumentRow.self).where("original", is: .null)),
        partyCount: try views.count(ViewQuery(PartyRow.self)),
        actCount: try store.chain(of: id).count)
    }
  }

  /// The newest first, without translations; before a place in their list, where one is given.
  public func documents(
    of forum: String, before place: PlaceInList? = nil, limit: Int
  ) async throws -> [DocumentRow] {
    var query = ViewQuery(DocumentRow.self).where("original", is: .null)
      .ordered(by: "filed", descending: true).first(limit)
    if let place {
      query = query.before("filed", .text(place.moment.description), key: .text(place.id))
    }
    return try await store.read { [query] in try $0.views(of: forum).rows(query) }
  }

  /// Nil where no document has the symbol, in whatever letters and spaces it is typed.
  public func document(_ symbol: String, in id: String) async throws -> DocumentOverview? {
    try await store.read { store in
      let views = store.views(of: id)
      let query = ViewQuery(DocumentRow.self).where("symbol", is: symbol)
      guard let forum = try views.row(ForumRow.self, key: [.text(id)]),
        let document = try views.rows(query).first ?? Self.document(typedAs: symbol, in: views),
        let body = try views.row(BodyRow.self, key: [.text(document.body)])
      else { return nil }
      let acts = try views.history(of: Subject("document", document.id), after: 0)
      return DocumentOverview(
        forum: forum, document: document, body: body,
        parties: try views.parties(document.parties),
        history: try acts.flatMap { try store.lines(of: id, from: $0, limit: 1) }
          .map { try RecordedAct(line: $0) })
    }
  }

  private static func document(
    typedAs symbol: String, in views: any Views
  ) throws -> DocumentRow? {
    try views.row(SymbolRow.self, key: [.text(SymbolRow.folded(symbol))]).flatMap {
      try views.row(DocumentRow.self, key: [.text($0.document)])
    }
  }

  /// Those that were merged into others, or removed, by name.
  public func formerParties(of forum: String) async throws -> [FormerPartyRow] {
    try await store.read {
      try $0.views(of: forum).rows(ViewQuery(FormerPartyRow.self).ordered(by: "name"))
    }
  }

  public func parties(of forum: String) async throws -> [PartyRow] {
    try await store.read {
      try $0.views(of: forum).rows(ViewQuery(PartyRow.self).ordered(by: "name"))
    }
  }
}

extension [BodyRow] {
  /// Each body after the one that it belongs to, siblings in the order they were established in.
  fileprivate func nested() -> [BodyRow] {
    let children = Dictionary(grouping: self, by: \.parent)
    func below(_ parent: String?) -> [BodyRow] {
      (children[parent] ?? []).flatMap { [$0] + below($0.id) }
    }
    return below(nil)
  }
}
