internal import Deliberations
internal import Secretariat

/// A recommendation's wording and all acts about it.
enum RecommendationHistoryPage {
  static func page(_ route: Route, _ context: PageContext) async throws -> Page? {
    guard let served = try await DeskAccess.desk(route.forum, context), let id = route["name"],
      let row = try await context.secretariat.row(RecommendationRow.self, id, of: route.forum),
      let intake = try await context.secretariat.row(IntakeRow.self, row.intake, of: route.forum),
      served.serves(intake.body)
    else { return nil }
    let forum = served.forum
    let acts = try await context.secretariat.history(
      of: Subject("recommendation", id), in: forum.id)
    let called = try await context.secretariat.called(row.proponents, in: forum.id)
    let category = try await context.secretariat.category(of: row, in: forum.id)
    let words = context.words
    let title = words("Recommendation {number}", ["number": id])
    return Page(title, forum: forum) {
      element("p", .style("quiet")) {
        link(context.address(of: forum, "desk"), words("The desk"))
        " › "
        link(context.address(of: forum, "desk/items/\(row.intake)?r=\(id)#\(id)"), row.intake)
      }
      element("h1") { title }
      element("div", .style("text")) {
        for piece in row.pieces { element("p", .dir("auto")) { piece.text } }
      }
      element("dl", .style("facts")) {
        element("dt") { words("Proponents") }
        element("dd") { foreign(called(row.proponents).joined(separator: "; ")) }
        element("dt") { words("Category") }
        element("dd") { foreign(category ?? "–") }
        element("dt") { words("State") }
        element("dd") { words(name(of: row.state)) }
        if !row.madeFrom.isEmpty {
          element("dt") { words("Made from") }
          element("dd") {
            for other in row.madeFrom {
              link(context.address(of: forum, "desk/recommendations/\(other)"), other)
              " "
            }
          }
        }
      }
      element("h2") { words("History") }
      ActTable.table(acts, of: forum, context)
    }
  }

  private static func name(of state: RecommendationRow.State) -> String {
    switch state {
    case .stands: "Stands"
    case .setAside: "Not a recommendation"
    case .replaced: "Others were made from it"
    }
  }
}
