import Deliberations
import Testing
import Texts

@Suite struct SlipsTests {
  private func warnings(_ parts: [(ClauseKind, String)]) -> [String] {
    let document = text(parts, submitters: [])
    let found = Recommendation.all(in: document)
    return Slips.warnings(for: document, recommendations: found).map {
      "\($0.code.rawValue): \($0.message)"
    }
  }

  private let contents: [(ClauseKind, String)] = [
    (.heading, "Contents"), (.paragraph, "1. Owls of the valley\t1"),
    (.paragraph, "2. TOWERS OF FREEDONIA\t2"), (.paragraph, "3. Bridges of Ruritania..... 4"),
  ]

  @Test func `Case, dots and pages are no slip`() {
    #expect(
      warnings(
        contents + [
          (.heading, "1. Owls of the Valley"), (.paragraph, "They sleep."),
          (.heading, "2. Towers of Freedonia"), (.heading, "3. Bridges of Ruritania"),
        ]) == [])
  }

  @Test func `A name printed in two ways is one`() {
    let found = warnings(
      contents + [
        (.heading, "1. Owls of the valley"), (.heading, "2. Towers of Freedomia"),
        (.heading, "3. Bridges of Ruritania"),
      ])
    #expect(found.count == 1)
    #expect(found.first?.contains("Freedomia") == true)
    #expect(found.first?.hasPrefix("contents-mismatch") == true)
  }

  @Test func `An entry without a heading is one`() {
    let found = warnings(
      contents + [(.heading, "1. Owls of the valley"), (.heading, "3. Bridges of Ruritania")])
    #expect(found.count == 1)
    #expect(found.first?.contains("TOWERS") == true)
  }

  @Test func `Parts of a recommendation that are not there`() {
    let found = warnings([
      (.heading, "Recommendation 1. Freedonia"), (.paragraph, "II Owls"), (.paragraph, "Count."),
      (.paragraph, "III Towers"), (.paragraph, "Paint."),
      (.heading, "Recommendation 2. Ruritania"), (.paragraph, "Mend the bridges."),
      (.heading, "Recommendation 3. Sylvania"), (.paragraph, "Ring the bells."),
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains("Freedonia") == true)
  }

  @Test func `An annex that is not there, where others are`() {
    let body: [(ClauseKind, String)] = [
      (.paragraph, "The count stands in Annex 1 and the map in Annex 3."),
      (.paragraph, "See also Annex 4 of the treaty."), (.heading, "Annex I: The count"),
    ]
    #expect(warnings(body) == ["missing-part: The text refers to Annex 3, which is not there."])
  }

  @Test(arguments: [
    (["| ", "Il", "111"], ["I", "II", "III"]), (["I", "II", "III"], []), (["1", "2"], []),
    (["10", "11"], []),
  ])
  func `strokes misread in the numbers of headings`(labels: [String], meant: [String]) {
    let clauses = labels.enumerated().map { place, label in
      let isBar = label == "| "
      return Clause(
        id: ClauseID("h\(place)"), kind: .heading, number: isBar ? nil : PrintedNumber(label),
        text: isBar ? "| Owls" : "Owls")
    }
    let found = Slips.warnings(for: StructuredText(clauses: clauses), recommendations: [])
      .filter { $0.code == .opticalRecognition }
    #expect(found.count == meant.count)
    for (warning, word) in zip(found, meant) {
      #expect(warning.message.contains("probably \(word),"))
    }
  }

  @Test func `A submitter in brackets is asked about`() {
    var draft = text(
      [
        (.title, "Draft resolution submitted by Norway, Mexico and [Türkiye]"),
        (.operative, "Calls upon [all] States to count the owls;"),
      ], submitters: [])
    draft.submitters = Submitters.of(draft)
    #expect(draft.submitters == ["Norway", "Mexico", "Türkiye"])
    let slips = Slips.warnings(for: draft, recommendations: Recommendation.all(in: draft))
    #expect(slips.map(\.code) == [.attribution])
    #expect(slips.first?.message.hasPrefix("Türkiye") == true)
  }
}
