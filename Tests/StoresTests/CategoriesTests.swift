import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing
import Texts

/// A body's own categories, on the platform.
@Suite("Categories of a body")
struct CategoriesTests {
  private static let demonstration = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Demonstration")

  /// What a compilation has in each category, without where it is from.
  private static func contents(_ compilation: Compilation) -> [String] {
    compilation.categories.map { category in
      ([category.number, category.title]
        + category.recommendations.map { "\($0.number) \($0.text)" }).joined(separator: "\n")
    } + compilation.uncategorized.map { "\($0.number) \($0.text)" }
  }

  private static func set(_ typed: String, _ desk: TestDesk) async throws -> RecordedAct {
    try await desk.perform(
      SetCategories(body: "b1", categories: try CategoryScheme(typed: typed).entries))
  }

  @Test("The demonstration compiles on the platform as on the command line")
  func asOnTheCommandLine() async throws {
    let folder = Self.demonstration.appending(path: "contributions").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let scheme = try CategoryScheme(
      yaml: String(
        contentsOf: Self.demonstration.appending(path: "categories.yaml"), encoding: .utf8))
    var contributions: [IncomingContribution] = []
    for name in names {
      let reading = try await SourceFile.open("\(folder)/\(name)").read()
      contributions.append(IncomingContribution(file: name, reading: reading))
    }
    let expected = Compilation(of: contributions, scheme: scheme)
    try await TestDesk.with(.sqlite) { desk in
      _ = try await desk.perform(SetCategories(body: "b1", categories: scheme.entries))
      for name in names {
        _ = try await desk.secretariat.file(
          try SourceFile.open("\(folder)/\(name)"), to: "b1", in: TestDesk.forum,
          by: TestDesk.clerk)
      }
      let draft = try await desk.secretariat.compile(
        CompilationWish(body: "b1"), in: TestDesk.forum)
      #expect(Self.contents(draft.compilation) == Self.contents(expected))
      #expect(draft.compilation.categories.map(\.number) == ["I", "II", "III", "IV", "V", "VI"])
      let placed = draft.entries.count { $0.category != nil }
      #expect(placed * 10 > draft.entries.count * 9, "\(placed) of \(draft.entries.count)")
    }
  }

  @Test("Titles that differ in capitals or spaces only are one, but to acts of that time")
  func titlesToldApart() async throws {
    try await TestDesk.with(.sqlite) { desk in
      for other in ["wells", "WELLS ", "Wells"] {
        let entries = CategoryScheme(
          categories: ["Wells", other].map { Category(title: $0) }
        ).entries
        await #expect(throws: Refusal.rule(.categoriesAreToldApart), "\(other)") {
          _ = try await desk.perform(SetCategories(body: "b1", categories: entries))
        }
      }
    }
  }

  @Test("Set, set again, taken away; what the desk names comes behind", arguments: Engine.allCases)
  func history(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      try await desk.receiveContributions(1)
      try await desk.readAll()
      let intake = try #require(try await desk.intakes().first)
      _ = try await desk.secretariat.file(
        intake: intake.id, as: Filing(), in: TestDesk.forum, by: TestDesk.clerk)
      func titles() async throws -> [String] {
        try await desk.secretariat.compile(CompilationWish(body: "b1"), in: TestDesk.forum)
          .compilation.categories.map { "\($0.number) \($0.title)" }
      }
      let general = try await titles()
      let act = try await Self.set("Wells\nPublishing: publish*\nMeasuring: measured", desk)
      #expect(try await titles() == ["I Wells", "II Publishing", "III Measuring"])
      let one = try #require(try await desk.standing(intake.id).first)
      _ = try await desk.perform(
        CategorizeRecommendation(recommendation: one.id, category: "Springs"))
      #expect(try await titles().last == "IV Springs")
      let item = try #require(
        try await desk.secretariat.intake(intake.id, in: TestDesk.forum))
      #expect(item.categories.titles(in: .english) == ["Wells", "Publishing", "Measuring"])
      // Only an edit of the categories makes another edit stale; filing does not.
      _ = try await Self.set("categories:\n  - {title: Rivers, number: II}\n  - title: Lakes", desk)
      #expect(try await titles() == ["II Rivers", "III Lakes", "IV Springs"])
      await #expect(throws: Refusal.self) {
        try await desk.secretariat.perform(
          SetCategories(body: "b1", categories: []), in: TestDesk.forum, as: TestDesk.clerk,
          basedOn: act.number)
      }
      _ = try await Self.set("", desk)
      let named = try await titles()
      #expect(named.contains { $0.hasSuffix("Springs") })
      #expect(general.allSatisfy { title in !title.hasSuffix("Wells") })
      #expect(try await desk.secretariat.categories(of: "b1", in: TestDesk.forum) == nil)
    }
  }

  @Test(
    "What cannot be told apart is refused",
    arguments: [
      "categories:\n  - {title: Rivers}\n  - {title: Rivers}", "Rivers\nRivers",
      "categories:\n  - {title: {en: A, fr: B}}\n  - {title: {fr: A}}",
    ])
  func refused(typed: String) async throws {
    try await TestDesk.with(.sqlite) { desk in
      await #expect(throws: Refusal.rule(.categoriesAreToldApart)) {
        try await Self.set(typed, desk)
      }
      let entry = try CategoryScheme(typed: "Rivers").entries[0]
      var two = entry
      two.titles.append(.init(language: "fr", title: "Fleuves"))
      await #expect(throws: Refusal.rule(.categoryHasTitles)) {
        try await desk.perform(SetCategories(body: "b1", categories: [two]))
      }
    }
  }

  @Test(
    "A renamed category is the same: what was placed in it, and the editions, follow",
    arguments: Engine.allCases)
  func renamed(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      try await desk.receiveContributions(1)
      try await desk.readAll()
      let intake = try #require(try await desk.intakes().first)
      _ = try await desk.secretariat.file(
        intake: intake.id, as: Filing(), in: TestDesk.forum, by: TestDesk.clerk)
      let rows = try await desk.standing(intake.id)
      func entries() async throws -> [EditionRow.Entry] {
        try await desk.secretariat.compile(CompilationWish(body: "b1"), in: TestDesk.forum).entries
      }
      func publish() async throws {
        _ = try await desk.secretariat.publish(
          CompilationWish(body: "b1"), symbol: nil, in: TestDesk.forum, by: TestDesk.clerk)
      }
      _ = try await Self.set("Wells\nRivers", desk)
      // As the desk's pages say it, and as programs did before there were ids.
      let wells = try #require(
        try await desk.secretariat.bodyCategories(of: "b1", in: TestDesk.forum).id(titled: "Wells"))
      _ = try await desk.perform(
        CategorizeRecommendation(recommendation: rows[0].id, placedIn: wells))
      _ = try await desk.perform(
        CategorizeRecommendation(recommendation: rows[1].id, category: "Wells"))
      #expect(try await entries().map(\.category) == ["Wells", "Wells"])
      try await publish()
      var typed = try CategoryScheme(typed: "Springs and wells\nRivers\nLakes").entries
      typed[0].id = wells
      _ = try await desk.perform(SetCategories(body: "b1", categories: typed))
      let renamed = try await entries()
      #expect(renamed.map(\.category) == ["Springs and wells", "Springs and wells"])
      try await publish()
      let editions = try await desk.secretariat.editions(of: "b1", in: TestDesk.forum)
      let change = EditionComparison(
        from: editions[1].edition.entries, to: editions[0].edition.entries)
      #expect(change.isEmpty && change.sameCount == 2)
      // The same title is the same category, in whatever order; what is set no more is kept behind.
      _ = try await Self.set("Lakes\nSprings and wells", desk)
      #expect(try await entries().map(\.placedIn) == [wells, wells])
      _ = try await Self.set("Lakes", desk)
      #expect(try await entries().map(\.category) == ["Springs and wells", "Springs and wells"])
      _ = try await Self.set("Lakes\nSprings and wells", desk)
      #expect(try await entries().map(\.placedIn) == [wells, wells])
      await #expect(throws: Refusal.unknown(noun: "category", id: "g99-1", field: "placedIn")) {
        try await desk.perform(
          CategorizeRecommendation(recommendation: rows[0].id, placedIn: "g99-1"))
      }
      let digests = try await desk.secretariat.digests(of: TestDesk.forum)
      try await desk.secretariat.store.deriveViews(of: TestDesk.forum, by: .all)
      #expect(try await desk.secretariat.digests(of: TestDesk.forum) == digests)
    }
  }

  @Test("A general category is one in every language")
  func general() async throws {
    try await TestDesk.with(.sqlite) { desk in
      try await desk.receiveContributions(1)
      try await desk.readAll()
      let intake = try #require(try await desk.intakes().first)
      _ = try await desk.secretariat.file(
        intake: intake.id, as: Filing(), in: TestDesk.forum, by: TestDesk.clerk)
      let rows = try await desk.standing(intake.id)
      let titles = ["Coordination and cooperation", "Coordination et coopération"]
      for (row, title) in zip(rows, titles) {
        _ = try await desk.perform(
          CategorizeRecommendation(recommendation: row.id, category: title))
      }
      for (language, title) in zip(["en", "fr"], titles) {
        let wish = CompilationWish(body: "b1", language: Language(language))
        let entries = try await desk.secretariat.compile(wish, in: TestDesk.forum).entries
        #expect(entries.map(\.category) == [title, title])
        #expect(Set(entries.map(\.placedIn)) == ["general-coordination"])
      }
    }
  }
}
