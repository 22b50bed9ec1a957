internal import CLibPQ

/// What a statement gave back, in binary form.
final class PostgreSQLResult {
  /// The types that our tables have, by the numbers PostgreSQL gives them (pg_type.dat).
  private enum TypeNumber {
    static let bytes: Oid = 17
    static let integers: Set<Oid> = [20, 21, 23]
    static let texts: Set<Oid> = [19, 25, 1043]
    static let nothing: Oid = 2278
  }

  private let result: OpaquePointer?

  /// Takes the result over.
  ///
  /// - Throws: `PostgreSQLFailure` where the statement failed.
  init(_ result: OpaquePointer?, on connection: OpaquePointer) throws {
    self.result = result
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
    default: throw PostgreSQLFailure(of: result, on: connection)
    }
  }

  deinit { PQclear(result) }

  func rows() throws -> [[SQLValue]] {
    let columns = 0..<PQnfields(result)
    let types = columns.map { PQftype(result, $0) }
    return try (0..<PQntuples(result)).map { row in
      try columns.map { try value(row, $0, of: types[Int($0)]) }
    }
  }

  private func value(_ row: Int32, _ column: Int32, of type: Oid) throws -> SQLValue {
    guard PQgetisnull(result, row, column) == 0, type != TypeNumber.nothing else { return .null }
    let bytes = UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
    switch type {
    case TypeNumber.bytes: return .bytes(Array(bytes))
    case _ where TypeNumber.texts.contains(type):
      return .text(String(decoding: bytes, as: UTF8.self))
    case _ where TypeNumber.integers.contains(type): return .integer(Self.integer(bytes))
    default: throw StoreCorruption(description: "a column has the unknown type \(type)")
    }
  }

  /// Big-endian, of two, four or eight bytes.
  private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int {
    let isNegative = (bytes.first ?? 0) & 0x80 != 0
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
  }
}
