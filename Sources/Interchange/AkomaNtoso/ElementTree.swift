/// An XML document as a tree of nodes side by side in one array, all text in one buffer.
///
/// A node takes 20 bytes and its own text, so that a document of a hundred megabytes is read
/// within a machine's means.
struct ElementTree {
  struct Node {
    /// Index into `names`; -1 for text.
    var name: Int32
    /// Of text its bytes in `text`, of an element its attributes in `attributes`.
    var start: Int32
    var end: Int32
    var firstChild: Int32 = -1
    var next: Int32 = -1

    var isText: Bool { name < 0 }
  }

  /// One attribute that the reader may ask for.
  struct Attribute {
    let name: XMLName
    let value: String
  }

  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var text: [UInt8] = []
  fileprivate(set) var names: [XMLName] = []
  fileprivate(set) var kinds: [ElementKind] = []
  fileprivate(set) var attributes: [Attribute] = []

  /// The root element is the first node.
  static let root = 0

  func kind(of node: Int) -> ElementKind {
    let name = nodes[node].name
    return name < 0 ? .text : kinds[Int(name)]
  }

  func name(of node: Int) -> XMLName? {
    let name = nodes[node].name
    return name < 0 ? nil : names[Int(name)]
  }

  func children(of node: Int) -> Siblings {
    Siblings(nodes: nodes, upcoming: nodes[node].isText ? -1 : nodes[node].firstChild)
  }

  func characters(of node: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  /// The value of an attribute of Akoma Ntoso itself.
  func attribute(_ local: String, of node: Int) -> String? {
    attribute(of: node) { $0.local == local && $0.namespace.isEmpty }
  }

  func attribute(of node: Int, where isMeant: (XMLName) -> Bool) -> String? {
    guard !nodes[node].isText else { return nil }
    for at in Int(nodes[node].start)..<Int(nodes[node].end) where isMeant(attributes[at].name) {
      return attributes[at].value
    }
    return nil
  }

  struct Siblings: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var upcoming: Int32

    mutating func next() -> Int? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = nodes[Int(upcoming)].next }
      return Int(upcoming)
    }
  }
}

/// Builds the tree from the parser's events.
final class ElementTreeBuilder: XMLHandler {
  private(set) var tree = ElementTree()
  private(set) var isTooLarge = false
  private var numbers: [XMLName: Int32] = [:]
  /// The open elements, each with its last child so far.
  private var open: [(node: Int32, last: Int32)] = []

  /// No document has more nodes: they take 80 MB.
  private static let mostNodes = 4_000_000

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let from = tree.attributes.count
    if attributes.count > 0 {
      for (name, value) in attributes where ElementTreeBuilder.matters(name) {
        tree.attributes.append(ElementTree.Attribute(name: name, value: value))
      }
    }
    let node = append(number(of: name), from: from, to: tree.attributes.count)
    open.append((node, -1))
  }

  func end(_ name: XMLName) {
    if !open.isEmpty { open.removeLast() }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard let parent = open.last, !isTooLarge else { return }
    let from = tree.text.count
    tree.text.append(contentsOf: text)
    if parent.last >= 0, tree.nodes[Int(parent.last)].isText {
      tree.nodes[Int(parent.last)].end = Int32(tree.text.count)
    } else {
      _ = append(-1, from: from, to: tree.text.count)
    }
  }

  private func append(_ name: Int32, from start: Int, to end: Int) -> Int32 {
    guard tree.nodes.count < Self.mostNodes else {
      isTooLarge = true
      return 0
    }
    let node = Int32(tree.nodes.count)
    tree.nodes.append(ElementTree.Node(name: name, start: Int32(start), end: Int32(end)))
    if let parent = open.last {
      if parent.last >= 0 {
        tree.nodes[Int(parent.last)].next = node
      } else {
        tree.nodes[Int(parent.node)].firstChild = node
      }
      open[open.count - 1].last = node
    }
    return node
  }

  private func number(of name: XMLName) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(tree.names.count)
    tree.names.append(name)
    tree.kinds.append(ElementKind(name))
    numbers[name] = number
    return number
  }

  private static let ours: Set<String> = [
    "eId", "id", "wId", "marker", "href", "date", "name", "language", "value", "showAs",
    "startQuote", "endQuote", "style", "class", "lang",
  ]

  private static func matters(_ name: XMLName) -> Bool {
    name.namespace == OwnVocabulary.namespace || ours.contains(name.local)
  }
}
