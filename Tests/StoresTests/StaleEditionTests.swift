import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// What is issued is what was looked at.
@Suite("Editions of what was shown")
struct StaleEditionTests {
  private static let wish = CompilationWish(body: "b1", title: "What was asked for")

  @Test(
    "What changed a compilation since makes it stale, and nothing else; the last is not issued again",
    arguments: Engine.allCases)
  func stale(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      try await desk.receiveContributions(4)
      try await desk.readAll()
      let ids = try await desk.intakes().map(\.id)
      func file(_ place: Int, _ filing: Filing = Filing()) async throws -> String {
        let act = try await desk.secretariat.file(
          intake: ids[place], as: filing, in: TestDesk.forum, by: TestDesk.clerk)
        return "d\(act.number)"
      }
      func seen() async throws -> Int { try await desk.secretariat.chain(of: TestDesk.forum).count }
      func publish(_ basedOn: Int) async throws -> RecordedAct {
        try await desk.secretariat.publish(
          Self.wish, symbol: nil, in: TestDesk.forum, by: TestDesk.clerk, basedOn: basedOn)
      }
      let first = try await file(0)
      let rows = try await desk.standing(ids[0])
      var shown = try await seen()
      // Of other kinds, or not filed: no compilation changes by it.
      _ = try await file(1, Filing(kind: .information))
      let unfiled = try await desk.standing(ids[2])
      _ = try await desk.perform(SetRecommendationAside(recommendation: unfiled[0].id))
      _ = try await publish(shown)
      await #expect(throws: Refusal.rule(.editionIsNew)) { try await publish(try await seen()) }
      await #expect(throws: Refusal.self) { try await publish(shown) }

      shown = try await seen()
      let corrected = try await desk.perform(
        SetRecommendationAside(recommendation: rows[0].id, reason: "a wish only"))
      await #expect(throws: Refusal.stale(since: [corrected.number])) { try await publish(shown) }
      shown = try await seen()
      let second = try await file(2)
      await #expect(throws: Refusal.self) { try await publish(shown) }
      let edition = try await publish(try await seen())
      shown = try await seen()
      _ = try await desk.perform(WithdrawDocument(document: second, reason: "By mistake"))
      await #expect(throws: Refusal.self) { try await publish(shown) }
      _ = try await publish(try await seen())
      // What was withdrawn is no last edition.
      let last = try await seen()
      _ = try await desk.perform(
        WithdrawDocument(document: "d\(last)", reason: "By mistake"))
      #expect(try await publish(try await seen()).number > edition.number)
      #expect(first != second)
    }
  }
}
