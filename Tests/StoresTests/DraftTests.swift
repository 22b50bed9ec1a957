import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

@Suite("Drafts with comments")
struct DraftTests {
  private static let forum = "water"
  private static let clerk = Actor(person: "ann")

  @Test("A comment stands at a clause of the newest draft, or is told to be without one")
  func noCommentIsLost() async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var (standing, gone) = (0, 0)
      for seed in 0..<30 {
        let forum = "d\(seed)"
        var generator = HistoryGenerator(seed: 1_000 + seed)
        _ = try await generator.play(2, in: forum, by: secretariat)
        for _ in 0..<50 {
          guard let attempt = try await generator.drafting(in: forum, of: secretariat) else {
            continue
          }
          _ = try await secretariat.attempt(attempt, in: forum)
        }
        for overview in try await secretariat.draftSeries(of: forum) {
          guard let latest = overview.latest else { continue }
          let beside = overview.commentsBeside(latest)
          let homeless = overview.homeless(in: latest)
          for comment in overview.comments where comment.state == .open {
            #expect(comment.place.draft == latest.id)
            if let clause = comment.place.clause {
              standing += 1
              #expect(latest.clause(clause) != nil && comment.place.way != .gone)
              #expect(beside[clause]?.contains(comment) == true)
            } else {
              gone += 1
              #expect(comment.place.way == .gone && homeless.contains(comment))
            }
          }
        }
      }
      #expect(standing > 30 && gone > 5)
      try await secretariat.store.close()
    }
  }

  /// A series with a first draft; a delegate, an observer, each of a party.
  private struct Room {
    let secretariat: Secretariat
    let series: String
    let draft: String

    static func clause(_ id: String, _ text: String) -> DraftClause {
      DraftClause(id: id, text: text)
    }

    static let clauses = [
      clause("c1", "Springs are measured twice a year by those who drink from them."),
      clause("c2", "The list of springs is kept by the secretariat."),
    ]

    /// A forum with both parties and a series without drafts.
    static func opened(_ secretariat: Secretariat) async throws -> Room {
      var generator = HistoryGenerator(seed: 1)
      _ = try await generator.play(2, in: DraftTests.forum, by: secretariat)
      func number(_ act: any Act) async throws -> Int {
        try await secretariat.perform(act, in: DraftTests.forum, as: DraftTests.clerk).number
      }
      for (name, role) in [("Orvenna", Role.delegate), ("Talmar", .observer)] {
        let party = try await number(
          RegisterParty(name: name, group: .government, country: nil))
        _ = try await number(
          AccreditPerson(
            person: role.rawValue, name: name, body: "b1", role: role, party: "p\(party)"))
      }
      let series = try await number(
        OpenDraftSeries(body: "b1", title: "Report", observersComment: false))
      return Room(secretariat: secretariat, series: "s\(series)", draft: "")
    }

    func issuing(
      _ clauses: [DraftClause], deadline: String? = nil, isRestricted: Bool = false
    ) async throws -> Room {
      let file = Hash(of: "\(clauses)".utf8).description
      let filed = try await secretariat.perform(
        FileDocument(
          body: "b1", title: "Draft", kind: .draft, language: "en", date: nil, parties: [],
          file: file, fileName: "draft.txt", text: nil, symbol: nil, isRestricted: isRestricted),
        in: forum, as: clerk)
      let draft = "d\(filed.number)"
      _ = try await secretariat.perform(
        IssueDraft(series: series, document: draft, clauses: clauses, deadline: deadline),
        in: forum, as: clerk)
      return Room(secretariat: secretariat, series: series, draft: draft)
    }

    func party(_ name: String) async throws -> String {
      try #require(try await secretariat.parties(of: forum).first { $0.name == name }?.id)
    }

    func comment(
      on clause: DraftClause = clauses[0], as role: Role, party: String?,
      text: String? = "Why twice?", proposal: CommentRow.Proposal? = nil
    ) async throws -> String {
      let act = try await secretariat.perform(
        SubmitComment(
          draft: draft, clause: clause.id, wording: clause.wordingHash, party: party, text: text,
          proposal: proposal), in: forum,
        as: role == .secretariat ? clerk : Actor(person: role.rawValue))
      return "c\(act.number)"
    }

    func row(_ comment: String) async throws -> CommentRow {
      try #require(try await secretariat.row(CommentRow.self, comment, of: forum))
    }

    private var forum: String { DraftTests.forum }
    private var clerk: Actor { DraftTests.clerk }
  }

  @Test("The rules of comments", arguments: Engine.allCases)
  func rules(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let room = try await Room.opened(try await place.secretariat()).issuing(Room.clauses)
      let (orvenna, talmar) = (try await room.party("Orvenna"), try await room.party("Talmar"))
      await #expect(throws: Refusal.rule(.isAnothers)) {
        _ = try await room.comment(as: .delegate, party: talmar)
      }
      await #expect(throws: Refusal.rule(.isAnothers)) {
        _ = try await room.comment(as: .delegate, party: nil)
      }
      await #expect(throws: Refusal.rule(.observersDoNotComment)) {
        _ = try await room.comment(as: .observer, party: talmar)
      }
      await #expect(throws: Refusal.rule(.clauseReadsOtherwise)) {
        _ = try await room.comment(
          on: Room.clause("c1", "Springs are measured."), as: .delegate, party: orvenna)
      }
      await #expect(throws: Refusal.rule(.commentSaysSomething)) {
        _ = try await room.comment(as: .delegate, party: orvenna, text: nil)
      }
      await #expect(throws: Refusal.rule(.proposalHasWords)) {
        _ = try await room.comment(
          as: .delegate, party: orvenna, proposal: .init(kind: .replace))
      }
      await #expect(throws: Refusal.rule(.draftsAreOpen)) {
        _ = try await room.issuing(Room.clauses, isRestricted: true)
      }
      let comment = try await room.comment(as: .delegate, party: orvenna)
      await #expect(throws: Refusal.rule(.isAnothers)) {
        _ = try await room.secretariat.perform(
          WithdrawComment(comment: comment), in: Self.forum, as: Actor(person: "observer"))
      }
      let due = try await room.secretariat.perform(
        SetDeadline(body: "b1", name: "Comments", due: "2020-01-01", reminders: []),
        in: Self.forum, as: Self.clerk)
      let later = try await room.issuing(Room.clauses, deadline: "t\(due.number)")
      await #expect(throws: Refusal.rule(.laterDraftIsIssued)) {
        _ = try await room.comment(as: .delegate, party: orvenna)
      }
      await #expect(throws: Refusal.rule(.deadlineHasPassed)) {
        _ = try await later.comment(as: .delegate, party: orvenna)
      }
      // A deadline that is moved is moved for the draft too.
      _ = try await room.secretariat.perform(
        SetDeadline(body: "b1", name: "Comments", due: "2099-01-01", reminders: []),
        in: Self.forum, as: Self.clerk)
      _ = try await later.comment(as: .delegate, party: orvenna)
      // What came by letter in time is handed in by the secretariat.
      _ = try await later.comment(as: .secretariat, party: talmar)
      try await room.secretariat.store.close()
    }
  }

  @Test("Comments follow their clause, and what became of them can be answered anew")
  func following() async throws {
    try await TestStore.with(.sqlite) { place in
      let first = try await Room.opened(try await place.secretariat()).issuing(Room.clauses)
      let orvenna = try await first.party("Orvenna")
      let edited = try await first.comment(as: .delegate, party: orvenna)
      let lost = try await first.comment(
        on: Room.clauses[1], as: .delegate, party: orvenna)
      let reworded = Room.clause(
        "c9", "Springs are measured every month by those who drink from them.")
      let second = try await first.issuing([reworded])
      #expect(try await second.row(edited).place.clause == "c9")
      #expect(try await second.row(edited).place.way == .likeness)
      let gone = try await second.row(lost)
      #expect(
        gone.place == CommentPlace(draft: second.draft, clause: nil, way: .gone, behind: "c9"))
      func answer(_ act: AnswerComment) async throws -> CommentRow {
        _ = try await first.secretariat.perform(act, in: Self.forum, as: Self.clerk)
        return try await first.row(act.comment)
      }
      await #expect(throws: Refusal.rule(.answerNamesItsPlace)) {
        _ = try await answer(AnswerComment(comment: edited, outcome: .takenUp))
      }
      await #expect(throws: Refusal.rule(.takenUpInLaterDraft)) {
        _ = try await answer(
          AnswerComment(comment: edited, outcome: .takenUp, draft: first.draft, clause: "c1"))
      }
      await #expect(throws: Refusal.rule(.answerGivesItsReason)) {
        _ = try await answer(AnswerComment(comment: lost, outcome: .notTakenUp))
      }
      let taken = try await answer(
        AnswerComment(comment: edited, outcome: .takenUp, draft: second.draft, clause: "c9"))
      #expect(taken.state == .takenUp && taken.answer?.clause == "c9")
      let open = try await answer(AnswerComment(comment: edited, outcome: .open))
      #expect(open.state == .open && open.answer == nil)
      // A clause that comes back has its comment again.
      let third = try await second.issuing([reworded, Room.clauses[1]])
      #expect(try await third.row(lost).place.clause == "c2")
      try await first.secretariat.store.close()
    }
  }

  @Test("A draft that was issued by mistake is withdrawn, and the one before it stands again")
  func withdrawn() async throws {
    try await TestStore.with(.sqlite) { place in
      let first = try await Room.opened(try await place.secretariat()).issuing(Room.clauses)
      let orvenna = try await first.party("Orvenna")
      let comment = try await first.comment(as: .delegate, party: orvenna)
      let wrong = try await first.issuing([Room.clause("x1", "Minutes of another meeting.")])
      #expect(try await first.row(comment).place.way == .gone)
      _ = try await first.secretariat.perform(
        WithdrawDocument(document: wrong.draft, reason: "The wrong file"), in: Self.forum,
        as: Self.clerk)
      #expect(
        try await first.row(comment).place
          == CommentPlace(draft: first.draft, clause: Room.clauses[0].id, way: .made))
      await #expect(throws: Refusal.rule(.isWithdrawn)) {
        _ = try await wrong.comment(as: .delegate, party: orvenna)
      }
      let later = try await first.comment(
        on: Room.clauses[1], as: .delegate, party: orvenna)
      let overview = try #require(
        try await first.secretariat.draftSeries(of: Self.forum).first)
      #expect(overview.latest?.id == first.draft)
      // The number of the wrong one is not given again, and comments go on from where they stand.
      let right = try await first.issuing(Room.clauses)
      #expect(try await right.row(later).place.clause == Room.clauses[1].id)
      #expect(try await right.row(comment).place.draft == right.draft)
      try await first.secretariat.store.close()
    }
  }
}
