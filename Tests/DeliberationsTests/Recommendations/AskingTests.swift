import Deliberations
import Testing
import Texts

/// A text of such clauses; a clause hangs under the last heading, an item under the last lead.
func text(
  _ parts: [(ClauseKind, String)], submitters: [String] = ["Oz Society"], language: String = "und"
) -> StructuredText {
  var heading: ClauseID?
  var lead: ClauseID?
  var clauses: [Clause] = []
  for (place, part) in parts.enumerated() {
    let id = ClauseID("c\(place)")
    let parent: ClauseID? =
      switch part.0 {
      case .heading, .title: nil
      case .item: lead ?? heading
      default: heading
      }
    clauses.append(Clause(id: id, kind: part.0, text: part.1, parent: parent))
    if part.0 == .heading { heading = id }
    if part.0 == .heading { lead = nil }
    if [.paragraph, .preambular, .operative].contains(part.0) { lead = id }
  }
  return StructuredText(
    language: Language(language), submitters: submitters, clauses: clauses)
}

@Suite struct AskingTests {
  @Test(arguments: [
    "It is proposed to recommend that the Bureau publish its minutes.",
    "We recommend that every village have a library.",
    "Consequently, the weather office should be mandated to study hail.",
    "Governments must keep the archives open to all.",
    "The Oz Society calls on the mayors to mend the bridges.",
    "This paper proposes a yearly meeting of the lighthouse keepers.",
    "Member States are invited to share their maps.",
    "There is a need to count the owls every spring.",
    "Every village should have a library.",
    "Member States should ratify the Owl Pact before the next winter.",
    "It would be desirable for the villages to share one calendar.",
    "Let the secretariat be instructed to publish the count.",
    "Rec. 10 – That the owls be counted each spring.",
    "Proposal No. 11: Publication of the yearly count by the weather office.",
    "Il serait souhaitable que les cartes soient publiées.",
    "Il y a lieu d'ouvrir les archives au public.",
    "Sería conveniente abrir los archivos al público.",
    "Было бы целесообразно открыть архивы для всех.",
    "نقترح أن تنشر الأمانة محضر كل اجتماع.",
    "Nous recommandons que les cartes soient publiées chaque année.",
    "Les gouvernements devraient ouvrir leurs archives au public.",
    "Il convient de compter les hiboux au printemps.",
    "Proponemos que la oficina publique sus actas cada mes.",
    "Los gobiernos deberían abrir sus archivos al público.",
    "Se recomienda crear una biblioteca en cada pueblo.",
    "Предлагаем создать библиотеку в каждой деревне.",
    "Правительства должны открыть архивы для всех.",
    "نقترح إنشاء مكتبة في كل قرية من القرى.",
    "ينبغي للحكومات أن تفتح محفوظاتها للجميع.",
    "我们建议每个村庄都建立一个图书馆。",
    "各国政府应该向公众开放档案。",
  ])
  func `Somebody is asked for something`(sentence: String) {
    let found = Recommendation.all(in: text([(.paragraph, sentence)]))
    #expect(found.map(\.text) == [sentence])
    #expect(found.map(\.proponents) == [["Oz Society"]])
  }

  @Test(arguments: [
    "The bridges were mended in 1998 by the mayors of the region.",
    "It should be noted that owls sleep during the day.",
    "The keepers should be congratulated on their patience.",
    "Should owls be counted, the mayors would rejoice.",
    "And, should the bridge fall, the mayors would weep.",
    "El año pasado recomendamos la apertura de los archivos.",
    "Recommendation 4: We agree with this wish of the mayors.",
    "How should the archives be opened to the public?",
    "If the bridge should fall, the river would rise.",
    "We wondered whether the village should have a library.",
    "The committee should have met in the spring of that year.",
    "The council decided that the maps should be burnt.",
    "Many people feel that owls should be left alone.",
    "Para 70 emphasized that libraries should be open at night.",
    "The statute says “the mayor shall mend the bridges” in three places.",
    "Owls hunt at night and recognizing the need to sleep they rest.",
    "Le pont a été réparé par les maires de la région.",
    "Cabe recordar el puente que se cayó durante el invierno.",
    "Мост был отремонтирован весной прошлого года.",
    "No proponemos un nuevo impuesto sobre los mapas.",
    "No se recomienda la creación de un fondo.",
    "Мы не предлагаем вводить новые сборы.",
    "لا نقترح ضريبة جديدة على الخرائط.",
    "لا نوصي بإنشاء صندوق جديد.",
  ])
  func `Nothing is asked`(sentence: String) {
    #expect(Recommendation.all(in: text([(.paragraph, sentence)])) == [])
  }

  @Test(arguments: [
    ("Kenya recommends that the owls be counted each year in spring.", [["Kenya"]]),
    ("Brazil, however, proposes that the owl fund be voluntary in all.", [["Brazil"]]),
    (
      "Kenya recommends that owls be counted in spring. Brazil, however, proposes another day.",
      [["Kenya"], ["Brazil"]]
    ),
    (
      "Kenya recommends that the owls be counted in spring. We propose that all villages help.",
      [["Kenya"], ["Brazil", "Kenya", "Owl Union"]]
    ),
    (
      "Kenya has many owls. We recommend that they be counted.", [["Brazil", "Kenya", "Owl Union"]]
    ),
    ("Kenya should count its owls in spring.", [["Brazil", "Kenya", "Owl Union"]]),
  ])
  func `In a joint paper, what one asks alone is its own`(sentence: String, parties: [[String]]) {
    let found = Recommendation.all(
      in: text(
        [(.paragraph, sentence)], submitters: ["Brazil", "Kenya", "Owl Union"], language: "en"))
    #expect(found.map(\.proponents) == parties)
  }

  @Test(arguments: [
    ("Brazil and Kenya propose that the owls be counted each spring.", "en"),
    ("Both delegations invite the keepers to report on owls each year.", "en"),
    ("The co-sponsors urge all towns to count their owls each year.", "en"),
    ("Le Brésil et le Kenya invitent les villes à compter les hiboux.", "fr"),
    ("Les deux délégations proposent que les hiboux soient comptés.", "fr"),
    ("Brasil y Kenya proponen que las ciudades cuenten los búhos.", "es"),
    ("Бразилия и Кения предлагают ежегодно считать сов.", "ru"),
  ])
  func `Several who hand in ask in the plural`(sentence: String, language: String) {
    let parties = ["Brazil", "Brésil", "Brasil", "Бразилия", "Kenya", "Кения"]
    let found = Recommendation.all(
      in: text([(.paragraph, sentence)], submitters: parties, language: language))
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "The Kenya request for more owls was heard.", "France and Spain propose that owls be counted.",
  ])
  func `Others who ask in the plural are only told of`(sentence: String) {
    #expect(
      Recommendation.all(
        in: text([(.paragraph, sentence)], submitters: ["Kenya", "Brazil"], language: "en")) == [])
  }

  @Test(arguments: [
    ("We thank the secretariat for its paper on the owls.", false),
    ("We congratulate the chair on her election to the office.", false),
    ("Oz would like to thank all those who counted the owls.", false),
    ("We welcome the opportunity to comment on the draft.", false),
    ("Nous remercions le secrétariat de son document sur les hiboux.", false),
    ("Le Kenya exprime sa gratitude au pays hôte pour son accueil.", false),
    ("Agradecemos a la secretaría su documento sobre los búhos.", false),
    ("Мы благодарим секретариат за документ о совах и башнях.", false),
    ("نشكر الأمانة على ورقتها عن البوم والأبراج في القرى", false),
    ("我们感谢秘书处提交的关于猫头鹰的文件。", false),
    ("We welcome the establishment of a tower for the owls.", false),
    ("We also welcome the progress that the towns have made on towers.", false),
    ("The Oz Society welcomes the establishment of a tower for owls.", false),
    ("We note with appreciation the work of those who count owls.", false),
    ("We take note of the report on the owls of the coast.", false),
    ("Nous nous félicitons de la création d'une tour pour les hiboux.", false),
    ("Nous saluons la création d'une tour pour les hiboux du nord.", false),
    ("Nous prenons note du rapport sur les hiboux de la côte.", false),
    ("Acogemos con satisfacción la creación de una torre de búhos.", false),
    ("Tomamos nota del informe sobre los búhos de la costa.", false),
    ("Мы приветствуем создание башни для сов на побережье.", false),
    ("С удовлетворением отмечаем работу тех, кто считает сов.", false),
    ("نرحب بإنشاء برج للبوم على الساحل في القرى", false),
    ("我们欢迎在海岸为猫头鹰建立塔楼的决定。", false),
    ("We would welcome the establishment of a tower for owls.", true),
    ("We welcome the tower and urge the towns to keep it lit.", true),
    ("We welcome the tower, and the towns should keep it lit.", true),
    ("We thank the secretariat and urge it to count the owls.", true),
    ("Thank the keepers each year by a letter of the mayor.", true),
    ("Publish the list of the owls that were counted in spring.", true),
  ])
  func `Thanks and praise under a heading for recommendations are none`(
    sentence: String, asks: Bool
  ) {
    for kind in [ClauseKind.item, .paragraph] where kind == .item || !asks {
      let found = Recommendation.all(
        in: text([(.heading, "Recommendations"), (kind, sentence)], language: "en"))
      #expect(found.isEmpty != asks)
    }
  }

  @Test(arguments: [
    (
      ["R1 – Owls should be counted in spring.", "R2 – Towns must light the towers."], ["R1", "R2"]
    ),
    (["Р4: Сов следует считать весной.", "Р5: Башни необходимо освещать."], ["Р4", "Р5"]),
    (["R1 – Owls should be counted in spring.", "We propose more towers."], [nil, nil]),
    (["R1 – Owls should be counted in spring.", "R7 – Towns must light the towers."], [nil, nil]),
  ])
  func `Paragraphs that count themselves keep their numbers`(lines: [String], numbers: [String?]) {
    var parts: [(ClauseKind, String)] = [(.heading, "Owls")]
    for line in lines { parts += [(.paragraph, "Owls are old birds."), (.paragraph, line)] }
    #expect(Recommendation.all(in: text(parts)).map(\.number) == numbers)
  }

  @Test func `Options put side by side are as many, each with its label`() {
    func found(_ clause: String) -> [String] {
      Recommendation.all(in: text([(.operative, clause)], submitters: [])).map(\.text)
    }
    #expect(
      found("[Option 1: Invites towns to count owls] [Option 2: Encourages towns to wait];")
        == ["[Option 1: Invites towns to count owls]", "[Option 2: Encourages towns to wait]"])
    #expect(
      found("[Alt 1: The owls have eyes] [Alt 2: Towns should count owls]")
        == ["[Alt 2: Towns should count owls]"])
  }

  @Test(arguments: [
    ("Recommendation R1: Owls should be counted in spring.", "R1"),
    ("Recommendation A.3 – Owls should be counted in spring.", "A.3"),
    ("Recommendation 1.2. Owls should be counted in spring.", "1.2"),
    ("Rec. 10 – That the owls be counted each spring.", "10"),
    ("Recommandation n° 6 : Les hiboux devraient être comptés.", "6"),
    ("Recomendación R-7: Los búhos deberían contarse.", "R-7"),
    ("Recommendation R2D2X: Owls should be counted in spring.", nil),
    ("Recommendation 4: we agree that owls should be counted.", nil),
  ])
  func `A recommendation keeps the number by which it calls itself`(
    sentence: String, number: String?
  ) {
    for kind in [ClauseKind.paragraph, .heading] where kind == .paragraph || number != nil {
      #expect(Recommendation.all(in: text([(kind, sentence)])).map(\.number) == [number])
    }
  }

  @Test func `A lead with its list is one, a list of whole requests is several`() {
    let one = Recommendation.all(
      in: text([
        (.paragraph, "We recommend that the weather office take the following actions in spring:"),
        (.item, "Count the owls"), (.item, "Publish the count"),
      ]))
    #expect(one.count == 1)
    #expect(one.first?.clauses.count == 3)
    let several = Recommendation.all(
      in: text([
        (.paragraph, "We recommend that:"), (.item, "the weather office count the owls each year"),
        (.item, "the mayors mend every bridge of the valley"),
      ]))
    #expect(several.map(\.clauses.count) == [1, 1])
  }

  @Test func `Under a heading for recommendations the listed items are such`() {
    let found = Recommendation.all(
      in: text([
        (.heading, "History"), (.paragraph, "Owls were many in the valley long ago."),
        (.heading, "Recommendations"),
        (.paragraph, "To invite the mayors to build nests in every church tower."),
        (.item, "Yearly publication of the count by the weather office"),
      ]))
    #expect(found.count == 2)
  }

  @Test func `A structure that is proposed is asked for with its list`() {
    let found = Recommendation.all(
      in: text([
        (.paragraph, "Therefore we propose the following structure of the report:"),
        (.item, "Introduction"), (.item, "Owls"), (.item, "Recommendations"),
      ]))
    #expect(found.map(\.clauses.count) == [4])
  }

  @Test func `What named bodies could do counts where proposals are announced`() {
    let offer = "OWLS, the WSIS Forum and UNX could also provide a platform for the keepers."
    let other = "The night could be long and cold in the valley of the owls."
    func found(_ heading: String) -> [String] {
      Recommendation.all(
        in: text([
          (.heading, heading), (.paragraph, offer), (.paragraph, "Owls sleep in towers by day."),
        ])
      ).map(\.text)
    }
    #expect(found("Proposals to the report") == [offer])
    #expect(found("History") == [])
    #expect(Recommendation.all(in: text([(.heading, "History"), (.paragraph, other)])) == [])
  }

  @Test func `A table with a column of recommendations gives one for each row`() {
    let table = "No.\tIssue\tRecommendation\n1\tOwls\tCount them in spring\n2\tNests\tBuild more"
    let found = Recommendation.all(in: text([(.table, table)]))
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.text) == ["Count them in spring", "Build more"])
  }

  @Test func `A cell that is a whole request asks, whatever its column is called`() {
    let table = """
      Member\tRemarks\tYear
      Oz\tWe recommend that the towers be lit at dusk.\t2030
      Ev\tThe towers were lit at dusk.\t2031
      Ix\tThe mayors should light the towers.\t2032
      Ux\tshould be lit\t2033
      """
    let found = Recommendation.all(in: text([(.table, table)]))
    #expect(
      found.map(\.text) == [
        "We recommend that the towers be lit at dusk.", "The mayors should light the towers.",
      ])
    #expect(found.map(\.proponents) == [["Oz"], ["Ix"]])
  }

  @Test func `A numbered request under such a heading may be short`() {
    let heading = Clause(id: ClauseID("h"), kind: .heading, text: "Recommendations")
    let items = ["Publish every reading", "Close no gauge"].enumerated().map { place, words in
      Clause(
        id: ClauseID("i\(place)"), kind: .item, number: PrintedNumber("\(place + 1)."),
        text: words, parent: heading.id)
    }
    let found = Recommendation.all(in: StructuredText(clauses: [heading] + items))
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test func `A long paragraph gives only its asking sentences`() {
    let prose = String(repeating: "The owls of the valley slept through the winter. ", count: 15)
    let found = Recommendation.all(
      in: text([(.paragraph, prose + "The mayors should build nests. " + prose)]))
    #expect(found.map(\.text) == ["The mayors should build nests."])
  }

  @Test func `Where sentences between those that ask are left out, a mark stands for them`() {
    let prose = String(repeating: "The owls of the valley slept through the winter. ", count: 15)
    let asked = "The mayors should build nests.  Every nest must be dry."
    let found = Recommendation.all(
      in: text([(.paragraph, "\(asked) \(prose)The guards must light the towers. \(prose)")]))
    #expect(found.map(\.text) == ["\(asked) […] The guards must light the towers."])
  }

  @Test func `What the abstract foretells is found once`() {
    let found = Recommendation.all(
      in: text([
        (.paragraph, "The mayors should build nests."),
        (.paragraph, "As we said before, the mayors should build nests. They must be dry."),
      ]))
    #expect(found.count == 1)
  }

  @Test func `An operative lead takes its items along as one recommendation`() {
    let document = text([
      (.operative, "invites the mayors of Oz to:"),
      (.item, "publish the tide tables;"),
      (.item, "mend the bridges."),
      (.operative, "requests the secretariat to report on the work every spring."),
    ])
    let found = Recommendation.all(in: document)
    #expect(found.count == 2)
    #expect(found.first?.text.contains("mend the bridges") == true)
  }

  @Test(arguments: [
    "Nous ne demandons pas de nouvelle réunion.",
    "We shall gladly show our maps to anyone who comes.",
  ])
  func `A refusal or an offer asks nothing`(sentence: String) {
    #expect(Recommendation.all(in: text([(.paragraph, sentence)])).isEmpty)
  }

  @Test func `A table of drafting proposals gives one for each row`() {
    let table =
      "Paragraph\tText\tText proposed by Oz\n3\tOwls sleep.\tOwls sleep by day.\n4\tMice\t"
    let found = Recommendation.all(
      in: text([(.table, table), (.table, "Year\tOwls\n2030\t12")]))
    #expect(
      found.map(\.text) == [
        "Paragraph: 3\nText: Owls sleep.\nText proposed by Oz: Owls sleep by day."
      ])
  }

  @Test func `After the recommendations a last word only says what ought to be`() {
    let found = Recommendation.all(
      in: text([
        (.heading, "What we ask"), (.paragraph, "The mayors should build nests."),
        (.heading, "A last word"), (.paragraph, "Owls should never be alone."),
      ]))
    #expect(found.map(\.text) == ["The mayors should build nests."])
  }

  @Test func `What an instrument says is not asked`() {
    let found = Recommendation.all(
      in: text([
        (.paragraph, "The Owl Principles already say in paragraph 3 that nests should be dry."),
        (.paragraph, "The Owl Principles should say that nests must be dry."),
      ]))
    #expect(found.count == 1)
  }

  @Test func `What begins as a preamble and asks in its own voice is no preamble`() {
    let found = Recommendation.all(
      in: text([
        (.preambular, "Noting our bylaws, we propose that the mayors light the towers."),
        (.preambular, "noting that the mayors are invited to light the towers,"),
      ]))
    #expect(found.count == 1)
  }
}
