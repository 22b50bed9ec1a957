internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Search
internal import Secretariat

/// The feeds: of a forum's documents, of a body's, of a document's history, of a search.
enum Feeds {
  private static let entryLimit = 50

  /// What a forum issued last, or one of its bodies.
  static func documents(
    of id: String, body: String?, _ context: PageContext, _ site: FeedSite
  ) async throws -> AtomFeed? {
    guard let issued = try await context.secretariat.issued(in: id, body: body, limit: entryLimit)
    else { return nil }
    let name = issued.body?.name ?? issued.forum.name
    let path = "forums/\(id)/feed.atom" + (body.map { "?body=\(PageContext.encoded($0))" } ?? "")
    return AtomFeed(
      id: site.id(issued.record, "documents", body ?? ""),
      title: "\(name) – \(context.words("Documents"))", language: context.words.tag,
      address: site.address(path), page: site.address("forums/\(id)/documents"),
      begun: issued.begun,
      entries: issued.documents.map { entry($0, issued, context, site) })
  }

  private static func entry(
    _ one: IssuedDocument, _ issued: IssuedDocuments, _ context: PageContext, _ site: FeedSite
  ) -> AtomFeed.Entry {
    let document = one.document
    var summary = context.words(DocumentWords.name(of: document.kind))
    if document.isRestricted {
      summary += ". " + context.words("Only members of the body may read this document.")
    }
    if document.withdrawn != nil { summary += ". " + context.words("This document was withdrawn.") }
    return AtomFeed.Entry(
      id: site.id(issued.record, "document", document.id),
      title: "\(document.symbol) – \(document.title)",
      address: site.address(
        "forums/\(issued.forum.id)/documents/\(PageContext.encoded(document.symbol))"),
      updated: one.changed, published: document.filed,
      authors: one.parties.isEmpty ? [issued.forum.name] : one.parties, summary: summary,
      category: document.kind.rawValue, language: document.language)
  }

  /// All that happened to a document, the newest first.
  static func history(
    of symbol: String, in id: String, _ context: PageContext, _ site: FeedSite
  ) async throws -> AtomFeed? {
    guard let overview = try await context.secretariat.document(symbol, in: id),
      let first = try await context.secretariat.lines(of: id, from: 1, limit: 1).first
    else { return nil }
    let record = Hash(of: first)
    let encoded = PageContext.encoded(symbol)
    return AtomFeed(
      id: site.id(record, "history", overview.document.id),
      title: "\(symbol) – \(context.words("History"))", language: context.words.tag,
      address: site.address("forums/\(id)/feed.atom?document=\(encoded)"),
      page: site.address("forums/\(id)/documents/\(encoded)"), begun: overview.document.filed,
      entries: overview.history.suffix(entryLimit).reversed().map { act in
        let title = context.secretariat.catalogue.newest(act.name)
          .map { context.words(ActWords.title(of: $0.definition)) }
        return AtomFeed.Entry(
          id: site.id(record, "act", String(act.number)), title: title ?? act.name,
          address: site.address("forums/\(id)/record/\(act.number)"), updated: act.at,
          published: act.at, authors: [act.actor],
          summary: "\(symbol) – \(overview.document.title)", category: act.name)
      })
  }

  /// What a search finds, the newest first; nothing where no word is looked for.
  static func search(
    _ request: SearchRequest, query: String, _ context: PageContext, _ site: FeedSite
  ) async throws -> AtomFeed {
    let hits = try await context.secretariat.search(request, as: .visitor)?.hits ?? []
    let entries = hits.map { hit in
      AtomFeed.Entry(
        id: site.id(Hash(of: "search".utf8), hit.forum.id, hit.document.id),
        title: "\(hit.document.symbol) – \(hit.document.title)",
        address: site.address(
          "forums/\(hit.forum.id)/documents/\(PageContext.encoded(hit.document.symbol))"),
        updated: hit.document.withdrawn ?? hit.document.filed, published: hit.document.filed,
        authors: [hit.forum.name], summary: hit.passages.first?.text ?? hit.document.title,
        category: hit.document.kind.rawValue, language: hit.document.language)
    }
    return AtomFeed(
      id: site.id(Hash(of: "search".utf8), query),
      title: "\(request.typed) – \(context.words("Search"))", language: context.words.tag,
      address: site.address("search/feed.atom?\(query)"), page: site.address("search?\(query)"),
      begun: Moment(milliseconds: 0),
      entries: entries.sorted { $0.updated > $1.updated })
  }
}

/// Where the site is, as what programs fetch must say in full.
struct FeedSite: Sendable {
  private let base: String

  init(_ request: Request, _ context: PageContext) {
    let site = context.settings.address ?? "http://\(request.head.authority ?? "localhost")"
    base = "\(site)/\(context.words.tag)/"
  }

  func address(_ path: String) -> String { base + path }

  func id(_ record: Hash, _ kind: String, _ id: String = "") -> String {
    "urn:uuid:\(LastingID.uuid(record, kind, id))"
  }
}
