import Deliberations
import Testing
import Texts

@Suite struct DraftingProposalTests {
  private func category(of asked: String) -> String? {
    let contribution = InventedContributions(seed: 1).contribution(
      "a", party: "Isle", asking: [asked])
    return Compilation(of: [contribution], language: .english).categories.first?.title
  }

  @Test(arguments: [
    "Norway proposed the addition of the word “security” before “towers, human rights and trust”.",
    "Oz proposed a number of edits to subsection (b) of the noting section.",
    "Oz asked for the addition of references to more paragraphs of the Owl Charter.",
    "The delegate of Oz presented their proposal to merge draft Opinions 1 & 2.",
    "Some delegates suggested that the sentence should use “cooperation” rather than “training”.",
    "We propose to replace “privacy” with “quiet” in the second bullet.",
    "Ghana requested that the work of the keepers be acknowledged in two additional bullets.",
    "We propose that the last sentence be deleted.",
    "We propose the insertion of the following text:",
    "We propose the following structure of the report: nests, eggs, owls.",
    "La Norvège a proposé l’ajout du mot « sécurité » avant « tours ».",
    "Noruega propuso la supresión de la palabra «seguridad» en el párrafo 3.",
    "Норвегия предложила добавить слово «безопасность» в пункт 3.",
  ])
  func `What only changes words stands apart from what it is about`(asked: String) {
    #expect(category(of: asked) == "Proposals on the wording of drafts")
  }

  @Test(arguments: [
    "We recommend the inclusion of persons with disabilities in all training.",
    "States should adopt the “Charter of Quiet Nights” and build capacity.",
    "States should amend their legislation to protect privacy.",
    "The annual report should include a section on gender and on training.",
    "States should implement the mandate adopted in paragraph 35 of the Agenda on security.",
    "We propose to replace old towers with new ones, in other countries too, through training.",
    "Norway proposed a new fund for training and the addition of a word. States should finance it.",
    "The terms of reference of the Council should be changed to include training.",
  ])
  func `What asks for something is placed by what it asks for`(asked: String) {
    #expect(category(of: asked) != "Proposals on the wording of drafts")
    #expect(category(of: asked) != nil)
  }

  @Test func `Quoted words do not place a recommendation while its own do`() {
    #expect(
      category(of: "Training should be given to the authors of “Privacy, Privacy and Privacy”.")
        == "Capacity-building, technology and financing")
  }
}

@Suite struct ReportedFatesTests {
  private func fates(_ paragraphs: [String]) -> [Fate.Kind?] {
    let clauses =
      [(ClauseKind.title, "Report of the third meeting of the Owl Forum")]
      + paragraphs.map { (ClauseKind.paragraph, $0) }
    return Recommendation.all(in: text(clauses, submitters: [], language: "en")).map(\.fate?.kind)
  }

  @Test(
    arguments: [
      (
        ["Norway proposed the addition of a line on nests, but did not insist."],
        Fate.Kind.notInsisted
      ),
      (["Norway proposed a new line on nests. This was added by consensus."], .adopted),
      (
        [
          "Norway proposed a new line on nests. Others liked the old text.",
          "For the sake of peace, Norway withdrew its proposal.",
        ], .withdrawn
      ),
      (
        [
          "Norway proposed a new line on nests, but agreed to discuss it with the budget."
        ], .discussedElsewhere
      ),
      (
        [
          "Norway proposed a new line on nests.",
          "Norway accepted that its amendment should be reflected in the Chair’s report.",
        ], .reportedOnly
      ),
      (["Norway proposed a new line on nests. The proposal was not accepted."], .notAdopted),
      (
        [
          "La Norvège proposa une phrase nouvelle sur les nids. Cette proposition a été acceptée."
        ], .adopted
      ),
      (["Noruega propuso una frase nueva sobre los nidos, pero no insistió."], .notInsisted),
      (["Norway proposed a new line on nests. It was agreed to meet again in May."], nil),
      (["Norway proposed a new line on nests. Ghana withdrew its paper."], nil),
      (["Norway proposed that paper which was accepted in June be printed."], nil),
    ] as [([String], Fate.Kind?)])
  func `What became of a proposal is kept`(paragraphs: [String], fate: Fate.Kind?) {
    #expect(fates(paragraphs) == [fate])
  }

  @Test func `A fate is printed beside the proposal and asked about`() {
    var contribution = InventedContributions(seed: 1).contribution(
      "a", party: "Isle", asking: ["Ports should train their pilots in privacy."])
    contribution.recommendations[0].fate = Fate(.withdrawn, text: "Isle withdrew it.")
    let compilation = Compilation(of: [contribution])
    #expect(compilation.warnings.map(\.code) == [.fate])
    #expect(
      compilation.text().clauses.contains {
        $0.text == "Outcome according to the source: withdrawn"
      })
  }
}
