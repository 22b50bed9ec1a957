import Deliberations
import Foundation
import Interchange
import Proceedings
import Search
import Secretariat
import Stores
import Testing
import Texts

/// What can be found, whatever the engine.
@Suite("Search in stores")
struct SearchContractTests {
  private static let words = ["water", "data", "river", "well", "open", "report", "量", "مياه"]
  private static let labels = ["kind_draft", "kind_report", "reader_all", "forum_open-water"]

  private static func passages(seed: Int, count: Int) -> [Passage] {
    var random = Seeded(seed: seed)
    return (0..<count).map { place in
      let terms = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      return Passage(
        forum: "f", document: "d\(place / 7)", clause: "c\(place)", language: "en",
        isHeading: place % 7 == 0, heading: "It's \"quoted\" \\ here", text: "Text \(place)",
        terms: terms.joined(separator: " "),
        labels: labels.filter { _ in Bool.random(using: &random) }.joined(separator: " "))
    }
  }

  private static func match(depth: Int, using random: inout Seeded) -> SearchMatch {
    let word = words.randomElement(using: &random) ?? ""
    switch Int.random(in: 0...(depth > 0 ? 5 : 2), using: &random) {
    case 0: return .term(word)
    case 1: return .phrase([word, words.randomElement(using: &random) ?? ""])
    case 2: return .label(labels.randomElement(using: &random) ?? "")
    case 3: return .all((0..<2).map { _ in match(depth: depth - 1, using: &random) })
    case 4: return .any((0..<3).map { _ in match(depth: depth - 1, using: &random) })
    default:
      return .without(
        match(depth: depth - 1, using: &random), match(depth: depth - 1, using: &random))
    }
  }

  /// By reading every passage.
  private static func holds(_ passage: Passage, _ match: SearchMatch) -> Bool {
    let terms = passage.terms.split(separator: " ").map(String.init)
    switch match {
    case .term(let term): return terms.contains(term)
    case .phrase(let row):
      return terms.indices.contains { terms[$0...].starts(with: row) }
    case .label(let label): return passage.labels.split(separator: " ").contains(label[...])
    case .all(let matches): return matches.allSatisfy { holds(passage, $0) }
    case .any(let matches): return matches.contains { holds(passage, $0) }
    case .without(let match, let other): return holds(passage, match) && !holds(passage, other)
    }
  }

  @Test("Exactly the passages that match are found, the newest first", arguments: Engine.allCases)
  func exactlyThese(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let store = try await place.address.open()
      let passages = Self.passages(seed: 7, count: 210)
      for number in 0..<30 {
        // Each by itself, so that the index has parts to gather.
        try await store.write(forum: "f") { store in
          let own = Array(passages[(number * 7)..<(number * 7 + 7)])
          // Twice: what is replaced must be gone.
          try store.replacePassages(of: "d\(number)", in: "f", with: own.reversed())
          try store.replacePassages(of: "d\(number)", in: "f", with: own)
        }
      }
      try await store.write(forum: "f") {
        try $0.replacePassages(of: "d3", in: "f", with: [])
      }
      let left = passages.filter { $0.document != "d3" }
      try await Self.findsExactly(left, in: store)
      var steps = 0
      while try await store.write(
        forum: "f", { [steps] in try $0.gatherPassages(isFirst: steps == 0) })
      {
        steps += 1
      }
      #expect((steps > 0) == (engine == .sqlite))
      try await Self.findsExactly(left, in: store)
      try await store.close()
    }
  }

  private static func findsExactly(_ left: [Passage], in store: any Store) async throws {
    try await store.read { store in
      var random = Seeded(seed: 99)
      var foundCount = 0
      for _ in 0..<300 {
        let match = Self.match(depth: 3, using: &random)
        let expected = left.reversed().filter { Self.holds($0, match) }
        let found = try store.passages(matching: match, limit: 1000)
        #expect(found == expected, "\(match)")
        foundCount += found.count
      }
      #expect(foundCount > 1000)
      #expect(try store.passages(matching: .label("reader_all"), limit: 3).count == 3)
    }
  }

  private static let clerk = Actor(person: "ann")

  private static func filed(
    _ title: String, _ body: String, restricted: Bool = false, by secretariat: Secretariat
  ) async throws {
    let file = SourceFile(name: "\(title).md", bytes: Array("# \(title)\n\n\(body)\n".utf8))
    _ = try await secretariat.file(
      file, to: "b1", as: Filing(isRestricted: restricted), submitters: ["Orvenna"], in: "water",
      by: clerk)
  }

  @Test(
    "A document is found by the words of its clauses, by those who may read it",
    arguments: Engine.allCases)
  func documents(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: 1)
      _ = try await generator.play(2, in: "water", by: secretariat)
      try await Self.filed(
        "On wells",
        "## Findings\n\nWe recommend that measurements of rivers[^1] are published.\n\n[^1]: All of them.",
        by: secretariat)
      try await Self.filed(
        "Secret wells", "The measurement of rivers is not spoken of.", restricted: true,
        by: secretariat)
      let reached = try await secretariat.keepFindable("water")
      #expect(try await secretariat.chain(of: "water").count == reached)

      func found(_ typed: String, _ actor: Actor = .visitor) async throws -> [String] {
        let answer = try await secretariat.search(SearchRequest(typed), as: actor)
        return try #require(answer).hits.map(\.document.title)
      }
      #expect(try await found("measurement of river") == ["On wells"])
      #expect(try await found("\"rivers are published\"") == ["On wells"])
      #expect(try await found("\"published rivers\"") == [])
      #expect(try await Set(found("rivers", Self.clerk)) == ["On wells", "Secret wells"])
      #expect(try await found("wells -findings") == ["On wells"])
      #expect(try await secretariat.search(SearchRequest("“”"), as: .visitor) == nil)

      let some = try await secretariat.search(SearchRequest("rivers zanzibar"), as: .visitor)
      #expect(some?.holdsSomeOnly == true && some?.hits.count == 1)
      let answer = try #require(
        try await secretariat.search(SearchRequest("measurements"), as: .visitor))
      let passage = try #require(answer.hits.first?.passages.first)
      #expect(passage.heading == "Findings" && !passage.clause.isEmpty)
      #expect(answer.facets[.kind]?.first?.value == "contribution")
      #expect(
        answer.facets[.kind]?.map(\.count).reduce(0, +) == answer.documentCount,
        "a document counts once, however many of its passages were found")
      var narrowed = SearchRequest("measurements", narrowed: [.kind: "report"])
      #expect(try await secretariat.search(narrowed, as: .visitor)?.hits.isEmpty == true)
      narrowed.narrowed = [.kind: "x\" OR terms:\"a"]
      #expect(try await secretariat.search(narrowed, as: .visitor)?.hits.isEmpty == true)

      _ = try await secretariat.perform(
        WithdrawDocument(
          document: try #require(answer.hits.first).document.id, reason: "By mistake"), in: "water",
        as: Self.clerk)
      _ = try await secretariat.keepFindable("water")
      #expect(try await found("measurements") == [])
      try await secretariat.store.close()
    }
  }
}
