/// Writes nil as `null` where the contract names the field; synthesized coding leaves it out.
@propertyWrapper
public struct ExplicitNull<Value: Encodable & Sendable>: Encodable, Sendable {
  public var wrappedValue: Value?

  public init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  public func encode(to encoder: any Encoder) throws {
    var field = encoder.singleValueContainer()
    if let wrappedValue {
      try field.encode(wrappedValue)
    } else {
      try field.encodeNil()
    }
  }
}
