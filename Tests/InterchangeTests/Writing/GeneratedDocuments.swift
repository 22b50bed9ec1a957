import Texts

/// Documents of invented words in the six languages of the United Nations, the same for the same
/// seed, with the parents and ids that a reader gives clauses of these kinds in this order.
struct GeneratedDocuments {
  private var state: UInt64
  private let words: InventedWords
  private var anchors = ClauseAnchors()
  private var clauses: [Clause] = []
  private var notes: [Clause] = []
  private var heading: ClauseID?

  init(seed: UInt64) {
    state = seed &* 2 &+ 1
    words = InventedWords.all[Int(seed % UInt64(InventedWords.all.count))]
  }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }

  mutating func text() -> StructuredText {
    let title = sentence(3)
    add(.title, title)
    for section in 1...(2 + below(2)) { addSection(section) }
    return StructuredText(
      title: title, language: words.language, clauses: clauses + notes)
  }

  // MARK: parts

  private mutating func addSection(_ section: Int) {
    add(.heading, sentence(3), number: below(3) == 0 ? nil : "\(section).")
    if below(2) == 0 { add(.heading, sentence(2), level: 2, number: pick([nil, "\(section).1"])) }
    add(.paragraph, body())
    if below(2) == 0 { add(.paragraph, pick(Self.openings) + body()) }
    addLeads()
    let lead = add(.paragraph, sentence(4) + ":")
    addItems(under: lead, level: 1, style: below(Self.styles.count))
    add(.quote, "“\(sentence(6))”")
    addTable()
    add(.paragraph, body(), number: "\(section + 20).")
  }

  /// What begins like a number or a mark of some format, and is none.
  private static let openings = [
    "A. Smith, ", "1. 2 of 3, ", "- ", "# ", "> ", "[^x] ", "[a] ", "+ ", "| ", "---", "i) ",
    "<b> ",
    "&amp; ", "* ", "`", "\\", "= ", ": ",
  ]

  private mutating func addLeads() {
    add(.preambular, "\(words.recalling) \(sentence(4)),", phrase: words.recalling)
    let lead = add(
      .operative, "\(words.invites) \(words.parties) \(sentence(3)):", phrase: words.invites)
    for place in 1...2 {
      add(.item, sentence(4), number: "\(place))", parent: lead)
    }
  }

  private static let styles: [@Sendable (Int) -> String] = [
    { "\($0))" }, { "(\(["i", "ii", "iii", "iv"][$0 - 1]))" }, { _ in "•" },
    { "\(["a", "b", "c", "d"][$0 - 1])." }, { _ in "–" }, { "(\(["أ", "ب", "ج", "د"][$0 - 1]))" },
  ]

  private mutating func addItems(under parent: ClauseID?, level: Int, style: Int) {
    for place in 1...(2 + below(2)) {
      let deeper = level < 4 && below(3) == 0
      let number = Self.styles[(style + level) % Self.styles.count](place)
      let item = add(
        .item, deeper ? sentence(3) + ":" : body(), level: level, number: number, parent: parent)
      if deeper { addItems(under: item, level: level + 1, style: style) }
    }
  }

  private mutating func addTable() {
    let columns = 2 + below(3)
    let rows = (0..<(2 + below(3))).map { _ in
      (0..<columns).map { _ in
        pick([
          "", "\(below(90))", sentence(1), "\(sentence(1))\u{2028}\(sentence(2))", "a | <x> b",
        ])
      }
    }
    let filled = [(0..<columns).map { _ in sentence(1) }] + rows
    add(.table, filled.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
  }

  // MARK: words

  private mutating func sentence(_ count: Int) -> String {
    (0..<(count + below(3))).map { _ in
      below(7) == 0 ? pick(InventedWords.odd) : pick(words.words)
    }.joined(separator: " ")
  }

  private mutating func body() -> String {
    var text = sentence(5)
    if below(4) == 0 { text += " [\(sentence(2)) [\(sentence(1))]]" }
    if below(4) == 0 { text += "\n\(sentence(2))" }
    if below(6) == 0 { text += "  \(sentence(2))" }
    if below(3) == 0 { text += "[^\(addNote())] \(sentence(1))" }
    return text + "."
  }

  private mutating func addNote() -> Int {
    let label = notes.count + 1
    let text = sentence(4)
    notes.append(
      Clause(
        id: ClauseID("note"), kind: .note, number: PrintedNumber("\(label)"), text: text))
    return label
  }

  @discardableResult
  private mutating func add(
    _ kind: ClauseKind, _ text: String, level: Int = 1, number: String? = nil,
    phrase: String? = nil, parent: ClauseID? = nil
  ) -> ClauseID {
    let id = anchors.next(kind: kind, text: text, under: heading)
    let first = text.utf8.prefix { $0 != 0x20 }.count
    let marks =
      below(3) == 0 && !text.hasPrefix("[^") ? [InlineMark(.emphasis, over: 0..<first)] : []
    let outer: ClauseID? =
      switch kind {
      case .title, .note: nil
      case .heading: level == 1 ? nil : heading
      default: parent ?? heading
      }
    if kind == .heading { heading = id }
    clauses.append(
      Clause(
        id: id, kind: kind, level: level, number: number.map { PrintedNumber($0) },
        phrase: phrase, text: text, marks: kind == .table ? [] : marks, parent: outer))
    return id
  }
}

/// A language's words for invented documents.
struct InventedWords {
  let language: Language
  let recalling: String
  let invites: String
  let parties: String
  let words: [String]

  /// What a format may take for a sign of its own.
  static let odd = [
    "[unless]", "water*", "under_score", "x<y", "R&D", "\"quoted\"", "`tick`", "50 %", "{braces}",
    "back\\slash", "~~", "a|b", "http://wells.example/a_b", "1.", "(c)", "№",
  ]

  static let all = [
    InventedWords(
      language: .english, recalling: "recalling", invites: "invites",
      parties: "Member States",
      words: "the wells of each valley are to be shared with all towns and their keepers"
        .split(separator: " ").map(String.init)),
    InventedWords(
      language: .french, recalling: "rappelant", invites: "invite",
      parties: "les États membres",
      words: "les puits de la vallée sont ouverts à tous pour l’année dans une même règle"
        .split(separator: " ").map(String.init)),
    InventedWords(
      language: .spanish, recalling: "recordando", invites: "invita a",
      parties: "los Estados Miembros",
      words: "los pozos del valle están abiertos para todas las aldeas según el mismo año"
        .split(separator: " ").map(String.init)),
    InventedWords(
      language: .arabic, recalling: "إذ يشير", invites: "يدعو",
      parties: "الدول الأعضاء",
      words: "تُفتح آبار الوادي لجميع القرى وفق قاعدة واحدة مشتركة بين الحراس والسكان"
        .split(separator: " ").map(String.init)),
    InventedWords(
      language: .russian, recalling: "напоминая", invites: "призывает",
      parties: "государства-члены",
      words: "колодцы долины открыты для всех посёлков по одному общему правилу и сроку"
        .split(separator: " ").map(String.init)),
    InventedWords(
      language: .chinese, recalling: "回顾", invites: "邀请",
      parties: "会员国",
      words: ["山谷", "水井", "向各村", "开放", "按照", "同一", "规则", "共同", "看守", "居民"]),
  ]
}
