extension JSONValue {
  /// A value as JSON, by its `Encodable` conformance; an absent optional has no member.
  ///
  /// - Throws: `EncodingError` where a number is not finite, or whole and beyond 2^53 - 1.
  public init(encoding value: some Encodable) throws {
    let place = EncodedPlace()
    try value.encode(to: ValueEncoder(place: place, codingPath: []))
    self = place.value
  }
}

/// Where an encoded value will stand: filled when its container has been written.
private final class EncodedPlace {
  private enum Content {
    case value(JSONValue)
    case array([EncodedPlace])
    /// No name stands twice: a type encodes each member once.
    case object([(name: String, place: EncodedPlace)])
  }

  private var content: Content = .object([])

  var value: JSONValue {
    switch content {
    case .value(let value): value
    case .array(let places): .array(places.map(\.value))
    case .object(let members):
      .object(Dictionary(members.map { ($0.name, $0.place.value) }) { _, last in last })
    }
  }

  var count: Int {
    guard case .array(let places) = content else { return 0 }
    return places.count
  }

  func set(_ value: JSONValue) { content = .value(value) }

  func becomeArray() {
    guard case .array = content else {
      content = .array([])
      return
    }
  }

  func member(_ key: String) -> EncodedPlace {
    guard case .object(var members) = content else { return EncodedPlace() }
    let place = EncodedPlace()
    // Let go first, or the members would be copied.
    content = .value(.null)
    members.append((key, place))
    content = .object(members)
    return place
  }

  func element() -> EncodedPlace {
    guard case .array(var places) = content else { return EncodedPlace() }
    let place = EncodedPlace()
    content = .value(.null)
    places.append(place)
    content = .array(places)
    return place
  }
}

private struct ValueEncoder: Encoder {
  let place: EncodedPlace
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(MemberEncoder<Key>(place: place, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.becomeArray()
    return ElementEncoder(place: place, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleEncoder(place: place, codingPath: codingPath)
  }

  /// Writes what JSON has a form for at once, and asks anything else to encode itself.
  static func write(
    _ value: some Encodable, to place: EncodedPlace, at path: [any CodingKey]
  ) throws {
    switch value {
    case let value as JSONValue: place.set(value)
    case let value as String: place.set(.string(value))
    case let value as Bool: place.set(.bool(value))
    case let value as Double: place.set(try number(value, at: path))
    case let value as any BinaryInteger: place.set(try integer(value, at: path))
    default: try value.encode(to: ValueEncoder(place: place, codingPath: path))
    }
  }

  private static func number(_ value: Double, at path: [any CodingKey]) throws -> JSONValue {
    guard value.isFinite else { throw unwritable(value, path) }
    if let whole = Int(exactly: value), whole.magnitude <= UInt(JSONValue.greatestInteger) {
      return .integer(whole)
    }
    return .number(value)
  }

  private static func integer(
    _ value: any BinaryInteger, at path: [any CodingKey]
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
  let place: EncodedPlace
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { place.member(key.stringValue).set(.null) }

  // What most members are is written without asking what it is.

  func encode(_ value: String, forKey key: Key) {
    place.member(key.stringValue).set(.string(value))
  }

  func encode(_ value: Bool, forKey key: Key) { place.member(key.stringValue).set(.bool(value)) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try ValueEncoder.write(value, to: place.member(key.stringValue), at: codingPath + [key])
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
    ValueEncoder(place: place.member("super"), codingPath: codingPath)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    ValueEncoder(place: place.member(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct ElementEncoder: UnkeyedEncodingContainer {
  let place: EncodedPlace
  let codingPath: [any CodingKey]
  var count: Int { place.count }

  func encodeNil() { place.element().set(.null) }

  func encode(_ value: some Encodable) throws {
    try ValueEncoder.write(value, to: place.element(), at: codingPath)
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
    ValueEncoder(place: place.element(), codingPath: codingPath)
  }
}

private struct SingleEncoder: SingleValueEncodingContainer {
  let place: EncodedPlace
  let codingPath: [any CodingKey]

  func encodeNil() { place.set(.null) }

  func encode(_ value: some Encodable) throws {
    try ValueEncoder.write(value, to: place, at: codingPath)
  }
}
