internal import Deliberations

/// The tables.
///
/// Those of the record and of accounts last, and only migrate forwards; those of views can be taken away and
/// derived again.
enum SQLSchema {
  /// The record itself: one statement each, never changed once released, only added to.
  static func recordMigrations(_ dialect: SQLDialect) -> [[String]] {
    let text = "TEXT\(dialect.byteOrder) NOT NULL"
    return [
      [
        """
        CREATE TABLE IF NOT EXISTS records (
          forum \(text) PRIMARY KEY,
          count BIGINT NOT NULL,
          last \(dialect.bytesType) NOT NULL,
          subtrees \(dialect.bytesType) NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS acts (
          forum \(text),
          number BIGINT NOT NULL,
          line \(dialect.bytesType) NOT NULL,
          PRIMARY KEY (forum, number),
          CONSTRAINT "acts are numbered from 1" CHECK (number > 0))
        """,
      ],
      dialect.search.schema,
      accounts(dialect),
      letters(dialect),
      handedIn(dialect),
      furtherIndexes,
      ["ALTER TABLE account_sessions ADD COLUMN by_link BIGINT NOT NULL DEFAULT 0"],
      // Tokens that were made when each could read all that its person could go on as they were.
      ["UPDATE account_tokens SET scopes = scopes || ' read'"],
    ]
  }

  /// For what is looked for, or taken away, by other columns than a table's key.
  private static let furtherIndexes =
    ["account_links", "account_sessions", "account_tokens"].flatMap { table in
      ["person", "expires"].map { "CREATE INDEX \"\(table) by \($0)\" ON \(table) (\($0))" }
    } + [
      "CREATE INDEX \"account_reminders by due\" ON account_reminders (due)",
      "CREATE INDEX \"handed_in by at\" ON handed_in (forum, at)",
    ]

  /// What was handed in for acts to name: a note for some weeks.
  private static func handedIn(_ dialect: SQLDialect) -> [String] {
    let text = "TEXT\(dialect.byteOrder) NOT NULL"
    return [
      """
      CREATE TABLE handed_in (
        forum \(text), person \(text), hash \(dialect.bytesType) NOT NULL, at BIGINT NOT NULL,
        PRIMARY KEY (forum, person, hash))
      """
    ]
  }

  /// Beside the records, and no part of them: never exported, never shown.
  private static func accounts(_ dialect: SQLDialect) -> [String] {
    let text = "TEXT\(dialect.byteOrder) NOT NULL"
    let hash = "hash \(dialect.bytesType) NOT NULL PRIMARY KEY"
    return [
      """
      CREATE TABLE accounts (
        person \(text) PRIMARY KEY,
        address \(text),
        name \(text),
        password TEXT,
        host BIGINT NOT NULL,
        CONSTRAINT "an address has one account" UNIQUE (address))
      """,
      "CREATE TABLE account_links (\(hash), person \(text), expires BIGINT NOT NULL)",
      """
      CREATE TABLE account_sessions (
        \(hash), person \(text), began BIGINT NOT NULL, seen BIGINT NOT NULL,
        expires BIGINT NOT NULL)
      """,
      """
      CREATE TABLE account_tokens (
        \(hash), person \(text), label \(text), scopes \(text), made BIGINT NOT NULL,
        expires BIGINT NOT NULL)
      """,
    ]
  }

  /// Which letters a person wants, and which reminders were sent.
  private static func letters(_ dialect: SQLDialect) -> [String] {
    let text = "TEXT\(dialect.byteOrder) NOT NULL"
    return [
      "ALTER TABLE accounts ADD COLUMN language TEXT",
      "ALTER TABLE accounts ADD COLUMN reminded BIGINT NOT NULL DEFAULT 1",
      """
      CREATE TABLE account_reminders (
        person \(text), forum \(text), deadline \(text), due \(text), days BIGINT NOT NULL,
        CONSTRAINT "a reminder is sent once" PRIMARY KEY (person, forum, deadline, due, days))
      """,
    ]
  }

  static func create(_ view: ViewDefinition, _ dialect: SQLDialect) -> [String] {
    var lines = ["\"forum\" TEXT\(dialect.byteOrder) NOT NULL"]
    lines += view.columns.map { column in
      let type = column.kind.isText ? "TEXT\(dialect.byteOrder)" : "BIGINT"
      return "\(quoted(column.name)) \(type)\(column.isOptional ? "" : " NOT NULL")"
    }
    lines.append("PRIMARY KEY (\(list(["forum"] + view.key.map(\.name))))")
    lines += view.constraints.map(constraint)
    let columns = lines.joined(separator: ", ")
    let storage = view.isMostlyKey ? dialect.keyedStorage : ""
    let table = "CREATE TABLE \(quoted(view.table)) (\(columns))\(storage)"
    let indexes = view.indexes.map { columns in
      let name = "\(view.table) by \(columns.joined(separator: " "))"
      return "CREATE INDEX \(quoted(name)) ON \(quoted(view.table)) (\(list(["forum"] + columns)))"
    }
    return [table] + indexes
  }

  private static func constraint(_ constraint: ViewDefinition.Constraint) -> String {
    let rule =
      switch constraint.kind {
      case .unique(let columns): "UNIQUE (\(list(["forum"] + columns)))"
      case .oneOf(let column, let values):
        "CHECK (\(quoted(column)) IN (\(values.map { "'\($0)'" }.joined(separator: ", "))))"
      }
    return "CONSTRAINT \(quoted(constraint.rule)) \(rule)"
  }

  static func list(_ columns: [String]) -> String {
    columns.map(quoted).joined(separator: ", ")
  }

  /// Names come from the definitions in the program, never from input.
  static func quoted(_ name: String) -> String { "\"\(name)\"" }
}

extension ViewDefinition {
  /// Whether little stands beside the key: one short column at most.
  fileprivate var isMostlyKey: Bool {
    let others = columns.dropFirst(keyCount)
    return others.count <= 1 && others.allSatisfy { $0.kind != .json }
  }
}

extension ViewDefinition.ColumnKind {
  var isText: Bool { self == .text || self == .json }
}
