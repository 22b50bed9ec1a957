import Deliberations
import Testing
import Texts

/// A lead and the list behind it, which may stand beside it rather than under it.
@Suite struct AnnouncedListTests {
  private func found(
    _ lead: (ClauseKind, number: String?, String), _ items: [(String, String)], hangs: Bool,
    submitters: [String] = []
  ) -> [Recommendation] {
    let head = Clause(
      id: ClauseID("lead"), kind: lead.0, number: lead.number.map { PrintedNumber($0) },
      text: lead.2,
      parent: ClauseID("top"))
    let list = items.enumerated().map { place, item in
      Clause(
        id: ClauseID("item-\(place)"), kind: .item, number: PrintedNumber(item.0), text: item.1,
        parent: hangs || lead.0 == .heading ? ClauseID("lead") : ClauseID("top"))
    }
    return Recommendation.all(
      in: StructuredText(
        title: "Report of the third meeting of the Owl Forum", language: .english,
        submitters: submitters,
        clauses: [Clause(id: ClauseID("top"), kind: .heading, text: "Recommendations"), head] + list
      ))
  }

  private static let wholes = [
    ("(a)", "Ports should keep a public register of all their lights;"),
    ("(b)", "The Secretariat should convene the keepers each spring."),
  ]

  @Test(arguments: [
    ("The working group agreed to recommend the following:", nil, ClauseKind.paragraph),
    ("The working group agreed to recommend the following:", "10.", .item),
    ("The working group agreed to recommend the following:", nil, .heading),
    ("The working group recommended the following to the Council.", nil, .paragraph),
    ("The working group recommends:", "3.", .item),
    ("The working group agreed on the following recommendations to the Council:", "3.", .item),
    ("The working group agreed to recommend that:", "3.", .item),
  ])
  func `Each item is a recommendation of the body in the lead, which is none`(
    lead: String, number: String?, kind: ClauseKind
  ) {
    for hangs in [true, false] {
      let all = found((kind, number, lead), Self.wholes, hangs: hangs)
      #expect(all.map(\.number) == ["a", "b"])
      #expect(all.map(\.proponents) == [["Working group"], ["Working group"]])
      #expect(all.allSatisfy { !$0.text.contains("working group") })
    }
  }

  @Test func `Bullets too, and what the next number says is no item`() {
    let items = [
      ("•", "Ports should keep a public register of all their lights."),
      ("•", "Publish a yearly list of all the keepers."),
      ("4.", "The meeting was closed at noon on Friday."),
    ]
    let all = found(
      (.item, "3.", "The working group agreed to recommend the following:"), items, hangs: false)
    #expect(all.prefix(2).map(\.proponents) == [["Working group"], ["Working group"]])
    #expect(all.dropFirst(2).allSatisfy { $0.proponents.isEmpty })
  }

  @Test func `Items that only end the sentence of the lead stay with it`() {
    for hangs in [true, false] {
      let all = found(
        (.paragraph, nil, "The working group recommends that the Assembly:"),
        [("(a)", "Adopt the plan for the northern lights;"), ("(b)", "Invite all the keepers.")],
        hangs: hangs)
      #expect(all.map(\.clauses.count) == [3])
      #expect(all.map(\.proponents) == [["Working group"]])
    }
  }

  @Test func `In a contribution the lead is none either`() {
    for kind in [ClauseKind.item, .heading] {
      let all = found(
        (kind, nil, "We recommend the following:"), Self.wholes, hangs: false,
        submitters: ["Oz"])
      #expect(all.map(\.number) == ["a", "b"])
      #expect(all.map(\.proponents) == [["Oz"], ["Oz"]])
    }
  }

  private static func listed(under lead: String, language: String, _ items: [String])
    -> [Recommendation]
  {
    for hangs in [true, false] {
      let all = Recommendation.all(
        in: StructuredText(
          title: "Owls", language: Language(language), submitters: ["Oz"],
          clauses: [
            Clause(id: ClauseID("top"), kind: .heading, text: "III. Towers"),
            Clause(id: ClauseID("l"), kind: .paragraph, text: lead, parent: ClauseID("top")),
          ]
            + items.enumerated().map { place, item in
              Clause(
                id: ClauseID("i\(place)"), kind: .item, number: PrintedNumber("\(place + 1)."),
                text: item, parent: ClauseID(hangs ? "l" : "top"))
            }))
      if !hangs || all.count != items.count { return all }
    }
    return []
  }

  private static let english = [
    "Publish the list of the towers each spring.", "Open a school of keepers in every town.",
  ]
  private static let french = [
    "Publier la liste des tours chaque année.", "Ouvrir une école de gardiens dans les villes.",
  ]
  private static let spanish = [
    "Publicar la lista de las torres cada año.", "Abrir una escuela de guardas en cada pueblo.",
  ]

  @Test(arguments: [
    ("It was agreed to recommend the following:", "en", english),
    ("The Group's recommendations are as follows:", "en", english),
    ("The recommendations of the Group to the Council are the following:", "en", english),
    ("The following recommendations were made:", "en", english),
    ("The following proposals were put forward by the Group:", "en", english),
    ("Il a été convenu de recommander ce qui suit :", "fr", french),
    ("Les recommandations du Groupe sont les suivantes :", "fr", french),
    ("Les recommandations suivantes ont été formulées :", "fr", french),
    ("Se acordó recomendar lo siguiente:", "es", spanish),
    ("Las recomendaciones del Grupo son las siguientes:", "es", spanish),
    ("Se formularon las siguientes recomendaciones:", "es", spanish),
  ])
  func `A lead that says that recommendations follow needs no heading above`(
    lead: String, language: String, items: [String]
  ) {
    let all = Self.listed(under: lead, language: language, items)
    #expect(all.map(\.number) == ["1", "2"])
    #expect(all.map(\.clauses.count) == [1, 1])
  }

  @Test(arguments: [
    "The following recommendations were rejected:",
    "The recommendations were discussed as follows:",
    "The previous recommendations of the Group are as follows:",
    "The following towns were counted:", "The towers are as follows:",
    "The following proposals were discussed:",
  ])
  func `Nor does a lead to other lists ask for their items`(lead: String) {
    #expect(Self.listed(under: lead, language: "en", Self.english) == [])
  }
}
