internal import Deliberations
internal import Secretariat

/// A forum: its mandate, its bodies, what was issued last.
enum ForumPage {
  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let overview = try await context.secretariat.overview(of: id) else { return nil }
    let translations = try await context.secretariat.translations(of: overview.latest, in: id)
    let words = context.words
    let standing = try await context.standing(in: id)
    func mayAmend(_ body: BodyRow) -> Bool {
      standing.mayPerform(AmendBody.definition, in: body.id)
    }
    return Page(overview.forum.name, forum: overview.forum) {
      element("h1") { foreign(overview.forum.name) }
      if let mandate = overview.bodies.first?.mandate {
        element("p", .style("lead")) { foreign(mandate) }
      }
      doors(standing, overview.forum, context)
      if let body = overview.bodies.first, mayAmend(body) { amend(body, overview.forum, context) }
      element("dl", .style("facts")) {
        fact(words("Documents"), String(overview.documentCount))
        fact(words("Parties"), String(overview.partyCount))
        fact(words("Acts on the record"), String(overview.actCount))
      }
      if overview.bodies.count > 1 {
        element("h2") { words("Bodies") }
        element("ul", .style("cards")) {
          for body in overview.bodies.dropFirst() {
            element("li") {
              card(body)
              if mayAmend(body) { amend(body, overview.forum, context) }
            }
          }
        }
      }
      if !overview.deadlines.isEmpty {
        element("h2") { words("Deadlines") }
        element("ul", .style("rows")) {
          for deadline in overview.deadlines {
            element("li") {
              element("span") { foreign(deadline.name) }
              element("time", .init("datetime", deadline.due)) { deadline.due }
            }
          }
        }
      }
      element("h2") { words("Issued last") }
      DocumentList.list(overview.latest, translations: translations, of: overview.forum, context)
    }
  }

  /// Where the reader's own work is done.
  @HTMLBuilder private static func doors(
    _ standing: Standing, _ forum: ForumRow, _ context: PageContext
  ) -> HTML {
    let isClerk = standing.isClerk
    let isParty = !standing.roles.isDisjoint(with: [.delegate, .observer])
    if isClerk || isParty {
      element("p", .style("downloads")) {
        if isClerk {
          element("a", .style("button"), .href(context.address(of: forum, "desk"))) {
            context.words("The desk")
          }
        }
        if isParty {
          element("a", .style("button"), .href(context.address(of: forum, "contribute"))) {
            context.words("Hand in a contribution")
          }
        }
      }
    }
  }

  private static func fact(_ name: String, _ value: String) -> HTML {
    element("dt") { name }.followed(by: element("dd") { value })
  }

  private static func amend(_ body: BodyRow, _ forum: ForumRow, _ context: PageContext) -> HTML {
    element("p") {
      link(
        context.address(of: forum, "acts/body.amend?body=\(body.id)"),
        context.words("Amend body"))
    }
  }

  @HTMLBuilder private static func card(_ body: BodyRow) -> HTML {
    element("h3") { foreign(body.name) }
    if let mandate = body.mandate { element("p") { foreign(mandate) } }
    if let begins = body.begins {
      element("p", .style("quiet")) { "\(begins) – \(body.ends ?? "")" }
    }
  }
}
