internal import Deliberations
internal import Proceedings
internal import Secretariat

/// The list of documents, and a document.
enum DocumentPages {
  private static let pageSize = 100

  static func list(_ id: String, before: String?, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let documents = try await context.secretariat.documents(
      of: id, before: before.flatMap(Moment.init), limit: pageSize)
    let words = context.words
    return Page(words("Documents"), forum: forum) {
      element("h1") { words("Documents") }
      DocumentTable.table(documents, of: forum, context)
      if documents.count == pageSize, let last = documents.last {
        element("p") {
          link(
            context.address(of: forum, "documents?before=\(last.filed)"), words("Earlier documents")
          )
        }
      }
    }
  }

  static func document(
    _ symbol: String, in id: String, _ context: PageContext
  ) async throws -> Page? {
    guard let overview = try await context.secretariat.document(symbol, in: id) else { return nil }
    let words = context.words
    let document = overview.document
    return Page(document.symbol, forum: overview.forum) {
      element("p", .style("quiet symbol")) { element("bdi") { document.symbol } }
      element("h1", .lang(document.language)) { foreign(document.title) }
      if document.withdrawn != nil {
        element("p", .style("notice")) { words("This document was withdrawn.") }
      }
      facts(overview, context)
      element("h2") { words("History") }
      ActTable.table(overview.history, of: overview.forum, context)
    }
  }

  private static func facts(_ overview: DocumentOverview, _ context: PageContext) -> HTML {
    let words = context.words
    let document = overview.document
    return element("dl", .style("facts")) {
      element("dt") { words("Kind") }
      element("dd") { words(DocumentWords.name(of: document.kind)) }
      element("dt") { words("Submitted to") }
      element("dd") { foreign(overview.body.name) }
      if !overview.parties.isEmpty {
        element("dt") { words("Submitted by") }
        element("dd") {
          for (place, party) in overview.parties.enumerated() {
            if place > 0 { words(", ") }
            foreign(party.name)
          }
        }
      }
      if let date = document.date {
        element("dt") { words("Date") }
        element("dd") { date }
      }
      element("dt") { words("Language") }
      element("dd") { document.language }
      element("dt") { words("File") }
      element("dd") { foreign(document.fileName) }
      element("dt") { "SHA-256" }
      element("dd", .style("hash")) { document.file }
    }
  }
}
