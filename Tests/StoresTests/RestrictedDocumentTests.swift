import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing

/// What somebody may not read is not told by any other way, on generated forums.
@Suite("Restricted documents and the desk's acts, generated")
struct RestrictedDocumentTests {
  private static let sentences = [
    "We recommend that every spring in the region be measured each month by its municipality.",
    "We recommend that every spring in the region be measured each month by its own municipality.",
    "We recommend that laboratories publish what they measure within seven days of the sample.",
    "We recommend that laboratories publish all they measure within seven days of the sample.",
    "We recommend that the owners of wells be told about results before anybody else is told.",
  ]

  @Test(
    "What is restricted is neither found nor shown as similar to those who may not read it",
    arguments: 0..<4)
  func restricted(seed: Int) async throws {
    try await TestStore.with(.sqlite) { place in
      let desk = try await TestDesk(try await place.secretariat())
      let secretariat = desk.secretariat
      var random = Seeded(seed: seed)
      let established = try await desk.perform(
        EstablishBody(parent: "b1", name: "Working group", mandate: nil, begins: nil, ends: nil))
      let bodies = ["b1", "b\(established.number)"]
      let readers = [Actor(person: "rae"), Actor(person: "sol"), .visitor, TestDesk.clerk]
      for (reader, body) in zip(readers, bodies) {
        _ = try await desk.perform(
          AccreditPerson(
            person: reader.person, name: reader.person, body: body, role: .chair, party: nil))
      }
      for number in 0..<24 {
        let chosen = (0..<(1 + random.upTo(3))).map { _ in random.one(of: Self.sentences) }
        let words = (["# Contribution \(number)"] + chosen).joined(separator: "\n\n")
        _ = try await secretariat.file(
          SourceFile(name: "\(number).md", bytes: Array(words.utf8)), to: random.one(of: bodies),
          as: Filing(isRestricted: random.upTo(2) == 0), submitters: ["Orvenna"],
          in: TestDesk.forum, by: TestDesk.clerk)
      }
      _ = try await secretariat.keepFindable(TestDesk.forum)
      let documents = try await secretariat.documents(of: TestDesk.forum, limit: 100)
      var (foundCount, similarCount) = (0, 0)
      for reader in readers {
        let standing = try await secretariat.standing(of: reader, in: TestDesk.forum)
        for sentence in Self.sentences {
          let answer = try await secretariat.search(SearchRequest(sentence), as: reader)
          let hits = answer?.hits ?? []
          foundCount += hits.count
          #expect(hits.allSatisfy { standing.mayRead($0.document) })
        }
        for document in documents where standing.mayRead(document) {
          let others = try await secretariat.similarPassages(
            to: document, in: TestDesk.forum, as: reader
          ).flatMap(\.others)
          similarCount += others.count
          #expect(others.allSatisfy { standing.mayRead($0.document) })
        }
      }
      #expect(foundCount > 0 && similarCount > 0)
      try await desk.close()
    }
  }

  @Test("Acts about what only the secretariat reads say nothing to others", arguments: 0..<4)
  func withheld(seed: Int) async throws {
    let closed = Set(
      ActCatalogue.all.views.map { $0.view }.filter { !$0.readBy.contains(.visitor) }.map(\.noun))
    #expect(closed.isSuperset(of: ["intake", "recommendation", "correction", "reading"]))
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: seed)
      let history = try await generator.play(150, in: "water", by: secretariat)
      let recorded = history.compactMap { attempt, outcome -> RecordedAct? in
        if case .recorded(let act) = outcome { act } else { nil }
      }
      #expect(recorded.contains { closed.contains(String($0.name.prefix { $0 != "." })) })
      for reader in [Actor.visitor, Actor(person: "nobody")] {
        for act in recorded where closed.contains(String(act.name.prefix { $0 != "." })) {
          let seen = try await secretariat.seen(act, by: reader)
          #expect(seen.json["fields"] == nil, "\(act.name)")
        }
      }
      try await secretariat.store.close()
    }
  }
}
