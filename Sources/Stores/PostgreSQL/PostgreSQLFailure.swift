internal import CLibPQ

/// What the server, or the way to it, said.
struct PostgreSQLFailure: Error, Hashable, CustomStringConvertible {
  /// Five characters (PostgreSQL's appendix A); nil where no server answered.
  var sqlState: String?
  var message: String
  /// The constraint that a statement broke.
  var constraint: String?
  /// Whether the connection is gone, and with it what the transaction did.
  var isConnectionLost: Bool

  var description: String { "PostgreSQL: \(sqlState.map { $0 + ": " } ?? "")\(message)" }

  /// Class 23: a constraint of a table.
  var isConstraintViolation: Bool { sqlState?.hasPrefix("23") ?? false }
}

extension PostgreSQLFailure {
  /// Class 08, or the server is going away or not ready (57P01 to 57P03).
  private static func endsConnection(_ sqlState: String) -> Bool {
    sqlState.hasPrefix("08") || ["57P01", "57P02", "57P03"].contains(sqlState)
  }

  /// What the connection says of itself.
  init(of connection: OpaquePointer?) {
    sqlState = nil
    message = Self.oneLine(PQerrorMessage(connection))
    constraint = nil
    isConnectionLost = PQstatus(connection) != CONNECTION_OK
  }

  /// What a statement's result says.
  init(of result: OpaquePointer?, on connection: OpaquePointer?) {
    func field(_ code: Character) -> String? {
      let code = code.asciiValue.map(Int32.init) ?? 0
      return PQresultErrorField(result, code).map { String(cString: $0) }
    }
    let state = field("C")
    sqlState = state
    message = field("M") ?? Self.oneLine(PQerrorMessage(connection))
    constraint = field("n")
    isConnectionLost =
      PQstatus(connection) != CONNECTION_OK || state.map(Self.endsConnection) ?? true
  }

  private static func oneLine(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "no message" }
    // What belongs to the line before stands behind a tab.
    return String(cString: message).split(separator: "\n")
      .map { $0.drop { $0.isWhitespace } }.joined(separator: "; ")
  }
}
