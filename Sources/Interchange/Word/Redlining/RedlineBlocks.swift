internal import Redlines

/// Writes lists of blocks into the elements of the new file that hold them: body, cells, notes.
struct RedlineBlocks {
  let old: ElementCopy
  let new: ElementCopy
  let marks: ChangeMarks
  let notes: RedlineNotes
  let signs: ObjectSigns
  /// Whether it is a change that letters look otherwise.
  var tellsLooks = false
  /// How many moves were written before these blocks.
  var moves = 0
  /// Whether the old text's paragraphs bring the marks of notes with them, as a whole note does.
  var takesNoteMarks = false

  /// What is written in the place of elements of the new file.
  private struct Places {
    var chunks: [Int: MarkupBytes] = [:]
    /// What stands behind the last of them.
    var rest = MarkupBytes()
    var last = -1

    mutating func put(_ chunk: inout MarkupBytes, at node: Int) {
      chunks[node] = chunk
      chunk = MarkupBytes()
      last = max(last, node)
    }
  }

  /// An element of the new file with what it holds in both texts.
  func write(
    _ container: Int, _ blocks: [MarkedBlock], _ oldBlocks: [RedlineStory.Block],
    _ newBlocks: [RedlineStory.Block], to out: inout MarkupBytes
  ) {
    var places = Places()
    var chunk = MarkupBytes()
    var paragraphs = self.paragraphs(oldBlocks, newBlocks)
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        paragraphs.write(paragraph, to: &chunk)
        if let node = paragraph.new.flatMap({ newBlocks[$0].paragraph?.node }) {
          places.put(&chunk, at: node)
        }
      case .table(let from, let to, let rows):
        let oldRows = from.map { oldBlocks[$0].rows } ?? []
        if let to, case .table(let node, let newRows) = newBlocks[to] {
          writeTable(node, rows, oldRows, newRows, to: &chunk)
          places.put(&chunk, at: node)
        } else if let from, case .table(let node, _) = oldBlocks[from] {
          writeOldTable(node, rows, oldRows, to: &chunk)
        }
      }
    }
    places.rest = chunk
    writeAround(container, places, to: &out)
  }

  private func paragraphs(
    _ oldBlocks: [RedlineStory.Block], _ newBlocks: [RedlineStory.Block]
  ) -> RedlineParagraphs {
    RedlineParagraphs(oldBlocks, newBlocks, in: self)
  }

  /// An element of the new file with what it and an element of the old file hold, compared.
  func write(_ container: Int, and oldContainer: Int, to out: inout MarkupBytes) {
    let oldBlocks = old.story.blocks(in: oldContainer, signs)
    let newBlocks = new.story.blocks(in: container, signs)
    let flow = MarkedFlow(from: oldBlocks.map(\.compared), to: newBlocks.map(\.compared))
    var writer = self
    writer.moves = marks.firstMove(of: flow.moveCount)
    let blocks = flow.blocks.endingWithInsertions { at, isOld in
      (isOld ? oldBlocks : newBlocks)[at].paragraph?.isHeading ?? true
    }
    writer.write(container, blocks, oldBlocks, newBlocks, to: &out)
  }

  /// An object of the new file whose text boxes are those of the old one.
  ///
  /// - Parameter partners: of each text box the old one.
  func writeBoxes(_ node: Int, _ partners: [Int: Int], to out: inout MarkupBytes) {
    let tree = new.story.tree
    if let partner = partners[node] { return write(node, and: partner, to: &out) }
    let place = tree.nodes[node].start..<tree.nodes[node].end
    guard partners.keys.contains(where: { place.contains(tree.nodes[$0].start) }) else {
      return new.copy(node, to: &out)
    }
    out.raw(tree.openTag(node))
    for child in tree.children(node) { writeBoxes(child, partners, to: &out) }
    out.raw(tree.endTag(node))
  }

  /// The element with chunks in the places of what they stand for.
  private func writeAround(_ container: Int, _ places: Places, to out: inout MarkupBytes) {
    let tree = new.story.tree
    out.raw(tree.openTag(container))
    var isRestWritten = places.rest.bytes.isEmpty
    func walk(_ node: Int, _ out: inout MarkupBytes) {
      for child in tree.children(node) {
        if let chunk = places.chunks[child] {
          out.append(chunk)
          if child == places.last {
            out.append(places.rest)
            isRestWritten = true
          }
          continue
        }
        switch new.story.element(child) {
        case .paragraph, .table, .row, .cell, .gone, .mark, .oldFormat: break
        case .control, .controlContent, .wrapper:
          out.raw(tree.openTag(child))
          walk(child, &out)
          out.raw("</\(tree.name(child))>")
        case .taken: walk(child, &out)
        case .sectionProperties:
          if !isRestWritten {
            out.append(places.rest)
            isRestWritten = true
          }
          new.copy(child, to: &out)
        default: new.copy(child, to: &out)
        }
      }
    }
    walk(container, &out)
    if !isRestWritten { out.append(places.rest) }
    out.raw("</\(tree.name(container))>")
  }

  // MARK: Tables

  private func writeTable(
    _ table: Int, _ rows: [MarkedRow], _ oldRows: [RedlineStory.Row],
    _ newRows: [RedlineStory.Row], to out: inout MarkupBytes
  ) {
    var places = Places()
    var chunk = MarkupBytes()
    for row in rows {
      guard let at = row.new else {
        if let at = row.old { writeOldRow(row, oldRows[at], to: &chunk) }
        continue
      }
      let olds = row.old.map { oldRows[$0].cells } ?? []
      var cells = Places()
      for (place, cell) in newRows[at].cells.enumerated() {
        var content = MarkupBytes()
        write(
          cell.node, row.cells[place], place < olds.count ? olds[place].blocks : [],
          cell.blocks, to: &content)
        cells.put(&content, at: cell.node)
      }
      if row.status == .kept {
        writeAround(newRows[at].node, cells, to: &chunk)
      } else {
        writeHead(of: newRows[at].node, row.status, new, to: &chunk)
        writeCells(of: newRows[at].node, cells, to: &chunk)
        chunk.raw("</w:tr>")
      }
      places.put(&chunk, at: newRows[at].node)
    }
    places.rest = chunk
    writeAround(table, places, to: &out)
  }

  /// A row's tag and properties, which tell that it came or went.
  private func writeHead(
    of row: Int, _ status: MarkedStatus, _ copy: ElementCopy, to out: inout MarkupBytes
  ) {
    let tree = copy.story.tree
    out.raw("<w:tr>")
    if let exception = tree.child(row, "w:tblPrEx") { copy.copy(exception, to: &out) }
    out.raw("<w:trPr>")
    if let properties = tree.child(row, "w:trPr") {
      for child in tree.children(properties) where copy.story.element(child) != .taken {
        copy.copy(child, to: &out)
      }
    }
    out.raw(marks.property(status) + "</w:trPr>")
  }

  /// The cells of a new row, with the content controls that they stand in.
  private func writeCells(of row: Int, _ cells: Places, to out: inout MarkupBytes) {
    let tree = new.story.tree
    func walk(_ node: Int, _ out: inout MarkupBytes) {
      for child in tree.children(node) {
        if let chunk = cells.chunks[child] {
          out.append(chunk)
          continue
        }
        switch new.story.element(child) {
        case .control, .controlContent, .wrapper:
          out.raw(tree.openTag(child))
          walk(child, &out)
          out.raw("</\(tree.name(child))>")
        case .taken: walk(child, &out)
        case .anchor: new.copy(child, to: &out)
        case .other where tree.name(node) != "w:tr": new.copy(child, to: &out)
        default: break
        }
      }
    }
    walk(row, &out)
  }

  private func writeOldTable(
    _ table: Int, _ rows: [MarkedRow], _ oldRows: [RedlineStory.Row], to out: inout MarkupBytes
  ) {
    let tree = old.story.tree
    out.raw("<w:tbl>")
    for name in ["w:tblPr", "w:tblGrid"] {
      if let child = tree.child(table, name) { old.copy(child, to: &out) }
    }
    for row in rows {
      if let at = row.old { writeOldRow(row, oldRows[at], to: &out) }
    }
    out.raw("</w:tbl>")
  }

  private func writeOldRow(
    _ row: MarkedRow, _ source: RedlineStory.Row, to out: inout MarkupBytes
  ) {
    writeHead(of: source.node, .deleted, old, to: &out)
    for (cell, blocks) in zip(source.cells, row.cells) {
      out.raw("<w:tc>")
      if let properties = old.story.tree.child(cell.node, "w:tcPr") {
        old.copy(properties, to: &out)
      }
      writeOldBlocks(blocks, cell.blocks, to: &out)
      out.raw("</w:tc>")
    }
    out.raw("</w:tr>")
  }

  /// Blocks of the old text alone.
  func writeOldBlocks(
    _ blocks: [MarkedBlock], _ source: [RedlineStory.Block], to out: inout MarkupBytes
  ) {
    var paragraphs = self.paragraphs(source, [])
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.write(paragraph, to: &out)
      case .table(let from, _, let rows):
        if let from, case .table(let node, let oldRows) = source[from] {
          writeOldTable(node, rows, oldRows, to: &out)
        }
      }
    }
  }
}

extension [MarkedBlock] {
  /// The same with the break that came before new paragraphs, where words came at the end of the
  /// paragraph in front of them: its own is that of the last of them then.
  ///
  /// LibreOffice takes words that came at a paragraph's end and a new paragraph behind it for one
  /// change of one author, with the break between them.
  ///
  /// - Parameter isHeading: of a paragraph of the old or the new text, by its place.
  fileprivate func endingWithInsertions(
    isHeading: (_ at: Int, _ isOld: Bool) -> Bool
  ) -> [MarkedBlock] {
    var blocks = self
    for at in blocks.indices.dropLast() {
      guard case .paragraph(var first) = blocks[at], first.mark == .kept,
        first.pieces.last?.isPlainInsertion ?? false, let old = first.old, let new = first.new,
        !isHeading(old, true), !isHeading(new, false)
      else { continue }
      let behind = blocks[(at + 1)...].prefix { $0.isPlainInsertion }
      guard let last = behind.indices.last, case .paragraph(var end) = blocks[last],
        let place = end.new, !isHeading(place, false)
      else { continue }
      (first.mark, first.old) = (.inserted, nil)
      (end.mark, end.old) = (.kept, old)
      (blocks[at], blocks[last]) = (.paragraph(first), .paragraph(end))
    }
    return blocks
  }
}

extension MarkedPiece {
  fileprivate var isPlainInsertion: Bool { status == .inserted && move == nil }
}

extension MarkedBlock {
  /// Whether it is a paragraph that came as a whole, with its break.
  fileprivate var isPlainInsertion: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.mark == .inserted && paragraph.pieces.allSatisfy(\.isPlainInsertion)
  }
}

extension RedlineStory.Block {
  var rows: [RedlineStory.Row] {
    if case .table(_, let rows) = self { rows } else { [] }
  }
}
