internal import Deliberations

/// What is said to the database of a view, put together once.
struct ViewStatements: Sendable {
  /// Adds a row, or replaces the one with its key.
  let put: String
  /// Takes away the row with a key.
  let remove: String
  /// The rows of a forum; conditions can follow.
  let select: String
  /// The row with a key.
  let row: String

  init(_ view: ViewDefinition) {
    let table = SQLSchema.quoted(view.table)
    let columns = view.columns.map(\.name)
    let updated = columns.dropFirst(view.keyCount).map {
      "\(SQLSchema.quoted($0)) = excluded.\(SQLSchema.quoted($0))"
    }
    put =
      "INSERT INTO \(table) (\(SQLSchema.list(["forum"] + columns)))"
      + " VALUES (?\(String(repeating: ", ?", count: columns.count)))"
      + " ON CONFLICT (\(SQLSchema.list(["forum"] + view.key.map(\.name)))) DO "
      + (updated.isEmpty ? "NOTHING" : "UPDATE SET \(updated.joined(separator: ", "))")
    let hasKey = view.key.map { " AND \(SQLSchema.quoted($0.name)) = ?" }.joined()
    remove = "DELETE FROM \(table) WHERE \"forum\" = ?" + hasKey
    select = "SELECT \(SQLSchema.list(columns)) FROM \(table) WHERE \"forum\" = ?"
    row = select + hasKey
  }
}

/// The views that a store keeps.
struct KeptViews: Sendable {
  let all: [ViewDefinition]
  private let statements: [String: ViewStatements]

  init(_ views: [ViewDefinition]) {
    all = views
    statements = Dictionary(
      views.map { ($0.table, ViewStatements($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func statements(of view: ViewDefinition) -> ViewStatements {
    statements[view.table] ?? ViewStatements(view)
  }
}
