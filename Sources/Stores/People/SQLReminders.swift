internal import Secretariat

/// Which reminders were sent, over any engine that speaks SQL.
extension SQLAccounts {
  private static let key = "person = ? AND forum = ? AND deadline = ? AND due = ? AND days = ?"

  /// The row's key lets one of all processes in.
  func note(_ reminder: SentReminder) async throws -> Bool {
    let noted = try await engine.changing {
      try $0.rows(
        """
        INSERT INTO account_reminders (person, forum, deadline, due, days)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING person
        """, reminder.values)
    }
    return !noted.isEmpty
  }

  func forget(_ reminder: SentReminder) async throws {
    try await change("DELETE FROM account_reminders WHERE \(Self.key)", reminder.values)
  }

  func forgetReminders(dueBefore day: String) async throws {
    try await change("DELETE FROM account_reminders WHERE due < ?", [.text(day)])
  }
}

extension SentReminder {
  fileprivate var values: [SQLValue] {
    [.text(person), .text(forum), .text(deadline), .text(due), .integer(days)]
  }
}
