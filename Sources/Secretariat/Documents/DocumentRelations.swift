public import Deliberations

/// What stands around a document: what it refers to, what refers to it, its other versions.
public struct DocumentRelations: Hashable, Sendable {
  public struct Reference: Hashable, Sendable {
    /// The usual name or symbol.
    public var instrument: String
    /// As printed, without repeats.
    public var provisions: [String]
    /// The clause where it stands first.
    public var clause: String
    /// Where it is a document of the forum.
    public var document: DocumentRow?
  }

  public struct Referrer: Hashable, Sendable {
    public var document: DocumentRow
    /// The clauses that refer, by id.
    public var clauses: [String]
  }

  /// In the order of the text.
  public var cites: [Reference]
  /// In the order in which they were filed.
  public var citedBy: [Referrer]
  /// The first document with what revises, corrects and adds to it, this one included; empty
  /// where there is no other.
  public var versions: [DocumentRow]
}

extension Secretariat {
  /// Of a document that the reader may read; restricted documents are named among its versions
  /// only.
  public func relations(
    of document: DocumentRow, in forum: String
  ) async throws -> DocumentRelations {
    try await store.read { store in
      let views = store.views(of: forum)
      return DocumentRelations(
        cites: try Self.references(of: document, in: views),
        citedBy: try Self.referrers(to: document, in: views),
        versions: try Self.versions(of: document, in: views))
    }
  }

  private static func references(
    of document: DocumentRow, in views: any Views
  ) throws -> [DocumentRelations.Reference] {
    var places: [String: Int] = [:]
    var references: [DocumentRelations.Reference] = []
    let rows = try views.rows(ViewQuery(CitationRow.self).where("document", is: document.id))
    for row in rows.sorted(by: { $0.place < $1.place }) where row.instrument != document.symbol {
      if let place = places[row.instrument] {
        if let provision = row.provision, !references[place].provisions.contains(provision) {
          references[place].provisions.append(provision)
        }
        continue
      }
      places[row.instrument] = references.count
      let cited = ViewQuery(DocumentRow.self).where("symbol", is: row.instrument)
      references.append(
        .init(
          instrument: row.instrument, provisions: row.provision.map { [$0] } ?? [],
          clause: row.clause, document: try views.rows(cited).first))
    }
    return references
  }

  private static func referrers(
    to document: DocumentRow, in views: any Views
  ) throws -> [DocumentRelations.Referrer] {
    let rows = try views.rows(ViewQuery(CitationRow.self).where("instrument", is: document.symbol))
    let clauses = Dictionary(grouping: rows.filter { $0.document != document.id }, by: \.document)
    return try clauses.compactMap { id, rows in
      guard let row = try views.row(DocumentRow.self, key: [.text(id)]), row.withdrawn == nil,
        !row.isRestricted
      else { return nil }
      return .init(document: row, clauses: rows.sorted { $0.place < $1.place }.map(\.clause))
    }.sorted { ($0.document.filed, $0.document.id) < ($1.document.filed, $1.document.id) }
  }

  static func versions(
    of document: DocumentRow, in views: any Views
  ) throws -> [DocumentRow] {
    var first = document
    // A chain of revisions is short; one that were a ring would have to end.
    for _ in 0..<100 {
      guard let earlier = first.follows?.document,
        let row = try views.row(DocumentRow.self, key: [.text(earlier)])
      else { break }
      first = row
    }
    let later = ViewQuery(DocumentRow.self).after("symbol", .text("\(first.symbol)/"))
      .before("symbol", .text("\(first.symbol)0"))
    var versions = [first] + (try views.rows(later).filter { $0.follows != nil })
    if !versions.contains(where: { $0.id == document.id }) { versions.append(document) }
    return versions.count > 1 ? versions.sorted { ($0.filed, $0.id) < ($1.filed, $1.id) } : []
  }
}

extension CitationRow {
  /// 3 of `d12-3`.
  fileprivate var place: Int { id.split(separator: "-").last.flatMap { Int($0) } ?? 0 }
}
