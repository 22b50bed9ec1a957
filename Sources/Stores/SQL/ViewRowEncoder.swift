internal import Deliberations
internal import Proceedings

/// A row's values while its members are written, each in the place of its column.
final class ViewRowValues {
  let view: ViewDefinition
  private var values: [SQLValue]
  // Members are mostly written in the order of the columns.
  private var expected = 0

  /// A forum's row, whose table has the forum's name before the columns of the view.
  ///
  /// - Throws: `StoreCorruption` where a member is of another kind than its column, or absent where
  ///   it must be there.
  static func values(of row: any ViewRow, in view: ViewDefinition, forum: String) throws
    -> [SQLValue]
  {
    let values = ViewRowValues(view, forum: forum)
    try row.encode(to: ViewRowEncoder(values: values))
    for (column, value) in zip(view.columns, values.values.dropFirst()) {
      if case .null = value, !column.isOptional { throw ViewRowCoding.mismatch(column, view) }
    }
    return values.values
  }

  private init(_ view: ViewDefinition, forum: String) {
    self.view = view
    values = [SQLValue](repeating: .null, count: view.columns.count + 1)
    values[0] = .text(forum)
  }

  /// The place of a member's column; nil where the view has no such column.
  func place(of name: String) -> Int? {
    let columns = view.columns
    if expected < columns.count, columns[expected].name == name {
      expected += 1
      return expected - 1
    }
    return columns.firstIndex { $0.name == name }
  }

  func set(_ value: JSONValue, at place: Int) throws {
    values[place + 1] = try ViewRowCoding.value(of: value, in: view.columns[place], of: view)
  }
}

/// Writes a row's members into the columns of its table, without a tree of JSON between.
struct ViewRowEncoder: Encoder {
  let values: ViewRowValues
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(ColumnEncoder<Key>(values: values))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("a row of \(values.view.table) has members")
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    preconditionFailure("a row of \(values.view.table) has members")
  }
}

private struct ColumnEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let values: ViewRowValues
  var codingPath: [any CodingKey] { [] }

  private func set(_ value: JSONValue, forKey key: Key) throws {
    guard let place = values.place(of: key.stringValue) else { return }
    try values.set(value, at: place)
  }

  func encodeNil(forKey key: Key) throws { try set(.null, forKey: key) }

  func encode(_ value: String, forKey key: Key) throws { try set(.string(value), forKey: key) }

  func encode(_ value: Bool, forKey key: Key) throws { try set(.bool(value), forKey: key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try set(JSONValue(encoding: value), forKey: key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("the column \(key.stringValue) is written as one value")
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("the column \(key.stringValue) is written as one value")
  }

  func superEncoder() -> any Encoder {
    preconditionFailure("a row of \(values.view.table) has no super")
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    preconditionFailure("the column \(key.stringValue) is written as one value")
  }
}
