import Deliberations
import Testing
import Texts

/// Reports whose recommendations stand under a heading that says so.
@Suite struct RecordsUnderHeadingsTests {
  private func asked(
    _ title: String, _ heading: String, _ sentences: [String], language: String = "en"
  ) -> [[String]] {
    Recommendation.all(
      in: text(
        [(.title, title), (.heading, heading)] + sentences.map { (.paragraph, $0) },
        submitters: [], language: language)
    ).map(\.proponents)
  }

  @Test(arguments: [
    "Conclusions and recommendations", "Recommendations", "Conclusions and action points",
  ]) func `They are found as under any other`(_ heading: String) {
    let found = asked(
      "Report of the second meeting", heading,
      [
        "The Group recommended that States notify faults within 24 hours.",
        "The Group requested the Secretariat to revise the guidelines.",
        "The delegation of Norland reserved its position.",
      ])
    #expect(found == [["Group"], ["Group"]])
  }

  @Test func `In French and Spanish too`() {
    #expect(
      asked(
        "Rapport du Comité sur sa cinquième session", "Recommandations",
        ["Le Comité a recommandé que les États publient leurs registres chaque année."],
        language: "fr") == [["Comité"]])
    #expect(
      asked(
        "Informe del Comité", "Conclusiones",
        [
          "El Comité recomendó que los Estados publicaran sus registros cada año.",
          "El Comité pidió a la secretaría que revisara las directrices.",
        ], language: "es") == [["Comité"], ["Comité"]])
  }

  @Test(arguments: [
    "Summary by the co-chairs", "Outcome document of the seminar",
    "Report of the workshop on wells",
  ]) func `Meetings have many names`(_ title: String) {
    let found = asked(
      title, "Discussion",
      [
        "The workshop recommended that States count their wells.",
        "The delegate of Norland thanked the hosts.",
      ])
    #expect(found.count == 1)
  }

  @Test func `What a list of them says without a speaker is one each`() {
    let found = asked(
      "Report of the second meeting", "Recommendations",
      ["Every port should count its wells.", "The secretariat should publish what was counted."])
    #expect(found.count == 2)
  }
}
