internal import Texts

/// Paragraphs: opened, joined where their marks are gone, and put into what holds them.
extension StoryReader {
  func openParagraph(isImplied: Bool = false) {
    if isOpen { closeParagraph() }
    opened += 1
    serial = opened
    paragraph = ParagraphFrame()
    paragraph.isImplied = isImplied
    isOpen = true
    needsGap = false
    let at = containers.count - 1
    if let carried = containers[at].carried {
      paragraph.text = carried.text
      paragraph.boxes = carried.boxes
      // Of a paragraph of which nothing is left the next one is no part.
      if !carried.text.bytes.isEmpty { paragraph.carriedID = carried.carriedID }
      containers[at].carried = nil
    }
  }

  func closeParagraph() {
    guard isOpen else { return }
    isOpen = false
    recordParagraphChanges()
    if removals > 0 || isJoined(paragraph) {
      containers[containers.count - 1].carried = paragraph
    } else {
      settle(paragraph)
    }
  }

  /// Whether the paragraph's mark is gone in this reading, so that the next one runs on.
  func isJoined(_ paragraph: ParagraphFrame) -> Bool {
    paragraph.mark.contains(where: isGone)
  }

  /// Ends what is open in the innermost container.
  func endFlow() {
    if isOpen { closeParagraph() }
    flushCarried()
  }

  /// A paragraph that has none after it to run on into stands by itself.
  func flushCarried() {
    let at = containers.count - 1
    guard let carried = containers[at].carried else { return }
    containers[at].carried = nil
    if carried.text.isEmpty, carried.boxes.isEmpty {
      containers[at].loose.append(carried.text.anchored)
    } else {
      settle(carried)
    }
  }

  /// Counts the paragraph in its list, when its properties are known.
  func count(_ frame: inout ParagraphFrame) {
    let style = frame.style ?? context.styles.paragraphStyle(frame.properties.style)
    frame.style = style
    guard !frame.isCounted else { return }
    frame.isCounted = true
    frame.entry = context.numbers.next(frame.properties, style)
  }

  /// Puts a finished paragraph into the innermost container.
  private func settle(_ finished: ParagraphFrame) {
    var frame = finished
    // The contents that our own files have are made from their headings, and made again.
    let styles = context.styles.paragraphStyle(frame.properties.style).ids
    if styles.first?.hasPrefix("ComityContents") == true { return }
    // Where paragraphs are joined only in one of the readings, the space between them counts.
    let tabs = context.tracesChanges ? 0 : frame.text.trim()
    // Word neither shows nor counts a paragraph that is hidden whole.
    let isGone = frame.isMarkHidden && frame.text.isEmpty && !frame.isCounted
    if !isGone { count(&frame) }
    let at = containers.count - 1
    let number = frame.entry?.number
    if frame.text.isEmpty, number == nil, !context.tracesChanges {
      containers[at].loose.append(frame.text.anchored)
    } else if containers[at].kind == .flow {
      frame.text.marks.sort { $0.range.lowerBound < $1.range.lowerBound }
      var anchored = takeLoose()
      anchored.append(frame.text.anchored)
      containers[at].blocks.append(
        StandingBlock(
          paragraph: settledDepth(sourceParagraph(frame, tabs: tabs)), anchored: anchored,
          traces: frame.text.traces, end: ChangeTrace(frame.mark)))
    } else {
      appendLine(frame.text, number: number)
    }
    for box in frame.boxes { settle(box) }
  }

  private func settle(_ box: StandingBlock) {
    let at = containers.count - 1
    if containers[at].kind == .flow {
      containers[at].blocks.append(box)
    } else {
      var text = StyledText()
      text.append(box.paragraph.text)
      text.marks = box.paragraph.marks
      text.anchored = box.anchored
      appendLine(text, number: box.paragraph.number)
    }
  }

  func takeLoose() -> StyledText.Anchored {
    let at = containers.count - 1
    let loose = containers[at].loose
    containers[at].loose = StyledText.Anchored()
    return loose
  }

  /// Appends a line to a cell or a note.
  func appendLine(_ text: StyledText, number: PrintedNumber? = nil) {
    let at = containers.count - 1
    let isCell = containers[at].kind == .cell
    if !containers[at].flat.isEmpty {
      containers[at].flat.append(isCell ? StyledText.lineSeparator : "\n")
    }
    if let number {
      containers[at].flat.append(text.isEmpty ? number.printed : number.printed + " ")
    }
    containers[at].flat.append(isCell ? text.withinCell() : text)
  }

  private func sourceParagraph(_ frame: ParagraphFrame, tabs: Int) -> SourceParagraph {
    let style = frame.style ?? StyleSheet.Resolved()
    let properties = frame.properties.over(style.paragraph)
    // A list's own indent is stronger than the style's, weaker than the paragraph's.
    let indent = frame.properties.indent ?? frame.entry?.indent ?? style.paragraph.indent ?? 0
    var paragraph = SourceParagraph(
      String(decoding: frame.text.bytes, as: UTF8.self), role: role(frame, style, properties),
      number: frame.entry?.number, marks: frame.text.marks,
      indent: max(0, min(40, (indent + 360) / 720)) + min(tabs, 40),
      isCentred: properties.isCentred ?? false)
    paragraph.carriedID = frame.carriedID
    if context.styles.areOurs, !context.tracesChanges {
      NumberEnd.take(from: &paragraph)
      paragraph.indent = 0
    }
    return paragraph
  }

  /// The next block of the text takes the depth that a bookmark told.
  func settledDepth(_ block: SourceParagraph) -> SourceParagraph {
    var block = block
    block.depth = depth
    depth = nil
    return block
  }

  private func role(
    _ frame: ParagraphFrame, _ style: StyleSheet.Resolved, _ properties: ParagraphProperties
  ) -> SourceParagraph.Role {
    if case .clause(let kind, let level) = style.meaning { return .clause(kind, level: level) }
    if let outline = frame.properties.outline ?? (style.meaning == nil ? properties.outline : nil),
      (0...8).contains(outline)
    {
      return .heading(level: outline + 1)
    }
    switch style.meaning {
    case .title: return .title
    case .heading(let level) where frame.properties.outline == nil: return .heading(level: level)
    case .quotation: return .quotation
    case .code: return .code
    default: return frame.entry.map { .item(level: $0.level + 1) } ?? .body
    }
  }
}
