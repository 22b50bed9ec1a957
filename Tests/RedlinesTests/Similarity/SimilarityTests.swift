import Redlines
import Testing

/// Invented requests: a body, a verb and what it is to do.
struct Requests {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private static let syllables = [
    "ba", "cor", "den", "fil", "gra", "hum", "jol", "kes", "lan", "mor", "nup", "pel", "rin", "sot",
    "tav", "ulm", "vex", "wod", "yar", "zim",
  ]

  mutating func word() -> String {
    (0..<(2 + number(below: 2))).map { _ in Self.syllables[number(below: 20)] }.joined()
  }

  mutating func sentence(words: Int) -> String {
    (0..<words).map { _ in word() }.joined(separator: " ") + "."
  }

  /// The sentence with one word in so many replaced by another.
  mutating func reworded(_ sentence: String, oneIn step: Int) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    for at in stride(from: number(below: step), to: words.count, by: step) { words[at] = word() }
    return words.joined(separator: " ")
  }

  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for at in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(at, number(below: at + 1)) }
    return list
  }
}

/// What stands together, by content.
func together(_ texts: [String]) -> Set<Set<String>> {
  Set(Similarity.groups(of: texts).map { Set($0.members.map { texts[$0] }) })
}

@Suite struct SimilarityTests {
  @Test(arguments: 0..<30)
  func `what is said again nearly word for word is grouped, nothing else is`(seed: UInt64) {
    var requests = Requests(seed: seed)
    var texts: [String] = []
    var wanted: Set<Set<String>> = []
    for at in 0..<40 {
      let text = requests.sentence(words: 25 + requests.number(below: 30))
      texts.append(text)
      guard at % 4 == 0 else { continue }
      let again = requests.reworded(text, oneIn: 20)
      texts.append(again)
      wanted.insert([text, again])
    }
    #expect(together(texts) == wanted)
  }

  @Test(arguments: 0..<20)
  func `the order of the texts decides nothing`(seed: UInt64) {
    var requests = Requests(seed: seed)
    var texts: [String] = []
    for _ in 0..<15 {
      let text = requests.sentence(words: 20)
      texts += [text, requests.reworded(text, oneIn: 7), requests.reworded(text, oneIn: 12)]
    }
    let groups = together(texts)
    #expect(groups == together(requests.shuffled(texts)))
    #expect(!groups.isEmpty)
  }

  @Test(arguments: 0..<20)
  func `a shared formula alone groups nothing`(seed: UInt64) {
    var requests = Requests(seed: seed)
    let formula = requests.sentence(words: 12).dropLast()
    let texts = (0..<12).map { _ in "\(formula) \(requests.sentence(words: 8))" }
    #expect(Similarity.groups(of: texts).isEmpty)
  }

  @Test(arguments: 0..<20)
  func `a list is found again item by item`(seed: UInt64) {
    var requests = Requests(seed: seed)
    let items = (0..<8).map { _ in requests.sentence(words: 16) }
    let bulleted = "\(requests.sentence(words: 6))\n" + items.joined(separator: "\n")
    let numbered = requests.shuffled(items).enumerated().map { place, item in
      "\(place + 1). \(requests.word()) \(requests.reworded(item, oneIn: 12))"
    }.joined(separator: "\n")
    let others = (0..<8).map { _ in requests.sentence(words: 16) }.joined(separator: "\n")
    #expect(together([bulleted, others, numbered]) == [[bulleted, numbered]])
  }

  @Test(arguments: [
    ("Member States should publish their plans.", "member states SHOULD publish their plans", true),
    (
      "a) Publish all the plans;\nb) Keep records.", "1. Publish all the plans.\n2. Keep records",
      true
    ),
    ("Publish the plans[^2] every year.", "Publish the plans every year.", true),
    ("Publish the plans,[2] every year.", "Publish the plans,[17] every year.", true),
    ("Publish the plans [2] years on.", "Publish the plans [7] years on.", false),
    ("Publier le résumé chaque année", "Publier le re\u{301}sume\u{301} chaque année", true),
    ("各国政府应公布其计划。", "各国政府应公布其计划", true),
    ("Publish the plans every year.", "Publish the plans every month.", false),
    ("Yes.", "No.", false),
  ])
  func `letter case, item numbers and notes' marks aside`(one: String, other: String, same: Bool) {
    let groups = Similarity.groups(of: [one, other])
    #expect(groups.map(\.kind) == (same ? [.identical] : []))
    #expect(groups.map(\.score) == (same ? [1] : []))
  }

  @Test(arguments: [
    (
      "The Assembly should ask the Harbour Office to keep a public register of moorings.",
      "The Assembly should ask the Harbour Office to hold a public register of moorings.", true
    ),
    (
      "The Assembly should ask the Harbour Office to keep a public register of moorings.",
      "The Assembly should ask the Forest Board to keep a public register of moorings.", false
    ),
  ])
  func `the same words about another body are another request`(
    one: String, other: String, same: Bool
  ) {
    #expect(Similarity.groups(of: [one, other]).isEmpty == !same)
  }

  @Test func `empty and wordless texts stay alone`() {
    #expect(Similarity.groups(of: ["", "", "…", "…"]).isEmpty)
    #expect(Similarity.groups(of: []).isEmpty)
  }
}
