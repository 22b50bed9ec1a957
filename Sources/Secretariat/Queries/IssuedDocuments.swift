public import Deliberations
public import Proceedings

/// What a forum, or one of its bodies, issued last.
public struct IssuedDocuments: Sendable {
  public var forum: ForumRow
  /// The body that was asked for.
  public var body: BodyRow?
  /// The newest first.
  public var documents: [IssuedDocument]
  /// When the record began.
  public var begun: Moment
  /// The hash of the record's first act.
  public var record: Hash
}

public struct IssuedDocument: Hashable, Sendable {
  public var document: DocumentRow
  /// The names of those who submitted it.
  public var parties: [String]
  /// When the last act about it was recorded.
  public var changed: Moment
}

extension Secretariat {
  /// Nil where there is no such forum, or no such body in it.
  public func issued(in id: String, body: String?, limit: Int) async throws -> IssuedDocuments? {
    try await store.read { store in
      let views = store.views(of: id)
      guard let forum = try views.row(ForumRow.self, key: [.text(id)]),
        let line = try store.lines(of: id, from: 1, limit: 1).first
      else { return nil }
      var query = ViewQuery(DocumentRow.self).ordered(by: "filed", descending: true).first(limit)
      var asked: BodyRow?
      if let body {
        guard let row = try views.row(BodyRow.self, key: [.text(body)]) else { return nil }
        asked = row
        query = query.where("body", is: body)
      }
      let documents = try views.rows(query).map { document in
        let last = try Self.lastAct(about: Subject("document", document.id), in: id, store)
        return IssuedDocument(
          document: document,
          parties: try views.parties(document.parties).map(\.name),
          changed: last?.at ?? document.filed)
      }
      return IssuedDocuments(
        forum: forum, body: asked, documents: documents,
        begun: try RecordedAct(line: line).at, record: Hash(of: line))
    }
  }
}
