internal import Deliberations
internal import Proceedings
internal import Secretariat

/// Makes the tables of a store, and brings those of an earlier version forward.
///
/// The record's tables only ever gain. Views are no loss: where their definitions are others than
/// those the store was written with, all are dropped, made and derived anew.
struct SQLMigration: Sendable {
  let catalogue: ActCatalogue

  private static let bookkeeping = [
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT NOT NULL PRIMARY KEY)",
    """
    CREATE TABLE IF NOT EXISTS derivations (
      name TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL)
    """,
  ]

  /// Within one transaction.
  ///
  /// - Throws: `StoreFailure.unusable` where a later version wrote the store; `RecordProblem`
  ///   where views cannot be derived from what the record holds.
  func run(on connection: any SQLConnection) throws {
    for statement in Self.bookkeeping { try connection.execute(statement, []) }
    try bringRecordForward(on: connection)
    try bringViewsForward(on: connection)
  }

  private func bringRecordForward(on connection: any SQLConnection) throws {
    var done = Set(try Self.texts("SELECT name FROM migrations", connection).map { $0[0] })
    for (place, statements) in SQLSchema.recordMigrations(connection.dialect).enumerated() {
      let name = "record \(place + 1)"
      guard done.remove(name) == nil else { continue }
      for statement in statements { try connection.execute(statement, []) }
      try connection.execute("INSERT INTO migrations (name) VALUES (?)", [.text(name)])
    }
    if let unknown = done.min() {
      throw StoreFailure.unusable(
        "a later version of the program wrote it (\(unknown)); use that version")
    }
  }

  private func bringViewsForward(on connection: any SQLConnection) throws {
    let views = catalogue.views.map { $0.view }
    var wanted: [String: String] = [:]
    for view in views { wanted[view.table] = fingerprint(of: view, connection.dialect) }
    let rows = try Self.texts("SELECT name, fingerprint FROM derivations", connection)
    let kept = Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    guard kept != wanted else { return }
    for table in Set(kept.keys).union(wanted.keys).sorted() {
      try connection.execute("DROP TABLE IF EXISTS \(SQLSchema.quoted(table))", [])
    }
    try connection.execute("DELETE FROM derivations", [])
    for view in views {
      for statement in SQLSchema.create(view, connection.dialect) {
        try connection.execute(statement, [])
      }
      try connection.execute(
        "INSERT INTO derivations (name, fingerprint) VALUES (?, ?)",
        [.text(view.table), .text(wanted[view.table] ?? "")])
    }
    let record = SQLRecord(connection: connection, kept: KeptViews(views))
    for forum in try record.forums() {
      _ = try record.deriveViews(of: forum, by: catalogue)
    }
  }

  private func fingerprint(of view: ViewDefinition, _ dialect: SQLDialect) -> String {
    Hash(of: SQLSchema.create(view, dialect).joined(separator: "\n").utf8).description
  }

  private static func texts(
    _ sql: String, _ connection: any SQLConnection
  ) throws -> [[String]] {
    try connection.rows(sql, []).map { row in
      try row.map {
        guard case .text(let text) = $0 else {
          throw StoreCorruption(description: "a name in the store's own tables is no text")
        }
        return text
      }
    }
  }
}
