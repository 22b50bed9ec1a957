internal import Deliberations
internal import Secretariat

/// The parties of a forum.
struct PartyPage: Sendable {
  private let forum: ForumRow
  private let context: PageContext
  private let mayCorrect: Bool
  /// By the party that they were merged into.
  private let merged: [String: [FormerPartyRow]]

  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let parties = try await context.secretariat.parties(of: id)
    let former = try await context.secretariat.formerParties(of: id)
    let mayCorrect =
      context.visit == nil
      ? false
      : try await context.standing(in: id).mayPerform(
        CorrectParty.definition, in: nil)
    let words = context.words
    let page = PartyPage(
      forum: forum, context: context, mayCorrect: mayCorrect,
      merged: Dictionary(grouping: former.filter { $0.into != nil }) { $0.into ?? "" })
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
              element("li", .id(party.id)) { page.row(party) }
            }
          }
        }
      }
      if mayCorrect { page.former(former, parties) }
    }
  }

  private var words: Catalogue { context.words }

  private func link(to act: String, _ party: String, _ label: String, _ name: String) -> HTML {
    element(
      "a", .href(context.address(of: forum, "acts/\(act)?party=\(party)")),
      .init("aria-label", "\(label): \(name)")
    ) { label }
  }

  @HTMLBuilder private func row(_ party: PartyRow) -> HTML {
    item(party)
    if mayCorrect {
      element("span", .style("downloads")) {
        link(to: "party.correct", party.id, words("Correct"), party.name)
        " "
        link(to: "party.merge", party.id, words("Merge"), party.name)
        " "
        link(to: "party.remove", party.id, words("Remove"), party.name)
      }
    }
  }

  /// The other names that a party is known by, its own and those of what was merged into it.
  private func otherNames(of party: PartyRow) -> [String] {
    var names = party.otherNames
    var next = merged[party.id] ?? []
    while let one = next.popLast() {
      names += [one.name] + one.otherNames
      next += merged[one.id] ?? []
    }
    var seen: Set = [party.name]
    return names.filter { seen.insert($0).inserted }
  }

  /// Those that are parties no more, for whoever may bring them back.
  @HTMLBuilder private func former(_ former: [FormerPartyRow], _ parties: [PartyRow]) -> HTML {
    if !former.isEmpty {
      let names = Dictionary(
        parties.map { ($0.id, $0.name) } + former.map { ($0.id, $0.name) },
        uniquingKeysWith: { first, _ in first })
      element("details") {
        element("summary") { words("Merged and removed") }
        element("ul", .style("rows")) {
          for party in former {
            element("li", .id(party.id)) {
              element("span") {
                foreign(party.name)
                " "
                element("span", .style("hint")) {
                  if let into = party.into.flatMap({ names[$0] }) {
                    words("merged into {name}", ["name": into])
                  } else {
                    words("removed")
                  }
                }
              }
              link(to: "party.restore", party.id, words("Bring back"), party.name)
            }
          }
        }
      }
    }
  }

  /// With what the United Nations takes account of in its country.
  private func item(_ party: PartyRow) -> HTML {
    let place = [party.region.map { words(ActWords.label($0.rawValue)) }].compactMap { $0 }
    let statuses = party.statuses.map { words(Self.name(of: $0)) }
    let others = otherNames(of: party)
    return element("span") {
      foreign(party.name)
      if !place.isEmpty {
        " "
        element("span", .style("hint")) { (place + statuses).joined(separator: " · ") }
      }
      if !others.isEmpty {
        " "
        element("span", .style("hint")) {
          words("also known as:")
          " "
          foreign(others.joined(separator: "; "))
        }
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
