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
    PhraseCase(
      "[Invites Harbour States [and ports] to dig wells;]", "invites", .operative,
      ["Harbour States"]),
    PhraseCase("We resolve further: To dig wells.", "we resolve further"),
    PhraseCase("Rededicate ourselves to: (a) dig wells", "rededicate ourselves to"),
    PhraseCase("Recalling its earlier work on wells,", "recalling", .preambular),
    PhraseCase("Noting with concern that wells run dry,", "noting with concern", .preambular),
    PhraseCase("Having considered the report on wells,", "having considered", .preambular),
    PhraseCase("Recalling the meeting, Mr Poe said that he would come.", nil, .paragraph),
    PhraseCase("Requests for wells are to be sent in writing;", nil, .paragraph),
    PhraseCase("Wells are dug by hand.", nil, .paragraph),
  ]

  /// Verbs that no table lists, told by their form and the clause's.
  static let formed = [
    PhraseCase("Contemplating the depth of old wells,", "contemplating", .preambular),
    PhraseCase("Deeply dismayed by the state of the wells,", "deeply dismayed", .preambular),
    PhraseCase("Having devoted attention to the wells,", "having devoted", .preambular),
    PhraseCase("Ever mindful of those who draw water,", "ever mindful of", .preambular),
    PhraseCase("Rescinds the rules on wells of 1990;", "rescinds"),
    PhraseCase("RESCINDS resolution 4 on wells;", "rescinds"),
    PhraseCase("During the dry season on the coast,", nil, .paragraph),
    PhraseCase("Wells are dug where there is water;", nil, .paragraph),
    PhraseCase("Pumping water takes a long time.", nil, .paragraph),
    PhraseCase("Consternée par l'état des puits du port,", "consternée", .preambular),
    PhraseCase("S'étant penchée sur la question des puits,", "s'étant penchée", .preambular),
    PhraseCase("Abroge les règles sur les puits de la côte;", "abroge"),
    PhraseCase("Se réserve le droit de fermer les puits de la côte;", "se réserve"),
    PhraseCase("Pendant la saison sèche sur la côte,", nil, .paragraph),
    PhraseCase(
      "Aguardando con interés el informe sobre los pozos,", "aguardando con interés", .preambular),
    PhraseCase(
      "Teniendo también presente la sequía de la costa,", "teniendo también presente",
      .preambular),
    PhraseCase("Revoca las normas sobre los pozos de la costa;", "revoca"),
    PhraseCase("Decide seguir ocupándose de los pozos.", "decide"),
    PhraseCase("Para la costa y los pozos del puerto;", nil, .paragraph),
  ]

  /// Leads that are no verbs, particles that verbs take, verbs in the infinitive.
  static let rarer = [
    PhraseCase("In the light of the drought on the coast,", "in the light of", .preambular),
    PhraseCase("Proud of the wells that were dug,", "proud of", .preambular),
    PhraseCase("Committed to the care of old wells,", "committed", .preambular),
    PhraseCase("Points out that wells run dry;", "points out"),
    PhraseCase("Urge all States to dig wells;", "urge", .operative, ["all States"]),
    PhraseCase("Conformément à la Charte des puits de la côte,", "conformément à", .preambular),
    PhraseCase("Attachée à l'entretien des puits de la côte,", "attachée", .preambular),
    PhraseCase("La sécurité des puits et des eaux de la côte,", nil, .paragraph),
    PhraseCase(
      "De conformidad con la Carta de los pozos de la costa,", "de conformidad con",
      .preambular),
    PhraseCase(
      "Instar a los Estados de la costa a que construyan pozos;", "instar a", .operative,
      ["Estados de la costa"]),
  ]

  /// Whom a clause speaks to where its grammar is harder.
  static let harder = [
    PhraseCase(
      "CALL UPON: All States to dig wells on the coast;", "call upon", .operative, ["All States"]),
    PhraseCase(
      "Invites funds, agencies and programmes to dig wells;", "invites", .operative,
      ["funds", "agencies", "programmes"]),
    PhraseCase(
      "Urges States, which have not yet done so, to dig wells;", "urges", .operative, ["States"]),
    PhraseCase(
      "Reiterates its call upon Harbour States to dig wells;", "reiterates", .operative,
      ["Harbour States"]),
    PhraseCase(
      "Renews its urgent appeal to the Wells Fund to give;", "renews", .operative,
      ["Wells Fund"]),
    PhraseCase("Reiterates the need to dig wells;", "reiterates"),
    PhraseCase(
      "Calls upon national, regional and local partners from within and beyond the water sector "
        + "to dig;", "calls upon", .operative,
      ["national, regional and local partners from within and beyond the water sector"]),
    PhraseCase(
      "Recommends to the Harbour Council that it dig;", "recommends to", .operative,
      ["Harbour Council"]),
    PhraseCase(
      "Prie la Directrice générale d'élargir les puits de la côte;", "prie", .operative,
      ["Directrice générale"]),
    PhraseCase(
      "Invite les États Membres, ainsi que la société civile, à creuser des puits;", "invite",
      .operative, ["États Membres", "société civile"]),
    PhraseCase(
      "Lance un appel à la communauté internationale pour qu'elle creuse des puits;",
      "lance un appel à", .operative, ["communauté internationale"]),
    PhraseCase(
      "Recommande à l'Assemblée d'agir pour les puits;", "recommande à", .operative,
      ["Assemblée"]),
    PhraseCase(
      "Invita a los Estados Miembros, así como a la sociedad civil, a que construyan pozos;",
      "invita a", .operative, ["Estados Miembros", "sociedad civil"]),
    PhraseCase(
      "Hace un llamamiento a la comunidad internacional para que construya pozos;",
      "hace un llamamiento a", .operative, ["comunidad internacional"]),
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

@Test(
  "English phrases and addressees",
  arguments: PhraseCase.english + PhraseCase.formed + PhraseCase.rarer)
func englishPhrase(_ one: PhraseCase) throws {
  let clause = try #require(structure([one.text]).text.clauses.first)
  #expect(clause.phrase == one.phrase)
  #expect(clause.kind == one.kind)
  #expect(clause.addressees == one.addressees)
}

@Test(
  "Phrases and addressees in the other languages", arguments: PhraseCase.others + PhraseCase.harder)
func otherPhrase(_ one: PhraseCase) throws {
  let clause = try #require(structure([one.text]).text.clauses.first)
  #expect(clause.phrase == one.phrase)
  #expect(clause.kind == one.kind)
  #expect(clause.addressees == one.addressees)
}

@Test("An option's label stands before its lead, and hangs under no preamble")
func optionLead() {
  let clauses = structure([
    "The Assembly,", "Recalling the wells of the port,",
    "1. [Option 1: Invites all ports to mend wells] [Option 2: Urges ports to dig wells];",
    "2. Requests the keeper to report on the wells;",
  ]).text.clauses
  #expect(clauses.map(\.kind).suffix(2) == [.operative, .operative])
  #expect(clauses[2].phrase == "invites")
}

@Test("Russian resolutions begin their paragraphs small")
func smallLeads() {
  let clauses = structure([
    "Форум по колодцам,", "ссылаясь на свою резолюцию 64/292 от 28 июля 2010 года,",
    "отмечая с удовлетворением доклад о колодцах,",
    "1.\tнастоятельно призывает государства-члены измерять уровень воды;",
    "2.\tпостановляет продолжать заниматься этим вопросом.",
  ]).text.clauses
  #expect(
    clauses.map(\.phrase) == [
      nil, "ссылаясь на", "отмечая с удовлетворением", "настоятельно призывает", "постановляет",
    ])
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
