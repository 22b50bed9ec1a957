internal import Texts

/// Tracked changes: what is gone in this reading, and what is recorded of them.
extension StoryReader {
  func startChange(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .inserted: start(TrackedElement(.insertion, attributes))
    case .deleted: start(TrackedElement(.deletion, attributes))
    case .movedHere: start(TrackedElement(.move, attributes))
    case .movedAway: start(TrackedElement(.move, isDeparture: true, attributes))
    default: startFormatChange(element, TrackedElement(.format, attributes))
    }
  }

  private func start(_ change: TrackedElement) {
    // Within properties the element says that the paragraph's mark, the row, or the numbering is
    // what changed; elsewhere it holds what changed.
    switch properties.last {
    case nil: if isGone(change) { removals += 1 }
    case .mark: paragraph.mark.append(change)
    case .row: startRowChange(change)
    case .numbering:
      paragraph.formatting.append(change)
      if isGone(change) { paragraph.properties.numbering = "0" }
    case .paragraph, .run, .cell, .mathematics: break
    }
    tracked.append(change)
  }

  func endChange() {
    guard let change = tracked.popLast() else { return }
    guard properties.isEmpty else { return }
    if isGone(change) { removals -= 1 }
    if change.holdsPicture, change.place == nil, isOpen, reading == .keep {
      _ = place(of: change)
    }
  }

  /// Whether what a change holds is gone in this reading.
  func isGone(_ change: TrackedElement) -> Bool {
    !context.tracesChanges && change.isRemoved(in: reading)
  }

  private func startRowChange(_ change: TrackedElement) {
    guard let last = tables.indices.last, tables[last].row != nil else { return }
    tables[last].row?.changes.append(change)
    if isGone(change), tables[last].row?.isRemoved == false {
      tables[last].row?.isRemoved = true
      removals += 1
    }
  }

  /// The old formatting stands within the element: it counts where changes are rejected.
  private func startFormatChange(_ element: WordElement, _ change: TrackedElement) {
    if element == .runFormatChange, properties.last == .run, !runs.isEmpty {
      runs[runs.count - 1].formatting = change
      if reading == .reject { runs[runs.count - 1].properties = RunProperties() }
    } else {
      paragraph.formatting.append(change)
      if element == .paragraphFormatChange, reading == .reject {
        paragraph.properties = ParagraphProperties()
      }
    }
    if reading != .reject { leaveOut() }
  }

  // MARK: What is recorded

  /// Records text in every change that is open around it.
  ///
  /// What one deleted within another's insertion is told as the deletion alone.
  func record(_ text: UnsafeBufferPointer<UInt8>) {
    guard reading == .keep else { return }
    var touched: [Int] = []
    let isGoing = tracked.last.map { $0.kind == .deletion || $0.isDeparture } ?? false
    for at in tracked.indices {
      if isGoing, tracked[at].kind == .insertion { continue }
      let place = place(of: tracked[at], before: text)
      tracked[at].place = (serial, place)
      if !touched.contains(place) {
        touched.append(place)
        extend(place, with: text)
      }
    }
    if let last = runs.indices.last, let formatting = runs[last].formatting {
      let place = place(of: formatting)
      runs[last].formatting?.place = (serial, place)
      touched.append(place)
      extend(place, with: text)
    }
    paragraph.touched = touched
  }

  private func extend(_ place: Int, with text: UnsafeBufferPointer<UInt8>) {
    if needsGap, !paragraph.text.anchored.changes[place].text.isEmpty {
      paragraph.text.anchored.changes[place].text.append(0x20)
    }
    paragraph.text.anchored.changes[place].text.append(contentsOf: text)
  }

  /// The change that an element belongs to: its own, the one right before it if it is like it, or
  /// a new one.
  private func place(
    of element: TrackedElement, before text: UnsafeBufferPointer<UInt8>? = nil
  ) -> Int {
    if let place = element.place, place.paragraph == serial { return place.change }
    if let near = paragraph.touched.last(where: {
      element.isLike(paragraph.text.anchored.changes[$0])
        && !turns(paragraph.text.anchored.changes[$0].text, text)
    }) {
      return near
    }
    paragraph.text.anchored.changes.append(element.change())
    return paragraph.text.anchored.changes.count - 1
  }

  /// Whether a word written from right to left meets one from left to right: a program that sets
  /// them apart by direction alone leaves no space between them, and joined they would be one word.
  private func turns(_ text: [UInt8], _ next: UnsafeBufferPointer<UInt8>?) -> Bool {
    guard let first = next?.first, let last = text.last, text.count > 1 else { return false }
    func isLatin(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    // The lead bytes of Hebrew and Arabic.
    let rightToLeft: ClosedRange<UInt8> = 0xD6...0xDB
    return isLatin(first) && rightToLeft.contains(text[text.count - 2])
      || isLatin(last) && rightToLeft.contains(first)
  }

  /// Records what happened to the paragraph itself; its mark is told as a line feed.
  func recordParagraphChanges() {
    guard reading == .keep else { return }
    for element in paragraph.mark {
      let place = place(of: element)
      paragraph.text.anchored.changes[place].text.append(0x0A)
    }
    for element in paragraph.formatting { _ = place(of: element) }
  }

  /// A run whose formatting changed is told even where it has no text.
  func recordRunChange(_ run: RunFrame) {
    guard reading == .keep, let formatting = run.formatting, formatting.place == nil else { return }
    if !isOpen { openParagraph(isImplied: true) }
    _ = place(of: formatting)
  }
}
