internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite
internal import Secretariat

/// GRDB's connection, for the duration of a transaction.
struct SQLiteConnection: SQLConnection {
  let database: Database
  var dialect: SQLDialect { .sqlite }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    let statement = try prepared(sql, arguments)
    defer { sqlite3_reset(statement) }
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW { code = sqlite3_step(statement) }
    if code == SQLITE_DONE { return }
    let error = failure(code, in: sql)
    guard error.resultCode == .SQLITE_CONSTRAINT else { throw error }
    throw BrokenRule(rule: error.message ?? "a constraint")
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]] {
    let statement = try prepared(sql, arguments)
    defer { sqlite3_reset(statement) }
    var rows: [[SQLValue]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append(
          (0..<sqlite3_column_count(statement)).map { SQLValue(statement, column: $0) })
      case SQLITE_DONE: return rows
      case let code: throw failure(code, in: sql)
      }
    }
  }

  /// A statement with its arguments, ready to run.
  ///
  /// It is bound and run here: GRDB asks of each argument what it is and what its name is, and
  /// tells observers, of which there are none, of each step, which takes as long as SQLite does
  /// with a row.
  private func prepared(_ sql: String, _ arguments: [SQLValue]) throws -> SQLiteStatement {
    let statement = try database.cachedStatement(sql: sql).sqliteStatement
    precondition(
      arguments.count == Int(sqlite3_bind_parameter_count(statement)),
      "a statement has a value for each of its marks")
    for (argument, place) in zip(arguments, CInt(1)...) {
      let code = argument.bind(to: statement, at: place)
      guard code == SQLITE_OK else { throw failure(code, in: sql) }
    }
    return statement
  }

  private func failure(_ code: CInt, in sql: String) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage, sql: sql)
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Result?
    try database.inSavepoint {
      result = try body()
      return .commit
    }
    guard let result else { preconditionFailure("a savepoint that ends has its result") }
    return result
  }
}

extension SQLValue {
  fileprivate init(_ statement: SQLiteStatement, column: CInt) {
    // Asked once the value has been: asking turns a number into a text.
    var length: Int { Int(sqlite3_column_bytes(statement, column)) }
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .integer(Int(sqlite3_column_double(statement, column)))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      self = .text(
        String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      self = .bytes([UInt8](UnsafeRawBufferPointer(start: start, count: length)))
    default: self = .null
    }
  }

  /// - Returns: a result code of SQLite.
  fileprivate func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
    switch self {
    case .null: Int?.none.bind(to: statement, at: place)
    case .integer(let integer): integer.bind(to: statement, at: place)
    case .text(let text): text.bind(to: statement, at: place)
    case .bytes(let bytes): Data(bytes).bind(to: statement, at: place)
    }
  }
}
