internal import Deliberations
internal import Proceedings
internal import Secretariat

/// The list of documents, and a document.
enum DocumentPages {
  private static let pageSize = 100

  static func list(_ id: String, before: String?, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let found = try await context.secretariat.documents(
      of: id, before: before.flatMap(PlaceInList.init), limit: pageSize + 1)
    let documents = Array(found.prefix(pageSize))
    let translations = try await context.secretariat.translations(of: documents, in: id)
    let words = context.words
    return Page(words("Documents"), forum: forum) {
      element("h1") { words("Documents") }
      DocumentList.list(documents, translations: translations, of: forum, context)
      if found.count > pageSize, let last = documents.last {
        let earlier = "documents?before=\(PlaceInList(of: last).printed)"
        element("p") { link(context.address(of: forum, earlier), words("Earlier documents")) }
      }
    }
  }

  static func document(
    _ symbol: String, in id: String, _ context: PageContext
  ) async throws -> Page? {
    guard let overview = try await context.secretariat.document(symbol, in: id) else { return nil }
    let words = context.words
    let document = overview.document
    var isReadable = true
    if document.isRestricted { isReadable = try await context.standing(in: id).mayRead(document) }
    var text: HTML?
    if isReadable {
      text = try await context.texts.html(of: document) {
        try await context.secretariat.text(of: document)
      }
    }
    let languages = try await context.secretariat.languages(of: document, in: id)
    var around: RelationsView?
    if isReadable {
      around = RelationsView(
        relations: try await context.secretariat.relations(of: document, in: id),
        document: document, forum: overview.forum, context: context)
    }
    let acts = try await acts(on: document, of: overview.forum, context)
    let feed = "forums/\(id)/feed.atom?document=\(PageContext.encoded(symbol))"
    return Page(document.symbol, forum: overview.forum, feed: feed) {
      element("p", .style("quiet symbol")) { element("bdi") { document.symbol } }
      element("h1", .lang(document.language)) { foreign(document.title) }
      if document.withdrawn != nil {
        withdrawal(overview, words)
      } else if languages.original.withdrawn != nil {
        element("p", .style("notice")) {
          words("The document that this is a translation of was withdrawn.")
        }
      }
      facts(overview, isReadable: isReadable, context)
      LanguagesView(
        languages: languages, document: document, forum: overview.forum, context: context
      ).html
      if document.isRestricted { restriction(overview, words) }
      acts
      if isReadable { downloads(of: overview, context) }
      if let around { around.versions }
      if let text { text }
      if let around { around.citations }
      if isReadable, document.kind == .contribution, document.withdrawn == nil {
        element("p") {
          link(
            context.address(of: overview.forum, "similar/\(PageContext.encoded(symbol))"),
            words("Who asks for the same?"))
        }
      }
      element("h2") { words("History") }
      ActTable.table(overview.history, of: overview.forum, context)
    }
  }

  private static func restriction(_ overview: DocumentOverview, _ words: Catalogue) -> HTML {
    let act = overview.history.last { $0.name == RestrictDocument.definition.name }
    return element("section", .style("notice")) {
      element("p") { words("Only members of the body may read this document.") }
      if let reason = act?.fields["reason"]?.string {
        element("p") {
          words("Reason")
          ": "
          foreign(reason)
        }
      }
    }
  }

  /// What who may can do with it.
  private static func acts(
    on document: DocumentRow, of forum: ForumRow, _ context: PageContext
  ) async throws -> HTML {
    guard context.visit != nil else { return HTML() }
    let standing = try await context.standing(in: forum.id)
    var acts: [ActDefinition] = []
    if document.isRestricted {
      acts.append(OpenDocument.definition)
    } else if document.kind != .compilation {
      acts.append(RestrictDocument.definition)
    }
    if document.withdrawn == nil { acts.append(WithdrawDocument.definition) }
    acts = acts.filter { standing.mayPerform($0, in: document.body) }
    if acts.isEmpty { return HTML() }
    return element("p", .style("buttons")) {
      for act in acts {
        let address = context.address(of: forum, "acts/\(act.name)?document=\(document.id)")
        element("a", .style("button second small"), .href(address)) {
          context.words(ActWords.title(of: act))
        }
      }
    }
  }

  private static func withdrawal(_ overview: DocumentOverview, _ words: Catalogue) -> HTML {
    let act = overview.history.last { $0.name == WithdrawDocument.definition.name }
    return element("section", .style("notice")) {
      element("p") { words("This document was withdrawn.") }
      if let reason = act?.fields["reason"]?.string {
        element("p") {
          words("Reason")
          ": "
          foreign(reason)
        }
      }
    }
  }

  private static func downloads(
    of overview: DocumentOverview, _ context: PageContext
  ) -> HTML {
    let document = overview.document
    let address = "/files/\(overview.forum.id)/\(document.id)"
    let name = document.symbol.replacing("/", with: "-").replacing(" ", with: "")
    return element("p", .style("downloads")) {
      link("\(address)/original", context.words("As it came in"))
      for ending in document.text == nil ? [] : Secretariat.documentEndings {
        " "
        element("a", .href("\(address)/\(PageContext.encodedName(name)).\(ending)"), .dir("ltr")) {
          ".\(ending)"
        }
      }
    }
  }

  private static func facts(
    _ overview: DocumentOverview, isReadable: Bool, _ context: PageContext
  ) -> HTML {
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
      element("dd") { words(DocumentList.languageName(document.language)) }
      element("dt") { words("File") }
      element("dd") { foreign(document.fileName) }
      if isReadable {
        element("dt") { "SHA-256" }
        element("dd", .style("hash")) { document.file }
      }
    }
  }
}
