internal import Texts

/// HTML pages read as paragraphs.
enum HTMLReader {
  /// The flow of a page; linear in its length.
  ///
  /// Where no way is given to read changes, inserted text is underlined and deleted text struck.
  static func flow(ofUTF8 page: [UInt8], changes: ChangesReading?) -> SourceFlow {
    let handler = HTMLPage(changes)
    HTMLEvents.parse(page, to: handler)
    return handler.finished()
  }
}

/// A page while it is read: where the parser stands, and the paragraphs so far.
final class HTMLPage: HTMLHandler {
  private var paragraphs: [SourceParagraph] = []
  private var text = RunningText()
  private var title = RunningText()
  private var language: Language?
  private var elements: [HTMLElement] = []
  /// Elements deep that nobody sees: scripts, styles, what is hidden.
  private var unseen = 0
  private var inTitle = false
  private var lists: [HTMLList] = []
  private var tables: [TableCollector] = []
  private var quotations = 0
  private var preformatted = 0
  private var heading: Int?
  private var clause: SourceParagraph.Role?
  private var pendingNumber: PrintedNumber?
  private var depth: Int?
  /// Set while a number of ours is read: it goes into `pendingNumber`.
  private var printedNumber: RunningText?
  private var notes = HTMLNotes()
  private var unread = HTMLUnread()
  private var isOurs = false
  private var changes: HTMLChanges

  init(_ reading: ChangesReading?) {
    changes = HTMLChanges(reading)
  }

  func start(_ element: String, _ attributes: [String: String]) {
    let shape = HTMLShape.of(element, attributes)
    if element == "meta", attributes["name"] == "generator" {
      isOurs = attributes["content"] == HTMLWriter.generator
    }
    if unseen > 0 || shape == .unseen || HTMLShape.isHidden(attributes)
      || changes.leavesOut(attributes["data-change"])
    {
      if unseen == 0 { unread.open(element, attributes) } else { unread.part() }
      unseen += 1
      let isOfPage = elements.last.map { ["html", "head", "body"].contains($0.name) } ?? true
      inTitle = element == "title" && isOfPage && title.isEmpty
      elements.append(HTMLElement(name: element, shape: .unseen))
      return
    }
    if shape.breaksParagraphs { flush() }
    var entry = HTMLElement(name: element, shape: shape)
    if let id = attributes["id"] ?? (element == "a" ? attributes["name"] : nil) {
      // Within a table the place in the flow is not known yet.
      entry.id = tables.isEmpty ? id : nil
      if tables.isEmpty { notes.open(id, at: place) }
    }
    open(shape, element, attributes, &entry)
    elements.append(entry)
  }

  func end(_ element: String) {
    guard let entry = elements.popLast() else { return }
    if entry.shape == .unseen {
      unseen = max(0, unseen - 1)
      if unseen == 0 { unread.close() } else { unread.part() }
      inTitle = false
      return
    }
    if entry.shape.breaksParagraphs { flush() }
    close(entry)
    if let id = entry.id { notes.close(id, at: place) }
  }

  func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    if inTitle {
      title.append(collapsing: piece)
    } else if unseen > 0 {
      unread.take(piece, in: elements.last?.name)
    } else if changes.note(piece) {
      return
    } else if printedNumber != nil {
      printedNumber?.append(collapsing: piece)
    } else if elements.last?.shape == .field {
      // What is typed there has its own lines, each a paragraph.
      let lines = piece.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (at, line) in lines.enumerated() {
        if at > 0 { flush() }
        text.append(collapsing: line)
      }
    } else if isExact {
      text.append(piece.lazy.filter { $0 != 0x0D })
    } else {
      text.append(collapsing: piece)
    }
  }

  func finished() -> SourceFlow {
    flush()
    while !tables.isEmpty { closeTable() }
    var flow = SourceFlow(
      paragraphs: paragraphs, language: language, changes: changes.all(in: paragraphs.count))
    notes.resolve(in: &flow)
    flow.isOurs = isOurs
    flow.placeNotesLast()
    flow.raiseLoneHeading()
    let (words, _) = title.take()
    flow.title = words.isEmpty ? nil : words
    flow.warnings += unread.warnings()
    return flow
  }

  /// Whether white space is text: in preformatted text, and in clauses that we wrote.
  private var isExact: Bool {
    preformatted > 0 || clause != nil || tables.last.map { $0.isCertain && $0.isInCell } == true
  }

  /// Where the next paragraph will stand, and how far the text of this one has come.
  private var place: HTMLNotes.Place {
    HTMLNotes.Place(paragraph: paragraphs.count, offset: text.bytes.count)
  }
}

extension HTMLPage {
  private func open(
    _ shape: HTMLShape, _ element: String, _ attributes: [String: String],
    _ entry: inout HTMLElement
  ) {
    switch shape {
    case .page: language = language ?? Self.language(in: attributes)
    case .heading(let level): heading = level
    case .quotation: quotations += 1
    case .preformatted: preformatted += 1
    case .list: lists.append(HTMLList(element, attributes))
    case .item:
      pendingNumber = lists.isEmpty ? nil : lists[lists.count - 1].next(attributes)
    case .definition: lists.append(HTMLList("dd", [:]))
    case .table:
      var table = TableCollector(isCertain: attributes["data-clause"] == "table")
      table.depth = attributes["data-depth"].flatMap { Int($0) }
      tables.append(table)
    case .row: inTable { $0.startRow() }
    case .cell:
      inTable {
        $0.startCell(
          columns: Int(attributes["colspan"] ?? "") ?? 1,
          rows: Int(attributes["rowspan"] ?? "") ?? 1)
      }
    case .insertion: openChange(.insertion, looksLike: .underline, attributes, &entry)
    case .deletion: openChange(.deletion, looksLike: .struck, attributes, &entry)
    case .lineBreak where changes.isDropping, .picture where changes.isDropping,
      .input where changes.isDropping, .link where changes.isDropping:
      break
    case .lineBreak:
      if isExact { text.append([0x0A]) } else if !text.breakLine() { flush() }
    case .picture: unread.picture(attributes)
    case .input(let input):
      switch input {
      case .typed(let words):
        text.append(collapsing: words.utf8)
        text.append(collapsing: CollectionOfOne(0x20))
      case .ticked(let isTicked): text.append(isTicked ? "☒ " : "☐ ")
      case .button: unread.button(attributes)
      }
    case .style(let style):
      entry.style = style
      text.open(style)
    case .link:
      if let target = attributes["href"], !target.isEmpty {
        entry.noteReference = notes.reference(
          to: target, attributes, at: place, isInTable: !tables.isEmpty)
        if entry.noteReference == nil, !target.hasPrefix("#") {
          entry.style = .link(target: target)
          text.open(.link(target: target))
        }
      }
    case .block, .field, .inline, .unseen: break
    }
    openClause(attributes, &entry)
  }

  /// What our own pages say outright: the clause, its level and depth, its number.
  private func openClause(_ attributes: [String: String], _ entry: inout HTMLElement) {
    if let kind = attributes["data-clause"].flatMap(ClauseKind.init(rawValue:)), kind != .table {
      entry.outerClause = clause
      entry.setsClause = true
      depth = attributes["data-depth"].flatMap { Int($0) }
      clause = .clause(kind, level: Int(attributes["data-level"] ?? "") ?? 1)
    }
    if clause != nil, attributes["class"] == "number" {
      entry.isNumber = true
      printedNumber = RunningText()
    }
  }

  private func openChange(
    _ kind: TrackedChange.Kind, looksLike style: InlineMark.Style, _ attributes: [String: String],
    _ entry: inout HTMLElement
  ) {
    if changes.areTracked {
      changes.start(kind, attributes)
    } else {
      entry.style = style
      text.open(style)
    }
  }

  private func close(_ entry: HTMLElement) {
    if entry.isNumber, var number = printedNumber {
      let printed = number.take().text
      pendingNumber = printed.isEmpty ? nil : PrintedNumber(printed)
      printedNumber = nil
    }
    if entry.setsClause { clause = entry.outerClause }
    if let style = entry.style { text.close { $0 == style } }
    if let reference = entry.noteReference {
      notes.closeReference(reference, at: place, text: &text)
    }
    switch entry.shape {
    case .heading: heading = nil
    case .quotation: quotations = max(0, quotations - 1)
    case .preformatted: preformatted = max(0, preformatted - 1)
    case .list, .definition: lists = lists.dropLast()
    case .item: pendingNumber = nil
    case .insertion, .deletion: changes.end()
    case .cell: inTable { $0.endCell() }
    case .table: closeTable()
    default: break
    }
  }

  private func inTable(_ change: (inout TableCollector) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  private func closeTable() {
    guard let table = tables.popLast() else { return }
    let first = paragraphs.count
    for paragraph in table.paragraphs() { emit(paragraph) }
    if paragraphs.count > first { changes.settle(at: first) }
  }

  private func flush() {
    changes.breakParagraph()
    guard !text.isEmpty || clause != nil && pendingNumber != nil else {
      _ = text.take()
      return
    }
    let (words, marks) = text.take(exactly: isExact)
    var paragraph = SourceParagraph(words, number: pendingNumber, marks: marks)
    paragraph.isNumberCertain = clause != nil
    paragraph.depth = depth
    depth = nil
    paragraph.isCentred = elements.contains { $0.name == "center" }
    if let clause {
      paragraph.role = clause
    } else if let heading {
      paragraph.role = .heading(level: heading)
    } else if preformatted > 0 {
      paragraph.role = .code
    } else if pendingNumber != nil {
      paragraph.role = .item(level: max(1, lists.filter(\.isNumbered).count))
    } else if quotations > 0 {
      paragraph.role = .quotation
    }
    paragraph.indent = pendingNumber == nil ? lists.count : max(0, lists.count - 1)
    pendingNumber = nil
    emit(paragraph)
  }

  private func emit(_ paragraph: SourceParagraph) {
    if let table = tables.last, table.isInCell {
      inTable { $0.add(paragraph) }
    } else {
      paragraphs.append(paragraph)
      if tables.isEmpty { changes.settle(at: paragraphs.count - 1) }
    }
  }

  private static func language(in attributes: [String: String]) -> Language? {
    guard let tag = attributes["lang"] ?? attributes["xml:lang"], !tag.isEmpty else { return nil }
    return Language(tag)
  }
}
