import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Stores
import Testing

/// Which parties there are: a party is one, however it is typed, renamed, merged or brought back.
@Suite("Parties")
struct PartyTests {
  private static let forum = TestDesk.forum

  private static func parties(_ desk: TestDesk) async throws -> [PartyRow] {
    try await desk.secretariat.parties(of: forum)
  }

  /// Files a contribution handed in under these names.
  private static func filed(
    _ number: Int, by submitters: [String], _ desk: TestDesk
  ) async throws -> DocumentRow {
    let file = SourceFile(
      name: "c\(number).txt", bytes: Array(TestDesk.contribution(number).utf8))
    let act = try await desk.secretariat.file(
      file, to: "b1", submitters: submitters, in: forum, by: TestDesk.clerk)
    let found = try await desk.secretariat.row(DocumentRow.self, "d\(act.number)", of: forum)
    let row = try #require(found)
    for one in try await desk.standing(row.intake ?? "") {
      _ = try await desk.perform(
        AttributeRecommendation(recommendation: one.id, proponents: submitters))
    }
    return row
  }

  /// Who submitted a document, as its page names them.
  private static func submitters(
    of document: DocumentRow, _ desk: TestDesk
  ) async throws -> [String] {
    let overview = try await desk.secretariat.document(document.symbol, in: forum)
    return try #require(overview).parties.map(\.name)
  }

  /// The proponents that the compilation of all that is filed prints.
  private static func proponents(_ desk: TestDesk) async throws -> Set<String> {
    let draft = try await desk.secretariat.compile(CompilationWish(body: "b1"), in: forum)
    return Set(draft.entries.flatMap(\.proponents))
  }

  private static func derivedAnewIsEqual(_ desk: TestDesk) async throws {
    let before = try await desk.secretariat.digests(of: forum)
    try await desk.secretariat.store.deriveViews(of: forum, by: .all)
    #expect(try await desk.secretariat.digests(of: forum) == before)
  }

  @Test("Case, spaces and normal form make no other party", arguments: Engine.allCases)
  func folded(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let first = try await Self.filed(1, by: ["École d’Orvenna"], desk)
      let names = [
        "ÉCOLE D’ORVENNA", "École d’Orvenna ", "E\u{301}cole\u{A0}d’Orvenna",
        "École  d’Orvenna", "e\u{301}cole d’\u{200B}orvenna",
      ]
      for (place, name) in names.enumerated() {
        #expect(try await Self.filed(place + 2, by: [name], desk).parties == first.parties)
        await #expect(throws: Refusal.self, "\(name)") {
          try await desk.perform(RegisterParty(name: name, group: nil, country: nil))
        }
      }
      #expect(try await Self.parties(desk).map(\.name) == ["École d’Orvenna"])
      #expect(try await Self.proponents(desk) == ["École d’Orvenna"])
      _ = try await Self.filed(9, by: ["Ecole d’Orvenna"], desk)
      #expect(try await Self.parties(desk).count == 2, "an accent makes another name")
    }
  }

  @Test("What is renamed is called so everywhere, and known by its old name")
  func renamed() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let first = try await Self.filed(1, by: ["Orvenna"], desk)
      let party = try #require(first.parties.first)
      _ = try await desk.secretariat.publish(
        CompilationWish(body: "b1"), symbol: nil, in: Self.forum, by: TestDesk.clerk)
      _ = try await desk.perform(
        CorrectParty(party: party, name: "Upper Orvenna", group: nil, country: nil))
      #expect(try await Self.filed(2, by: ["ORVENNA"], desk).parties == [party])
      #expect(try await Self.submitters(of: first, desk) == ["Upper Orvenna"])
      #expect(try await Self.proponents(desk) == ["Upper Orvenna"])
      let editions = try await desk.secretariat.editions(of: "b1", in: Self.forum)
      let edition = try #require(editions.first?.edition)
      #expect(Set(edition.entries.flatMap(\.proponents)) == ["Upper Orvenna"])
      let intake = try #require(first.intake)
      let item = try #require(try await desk.secretariat.intake(intake, in: Self.forum))
      #expect(item.called(["Orvenna"]) == ["Upper Orvenna"])
      // Neither name is anybody else's.
      for name in ["orvenna", "UPPER ORVENNA"] {
        await #expect(throws: Refusal.self) {
          try await desk.perform(RegisterParty(name: name, group: nil, country: nil))
        }
      }
      // A name that it no longer has is free.
      _ = try await desk.perform(
        CorrectParty(
          party: party, name: "Upper Orvenna", group: nil, country: nil, otherNames: []))
      #expect(try await Self.filed(3, by: ["Orvenna"], desk).parties != [party])
      try await Self.derivedAnewIsEqual(desk)
    }
  }

  @Test("What was the one's is the other's, until the merger is undone", arguments: Engine.allCases)
  func merged(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let one = try await Self.filed(1, by: ["Orvenna"], desk)
      let other = try await Self.filed(2, by: ["Republic of Orvenna", "Selmark"], desk)
      let (kept, merged) = (one.parties[0], other.parties[0])
      _ = try await desk.perform(
        AccreditPerson(person: "ben", name: "Ben", body: "b1", role: .delegate, party: merged))
      func state() async throws -> [[String]] {
        [
          try await Self.submitters(of: one, desk), try await Self.submitters(of: other, desk),
          try await Self.proponents(desk).sorted(),
          try await desk.secretariat.ownParties(of: Actor(person: "ben"), in: Self.forum)
            .map(\.name),
          try await desk.secretariat.accreditations(of: Self.forum).compactMap(\.party),
        ]
      }
      let before = try await state()
      _ = try await desk.perform(MergeParty(party: merged, into: kept))
      #expect(
        try await state() == [
          ["Orvenna"], ["Orvenna", "Selmark"], ["Orvenna", "Selmark"], ["Orvenna"], [kept],
        ])
      #expect(try await desk.secretariat.row(PartyRow.self, merged, of: Self.forum)?.id == kept)
      #expect(try await Self.parties(desk).map(\.name).sorted() == ["Orvenna", "Selmark"])
      let later = try await Self.filed(3, by: ["REPUBLIC OF ORVENNA", "Orvenna"], desk)
      #expect(later.parties == [kept])
      let chosen = try await desk.secretariat.publish(
        CompilationWish(body: "b1"), symbol: nil, in: Self.forum, by: TestDesk.clerk)
      try await Self.derivedAnewIsEqual(desk)
      for refused in [
        MergeParty(party: merged, into: kept), MergeParty(party: kept, into: merged),
        MergeParty(party: kept, into: "p99"),
      ] {
        await #expect(throws: Refusal.self) { try await desk.perform(refused) }
      }
      _ = try await desk.perform(RestoreParty(party: merged))
      #expect(try await Self.submitters(of: later, desk) == ["Orvenna"])
      // What was seen when the edition was issued is so no more.
      await #expect(throws: Refusal.self) {
        try await desk.secretariat.publish(
          CompilationWish(body: "b1"), symbol: nil, in: Self.forum, by: TestDesk.clerk,
          basedOn: chosen.number)
      }
      _ = try await desk.perform(WithdrawDocument(document: later.id, reason: "Twice"))
      #expect(try await state() == before)
      try await Self.derivedAnewIsEqual(desk)
    }
  }

  @Test("Only what nothing refers to is removed, and can be brought back")
  func removed() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let document = try await Self.filed(1, by: ["Orvenna"], desk)
      let party = document.parties[0]
      let by = [Reference(noun: "document", id: document.id, name: document.symbol)]
      await #expect(throws: Refusal.referredTo(id: party, by: by)) {
        try await desk.perform(RemoveParty(party: party))
      }
      let act = try await desk.perform(RegisterParty(name: "Selmark", group: nil, country: nil))
      let idle = "p\(act.number)"
      // What refers to one that was merged into it refers to it.
      _ = try await desk.perform(MergeParty(party: party, into: idle))
      await #expect(throws: Refusal.referredTo(id: idle, by: by)) {
        try await desk.perform(RemoveParty(party: idle))
      }
      _ = try await desk.perform(RestoreParty(party: party))
      _ = try await desk.perform(RemoveParty(party: idle))
      #expect(try await Self.parties(desk).map(\.id) == [party])
      let again = try await desk.perform(RegisterParty(name: "SELMARK", group: nil, country: nil))
      await #expect(throws: Refusal.taken(field: "party", value: "Selmark")) {
        try await desk.perform(RestoreParty(party: idle))
      }
      _ = try await desk.perform(RemoveParty(party: "p\(again.number)"))
      _ = try await desk.perform(RestoreParty(party: idle))
      #expect(try await Self.parties(desk).map(\.name).sorted() == ["Orvenna", "Selmark"])
      try await Self.derivedAnewIsEqual(desk)
    }
  }

  @Test("What is found by a party's group follows the party", arguments: Engine.allCases)
  func findable(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let document = try await Self.filed(1, by: ["Orvenna Works"], desk)
      func count() async throws -> Int? {
        _ = try await desk.secretariat.keepFindable(Self.forum)
        return try await desk.secretariat.search(
          SearchRequest("springs", narrowed: [.group: "academia"]), as: TestDesk.clerk)?
          .documentCount
      }
      #expect(try await count() == 0)
      _ = try await desk.perform(
        CorrectParty(
          party: document.parties[0], name: "Orvenna Works", group: .academia, country: nil))
      #expect(try await count() == 1)
    }
  }

  @Test("A record from before that has a party twice is read, and its parties can be merged")
  func oldRecord() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let names = ["Orvenna", "Selmark", "Tarn"]
      for name in names {
        _ = try await desk.perform(RegisterParty(name: name, group: nil, country: nil))
      }
      let ids = try await Self.parties(desk).sorted { $0.name < $1.name }.map(\.id)
      _ = try await desk.perform(
        CorrectParty(party: ids[2], name: "Upper Tarn", group: nil, country: nil))
      // As they were recorded when any letter made another name.
      let old = ["Selmark": "ORVENNA ", "Upper Tarn": "Orvenna\u{A0}"]
      let lines = try await desk.secretariat.store.exportRecord(of: Self.forum)
      var chain = RecordChain(forum: Self.forum)
      var record: [[UInt8]] = []
      for line in lines {
        let act = try RecordedAct(line: line)
        var fields = act.fields
        if case .object(var members) = fields, let name = members["name"]?.string, old[name] != nil
        {
          members["name"] = .string(old[name] ?? "")
          fields = .object(members)
        }
        let again = RecordedAct(
          forum: act.forum, number: act.number, name: act.name,
          version: act.name == "party.correct" ? 1 : act.version, actor: act.actor, at: act.at,
          basedOn: act.basedOn, fields: fields, salt: nil, previous: chain.last)
        try chain.append(again)
        record.append(again.line)
      }
      try await TestStore.with(.sqlite) { place in
        let secretariat = try await place.secretariat()
        _ = try await secretariat.store.importRecord(record, of: Self.forum, by: .all)
        #expect(try await secretariat.parties(of: Self.forum).count == 3)
        func perform(_ act: any Act) async throws {
          _ = try await secretariat.perform(act, in: Self.forum, as: TestDesk.clerk)
        }
        for id in ids.dropFirst() { try await perform(MergeParty(party: id, into: ids[0])) }
        #expect(try await secretariat.parties(of: Self.forum).map(\.name) == ["Orvenna"])
        try await perform(RestoreParty(party: ids[2]))
        try await perform(RestoreParty(party: ids[1]))
        #expect(try await secretariat.parties(of: Self.forum).count == 3)
        #expect(
          try await secretariat.called(["tarn"], in: Self.forum)(["tarn"]) == ["Orvenna\u{A0}"])
        let digests = try await secretariat.digests(of: Self.forum)
        try await secretariat.store.deriveViews(of: Self.forum, by: .all)
        #expect(try await secretariat.digests(of: Self.forum) == digests)
        try await secretariat.store.close()
      }
    }
  }
}
