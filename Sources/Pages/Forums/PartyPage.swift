internal import Deliberations
internal import Secretariat

/// The parties of a forum.
enum PartyPage {
  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let parties = try await context.secretariat.parties(of: id)
    let mayCorrect =
      context.visit == nil
      ? false : try await context.standing(in: id).mayPerform(CorrectParty.definition)
    let words = context.words
    return Page(words("Parties"), forum: forum) {
      element("h1") { words("Parties") }
      if parties.isEmpty {
        element("p", .style("quiet")) { words("No party has been registered yet.") }
      }
      for group in StakeholderGroup.allCases + [nil] {
        let members = parties.filter { $0.group == group }
        if !members.isEmpty {
          element("h2") { group.map { words(name(of: $0)) } ?? words("Group not said yet") }
          element("ul", .style("rows")) {
            for party in members {
              element("li") {
                item(party, words)
                if mayCorrect {
                  link(
                    context.address(of: forum, "acts/party.correct?party=\(party.id)"),
                    words("Correct"))
                }
              }
            }
          }
        }
      }
    }
  }

  /// With what the United Nations takes account of in its country.
  private static func item(_ party: PartyRow, _ words: Catalogue) -> HTML {
    let place = [party.region.map { words(ActWords.label($0.rawValue)) }].compactMap { $0 }
    let statuses = party.statuses.map { words(name(of: $0)) }
    return element("span") {
      foreign(party.name)
      if !place.isEmpty {
        " "
        element("span", .style("hint")) { (place + statuses).joined(separator: " · ") }
      }
    }
  }

  static func name(of status: DevelopmentStatus) -> String {
    switch status {
    case .leastDeveloped: "Least developed country"
    case .landlocked: "Landlocked developing country"
    case .smallIslands: "Small island developing State"
    }
  }

  static func name(of group: StakeholderGroup) -> String {
    switch group {
    case .government: "Governments"
    case .privateSector: "Private sector"
    case .civilSociety: "Civil society"
    case .intergovernmental: "Intergovernmental organizations"
    case .technicalCommunity: "Technical community"
    case .academia: "Academia"
    }
  }
}
