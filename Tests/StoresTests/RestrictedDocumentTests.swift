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

  @Test(
    "What is restricted behind its filing is as if it had been from then on; opened, it is for all",
    arguments: Engine.allCases)
  func restrictedLater(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let secretariat = desk.secretariat
      func filed(_ filing: Filing, _ words: String) async throws -> DocumentRow {
        let act = try await secretariat.file(
          SourceFile(name: "\(words.utf8.count).md", bytes: Array(words.utf8)), to: "b1",
          as: filing,
          submitters: ["Orvenna"], in: TestDesk.forum, by: TestDesk.clerk)
        return try await row("d\(act.number)")
      }
      func row(_ id: String) async throws -> DocumentRow {
        try #require(try await secretariat.row(DocumentRow.self, id, of: TestDesk.forum))
      }
      let document = try await filed(Filing(), "# On springs\n\n\(Self.sentences[0])\n")
      let other = try await filed(Filing(), "# On wells\n\n\(Self.sentences[1])\n")
      var translating = Filing()
      translating.original = document.id
      let french = "# Des sources\n\nNous recommandons de mesurer chaque source.\n"
      let translation = try await filed(translating, french)
      let stranger = Actor(person: "eve")

      /// What a reader is given of the document: whether it is read, found, similar to another.
      func given(_ reader: Actor) async throws -> [Bool] {
        let standing = try await secretariat.standing(of: reader, in: TestDesk.forum)
        let found = try await secretariat.search(SearchRequest(Self.sentences[0]), as: reader)
        let similar = try await secretariat.similarPassages(
          to: other, in: TestDesk.forum, as: reader)
        let now = try await row(document.id)
        return [
          standing.mayRead(now), standing.mayRead(try await row(translation.id)),
          try standing.json(of: now)["file"] != nil,
          found?.hits.contains { $0.document.id == document.id } ?? false,
          similar.flatMap(\.others).contains { $0.document.id == document.id },
        ]
      }
      func compiled() async throws -> [String] {
        try await secretariat.compilable(of: "b1", in: TestDesk.forum).map(\.id)
      }
      _ = try await secretariat.keepFindable(TestDesk.forum)
      for reader in [.visitor, stranger, TestDesk.clerk] {
        #expect(try await given(reader) == [true, true, true, true, true])
      }

      await #expect(throws: Refusal.rule(.isSoAlready)) {
        _ = try await desk.perform(OpenDocument(document: document.id))
      }
      _ = try await desk.perform(RestrictDocument(document: document.id, reason: "Names people."))
      // At once, before what can be found is derived anew.
      #expect(try await given(.visitor) == [false, false, false, false, false])
      _ = try await secretariat.keepFindable(TestDesk.forum)
      // A token without the scope of reading reads as everyone does.
      let clerk = TestDesk.clerk.person
      for reader in [.visitor, stranger, Actor(person: clerk, scopes: ["document", "intake"])] {
        #expect(try await given(reader) == [false, false, false, false, false])
      }
      for reader in [TestDesk.clerk, Actor(person: clerk, scopes: ["read"])] {
        #expect(try await given(reader) == [true, true, true, true, true])
      }
      #expect(try await compiled() == [other.id])
      for reader in [Actor.visitor, stranger] {
        #expect(try await secretariat.search(SearchRequest("sources"), as: reader)?.hits.count == 0)
      }
      await #expect(throws: Refusal.rule(.isSoAlready)) {
        _ = try await desk.perform(RestrictDocument(document: document.id, reason: "Again."))
      }
      await #expect(throws: Refusal.rule(.translationIsRestrictedToo)) {
        _ = try await desk.perform(OpenDocument(document: translation.id))
      }

      _ = try await desk.perform(OpenDocument(document: document.id, reason: "Names are out."))
      _ = try await secretariat.keepFindable(TestDesk.forum)
      #expect(try await given(stranger) == [true, false, true, true, true])
      #expect(try await compiled() == [document.id, other.id])
      _ = try await desk.perform(OpenDocument(document: translation.id))
      _ = try await secretariat.keepFindable(TestDesk.forum)
      #expect(try await given(stranger) == [true, true, true, true, true])

      // What the record says to everyone stays.
      let edition = try await secretariat.publish(
        CompilationWish(body: "b1"), symbol: nil, in: TestDesk.forum, by: TestDesk.clerk)
      await #expect(throws: Refusal.rule(.wordsStandOnRecord)) {
        _ = try await desk.perform(
          RestrictDocument(document: "d\(edition.number)", reason: "Too late."))
      }
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
      let history = try await generator.play(400, in: "water", by: secretariat)
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
