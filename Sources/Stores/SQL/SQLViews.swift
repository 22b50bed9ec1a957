internal import Deliberations
internal import Proceedings

/// The derived tables of a forum in SQL.
struct SQLViews: Views {
  let connection: any SQLConnection
  let kept: KeptViews
  let forum: String

  func row<Row: ViewRow>(_ type: Row.Type, key: [ColumnValue]) throws -> Row? {
    let view = type.view
    precondition(key.count == view.keyCount, "a key has a value for each of its columns")
    let sql = kept.statements(of: view).row
    let rows = try connection.rows(sql, [.text(forum)] + key.map(SQLValue.init))
    return try rows.first.map { try decode($0, as: type) }
  }

  func rows<Row: ViewRow>(_ query: ViewQuery<Row>) throws -> [Row] {
    var (conditions, arguments) = condition(query)
    let view = Row.view
    var order = query.order.map {
      SQLSchema.quoted($0.column) + ($0.isDescending ? " DESC" : "")
    }
    let isBackwards = query.order.first?.isDescending ?? false
    order += view.key.map { SQLSchema.quoted($0.name) + (isBackwards ? " DESC" : "") }
    var sql =
      kept.statements(of: view).select + conditions + " ORDER BY " + order.joined(separator: ", ")
    if let limit = query.limit {
      sql += " LIMIT ? OFFSET ?"
      arguments += [.integer(limit), .integer(query.skipped)]
    }
    return try connection.rows(sql, [.text(forum)] + arguments).map { try decode($0, as: Row.self) }
  }

  func count<Row: ViewRow>(_ query: ViewQuery<Row>) throws -> Int {
    let (conditions, arguments) = condition(query)
    let sql =
      "SELECT COUNT(*) FROM \(SQLSchema.quoted(Row.view.table)) WHERE \"forum\" = ?" + conditions
    guard case .integer(let count) = try connection.rows(sql, [.text(forum)] + arguments)[0][0]
    else { throw StoreCorruption(description: "a count of \(Row.view.table) is no number") }
    return count
  }

  private func condition<Row: ViewRow>(_ query: ViewQuery<Row>) -> (String, [SQLValue]) {
    var sql = ""
    var arguments: [SQLValue] = []
    for condition in query.conditions {
      switch condition {
      case .equals(let column, let value):
        sql += " AND \(SQLSchema.quoted(column)) = ?"
        arguments.append(SQLValue(value))
      case .after(let column, let value):
        sql += " AND \(SQLSchema.quoted(column)) > ?"
        arguments.append(SQLValue(value))
      case .before(let column, let value):
        sql += " AND \(SQLSchema.quoted(column)) < ?"
        arguments.append(SQLValue(value))
      case .beyond(let place, let isBefore):
        precondition(place.key.count == Row.view.keyCount, "a place has the whole key of a row")
        let columns = [place.column] + Row.view.key.map(\.name)
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        sql += " AND (\(SQLSchema.list(columns))) \(isBefore ? "<" : ">") (\(marks))"
        arguments += ([place.value] + place.key).map(SQLValue.init)
      case .isOneOf(let column, let values):
        sql += isOneOf(column, values)
        arguments += values.map(SQLValue.init)
      case .names(let column, let view, let other, let values):
        sql += " AND \(SQLSchema.quoted(column)) IN (SELECT \"id\" FROM"
        sql += " \(SQLSchema.quoted(view.table)) WHERE \"forum\" = ?\(isOneOf(other, values)))"
        arguments += [.text(forum)] + values.map(SQLValue.init)
      case .isAbsent(let column): sql += " AND \(SQLSchema.quoted(column)) IS NULL"
      }
    }
    return (sql, arguments)
  }

  private func isOneOf(_ column: String, _ values: [ColumnValue]) -> String {
    guard !values.isEmpty else { return " AND 1 = 0" }
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    return " AND \(SQLSchema.quoted(column)) IN (\(marks))"
  }

  private func decode<Row: ViewRow>(_ values: [SQLValue], as type: Row.Type) throws -> Row {
    try ViewRowCoding.json(of: values, in: type.view).decoded(as: type)
  }
}

extension SQLValue {
  init(_ value: ColumnValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    case .text(let text): self = .text(text)
    }
  }
}

/// Rows of views as the columns of a table.
enum ViewRowCoding {
  /// What a column keeps of a member.
  static func value(
    of member: JSONValue, in column: ViewDefinition.Column, of view: ViewDefinition
  ) throws -> SQLValue {
    switch (column.kind, member) {
    case (_, .null): .null
    case (.text, .string(let text)): .text(text)
    case (.integer, .integer(let integer)): .integer(integer)
    case (.flag, .bool(let flag)): .integer(flag ? 1 : 0)
    case (.json, _): .text(String(decoding: member.canonicalBytes, as: UTF8.self))
    default: throw mismatch(column, view)
    }
  }

  static func json(of values: [SQLValue], in view: ViewDefinition) throws -> JSONValue {
    var members: [String: JSONValue] = [:]
    for (column, value) in zip(view.columns, values) {
      switch (column.kind, value) {
      case (_, .null): continue
      case (.text, .text(let text)): members[column.name] = .string(text)
      case (.integer, .integer(let integer)): members[column.name] = .integer(integer)
      case (.flag, .integer(let flag)): members[column.name] = .bool(flag != 0)
      case (.json, .text(let text)):
        members[column.name] = try JSONValue(parsing: Array(text.utf8))
      default: throw mismatch(column, view)
      }
    }
    return .object(members)
  }

  static func mismatch(
    _ column: ViewDefinition.Column, _ view: ViewDefinition
  ) -> StoreCorruption {
    StoreCorruption(description: "the column \(column.name) of \(view.table) holds another kind")
  }
}
