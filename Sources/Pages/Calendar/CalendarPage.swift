internal import Deliberations
internal import Proceedings
internal import Secretariat

/// What is next, in one forum or in all; what is past below it.
enum CalendarPage {
  static func page(_ id: String?, _ context: PageContext) async throws -> Page? {
    var forum: ForumRow?
    if let id {
      guard let found = try await context.secretariat.forum(id) else { return nil }
      forum = found
    }
    let entries = try await context.secretariat.calendar(of: id, body: nil)
    let today = String(context.secretariat.now.description.prefix(10))
    let next = entries.filter { $0.ends >= today }
    let past = entries.filter { $0.ends < today }.reversed()
    let words = context.words
    let file = id.map { "forums/\($0)/calendar.ics" } ?? "calendar.ics"
    return Page(words("Calendar"), forum: forum) {
      element("h1") { words("Calendar") }
      element("p") { link(context.address(file), words("Subscribe to this calendar")) }
      element("p", .style("quiet")) {
        words("Days are those of universal time (UTC), the last one included.")
      }
      element("h2") { words("What is next") }
      if next.isEmpty {
        element("p", .style("quiet")) { words("Nothing is planned.") }
      } else {
        list(next, isOfAll: id == nil, context)
      }
      if !past.isEmpty {
        element("h2") { words("Past") }
        list(Array(past), isOfAll: id == nil, context)
      }
    }
  }

  private static func list(
    _ entries: [CalendarEntry], isOfAll: Bool, _ context: PageContext
  ) -> HTML {
    element("ul", .style("documents")) {
      for entry in entries {
        element("li") {
          element("span", .style("symbol")) {
            day(entry.begins)
            if entry.ends != entry.begins {
              " – "
              day(entry.ends)
            }
          }
          element("span", .style("title")) {
            foreign(CalendarWords.name(of: entry, context.words))
          }
          element("span", .style("quiet")) {
            if isOfAll {
              element("a", .href(context.address(of: entry.forum, "calendar"))) {
                foreign(entry.forum.name)
              }
            } else {
              foreign(entry.body.name)
            }
          }
        }
      }
    }
  }

  private static func day(_ date: String) -> HTML {
    element("time", .init("datetime", date), .dir("ltr")) { date }
  }
}
