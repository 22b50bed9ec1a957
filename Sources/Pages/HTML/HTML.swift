/// Markup that is safe to send: made of what the program itself wrote and of escaped words.
///
/// There is no way from a string of somebody's to markup but through escaping.
public struct HTML: Hashable, Sendable {
  public private(set) var markup: String

  /// Markup of the program's own.
  init(own markup: StaticString) { self.markup = markup.description }

  /// Words, escaped.
  init(_ words: String) { markup = Self.escaped(words) }

  init() { markup = "" }

  fileprivate init(joining parts: [HTML]) { markup = parts.map(\.markup).joined() }

  fileprivate init(
    element name: StaticString, attributes: [Attribute], content: HTML?
  ) {
    markup = "<\(name)"
    for attribute in attributes { markup += attribute.markup }
    markup += ">"
    if let content { markup += "\(content.markup)</\(name)>" }
  }

  func followed(by other: HTML) -> HTML { HTML(joining: [self, other]) }

  /// An attribute with its value, escaped; or by itself.
  struct Attribute: Hashable, Sendable {
    fileprivate let markup: String

    init(_ name: StaticString, _ value: String) { markup = " \(name)=\"\(HTML.escaped(value))\"" }

    init(_ name: StaticString) { markup = " \(name)" }
  }

  fileprivate static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: isSpecial) else { return words }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count + 16)
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    default: false
    }
  }
}

/// Puts markup together; words that stand in it are escaped.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ words: String) -> HTML { HTML(words) }
  static func buildExpression(_ number: Int) -> HTML { HTML(String(number)) }
  static func buildBlock(_ parts: HTML...) -> HTML { HTML(joining: parts) }
  static func buildArray(_ parts: [HTML]) -> HTML { HTML(joining: parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? HTML() }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }
}

/// An element with its content.
func element(
  _ name: StaticString, _ attributes: HTML.Attribute..., @HTMLBuilder content: () -> HTML
) -> HTML {
  HTML(element: name, attributes: attributes, content: content())
}

/// An element without content: `meta`, `input`.
func void(_ name: StaticString, _ attributes: HTML.Attribute...) -> HTML {
  HTML(element: name, attributes: attributes, content: nil)
}

func element(
  _ name: StaticString, _ attributes: [HTML.Attribute], @HTMLBuilder content: () -> HTML
) -> HTML {
  HTML(element: name, attributes: attributes, content: content())
}

func void(_ name: StaticString, _ attributes: [HTML.Attribute]) -> HTML {
  HTML(element: name, attributes: attributes, content: nil)
}

extension HTML.Attribute {
  static func id(_ id: String) -> Self { .init("id", id) }
  static func style(_ names: String) -> Self { .init("class", names) }
  static func href(_ address: String) -> Self { .init("href", address) }
  static func lang(_ tag: String) -> Self { .init("lang", tag) }
  static func dir(_ direction: String) -> Self { .init("dir", direction) }
}

/// A link.
func link(_ address: String, _ words: String) -> HTML {
  element("a", .href(address)) { words }
}

/// Words that may be in a language other than the page's: their direction is their own.
func foreign(_ words: String, language: String? = nil) -> HTML {
  guard let language else { return element("bdi") { words } }
  return element("bdi", .lang(language)) { words }
}
