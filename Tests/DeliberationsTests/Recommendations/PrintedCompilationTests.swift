import Deliberations
import Testing
import Texts

@Suite struct PrintedCompilationTests {
  @Test func `Numbers, proponents and categories are read as printed`() {
    let found = Recommendation.all(
      in: text(
        [
          (.title, "Compilation of proposals"),
          (.heading, "Contents"), (.paragraph, "I. On owls\t2"),
          (.paragraph, "RECOMMENDATION 1. JANE ROE, OZ SOCIETY\t2"),
          (.paragraph, "RECOMMENDATION 2. FREEDONIA\t3"),
          (.paragraph, "II. On bridges\t4"),
          (.paragraph, "RECOMMENDATION 3. JANE ROE, OZ SOCIETY, AND JOHN DOE, EV UNION\t4"),
          (.paragraph, "Uncategorized inputs\t5"), (.paragraph, "1. Sylvania (received late)\t5"),
          (.heading, "I. On owls"),
          (.heading, "Recommendation 1. Jane Roe, Oz Society"), (.paragraph, "Count the owls."),
          (.item, "Feed them."),
          (.heading, "Recommendation 2. Freedonia"), (.paragraph, "Build nests."),
          (.heading, "II. On bridges"),
          (.heading, "Recommendation 3. Jane Roe, Oz Society, and John Doe, Ev Union"),
          (.heading, "IV Parts"), (.paragraph, "Mend them."), (.note, "A note."),
          (.heading, "Uncategorized inputs"), (.heading, "1. Sylvania (received late)"),
          (.heading, "Recommendation A:"), (.paragraph, "Paint the towers."),
          (.heading, "Recommendation B:"), (.paragraph, "Ring the bells."),
        ], submitters: []))
    #expect(found.map(\.number) == ["1", "2", "3", "A", "B"])
    #expect(
      found.map(\.proponents) == [
        ["Jane Roe, Oz Society"], ["Freedonia"], ["Jane Roe, Oz Society", "John Doe, Ev Union"],
        ["Sylvania"], ["Sylvania"],
      ])
    #expect(
      found.map(\.category) == ["I. On owls", "I. On owls", "II. On bridges", nil, nil])
    #expect(
      found.map(\.text) == [
        "Count the owls.\nFeed them.", "Build nests.", "IV Parts\nMend them.", "Paint the towers.",
        "Ring the bells.",
      ])
  }

  @Test(arguments: [
    ("Recommandation 1. Jeanne Roe, Société d'Oz", "Jeanne Roe, Société d'Oz"),
    ("Recomendación 1: Estados Unidos de América", "Estados Unidos de América"),
    ("Proposal 1 - DENIM (Ozian registry, .oz)", "DENIM (Ozian registry, .oz)"),
    (
      "Recommendation 1. Prof. em. Jan Roe, University of Ev", "Prof. em. Jan Roe, University of Ev"
    ),
    ("Recommendation 1. Iran (Islamic Republic of)", "Iran (Islamic Republic of)"),
    ("Recommendation 1. India; Brazil", "India|Brazil"),
    ("Recommendation 1. India, Brazil and South Africa", "India|Brazil|South Africa"),
    ("Recommendation 1. Ministry of Owls and Towers", "Ministry of Owls and Towers"),
  ])
  func `Proponents in headings`(heading: String, names: String) {
    let found = Recommendation.all(
      in: text(
        [
          (.heading, heading), (.paragraph, "Count the owls."),
          (.heading, "Recommendation 2. Freedonia"), (.paragraph, "Build nests."),
          (.heading, "Recommendation 3. Ruritania"), (.paragraph, "Mend bridges."),
        ], submitters: []))
    #expect(found.first?.proponents.joined(separator: "|") == names)
  }

  @Test(arguments: [ClauseKind.paragraph, .item])
  func `A list of contents without pages asks for nothing`(kind: ClauseKind) {
    let asked = ["We recommend that all the owls be counted", "We ask the Council to mend bridges"]
    let found = Recommendation.all(
      in: text(
        [(.heading, "Contents")] + asked.map { (kind, $0) }
          + asked.flatMap { [(.heading, $0), (.paragraph, "We recommend it for \($0.count).")] },
        submitters: ["Freedonia"]))
    #expect(found.map(\.text) == asked.map { "We recommend it for \($0.count)." })
  }
}
