/// XML or HTML while it is written.
struct MarkupBytes {
  private(set) var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  mutating func raw(_ markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  mutating func append(_ other: MarkupBytes) {
    bytes += other.bytes
  }

  /// Text or an attribute's value, escaped; control characters that XML forbids are left out.
  mutating func text(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0x09, 0x0A, 0x20...: bytes.append(byte)
      default: break
      }
    }
  }

  mutating func text(_ text: String) {
    self.text(text.utf8)
  }

  /// What is written inside stands in the tags of its styles, the first outermost.
  mutating func styled<Style>(
    _ styles: [Style], in tags: (Style) -> (start: String, end: String),
    _ write: (inout MarkupBytes) -> Void
  ) {
    let tags = styles.map(tags)
    for tag in tags { raw(tag.start) }
    write(&self)
    for tag in tags.reversed() { raw(tag.end) }
  }

  mutating func element(_ name: String, _ content: String) {
    raw("<\(name)>")
    text(content)
    raw("</\(name)>")
  }

  static func escaped(_ text: String) -> String {
    var markup = MarkupBytes()
    markup.text(text)
    return String(decoding: markup.bytes, as: UTF8.self)
  }
}
