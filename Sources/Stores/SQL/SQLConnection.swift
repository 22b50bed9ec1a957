/// A connection to an engine, within a transaction.
///
/// One SQL text serves every engine; its parameters are question marks.
protocol SQLConnection {
  var dialect: SQLDialect { get }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]]

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result
}

/// A value that a column holds or a parameter takes.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case bytes([UInt8])
}

/// Where the engines' SQL differs.
struct SQLDialect: Sendable {
  /// The type of a column of bytes.
  let bytesType: String
  /// Behind the type of a text: compared byte by byte, so that every engine has one order.
  let byteOrder: String
  /// Behind a table that is little more than its key: kept in the order of the key, once.
  let keyedStorage: String
  /// The names of a table's columns: a query with the table's name as its parameter.
  let columnNames: String
  let search: any SQLSearch

  static let sqlite = SQLDialect(
    bytesType: "BLOB", byteOrder: "", keyedStorage: " WITHOUT ROWID",
    columnNames: "SELECT name FROM pragma_table_info(?)", search: SQLiteSearch())
  static let postgreSQL = SQLDialect(
    bytesType: "BYTEA", byteOrder: " COLLATE \"C\"", keyedStorage: "",
    columnNames: """
      SELECT CAST(column_name AS TEXT) FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = CAST(? AS TEXT)
      """,
    search: PostgreSQLSearch())
}

/// What a store found that it cannot have written.
public struct StoreCorruption: Error, CustomStringConvertible {
  public let description: String
}
