/// A value of JSON, as acts are made of.
///
/// Whole numbers are kept apart from others: acts count and point, they do not measure.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// Between -(2^53 - 1) and 2^53 - 1: what every reader of JSON keeps exactly (RFC 7493).
  case integer(Int)
  /// Finite, and not whole.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The greatest whole number that every reader of JSON keeps exactly.
  public static let greatestInteger = (1 << 53) - 1

  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  public var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  public var integer: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }

  public var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}

/// What is wrong with bytes that should be JSON.
public struct JSONProblem: Error, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    case unexpectedEnd = "the text ends within a value"
    case unexpectedByte = "a byte that JSON does not allow here"
    case badNumber = "a number that is not finite or not exact"
    case badString = "a string with a bad escape, a control character or bytes that are not UTF-8"
    case repeatedKey = "a key that the object has already"
    case tooDeep = "values nested too deeply"
    case trailingBytes = "bytes behind the value"
  }

  public var kind: Kind
  /// The offset of the byte where reading stopped.
  public var offset: Int

  public var description: String { "byte \(offset): \(kind.rawValue)" }
}

extension JSONValue: Codable {
  /// Only `JSONValue(encoding:)` and `decoded(as:)` reach a value inside other types.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(
        codingPath: decoder.codingPath, debugDescription: "JSON is read by JSONValue(parsing:)"))
  }

  public func encode(to encoder: any Encoder) throws {
    throw EncodingError.invalidValue(
      self,
      .init(codingPath: encoder.codingPath, debugDescription: "JSON is written by canonicalBytes"))
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }
}
