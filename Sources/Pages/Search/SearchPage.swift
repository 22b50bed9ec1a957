internal import Deliberations
internal import Search
internal import Secretariat

/// The search over everything, with what the answer can be narrowed by.
enum SearchPage {
  /// A joint paper's further submitters are counted.
  private static let namedParties = 3

  static func page(_ request: SearchRequest, _ context: PageContext) async throws -> Page {
    let words = context.words
    let forum: ForumRow? =
      if let id = request.narrowed[.forum] { try await context.secretariat.forum(id) } else { nil }
    let answer = try await context.secretariat.search(request, as: context.actor)
    let title = answer == nil ? words("Search") : "\(request.typed) – \(words("Search"))"
    let names = Dictionary(
      try await context.secretariat.forums().map { ($0.id, $0.name) },
      uniquingKeysWith: { a, _ in a })
    let feed = answer == nil ? nil : context.query.map { "search/feed.atom?\($0)" }
    return Page(title, forum: forum, feed: feed) {
      element("h1") { words("Search") }
      form(request, context)
      misunderstood(request.query, words)
      if let answer {
        found(answer, request, context)
        element("div", .style("found")) {
          element("div") {
            hits(answer, request, context)
            paging(answer, request, context)
          }
          facets(answer, request, names, context)
        }
      }
    }
  }

  private static func form(_ request: SearchRequest, _ context: PageContext) -> HTML {
    let words = context.words
    return element(
      "form", .style("search"), .init("role", "search"), .init("action", context.address("search"))
    ) {
      element("label", .init("for", "q")) {
        words("Words")
        element("span", .style("hint"), .id("q-hint")) {
          words("All of them; “in quotation marks” as they stand; -without a word.")
        }
      }
      element("div", .style("row")) {
        void(
          "input", .id("q"), .init("name", "q"), .init("type", "search"),
          .init("value", request.typed), .init("maxlength", String(SearchQuery.lengthLimit)),
          .init("aria-describedby", "q-hint"), .dir("auto"))
        for (facet, value) in request.narrowed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          void(
            "input", .init("type", "hidden"), .init("name", facet.rawValue), .init("value", value))
        }
        element("button") { words("Search") }
      }
    }
  }

  @HTMLBuilder private static func misunderstood(
    _ query: SearchQuery, _ words: Catalogue
  ) -> HTML {
    let all = query.misunderstandings
    if !all.isEmpty {
      element("p", .style("quiet")) {
        if all.contains(.nothingRequired) {
          words("Every word here is one to be without: add one that is looked for.")
          " "
        }
        if all.contains(.star) {
          words("A star stands for nothing here: whole words are found, in all their forms.")
        }
      }
    }
  }

  private static func found(
    _ answer: SearchAnswer, _ request: SearchRequest, _ context: PageContext
  ) -> HTML {
    let words = context.words
    return element("p", .init("role", "status")) {
      if answer.holdsSomeOnly {
        words("No passage holds all of these words; these hold some.")
        " "
      }
      if answer.documentCount == 0 {
        words("Nothing was found. Fewer words, or other forms of them, may help.")
      } else {
        words.counted(answer.documentCount, "{count} document", "{count} documents")
        if answer.isPartial {
          " · "
          words("Many passages hold these words: the newest were looked at.")
        }
      }
    }
  }

  private static func hits(
    _ answer: SearchAnswer, _ request: SearchRequest, _ context: PageContext
  ) -> HTML {
    element("ol", .style("hits")) {
      for hit in answer.hits { self.hit(hit, request, context) }
    }
  }

  private static func hit(
    _ hit: SearchAnswer.Hit, _ request: SearchRequest, _ context: PageContext
  ) -> HTML {
    let address = context.address(
      of: hit.forum, "documents/\(PageContext.encoded(hit.document.symbol))")
    return element("li") {
      element("p", .style("hit")) {
        element("a", .href(address)) {
          element("bdi", .style("symbol")) { hit.document.symbol }
          " "
          TitleInList.html(of: hit.document)
        }
      }
      element("p", .style("quiet")) {
        context.words(DocumentWords.name(of: hit.document.kind))
        " · "
        context.words(DocumentList.languageName(hit.document.language))
        " · "
        if !hit.parties.isEmpty {
          submitters(hit.parties, context.words)
          " · "
        }
        foreign(hit.forum.name)
      }
      for passage in hit.passages where !passage.clause.isEmpty {
        element("p", .style("passage"), .lang(passage.language), .dir("auto")) {
          element("a", .href("\(address)#\(PageContext.encoded(passage.clause))")) {
            excerpt(request.query.excerpt(of: passage))
          }
        }
      }
      let more = hit.count - hit.passages.count
      if more > 0 {
        element("p", .style("quiet")) {
          context.words.counted(more, "and {count} more passage", "and {count} more passages")
        }
      }
    }
  }

  private static func submitters(_ parties: [PartyRow], _ words: Catalogue) -> HTML {
    element("span") {
      for (place, party) in parties.prefix(namedParties).enumerated() {
        if place > 0 { words(", ") }
        foreign(party.name)
      }
      if parties.count > namedParties {
        " "
        words.counted(
          parties.count - namedParties, "and {count} more party", "and {count} more parties")
      }
    }
  }

  private static func excerpt(_ excerpt: Excerpt) -> HTML {
    element("span") {
      if excerpt.isCutBefore { "… " }
      for piece in excerpt.pieces {
        if piece.isMarked {
          element("mark") { piece.text }
        } else {
          piece.text
        }
      }
      if excerpt.isCutAfter { " …" }
    }
  }

  private static func facets(
    _ answer: SearchAnswer, _ request: SearchRequest, _ names: [String: String],
    _ context: PageContext
  ) -> HTML {
    let words = context.words
    return element("aside", .style("facets"), .init("aria-label", words("Narrow the answer"))) {
      for facet in SearchFacet.allCases {
        if let values = answer.facets[facet], values.count > 1 || request.narrowed[facet] != nil {
          element("h2") { words(heading(of: facet)) }
          element("ul") {
            if request.narrowed[facet] != nil {
              element("li") {
                link(address(request, narrowing: facet, to: nil, context), words("All"))
              }
            }
            for value in values.prefix(12) {
              element("li") {
                if request.narrowed[facet] == value.value {
                  element("strong") { name(of: value.value, facet, names, words) }
                } else {
                  link(
                    address(request, narrowing: facet, to: value.value, context),
                    name(of: value.value, facet, names, words))
                }
                element("span", .style("quiet")) { " \(value.count)" }
              }
            }
          }
        }
      }
    }
  }

  private static func heading(of facet: SearchFacet) -> String {
    switch facet {
    case .forum: "Forum"
    case .kind: "Kind"
    case .group: "Stakeholder group"
    case .language: "Language"
    case .year: "Year"
    }
  }

  private static func name(
    of value: String, _ facet: SearchFacet, _ names: [String: String], _ words: Catalogue
  ) -> String {
    switch facet {
    case .forum: names[value] ?? value
    case .kind: DocumentRow.Kind(rawValue: value).map { words(DocumentWords.name(of: $0)) } ?? value
    case .group:
      StakeholderGroup(rawValue: value).map { words(PartyPage.name(of: $0)) } ?? value
    case .language: words(DocumentList.languageName(value))
    case .year: value
    }
  }

  private static func paging(
    _ answer: SearchAnswer, _ request: SearchRequest, _ context: PageContext
  ) -> HTML {
    let words = context.words
    let isLast = request.page * Secretariat.hitsOnAPage >= answer.documentCount
    return element("p", .style("paging")) {
      if request.page > 1 {
        link(address(request, page: request.page - 1, context), words("Before"))
        " "
      }
      if !isLast { link(address(request, page: request.page + 1, context), words("More")) }
    }
  }

  private static func address(
    _ request: SearchRequest, narrowing facet: SearchFacet, to value: String?,
    _ context: PageContext
  ) -> String {
    var narrowed = request
    narrowed.narrowed[facet] = value
    return address(narrowed, page: 1, context)
  }

  private static func address(
    _ request: SearchRequest, page: Int, _ context: PageContext
  ) -> String {
    var address = "search?q=\(PageContext.encodedName(request.typed))"
    for (facet, value) in request.narrowed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      address += "&\(facet.rawValue)=\(PageContext.encodedName(value))"
    }
    if page > 1 { address += "&page=\(page)" }
    return context.address(address)
  }
}
