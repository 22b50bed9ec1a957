/// Numbers notes in the order in which the text refers to them.
///
/// Some programs (LibreOffice) take notes by the rank of their numbers, whatever the numbers are: where
/// they do not ascend, a reference would show another's note.
struct NoteOrder {
  private let main: XMLTree
  private let notes: XMLTree
  /// The name of a reference to a note.
  private let reference: String

  /// - Throws: where a part is no XML.
  static func settle(
    in package: RedlinePackage, main: String, notes: String, isEndnote: Bool
  ) throws(RedlinePackage.Unfit) {
    let order = NoteOrder(
      main: try package.tree(main), notes: try package.tree(notes),
      reference: isEndnote ? "w:endnoteReference" : "w:footnoteReference")
    guard let settled = order.settled() else { return }
    package.replace(main, with: settled.main)
    package.replace(notes, with: settled.notes)
  }

  /// Nil where the notes stand in order.
  private func settled() -> (main: [UInt8], notes: [UInt8])? {
    let references = main.nodes.indices.filter { main.name($0) == reference }
    let all = notes.children(notes.root).filter { notes.attribute($0, "w:id") != nil }
    let special = all.filter { notes.attribute($0, "w:type") != nil }
    let own = all.filter { notes.attribute($0, "w:type") == nil }
    let nodes = Dictionary(
      own.map { (notes.attribute($0, "w:id") ?? "", $0) }, uniquingKeysWith: { one, _ in one })
    var order: [String] = []
    var seen: Set<String> = []
    for id in references.compactMap({ main.attribute($0, "w:id") })
      + own.compactMap({
        notes.attribute($0, "w:id")
      }) where nodes[id] != nil && seen.insert(id).inserted
    {
      order.append(id)
    }
    let numbers = order.map { Int($0) ?? 0 }
    let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    guard !isAscending || order.compactMap({ nodes[$0] }) != own else { return nil }
    let least = special.compactMap { notes.attribute($0, "w:id").flatMap { Int($0) } }.max() ?? 0
    let renumbered = Dictionary(
      uniqueKeysWithValues: order.enumerated().map { ($0.element, max(0, least) + 1 + $0.offset) })
    var text = MarkupBytes()
    var at = main.bytes.startIndex
    for node in references {
      guard let id = value(main, node), let number = renumbered[string(id)] else { continue }
      text.raw(main.bytes[at..<id.startIndex])
      text.raw("\(number)")
      at = id.endIndex
    }
    text.raw(main.bytes[at...])
    return (text.bytes, written(special, order.compactMap { nodes[$0] }, renumbered))
  }

  private func written(
    _ special: [Int], _ ordered: [Int], _ renumbered: [String: Int]
  ) -> [UInt8] {
    var out = MarkupBytes()
    out.raw(notes.bytes[..<Int(notes.nodes[notes.root].contentStart)])
    for node in special { out.raw(notes.raw(node)) }
    for node in ordered {
      let raw = notes.raw(node)
      guard let id = value(notes, node), let number = renumbered[string(id)] else { continue }
      out.raw(raw[..<id.startIndex])
      out.raw("\(number)")
      out.raw(raw[id.endIndex...])
    }
    out.raw(notes.bytes[Int(notes.nodes[notes.root].contentEnd)...])
    return out.bytes
  }

  private func value(_ tree: XMLTree, _ node: Int) -> ArraySlice<UInt8>? {
    tree.attributes(node).first { $0.name == "w:id" }?.value
  }

  private func string(_ value: ArraySlice<UInt8>) -> String {
    String(decoding: value, as: UTF8.self)
  }
}
