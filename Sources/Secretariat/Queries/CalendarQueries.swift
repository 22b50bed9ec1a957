public import Deliberations
public import Proceedings

/// A day, or some days, that a body has set.
public struct CalendarEntry: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// Something is due.
    case deadline
    /// A body may do its work.
    case mandate
  }

  public var kind: Kind
  public var id: String
  public var forum: ForumRow
  public var body: BodyRow
  public var name: String
  /// The first day and the last, as `2026-11-21`.
  public var begins: String
  public var ends: String
  /// How many days before it to remind.
  public var reminders: [Int]
  /// When the last act about it was recorded.
  public var changed: Moment
  /// The hash of the record's first act.
  public var record: Hash
}

extension Secretariat {
  public var now: Moment { clock.now() }

  /// What is set in a forum, or in all, in the order of the days.
  ///
  /// - Parameter body: the one that it is asked of; all unless given.
  public func calendar(of forum: String?, body: String?) async throws -> [CalendarEntry] {
    try await store.read { store in
      let forums = try forum.map { [$0] } ?? store.forums()
      return try forums.flatMap { try Self.calendar(of: $0, in: store) }
    }
    .filter { body == nil || $0.body.id == body }
    .sorted { ($0.ends, $0.begins, $0.id) < ($1.ends, $1.begins, $1.id) }
  }

  private static func calendar(
    of id: String, in store: any StoreReading
  ) throws -> [CalendarEntry] {
    let views = store.views(of: id)
    guard let forum = try views.row(ForumRow.self, key: [.text(id)]),
      let first = try store.lines(of: id, from: 1, limit: 1).first
    else { return [] }
    let record = Hash(of: first)
    let bodies = try views.rows(ViewQuery(BodyRow.self))
    func changed(_ noun: String, _ id: String) throws -> Moment {
      try lastAct(about: Subject(noun, id), in: forum.id, store)?.at ?? Moment(milliseconds: 0)
    }
    var entries = try bodies.compactMap { body -> CalendarEntry? in
      guard let begins = body.begins ?? body.ends, let ends = body.ends ?? body.begins else {
        return nil
      }
      return CalendarEntry(
        kind: .mandate, id: body.id, forum: forum, body: body, name: body.name, begins: begins,
        ends: ends, reminders: [], changed: try changed("body", body.id), record: record)
    }
    for deadline in try views.rows(ViewQuery(DeadlineRow.self)) {
      guard let body = bodies.first(where: { $0.id == deadline.body }) else { continue }
      entries.append(
        CalendarEntry(
          kind: .deadline, id: deadline.id, forum: forum, body: body, name: deadline.name,
          begins: deadline.due, ends: deadline.due, reminders: deadline.reminders,
          changed: try changed("deadline", deadline.id), record: record))
    }
    return entries
  }

  static func lastAct(
    about subject: Subject, in forum: String, _ store: any StoreReading
  ) throws -> RecordedAct? {
    guard let number = try store.views(of: forum).history(of: subject, after: 0).max(),
      let line = try store.lines(of: forum, from: number, limit: 1).first
    else { return nil }
    return try RecordedAct(line: line)
  }
}
