import Deliberations
import Testing
import Texts

/// What a paper says of the proposals of others is never printed as its own submitter's.
@Suite struct OtherPartiesTests {
  private static func found(
    _ sentence: String, of submitter: String, language: String, listed: Bool
  ) -> (Recommendation?, [Warning]) {
    let parts: [(ClauseKind, String)] =
      listed
      ? [
        (.heading, "Recommendations"), (.item, sentence), (.item, "To count the owls each spring."),
      ]
      : [(.paragraph, sentence)]
    let paper = text(parts, submitters: [submitter], language: language)
    let all = Recommendation.all(in: paper)
    return (
      all.first { $0.text.contains(sentence) },
      Slips.warnings(for: paper, recommendations: all).filter { $0.code == .attribution }
    )
  }

  @Test(arguments: [
    ("Norway", "Kenya proposed that the lamps be lit until the year 2030.", ["Kenya"]),
    ("Norway", "The EU suggested that the fund for the lamps be closed.", ["EU"]),
    ("Norway", "One delegation proposed that the forum of owls be dissolved.", ["One delegation"]),
    ("Norway", "Chile and Peru propose that the lamps be lit until 2030.", ["Chile", "Peru"]),
    ("Noruega", "La Unión Europea ha sugerido que el fondo se cierre.", ["Unión Europea"]),
    ("Norway", "Kenya is of the view that the lamps should be lit.", ["Kenya"]),
    (
      "Norway", "Ghana supports the proposal by Kenya to hold two meetings of owls a year.",
      ["Kenya", "Ghana"]
    ),
    (
      "Norway", "We support the proposal by Kenya to hold two meetings of owls a year.",
      ["Kenya", "Norway"]
    ),
    (
      "Norway", "Norway supports Kenya's proposal that the owls should meet twice a year.",
      ["Kenya", "Norway"]
    ),
    ("European Union", "The African Union recommends that the lamps be lit.", ["African Union"]),
  ])
  func `A request listed by one party is of the party that has it`(
    submitter: String, sentence: String, parties: [String]
  ) {
    let (one, slips) = Self.found(sentence, of: submitter, language: "en", listed: true)
    #expect(one?.proponents == parties)
    #expect(slips.count == 1)
    #expect(slips.first?.message.contains(parties[0]) == true)
  }

  @Test(arguments: [
    ("Norway", "en", "Japan believes that the forum of owls should be dissolved.", ["Japan"]),
    (
      "Norvège", "fr", "L'Union européenne estime que le fonds devrait être fermé.",
      ["Union européenne"]
    ),
    ("Норвегия", "ru", "Кения считает, что башни должны быть освещены.", ["Кения"]),
    (
      "Norway", "en", "The Secretary-General proposes that States should light towers.",
      ["Secretary-General"]
    ),
    (
      "Norway", "en", "The Lamp Commission believes that States should light towers.",
      ["Lamp Commission"]
    ),
    ("Norway", "en", "It is proposed by Chile that the owls meet in the tower.", ["Chile"]),
    ("Norvège", "fr", "Le Brésil estime que les tours devraient être éclairées.", ["Brésil"]),
    (
      "Norvège", "fr",
      "Nous appuyons la proposition du Kenya selon laquelle les tours devraient être éclairées.",
      ["Kenya", "Norvège"]
    ),
    ("Noruega", "es", "El Brasil considera que las torres deberían iluminarse.", ["Brasil"]),
    (
      "Noruega", "es",
      "Apoyamos la propuesta de Kenya de que las torres deberían iluminarse.", ["Kenya", "Noruega"]
    ),
    ("الاتحاد الروسي", "ar", "تقترح كينيا إنارة الأبراج حتى عام 2030.", ["كينيا"]),
    ("俄罗斯联邦", "zh", "肯尼亚提议将灯塔点亮至2030年。", ["肯尼亚"]),
    ("俄罗斯联邦", "zh", "欧洲联盟建议关闭灯塔基金。", ["欧洲联盟"]),
  ])
  func `So is one that a paragraph tells`(
    submitter: String, language: String, sentence: String, parties: [String]
  ) {
    let (one, slips) = Self.found(sentence, of: submitter, language: language, listed: false)
    #expect(one?.proponents == parties)
    #expect(slips.count == 1)
  }

  @Test(arguments: [
    ("Norway", "en", "In the view of the European Union, the lamps should be put out."),
    ("Norvège", "fr", "De l'avis du Brésil, les tours devraient être éclairées."),
    ("Noruega", "es", "A juicio del Brasil, las torres deberían iluminarse."),
    ("Российская Федерация", "ru", "По мнению Европейского союза, фонд должен быть закрыт."),
    ("Norway", "en", "The EU suggested that the fund for the lamps be closed."),
    ("Norway", "en", "Kenya proposed that the lamps be lit until the year 2030."),
    ("Norway", "en", "UNESCO suggests that every tower should have a lamp."),
    ("European Union", "en", "The African Union recommends that the lamps be lit."),
  ])
  func `A view of others that is only told asks nothing`(
    submitter: String, language: String, sentence: String
  ) {
    #expect(Self.found(sentence, of: submitter, language: language, listed: false).0 == nil)
  }

  @Test(arguments: [
    "Member States should light their towers and encourage others to do so.",
    "Kenya should be praised and encouraged to light its towers.",
    "We agree with Brazil that the owls should meet twice a year.",
    "Brazil's amendment should be rejected by the council of owls.",
    "Norway and Kenya propose that the owls meet twice a year.",
    "The delegation of Norway proposes that the owls meet twice a year.",
    "Our delegation proposes that the owls meet twice a year.",
    "Developed countries should pay, as the Owl Pact requests, for the lamps.",
    "The Least Developed Countries should be invited to light their towers.",
    "The Government of Norway proposes that the owls meet twice a year.",
    "Experience suggests that towers should be lit at dusk.",
    "May I suggest that every tower should be lit at dusk.",
    "The Owl Pact calls on keepers to report, and they should do so.",
  ])
  func `What the submitter asks of others stays its own`(sentence: String) {
    let (one, slips) = Self.found(sentence, of: "Norway", language: "en", listed: false)
    #expect(one == nil || one?.proponents == ["Norway"])
    #expect(slips.isEmpty)
  }

  @Test func `A numbered paragraph of recommendations that tells of others is theirs`() {
    var paper = text(
      [
        (.heading, "Recommendations"),
        (.paragraph, "Kenya proposed that the lamps be lit until 2030."),
        (.paragraph, "Norway supports the proposal by Kenya to hold two meetings a year."),
        (.paragraph, "Norway counted its owls in the spring of last year."),
      ], submitters: ["Norway"], language: "en")
    for at in 1...3 { paper.clauses[at].number = PrintedNumber("\(at).") }
    #expect(Recommendation.all(in: paper).map(\.proponents) == [["Kenya"], ["Kenya", "Norway"]])
  }

  @Test func `A ministry speaks for its State`() {
    for (submitter, party) in [
      ("Ozian Ministry of Towers", "Ozian Ministry of Towers"),
      ("Ministry of Towers of Norway", "France"),
    ] {
      let sentence = "France believes that every tower should be lit."
      let (one, _) = Self.found(sentence, of: submitter, language: "en", listed: false)
      #expect(one?.proponents == [party])
    }
  }

  @Test func `Beside a request of one's own, what others proposed is left out`() {
    let paper = text(
      [
        (
          .paragraph,
          "The EU suggested that the fund be closed. Norway proposes that it be doubled."
        )
      ], submitters: ["Norway"])
    let all = Recommendation.all(in: paper)
    #expect(all.map(\.text) == ["Norway proposes that it be doubled."])
    #expect(all.map(\.proponents) == [["Norway"]])
  }

  @Test func `A list that others are said to propose is theirs`() {
    let paper = text(
      [
        (.heading, "Recommendations"), (.paragraph, "Kenya recommends that Governments:"),
        (.item, "light every tower of the coast each evening;"),
        (.item, "publish the number of the owls."),
      ], submitters: ["Norway"], language: "en")
    let all = Recommendation.all(in: paper)
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { $0.proponents == ["Kenya"] })
  }

  @Test(arguments: [
    ("[Invites States to light every tower of the coast;] (USA)", ["USA"]),
    ("[Urges donors to finance the lamps of the coast; – G77]", ["G77"]),
    ("[EU: Requests the keepers to report to the council of owls;]", ["EU"]),
    ("[Requests the keepers to count the owls – Japan, Australia;]", ["Japan", "Australia"]),
    ("[Requests the keepers to count the owls each spring; (Chile and Peru)]", ["Chile", "Peru"]),
    ("[Requests the keepers to count the owls [each spring];]", ["Norway", "Mexico"]),
    (
      "Requests [all] keepers [, in particular of towers,] (EU) to count the owls;",
      ["Norway", "Mexico"]
    ),
    ("[Requests the keepers to use artificial intelligence (AI)]", ["Norway", "Mexico"]),
  ])
  func `A bracketed clause is of those named for it`(clause: String, parties: [String]) {
    let draft = text(
      [
        (.title, "Draft resolution"), (.operative, "Calls upon States to count the owls;"),
        (.operative, clause),
      ], submitters: ["Norway", "Mexico"], language: "en")
    let all = Recommendation.all(in: draft)
    #expect(all.map(\.proponents) == [["Norway", "Mexico"], parties])
    let slips = Slips.warnings(for: draft, recommendations: all).filter { $0.code == .attribution }
    #expect(slips.isEmpty == (parties.count == 2 && parties[0] == "Norway"))
  }

  @Test(arguments: [
    ("3.", "(a)", "count the owls each spring;", 1),
    ("3.", "4.", "[EU: Requests the keepers to count the owls;]", 2),
  ])
  func `A clause goes on in its items, and not in the next clause`(
    number: String, next: String, words: String, count: Int
  ) {
    var draft = text(
      [(.operative, "[Requests the keepers of the towers to:"), (.paragraph, words)],
      submitters: ["Norway"], language: "en")
    draft.clauses[0].number = PrintedNumber(number)
    draft.clauses[1].number = PrintedNumber(next)
    let all = Recommendation.all(in: draft)
    #expect(all.count == count)
    #expect(all.reduce(0) { $0 + $1.clauses.count } == 2)
  }

  @Test(arguments: [
    ("The Group's recommendations are as follows:", ["Expert Group on Owls"]),
    ("The recommendations of the Group are as follows:", ["Expert Group on Owls"]),
    ("The Committee's recommendations are as follows:", ["Committee"]),
    ("The following recommendations were made:", []),
  ])
  func `A list without submitters is of the body that its lead names`(
    lead: String, parties: [String]
  ) {
    let paper = text(
      [
        (.title, "On the work of the Expert Group on Owls"),
        (.paragraph, "Owls were counted in three towers."), (.paragraph, lead),
        (.item, "Light every tower of the coast at dusk;"),
        (.item, "Count the owls of the coast each spring."),
      ], submitters: [], language: "en")
    #expect(Recommendation.all(in: paper).map(\.proponents) == [parties, parties])
  }
}
