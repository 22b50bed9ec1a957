internal import Redlines

/// What stands in the paragraphs: the new text, with the old one put in where it was.
extension RedlineParagraphs {
  // MARK: The new text

  mutating func writeNew(
    _ span: TextSpan, _ piece: MarkedPiece, _ fields: [Int: MarkedStatus],
    _ line: inout InlineWriter
  ) {
    guard let paragraph = newParagraph(span.clause), var cursor else { return }
    defer { self.cursor = cursor }
    while cursor.item < paragraph.items.count {
      let item = paragraph.items[cursor.item]
      if item.range.isEmpty {
        if item.range.lowerBound >= span.range.upperBound, item.kind != .close { return }
        writeUnseen(item, fields[cursor.item] ?? .kept, &cursor, &line)
        cursor.item += 1
        continue
      }
      guard item.range.lowerBound < span.range.upperBound else { return }
      let part = item.range.clamped(to: span.range)
      let isWhole = part == item.range
      if item.isNote { noteNew(item, piece) }
      if item.kind == .object, let content = rewritten(item, piece) {
        line.rewritten(item, content)
      } else {
        for (range, oldRun) in looks(of: part, in: item, piece) {
          line.item(
            item, paragraph.text[range], isWhole: isWhole && range == part, piece.status,
            isOld: false, lookedLike: oldRun)
        }
      }
      guard item.range.upperBound <= span.range.upperBound else { return }
      cursor.item += 1
    }
  }

  private func noteNew(_ item: RedlineStory.Item, _ piece: MarkedPiece) {
    guard let key = key(item, new.story) else { return }
    if let partner = partner(of: item, piece) {
      pair(partner, item)
    } else {
      notes.inserted.insert(key)
    }
  }

  /// What a part of the new paragraph was in the old one; nil where it is new.
  private func partner(
    of item: RedlineStory.Item, _ piece: MarkedPiece
  ) -> RedlineStory.Item? {
    guard piece.status == .kept, let from = piece.old, let to = piece.new,
      let paragraph = oldParagraph(from.clause)
    else { return nil }
    let at = from.range.lowerBound + item.range.lowerBound - to.range.lowerBound
    let place = paragraph.firstItem(endingAfter: at)
    return paragraph.items[place...].prefix { $0.range.lowerBound <= at }
      .first { $0.range.lowerBound == at && !$0.range.isEmpty }
  }

  /// An object that stays with text boxes that say something else; nil where it has none.
  private func rewritten(_ item: RedlineStory.Item, _ piece: MarkedPiece) -> MarkupBytes? {
    let boxes = new.story.textBoxes(in: item.node)
    guard !boxes.isEmpty, let partner = partner(of: item, piece) else { return nil }
    let olds = old.story.textBoxes(in: partner.node)
    guard olds.count == boxes.count else { return nil }
    var out = MarkupBytes()
    blocks.writeBoxes(item.node, Dictionary(uniqueKeysWithValues: zip(boxes, olds)), to: &out)
    return out
  }

  private func writeUnseen(
    _ item: RedlineStory.Item, _ status: MarkedStatus, _ cursor: inout Cursor,
    _ line: inout InlineWriter
  ) {
    switch item.kind {
    case .open:
      line.raw(new.story.openTag(ofWrapper: item.node))
      cursor.wrappers.append(item.node)
    case .close:
      if cursor.wrappers.last == item.node {
        cursor.wrappers.removeLast()
        line.raw(new.story.closeTag(ofWrapper: item.node))
      }
    default:
      if item.run < 0 {
        line.element(item.node, isOld: false)
      } else {
        line.item(item, [], isWhole: true, status, isOld: false)
      }
    }
  }

  /// What is left of a new paragraph behind its text.
  mutating func writeRest(_ fields: [Int: MarkedStatus], _ line: inout InlineWriter) {
    guard var cursor, let paragraph = newParagraph(cursor.paragraph) else { return }
    while cursor.item < paragraph.items.count {
      let item = paragraph.items[cursor.item]
      if item.range.isEmpty {
        writeUnseen(item, fields[cursor.item] ?? .kept, &cursor, &line)
      }
      cursor.item += 1
    }
    self.cursor = cursor
  }

  /// A paragraph that ends within a link goes on within it.
  mutating func closeWrappers(_ line: inout InlineWriter) {
    guard let wrappers = cursor?.wrappers else { return }
    for wrapper in wrappers.reversed() { line.raw(new.story.closeTag(ofWrapper: wrapper)) }
    let story = new.story
    cursor?.wrappers = wrappers.filter { story.element($0) == .wrapper }
  }

  func reopenWrappers(_ line: inout InlineWriter) {
    for wrapper in cursor?.wrappers ?? [] { line.raw(new.story.openTag(ofWrapper: wrapper)) }
  }

  // MARK: Fields

  /// With which status the marks of fields are written: a field is new if all that it shows is.
  func fields(_ paragraph: MarkedParagraph) -> [Int: MarkedStatus] {
    guard let at = paragraph.new, let source = newParagraph(at) else { return [:] }
    var status: [Int: MarkedStatus] = [:]
    let isWhole = paragraph.mark == .inserted || paragraph.mark == .movedHere
    if isWhole, paragraph.pieces.allSatisfy({ $0.old == nil }) {
      for (place, item) in source.items.enumerated() where item.range.isEmpty && item.run >= 0 {
        status[place] = item.kind == .anchor ? .kept : paragraph.mark
      }
      return status
    }
    for field in source.fields {
      let range =
        source.items[field.lowerBound].range
        .lowerBound..<source.items[
          field.upperBound
        ].range.lowerBound
      guard !range.isEmpty,
        let piece = paragraph.pieces.first(where: { piece in
          piece.old == nil && piece.new?.clause == at
            && (piece.new?.range.lowerBound ?? 0) <= range.lowerBound
            && (piece.new?.range.upperBound ?? 0) >= range.upperBound
        })
      else { continue }
      for place in field where source.items[place].range.isEmpty && source.items[place].run >= 0 {
        status[place] = piece.status
      }
    }
    return status
  }

  // MARK: The old text

  mutating func writeOld(
    _ span: TextSpan, _ status: MarkedStatus, _ line: inout InlineWriter
  ) {
    guard let paragraph = oldParagraph(span.clause) else { return }
    if oldFields?.paragraph != span.clause { oldFields = (span.clause, paragraph.fields) }
    var shown: Set<Int> = []
    for field in oldFields?.fields ?? [] {
      let from = paragraph.items[field.lowerBound].range.lowerBound
      let to = paragraph.items[field.upperBound].range.lowerBound
      if from < to, span.range.lowerBound <= from, to <= span.range.upperBound {
        for place in field { shown.insert(place) }
      }
    }
    let first = paragraph.firstItem(endingAfter: span.range.lowerBound)
    let start = shown.min().map { min($0, first) } ?? first
    for place in (blocks.takesNoteMarks ? 0 : start)..<paragraph.items.count {
      let item = paragraph.items[place]
      if item.range.lowerBound > span.range.upperBound { break }
      if item.range.isEmpty {
        let isField = [.fieldBegin, .fieldMiddle, .fieldEnd].contains(item.kind)
        if isField && shown.contains(place) || item.kind == .noteMark && blocks.takesNoteMarks {
          line.item(item, [], isWhole: true, status, isOld: true)
        }
        continue
      }
      let part = item.range.clamped(to: span.range)
      guard !part.isEmpty else { continue }
      if let key = key(item, old.story) {
        line.note(item, number: notes.number(ofOld: key), status)
      } else {
        line.item(
          item, paragraph.text[part], isWhole: part == item.range, status, isOld: true)
      }
    }
  }
}
