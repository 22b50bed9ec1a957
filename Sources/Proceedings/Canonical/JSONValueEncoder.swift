extension JSONValue {
  /// A value as JSON, by its `Encodable` conformance; an absent optional has no member.
  ///
  /// - Throws: `EncodingError` where a number is not finite, or whole and beyond 2^53 - 1.
  public init(encoding value: some Encodable) throws {
    self = try EncodedTree(value).value(at: EncodedTree.root)
  }
}

/// What is encoded so far: places, each within another, filled as their containers are written.
private final class EncodedTree {
  private enum Content {
    case value(JSONValue)
    case array
    /// No name stands twice: a type encodes each member once.
    case object
  }

  private struct Place {
    let name: String
    var content: Content = .object
    var count = 0
    // Of other places; the first is none's child, so zero says that there is none.
    var first = 0
    var last = 0
    var next = 0
  }

  static let root = 0
  private var places = [Place(name: "")]

  init(_ value: some Encodable) throws {
    try value.encode(to: ValueEncoder(tree: self, place: Self.root, codingPath: []))
  }

  func value(at place: Int) -> JSONValue {
    switch places[place].content {
    case .value(let value): return value
    case .array: return .array(children(of: place).map { value(at: $0.place) })
    case .object:
      var members = [String: JSONValue](minimumCapacity: places[place].count)
      for child in children(of: place) { members[child.name] = value(at: child.place) }
      return .object(members)
    }
  }

  func children(of place: Int) -> [(name: String, place: Int)] {
    var children: [(name: String, place: Int)] = []
    children.reserveCapacity(places[place].count)
    var child = places[place].first
    while child != 0 {
      children.append((places[child].name, child))
      child = places[child].next
    }
    return children
  }

  func count(at place: Int) -> Int { places[place].count }

  func set(_ value: JSONValue, at place: Int) { places[place].content = .value(value) }

  func becomeArray(_ place: Int) { places[place].content = .array }

  /// A place for a member, or for an element, whose name is empty.
  func add(_ name: String = "", within place: Int) -> Int {
    let added = places.count
    if added == 1 { places.reserveCapacity(12) }
    places.append(Place(name: name))
    if places[place].count == 0 {
      places[place].first = added
    } else {
      places[places[place].last].next = added
    }
    places[place].last = added
    places[place].count += 1
    return added
  }

  func add(_ value: JSONValue, named name: String = "", within place: Int) {
    set(value, at: add(name, within: place))
  }
}

private struct ValueEncoder: Encoder {
  let tree: EncodedTree
  let place: Int
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(
      MemberEncoder<Key>(tree: tree, place: place, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    tree.becomeArray(place)
    return ElementEncoder(tree: tree, place: place, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleEncoder(tree: tree, place: place, codingPath: codingPath)
  }

  /// Writes what JSON has a form for at once, and asks anything else to encode itself.
  static func write<Value: Encodable>(
    _ value: Value, to tree: EncodedTree, at place: Int, path: [any CodingKey]
  ) throws {
    // Asked by the type's name: a cast costs more than all else here.
    if Value.self == String.self, let value = value as? String {
      tree.set(.string(value), at: place)
    } else if Value.self == JSONValue.self, let value = value as? JSONValue {
      tree.set(value, at: place)
    } else if Value.self == Int.self, let value = value as? Int {
      tree.set(try integer(value, at: path), at: place)
    } else if Value.self == Bool.self, let value = value as? Bool {
      tree.set(.bool(value), at: place)
    } else if Value.self == Double.self, let value = value as? Double {
      tree.set(try number(value, at: path), at: place)
    } else {
      try value.encode(to: ValueEncoder(tree: tree, place: place, codingPath: path))
    }
  }

  private static func number(_ value: Double, at path: [any CodingKey]) throws -> JSONValue {
    guard value.isFinite else { throw unwritable(value, path) }
    if let whole = Int(exactly: value), whole.magnitude <= UInt(JSONValue.greatestInteger) {
      return .integer(whole)
    }
    return .number(value)
  }

  static func integer(
    _ value: some BinaryInteger, at path: [any CodingKey]
  ) throws -> JSONValue {
    guard let integer = Int(exactly: value),
      integer.magnitude <= UInt(JSONValue.greatestInteger)
    else { throw unwritable(value, path) }
    return .integer(integer)
  }

  private static func unwritable(_ value: Any, _ path: [any CodingKey]) -> EncodingError {
    .invalidValue(
      value, .init(codingPath: path, debugDescription: "JSON keeps no such number exactly"))
  }
}

private struct MemberEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let tree: EncodedTree
  let place: Int
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { tree.add(.null, named: key.stringValue, within: place) }

  // What most members are is written without asking what it is.

  func encode(_ value: String, forKey key: Key) {
    tree.add(.string(value), named: key.stringValue, within: place)
  }

  func encode(_ value: Bool, forKey key: Key) {
    tree.add(.bool(value), named: key.stringValue, within: place)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    let integer = try ValueEncoder.integer(value, at: codingPath)
    tree.add(integer, named: key.stringValue, within: place)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    let member = tree.add(key.stringValue, within: place)
    try ValueEncoder.write(value, to: tree, at: member, path: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    ValueEncoder(tree: tree, place: tree.add("super", within: place), codingPath: codingPath)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    ValueEncoder(
      tree: tree, place: tree.add(key.stringValue, within: place), codingPath: codingPath + [key])
  }
}

private struct ElementEncoder: UnkeyedEncodingContainer {
  let tree: EncodedTree
  let place: Int
  let codingPath: [any CodingKey]
  var count: Int { tree.count(at: place) }

  func encodeNil() { tree.add(.null, within: place) }

  func encode(_ value: some Encodable) throws {
    try ValueEncoder.write(value, to: tree, at: tree.add(within: place), path: codingPath)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    superEncoder().unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    ValueEncoder(tree: tree, place: tree.add(within: place), codingPath: codingPath)
  }
}

private struct SingleEncoder: SingleValueEncodingContainer {
  let tree: EncodedTree
  let place: Int
  let codingPath: [any CodingKey]

  func encodeNil() { tree.set(.null, at: place) }

  func encode(_ value: String) { tree.set(.string(value), at: place) }

  func encode(_ value: some Encodable) throws {
    // A whole number of any width ends here.
    if let integer = value as? any BinaryInteger {
      tree.set(try ValueEncoder.integer(integer, at: codingPath), at: place)
    } else {
      try ValueEncoder.write(value, to: tree, at: place, path: codingPath)
    }
  }
}
