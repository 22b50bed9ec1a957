internal import Deliberations
public import Hummingbird
public import Secretariat

/// The site: every page, in every language, without script.
public struct Site: Sendable {
  let secretariat: Secretariat
  let people: People
  let settings: SiteSettings
  let catalogues: Catalogues
  let texts = KeptTexts()
  /// The files that are made for all who ask, over pages and API.
  public let made: MadeFiles

  public init(
    secretariat: Secretariat, people: People, settings: SiteSettings,
    catalogues: Catalogues = .shipped
  ) {
    self.secretariat = secretariat
    self.people = people
    self.settings = settings
    self.catalogues = catalogues
    made = MadeFiles(atOnce: settings.coreCount, waiting: 12)
  }

  public func addRoutes(to router: Router<SiteContext>) {
    router.get("/") { request, _ in
      let language = catalogues.preferred(request.headers[.acceptLanguage]).tag
      var response = Response.redirect(to: "/\(language)/", type: .found)
      response.headers[.vary] = "Accept-Language"
      return response
    }
    router.get("/assets/comity.css") { _, _ in
      Self.asset(PackageResources.comity_css, type: "text/css; charset=utf-8")
    }
    // What looks for an icon at the second does not read the page's head.
    for path in ["/assets/icon.svg", "/favicon.ico"] {
      router.get(RouterPath(path)) { _, _ in
        Self.asset(PackageResources.icon_svg, type: "image/svg+xml")
      }
    }
    router.get("/assets/live.js") { _, _ in
      Self.asset(PackageResources.live_js, type: "text/javascript; charset=utf-8")
    }
    router.get("/assets/verify_record.py") { _, _ in
      Self.asset(PackageResources.verify_record_py, type: "text/x-python; charset=utf-8")
    }
    router.get("/files/:forum/:hash/:name") { request, context in
      try await download(request, context)
    }
    addReadingPages(to: router)
    addFeeds(to: router)
    addPeoplePages(to: router)
    addActPages(to: router)
    addDeskPages(to: router)
    addDraftPages(to: router)
  }

  /// Refuses, at every address that the router has, the methods that it does not have there: 405,
  /// with those that it has (RFC 9110, section 15.5.6).
  public func refuseOtherMethods(on router: Router<SiteContext>) {
    let methods = Dictionary(grouping: router.routes) { "\($0.path)" }
    for (path, routes) in methods {
      var served = Set(routes.map(\.method))
      // HEAD is made from GET by the router.
      if served.contains(.get) { served.insert(.head) }
      let allowed = served.map(\.rawValue).sorted().joined(separator: ", ")
      for method in Self.methods where !served.contains(method) {
        router.on(RouterPath(path), method: method) { _, _ -> Response in
          throw HTTPError(.methodNotAllowed, headers: [.allow: allowed])
        }
      }
    }
  }

  /// Those of RFC 9110 but CONNECT, which has no address, PATCH and QUERY.
  private static let methods: [HTTPRequest.Method] =
    [
      .get, .head, .post, .put, .delete, .options, .trace, .patch,
    ] + [HTTPRequest.Method(rawValue: "QUERY")].compactMap(\.self)

  private func addReadingPages(to router: Router<SiteContext>) {
    page(router, "") { _, context in try await FrontPage.page(context) }
    page(router, "search") { route, context in
      try await SearchPage.page(SearchRequest(route), context)
    }
    page(router, "forums/:forum") { route, context in
      try await ForumPage.page(route.forum, context)
    }
    page(router, "forums/:forum/documents") { route, context in
      try await DocumentPages.list(route.forum, before: route.query("before"), context)
    }
    page(router, "forums/:forum/documents/**") { route, context in
      try await DocumentPages.document(route.rest, in: route.forum, context)
    }
    page(router, "forums/:forum/similar/**") { route, context in
      try await SimilarPage.page(route.rest, in: route.forum, context)
    }
    page(router, "forums/:forum/parties") { route, context in
      try await PartyPage.page(route.forum, context)
    }
    page(router, "forums/:forum/record") { route, context in
      try await RecordPages.list(route.forum, upTo: route.query("upTo").flatMap(Int.init), context)
    }
    page(router, "forums/:forum/record/:number") { route, context in
      guard let number = route.number else { return nil }
      return try await RecordPages.act(number, in: route.forum, context)
    }
  }

  private static func asset(_ bytes: [UInt8], type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
