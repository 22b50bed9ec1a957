import Deliberations
import Testing
import Texts

/// Numbered paragraphs under a heading for recommendations, which ask by their verb alone.
@Suite struct ImperativeTests {
  private func found(
    _ paragraph: String, under heading: String, _ language: String, number: String? = "5."
  ) -> [Recommendation] {
    let top = ClauseID("top")
    return Recommendation.all(
      in: StructuredText(
        title: "Wells", language: Language(language), submitters: ["Oz Society"],
        clauses: [
          Clause(id: top, kind: .heading, text: heading),
          Clause(
            id: ClauseID("p"), kind: .paragraph, number: number.map { PrintedNumber($0) },
            text: paragraph, parent: top),
        ]))
  }

  private static let headings = [
    "en": "Recommendations", "fr": "Recommandations", "es": "Recomendaciones",
    "ru": "Рекомендации", "zh": "建议", "ar": "التوصيات",
  ]

  @Test(arguments: [
    ("en", "Publish the list of stations by 2030."),
    ("en", "Establish a common register of wells."),
    ("en", "Strengthen cooperation between ports and keepers."),
    ("en", "Support the register."), ("en", "Close no well."),
    ("en", "Do not close any well on the coast."),
    ("en", "Urgently repair the wells of the northern ports."),
    ("en", "By 2030, publish the depth of every well."),
    ("en", "Supply the ports with printed books."),
    ("en", "Dredge the harbour of the old town."),
    ("fr", "Publier la liste des stations avant 2030."),
    ("fr", "Publiez la liste des stations avant 2030."),
    ("fr", "Renforçons les ports de la côte."),
    ("fr", "Mettre en place un registre des puits."),
    ("fr", "S'engager à ouvrir les puits de la côte."),
    ("fr", "Ne pas fermer les puits de la côte."),
    ("es", "Publicar la lista de estaciones antes de 2030."),
    ("es", "Publíquese la lista de estaciones."),
    ("es", "Comprometerse a abrir los pozos."), ("es", "No cerrar los pozos de la costa."),
    ("ru", "Опубликовать список станций до 2030 года."),
    ("ru", "Не закрывать колодцы на побережье."),
    ("ru", "Обеспечить доступ к реестру колодцев."),
    ("zh", "在2030年前公布站点名单。"), ("zh", "建立共同的水井登记册。"),
    ("ar", "نشر قائمة المحطات قبل عام 2030."), ("ar", "إنشاء سجل مشترك للآبار على الساحل."),
  ])
  func `what begins with the verb is asked`(language: String, paragraph: String) throws {
    let heading = try #require(Self.headings[language])
    #expect(found(paragraph, under: heading, language).map(\.number) == ["5"])
    #expect(found(paragraph, under: "II", language) == [])
  }

  @Test(arguments: [
    ("en", "Ports measure the depth of their wells in fathoms."),
    ("en", "Thank you for the chance to comment on the draft."),
    ("en", "Support for the register has grown in all the ports."),
    ("en", "Access to the wells is free in most of the ports."),
    ("en", "Respect of the keepers is old on the coast."),
    ("en", "During the spring all of the wells were closed."),
    ("en", "To date, nine ports have printed their books of wells."),
    ("en", "Counting the wells has taken the keepers three years."),
    ("en", "By 1990, the register had been printed in every port."),
    ("en", "Wells and registers"),
    ("fr", "Notre pays a perdu trente puits depuis 1990."),
    ("fr", "Quatre puits sont fermés depuis la dernière réunion."),
    ("fr", "Oz a fermé les puits du nord de la côte."),
    ("fr", "Lettre du ministre des ports et des puits de la côte."),
    ("fr", "Stations du nord de la côte, fermées depuis dix ans."),
    ("fr", "Nous remercions le secrétariat de son travail."),
    ("es", "Cualquier puerto tiene un pozo abierto en la costa."),
    ("es", "Existe un registro de los pozos desde 1990."),
    ("es", "Mujer y hombre cuidan los pozos de la costa."),
    ("ru", "Часть колодцев была закрыта в прошлом году."),
    ("ru", "Деятельность сторожей началась много лет назад."),
    ("zh", "去年有三口水井关闭了。"), ("zh", "提供者已经离开港口。"), ("zh", "建立了共同的登记册。"),
    ("ar", "يضم السجل ثلاثمائة بئر على الساحل."), ("ar", "نشر القائمة هو عمل الحراس."),
  ])
  func `what only states something is not`(language: String, paragraph: String) throws {
    let heading = try #require(Self.headings[language])
    #expect(found(paragraph, under: heading, language) == [])
  }

  @Test func `items that end such a sentence are one recommendation with it`() {
    let top = ClauseID("top")
    let lead = Clause(
      id: ClauseID("l"), kind: .paragraph, number: PrintedNumber("5."), text: "Publish lists of:",
      parent: top)
    let items = ["all the wells that are open in spring and autumn", "their keepers"]
    let all = Recommendation.all(
      in: StructuredText(
        title: "Wells", language: .english, submitters: ["Oz Society"],
        clauses: [Clause(id: top, kind: .heading, text: "Recommendations"), lead]
          + items.enumerated().map { place, item in
            Clause(
              id: ClauseID("i\(place)"), kind: .item, number: PrintedNumber("(\(place))"),
              text: item, parent: lead.id)
          }))
    #expect(all.map(\.clauses.count) == [3])
  }

  @Test(arguments: [
    (
      "en",
      [
        "Operationalize paragraph 6 of the Owl Pact", "Leverage existing towers",
        "Mainstream owls in all programmes", "Publish the count", "Earmark funds for lamps",
      ], 5
    ),
    (
      "fr",
      [
        "Créer un fonds", "Former les gardiens", "Mise en place d'un observatoire",
        "Éclairer les tours",
      ],
      4
    ),
    ("en", ["Towers", "Owls and lamps", "The lamps are lit", "Publish the count"], 1),
  ])
  func `short items of a list of verbs each ask`(language: String, items: [String], count: Int) {
    let heading = language == "fr" ? "Recommandations" : "Recommendations"
    let paper = text(
      [(.heading, heading)] + items.map { (.item, $0) }, language: language)
    #expect(Recommendation.all(in: paper).count == count)
  }
}
