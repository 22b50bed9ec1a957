import Deliberations
import Testing
import Texts

@Suite struct QuestionsTests {
  private let invented = InventedContributions(seed: 1)

  private func codes(_ contributions: [IncomingContribution]) -> [Warning.Code] {
    Compilation(of: contributions).warnings.map(\.code)
  }

  @Test func `a contribution without a submitter, and one that asks for nothing`() {
    let asking = ["Ports should publish their timetable."]
    #expect(codes([invented.contribution("a", party: nil, asking: asking)]) == [.noSubmitter])
    #expect(codes([invented.contribution("a", party: "Isle", asking: [])]) == [.noRecommendation])
    #expect(codes([invented.contribution("a", party: "Isle", asking: asking)]) == [])
  }

  @Test func `a record of a meeting says so, and a document without a title goes by its file`() {
    var record = invented.contribution(
      "a", party: nil, asking: ["Ports should publish their timetable."])
    record.text.clauses.insert(
      Clause(id: ClauseID("t"), kind: .title, text: "Report of the third meeting"), at: 0)
    let warnings = Compilation(of: [record]).warnings
    #expect(warnings.map(\.code) == [.noSubmitter])
    #expect(warnings.first?.message.contains("record of what others said") == true)
    record.text.title = ""
    #expect(codes([record]) == [.noTitle, .noSubmitter])
  }

  @Test(arguments: [
    [
      "We recommend that ports publish an annual register of their lights.",
      "It is recommended that ports publish an annual register of their lights.",
      "Ports should publish an annual register of their lights.",
      "We urge ports to publish an annual register of their lights.",
    ],
    [
      "Il est recommandé que les ports publient chaque année le registre des feux et des tours.",
      "Nous recommandons que les ports publient chaque année le registre des feux et des tours.",
      "Les ports devraient publier chaque année le registre des feux et des tours.",
    ],
    [
      "Se recomienda que los puertos publiquen cada año el registro de las luces y torres.",
      "Recomendamos que los puertos publiquen cada año el registro de las luces y torres.",
      "Los puertos deberían publicar cada año el registro de las luces y torres.",
    ],
    [
      "Рекомендуется портам ежегодно публиковать реестр огней и башен.",
      "Портам следует ежегодно публиковать реестр огней и башен.",
    ],
    ["نوصي بأن تنشر الموانئ سجلا سنويا للأنوار", "ينبغي أن تنشر الموانئ سجلا سنويا للأنوار"],
    ["我们建议各港口每年公布灯塔登记册。", "建议各港口每年公布灯塔登记册。", "各港口应每年公布灯塔登记册。"],
  ])
  func `the frame of the asking parts nothing`(requests: [String]) {
    let contributions = requests.enumerated().map { place, request in
      invented.contribution("\(place)", party: "Isle \(place)", asking: [request])
    }
    let groups = Compilation(of: contributions).groups
    #expect(groups.map(\.kind) == [.near])
    #expect(groups.first?.recommendations.count == requests.count)
  }

  @Test func `what only stands in quotation marks is no frame of the asking`() {
    func request(_ one: String, _ other: String) -> String {
      "We recommend replacing \"\(one)\" with \"\(other)\" in clause 7 of the charter of lights."
    }
    let compilation = Compilation(of: [
      invented.contribution("a", party: "Isle", asking: [request("shall", "should")]),
      invented.contribution("b", party: "Vale", asking: [request("should", "shall")]),
    ])
    #expect(compilation.groups.isEmpty)
    #expect(compilation.warnings.map(\.code).contains(.lookTogether))
  }

  @Test func `opposed recommendations are asked about in one question`() {
    let request = "The Assembly should endorse the treaty on the lights of all northern ports."
    let compilation = Compilation(of: [
      invented.contribution("a", party: "Isle", asking: [request]),
      invented.contribution(
        "b", party: "Vale", asking: [request.replacing("endorse", with: "reject")]),
    ])
    #expect(compilation.groups.isEmpty)
    #expect(compilation.warnings.map(\.code) == [.lookTogether])
    #expect(compilation.warnings.first?.message.contains("1 and 2") == true)
  }

  @Test(arguments: [
    ("USA", "en", "United States of America"), ("U.S.", "en", "United States of America"),
    ("Kingdom of Saudi Arabia", "en", "Saudi Arabia"),
    (
      "Royaume-Uni", "es",
      "Reino Unido de Gran Bretaña e Irlanda del Norte"
    ),
    ("Russie", "ar", "الاتحاد الروسي"), ("Республика Корея", "fr", "République de Corée"),
    ("Government of Ghana", "en", "Ghana"), ("Republic of Norholt", "en", "Republic of Norholt"),
    ("阿联酋", "en", "United Arab Emirates"), ("Niger Delta Society", "en", "Niger Delta Society"),
  ])
  func `one party has one name`(printed: String, language: String, official: String) {
    let compilation = Compilation(
      of: [
        invented.contribution("a", party: printed, asking: ["Ports should publish timetables."])
      ],
      language: Language(language))
    #expect(compilation.recommendations.map(\.parties) == [[official]])
    #expect(compilation.recommendations.map(\.proponents) == [[printed]])
  }

  @Test func `two documents with one symbol, and one handed in twice`() {
    var one = invented.contribution(
      "a", party: "Isle", asking: ["Ports should publish timetables."])
    one.text.symbol = "TC/2/7"
    var other = invented.contribution("b", party: "Isle", asking: ["Ferries should finance quays."])
    other.text.symbol = "TC/2/7"
    #expect(codes([one, other]).contains(.sameSymbol))
    other.text = one.text
    #expect(codes([one, other]).contains(.repeatedDocument))
  }

  @Test func `the same from different parties stays two voices and is asked about`() {
    let asking = ["Ports should publish their timetable of dredging every spring."]
    let compilation = Compilation(of: [
      invented.contribution("a", party: "North", asking: asking),
      invented.contribution("b", party: "South", asking: asking),
    ])
    #expect(compilation.recommendations.map(\.proponents) == [["North"], ["South"]])
    #expect(compilation.groups.map(\.kind) == [.identical])
    #expect(compilation.warnings.map(\.code) == [.nearIdentical])
    let remarks = compilation.text().clauses.filter { $0.text.hasPrefix("Also proposed") }
    #expect(remarks.map(\.text).map { $0.contains("South") } == [true, false])
  }

  @Test(arguments: [
    (
      "Norway proposed that the towers of every harbour be lit at dusk.",
      "Mr. Ito (Japan) suggested that the towers of every harbour be lit at dusk.", 1
    ),
    (
      "Norway requested that the register be closed before 2026.",
      "Ghana suggested that the register be closed after 2026.", 0
    ),
    (
      "La Norvège a proposé que les tours de chaque port soient éclairées.",
      "Le Ghana a suggéré que les tours de chaque port soient éclairées.", 1
    ),
  ])
  func `the same told of two speakers is one group`(one: String, other: String, groups: Int) {
    let compilation = Compilation(of: [
      invented.contribution("a", party: "North", asking: [one]),
      invented.contribution("b", party: "South", asking: [other]),
    ])
    #expect(compilation.groups.map(\.kind) == (groups == 1 ? [.near] : []))
  }

  @Test func `what may be the same in other words is to be looked at together`() {
    let others = (0..<14).map { place in
      "Towers numbered \(place) deserve lantern\(place) keepers\(place) and ladders\(place)."
    }
    let asking = [
      "Every harbour authority should publish its dredging timetable before the herring season.",
      "Before the herring fleet sails, each harbour is to make known its dredging timetable.",
    ]
    let compilation = Compilation(of: [
      invented.contribution("a", party: "North", asking: asking + others)
    ])
    #expect(compilation.groups == [])
    let hints = compilation.warnings.filter { $0.code == .lookTogether }
    #expect(hints.count == 1)
    let alike = compilation.recommendations.filter { $0.text.contains("herring") }.map(\.number)
    #expect(hints.first?.message.contains("\(alike[0]) and \(alike[1]) may ask") == true)
  }

  @Test func `one language in two countries is one`() {
    var british = invented.contribution("a", party: "Isle", asking: ["Ports should publish it."])
    british.text.language = Language("en-GB")
    let other = invented.contribution("b", party: "South", asking: ["Ports should finance quays."])
    #expect(!codes([british, other]).contains(.mixedLanguage))
  }

  @Test(arguments: [
    ("en", "recommendations 1 and 2: no category"), ("fr", "recommandations 1 et 2 : aucune"),
    ("es", "recomendaciones 1 y 2: no se"), ("ar", "التوصيات 1 و2: لم تُذكر"),
  ])
  func `questions are asked in the compilation's language`(tag: String, message: String) {
    let asking = ["Herons should sleep.", "Owls should sing."]
    func compiled(_ asking: [String]) -> [String] {
      Compilation(
        of: [invented.contribution("a", party: "Isle", asking: asking)], language: Language(tag)
      ).warnings.filter { $0.code == .uncategorized }.map(\.message)
    }
    #expect(compiled(asking).map { $0.hasPrefix(message) } == [true])
    let more = compiled(asking + ["Frogs should rest."]).first ?? ""
    #expect(more.contains("1 to 3") == (tag == "en"))
  }

  @Test func `languages mixed`() {
    let contributions = [
      invented.contribution(
        "a", party: "Nord", asking: ["Les ports devraient publier le plan."], language: .french),
      invented.contribution("b", party: "South", asking: ["Ports should finance new quays."]),
    ]
    #expect(codes(contributions).contains(.mixedLanguage))
  }

  @Test(arguments: [
    ("Mirela Tansgard, Tide Watch", "Mirela Tansgaard, Tide Watch", true),
    ("MIRELA TANSGARD, TIDE WATCH", "Mirela Tansgard, Tide Watch", true),
    ("Isle (Republic of the)", "Republic of the Isle", true),
    ("Iceland", "Ireland", false), ("Austria", "Australia", false), ("Niger", "Nigeria", false),
    ("Slovakia", "Slovenia", false), ("Gambia", "Zambia", false), ("Iran", "Iraq", false),
    ("Working Group 1", "Working Group 2", false), ("North Isle", "South Isle", false),
  ])
  func `one party's name in two spellings`(one: String, other: String, isVariant: Bool) {
    let warnings = codes([
      invented.contribution("a", party: one, asking: ["Ports should publish timetables."]),
      invented.contribution("b", party: other, asking: ["Ferries should finance quays."]),
    ])
    #expect(warnings.contains(.nameVariants) == isVariant)
  }
}
