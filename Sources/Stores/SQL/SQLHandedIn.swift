internal import Proceedings

/// Which files were handed in to a forum, and by whom.
extension SQLRecord {
  func isHandedIn(_ file: Hash, to forum: String, by person: String) throws -> Bool {
    try !connection.rows(
      "SELECT 1 FROM handed_in WHERE forum = ? AND person = ? AND hash = ?",
      [.text(forum), .text(person), .bytes(file.bytes)]
    ).isEmpty
  }

  func noteHandedIn(
    _ file: Hash, to forum: String, by person: String, at moment: Moment,
    forgettingBefore limit: Moment
  ) throws {
    try connection.execute(
      "DELETE FROM handed_in WHERE forum = ? AND at < ?",
      [.text(forum), .integer(limit.milliseconds)])
    try connection.execute(
      """
      INSERT INTO handed_in (forum, person, hash, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (forum, person, hash) DO UPDATE SET at = excluded.at
      """,
      [.text(forum), .text(person), .bytes(file.bytes), .integer(moment.milliseconds)])
  }
}
