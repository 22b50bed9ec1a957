internal import Texts

/// The paragraphs of a Markdown text, put together line by line.
///
/// Nesting is a stack of columns, not a recursion, so that no depth of it is too deep.
struct MarkdownBlocks {
  private(set) var paragraphs: [SourceParagraph] = []
  private(set) var pictures: [String] = []
  private let links: [String: String]

  private struct Item {
    let column: Int
    let marker: MarkdownMarker
    /// The items of this list so far, by their place in `paragraphs`.
    var members: [Int]
  }
  private var items: [Item] = []
  private var quotations = 0
  private var noteLabel: String?
  private var isAfterBlank = true
  /// What a file of ours tells of the next paragraph.
  private var depth: Int?

  /// The paragraph that is being read: its lines, and what it will be.
  private var lines: [ArraySlice<UInt8>] = []
  private var open = SourceParagraph("")
  /// An item whose words have not come yet.
  private var bareItem: SourceParagraph?
  private var code: (fence: (byte: UInt8, count: Int), lines: [ArraySlice<UInt8>], indent: Int)?
  private var table: [ArraySlice<UInt8>]?
  private var page: (lines: [ArraySlice<UInt8>], end: String?)?

  /// Whether the file is of our own making, which is written by rules of its own.
  private let isOurs: Bool

  init(links: [String: String], isOurs: Bool = false) {
    self.links = links
    self.isOurs = isOurs
  }

  mutating func read(_ whole: ArraySlice<UInt8>) {
    if isOurs, let told = MarkdownSigns.depth(in: whole) {
      closeParagraph()
      depth = told
      return
    }
    if code != nil { return readCode(whole) }
    if page != nil { return readPage(whole) }
    var rest = whole
    var depth = 0
    while case let line = MarkdownLine(rest), line.indent < 4 || depth > 0,
      line.content.first == UInt8(ascii: ">")
    {
      depth += 1
      rest = line.content.dropFirst()
      if rest.first == 0x20 { rest = rest.dropFirst() }
    }
    let line = MarkdownLine(rest)
    let goesOn = depth < quotations && !lines.isEmpty && !line.isBlank && !startsBlock(line)
    if depth != quotations, !goesOn {
      closeParagraph()
      closeItems(from: 0)
      noteLabel = nil
      quotations = depth
    }
    if line.isBlank {
      closeParagraph()
      isAfterBlank = true
      return
    }
    readContent(line)
    isAfterBlank = false
  }

  mutating func finish() {
    if let code { emitCode(code.lines) }
    if page != nil { closePage() }
    code = nil
    closeParagraph()
    dropBareItem()
    closeItems(from: 0)
  }

  private func startsBlock(_ line: MarkdownLine) -> Bool {
    line.heading != nil || line.isRule || line.fence != nil || line.marker != nil
      || line.note != nil
  }

  private mutating func readContent(_ line: MarkdownLine) {
    if table != nil {
      if line.content.contains(UInt8(ascii: "|")) {
        table?.append(line.content)
        return
      }
      closeTable()
    }
    if !lines.isEmpty {
      if line.isTableRule, lines.count == 1, lines[0].contains(UInt8(ascii: "|")) {
        table = lines
        lines = []
        return
      }
      if let level = line.underline, open.role == .body, items.isEmpty, quotations == 0 {
        open.role = .heading(level: level)
        return closeParagraph()
      }
    }
    if line.content.starts(with: "{:".utf8), line.content.last == UInt8(ascii: "}") {
      return dropContentsMark(line)
    }
    if let heading = line.heading {
      closeParagraph()
      dropBareItem()
      closeItems(
        from: line.indent == 0 ? 0 : items.firstIndex { $0.column >= line.indent } ?? items.count)
      noteLabel = nil
      open = SourceParagraph("", role: .heading(level: heading.level))
      lines = [heading.text]
      return closeParagraph()
    }
    if line.isRule { return closeParagraph() }
    if let fence = line.fence {
      closeParagraph()
      code = (fence, [], line.indent)
      return
    }
    if let note = line.note {
      closeParagraph()
      closeItems(from: 0)
      noteLabel = note.label
      open = SourceParagraph("", role: .note(label: note.label))
      lines = [note.text]
      return
    }
    if let marker = line.marker, startsItem(marker, line) { return readItem(marker, line) }
    readText(line)
  }

  /// Whether the line begins an item, or goes on with a paragraph that happens to break here.
  private func startsItem(_ marker: MarkdownMarker, _ line: MarkdownLine) -> Bool {
    guard !lines.isEmpty else { return true }
    let text = line.content.dropFirst(marker.width)
    switch marker.shape {
    case .bullet: return !text.isEmpty
    case .number:
      if marker.printed.hasPrefix("1.") || marker.printed.hasPrefix("1)") { return !text.isEmpty }
    case .letter: break
    }
    return items.contains { $0.marker.shape == marker.shape && abs($0.column - line.indent) < 2 }
  }

  private mutating func readItem(_ first: MarkdownMarker, _ line: MarkdownLine) {
    closeParagraph()
    dropBareItem()
    noteLabel = nil
    var marker = first
    var column = line.indent
    var rest = line.content
    // `- 1. text`: of a bullet without words only what follows it is kept.
    while case .bullet = marker.shape, let inner = MarkdownMarker(rest.dropFirst(marker.width)) {
      push(marker, at: column, member: nil)
      column += marker.width
      rest = rest.dropFirst(marker.width)
      marker = inner
    }
    let text = rest.dropFirst(marker.width)
    push(marker, at: column, member: paragraphs.count)
    let level = isOurs ? column / MarkdownSigns.itemIndent + 1 : items.count
    open = SourceParagraph(
      "", role: .item(level: min(level, 64)), number: PrintedNumber(marker.printed),
      indent: min(level, 64) - 1)
    if let heading = MarkdownLine(text).heading {
      open.role = .heading(level: heading.level)
      lines = [heading.text]
      closeParagraph()
    } else {
      lines = text.allSatisfy(\.isASCIISpace) ? [] : [text]
      if lines.isEmpty { bareItem = open }
    }
  }

  /// Of an item without words the number stays.
  private mutating func dropBareItem() {
    guard let item = bareItem else { return }
    bareItem = nil
    if let number = item.number, number.label != nil {
      paragraphs.append(SourceParagraph(number.printed, indent: item.indent))
    }
  }

  private mutating func push(_ marker: MarkdownMarker, at column: Int, member: Int?) {
    let keep = items.firstIndex { $0.column > column - 2 } ?? items.count
    var members: [Int] = []
    if keep < items.count, items[keep].marker.shape == marker.shape {
      members = items[keep].members
      items[keep].members = []
    }
    closeItems(from: keep)
    if let member { members.append(member) }
    items.append(Item(column: column, marker: marker, members: members))
  }

  /// Ends lists; where all numbers of one are 1, Markdown counts them.
  private mutating func closeItems(from keep: Int) {
    for item in items[min(keep, items.count)...] where item.members.count > 1 {
      let members = item.members.filter { $0 < paragraphs.count }
      let printed = members.map { paragraphs[$0].number?.printed }
      guard printed.allSatisfy({ $0 == "1." }) else { continue }
      for (place, at) in members.enumerated() {
        paragraphs[at].number = PrintedNumber("\(place + 1).")
      }
    }
    items.removeLast(items.count - min(keep, items.count))
  }

  private mutating func readText(_ line: MarkdownLine) {
    if !lines.isEmpty {
      guard line.content.starts(with: ": ".utf8) || line.content.starts(with: ":\t".utf8) else {
        lines.append(line.content)
        return
      }
      closeParagraph()
    }
    if open.role != .body || isAfterBlank {
      if let noteLabel, line.indent >= 2 {
        open = SourceParagraph("", role: .note(label: noteLabel))
        lines = [line.content]
        return
      }
    }
    if let item = bareItem, let column = items.last?.column, line.indent > column {
      bareItem = nil
      open = item
      lines = [line.content]
      return
    }
    dropBareItem()
    noteLabel = nil
    closeItems(from: items.firstIndex { line.indent <= $0.column } ?? items.count)
    if let name = htmlBlock(line.content) {
      page = ([], name == "table" || name == "pre" ? "</\(name)>" : nil)
      return readPage(line.content)
    }
    var text = line.content
    open = SourceParagraph("", indent: items.isEmpty ? line.indent / 4 : items.count)
    if text.starts(with: ": ".utf8) || text.starts(with: ":\t".utf8) {
      text = text.dropFirst().drop { $0.isASCIISpace }
      open.indent += 1
    }
    if quotations > 0 { open.role = .quotation }
    lines = [text]
  }

  /// `{:toc}` makes the item before it a table of contents, which nobody wrote.
  private mutating func dropContentsMark(_ line: MarkdownLine) {
    if line.content.starts(with: "{:toc".utf8) || line.content.starts(with: "{: toc".utf8) {
      lines = []
      open = SourceParagraph("")
    }
  }

  private mutating func closeParagraph() {
    closeTable()
    defer {
      lines = []
      open = SourceParagraph("")
    }
    guard !lines.isEmpty else { return }
    var words = joined(lines)
    if isOurs, let kind = MarkdownSigns.takeKind(from: &words) {
      open.role = .clause(kind, level: 1)
    }
    let (text, marks) = inline(words)
    guard !text.isEmpty else { return }
    if case .note(let label) = open.role, case .note(let last) = paragraphs.last?.role,
      last == label, let at = paragraphs.indices.last
    {
      let shift = paragraphs[at].text.utf8.count + 1
      paragraphs[at].text += "\n" + text
      paragraphs[at].marks += marks.map {
        InlineMark($0.style, over: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift))
      }
      return
    }
    open.text = text
    open.marks = marks
    open.depth = depth
    depth = nil
    paragraphs.append(open)
  }

  private func joined(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var joined: [UInt8] = []
    for (at, line) in lines.enumerated() {
      var text = line
      var breaks = false
      if at < lines.count - 1 {
        breaks = line.suffix(2).elementsEqual([0x20, 0x20])
        if line.last == UInt8(ascii: "\\") {
          breaks = true
          text = text.dropLast()
        }
      }
      while let last = text.last, last.isASCIISpace { text = text.dropLast() }
      joined += text
      if at < lines.count - 1 { joined.append(breaks ? 0x0A : 0x20) }
    }
    return joined
  }

  private mutating func inline(_ text: [UInt8]) -> (text: String, marks: [InlineMark]) {
    var reader = MarkdownInline(text, links: links, isExact: isOurs)
    let result = reader.read()
    pictures += reader.pictures
    return result
  }
}

extension MarkdownBlocks {
  private mutating func readCode(_ line: ArraySlice<UInt8>) {
    guard let open = code else { return }
    let read = MarkdownLine(line)
    if let fence = read.fence, fence.byte == open.fence.byte, fence.count >= open.fence.count,
      read.content.allSatisfy({ $0 == fence.byte || $0.isASCIISpace })
    {
      emitCode(open.lines)
      code = nil
      return
    }
    let spaces = line.prefix { $0 == 0x20 }.count
    code?.lines.append(line.dropFirst(min(spaces, open.indent)))
  }

  private mutating func emitCode(_ lines: [ArraySlice<UInt8>]) {
    let text = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    guard !text.utf8.allSatisfy(\.isASCIISpace) else { return }
    paragraphs.append(SourceParagraph(text, role: .code))
  }

  /// The element that begins a block of HTML here, if one does.
  private func htmlBlock(_ content: ArraySlice<UInt8>) -> String? {
    guard content.first == UInt8(ascii: "<") else { return nil }
    let name = content.dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { $0.isASCIILetterOrDigit }
    let element = String(decoding: name, as: UTF8.self).lowercased()
    let shape = HTMLShape.of(element)
    return shape.breaksParagraphs || shape == .unseen || element == "meta" ? element : nil
  }

  private mutating func readPage(_ line: ArraySlice<UInt8>) {
    guard let open = page else { return }
    if open.end == nil, line.allSatisfy(\.isASCIISpace) {
      isAfterBlank = true
      return closePage()
    }
    page?.lines.append(line)
    if let end = open.end, String(decoding: line, as: UTF8.self).lowercased().contains(end) {
      closePage()
    }
  }

  private mutating func closePage() {
    guard let open = page else { return }
    page = nil
    let text = open.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    paragraphs +=
      HTMLReader.flow(ofUTF8: Array("<body>\(text)".utf8), changes: nil)
      .paragraphs
  }

  private mutating func closeTable() {
    guard let rows = table else { return }
    table = nil
    var collector = TableCollector(isCertain: isOurs)
    collector.depth = depth
    depth = nil
    for row in rows {
      collector.startRow()
      for cell in MarkdownTable.cells(of: row) {
        collector.startCell()
        let (text, marks) = inline(cell)
        if !text.isEmpty { collector.add(SourceParagraph(text, marks: marks)) }
        collector.endCell()
      }
    }
    paragraphs += collector.paragraphs()
  }
}
