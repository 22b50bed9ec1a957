internal import Redlines
internal import Texts

/// A base's Word file while a merge's amendments are written into it as tracked changes.
///
/// Whatever no amendment touches stays byte for byte.
struct TrackedMergeFile {
  typealias Unfit = RedlinePackage.Unfit

  /// A paragraph of the file, and which of the stories it stands in.
  struct Place {
    var story: Int
    var paragraph: RedlineStory.Paragraph
    var table: Int?
  }

  private let package: RedlinePackage
  private(set) var stories: [RedlineStory] = []
  private(set) var places: [Place] = []
  private(set) var tables: [(story: Int, node: Int, rows: [RedlineStory.Row])] = []
  let marks: ChangeMarks

  /// - Throws: `Unfit` where the file cannot be written into, as where it has tracked changes.
  init(_ bytes: [UInt8], main: String) throws(Unfit) {
    package = try RedlinePackage(bytes)
    let links = package.links(of: main)
    let styles = RedlineStory.Styles(headings: OldStyles(links, links).newStory.headings)
    let signs = ObjectSigns()
    stories = [try RedlineStory(of: links, styles: styles)]
    for kind in ["footnotes", "endnotes"] {
      guard let part = links.target(kind), package.holds(part) else { continue }
      stories.append(try RedlineStory(of: package.links(of: part), styles: styles))
    }
    marks = ChangeMarks(
      RedlineAuthor(name: "", date: nil),
      first: (stories.map(\.highestNumber).max() ?? 0) + 1)
    for (at, story) in stories.enumerated() {
      guard !story.hasTrackedText else { throw Unfit() }
      let tree = story.tree
      if at > 0 {
        for note in tree.children(tree.root) where tree.attribute(note, "w:type") == nil {
          if tree.nodes[note].kind == .element { add(story.blocks(in: note, signs), of: at, nil) }
        }
      } else if let body = tree.child(tree.root, "w:body") {
        add(story.blocks(in: body, signs), of: at, nil)
      } else {
        throw Unfit()
      }
    }
  }

  private mutating func add(_ blocks: [RedlineStory.Block], of story: Int, _ table: Int?) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        places.append(Place(story: story, paragraph: paragraph, table: table))
      case .table(let node, let rows):
        if table == nil { tables.append((story, node, rows)) }
        for cell in rows.flatMap(\.cells) {
          add(cell.blocks, of: story, table ?? tables.count - 1)
        }
      }
    }
  }

  /// The file with the amendments.
  ///
  /// - Throws: `Unfit` where a word that is amended is not found in it.
  func bytes(with merge: Merge, typesNumbers: Bool) throws(Unfit) -> [UInt8] {
    let paragraphs = places.map {
      FileParagraph(
        NumberEnd.blankingPairs($0.paragraph.text), isNote: $0.story > 0, table: $0.table)
    }
    guard let tracked = TrackedMerge(merge, in: paragraphs, typesNumbers: typesNumbers) else {
      throw Unfit()
    }
    for story in stories.indices {
      let splices = splices(of: tracked, in: story)
      guard !splices.isEmpty else { continue }
      package.replace(stories[story].links.part, with: splices.applied(to: stories[story].tree))
    }
    return try package.bytes()
  }

  // MARK: Splices

  private func splices(of tracked: TrackedMerge, in story: Int) -> Splices {
    var splices = Splices()
    let own = places.indices.filter { places[$0].story == story }
    if story == 0, let first = own.first {
      var out = MarkupBytes()
      for arrival in tracked.arrivals {
        write(arrival, behind: first, endingAs: arrival.authors, to: &out)
      }
      if tracked.arrivals.last?.table != nil, places[first].table != nil { writeGap(to: &out) }
      splices.put(out.bytes, at: start(of: first))
    }
    for at in own {
      let changes = tracked.paragraphs[at]
      guard !changes.isUnchanged else { continue }
      write(changes, of: at, isLast: story == 0 && at == own.last, to: &splices)
    }
    for (table, authors) in tracked.leavingTables.sorted(by: { $0.key < $1.key })
    where tables[table].story == story {
      marks.sign(as: authors)
      for row in tables[table].rows { takeAway(row.node, of: stories[story].tree, &splices) }
    }
    return splices
  }

  /// Where something can stand before a paragraph, or before the table that it is in.
  private func start(of at: Int) -> Int {
    let node = places[at].table.map { tables[$0].node } ?? places[at].paragraph.node
    return Int(stories[places[at].story].tree.nodes[node].start)
  }

  private func write(
    _ changes: TrackedMerge.Paragraph, of at: Int, isLast: Bool, to splices: inout Splices
  ) {
    let (tree, node) = (stories[places[at].story].tree, places[at].paragraph.node)
    // The last end of a text can neither come nor go: the one before it does, that is, each end in
    // front of an arrival comes with it. So it is where words come at the paragraph's end: LibreOffice
    // takes them and a new paragraph behind them for one change of one author, the end between them
    // with it.
    let isLast = isLast || endsWithArrivals(changes, at)
    let ends = changes.arrivals.map(\.authors)
    let mark: (MarkedStatus, by: [String])? =
      if isLast {
        ends.first.map { (.inserted, $0) }
      } else {
        changes.leavesBy.map { (.deleted, $0) }
      }
    if !changes.deletions.isEmpty || !changes.insertions.isEmpty || mark != nil {
      var out = MarkupBytes()
      out.raw(tree.openTag(node))
      writeProperties(of: at, mark, to: &out)
      writeText(of: at, changes, to: &out)
      out.raw("</\(tree.name(node))>")
      splices.put(out.bytes, over: tree, node)
    }
    guard !changes.arrivals.isEmpty else { return }
    var out = MarkupBytes()
    // Two tables without anything between them are one.
    var isBehindTable = places[at].table != nil
    for (place, arrival) in changes.arrivals.enumerated() {
      if isBehindTable, arrival.table != nil { writeGap(to: &out) }
      isBehindTable = arrival.table != nil
      let end =
        isLast ? (place + 1 < ends.count ? ends[place + 1] : nil) : arrival.authors
      write(arrival, behind: at, endingAs: end, asText: isLast, to: &out)
    }
    let isBeforeTable = at + 1 < places.count && places[at + 1].table != nil
    if isBehindTable, isBeforeTable { writeGap(to: &out) }
    let outer = places[at].table.map { tables[$0].node } ?? node
    splices.put(out.bytes, at: Int(tree.nodes[outer].end))
  }

  private func endsWithArrivals(_ changes: TrackedMerge.Paragraph, _ at: Int) -> Bool {
    let tree = stories[places[at].story].tree
    let properties = tree.child(places[at].paragraph.node, "w:pPr")
    let endsSection = properties.flatMap { tree.child($0, "w:sectPr") } != nil
    guard changes.leavesBy == nil, places[at].table == nil, !places[at].paragraph.isHeading,
      !endsSection,
      let arrival = changes.arrivals.first, let words = changes.insertions.last,
      changes.arrivals.allSatisfy({ $0.table == nil })
    else { return false }
    return words.at == places[at].paragraph.text.count && words.authors == arrival.authors
  }

  /// A row that leaves says so in its properties.
  private func takeAway(_ row: Int, of tree: XMLTree, _ splices: inout Splices) {
    let mark = marks.property(.deleted)
    if let properties = tree.child(row, "w:trPr") {
      let content = tree.children(properties).map { Array(tree.raw($0)) }.flatMap { $0 }
      splices.put(
        Array(tree.openTag(properties)) + content + "\(mark)</w:trPr>".utf8, over: tree,
        properties)
    } else {
      let before = tree.child(row, "w:tblPrEx").map { tree.nodes[$0].end }
      splices.put(
        Array("<w:trPr>\(mark)</w:trPr>".utf8),
        at: Int(before ?? tree.nodes[row].contentStart))
    }
  }

  // MARK: Paragraphs

  func copy(_ at: Int) -> ElementCopy {
    ElementCopy(story: stories[places[at].story], parts: nil)
  }

  private func writeProperties(
    of at: Int, _ mark: (status: MarkedStatus, by: [String])?, to out: inout MarkupBytes
  ) {
    let (copy, node) = (copy(at), places[at].paragraph.node)
    let tree = copy.story.tree
    guard let mark else {
      if let properties = tree.child(node, "w:pPr") { out.raw(tree.raw(properties)) }
      return
    }
    let children = tree.child(node, "w:pPr").map { Array(tree.children($0)) } ?? []
    let look = children.first { copy.story.element($0) == .runProperties }
    let behind: Set<RedlineElement> = [.runProperties, .sectionProperties, .oldFormat]
    marks.sign(as: mark.by)
    out.raw("<w:pPr>")
    for child in children where !behind.contains(copy.story.element(child)) {
      copy.copy(child, to: &out)
    }
    out.raw("<w:rPr>" + marks.property(mark.status))
    if let look { for child in tree.children(look) { copy.copy(child, to: &out) } }
    out.raw("</w:rPr>")
    for child in children where copy.story.element(child) == .sectionProperties {
      copy.copy(child, to: &out)
    }
    out.raw("</w:pPr>")
  }

  private func writeText(
    of at: Int, _ changes: TrackedMerge.Paragraph, to out: inout MarkupBytes
  ) {
    let paragraph = places[at].paragraph
    var line = InlineWriter(marks, old: copy(at), new: copy(at))
    var insertions = changes.insertions[...]
    var run = paragraph.items.first { $0.kind == .text }?.run ?? -1
    func insert(upTo end: Int, _ line: inout InlineWriter) {
      while let next = insertions.first, next.at <= end {
        line.sign(as: next.authors)
        line.words(next.text, as: .inserted, like: run)
        insertions.removeFirst()
      }
    }
    let gone = changes.fieldsGone(in: paragraph)
    for (place, item) in paragraph.items.enumerated() {
      if item.range.isEmpty {
        if let authors = gone[place] { line.sign(as: authors) }
        writeUnseen(item, gone[place] == nil ? .kept : .deleted, &line)
        continue
      }
      for part in changes.parts(of: item) {
        insert(upTo: part.range.lowerBound, &line)
        if let authors = part.deletedBy { line.sign(as: authors) }
        line.item(
          item, paragraph.text[part.range], isWhole: part.range == item.range,
          part.deletedBy == nil ? .kept : .deleted, isOld: false)
      }
      if item.kind == .text { run = item.run }
    }
    insert(upTo: paragraph.text.count, &line)
    line.close()
    out.append(line.out)
  }

  private func writeUnseen(
    _ item: RedlineStory.Item, _ status: MarkedStatus, _ line: inout InlineWriter
  ) {
    let story = line.story
    switch item.kind {
    case .open: line.raw(story.openTag(ofWrapper: item.node))
    case .close: line.raw(story.closeTag(ofWrapper: item.node))
    default:
      if item.run < 0 {
        line.element(item.node, isOld: false)
      } else {
        line.item(item, [], isWhole: true, status, isOld: false)
      }
    }
  }
}

/// What stands in the places of parts of a document, or between them.
private struct Splices {
  private var all: [(range: Range<Int>, content: [UInt8])] = []

  var isEmpty: Bool { all.isEmpty }

  mutating func put(_ content: [UInt8], at place: Int) {
    if !content.isEmpty { all.append((place..<place, content)) }
  }

  mutating func put(_ content: [UInt8], over tree: XMLTree, _ node: Int) {
    all.append((Int(tree.nodes[node].start)..<Int(tree.nodes[node].end), content))
  }

  func applied(to tree: XMLTree) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    // What stands in an element's place comes before what stands behind it.
    let ordered = all.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, splice) in ordered {
      out += tree.bytes[at..<splice.range.lowerBound]
      out += splice.content
      at = splice.range.upperBound
    }
    return out + tree.bytes[at...]
  }
}

extension TrackedMerge.Paragraph {
  /// A part of the paragraph cut where changes begin and end; only text can be cut.
  fileprivate func parts(
    of item: RedlineStory.Item
  ) -> [(range: Range<Int>, deletedBy: [String]?)] {
    func deletion(_ at: Int) -> [String]? { deletions.first { $0.range.contains(at) }?.authors }
    guard item.kind == .text else { return [(item.range, deletion(item.range.lowerBound))] }
    var cuts = deletions.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    cuts += insertions.map(\.at)
    let inside = Set(cuts).filter { $0 > item.range.lowerBound && $0 < item.range.upperBound }
    var at = item.range.lowerBound
    return (inside.sorted() + [item.range.upperBound]).map { cut in
      defer { at = cut }
      return (at..<cut, deletion(at))
    }
  }

  /// By their places the parts of fields of which all that they show goes, with who takes it.
  fileprivate func fieldsGone(in paragraph: RedlineStory.Paragraph) -> [Int: [String]] {
    var gone: [Int: [String]] = [:]
    for field in paragraph.fields {
      let shown =
        paragraph.items[field.lowerBound].range
        .lowerBound..<paragraph.items[field.upperBound]
        .range.lowerBound
      let authors =
        shown.isEmpty
        ? leavesBy
        : deletions.first {
          $0.range.lowerBound <= shown.lowerBound && shown.upperBound <= $0.range.upperBound
        }?.authors
      guard let authors else { continue }
      for place in field where paragraph.items[place].range.isEmpty { gone[place] = authors }
    }
    return gone
  }
}

extension RedlineStory {
  /// Whether somebody's insertions or deletions are in it already.
  fileprivate var hasTrackedText: Bool {
    tree.nodes.indices.contains { element($0) == .taken || element($0) == .gone }
  }
}
