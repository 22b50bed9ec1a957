internal import Deliberations
internal import Proceedings
internal import Secretariat

/// What is due and what takes place, for calendar programs.
enum Calendars {
  /// - Parameter id: the forum; all of them unless given.
  static func calendar(
    of id: String?, body: String?, _ context: PageContext, _ site: FeedSite
  ) async throws -> Published? {
    let entries = try await context.secretariat.calendar(of: id, body: body)
    var name = context.words("Calendar")
    if let id {
      guard let forum = try await context.secretariat.forum(id) else { return nil }
      name = forum.name
      if let body {
        guard let row = try await context.secretariat.row(BodyRow.self, body, of: id) else {
          return nil
        }
        name = row.name
      }
    }
    let events = entries.map { entry in
      ICalendar.Event(
        id: LastingID.uuid(entry.record, entry.kind.rawValue, entry.id),
        name: CalendarWords.name(of: entry, context.words),
        description: entry.body.name == entry.forum.name
          ? entry.forum.name : "\(entry.body.name) – \(entry.forum.name)",
        address: site.address("forums/\(entry.forum.id)/calendar"), begins: entry.begins,
        ends: entry.ends, reminders: entry.reminders, changed: entry.changed)
    }
    return Published(
      bytes: ICalendar(name: name, events: events).bytes, type: "text/calendar; charset=utf-8",
      modified: entries.map(\.changed).max() ?? Moment(milliseconds: 0))
  }
}

enum CalendarWords {
  static func name(of entry: CalendarEntry, _ words: Catalogue) -> String {
    switch entry.kind {
    case .deadline: words("Deadline: {name}", ["name": entry.name])
    case .mandate: words("Mandate of {name}", ["name": entry.name])
    }
  }
}
