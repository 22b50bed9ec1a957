/// The styles and lists that deleted text of the old file names, found or put into the new file.
final class OldStyles {
  private let old: Sheet?
  private let oldNumbers: XMLTree?
  private let new: RedlinePackage
  private let newLinks: RedlineLinks
  private var sheet: Sheet?
  private var numbers: XMLTree?
  private let stylesPart: String?
  private let numberingPart: String?

  private var styles: [String: String] = [:]
  private var addedStyles: [String] = []
  private var takenStyles: Set<String> = []
  private var lists: [String: String] = [:]
  private var addedAbstracts: [UInt8] = []
  private var addedLists: [UInt8] = []
  private var nextAbstract = 0
  private var nextList = 0

  /// A style sheet by its styles' ids and names.
  struct Sheet {
    var tree: XMLTree
    var nodes: [String: Int] = [:]
    var ids: [String: String] = [:]

    init?(_ tree: XMLTree?) {
      guard let tree else { return nil }
      self.tree = tree
      for node in tree.children(tree.root) where tree.name(node) == "w:style" {
        guard let id = tree.attribute(node, "w:styleId") else { continue }
        nodes[id] = node
        ids[key(node)] = id
      }
    }

    var story: RedlineStory.Styles { RedlineStory.Styles(headings: headings, looks: looks) }

    /// The ids of the styles of headings, and of those that are made from them.
    private var headings: Set<String> {
      Set(
        nodes.filter { _, node in
          lineage(node).contains { key($0).hasPrefix("paragraph\theading ") }
        }.keys)
    }

    /// How character styles look, by their ids.
    private var looks: [String: LetterLook] {
      nodes.filter { tree.attribute($1, "w:type") == "character" }.mapValues { node in
        lineage(node).reversed().reduce(.plain) { look, style in
          tree.child(style, "w:rPr").map {
            LetterLook(of: $0, in: tree, above: look, styles: [:])
          } ?? look
        }
      }
    }

    /// A style and those that it is made from, nearest first.
    private func lineage(_ node: Int) -> [Int] {
      var lineage = [node]
      // Damaged sheets have styles that are made from themselves.
      while lineage.count < 20,
        let base = tree.child(lineage[lineage.count - 1], "w:basedOn"),
        let next = tree.attribute(base, "w:val").flatMap({ nodes[$0] })
      {
        lineage.append(next)
      }
      return lineage
    }

    /// What names a style in any file: ids differ with the language that Word speaks.
    func key(_ node: Int) -> String {
      let name = tree.child(node, "w:name").flatMap { tree.attribute($0, "w:val") } ?? ""
      return (tree.attribute(node, "w:type") ?? "") + "\t" + name.lowercased()
    }
  }

  init(_ oldLinks: RedlineLinks, _ newLinks: RedlineLinks) {
    func tree(_ kind: String, _ links: RedlineLinks) -> XMLTree? {
      links.target(kind).flatMap { try? links.package.tree($0) }
    }
    new = newLinks.package
    self.newLinks = newLinks
    old = Sheet(tree("styles", oldLinks))
    sheet = Sheet(tree("styles", newLinks))
    oldNumbers = tree("numbering", oldLinks)
    numbers = tree("numbering", newLinks)
    stylesPart = newLinks.target("styles")
    numberingPart = newLinks.target("numbering")
    takenStyles = Set(sheet.map { Array($0.nodes.keys) } ?? [])
    if let numbers {
      for node in numbers.children(numbers.root) {
        let abstract = numbers.attribute(node, "w:abstractNumId").flatMap { Int($0) } ?? 0
        let list = numbers.attribute(node, "w:numId").flatMap { Int($0) } ?? 0
        nextAbstract = max(nextAbstract, abstract + 1)
        nextList = max(nextList, list + 1)
      }
    }
    nextList = max(1, nextList)
  }

  /// What the old file's sheet says of its stories.
  private(set) lazy var oldStory = old?.story ?? RedlineStory.Styles()
  private(set) lazy var newStory = sheet?.story ?? RedlineStory.Styles()

  // MARK: Styles

  /// The id in the new file of a style of the old one.
  func style(_ id: String) -> String {
    if let known = styles[id] { return known }
    guard let old, let node = old.nodes[id], let sheet else { return id }
    if let same = sheet.nodes[id], sheet.key(same) == old.key(node) {
      styles[id] = id
    } else if let named = sheet.ids[old.key(node)] {
      styles[id] = named
    } else {
      add(id, node, of: old)
    }
    return styles[id] ?? id
  }

  private func add(_ id: String, _ node: Int, of old: Sheet) {
    var name = id
    var count = 1
    while takenStyles.contains(name) {
      count += 1
      name = "\(id)\(count)"
    }
    takenStyles.insert(name)
    styles[id] = name
    let tree = old.tree
    var out = MarkupBytes()
    out.raw("<w:style")
    for attribute in tree.attributes(node) where attribute.name != "w:default" {
      out.raw(" \(attribute.name)=\"")
      if attribute.name == "w:styleId" { out.text(name) } else { out.raw(attribute.value) }
      out.raw("\"")
    }
    out.raw(">")
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:basedOn", "w:link", "w:next":
        guard let other = tree.attribute(child, "w:val"), old.nodes[other] != nil else { continue }
        out.raw("<\(tree.name(child)) w:val=\"\(MarkupBytes.escaped(style(other)))\"/>")
      case "w:pPr":
        out.raw("<w:pPr>")
        for property in tree.children(child) where tree.name(property) != "w:numPr" {
          out.raw(tree.raw(property))
        }
        out.raw("</w:pPr>")
      default: out.raw(tree.raw(child))
      }
    }
    out.raw("</w:style>")
    addedStyles.append(String(decoding: out.bytes, as: UTF8.self))
  }

  // MARK: Lists

  /// The number in the new file of a list of the old one.
  func list(_ id: String) -> String {
    if let known = lists[id] { return known }
    guard id != "0", let oldNumbers, let list = Self.list(id, oldNumbers) else { return id }
    let look = Self.look(list, oldNumbers)
    if let numbers, let same = Self.list(id, numbers), Self.look(same, numbers) == look {
      lists[id] = id
      return id
    }
    guard let abstract = Self.abstract(of: list, oldNumbers) else { return id }
    let (abstractID, listID) = ("\(nextAbstract)", "\(nextList)")
    (nextAbstract, nextList) = (nextAbstract + 1, nextList + 1)
    lists[id] = listID
    var out = MarkupBytes()
    out.raw("<w:abstractNum w:abstractNumId=\"\(abstractID)\">")
    for child in oldNumbers.children(abstract) {
      switch oldNumbers.name(child) {
      case "w:nsid", "w:tmpl", "w:styleLink", "w:name": continue
      case "w:numStyleLink": continue
      default: copyLevel(child, oldNumbers, to: &out)
      }
    }
    out.raw("</w:abstractNum>")
    addedAbstracts += out.bytes
    var number = MarkupBytes()
    number.raw("<w:num w:numId=\"\(listID)\"><w:abstractNumId w:val=\"\(abstractID)\"/>")
    for child in oldNumbers.children(list) where oldNumbers.name(child) == "w:lvlOverride" {
      copyLevel(child, oldNumbers, to: &number)
    }
    number.raw("</w:num>")
    addedLists += number.bytes
    return listID
  }

  private func copyLevel(_ node: Int, _ tree: XMLTree, to out: inout MarkupBytes) {
    guard tree.nodes[node].kind == .element else { return }
    switch tree.name(node) {
    case "w:lvlPicBulletId": return
    case "w:pStyle":
      return
    default: break
    }
    guard !tree.isEmptyTag(node) else { return out.raw(tree.raw(node)) }
    out.raw(tree.startTag(node))
    for child in tree.children(node) { copyLevel(child, tree, to: &out) }
    out.raw(tree.endTag(node))
  }

  private static func list(_ id: String, _ tree: XMLTree) -> Int? {
    tree.children(tree.root).first {
      tree.name($0) == "w:num" && tree.attribute($0, "w:numId") == id
    }
  }

  private static func abstract(of list: Int, _ tree: XMLTree) -> Int? {
    let id = tree.child(list, "w:abstractNumId").flatMap { tree.attribute($0, "w:val") }
    return tree.children(tree.root).first {
      tree.name($0) == "w:abstractNum" && tree.attribute($0, "w:abstractNumId") == id
    }
  }

  /// How a list counts: two that look the same are the same list.
  private static func look(_ list: Int, _ tree: XMLTree) -> [UInt8] {
    func levels(_ node: Int) -> [UInt8] {
      tree.children(node).flatMap { child -> [UInt8] in
        switch tree.name(child) {
        case "w:lvl":
          tree.children(child).flatMap { part -> [UInt8] in
            ["w:start", "w:numFmt", "w:lvlText", "w:lvlRestart", "w:isLgl"].contains(
              tree.name(part)) ? Array(tree.raw(part)) : []
          } + "|".utf8
        case "w:lvlOverride": Array(tree.raw(child))
        default: []
        }
      }
    }
    return (abstract(of: list, tree).map(levels) ?? []) + levels(list)
  }

  // MARK: Writing

  /// Writes what was added into the new file.
  func write() {
    if !addedStyles.isEmpty, let sheet, let stylesPart {
      new.replace(stylesPart, with: sheet.tree.appending(Array(addedStyles.joined().utf8)))
    }
    guard !addedLists.isEmpty else { return }
    guard let numbers, let numberingPart else {
      let content =
        Array((WordParts.head + "<w:numbering \(WordParts.namespaces)>").utf8) + addedAbstracts
        + addedLists + "</w:numbering>".utf8
      let kind = "wordprocessingml.numbering+xml"
      let folder = newLinks.part.split(separator: "/").dropLast().joined(separator: "/")
      let part = new.freeName(like: folder.isEmpty ? "numbering.xml" : "\(folder)/numbering.xml")
      new.add(part, content, type: "application/vnd.openxmlformats-officedocument.\(kind)")
      _ = newLinks.add(
        type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
        target: "/\(part)", isOutside: false)
      return
    }
    let children = Array(numbers.children(numbers.root))
    let firstList = children.first { numbers.name($0) == "w:num" }
    let end = Int(numbers.nodes[numbers.root].contentEnd)
    let listAt = firstList.map { Int(numbers.nodes[$0].start) } ?? end
    let last = children.first { numbers.name($0) == "w:numIdMacAtCleanup" }
    let endAt = last.map { Int(numbers.nodes[$0].start) } ?? end
    guard listAt <= endAt else { return }
    new.replace(
      numberingPart,
      with: numbers.bytes[..<listAt] + addedAbstracts + numbers.bytes[listAt..<endAt] + addedLists
        + numbers.bytes[endAt...])
  }
}
