/// The parts of a Word file while some of them are written anew.
final class RedlinePackage {
  /// What keeps a file from being written into: it is written anew then, as a text.
  struct Unfit: Error {}

  private static let relationshipsType =
    "application/vnd.openxmlformats-package.relationships+xml"

  private let archive: ZipArchive
  private var order: [String]
  private var changed: [String: [UInt8]] = [:]
  private var links: [String: RedlineLinks] = [:]
  private var overrides: [(part: String, type: String)] = []

  init(_ bytes: [UInt8]) throws(Unfit) {
    guard let archive = try? ZipArchive(bytes, limit: WordPackage.unpackedLimit) else {
      throw Unfit()
    }
    self.archive = archive
    order = archive.names.filter { !$0.hasSuffix("/") }
  }

  func holds(_ part: String) -> Bool { order.contains { $0.lowercased() == part.lowercased() } }

  func content(_ part: String) -> [UInt8]? {
    changed[part] ?? (try? archive.content(of: part)).flatMap { $0 }
  }

  func tree(_ part: String) throws(Unfit) -> XMLTree {
    guard let content = content(part) else { throw Unfit() }
    do {
      try XMLEvents.parse(content, to: Silent())
      return try XMLTree(content)
    } catch {
      throw Unfit()
    }
  }

  func links(of part: String) -> RedlineLinks {
    if let known = links[part] { return known }
    let made = RedlineLinks(part, in: self)
    links[part] = made
    return made
  }

  /// Puts a content in the place of a part's.
  func replace(_ part: String, with content: [UInt8]) { changed[part] = content }

  /// Adds a part; nil where it needs no type of its own.
  func add(_ part: String, _ content: [UInt8], type: String?) {
    changed[part] = content
    order.append(part)
    if let type { overrides.append((part, type)) }
  }

  /// The content type of a part, as `[Content_Types].xml` has it.
  func type(of part: String) -> String? {
    guard let tree = try? tree("[Content_Types].xml") else { return nil }
    let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
    var usual: String?
    for node in tree.children(tree.root) {
      switch tree.name(node) {
      case "Override":
        if tree.attribute(node, "PartName")?.lowercased() == "/\(part.lowercased())" {
          return tree.attribute(node, "ContentType")
        }
      case "Default":
        if tree.attribute(node, "Extension")?.lowercased() == ending {
          usual = tree.attribute(node, "ContentType")
        }
      default: break
      }
    }
    return usual
  }

  /// The whole file.
  func bytes() throws(Unfit) -> [UInt8] {
    for link in links.values where !link.added.isEmpty {
      let isNew = !holds(link.place)
      changed[link.place] = link.content
      if isNew { order.append(link.place) }
    }
    if !overrides.isEmpty, holds("[Content_Types].xml") {
      let added = overrides.map {
        "<Override PartName=\"/\(MarkupBytes.escaped($0.part))\" "
          + "ContentType=\"\(MarkupBytes.escaped($0.type))\"/>"
      }.joined()
      let tree = try tree("[Content_Types].xml")
      changed["[Content_Types].xml"] = tree.appending(Array(added.utf8))
    }
    var entries: [(name: String, content: [UInt8])] = []
    for name in order {
      guard let content = content(name) else { throw Unfit() }
      entries.append((name, content))
    }
    guard let bytes = try? ZipArchive.make(entries) else { throw Unfit() }
    return bytes
  }

  /// A name for a part that none has yet.
  func freeName(like part: String) -> String {
    guard holds(part) else { return part }
    let dot = part.lastIndex(of: ".") ?? part.endIndex
    var count = 1
    while holds("\(part[..<dot])-old\(count)\(part[dot...])") { count += 1 }
    return "\(part[..<dot])-old\(count)\(part[dot...])"
  }
}

/// What one part of a Word file refers to.
final class RedlineLinks {
  struct Link {
    var id: String
    var type: String
    var target: String
    var isOutside: Bool
  }

  let part: String
  unowned let package: RedlinePackage
  private(set) var all: [String: Link] = [:]
  private(set) var added: [Link] = []
  private var digests: [String: String] = [:]
  private let tree: XMLTree?

  fileprivate init(_ part: String, in package: RedlinePackage) {
    self.part = part
    self.package = package
    let place = Self.place(of: part)
    tree = package.holds(place) ? try? package.tree(place) : nil
    guard let tree else { return }
    for node in tree.children(tree.root) where tree.name(node).hasSuffix("Relationship") {
      guard let id = tree.attribute(node, "Id"), let target = tree.attribute(node, "Target") else {
        continue
      }
      all[id] = Link(
        id: id, type: tree.attribute(node, "Type") ?? "", target: target,
        isOutside: tree.attribute(node, "TargetMode") == "External")
    }
  }

  var place: String { Self.place(of: part) }

  private static func place(of part: String) -> String {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return "\(part[..<slash])_rels/\(part[slash...]).rels"
  }

  /// The name in the package of what a link within it leads to.
  func name(of link: Link) -> String {
    var path = link.target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map { $0 }
    for step in link.target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }

  /// The part of this kind that is referred to.
  func target(_ kind: String) -> String? {
    all.values.first { $0.type.hasSuffix("/\(kind)") && !$0.isOutside }.map { name(of: $0) }
  }

  /// The same for links that lead to the same thing, in whatever file.
  func digest(_ id: String) -> String {
    if let known = digests[id] { return known }
    guard let link = all[id] else { return id }
    var digest = link.target
    if !link.isOutside, let content = package.content(name(of: link)) {
      digest = "\(content.count)-\(content.hashValue)"
    }
    digests[id] = digest
    return digest
  }

  /// Adds a link, and gives its name.
  func add(type: String, target: String, isOutside: Bool) -> String {
    if let known = (added + all.values).first(where: {
      $0.type == type && $0.target == target && $0.isOutside == isOutside
    }) {
      return known.id
    }
    var count = all.count + added.count + 1
    while all["rIdOld\(count)"] != nil { count += 1 }
    let link = Link(id: "rIdOld\(count)", type: type, target: target, isOutside: isOutside)
    added.append(link)
    return link.id
  }

  fileprivate var content: [UInt8] {
    var out = ""
    for link in added {
      out +=
        "<Relationship Id=\"\(link.id)\" Type=\"\(MarkupBytes.escaped(link.type))\" "
        + "Target=\"\(MarkupBytes.escaped(link.target))\""
        + (link.isOutside ? " TargetMode=\"External\"/>" : "/>")
    }
    if let tree { return tree.appending(Array(out.utf8)) }
    return Array(
      (WordParts.head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
        + "relationships\">" + out + "</Relationships>").utf8)
  }
}

extension XMLTree {
  /// The document with more at the end of its outermost element.
  func appending(_ content: [UInt8]) -> [UInt8] {
    guard isEmptyTag(root) else {
      let end = Int(nodes[root].contentEnd)
      return bytes[..<end] + content + bytes[end...]
    }
    let tag = startTag(root)
    return bytes[..<tag.startIndex] + openTag(root) + content
      + "</\(name(root))>".utf8 + bytes[tag.endIndex...]
  }

  /// A start tag that content can follow.
  func openTag(_ node: Int) -> [UInt8] {
    let tag = startTag(node)
    guard isEmptyTag(node) else { return Array(tag) }
    return tag.dropLast(2) + [0x3E]
  }
}

private final class Silent: XMLHandler {
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}
