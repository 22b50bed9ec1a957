internal import FoundationEssentials
internal import GRDB
internal import Secretariat

/// GRDB's connection, for the duration of a transaction.
struct SQLiteConnection: SQLConnection {
  let database: Database
  var dialect: SQLDialect { .sqlite }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    let statement = try database.cachedStatement(sql: sql)
    do {
      try statement.execute(arguments: StatementArguments(arguments.map(\.bound)))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw BrokenRule(rule: error.message ?? "a constraint")
    }
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]] {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(
      statement, arguments: StatementArguments(arguments.map(\.bound)))
    var rows: [[SQLValue]] = []
    while let row = try cursor.next() {
      rows.append(row.databaseValues.map(SQLValue.init))
    }
    return rows
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

  /// What GRDB binds; nil is NULL.
  fileprivate var bound: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let integer): integer
    case .text(let text): text
    case .bytes(let bytes): Data(bytes)
    }
  }
}
