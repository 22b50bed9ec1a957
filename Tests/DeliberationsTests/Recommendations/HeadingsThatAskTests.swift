import Deliberations
import Testing
import Texts

/// What stands under a heading that names requests is asked, whatever the heading's word.
@Suite struct HeadingsThatAskTests {
  private static func read(_ lines: [String]) -> StructuredText {
    StructureReader().read(SourceFlow(paragraphs: lines.map { SourceParagraph($0) })).text
  }

  private static let chinese = [
    "关于水井登记的意见", "提交者：奥兹协会", "一、背景",
    "多年来，各港口的水井由人工维护，各地的登记方式并不一致，水位也在下降。",
  ]
  private static let chineseItems = [
    "（一）各方应当每月公布水井的深度。", "（二）秘书处应当建立一个共享的水井登记册。",
  ]
  private static let english = [
    "Note on the wells of the coast", "Submitted by: Oz Society", "Background",
    "The wells of the coast were dug by hand many years ago, and every port keeps its own books.",
  ]
  private static let englishItems = [
    "(a) Ports should publish the depth of their wells.",
    "(b) The secretariat should keep one register of wells.",
  ]

  @Test(arguments: [
    "建议", "建议：", "二、建议", "（二）建议", "2. 建议", "建议如下：", "二、具体建议内容", "结论和建议", "呼吁",
    "要求", "请求", "我们的建议",
  ])
  func `each item under a Chinese heading is a request`(heading: String) {
    let text = Self.read(Self.chinese + [heading] + Self.chineseItems)
    #expect(text.title == Self.chinese[0])
    #expect(Recommendation.all(in: text).map(\.number) == ["一", "二"])
  }

  @Test(arguments: [
    "Recommends", "Recommends:", "2. Recommends", "Requests", "2. Requests", "Recommendations",
    "Proposals", "Our specific proposals",
  ])
  func `each item under an English heading is a request`(heading: String) {
    let text = Self.read(Self.english + [heading] + Self.englishItems)
    #expect(text.title == Self.english[0])
    #expect(Recommendation.all(in: text).map(\.number) == ["a", "b"])
  }

  @Test(arguments: [
    (["建议", "（一）秘书处每月公布水井的深度；", "（二）理事会审查登记册。"], 1),
    (["Recommends", "(a) that ports publish the depth;", "(b) that a register be kept."], 1),
  ])
  func `items that complete a resolution's lead are one request with it`(
    lines: [String], count: Int
  ) {
    let preamble =
      lines[0] == "建议"
      ? ["港口大会，", "考虑到", "水井是共有的，", "认识到", "水位在下降，"]
      : ["The Port Assembly,", "considering", "that wells are held in common,"]
    let found = Recommendation.all(in: Self.read(preamble + lines))
    #expect(found.count == count)
    #expect(found.first?.text.contains(lines[2].suffix(6)) == true)
  }

  @Test(arguments: [
    ["Views on the register of wells", "Proposals"],
    [
      "Views on the register of wells", "Submitted by Borovia, Caldera and the Isle of Mull",
      "Proposals",
    ],
    ["Avis sur le registre des puits", "Présenté par la République d'Oz", "Propositions"],
    ["Opinión sobre el registro", "Presentado por la República de Oz", "Propuestas"],
    ["Мнение о реестре колодцев", "Представлено Республикой Оз", "Предложения"],
    ["رأي بشأن سجل الآبار", "مقدم من جمهورية أوز", "المقترحات"],
    ["关于登记册的意见", "由奥兹提交", "建议"],
    ["关于登记册的意见", "提交者：奥兹协会", "建议"],
  ])
  func `what stands below a title is no part of it`(head: [String]) {
    let items = [
      "1. Ports should publish the depth of their wells.", "2. A register should be kept.",
    ]
    let text = Self.read(head + items)
    #expect(text.title == head[0])
    #expect(Recommendation.all(in: text).map(\.number) == ["1", "2"])
  }

  @Test(arguments: [
    ["Proposals for the register of wells", "of the coast and of the islands"],
    ["Contribution of the port council", "submitted by the Harbour Master"],
    ["Recommendations of the Harbour Master"],
  ])
  func `a title that begins with such words is one`(head: [String]) {
    let body =
      "The wells of the coast were dug by hand many years ago, and each port has its books."
    #expect(Self.read(head + [body]).title == head.joined(separator: " "))
  }
}
