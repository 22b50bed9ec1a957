/// Brings what deleted text of the old file needs into the new file: pictures, styles, lists.
final class OldParts {
  private let old: RedlinePackage
  private let new: RedlinePackage
  private let oldLinks: RedlineLinks
  private let newLinks: RedlineLinks
  private let styles: OldStyles
  private var parts: [String: String] = [:]
  private var nextObject = 90_000

  /// - Parameters:
  ///   - oldLinks: of the story that the deleted text stands in.
  ///   - newLinks: of the story that it goes into.
  init(_ oldLinks: RedlineLinks, _ newLinks: RedlineLinks, _ styles: OldStyles) {
    self.oldLinks = oldLinks
    self.newLinks = newLinks
    self.styles = styles
    old = oldLinks.package
    new = newLinks.package
  }

  /// What an attribute says in the new file; nil where it says the same.
  fileprivate func value(_ attribute: XMLAttribute, of element: String) -> String? {
    let value = String(decoding: XMLTree.unescaped(attribute.value), as: UTF8.self)
    if attribute.name.hasPrefix("r:") { return link(value) }
    switch (element, attribute.name) {
    case ("w:pStyle", "w:val"), ("w:rStyle", "w:val"), ("w:tblStyle", "w:val"):
      return styles.style(value)
    case ("w:numId", "w:val"): return styles.list(value)
    case ("wp:docPr", "id"), ("pic:cNvPr", "id"):
      nextObject += 1
      return "\(nextObject)"
    default: return nil
    }
  }

  private func link(_ id: String) -> String {
    guard let link = oldLinks.all[id] else { return id }
    if link.isOutside { return newLinks.add(type: link.type, target: link.target, isOutside: true) }
    let part = part(oldLinks.name(of: link))
    return newLinks.add(type: link.type, target: "/\(part)", isOutside: false)
  }

  /// The name in the new file of a part of the old one, which is brought there with all that it
  /// refers to.
  private func part(_ name: String) -> String {
    if let known = parts[name] { return known }
    guard let content = old.content(name) else { return name }
    if new.content(name) == content {
      parts[name] = name
      return name
    }
    let place = new.freeName(like: name)
    parts[name] = place
    let type = old.type(of: name)
    new.add(place, content, type: new.type(of: place) == type ? nil : type)
    let links = old.links(of: name).all.values.sorted { $0.id < $1.id }
    guard !links.isEmpty else { return place }
    var out =
      WordParts.head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
      + "relationships\">"
    for link in links {
      let target =
        link.isOutside ? link.target : "/" + part(old.links(of: name).name(of: link))
      out +=
        "<Relationship Id=\"\(link.id)\" Type=\"\(MarkupBytes.escaped(link.type))\" "
        + "Target=\"\(MarkupBytes.escaped(target))\""
        + (link.isOutside ? " TargetMode=\"External\"/>" : "/>")
    }
    out += "</Relationships>"
    new.add(new.links(of: place).place, Array(out.utf8), type: nil)
    return place
  }
}

/// Writes elements of a story without the tracked changes that its file brought along.
struct ElementCopy {
  let story: RedlineStory
  /// Nil where the story is the new file's own.
  let parts: OldParts?

  func copy(_ node: Int, to out: inout MarkupBytes) {
    let tree = story.tree
    guard tree.nodes[node].kind == .element else { return out.raw(tree.raw(node)) }
    if parts == nil, story.isClean(node) { return out.raw(tree.raw(node)) }
    copyElement(node, isPlain: false, to: &out)
  }

  /// The element the same for the same content, however often programs saved it.
  func copyPlain(_ node: Int, to out: inout MarkupBytes) {
    copyElement(node, isPlain: true, to: &out)
  }

  private func copyElement(_ node: Int, isPlain: Bool, to out: inout MarkupBytes) {
    let tree = story.tree
    guard tree.nodes[node].kind == .element else {
      if !isPlain { out.raw(tree.raw(node)) }
      return
    }
    switch story.element(node) {
    case .gone, .oldFormat, .mark: return
    case .anchor where parts != nil, .sectionProperties where parts != nil: return
    case .taken:
      for child in tree.children(node) { copyElement(child, isPlain: isPlain, to: &out) }
      return
    default: break
    }
    let name = tree.name(node)
    out.raw("<\(name)")
    for attribute in tree.attributes(node) {
      if isPlain || parts != nil, Self.isSavers(attribute.name) { continue }
      out.raw(" \(attribute.name)=\"")
      if let value = parts?.value(attribute, of: name) {
        out.text(value)
      } else {
        // What stood in single quotes may hold double ones.
        for byte in attribute.value {
          if byte == 0x22 { out.raw("&quot;") } else { out.raw(CollectionOfOne(byte)) }
        }
      }
      out.raw("\"")
    }
    guard !tree.isEmptyTag(node) else { return out.raw("/>") }
    out.raw(">")
    for child in tree.children(node) { copyElement(child, isPlain: isPlain, to: &out) }
    out.raw("</\(name)>")
  }

  /// Whether an attribute only says which program saved the element when.
  private static func isSavers(_ attribute: String) -> Bool {
    attribute.hasPrefix("w:rsid") || attribute == "w14:paraId" || attribute == "w14:textId"
  }
}
