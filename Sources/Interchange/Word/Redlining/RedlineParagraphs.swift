internal import Redlines

/// Writes the paragraphs of one list of blocks, in order.
struct RedlineParagraphs {
  private let oldBlocks: [RedlineStory.Block]
  private let newBlocks: [RedlineStory.Block]
  let blocks: RedlineBlocks
  var old: ElementCopy { blocks.old }
  var new: ElementCopy { blocks.new }
  var marks: ChangeMarks { blocks.marks }
  var notes: RedlineNotes { blocks.notes }

  /// Where the writing stands in a new paragraph: it may go on in the next one written.
  struct Cursor {
    var paragraph: Int
    var item = 0
    /// Wrappers that are open, outermost first, and whether they are to be opened again.
    var wrappers: [Int] = []
  }

  var cursor: Cursor?
  /// Of the old paragraph that was written last.
  var oldFields: (paragraph: Int, fields: [ClosedRange<Int>])?

  init(
    _ oldBlocks: [RedlineStory.Block], _ newBlocks: [RedlineStory.Block], in blocks: RedlineBlocks
  ) {
    self.oldBlocks = oldBlocks
    self.newBlocks = newBlocks
    self.blocks = blocks
  }

  func oldParagraph(_ at: Int) -> RedlineStory.Paragraph? { oldBlocks[at].paragraph }
  func newParagraph(_ at: Int) -> RedlineStory.Paragraph? { newBlocks[at].paragraph }

  mutating func write(_ paragraph: MarkedParagraph, to out: inout MarkupBytes) {
    if writeAsItIs(paragraph, to: &out) { return }
    var line = InlineWriter(marks, old: old, new: new)
    let fields = fields(paragraph)
    var open: (move: Int, isOld: Bool, number: Int)?
    if let next = paragraph.new ?? paragraph.pieces.lazy.compactMap(\.new?.clause).first,
      cursor?.paragraph != next
    {
      cursor = Cursor(paragraph: next)
    }
    let goesOn = paragraph.new != nil || paragraph.pieces.contains { $0.new != nil }
    if goesOn { reopenWrappers(&line) }
    for piece in paragraph.pieces {
      let isOld = piece.new == nil
      if let started = open, started.move != piece.move || started.isOld != isOld {
        line.raw(rangeEnd(started.isOld, started.number))
        open = nil
      }
      if let move = piece.move, open == nil {
        let number = marks.number
        line.raw(rangeStart(isOld, number, move + blocks.moves))
        open = (move, isOld, number)
      }
      if let span = piece.new {
        writeNew(span, piece, fields, &line)
      } else if let span = piece.old {
        writeOld(span, piece.status, &line)
      }
    }
    let isMoved = paragraph.mark == .movedAway || paragraph.mark == .movedHere
    if let started = open, !isMoved { line.raw(rangeEnd(started.isOld, started.number)) }
    if paragraph.new != nil {
      writeRest(fields, &line)
      cursor = nil
    } else if goesOn {
      closeWrappers(&line)
    }
    line.close()
    if let at = paragraph.new, let node = newParagraph(at)?.node {
      out.raw(new.story.tree.openTag(node))
    } else {
      out.raw("<w:p>")
    }
    writeProperties(paragraph, to: &out)
    out.append(line.out)
    out.raw("</w:p>")
    if let started = open, isMoved { out.raw(rangeEnd(started.isOld, started.number)) }
  }

  /// A paragraph that stands in both files as it is goes over byte for byte.
  private mutating func writeAsItIs(
    _ paragraph: MarkedParagraph, to out: inout MarkupBytes
  ) -> Bool {
    guard paragraph.isUnchanged, cursor == nil, let from = paragraph.old, let to = paragraph.new,
      let one = oldParagraph(from), let other = newParagraph(to), other.nodes.count == 1,
      one.text.count == other.text.count,
      paragraph.pieces.reduce(0, { $0 + ($1.new?.range.count ?? 0) }) == other.text.count,
      new.story.isClean(other.node), haveSameLooks(one, other),
      plain(one, of: old) == plain(other, of: new)
    else { return false }
    if other.text.contains(0xF3) {
      guard haveSameBoxes(one, other) else { return false }
      let olds = one.items.filter(\.isNote)
      for (from, to) in zip(olds, other.items.filter(\.isNote)) { pair(from, to) }
    }
    out.raw(new.story.tree.raw(other.node))
    return true
  }

  private func haveSameBoxes(
    _ one: RedlineStory.Paragraph, _ other: RedlineStory.Paragraph
  ) -> Bool {
    zip(one.items.filter { $0.kind == .object }, other.items.filter { $0.kind == .object })
      .allSatisfy { from, to in
        new.story.textBoxes(in: to.node).isEmpty
          || old.story.tree.raw(from.node) == new.story.tree.raw(to.node)
      }
  }

  func pair(_ from: RedlineStory.Item, _ to: RedlineStory.Item) {
    guard let one = key(from, old.story), let other = key(to, new.story) else { return }
    notes.oldOfNew[other] = one.id
  }

  func key(
    _ item: RedlineStory.Item, _ story: RedlineStory
  ) -> RedlineNotes.Key? {
    guard case .note(let isEndnote) = item.kind,
      let id = story.tree.attribute(item.node, "w:id")
    else { return nil }
    return RedlineNotes.Key(isEndnote: isEndnote, id: id)
  }

  private func rangeStart(_ isOld: Bool, _ number: Int, _ move: Int) -> String {
    let kind = isOld ? "From" : "To"
    return "<w:move\(kind)RangeStart \(marks.attributes(number)) w:name=\"move\(move + 1)\"/>"
  }

  private func rangeEnd(_ isOld: Bool, _ number: Int) -> String {
    "<w:move\(isOld ? "From" : "To")RangeEnd w:id=\"\(number)\"/>"
  }

  // MARK: Properties

  /// What a paragraph's properties say, without those of its break.
  private func plain(_ paragraph: RedlineStory.Paragraph, of copy: ElementCopy) -> [UInt8] {
    let tree = copy.story.tree
    guard let properties = tree.child(paragraph.node, "w:pPr") else { return [] }
    var out = MarkupBytes()
    for child in tree.children(properties) where !Self.isOfBreak(copy.story.element(child)) {
      copy.copyPlain(child, to: &out)
    }
    return out.bytes
  }

  private static func isOfBreak(_ element: RedlineElement) -> Bool {
    element == .runProperties || element == .sectionProperties
  }

  private func writeProperties(_ paragraph: MarkedParagraph, to out: inout MarkupBytes) {
    let isOld = paragraph.new == nil
    let copy = isOld ? old : new
    let source = isOld ? paragraph.old.flatMap(oldParagraph) : paragraph.new.flatMap(newParagraph)
    let tree = copy.story.tree
    let properties = source.flatMap { tree.child($0.node, "w:pPr") }
    let children = properties.map { Array(tree.children($0)) } ?? []
    var inner = MarkupBytes()
    for child in children where !Self.isOfBreak(copy.story.element(child)) {
      copy.copy(child, to: &inner)
    }
    var ofBreak = MarkupBytes()
    ofBreak.raw(marks.property(paragraph.mark))
    for child in children where copy.story.element(child) == .runProperties {
      for property in tree.children(child) where copy.story.element(property) != .taken {
        copy.copy(property, to: &ofBreak)
      }
    }
    if !ofBreak.bytes.isEmpty { inner.raw("<w:rPr>\(ofBreak.string)</w:rPr>") }
    for child in children where copy.story.element(child) == .sectionProperties {
      copy.copy(child, to: &inner)
    }
    if paragraph.mark == .kept, !isOld, let from = paragraph.old.flatMap(oldParagraph), let source {
      let was = plain(from, of: old)
      if was != plain(source, of: new) {
        inner.raw("<w:pPrChange \(marks.attributes)><w:pPr>")
        inner.raw(was)
        inner.raw("</w:pPr></w:pPrChange>")
      }
    }
    guard !inner.bytes.isEmpty else { return }
    out.raw("<w:pPr>")
    out.append(inner)
    out.raw("</w:pPr>")
  }
}

extension RedlineStory.Block {
  var paragraph: RedlineStory.Paragraph? {
    if case .paragraph(let paragraph) = self { paragraph } else { nil }
  }
}

extension RedlineStory.Item {
  var isNote: Bool {
    if case .note = kind { true } else { false }
  }
}

extension RedlineStory.Paragraph {
  /// The fields that begin and end in it, by the places of their first and last parts.
  var fields: [ClosedRange<Int>] {
    guard items.contains(where: { $0.kind == .fieldBegin }) else { return [] }
    var fields: [ClosedRange<Int>] = []
    var open: [Int] = []
    for (place, item) in items.enumerated() {
      if item.kind == .fieldBegin { open.append(place) }
      if item.kind == .fieldEnd, let begin = open.popLast() { fields.append(begin...place) }
    }
    return fields
  }

  /// The first part that ends behind this place of the text.
  func firstItem(endingAfter at: Int) -> Int {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].range.upperBound <= at { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
