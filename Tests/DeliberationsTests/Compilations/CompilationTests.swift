import Deliberations
import Testing
import Texts

@Suite struct CompilationTests {
  @Test(arguments: 0..<20)
  func `every recommendation stands in it once, numbered from 1 without a gap`(seed: UInt64) {
    var invented = InventedContributions(seed: seed)
    let contributions = invented.set()
    for order in CompilationOrder.allCases {
      let compilation = Compilation(of: contributions, by: order)
      let all = compilation.recommendations
      #expect(all.map(\.number) == Array(1..<(all.count + 1)))
      #expect(
        all.map(\.text).sorted()
          == contributions.flatMap { $0.recommendations.map(\.text) }.sorted())
      #expect(compilation == Compilation(of: contributions, by: order))
      for group in compilation.groups {
        #expect(group.recommendations.allSatisfy { (1...all.count).contains($0) })
        #expect(Set(group.recommendations).count == group.recommendations.count)
      }
    }
  }

  @Test(arguments: 0..<10)
  func `every word of a recommendation stands in the document, and its party`(seed: UInt64) {
    var invented = InventedContributions(seed: seed)
    let compilation = Compilation(of: invented.set())
    let text = compilation.text()
    #expect(Set(text.clauses.map(\.id)).count == text.clauses.count)
    var known: Set<ClauseID> = []
    for clause in text.clauses {
      if let parent = clause.parent { #expect(known.contains(parent)) }
      known.insert(clause.id)
    }
    for recommendation in compilation.recommendations {
      let heading = text.clauses.first {
        $0.id.rawValue == "recommendation-\(recommendation.number)"
      }
      for name in recommendation.proponents { #expect(heading?.text.contains(name) == true) }
      let own = text.clauses.filter { $0.parent == heading?.id }
      let words = own.map { "\($0.number?.printed ?? "") \($0.text)" }.joined(separator: " ")
      for word in recommendation.text.split(separator: " ") { #expect(words.contains(word)) }
    }
  }

  @Test(arguments: 0..<10)
  func `the order of the inputs decides the order, not what is grouped`(seed: UInt64) {
    var invented = InventedContributions(seed: seed)
    let contributions = invented.set()
    func grouped(_ compilation: Compilation) -> Set<[String]> {
      Set(
        compilation.groups.map { group in
          group.recommendations.map { compilation.recommendations[$0 - 1].text }.sorted()
        })
    }
    let forth = Compilation(of: contributions)
    let back = Compilation(of: contributions.reversed())
    #expect(grouped(forth) == grouped(back))
  }

  @Test(arguments: [
    ("Ports should protect the privacy of crews.", "Human rights and fundamental freedoms"),
    (
      "A new mechanism for salvage is to be created.",
      "New institutions, mechanisms and instruments"
    ),
    ("Les ports devraient protéger la vie privée.", "Human rights and fundamental freedoms"),
    ("Se pide la capacitación de los prácticos.", "Capacity-building, technology and financing"),
    ("ينبغي حماية الخصوصية في الموانئ.", "Human rights and fundamental freedoms"),
    (
      "Training is due to keepers, in consultation with all stakeholders and civil society.",
      "Capacity-building, technology and financing"
    ),
    ("Gulls are grey.", nil),
  ])
  func `words place a recommendation`(text: String, category: String?) {
    let contribution = InventedContributions(seed: 1).contribution(
      "a", party: "Isle", asking: [text])
    let compilation = Compilation(of: [contribution], language: .english)
    #expect(compilation.categories.first?.title == category)
    #expect(compilation.uncategorized.isEmpty == (category != nil))
  }

  @Test func `what takes up the request before it stands with it`() {
    let contribution = InventedContributions(seed: 1).contribution(
      "a", party: "Isle",
      asking: [
        "A new mechanism for salvage is to be created.",
        "This mechanism could coordinate the training of crews.",
        "Training should be given to crews by their guilds.",
      ])
    let compilation = Compilation(of: [contribution], language: .english)
    #expect(compilation.categories.map(\.recommendations.count) == [2, 1])
  }

  @Test func `categories that a compilation prints are kept, and others find their like there`() {
    let invented = InventedContributions(seed: 2)
    var printed = invented.contribution(
      "old", party: nil,
      asking: [
        "The Ferry Board should let every islander travel free on market days in winter.",
        "Lighthouse keepers should be paid.",
      ], category: "Winter ferries")
    printed.recommendations[0].proponents = ["North Isle"]
    printed.recommendations[1].proponents = ["South Isle"]
    printed.recommendations[1].category = "Wages"
    let late = invented.contribution(
      "new", party: "East Isle",
      asking: [
        "The Ferry Board should let every islander travel free on market days in winter",
        "Gulls are grey.",
      ])
    let compilation = Compilation(of: [printed, late])
    #expect(compilation.categories.map(\.title) == ["Winter ferries", "Wages"])
    #expect(compilation.categories.map(\.number) == ["I", "II"])
    #expect(
      compilation.categories[0].recommendations.map(\.proponents) == [
        ["North Isle"], ["East Isle"],
      ])
    #expect(compilation.groups.map(\.recommendations) == [[1, 2]])
    #expect(compilation.uncategorized.count == 1)
  }

  @Test(arguments: CompilationOrder.allCases)
  func `a compilation is ordered as asked`(order: CompilationOrder) {
    var contribution = InventedContributions(seed: 3).contribution(
      "a", party: "Isle", asking: ["Ports should obey the Pact of Tides.", "Gulls are grey."])
    contribution.citations = [
      Citation(
        text: "Pact of Tides", instrument: "Pact of Tides", provision: nil,
        clause: ClauseID("a-0"), range: 22..<35)
    ]
    let titles = Compilation(of: [contribution], by: order).categories.map(\.title)
    switch order {
    case .category: #expect(titles == [])
    case .submitter: #expect(titles == ["Isle"])
    case .instrument: #expect(titles == ["Pact of Tides"])
    }
  }

  @Test(arguments: [
    ("en", "Contents"), ("fr", "Table des matières"), ("es", "Índice"), ("ar", "المحتويات"),
  ])
  func `it speaks the language of most recommendations`(tag: String, contents: String) {
    let invented = InventedContributions(seed: 4)
    let text = Compilation(of: [
      invented.contribution("a", party: "A", asking: ["x y", "z"], language: Language(tag)),
      invented.contribution("b", party: "B", asking: ["v"], language: .russian),
    ]).text()
    #expect(text.clauses.first { $0.id == .contents }?.text == contents)
  }

  @Test(arguments: [
    ("Norway proposed the addition of a nest.", "addition of a nest"),
    ("1. We recommend that every port publish its tides.", "every port publish its tides"),
    ("invites\nMember States to light the towers.", "invites Member States to light the towers"),
    (
      "Ports should publish the timetable of all their dredgings, of every spring and each autumn.",
      "Ports should publish the timetable of all their dredgings, of every …"
    ),
    ("Nous recommandons que les ports publient l'horaire.", "les ports publient l'horaire"),
  ])
  func `a heading says what a recommendation is about`(asked: String, subject: String) {
    var contribution = InventedContributions(seed: 1).contribution(
      "a", party: "Isle", asking: ["x"])
    contribution.recommendations[0].text = asked
    let heading = Compilation(of: [contribution], language: .english).text().clauses
      .first { $0.id.rawValue == "recommendation-1" }
    #expect(heading?.text == "Recommendation 1. Isle — \(subject)")
    contribution.text.submitters = []
    let unnamed = Compilation(of: [contribution], language: .english).text().clauses
      .first { $0.id.rawValue == "recommendation-1" }
    #expect(unnamed?.text == "Recommendation 1 — \(subject)")
  }

  @Test func `a compilation that is compiled again keeps wording, parties and numbers alone`() {
    let invented = InventedContributions(seed: 7)
    let asking = ["Ports should publish their timetable of dredging every spring."]
    var told = invented.contribution("c", party: "Isle", asking: ["Quays should be swept."])
    told.recommendations[0].fate = Fate(.withdrawn, text: "Isle withdrew it.")
    let first = Compilation(of: [
      invented.contribution("a", party: "Norway", asking: asking),
      invented.contribution("b", party: nil, asking: asking), told,
    ])
    let again = Recommendation.all(in: first.text())
    #expect(again.map(\.proponents) == first.recommendations.map(\.parties))
    #expect(again.map(\.text) == first.recommendations.map(\.text))
    #expect(again.map(\.number) == ["1", "2", "3"])
  }

  @Test func `a lead torn from its body is printed with what completes it`() {
    var contribution = InventedContributions(seed: 8).contribution(
      "a", party: "Forum", asking: ["invites", "all  ports to work on tides."])
    contribution.text.clauses[0].kind = .operative
    for at in contribution.text.clauses.indices { contribution.text.clauses[at].number = nil }
    contribution.recommendations = [
      Recommendation(
        number: nil, proponents: [], category: nil, text: "invites\nall  ports to work on tides.",
        clauses: contribution.text.clauses.map(\.id))
    ]
    let text = Compilation(of: [contribution]).text()
    #expect(text.clauses.contains { $0.text == "Invites all ports to work on tides." })
  }

  @Test func `notes come along, numbered anew, and inline marks with them`() {
    let invented = InventedContributions(seed: 5)
    func noted(_ name: String) -> IncomingContribution {
      var contribution = invented.contribution(
        name, party: name, asking: ["Publish tides[^10] daily."])
      contribution.text.clauses[0].marks = [InlineMark(.strong, over: 19..<24)]
      contribution.text.clauses.append(
        Clause(
          id: ClauseID("\(name)-note"), kind: .note, number: PrintedNumber("10"),
          text: "Of \(name)."))
      return contribution
    }
    let text = Compilation(of: [noted("North"), noted("South")]).text()
    let notes = text.clauses.filter { $0.kind == .note }
    #expect(notes.map(\.text) == ["Of North.", "Of South."])
    #expect(notes.map(\.label) == ["1", "2"])
    let marked = text.clauses.filter { $0.text.hasPrefix("Publish") }
    #expect(marked.map(\.text) == ["Publish tides[^1] daily.", "Publish tides[^2] daily."])
    #expect(marked.map(\.marks) == Array(repeating: [InlineMark(.strong, over: 18..<23)], count: 2))
  }
}
