import Deliberations
import Texts

/// Contributions of an invented body, with what they recommend already found.
struct InventedContributions {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 2 &+ 1
  }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private static let subjects = [
    "The Harbour Office", "Member Cities", "The Tide Commission", "Lighthouse keepers",
    "The Ferry Board", "All ports",
  ]
  private static let verbs = [
    "should publish", "should review", "are invited to finance", "should establish",
    "should protect", "are encouraged to monitor",
  ]
  private static let objects = [
    "a register of moorings", "the training of young pilots", "fair access to quays",
    "the privacy of crews", "a new mechanism for salvage", "their common timetable of dredging",
  ]

  mutating func sentence() -> String {
    "\(Self.subjects[number(below: 6)]) \(Self.verbs[number(below: 6)]) "
      + "\(Self.objects[number(below: 6)]) before season \(number(below: 900))."
  }

  mutating func contribution(_ name: String, party: String?) -> IncomingContribution {
    let sentences = (0..<number(below: 8)).map { _ in sentence() }
    return contribution(name, party: party, asking: sentences)
  }

  func contribution(
    _ name: String, party: String?, asking sentences: [String], category: String? = nil,
    language: Language = .english
  ) -> IncomingContribution {
    let clauses = sentences.enumerated().map { place, sentence in
      Clause(
        id: ClauseID("\(name)-\(place)"), kind: .paragraph, number: PrintedNumber("\(place + 1)."),
        text: sentence)
    }
    return IncomingContribution(
      file: "in/\(name).txt",
      text: StructuredText(
        title: "Views of \(party ?? "nobody")", language: language,
        submitters: party.map { [$0] } ?? [], clauses: clauses),
      recommendations: clauses.map { clause in
        Recommendation(
          number: nil, proponents: [], category: category,
          text: "\(clause.number?.printed ?? "") \(clause.text)", clauses: [clause.id])
      })
  }

  mutating func set() -> [IncomingContribution] {
    (0..<(1 + number(below: 6))).map { place in
      contribution("c\(place)", party: place % 4 == 3 ? nil : "Party of Isle \(place)")
    }
  }
}
