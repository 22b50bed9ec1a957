internal import Deliberations
internal import Proceedings
internal import Secretariat

/// Tables that nothing else can be made from again: those of the record, of accounts, and of what
/// was handed in for acts to name.
///
/// Views are derived, and what search knows is found anew.
enum LastingTables {
  struct Table {
    let name: String
    /// A row is known by the first ones, which stand in the key.
    let columns: [String]
    let keyCount: Int
  }

  static let all = [
    Table(name: "records", columns: ["forum", "count", "last", "subtrees"], keyCount: 1),
    Table(name: "acts", columns: ["forum", "number", "line"], keyCount: 2),
    Table(
      name: "accounts",
      columns: ["person", "address", "name", "password", "host", "language", "reminded"],
      keyCount: 1),
    Table(name: "account_links", columns: ["hash", "person", "expires"], keyCount: 1),
    Table(
      name: "account_sessions", columns: ["hash", "person", "began", "seen", "expires", "by_link"],
      keyCount: 1),
    Table(
      name: "account_tokens", columns: ["hash", "person", "label", "scopes", "made", "expires"],
      keyCount: 1),
    Table(
      name: "account_reminders", columns: ["person", "forum", "deadline", "due", "days"],
      keyCount: 5),
    Table(name: "handed_in", columns: ["forum", "person", "hash", "at"], keyCount: 3),
  ]

  /// Copies all rows, and derives the views anew on the way; the target has none yet.
  ///
  /// - Throws: `RecordProblem` where a record is not whole.
  static func copy(
    from source: any SQLConnection, to target: any SQLConnection, catalogue: ActCatalogue
  ) throws {
    for table in all { try copy(table, from: source, to: target) }
    let record = SQLRecord(
      connection: target, kept: KeptViews(catalogue.views.map { $0.view }))
    for forum in try record.forums() {
      _ = try record.deriveViews(of: forum, by: catalogue)
    }
  }

  /// A page of rows at a time, so that a long record never stands in memory whole.
  ///
  /// The source may be of an earlier version: tables only ever gain, so what it lacks is none, or
  /// what the target has for it.
  private static func copy(
    _ table: Table, from source: any SQLConnection, to target: any SQLConnection
  ) throws {
    let known = try Set(
      source.rows(source.dialect.columnNames, [.text(table.name)]).map { $0[0] })
    let names = table.columns.filter { known.contains(.text($0)) }
    if names.isEmpty { return }
    let pageSize = 1000
    let name = SQLSchema.quoted(table.name)
    let columns = SQLSchema.list(names)
    let key = SQLSchema.list(Array(table.columns.prefix(table.keyCount)))
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    var last: [SQLValue] = []
    while true {
      let keyMarks = last.map { _ in "?" }.joined(separator: ", ")
      let condition = last.isEmpty ? "" : " WHERE (\(key)) > (\(keyMarks))"
      let rows = try source.rows(
        "SELECT \(columns) FROM \(name)\(condition) ORDER BY \(key) LIMIT \(pageSize)", last)
      for row in rows {
        try target.execute("INSERT INTO \(name) (\(columns)) VALUES (\(marks))", row)
      }
      guard rows.count == pageSize, let end = rows.last else { return }
      last = Array(end.prefix(table.keyCount))
    }
  }

  /// Whether a store holds nothing yet.
  static func areEmpty(in connection: any SQLConnection) throws -> Bool {
    try all.allSatisfy {
      try connection.rows("SELECT 1 FROM \(SQLSchema.quoted($0.name)) LIMIT 1", []).isEmpty
    }
  }
}
