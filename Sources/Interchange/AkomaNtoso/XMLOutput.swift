/// XML while it is written: escaping, and a line with its indent for each structural element.
struct XMLOutput {
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  mutating func raw(_ characters: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(
        start: characters.utf8Start, count: characters.utf8CodeUnitCount))
  }

  mutating func append(_ written: [UInt8]) {
    bytes.append(contentsOf: written)
  }

  /// Opens an element on a line of its own.
  mutating func open(_ name: String, _ attributes: XMLAttributeList = XMLAttributeList()) {
    startLine()
    tag(name, attributes)
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    startLine()
    raw("</")
    bytes.append(contentsOf: name.utf8)
    raw(">")
  }

  /// An element without content, on a line of its own.
  mutating func empty(_ name: String, _ attributes: XMLAttributeList) {
    startLine()
    raw("<")
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: attributes.bytes)
    raw("/>")
  }

  /// An element on one line, with what is written already in it.
  mutating func line(
    _ name: String, _ attributes: XMLAttributeList = XMLAttributeList(), holding content: [UInt8]
  ) {
    startLine()
    tag(name, attributes)
    bytes.append(contentsOf: content)
    endTag(name)
  }

  mutating func tag(_ name: String, _ attributes: XMLAttributeList = XMLAttributeList()) {
    raw("<")
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: attributes.bytes)
    raw(">")
  }

  mutating func endTag(_ name: String) {
    raw("</")
    bytes.append(contentsOf: name.utf8)
    raw(">")
  }

  mutating func startLine() {
    if !bytes.isEmpty { raw("\n") }
    for _ in 0..<depth { raw("  ") }
  }

  /// Characters of a text; one that XML does not allow becomes a marker with its code.
  mutating func text(_ characters: ArraySlice<UInt8>) {
    var at = characters.startIndex
    while at < characters.endIndex {
      let byte = characters[at]
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case 0x0A: raw("<br/>")
      case 0x0D: raw("&#13;")
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: marker(code: UInt32(byte))
      case 0xEF where Self.isForbidden(characters[at...].prefix(3)):
        marker(code: characters[at + 2] == 0xBE ? 0xFFFE : 0xFFFF)
        at += 2
      default: bytes.append(byte)
      }
      at += 1
    }
  }

  private static func isForbidden(_ three: ArraySlice<UInt8>) -> Bool {
    three.elementsEqual([0xEF, 0xBF, 0xBE]) || three.elementsEqual([0xEF, 0xBF, 0xBF])
  }

  private mutating func marker(code: UInt32) {
    var attributes = XMLAttributeList()
    attributes.add("name", "character")
    attributes.addOwn("code", String(code, radix: 16))
    raw("<marker")
    bytes.append(contentsOf: attributes.bytes)
    raw("/>")
  }
}

/// Attributes while they are written.
struct XMLAttributeList {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ name: StaticString, _ value: String) {
    add(name, value)
  }

  /// Adds an attribute; characters that XML does not allow are left out.
  mutating func add(_ name: StaticString, _ value: String) {
    bytes.append(0x20)
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(contentsOf: "=\"".utf8)
    for scalar in value.unicodeScalars where OwnVocabulary.isAllowed(scalar) {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t": bytes.append(contentsOf: "&#9;".utf8)
      case "\n": bytes.append(contentsOf: "&#10;".utf8)
      case "\r": bytes.append(contentsOf: "&#13;".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute of our own namespace, nothing of its value lost.
  mutating func addOwn(_ name: String, _ value: String) {
    addOwn(name, encoded: OwnVocabulary.escaped(value))
  }

  /// Adds an attribute of our own namespace whose value is escaped already.
  mutating func addOwn(_ name: String, encoded value: String) {
    bytes.append(contentsOf: " comity:".utf8)
    bytes.append(contentsOf: name.utf8)
    var rest = XMLAttributeList()
    rest.add("", value)
    bytes.append(contentsOf: rest.bytes.dropFirst())
  }
}
