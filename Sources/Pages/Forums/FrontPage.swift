internal import Deliberations
internal import Secretariat

/// The front: the forums of this installation.
enum FrontPage {
  static func page(_ context: PageContext) async throws -> Page {
    let forums = try await context.secretariat.forums()
    let words = context.words
    return Page(words("Forums")) {
      element("h1") { words("From contributions to consensus, on the record") }
      if context.actor.isHost {
        element("p") {
          element("a", .style("button"), .href(context.address("open"))) { words("Open forum") }
        }
      }
      if forums.isEmpty {
        element("p", .style("lead")) { words("No forum has been opened here yet.") }
      } else {
        element("ul", .style("cards")) {
          for forum in forums {
            element("li") {
              element("h2") {
                element("a", .href(context.address(of: forum))) { foreign(forum.name) }
              }
              element("p", .style("quiet")) { forum.symbolPrefix }
            }
          }
        }
      }
    }
  }
}
