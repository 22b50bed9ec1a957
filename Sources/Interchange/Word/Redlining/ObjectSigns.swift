internal import Redlines

/// Letters that stand in a compared text for what is no letter: pictures, formulas, notes.
///
/// They are of the planes of private use. Two objects have one letter where they look the same.
final class ObjectSigns {
  static let footnote = FileParagraph.noteSign
  static let endnote = Array("\u{F0001}".utf8)

  private var numbers: [[UInt8]: UInt32] = [:]

  /// The letter of an object, as UTF-8.
  func sign(of node: Int, in story: RedlineStory) -> [UInt8] {
    let look = look(of: node, in: story)
    let number = numbers[look] ?? UInt32(numbers.count + 2)
    numbers[look] = number
    let scalar = Unicode.Scalar(0xF0000 + min(number, 0x1_FFF0)) ?? "\u{FFFC}"
    return Array(String(scalar).utf8)
  }

  /// An object without what programs number anew whenever they save.
  ///
  /// Text boxes look alike whatever they say and however large they are: what they say is compared
  /// by itself.
  private func look(of node: Int, in story: RedlineStory) -> [UInt8] {
    let tree = story.tree
    var look: [UInt8] = []
    let boxes = story.textBoxes(in: node)
    if !boxes.isEmpty {
      look = Array("\(boxes.count) text boxes".utf8)
      func addLinks(_ node: Int) {
        guard tree.nodes[node].kind == .element, story.element(node) != .textBox else { return }
        for attribute in tree.attributes(node) where attribute.name.hasPrefix("r:") {
          look += story.links.digest(String(decoding: attribute.value, as: UTF8.self)).utf8
        }
        for child in tree.children(node) { addLinks(child) }
      }
      addLinks(node)
      return look
    }
    func add(_ node: Int) {
      guard tree.nodes[node].kind == .element else {
        look += tree.raw(node)
        return
      }
      let element = story.element(node)
      if element == .gone || element == .oldFormat || element == .mark || element == .anchor {
        return
      }
      let name = tree.name(node)
      if element != .taken {
        look += "<\(name)".utf8
        for attribute in tree.attributes(node) {
          if Self.isVolatile(attribute.name, of: name) { continue }
          look += " \(attribute.name)=".utf8
          if attribute.name.hasPrefix("r:") {
            look += story.links.digest(String(decoding: attribute.value, as: UTF8.self)).utf8
          } else {
            look += attribute.value
          }
        }
        look.append(0x3E)
      }
      for child in tree.children(node) { add(child) }
      look += "</>".utf8
    }
    add(node)
    return look
  }

  private static func isVolatile(_ attribute: String, of element: String) -> Bool {
    if attribute.hasPrefix("w:rsid") || attribute.hasPrefix("wp14:") || attribute.hasPrefix("w14:")
      || attribute.hasPrefix("xmlns")
    {
      return true
    }
    switch (element, attribute) {
    case ("wp:docPr", "id"), ("wp:docPr", "name"), ("pic:cNvPr", "id"), ("pic:cNvPr", "name"),
      ("v:shape", "id"), ("v:shape", "o:spid"), ("v:shapetype", "id"), ("v:imagedata", "o:title"),
      ("o:OLEObject", "ShapeID"), ("o:OLEObject", "ObjectID"):
      return true
    default: return false
    }
  }
}
