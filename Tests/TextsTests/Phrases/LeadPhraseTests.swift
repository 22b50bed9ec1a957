import Testing

@testable import Texts

/// A clause alone in a text: its phrase, its kind, whom it speaks to.
struct PhraseCase: Sendable, CustomStringConvertible {
  let text: String
  let phrase: String?
  let kind: ClauseKind
  let addressees: [String]
  var description: String { text }

  init(
    _ text: String, _ phrase: String?, _ kind: ClauseKind = .operative, _ addressees: [String] = []
  ) {
    self.text = text
    self.phrase = phrase
    self.kind = kind
    self.addressees = addressees
  }

  static let english = [
    PhraseCase(
      "Calls upon all Harbour States, the Wells Organization and other relevant bodies to act;",
      "calls upon", .operative,
      ["all Harbour States", "Wells Organization", "other relevant bodies"]),
    PhraseCase(
      "Requests the Secretary-General, in cooperation with the Wells Fund, to report;", "requests",
      .operative, ["Secretary-General"]),
    PhraseCase(
      "Also requests the Director-General of the Wells Organization to report;", "also requests",
      .operative, ["Director-General of the Wells Organization"]),
    PhraseCase(
      "Urges Governments to dig and invites the Commission on Wells and Rivers to help;", "urges",
      .operative, ["Governments", "Commission on Wells and Rivers"]),
    PhraseCase(
      "Appeals to the lending banks, organs and programmes of the Coastal system, including "
        + "the Wells Fund, to give;", "appeals to", .operative,
      ["lending banks", "organs and programmes of the Coastal system"]),
    PhraseCase(
      "Urges all Member States having wells to keep them;", "urges", .operative,
      ["all Member States"]),
    PhraseCase(
      "Invites parties to the Wells Convention to meet;", "invites", .operative,
      ["parties to the Wells Convention"]),
    PhraseCase("Encourages the development of wells to feed towns;", "encourages"),
    PhraseCase("Is of the view that wells matter;", "is of the view"),
    PhraseCase("Expresses its concern about dry wells;", "expresses its concern"),
    PhraseCase("Calls for joint work on wells;", "calls for"),
    PhraseCase("We resolve further: To dig wells.", "we resolve further"),
    PhraseCase("Rededicate ourselves to: (a) dig wells", "rededicate ourselves to"),
    PhraseCase("Recalling its earlier work on wells,", "recalling", .preambular),
    PhraseCase("Noting with concern that wells run dry,", "noting with concern", .preambular),
    PhraseCase("Having considered the report on wells,", "having considered", .preambular),
    PhraseCase("Recalling the meeting, Mr Poe said that he would come.", nil, .paragraph),
    PhraseCase("Requests for wells are to be sent in writing;", nil, .paragraph),
    PhraseCase("Wells are dug by hand.", nil, .paragraph),
  ]

  static let others = [
    PhraseCase(
      "Prie le Secrétaire général, en coopération avec le Fonds des puits, de faire rapport;",
      "prie", .operative, ["Secrétaire général"]),
    PhraseCase(
      "Demande également aux États Membres et aux organisations internationales de creuser;",
      "demande également aux", .operative, ["États Membres", "organisations internationales"]),
    PhraseCase(
      "Rappelant ses travaux sur les puits et les eaux du port,", "rappelant", .preambular),
    PhraseCase("Ayant examiné le rapport sur les puits,", "ayant examiné", .preambular),
    PhraseCase(
      "Pide al Secretario General que informe sobre los pozos de la costa;", "pide al", .operative,
      ["Secretario General"]),
    PhraseCase(
      "Invita a los Estados Miembros y a las organizaciones regionales a que construyan pozos;",
      "invita a", .operative, ["Estados Miembros", "organizaciones regionales"]),
    PhraseCase(
      "Recordando sus trabajos sobre los pozos de la costa,", "recordando", .preambular),
    PhraseCase(
      "Призывает государства-члены рыть колодцы;", "призывает", .operative, ["государства-члены"]),
    PhraseCase("Напоминая о своей работе над колодцами,", "напоминая", .preambular),
    PhraseCase("وإذ تشير إلى أعمالها السابقة بشأن الآبار،", "وإذ تشير إلى", .preambular),
    PhraseCase("回顾其以往关于水井的工作，", "回顾", .preambular),
    PhraseCase("请秘书长就水井问题提出报告；", "请", .operative, ["秘书长"]),
  ]
}

func structure(_ paragraphs: [String]) -> Reading {
  StructureReader().read(SourceFlow(paragraphs: paragraphs.map { SourceParagraph($0) }))
}

@Test("English phrases and addressees", arguments: PhraseCase.english)
func englishPhrase(_ one: PhraseCase) throws {
  let clause = try #require(structure([one.text]).text.clauses.first)
  #expect(clause.phrase == one.phrase)
  #expect(clause.kind == one.kind)
  #expect(clause.addressees == one.addressees)
}

@Test("Phrases and addressees in the other languages", arguments: PhraseCase.others)
func otherPhrase(_ one: PhraseCase) throws {
  let clause = try #require(structure([one.text]).text.clauses.first)
  #expect(clause.phrase == one.phrase)
  #expect(clause.kind == one.kind)
  #expect(clause.addressees == one.addressees)
}

@Test("A lead alone on its line governs the items below, and speaks to those they name")
func leadAlone() {
  let clauses = structure([
    "The third Wells Forum (Portville, 2011),", "recalling", "a)\tthat wells are deep;",
    "b)\tthat rivers are long,", "invites", "a)\tMember States to dig wells;",
    "b)\tport authorities with many boats to help.",
  ]).text.clauses
  #expect(clauses.map(\.kind) == [.paragraph, .preambular, .item, .item, .operative, .item, .item])
  #expect(clauses[2].parent == clauses[1].id)
  #expect(clauses[6].parent == clauses[4].id)
  #expect(clauses[5].addressees == ["Member States"])
}
