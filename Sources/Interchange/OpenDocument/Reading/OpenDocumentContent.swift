internal import Texts

/// The body of an OpenDocument text while it is read.
final class OpenDocumentContent: XMLHandler {
  /// A paragraph that is open; frames in it hold paragraphs of their own.
  private struct OpenParagraph {
    var text = RunningText()
    var paragraph = SourceParagraph("")
    var isExact = false
    var isHidden = false
    var following: [SourceParagraph] = []
  }

  private let styleCollector: OpenDocumentStyleCollector
  private var lists: OpenDocumentLists
  private(set) var flow = SourceFlow()
  private var changes: OpenDocumentChanges
  private var isInBody = false
  private var open: [OpenParagraph] = []
  private var tables: [TableCollector] = []
  private var notes: [SourceParagraph] = []
  private var noteLabels: Set<String> = []
  private var note: (label: RunningText, isInBody: Bool, paragraphs: [SourceParagraph])?
  private var pendingNumber: PrintedNumber?
  /// Elements deep whose words nobody sees.
  private var unseen = 0
  private var marks: [[InlineMark.Style]] = []
  private var pictures = 0
  private var objects = 0
  private var hidden = 0
  /// With insertions taken back, a paragraph whose end was inserted goes on in the next.
  private var joinsNext = false

  init(styles: OpenDocumentStyleCollector, changes: ChangesReading) {
    styleCollector = styles
    lists = OpenDocumentLists(styles.found)
    self.changes = OpenDocumentChanges(changes)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInBody else {
      styleCollector.start(name.local, attributes)
      if name.local == "body" {
        isInBody = true
        lists = OpenDocumentLists(styleCollector.found)
      }
      return
    }
    if unseen > 0 || Self.isUnseen(name.local, attributes) {
      unseen += 1
      return
    }
    if changes.start(name.local, attributes) { return }
    startBlock(name.local, attributes)
  }

  func end(_ name: XMLName) {
    guard isInBody else { return styleCollector.end(name.local) }
    if unseen > 0 {
      unseen -= 1
      return
    }
    if changes.end(name.local) { return }
    endBlock(name.local)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInBody, unseen == 0 else { return }
    if changes.characters(text) { return }
    if note?.isInBody == false {
      note?.label.append(collapsing: text)
    } else {
      append(text)
    }
  }

  func finished() -> SourceFlow {
    while !open.isEmpty { closeParagraph() }
    while !tables.isEmpty { closeTable() }
    for note in notes {
      flow.paragraphs.append(note)
    }
    flow.changes = changes.placed(in: flow.paragraphs.count)
    warn(pictures, "a picture is not read", "pictures are not read", .unreadablePart)
    warn(
      objects, "an embedded object is not read", "embedded objects are not read", .unreadablePart)
    warn(hidden, "a paragraph that is hidden was read", "hidden paragraphs were read", .hiddenText)
    return flow
  }

  private func warn(_ count: Int, _ one: String, _ many: String, _ code: Warning.Code) {
    guard count > 0 else { return }
    flow.warnings.append(SourceWarning(code, count == 1 ? one : "\(count) \(many)"))
  }

  private static func isUnseen(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "hidden-text", "hidden-paragraph", "forms", "ruby-text", "title", "desc",
      "table-of-content-source", "illustration-index-source", "alphabetical-index-source",
      "table-index-source", "object-index-source", "user-index-source", "bibliography-source":
      true
    // Our own files name the contents that we make from the headings, and make again.
    case "table-of-content": attributes["name"] == OpenDocumentNames.contents
    default: false
    }
  }
}

extension OpenDocumentContent {
  private func startBlock(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p", "h": openParagraph(name, attributes)
    case "list": lists.openList(attributes)
    case "list-item":
      pendingNumber = lists.next(start: attributes["start-value"].flatMap { Int($0) })
    case "list-header": pendingNumber = nil
    case "span": openSpan(attributes["style-name"])
    case "a": openLink(attributes["href"])
    case "s":
      let count = attributes["c"].flatMap { Int($0) } ?? 1
      append(repeatElement(0x20, count: min(max(1, count), 1000)))
    case "tab": append(CollectionOfOne(0x09))
    case "line-break":
      guard !open.isEmpty, !changes.isDropping else { return }
      if open[open.count - 1].isExact {
        open[open.count - 1].text.append(CollectionOfOne(0x0A))
      } else {
        _ = open[open.count - 1].text.breakLine()
      }
    case "table":
      var table = TableCollector()
      if let name = attributes["name"], name.hasPrefix(OpenDocumentNames.table) {
        table.isCertain = true
        table.depth = name.split(separator: "_").dropFirst().first.flatMap { Int($0) }
      }
      tables.append(table)
    case "bookmark":
      guard let name = attributes["name"], name.hasPrefix(OpenDocumentNames.depth), !open.isEmpty
      else { return }
      let depth = name.dropFirst(OpenDocumentNames.depth.count).prefix { $0 != "_" }
      open[open.count - 1].paragraph.depth = Int(depth)
    case "table-row": inTable { $0.startRow() }
    case "table-cell", "covered-table-cell": inTable { $0.startCell() }
    case "note": note = (RunningText(), false, [])
    case "note-body": note?.isInBody = true
    case "image": pictures += 1
    case "object", "object-ole", "plugin": objects += 1
    case "change": putBack(changes.deletion(attributes["change-id"]))
    default: break
    }
  }

  private func endBlock(_ name: String) {
    switch name {
    case "p", "h": closeParagraph()
    case "list": lists.closeList()
    case "list-item":
      pendingNumber = nil
    case "span", "a":
      for style in marks.popLast() ?? [] where !open.isEmpty {
        open[open.count - 1].text.close { $0 == style }
      }
    case "table-cell", "covered-table-cell": inTable { $0.endCell() }
    case "table": closeTable()
    case "note": closeNote()
    default: break
    }
  }

  private func append(_ text: some Sequence<UInt8>) {
    guard !open.isEmpty else { return }
    let isDropped = changes.note(text)
    guard !isDropped else { return }
    if open[open.count - 1].isExact {
      open[open.count - 1].text.append(text)
    } else {
      open[open.count - 1].text.append(collapsing: text)
    }
  }

  private func openParagraph(_ name: String, _ attributes: XMLAttributes) {
    if joinsNext, !open.isEmpty {
      joinsNext = false
      return
    }
    let styleName = attributes["style-name"] ?? ""
    let names = styleCollector.found.ancestry(of: styleName)
    let style = styleCollector.found.resolved(styleName)
    var next = OpenParagraph()
    next.paragraph.isCentred = style.isCentred ?? false
    next.paragraph.number = pendingNumber
    let isItem = pendingNumber != nil
    pendingNumber = nil
    next.isHidden = style.isHidden ?? false
    next.paragraph.indent =
      lists.depth > 0
      ? max(0, lists.depth - (isItem ? 1 : 0)) : min(20, max(0, Int((style.inset ?? 0) * 2 + 0.25)))
    let outline =
      name == "h"
      ? attributes["outline-level"].flatMap { Int($0) } ?? 1
      : isItem ? nil : style.outlineLevel.flatMap { $0 > 0 ? $0 : nil }
    if let own = names.lazy.compactMap(OpenDocumentNames.role(of:)).first {
      next.paragraph.role = own
      if case .clause = own { next.isExact = true }
      if own == .code { next.isExact = true }
    } else if names.contains(where: OpenDocumentNames.isOfCell) {
      next.isExact = true
    } else if let outline {
      next.paragraph.role = .heading(level: outline)
      if !isItem, attributes["is-list-header"] != "true" {
        next.paragraph.number = lists.nextHeading(
          level: outline,
          restartAt: attributes["restart-numbering"] == "true"
            ? attributes["start-value"].flatMap { Int($0) } ?? 1 : nil)
      }
    } else if isItem {
      next.paragraph.role = .item(level: lists.depth)
    }
    for mark in style.marks where next.paragraph.role == .body { next.text.open(mark) }
    open.append(next)
  }

  private func closeParagraph() {
    if changes.isDropping, note == nil, open.count == 1, !open[0].text.isEmpty {
      joinsNext = true
      return
    }
    guard var last = open.popLast() else { return }
    let (text, inlineMarks) = last.text.take(exactly: last.isExact)
    last.paragraph.text = text
    last.paragraph.marks = inlineMarks
    if case .clause = last.paragraph.role {
      NumberEnd.take(from: &last.paragraph)
      last.paragraph.indent = 0
    }
    if !text.isEmpty {
      if last.isHidden { hidden += 1 }
      last.following.insert(last.paragraph, at: 0)
    }
    for paragraph in last.following { emit(paragraph) }
  }

  private func emit(_ paragraph: SourceParagraph) {
    if note != nil {
      note?.paragraphs.append(paragraph)
    } else if let table = tables.last, table.isInCell {
      inTable { $0.add(paragraph) }
    } else if !open.isEmpty {
      open[0].following.append(paragraph)
    } else {
      flow.paragraphs.append(paragraph)
      changes.settle(at: flow.paragraphs.count - 1)
    }
  }

  private func openSpan(_ name: String?) {
    let style = name.map { styleCollector.found.resolved($0) }
    if style?.isHidden == true { hidden += 1 }
    var styles = style?.marks ?? []
    let names = name.map { styleCollector.found.ancestry(of: $0) } ?? []
    if names.contains("Source_20_Text") { styles.append(.code) }
    for mark in styles where !open.isEmpty { open[open.count - 1].text.open(mark) }
    marks.append(styles)
  }

  private func openLink(_ target: String?) {
    let style = target.flatMap { $0.hasPrefix("#") ? nil : InlineMark.Style.link(target: $0) }
    if let style, !open.isEmpty { open[open.count - 1].text.open(style) }
    marks.append(style.map { [$0] } ?? [])
  }

  private func closeNote() {
    guard var closed = note else { return }
    note = nil
    var label = closed.label.take().text
    if label.isEmpty { label = "\(notes.count + 1)" }
    // Notes at the foot and at the end may count alike.
    while noteLabels.contains(label) { label = "e\(label)" }
    noteLabels.insert(label)
    if !open.isEmpty, !changes.isDropping {
      open[open.count - 1].text.append("[^\(label)]")
    }
    guard var whole = closed.paragraphs.first else { return }
    whole.role = .note(label: label)
    whole.number = nil
    for further in closed.paragraphs.dropFirst() {
      let shift = whole.text.utf8.count + 1
      whole.text += "\n" + further.text
      whole.marks += further.marks.map {
        InlineMark($0.style, over: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift))
      }
    }
    closed.paragraphs = []
    if !changes.isDropping { notes.append(whole) }
  }

  private func inTable(_ change: (inout TableCollector) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  private func closeTable() {
    guard let table = tables.popLast() else { return }
    for paragraph in table.paragraphs() { emit(paragraph) }
  }

  /// Writes deleted words where they stood, when deletions are taken back.
  private func putBack(_ paragraphs: [String]) {
    for (at, words) in paragraphs.enumerated() where !open.isEmpty {
      if at > 0 {
        let role = open[open.count - 1].paragraph.role
        closeParagraph()
        open.append(OpenParagraph(paragraph: SourceParagraph("", role: role)))
      }
      open[open.count - 1].text.append(collapsing: words.utf8)
    }
  }
}
