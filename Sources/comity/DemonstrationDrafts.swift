import Deliberations
import Interchange
import Proceedings
import Secretariat

/// The draft report of the demonstration, with what parties said about it.
extension Demonstration {
  private static let series = "Draft report on open water data"

  /// A comment on the clause of the first draft that begins with these words, and what became of it
  /// in the clause of the second.
  private struct Comment {
    var on: String
    var text: String?
    var proposal: CommentRow.Proposal?
    var outcome = CommentRow.State.open
    var takenUpAt: String?
    var reason: String?
  }

  private static let comments = [
    Comment(
      on: "Publication has a cost",
      text: "The cost of keeping silent should stand beside the cost of publishing.",
      outcome: .takenUp, takenUpAt: "Publication has a cost"),
    Comment(
      on: "Results are published",
      text: "Thirty days is too late for those who drink the water meanwhile.",
      proposal: .init(
        kind: .replace, text: "Results are published within seven days of the sample being taken."),
      outcome: .takenUpInPart, takenUpAt: "Results are published",
      reason: "Ten days, for smaller laboratories need them; at once where there is a danger."),
    Comment(
      on: "Measurements of private wells",
      text: "A village with one well knows its owner: the place should be less exact.",
      outcome: .takenUp, takenUpAt: "Measurements of private wells"),
    Comment(
      on: "A list of all laboratories",
      text: "A list that nobody keeps up to date misleads. Who would correct it?"),
    Comment(
      on: "All tables use the units",
      proposal: .init(
        kind: .replace, text: "All tables use the units of the International System."),
      outcome: .takenUpInPart, takenUpAt: "All tables use the units",
      reason: "The units of the national law stay beside them."),
    Comment(
      on: "Where a table is corrected",
      proposal: .init(
        kind: .insertAfter, text: "Each correction says who made it, when and why.")),
    Comment(
      on: "Governments should pay",
      text: "Publication should be paid for by those who pollute.", outcome: .notTakenUp,
      reason: "The forum's mandate does not reach to the financing by polluters."),
    Comment(
      on: "The forum did not discuss",
      text: "Private laboratories should be paid for what they publish, as others are for work.",
      outcome: .bothViews, takenUpAt: "On private laboratories"),
    Comment(
      on: "The forum did not discuss",
      text: "Private laboratories owe publication as the price of their licence.",
      outcome: .bothViews, takenUpAt: "On private laboratories"),
  ]

  /// Opens the series and issues both drafts, where that has not been done.
  ///
  /// - Throws: what reading, the rules or the store say.
  func openDrafts(with secretariat: Secretariat) async throws {
    guard try await secretariat.draftSeries(of: Self.forum).isEmpty else { return }
    let clerk = Actor(person: Self.people[0].person)
    let opened = try await secretariat.perform(
      OpenDraftSeries(body: "b1", title: Self.series, observersComment: true), in: Self.forum,
      as: clerk)
    let id = "s\(opened.number)"
    let first = try await issue("draft-report-1.md", in: id, deadline: nil, clerk, secretariat)
    let made = try await comment(on: first, clerk, secretariat)
    let due = try await secretariat.perform(
      SetDeadline(
        body: "b1", name: "Comments on the second draft", due: "2036-12-31", reminders: [7]),
      in: Self.forum, as: clerk)
    let second = try await issue(
      "draft-report-2.md", in: id, deadline: "t\(due.number)", clerk, secretariat)
    for (comment, id) in zip(Self.comments, made) where comment.outcome != .open {
      _ = try await secretariat.perform(
        AnswerComment(
          comment: id, outcome: comment.outcome,
          draft: comment.takenUpAt.map { _ in second.id },
          clause: comment.takenUpAt.flatMap { Self.clause($0, of: second)?.id },
          reason: comment.reason), in: Self.forum, as: clerk)
    }
  }

  private func issue(
    _ name: String, in series: String, deadline: String?, _ clerk: Actor, _ secretariat: Secretariat
  ) async throws -> DraftRow {
    let filed = try await secretariat.file(
      try SourceFile.open("\(folder)/drafts/\(name)"), to: "b1", as: Filing(kind: .draft),
      submitters: [], in: Self.forum, by: clerk)
    _ = try await secretariat.issueDraft(
      "d\(filed.number)", in: series, deadline: deadline, of: Self.forum, by: clerk)
    guard let draft = try await secretariat.draftSeries(series, in: Self.forum)?.latest else {
      throw Refusal.unknown(noun: "draft", id: "d\(filed.number)", field: "document")
    }
    return draft
  }

  /// - Returns: the comments' ids.
  private func comment(
    on draft: DraftRow, _ clerk: Actor, _ secretariat: Secretariat
  ) async throws -> [String] {
    let parties = try await secretariat.parties(of: Self.forum)
    var made: [String] = []
    for (place, comment) in Self.comments.enumerated() {
      guard let clause = Self.clause(comment.on, of: draft) else {
        throw Refusal.unknown(noun: "clause", id: comment.on, field: "clause")
      }
      let act = try await secretariat.perform(
        SubmitComment(
          draft: draft.id, clause: clause.id, wording: clause.wordingHash,
          party: parties.isEmpty ? nil : parties[place % parties.count].id, text: comment.text,
          proposal: comment.proposal), in: Self.forum, as: clerk)
      made.append("c\(act.number)")
    }
    return made
  }

  private static func clause(_ beginning: String, of draft: DraftRow) -> DraftClause? {
    draft.clauses.first { $0.text.hasPrefix(beginning) }
  }
}
