import Deliberations
import Testing
import Texts

@Suite struct QuestionsTests {
  private let invented = InventedContributions(seed: 1)

  private func codes(_ contributions: [IncomingContribution]) -> [Warning.Code] {
    Compilation(of: contributions).warnings.map(\.code)
  }

  @Test func `a contribution without a submitter, and one that asks for nothing`() {
    let asking = ["Ports should publish their timetable."]
    #expect(codes([invented.contribution("a", party: nil, asking: asking)]) == [.noSubmitter])
    #expect(codes([invented.contribution("a", party: "Isle", asking: [])]) == [.noRecommendation])
    #expect(codes([invented.contribution("a", party: "Isle", asking: asking)]) == [])
  }

  @Test func `two documents with one symbol, and one handed in twice`() {
    var one = invented.contribution(
      "a", party: "Isle", asking: ["Ports should publish timetables."])
    one.text.symbol = "TC/2/7"
    var other = invented.contribution("b", party: "Isle", asking: ["Ferries should finance quays."])
    other.text.symbol = "TC/2/7"
    #expect(codes([one, other]).contains(.sameSymbol))
    other.text = one.text
    #expect(codes([one, other]).contains(.repeatedDocument))
  }

  @Test func `the same from different parties stays two voices and is asked about`() {
    let asking = ["Ports should publish their timetable of dredging every spring."]
    let compilation = Compilation(of: [
      invented.contribution("a", party: "North", asking: asking),
      invented.contribution("b", party: "South", asking: asking),
    ])
    #expect(compilation.recommendations.map(\.proponents) == [["North"], ["South"]])
    #expect(compilation.groups.map(\.kind) == [.identical])
    #expect(compilation.warnings.map(\.code) == [.nearIdentical])
    let remarks = compilation.text().clauses.filter { $0.text.hasPrefix("Also proposed") }
    #expect(remarks.map(\.text).map { $0.contains("South") } == [true, false])
  }

  @Test func `languages mixed`() {
    let contributions = [
      invented.contribution(
        "a", party: "Nord", asking: ["Les ports devraient publier le plan."], language: .french),
      invented.contribution("b", party: "South", asking: ["Ports should finance new quays."]),
    ]
    #expect(codes(contributions).contains(.mixedLanguage))
  }

  @Test(arguments: [
    ("Mirela Tansgard, Tide Watch", "Mirela Tansgaard, Tide Watch", true),
    ("MIRELA TANSGARD, TIDE WATCH", "Mirela Tansgard, Tide Watch", true),
    ("Isle (Republic of the)", "Republic of the Isle", true),
    ("Iceland", "Ireland", false), ("Austria", "Australia", false), ("Niger", "Nigeria", false),
    ("Slovakia", "Slovenia", false), ("Gambia", "Zambia", false), ("Iran", "Iraq", false),
    ("Working Group 1", "Working Group 2", false), ("North Isle", "South Isle", false),
  ])
  func `one party's name in two spellings`(one: String, other: String, isVariant: Bool) {
    let warnings = codes([
      invented.contribution("a", party: one, asking: ["Ports should publish timetables."]),
      invented.contribution("b", party: other, asking: ["Ferries should finance quays."]),
    ])
    #expect(warnings.contains(.nameVariants) == isVariant)
  }
}
