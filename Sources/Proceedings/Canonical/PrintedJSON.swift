extension Encodable {
  /// As JSON in UTF-8, one document for people and scripts: fields in the order that the value
  /// writes them, a line each.
  ///
  /// Written as it goes, without a tree in between; linear in its size. A value that writes its
  /// containers in turns, as synthesized coding never does, is not for this.
  /// - Throws: what the value's own coding threw.
  public func printedJSON() throws -> [UInt8] {
    let output = PrintedJSON()
    try output.write(self, at: 0)
    output.bytes.append(UInt8(ascii: "\n"))
    return output.bytes
  }
}

/// The document so far.
private final class PrintedJSON {
  var bytes: [UInt8] = []

  func write(_ value: some Encodable, at depth: Int) throws {
    switch value {
    case let words as String: JSONValue.appendQuoted(words, to: &bytes)
    case let number as Int: bytes += String(number).utf8
    case let flag as Bool: bytes += (flag ? "true" : "false").utf8
    case let number as Double: bytes += JSONValue.ecmaScript(number).utf8
    default:
      let place = PrintedPlace(output: self, depth: depth)
      try value.encode(to: place)
      place.close()
    }
  }

  func line(at depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }
}

/// Where one value is written: an object, a list or a value of its own.
private final class PrintedPlace: Encoder {
  let output: PrintedJSON
  let depth: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  /// The byte that ends what was begun; nil where nothing was.
  private var end: UInt8?
  private(set) var count = 0
  private var open: PrintedPlace?

  init(output: PrintedJSON, depth: Int) {
    self.output = output
    self.depth = depth
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    begin("{", "}")
    return KeyedEncodingContainer(PrintedObject<Key>(place: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    begin("[", "]")
    return PrintedList(place: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { PrintedValue(place: self) }

  private func begin(_ start: Unicode.Scalar, _ end: Unicode.Scalar) {
    // Coding may ask for its container twice: it is the same one.
    guard self.end == nil else { return }
    output.bytes.append(UInt8(ascii: start))
    self.end = UInt8(ascii: end)
  }

  func next(_ key: String?) {
    open?.close()
    open = nil
    if count > 0 { output.bytes.append(UInt8(ascii: ",")) }
    count += 1
    output.line(at: depth + 1)
    guard let key else { return }
    JSONValue.appendQuoted(key, to: &output.bytes)
    output.bytes += ": ".utf8
  }

  /// A place within this one, which ends when the next begins.
  func within() -> PrintedPlace {
    let place = PrintedPlace(output: output, depth: depth + 1)
    open = place
    return place
  }

  func close() {
    open?.close()
    open = nil
    guard let end else { return }
    if count > 0 { output.line(at: depth) }
    output.bytes.append(end)
    self.end = nil
  }
}

private struct PrintedObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let place: PrintedPlace
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    place.next(key.stringValue)
    place.output.bytes += "null".utf8
  }

  /// Most fields are words, and need no asking what they are.
  func encode(_ value: String, forKey key: Key) {
    place.next(key.stringValue)
    JSONValue.appendQuoted(value, to: &place.output.bytes)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    place.next(key.stringValue)
    try place.output.write(value, at: place.depth + 1)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    place.next(key.stringValue)
    return place.within().container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    place.next(key.stringValue)
    return place.within().unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    place.next("super")
    return place.within()
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    place.next(key.stringValue)
    return place.within()
  }
}

private struct PrintedList: UnkeyedEncodingContainer {
  let place: PrintedPlace
  var codingPath: [any CodingKey] { [] }
  var count: Int { place.count }

  func encodeNil() {
    place.next(nil)
    place.output.bytes += "null".utf8
  }

  func encode(_ value: some Encodable) throws {
    place.next(nil)
    try place.output.write(value, at: place.depth + 1)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) -> KeyedEncodingContainer<Inner> {
    place.next(nil)
    return place.within().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    place.next(nil)
    return place.within().unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    place.next(nil)
    return place.within()
  }
}

private struct PrintedValue: SingleValueEncodingContainer {
  let place: PrintedPlace
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { place.output.bytes += "null".utf8 }

  func encode(_ value: some Encodable) throws {
    try place.output.write(value, at: place.depth)
  }

  // The primitives' own coding asks for these; each is its digits.
  func encode(_ value: Bool) { place.output.bytes += (value ? "true" : "false").utf8 }
  func encode(_ value: String) { JSONValue.appendQuoted(value, to: &place.output.bytes) }
  func encode(_ value: Double) { place.output.bytes += JSONValue.ecmaScript(value).utf8 }
  func encode(_ value: Float) { encode(Double(value)) }
  func encode(_ value: Int) { digits(value) }
  func encode(_ value: Int8) { digits(value) }
  func encode(_ value: Int16) { digits(value) }
  func encode(_ value: Int32) { digits(value) }
  func encode(_ value: Int64) { digits(value) }
  func encode(_ value: UInt) { digits(value) }
  func encode(_ value: UInt8) { digits(value) }
  func encode(_ value: UInt16) { digits(value) }
  func encode(_ value: UInt32) { digits(value) }
  func encode(_ value: UInt64) { digits(value) }

  private func digits(_ value: some BinaryInteger) { place.output.bytes += String(value).utf8 }
}
