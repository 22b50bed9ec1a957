internal import Deliberations
internal import Secretariat

/// The parties of a forum.
enum PartyPage {
  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let parties = try await context.secretariat.parties(of: id)
    let words = context.words
    return Page(words("Parties"), forum: forum) {
      element("h1") { words("Parties") }
      if parties.isEmpty {
        element("p", .style("quiet")) { words("No party has been registered yet.") }
      }
      for group in StakeholderGroup.allCases {
        let members = parties.filter { $0.group == group }
        if !members.isEmpty {
          element("h2") { words(name(of: group)) }
          element("ul") {
            for party in members { element("li") { foreign(party.name) } }
          }
        }
      }
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
