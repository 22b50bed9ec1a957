internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite
internal import Secretariat

/// GRDB's connection, for the duration of a transaction.
struct SQLiteConnection: SQLConnection {
  let database: Database
  var dialect: SQLDialect { .sqlite }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    let statement = try statement(sql, arguments)
    do {
      try statement.execute()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw BrokenRule(rule: error.message ?? "a constraint")
    }
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]] {
    let cursor = try Row.fetchCursor(try statement(sql, arguments))
    var rows: [[SQLValue]] = []
    while let row = try cursor.next() {
      rows.append(row.databaseValues.map(SQLValue.init))
    }
    return rows
  }

  /// A statement with its arguments, ready to run.
  ///
  /// They are bound here: GRDB's own way asks of each what it is and what its name is, which takes
  /// as long as SQLite does with a row.
  private func statement(_ sql: String, _ arguments: [SQLValue]) throws -> Statement {
    let statement = try database.cachedStatement(sql: sql)
    let raw = statement.sqliteStatement
    precondition(
      arguments.count == Int(sqlite3_bind_parameter_count(raw)),
      "a statement has a value for each of its marks")
    // What was bound before is let go.
    statement.setUncheckedArguments(StatementArguments())
    for (argument, place) in zip(arguments, CInt(1)...) {
      let code = argument.bind(to: raw, at: place)
      guard code == SQLITE_OK else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql)
      }
    }
    return statement
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
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let integer): self = .integer(Int(integer))
    case .double(let number): self = .integer(Int(number))
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes(Array(data))
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
