internal import Deliberations
internal import Secretariat

extension Page {
  /// The whole page: head, banner, content, foot.
  func framed(in context: PageContext) -> HTML {
    let words = context.words
    return element(
      "html", .lang(words.tag), .dir(words.isRightToLeft ? "rtl" : "ltr")
    ) {
      element("head") {
        void("meta", .init("charset", "utf-8"))
        void("meta", .init("name", "viewport"), .init("content", "width=device-width"))
        void("meta", .init("name", "color-scheme"), .init("content", "light dark"))
        void("meta", .init("name", "referrer"), .init("content", "same-origin"))
        element("title") { fullTitle }
        void("link", .init("rel", "stylesheet"), .href("/assets/comity.css"))
        void(
          "link", .init("rel", "icon"), .init("type", "image/svg+xml"), .href("/assets/icon.svg"))
        for (address, type, name) in feeds(context) {
          void(
            "link", .init("rel", "alternate"), .init("type", type), .init("title", name),
            .href(address))
        }
      }
      element("body") {
        element("a", .style("skip"), .href("#content")) { words("Skip to the content") }
        banner(context)
        element("main", .id("content")) { content }
        foot(context)
      }
    }
  }

  /// What feed readers and calendars find by themselves.
  private func feeds(_ context: PageContext) -> [(address: String, type: String, name: String)] {
    var feeds: [(address: String, type: String, name: String)] = []
    if let feed { feeds.append((context.address(feed), "application/atom+xml", title)) }
    if let forum {
      feeds.append(
        (context.address(of: forum, "feed.atom"), "application/atom+xml", forum.name))
      feeds.append((context.address(of: forum, "calendar.ics"), "text/calendar", forum.name))
    }
    return feeds
  }

  private var fullTitle: String {
    guard let forum, forum.name != title else { return "\(title) – Comity" }
    return "\(title) – \(forum.name) – Comity"
  }

  private func banner(_ context: PageContext) -> HTML {
    let words = context.words
    return element("header", .style("banner")) {
      element("a", .style("brand"), .href(context.address(""))) { "Comity" }
      element("nav", .style("person"), .init("aria-label", words("Your account"))) {
        if let visit = context.visit {
          element("a", .href(context.address("account")), .dir("auto")) { visit.account.name }
        } else {
          link(context.signInAddress, words("Sign in"))
        }
      }
      if !context.path.hasPrefix("search") {
        element("form", .init("role", "search"), .init("action", context.address("search"))) {
          void(
            "input", .init("name", "q"), .init("type", "search"),
            .init("aria-label", words("Search")), .init("placeholder", words("Search")),
            .init("maxlength", "300"), .dir("auto"))
          if let forum {
            void(
              "input", .init("type", "hidden"), .init("name", "forum"), .init("value", forum.id))
          }
          element("button", .style("plain")) { words("Search") }
        }
      }
      if let forum {
        element("nav", .init("aria-label", words("Forum"))) {
          element("a", .style("forum"), .href(context.address(of: forum))) { foreign(forum.name) }
          // On a phone they stand in one line, which is moved sideways.
          element("div", .style("pages")) {
            link(context.address(of: forum, "documents"), words("Documents"))
            link(context.address(of: forum, "drafts"), words("Drafts"))
            link(context.address(of: forum, "parties"), words("Parties"))
            link(context.address(of: forum, "people"), words("People"))
            link(context.address(of: forum, "calendar"), words("Calendar"))
            link(context.address(of: forum, "record"), words("Record"))
            if context.visit != nil {
              link(context.address(of: forum, "acts"), words("What you can do"))
            }
          }
        }
      }
    }
  }

  private func foot(_ context: PageContext) -> HTML {
    element("footer") {
      element("nav", .style("languages"), .init("aria-label", context.words("Languages"))) {
        for other in context.catalogues.all {
          if other.tag == context.words.tag {
            element("span", .init("aria-current", "true"), .lang(other.tag)) { other.name }
          } else {
            element(
              "a", .href("/\(other.tag)/\(context.path)\(context.query.map { "?\($0)" } ?? "")"),
              .lang(other.tag)
            ) { other.name }
          }
        }
      }
      element("p") { context.words("Everything shown here is derived from the record.") }
    }
  }
}
