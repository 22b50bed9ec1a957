internal import Proceedings

/// The shape of a value's JSON, as the type's own decoding asks for it: so the description is never
/// of another one than what is written.
struct DecodedShape {
  /// As JSON Schema says it.
  let schema: JSONValue
  /// One value of that shape, for the decoding of what holds it.
  fileprivate let sample: Any

  /// - Throws: what a part's decoding threw that takes no sample: such a part needs a case of its
  ///   own here.
  init(of type: any Decodable.Type) throws {
    switch type {
    case is String.Type: self.init(["type": "string"], "")
    case is Int.Type: self.init(["type": "integer"], 0)
    case is Double.Type: self.init(["type": "number"], 0.0)
    case is Bool.Type: self.init(["type": "boolean"], false)
    case is JSONValue.Type: self.init([:], JSONValue.null)
    case is Moment.Type:
      self.init(["type": "string", "format": "date-time"], Moment(milliseconds: 0))
    case let list as any DecodableList.Type: self = try list.shape()
    case let cases as any (RawRepresentable & CaseIterable).Type: self = Self.shape(of: cases)
    default:
      let probe = MemberProbe()
      let sample = try type.init(from: probe)
      self.init(probe.members.schema, sample)
    }
  }

  fileprivate init(_ schema: JSONValue, _ sample: Any) {
    self.schema = schema
    self.sample = sample
  }

  /// Names that a value is one of.
  private static func shape<Cases: RawRepresentable & CaseIterable>(
    of type: Cases.Type
  ) -> DecodedShape {
    let names = type.allCases.compactMap { ($0.rawValue as? String).map(JSONValue.string) }
    return DecodedShape(["type": "string", "enum": .array(names)], type.allCases.first as Any)
  }
}

private protocol DecodableList: Decodable {
  static func shape() throws -> DecodedShape
}

extension Array: DecodableList where Element: Decodable {
  fileprivate static func shape() throws -> DecodedShape {
    DecodedShape(
      ["type": "array", "items": try DecodedShape(of: Element.self).schema], [Element]())
  }
}

/// The members that a decoding has asked for so far.
private final class ProbedMembers {
  private var properties: [String: JSONValue] = [:]
  private var required: [JSONValue] = []

  var schema: JSONValue {
    ["type": "object", "properties": .object(properties), "required": .array(required)]
  }

  func add(_ name: String, _ schema: JSONValue, isRequired: Bool) {
    properties[name] = schema
    if isRequired { required.append(.string(name)) }
  }
}

/// Gives a sample for all that is asked, and notes what it was.
private struct MemberProbe: Decoder {
  let members = ProbedMembers()
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(MemberContainer<Key>(members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw noMembers }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw noMembers }

  private var noMembers: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "a value without named members"))
  }
}

private struct MemberContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: ProbedMembers
  let codingPath: [any CodingKey] = []
  let allKeys: [Key] = []

  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) -> Bool { true }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let shape = try DecodedShape(of: type)
    members.add(key.stringValue, shape.schema, isRequired: true)
    guard let value = shape.sample as? Value else {
      throw DecodingError.typeMismatch(
        type, .init(codingPath: [key], debugDescription: "the sample is of another type"))
    }
    return value
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    members.add(key.stringValue, try DecodedShape(of: type).schema, isRequired: false)
    return nil
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(type, key)
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try optional(type, key)
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try optional(type, key)
  }

  private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
    members.add(key.stringValue, try DecodedShape(of: type).schema, isRequired: false)
    return nil
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw Self.byHand }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw Self.byHand
  }

  func superDecoder() throws -> any Decoder { throw Self.byHand }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw Self.byHand }

  private static var byHand: DecodingError {
    .dataCorrupted(
      .init(codingPath: [], debugDescription: "members that synthesized coding never asks for"))
  }
}
