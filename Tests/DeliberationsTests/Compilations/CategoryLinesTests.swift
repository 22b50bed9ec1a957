import Deliberations
import Testing

/// Categories as a clerk types them.
@Suite("Categories in lines") struct CategoryLinesTests {
  /// Randomness that can be had again: SplitMix64.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func upTo(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    mutating func one(of words: [String]) -> String { words[upTo(words.count)] }
  }

  @Test("a category a line, its words behind a colon; blank lines and remarks aside")
  func lines() throws {
    let scheme = try CategoryScheme(
      typed: "# ours\n\nAccess: broadband, last mile*\n  Cost :price*;tariff*\nSkills\n")
    #expect(scheme.categories.map { $0.titles[""] } == ["Access", "Cost", "Skills"])
    #expect(
      scheme.categories.map(\.phrases) == [
        ["broadband", "last mile*"], ["price*", "tariff*"], [],
      ])
    #expect(scheme.keepsEmpty)
  }

  @Test("commas and colons of other scripts")
  func otherScripts() throws {
    let scheme = try CategoryScheme(typed: "النفاذ: نطاق عريض، أسعار\n接入：宽带、价格")
    #expect(scheme.categories.map(\.phrases) == [["نطاق عريض", "أسعار"], ["宽带", "价格"]])
  }

  @Test("a file of categories is read where lines are")
  func file() throws {
    let scheme = try CategoryScheme(
      typed: "# ours\ncategories:\n  - title: {en: Access, fr: Accès}\n    words: [broadband]\n")
    #expect(scheme.categories.map(\.titles) == [["en": "Access", "fr": "Accès"]])
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("Access: water\n: wells", 2), ("categories:\n  - words: [water]", 2),
      (
        "categories:\n  - title: A\n    words: &w ["
          + (0...CategoryScheme.mostWords).map { "w\($0)" }.joined(separator: ", ") + "]", 3
      ),
      (
        "categories:\n" + String(repeating: "  - title: A\n", count: 201), 2
      ),
    ])
  func problems(typed: String, line: Int) {
    #expect { try CategoryScheme(typed: typed) } throws: {
      ($0 as? CategoryFileProblem)?.line == line
    }
  }

  @Test("what is shown, typed again, is the same; in lines where lines say it", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let words = [
      "access", "last mile*", "it's", "a: b", "\"quoted\"", "back\\slash", "1,5", "- dash", "#5",
      "النفاذ", "接入", "categories", "true", "null", "[x]", "no", "A/RES/70/125", "é",
    ]
    func some(_ count: Int) -> [String] {
      let most = random.upTo(count)
      return (0..<most).map { _ in random.one(of: words) }
    }
    let scheme = CategoryScheme(
      categories: (0..<(random.upTo(4) + 1)).map { _ in
        let titles =
          random.upTo(2) == 0
          ? ["": random.one(of: words)]
          : ["en": random.one(of: words), "no": random.one(of: words)]
        return Category(
          number: random.upTo(3) == 0 ? "\(random.upTo(900))" : nil, titles: titles,
          phrases: some(4), instruments: some(2))
      }, keepsEmpty: true)
    let numbers = scheme.categories.compactMap(\.number)
    guard Set(numbers).count == numbers.count else { return }
    #expect(try CategoryScheme(typed: scheme.typed) == scheme)
    #expect(try CategoryScheme(yaml: scheme.yaml) == scheme)
    #expect(CategoryScheme(scheme.entries) == scheme)
  }

  @Test("lines stay lines")
  func plain() throws {
    let lines = "Access: broadband, last mile*\nCost"
    #expect(try CategoryScheme(typed: lines).typed == lines)
  }
}
