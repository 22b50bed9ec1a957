import Texts

/// Texts of every shape, the same for the same seed: SplitMix64 (Steele, Lea and Flood 2014).
struct GeneratedTexts: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  private mutating func one(in count: Int) -> Bool { below(count) == 0 }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  private static let words = [
    "harbour", "wind", "Îlot", "лодка", "船", "مرفأ", "recalling", "invites", "a", "§ 4", "1.2",
    "e\u{301}", "🏴", "<b>", "&amp;", "]]>", "\"", "'", "[^1]", "[^2]", "[^a]", "[^", "[^x y]",
    "[keep]", "\\", "\\u{41}", "|", ";", "-->", "%41",
  ]
  private static let odd = [
    "\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}",
    "\u{2028}", "\u{AD}", "\r", "\r\n", "\n", "\t", "  ", "\n\n", " ",
  ]
  private static let numbers = [
    "1.", "2", "a)", "(iv)", "•", "—", "", "Article 3", "12.1", "*", "1", "a", " 3 ", "x y", "٣",
    "\u{1}", "1\n2", "]1]",
  ]
  private static let targets = [
    "https://harbour.example/a?b=c#d", "", "#x", "a b", "http://[", "mailto:a@b.example", "%zz",
    "://", "//", "a#b#c", "http://h:99999999/", "1:2", "ü", "\u{1};|", "?", "x:",
  ]

  /// A word or a few, odd characters among them.
  private mutating func words(_ most: Int) -> String {
    var text = ""
    for _ in 0..<below(most + 1) {
      text += one(in: 8) ? pick(Self.odd) : pick(Self.words)
      if !one(in: 4) { text += " " }
    }
    return text
  }

  private mutating func table() -> String {
    (0..<(1 + below(4))).map { _ in
      (0..<below(5)).map { _ in words(3) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private mutating func marks(over text: String) -> [InlineMark] {
    let count = text.utf8.count
    return (0..<below(5)).map { _ in
      let start = below(count + 2) - (one(in: 20) ? 3 : 0)
      let end = start + below(12)
      let styles: [InlineMark.Style] = [
        .strong, .emphasis, .underline, .struck, .superscript, .subscript, .code,
        .link(target: pick(Self.targets)),
      ]
      return InlineMark(pick(styles), over: start..<end)
    }
  }

  private mutating func clause(_ index: Int, after clauses: [Clause]) -> Clause {
    let kind = pick(ClauseKind.allCases)
    let text = kind == .table ? table() : words(one(in: 10) ? 60 : 9)
    let id =
      switch below(12) {
      case 0: pick(["", "x y", "comity", "submitter-1", "é", "1", "\u{1}", "a\"<b>"])
      case 1: clauses.last?.id.rawValue ?? "c"
      default: "c\(index)"
      }
    let parent: ClauseID? =
      switch below(6) {
      case 0: nil
      case 1: clauses.randomElement(using: &self)?.id
      case 2: ClauseID(pick(["nobody", "", "c\(index + 1)", "x y"]))
      default: clauses.last.flatMap { one(in: 3) ? $0.parent : $0.id }
      }
    return Clause(
      id: ClauseID(id), kind: kind, level: one(in: 3) ? below(9) - 1 : 1,
      number: one(in: 2)
        ? PrintedNumber(pick(Self.numbers), typedHead: one(in: 4) ? words(1) : nil) : nil,
      phrase: one(in: 4) ? words(2) : nil,
      addressees: (0..<(one(in: 4) ? below(4) : 0)).map { _ in words(2) },
      text: text, marks: one(in: 2) ? marks(over: text) : [], parent: parent)
  }

  mutating func text() -> StructuredText {
    var clauses: [Clause] = []
    for index in 0..<below(one(in: 10) ? 80 : 14) {
      clauses.append(clause(index, after: clauses))
    }
    if one(in: 3) {
      let isOrderly = one(in: 2)
      for index in clauses.indices where isOrderly && clauses[index].kind != .note {
        if clauses[index].kind != .table, one(in: 2) { clauses[index].kind = .preambular }
        clauses[index].parent = nil
      }
    }
    return StructuredText(
      title: words(5), symbol: one(in: 2) ? pick(["HARB/2/10", "", "\u{1}", "船"]) : nil,
      date: one(in: 2) ? CalendarDate(year: 1 + below(9999), month: 1 + below(12), day: 7) : nil,
      language: Language(pick(["en", "und", "zh-Hant", "", "x\u{1}y", "ar", "qaa"])),
      submitters: (0..<below(3)).map { _ in words(2) }, clauses: clauses)
  }

  /// A chain of clauses, each the parent of the next.
  static func chain(_ length: Int) -> StructuredText {
    StructuredText(
      clauses: (0..<length).map { at in
        Clause(
          id: ClauseID("c\(at)"), kind: at % 2 == 0 ? .item : .preambular, level: at,
          text: "rung \(at)", parent: at == 0 ? nil : ClauseID("c\(at - 1)"))
      })
  }
}
