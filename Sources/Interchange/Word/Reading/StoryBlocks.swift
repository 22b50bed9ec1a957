internal import Texts

/// What holds paragraphs: tables, text boxes, notes.
extension StoryReader {
  func startBlock(_ element: WordElement, _ local: String, _ attributes: XMLAttributes) {
    switch element {
    case .paragraph: openParagraph()
    case .bookmark:
      if isOpen, paragraph.carriedID == nil, let name = attributes["name"] {
        paragraph.carriedID = ClauseBookmark.clause(name)
      }
      if context.styles.areOurs, let name = attributes["name"], name.hasPrefix(WordParts.depthMark)
      {
        depth = Int(name.dropFirst(WordParts.depthMark.count).prefix { $0 != "_" })
      }
    case .table: startTable()
    case .row: startRow()
    case .cell: startCell()
    case .textBox: startBox()
    case .note: startNote(local, attributes)
    case .comment:
      comments.append(
        WordComment(
          id: attributes["id"] ?? "",
          author: attributes["author"].flatMap { $0.isEmpty ? nil : $0 },
          time: attributes["date"].flatMap { $0.isEmpty ? nil : $0 }, text: StyledText()))
      containers.append(Container(.note))
    case .chunk: readChunk(attributes["id"])
    case .subdocument:
      context.warn("the subdocument \(named(attributes["id"])) is a file of its own, not read")
    case .object:
      let program = attributes["ProgID"].map { " (\($0))" } ?? ""
      context.warn("an object of another program\(program) is not read; it stands \(place)")
    case .diagram, .chart: startDrawing(element, attributes)
    default: break
    }
  }

  func endBlock(_ element: WordElement) {
    switch element {
    case .table: endTable()
    case .row: endRow()
    case .cell: endCell()
    case .textBox: endBox()
    case .drawingParagraph:
      closeParagraph()
      endBox()
    case .note, .comment: endNote(element)
    default: break
    }
  }

  /// Where the reading stands, for a person: behind which words.
  private var place: String {
    var text = String(decoding: paragraph.text.bytes, as: UTF8.self)
    if text.allSatisfy(\.isWhitespace) {
      text = containers[0].blocks.last { !$0.paragraph.text.isEmpty }?.paragraph.text ?? ""
    }
    let words = text.split { $0.isWhitespace }.suffix(8).joined(separator: " ")
    return words.isEmpty ? "at the head of the text" : "behind “\(words)”"
  }

  private func named(_ id: String?) -> String {
    id.flatMap(context.package.target)?.target ?? "without a name"
  }

  // MARK: Text boxes and drawings

  func startBox() {
    outer.append(
      Anchor(
        paragraph: paragraph, isOpen: isOpen, serial: serial, runs: runs, fields: fields,
        tables: tables))
    isOpen = false
    runs = []
    fields = []
    tables = []
    containers.append(Container(.flow))
  }

  func endBox() {
    guard containers.count > 1, let anchor = outer.popLast() else { return }
    endFlow()
    guard let box = containers.popLast() else { return }
    paragraph = anchor.paragraph
    isOpen = anchor.isOpen
    serial = anchor.serial
    runs = anchor.runs
    fields = anchor.fields
    tables = anchor.tables
    if !isOpen { openParagraph(isImplied: true) }
    paragraph.boxes += box.blocks
    paragraph.text.anchored.append(box.loose)
  }

  private func startDrawing(_ element: WordElement, _ attributes: XMLAttributes) {
    let id = attributes[element == .diagram ? "dm" : "id"]
    guard removals == 0, let id, let target = context.package.target(id) else { return }
    if element == .chart {
      context.warn(
        "of a chart (\(target.target)) only the words are read, not the figures; it stands \(place)"
      )
    }
    if !isOpen { openParagraph(isImplied: true) }
    paragraph.boxes += context.drawnText(in: target.target)
  }

  // MARK: Notes and comments

  private func startNote(_ local: String, _ attributes: XMLAttributes) {
    let key = NoteKey(isEndnote: local == "endnote", id: attributes["id"] ?? "")
    containers.append(Container(.note))
    // Separators stand between the text and the notes; they are no notes.
    let isNote = attributes["type"].map { $0 == "normal" } ?? true
    openNotes.append(isNote ? key : nil)
  }

  private func endNote(_ element: WordElement) {
    guard containers.count > 1 else { return }
    endFlow()
    guard var note = containers.popLast() else { return }
    note.flat.anchored.append(note.loose)
    _ = note.flat.trim()
    if element == .comment {
      comments[comments.count - 1].text = note.flat
    } else if let key = openNotes.popLast() ?? nil, notes[key] == nil {
      notes[key] = note.flat
    }
  }

  // MARK: Tables

  private func startTable() {
    if isOpen { closeParagraph() }
    flushCarried()
    tables.append(TableFrame())
  }

  private func startRow() {
    guard let last = tables.indices.last else { return }
    tables[last].row = RowFrame()
  }

  private func startCell() {
    guard let last = tables.indices.last else { return }
    if tables[last].row == nil { tables[last].row = RowFrame() }
    tables[last].row?.cell = CellFrame()
    containers.append(Container(.cell))
  }

  private func endCell() {
    guard let last = tables.indices.last, containers.count > 1 else { return }
    endFlow()
    guard var content = containers.popLast() else { return }
    content.flat.anchored.append(content.loose)
    let cell = tables[last].row?.cell ?? CellFrame()
    if cell.isRemoved { removals -= 1 }
    if cell.isRemoved || tables[last].row?.isRemoved == true {
      tables[last].text.anchored.append(content.flat.anchored)
      return
    }
    tables[last].row?.cells.append(content.flat)
    for _ in 1..<max(2, min(cell.span, 64)) where cell.span > 1 {
      tables[last].row?.cells.append(StyledText())
    }
  }

  private func endRow() {
    guard let last = tables.indices.last, let row = tables[last].row else { return }
    tables[last].row = nil
    if row.isRemoved { removals -= 1 }
    if !row.isRemoved, !row.cells.isEmpty {
      let start = tables[last].text.bytes.count
      defer { traceRow(row, at: last, from: start) }
      if tables[last].hasRows { tables[last].text.append("\n") }
      tables[last].hasRows = true
      for (at, cell) in row.cells.enumerated() {
        if at > 0 { tables[last].text.append("\t") }
        tables[last].text.append(cell)
      }
      tables[last].text.append(String(repeating: "\t", count: min(row.spare, 64)))
    }
    guard reading == .keep else { return }
    for element in row.changes
    where !tables[last].text.anchored.changes.contains(where: element.isLike) {
      tables[last].text.anchored.changes.append(element.change([0x0A]))
    }
  }

  /// A row that came or went takes along what stands in it, but for what others insert there.
  private func traceRow(_ row: RowFrame, at table: Int, from start: Int) {
    let trace = ChangeTrace(row.changes)
    guard context.tracesChanges, !trace.isNone else { return }
    let inside = tables[table].text.traces.filter { $0.range.lowerBound >= start }
    tables[table].text.traces.removeLast(inside.count)
    var at = start
    func take(upTo end: Int, _ trace: ChangeTrace) {
      if at < end { tables[table].text.trace(trace, over: at..<end) }
      at = end
    }
    for stretch in inside {
      take(upTo: stretch.range.lowerBound, trace)
      take(upTo: stretch.range.upperBound, trace.around(stretch.trace))
    }
    take(upTo: tables[table].text.bytes.count, trace)
  }

  private func endTable() {
    guard var table = tables.popLast() else { return }
    let hasWords = table.text.bytes.contains { $0 > 0x20 }
    let at = containers.count - 1
    guard hasWords else {
      containers[at].loose.append(table.text.anchored)
      return
    }
    if containers[at].kind == .flow {
      table.text.marks.sort { $0.range.lowerBound < $1.range.lowerBound }
      table.text.anchored.append(takeLoose())
      containers[at].blocks.append(
        StandingBlock(
          paragraph: settledDepth(
            SourceParagraph(
              String(decoding: table.text.bytes, as: UTF8.self), role: .table,
              marks: table.text.marks)),
          anchored: table.text.anchored, traces: table.text.traces))
    } else {
      appendLine(containers[at].kind == .cell ? table.text.withinCell() : table.text)
    }
  }
}
