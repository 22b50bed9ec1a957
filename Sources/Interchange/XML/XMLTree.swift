/// An XML part as a tree over its own bytes, so that what is not touched is written as it was.
///
/// Names are compared as they are written, prefix included. It takes UTF-8 without a document type,
/// as all programs write Office files.
struct XMLTree {
  struct Fault: Error {}

  enum Kind: UInt8 { case element, text, other }

  struct Node {
    var kind: Kind
    /// The name's place in `names`; -1 for what has none.
    var name: Int32
    /// Where the node begins and ends in the bytes.
    var start: Int32
    var end: Int32
    /// Where the start tag ends and the end tag begins; the same in an element without content.
    var contentStart: Int32
    var contentEnd: Int32
    var firstChild: Int32 = -1
    var next: Int32 = -1
  }

  let bytes: [UInt8]
  let nodes: [Node]
  /// The names of elements, each once.
  let names: [String]
  /// The outermost element.
  let root: Int

  /// - Throws: `Fault` where the bytes are no XML of this kind. Linear in the bytes.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count < Int(Int32.max) else { throw Fault() }
    self.bytes = bytes
    let reader = try XMLTreeReader(bytes)
    (nodes, names, root) = (reader.nodes, reader.names, reader.root)
  }

  func children(_ node: Int) -> Children {
    Children(tree: self, first: Int(nodes[node].firstChild))
  }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    private var at: Int

    fileprivate init(tree: XMLTree, first: Int) {
      nodes = tree.nodes
      at = first
    }

    mutating func next() -> Int? {
      guard at >= 0 else { return nil }
      defer { at = Int(nodes[at].next) }
      return at
    }
  }

  func name(_ node: Int) -> String {
    let name = nodes[node].name
    return name < 0 ? "" : names[Int(name)]
  }

  func child(_ node: Int, _ name: String) -> Int? {
    children(node).first { self.name($0) == name }
  }

  func raw(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  func startTag(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].start)..<Int(nodes[node].contentStart)]
  }

  func endTag(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].contentEnd)..<Int(nodes[node].end)]
  }

  func content(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].contentStart)..<Int(nodes[node].contentEnd)]
  }

  /// Whether the element is one tag, `<w:b/>`.
  func isEmptyTag(_ node: Int) -> Bool {
    nodes[node].contentStart == nodes[node].end
  }

  /// The attributes as they are written, values still escaped.
  func attributes(_ node: Int) -> [XMLAttribute] {
    XMLAttribute.all(in: startTag(node))
  }

  /// An attribute's value; nil where there is none of this name.
  func attribute(_ node: Int, _ name: String) -> String? {
    attributes(node).first { $0.name == name }.map {
      String(decoding: Self.unescaped($0.value), as: UTF8.self)
    }
  }

  /// The text in an element, unescaped.
  func text(_ node: Int) -> [UInt8] {
    let content = content(node)
    guard content.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return Array(content) }
    return children(node).flatMap { child -> [UInt8] in
      switch nodes[child].kind {
      case .text: Self.unescaped(raw(child))
      case .element: text(child)
      case .other:
        raw(child).starts(with: "<![CDATA[".utf8) ? Array(raw(child).dropFirst(9).dropLast(3)) : []
      }
    }
  }
}

/// An attribute as it is written.
struct XMLAttribute {
  var name: String
  /// Still escaped.
  var value: ArraySlice<UInt8>

  static func all(in tag: ArraySlice<UInt8>) -> [XMLAttribute] {
    var found: [XMLAttribute] = []
    var at = tag.startIndex
    while at < tag.endIndex, !isSpace(tag[at]), tag[at] != 0x3E { at += 1 }
    while at < tag.endIndex {
      while at < tag.endIndex, isSpace(tag[at]) { at += 1 }
      let start = at
      while at < tag.endIndex, tag[at] != UInt8(ascii: "="), !isSpace(tag[at]), tag[at] != 0x3E {
        at += 1
      }
      let name = tag[start..<at]
      while at < tag.endIndex, tag[at] != 0x22, tag[at] != 0x27, tag[at] != 0x3E { at += 1 }
      guard at < tag.endIndex, tag[at] != 0x3E else { return found }
      let quote = tag[at]
      guard let end = tag[(at + 1)...].firstIndex(of: quote) else { return found }
      found.append(
        XMLAttribute(name: String(decoding: name, as: UTF8.self), value: tag[(at + 1)..<end]))
      at = end + 1
    }
    return found
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// Cuts the bytes of a part into the nodes of its tree.
private struct XMLTreeReader {
  typealias Fault = XMLTree.Fault
  typealias Node = XMLTree.Node

  let bytes: [UInt8]
  var nodes: [Node] = []
  var names: [String] = []
  var root = -1
  private var numbers: [ArraySlice<UInt8>: Int32] = [:]
  /// Elements that are open, each with the last of its children.
  private var stack: [(node: Int, last: Int)] = []
  private var at = 0

  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 24)
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        leaf(.text, to: bytes[at...].firstIndex(of: 0x3C) ?? bytes.count)
        continue
      }
      guard at + 1 < bytes.count else { throw Fault() }
      switch bytes[at + 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): try aside()
      case UInt8(ascii: "/"): try endTag()
      default: try startTag()
      }
    }
    guard stack.isEmpty, root >= 0 else { throw Fault() }
  }

  private mutating func add(_ node: Node) {
    nodes.append(node)
    let place = nodes.count - 1
    guard let top = stack.indices.last else { return }
    if stack[top].last < 0 {
      nodes[stack[top].node].firstChild = Int32(place)
    } else {
      nodes[stack[top].last].next = Int32(place)
    }
    stack[top].last = place
  }

  private mutating func leaf(_ kind: XMLTree.Kind, to end: Int) {
    if !stack.isEmpty {
      add(
        Node(
          kind: kind, name: -1, start: Int32(at), end: Int32(end), contentStart: Int32(at),
          contentEnd: Int32(end)))
    }
    at = end
  }

  /// An instruction, a comment or text that is marked as such.
  private mutating func aside() throws(Fault) {
    let rest = bytes[at...]
    let marks = [("<?", "?>"), ("<!--", "-->"), ("<![CDATA[", "]]>")]
    guard let mark = marks.first(where: { rest.starts(with: $0.0.utf8) }) else { throw Fault() }
    let end = try end(of: Array(mark.1.utf8))
    if mark.0 == "<?", stack.isEmpty, !Self.isUTF8(bytes[at..<end]) { throw Fault() }
    leaf(.other, to: end)
  }

  private func end(of mark: [UInt8]) throws(Fault) -> Int {
    var from = at
    while let found = bytes[from...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      from = found + 1
    }
    throw Fault()
  }

  private mutating func endTag() throws(Fault) {
    let end = try end(of: [0x3E])
    guard let open = stack.popLast() else { throw Fault() }
    nodes[open.node].contentEnd = Int32(at)
    nodes[open.node].end = Int32(end)
    at = end
  }

  private mutating func startTag() throws(Fault) {
    guard root < 0 || !stack.isEmpty, stack.count < XMLEvents.deepest else { throw Fault() }
    let end = try tagEnd()
    var nameEnd = at + 1
    while nameEnd < end, !XMLAttribute.isSpace(bytes[nameEnd]), bytes[nameEnd] != 0x3E,
      bytes[nameEnd] != UInt8(ascii: "/")
    {
      nameEnd += 1
    }
    add(
      Node(
        kind: .element, name: number(of: bytes[(at + 1)..<nameEnd]), start: Int32(at),
        end: Int32(end), contentStart: Int32(end), contentEnd: Int32(end)))
    if root < 0 { root = nodes.count - 1 }
    if bytes[end - 2] != UInt8(ascii: "/") { stack.append((nodes.count - 1, -1)) }
    at = end
  }

  private mutating func number(of name: ArraySlice<UInt8>) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(String(decoding: name, as: UTF8.self))
    return number
  }

  /// Behind the `>` that ends a tag; one may stand in a value.
  private func tagEnd() throws(Fault) -> Int {
    var quote: UInt8 = 0
    for place in (at + 1)..<bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return place + 1
      }
    }
    throw Fault()
  }

  private static func isUTF8(_ declaration: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: declaration, as: UTF8.self).lowercased()
    return !words.contains("encoding") || words.contains("utf-8") || words.contains("us-ascii")
  }
}

extension XMLTree {
  /// Text with its entities put in; each line end is a space.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at] == 0x26, let end = text[at...].prefix(12).firstIndex(of: 0x3B) else {
        plain.append(text[at] == 0x0A || text[at] == 0x0D ? 0x20 : text[at])
        at += 1
        continue
      }
      let name = String(decoding: text[(at + 1)..<end], as: UTF8.self)
      at = end + 1
      switch name {
      case "amp": plain.append(0x26)
      case "lt": plain.append(0x3C)
      case "gt": plain.append(0x3E)
      case "quot": plain.append(0x22)
      case "apos": plain.append(0x27)
      default:
        let value =
          name.hasPrefix("#x") || name.hasPrefix("#X")
          ? UInt32(name.dropFirst(2), radix: 16)
          : name.hasPrefix("#") ? UInt32(name.dropFirst(1)) : nil
        if let scalar = value.flatMap(Unicode.Scalar.init) {
          plain += Array(String(scalar).utf8)
        }
      }
    }
    return plain
  }
}
