internal import Redlines

/// A story of a Word file, as it reads with the changes that it brings along accepted: the body, or
/// the notes.
struct RedlineStory {
  /// A paragraph, and where it stands in the file.
  struct Paragraph {
    /// Its elements: several where breaks between them are gone; the last one's break ends it.
    var nodes: [Int]
    var items: [Item] = []
    var text: [UInt8] = []
    var isHeading = false

    var node: Int { nodes[nodes.count - 1] }
  }

  struct Cell {
    var node: Int
    var blocks: [Block]
  }

  struct Row {
    var node: Int
    var shape: [Int]
    var cells: [Cell]
  }

  indirect enum Block {
    case paragraph(Paragraph)
    case table(node: Int, rows: [Row])
  }

  /// A part of a paragraph, in order.
  struct Item {
    enum Kind: Equatable {
      case text, tab, lineBreak, wordBreak, object
      case note(isEndnote: Bool)
      // These take no place in the text.
      case fieldBegin, fieldMiddle, fieldEnd, noteMark, unseen, anchor
      case open, close
    }

    var kind: Kind
    var node: Int
    /// The run that it stands in; -1 for what stands in none.
    var run: Int
    /// Its place in the paragraph's text.
    var range: Range<Int>
    /// Of text.
    var look: LetterLook = .plain
  }

  /// What the style sheet says.
  struct Styles {
    /// The ids of the styles that headings have.
    var headings: Set<String> = []
    /// How character styles look, by their ids.
    var looks: [String: LetterLook] = [:]
  }

  let tree: XMLTree
  let links: RedlineLinks
  private let styles: Styles
  private let elements: [RedlineElement]
  /// Where tracked changes begin in the bytes, ascending.
  private let tracked: [Int32]

  init(_ tree: XMLTree, _ links: RedlineLinks, styles: Styles) {
    self.tree = tree
    self.links = links
    self.styles = styles
    let elements = tree.names.map { RedlineElement.known[$0] ?? .other }
    self.elements = elements
    tracked = tree.nodes.lazy.filter { $0.name >= 0 && elements[Int($0.name)].isTracked }
      .map(\.start)
  }

  func element(_ node: Int) -> RedlineElement {
    let name = tree.nodes[node].name
    return name < 0 ? .other : elements[Int(name)]
  }

  /// Whether nothing in the element is a tracked change.
  func isClean(_ node: Int) -> Bool {
    var (low, high) = (0, tracked.count)
    while low < high {
      let middle = (low + high) / 2
      if tracked[middle] < tree.nodes[node].start { low = middle + 1 } else { high = middle }
    }
    return low == tracked.count || tracked[low] >= tree.nodes[node].end
  }

  /// What the element holds, in order.
  func blocks(in container: Int, _ signs: ObjectSigns) -> [Block] {
    var blocks: [Block] = []
    var open: [Int] = []
    func close(_ signs: ObjectSigns, keepingEmpty: Bool) {
      guard !open.isEmpty else { return }
      let paragraph = paragraph(open, signs)
      open = []
      if keepingEmpty || !paragraph.text.isEmpty { blocks.append(.paragraph(paragraph)) }
    }
    func walk(_ container: Int, _ signs: ObjectSigns) {
      for node in tree.children(container) {
        switch element(node) {
        case .paragraph:
          open.append(node)
          if !isMarkGone(node) { close(signs, keepingEmpty: true) }
        case .table:
          close(signs, keepingEmpty: false)
          let rows = rows(of: node, signs)
          if !rows.isEmpty { blocks.append(.table(node: node, rows: rows)) }
        case .control, .controlContent, .wrapper, .taken: walk(node, signs)
        default: break
        }
      }
    }
    walk(container, signs)
    close(signs, keepingEmpty: blocks.isEmpty || element(container) == .cell)
    return blocks
  }

  /// What holds the text of text boxes in an object, in order; not those within others.
  func textBoxes(in node: Int) -> [Int] {
    guard tree.nodes[node].kind == .element else { return [] }
    if element(node) == .textBox { return [node] }
    return tree.children(node).flatMap { textBoxes(in: $0) }
  }

  private func isMarkGone(_ paragraph: Int) -> Bool {
    guard !isClean(paragraph), let properties = tree.child(paragraph, "w:pPr"),
      let run = tree.child(properties, "w:rPr")
    else { return false }
    return tree.children(run).contains { element($0) == .gone }
  }

  // MARK: Tables

  private func rows(of table: Int, _ signs: ObjectSigns) -> [Row] {
    var rows: [Row] = []
    for node in parts(of: table, .row) {
      let properties = tree.child(node, "w:trPr")
      if let properties, tree.children(properties).contains(where: { element($0) == .gone }) {
        continue
      }
      let cells = parts(of: node, .cell).map {
        Cell(node: $0, blocks: blocks(in: $0, signs))
      }
      var shape = ["w:gridBefore", "w:gridAfter"].map { name in
        properties.flatMap { tree.child($0, name) }.map { number($0) } ?? 0
      }
      for cell in cells { shape += self.shape(cell.node) }
      rows.append(Row(node: node, shape: shape, cells: cells))
    }
    return rows
  }

  /// How many columns a cell spans, and whether it goes on from the row above.
  private func shape(_ cell: Int) -> [Int] {
    guard let properties = tree.child(cell, "w:tcPr") else { return [1, 0] }
    let span = tree.child(properties, "w:gridSpan").map { number($0) } ?? 1
    let merge = tree.child(properties, "w:vMerge").map {
      tree.attribute($0, "w:val") == "restart" ? 1 : 2
    }
    return [span, merge ?? 0]
  }

  private func number(_ node: Int) -> Int {
    tree.attribute(node, "w:val").flatMap { Int($0) } ?? 0
  }

  /// The rows of a table or the cells of a row, those in content controls too.
  func parts(of container: Int, _ kind: RedlineElement) -> [Int] {
    tree.children(container).flatMap { node -> [Int] in
      let element = element(node)
      if element == kind { return [node] }
      switch element {
      case .control, .controlContent, .wrapper, .taken: return parts(of: node, kind)
      default: return []
      }
    }
  }

  // MARK: Paragraphs

  private func paragraph(_ nodes: [Int], _ signs: ObjectSigns) -> Paragraph {
    var paragraph = Paragraph(nodes: nodes)
    for node in nodes { readInline(node, into: &paragraph, signs) }
    if !styles.headings.isEmpty {
      let style = tree.child(paragraph.node, "w:pPr").flatMap { tree.child($0, "w:pStyle") }
      let name = style.flatMap { tree.attribute($0, "w:val") }
      paragraph.isHeading = name.map(styles.headings.contains) ?? false
    }
    return paragraph
  }

  private func readInline(
    _ container: Int, into paragraph: inout Paragraph, _ signs: ObjectSigns
  ) {
    for node in tree.children(container) where tree.nodes[node].kind == .element {
      let at = paragraph.text.count
      switch element(node) {
      case .run: readRun(node, into: &paragraph, signs)
      case .taken, .controlContent: readInline(node, into: &paragraph, signs)
      case .control, .wrapper:
        paragraph.items.append(Item(kind: .open, node: node, run: -1, range: at..<at))
        readInline(node, into: &paragraph, signs)
        let end = paragraph.text.count
        paragraph.items.append(Item(kind: .close, node: node, run: -1, range: end..<end))
      case .object: add(.object, node, -1, signs.sign(of: node, in: self), to: &paragraph)
      case .paragraphProperties, .gone, .oldFormat, .mark: break
      case .anchor: add(.anchor, node, -1, [], to: &paragraph)
      default:
        // What properties a wrapper has is written with the wrapper.
        let isWrapped = [.control, .wrapper].contains(element(container))
        if !isWrapped { add(.unseen, node, -1, [], to: &paragraph) }
      }
    }
  }

  private func add(
    _ kind: Item.Kind, _ node: Int, _ run: Int, _ text: [UInt8], look: LetterLook = .plain,
    to paragraph: inout Paragraph
  ) {
    let at = paragraph.text.count
    paragraph.text += text
    paragraph.items.append(
      Item(kind: kind, node: node, run: run, range: at..<paragraph.text.count, look: look))
  }

  private func readRun(_ run: Int, into paragraph: inout Paragraph, _ signs: ObjectSigns) {
    var look = LetterLook.plain
    for node in tree.children(run) where tree.nodes[node].kind == .element {
      switch element(node) {
      case .runProperties: look = LetterLook(of: node, in: tree, styles: styles.looks)
      case .text:
        let text = tree.text(node)
        guard !text.isEmpty else { continue }
        // Letters that we write for objects ourselves, from the planes of private use.
        let isSign = text.contains { $0 >= 0xF3 }
        if isSign {
          add(.object, node, run, signs.sign(of: node, in: self), to: &paragraph)
        } else {
          add(.text, node, run, text, look: look, to: &paragraph)
        }
      case .tab: add(.tab, node, run, [0x09], to: &paragraph)
      case .lineBreak:
        if tree.attribute(node, "w:type").map({ $0 != "textWrapping" }) ?? false {
          add(.object, node, run, signs.sign(of: node, in: self), to: &paragraph)
        } else {
          add(.lineBreak, node, run, [0x0A], to: &paragraph)
        }
      case .wordBreak: add(.wordBreak, node, run, Array("\u{2011}".utf8), to: &paragraph)
      case .object: add(.object, node, run, signs.sign(of: node, in: self), to: &paragraph)
      case .footnoteReference:
        add(.note(isEndnote: false), node, run, ObjectSigns.footnote, to: &paragraph)
      case .endnoteReference:
        add(.note(isEndnote: true), node, run, ObjectSigns.endnote, to: &paragraph)
      case .fieldMark:
        let kind: Item.Kind =
          switch tree.attribute(node, "w:fldCharType") {
          case "begin": .fieldBegin
          case "end": .fieldEnd
          default: .fieldMiddle
          }
        add(kind, node, run, [], to: &paragraph)
      case .instruction: add(.fieldMiddle, node, run, [], to: &paragraph)
      case .noteMark: add(.noteMark, node, run, [], to: &paragraph)
      case .anchor: add(.anchor, node, run, [], to: &paragraph)
      case .gone, .oldFormat, .mark: break
      default:
        if tree.name(node) != "w:delText" { add(.unseen, node, run, [], to: &paragraph) }
      }
    }
  }
}

extension RedlineStory {
  private static let mainNamespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  /// - Throws: `RedlinePackage.Unfit` where the part is damaged or has other names for its elements.
  init(of links: RedlineLinks, styles: Styles) throws(RedlinePackage.Unfit) {
    let tree = try links.package.tree(links.part)
    let isUsual = tree.attribute(tree.root, "xmlns:w").map(Self.mainNamespaces.contains) ?? false
    guard isUsual else { throw RedlinePackage.Unfit() }
    self.init(tree, links, styles: styles)
  }

  /// The highest number of a change, a bookmark or a comment.
  var highestNumber: Int {
    let marked: Set<RedlineElement> = [.taken, .gone, .mark, .anchor, .oldFormat]
    return tree.nodes.indices.reduce(0) { highest, node in
      guard marked.contains(element(node)) else { return highest }
      return max(highest, tree.attribute(node, "w:id").flatMap { Int($0) } ?? 0)
    }
  }

  /// The start tag of a wrapper; of a content control with its properties.
  func openTag(ofWrapper wrapper: Int) -> [UInt8] {
    guard let content = tree.child(wrapper, "w:sdtContent") else { return tree.openTag(wrapper) }
    let start = tree.nodes[wrapper].start
    return Array(tree.bytes[Int(start)..<Int(tree.nodes[content].start)]) + tree.openTag(content)
  }

  func closeTag(ofWrapper wrapper: Int) -> String {
    let isControl = tree.child(wrapper, "w:sdtContent") != nil
    return (isControl ? "</w:sdtContent>" : "") + "</\(tree.name(wrapper))>"
  }
}

extension RedlineStory.Block {
  var compared: ComparedBlock {
    switch self {
    case .paragraph(let paragraph):
      .paragraph(paragraph.text, isHeading: paragraph.isHeading)
    case .table(_, let rows):
      .table(
        rows.map { row in
          ComparedRow(shape: row.shape, cells: row.cells.map { $0.blocks.map(\.compared) })
        })
    }
  }
}
