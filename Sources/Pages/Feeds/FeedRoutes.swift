internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Secretariat

extension Site {
  /// What feed readers and calendars fetch; it holds only what everybody may see.
  func addFeeds(to router: Router<SiteContext>) {
    published(router, "forums/:forum/feed.atom") { route, page, site in
      let feed: AtomFeed? =
        if let symbol = route.query("document") {
          try await Feeds.history(of: symbol, in: route.forum, page, site)
        } else {
          try await Feeds.documents(of: route.forum, body: route.query("body"), page, site)
        }
      return feed.map(Published.init)
    }
    published(router, "search/feed.atom") { route, page, site in
      let request = SearchRequest(route)
      let query = page.query ?? ""
      return Published(try await Feeds.search(request, query: query, page, site))
    }
    published(router, "calendar.ics") { _, page, site in
      try await Calendars.calendar(of: nil, body: nil, page, site)
    }
    published(router, "forums/:forum/calendar.ics") { route, page, site in
      try await Calendars.calendar(of: route.forum, body: route.query("body"), page, site)
    }
    page(router, "calendar") { _, context in try await CalendarPage.page(nil, context) }
    page(router, "forums/:forum/calendar") { route, context in
      try await CalendarPage.page(route.forum, context)
    }
  }

  private func published(
    _ router: Router<SiteContext>, _ path: String,
    _ make: @escaping @Sendable (Route, PageContext, FeedSite) async throws -> Published?
  ) {
    router.get("/:language/\(path)") { request, context in
      guard let words = context.parameters.get("language").flatMap({ catalogues[$0] }) else {
        throw HTTPError(.notFound)
      }
      let page = pageContext(request, context, words, visit: nil)
      guard let published = try await make(Route(request, context), page, FeedSite(request, page))
      else { throw HTTPError(.notFound) }
      return published.response(to: request)
    }
  }
}

extension Published {
  fileprivate init(_ feed: AtomFeed) {
    self.init(
      bytes: feed.bytes, type: "application/atom+xml; charset=utf-8", modified: feed.updated)
  }
}

extension SearchRequest {
  /// What the address of a search asks.
  init(_ route: Route) {
    var narrowed: [SearchFacet: String] = [:]
    for facet in SearchFacet.allCases { narrowed[facet] = route.query(facet.rawValue) }
    self.init(
      route.query("q") ?? "", narrowed: narrowed.filter { !$0.value.isEmpty },
      page: route.query("page").flatMap { Int($0) } ?? 1)
  }
}
