internal import CLibPQ
internal import Secretariat

/// One connection through libpq; every call blocks the thread that makes it.
///
/// Values travel as parameters only. A statement is prepared when it is first used.
final class PostgreSQLConnection: SQLConnection {
  private struct Prepared {
    let name: String
    let parameterCount: Int
  }

  private let connection: OpaquePointer
  private var prepared: [String: Prepared] = [:]
  private var savepointDepth = 0

  var dialect: SQLDialect { .postgreSQL }

  /// Connects.
  ///
  /// - Parameter address: a connection URI (`postgres://…`), as libpq reads it.
  /// - Throws: `PostgreSQLFailure`; `StoreFailure.unusable` where libpq cannot be loaded.
  init(to address: String) throws {
    if let problem = comity_load_libpq() {
      throw StoreFailure.unusable(
        "libpq is not here (install Debian's libpq5): \(String(cString: problem))")
    }
    // A later keyword wins: the address over the time limit, the encoding over the address.
    let keywords = ["connect_timeout", "fallback_application_name", "dbname", "client_encoding"]
    let values = ["10", "comity", address, "UTF8"]
    let opened = CStrings(keywords).withPointers { keywords in
      CStrings(values).withPointers { PQconnectdbParams(keywords, $0, 1) }
    }
    guard let opened else {
      throw PostgreSQLFailure(
        sqlState: nil, message: "no memory", constraint: nil, isConnectionLost: true)
    }
    connection = opened
    guard PQstatus(opened) == CONNECTION_OK else { throw PostgreSQLFailure(of: opened) }
    PQsetNoticeProcessor(opened, { _, _ in }, nil)
    try prepareSession()
  }

  deinit { PQfinish(connection) }

  /// What is acknowledged must last, and every text must fit.
  private func prepareSession() throws {
    if try setting("server_encoding") != "UTF8" {
      throw StoreFailure.unusable("the database's encoding is not UTF8")
    }
    if try setting("synchronous_commit") == "off" { try run("SET synchronous_commit = on") }
  }

  private func setting(_ name: String) throws -> String? {
    guard case .text(let value)? = try rows("SELECT current_setting(?)", [.text(name)]).first?.first
    else { return nil }
    return value
  }

  /// Runs a statement that takes no values, as `BEGIN` and `COMMIT`.
  func run(_ sql: String) throws {
    _ = try PostgreSQLResult(PQexec(connection, sql), on: connection)
  }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    _ = try result(of: sql, arguments)
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]] {
    try result(of: sql, arguments).rows()
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    savepointDepth += 1
    defer { savepointDepth -= 1 }
    let name = "s\(savepointDepth)"
    try run("SAVEPOINT \(name)")
    do {
      let result = try body()
      try run("RELEASE SAVEPOINT \(name)")
      return result
    } catch {
      // A lost connection has nothing left to undo; the reason for it is what counts.
      if (error as? PostgreSQLFailure)?.isConnectionLost == true { throw error }
      try run("ROLLBACK TO SAVEPOINT \(name)")
      try run("RELEASE SAVEPOINT \(name)")
      throw error
    }
  }

  private func result(of sql: String, _ arguments: [SQLValue]) throws -> PostgreSQLResult {
    let statement = try prepared(sql)
    precondition(
      statement.parameterCount == arguments.count, "a value for each question mark: \(sql)")
    let values = PostgreSQLParameters(arguments)
    let result = values.withPointers { pointers, lengths, formats in
      PQexecPrepared(
        connection, statement.name, Int32(arguments.count), pointers, lengths, formats, 1)
    }
    do {
      return try PostgreSQLResult(result, on: connection)
    } catch let failure as PostgreSQLFailure where failure.isConstraintViolation {
      throw BrokenRule(rule: failure.constraint ?? failure.message)
    } catch let failure as PostgreSQLFailure where failure.sqlState == "53100" {
      throw StoreFailure.full
    }
  }

  private func prepared(_ sql: String) throws -> Prepared {
    if let known = prepared[sql] { return known }
    let (numbered, count) = PostgreSQLParameters.numbered(sql)
    let statement = Prepared(name: "p\(prepared.count + 1)", parameterCount: count)
    _ = try PostgreSQLResult(
      PQprepare(connection, statement.name, numbered, 0, nil), on: connection)
    prepared[sql] = statement
    return statement
  }
}
