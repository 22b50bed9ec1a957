/// Writes nil as `null` where the contract names the field; synthesized coding leaves it out.
@propertyWrapper
struct ExplicitNull<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var field = encoder.singleValueContainer()
    if let wrappedValue {
      try field.encode(wrappedValue)
    } else {
      try field.encodeNil()
    }
  }
}
