internal import Texts

/// What stands in a paragraph: runs of text, fields, links, references.
extension StoryReader {
  func startRun() {
    runs.append(RunFrame())
  }

  func endRun() {
    guard let run = runs.popLast() else { return }
    recordRunChange(run)
  }

  func startInline(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .tab: if properties.isEmpty { append("\t") }
    case .lineBreak: append("\n")
    case .noBreakHyphen: append("-")
    case .softHyphen: append("\u{AD}")
    case .symbol: appendSymbol(attributes)
    case .rubyReading: append("(")
    case .picture: for at in tracked.indices { tracked[at].holdsPicture = true }
    case .drawingParagraph:
      startBox()
      openParagraph()
    case .link: startLink(attributes)
    case .footnoteReference, .endnoteReference:
      refer(NoteKey(isEndnote: element == .endnoteReference, id: attributes["id"] ?? ""))
    case .commentStart, .commentReference:
      guard let id = attributes["id"] else { return }
      if isOpen {
        paragraph.text.anchored.comments.append(id)
      } else {
        containers[containers.count - 1].loose.comments.append(id)
      }
    case .fieldMark: fieldMark(attributes["fldCharType"])
    case .simpleField:
      guard removals == 0 else { return }
      startField()
      fields[fields.count - 1].instruction = Array((attributes["instr"] ?? "").utf8)
      showResult()
    default: break
    }
  }

  // MARK: Text

  func append(_ text: StaticString) {
    append(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), isMarkup: true)
  }

  func append(_ text: UnsafeBufferPointer<UInt8>, isMarkup: Bool = false) {
    guard let first = text.first else { return }
    if !isOpen { openParagraph(isImplied: true) }
    if tracked.isEmpty, runs.last?.formatting == nil {
      paragraph.touched = []
    } else {
      record(text)
    }
    guard removals == 0, isShown else { return }
    if needsGap {
      needsGap = false
      if let last = paragraph.text.bytes.last, isOfWord(last), isOfWord(first) {
        paragraph.text.bytes.append(0x20)
      }
    }
    let start = paragraph.text.bytes.count
    if isMarkup || !text.contains(where: { $0 < 0x20 }) {
      paragraph.text.bytes.append(contentsOf: text)
    } else {
      // White space in the file's own lines is a space and nothing else to Word.
      for byte in text { paragraph.text.bytes.append(byte < 0x20 ? 0x20 : byte) }
    }
    trace(from: start)
    guard let run = runs.indices.last else { return }
    for style in marks(of: run) { paragraph.text.mark(style, from: start) }
  }

  private var isShown: Bool {
    runs.last?.properties.isHidden != true && fields.allSatisfy(\.showsResult)
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func appendSymbol(_ attributes: XMLAttributes) {
    guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }),
      let character = SymbolFont.character(code, font: attributes["font"] ?? "")
        ?? Unicode.Scalar(code)
    else { return }
    Array(String(character).utf8).withUnsafeBufferPointer { append($0) }
  }

  /// The marks of a run: what it and its style say, and what the paragraph's style says where the
  /// paragraph is no heading, whose look is not the run's.
  private func marks(of run: Int) -> [InlineMark.Style] {
    if let marks = runs[run].marks { return marks }
    if paragraph.style == nil {
      paragraph.style = context.styles.paragraphStyle(paragraph.properties.style)
    }
    let own = runs[run].properties
    let style = own.style.map(context.styles.characterStyle) ?? RunProperties()
    let isPlain = paragraph.style?.meaning == nil && paragraph.style?.paragraph.outline == nil
    let around = isPlain ? paragraph.style?.run ?? RunProperties() : RunProperties()
    // A style in bold within a style in bold is not bold (ECMA-376 part 1, 17.7.3).
    func toggled(_ property: (RunProperties) -> Bool?) -> Bool {
      property(own) ?? ((property(style) ?? false) != (property(around) ?? false))
    }
    var marks: [InlineMark.Style] = []
    if toggled({ $0.isBold }) { marks.append(.strong) }
    if toggled({ $0.isItalic }) { marks.append(.emphasis) }
    if toggled({ $0.isStruck }) { marks.append(.struck) }
    if own.isUnderlined ?? style.isUnderlined ?? around.isUnderlined ?? false {
      // Links are underlined as links, not for emphasis.
      if openLinks.isEmpty { marks.append(.underline) }
    }
    switch own.position ?? style.position ?? .line {
    case .line: break
    case .above: marks.append(.superscript)
    case .below: marks.append(.subscript)
    }
    runs[run].marks = marks
    return marks
  }

  // MARK: Notes

  /// Marks a note; a reference in hidden text still counts, for Word prints the note.
  private func refer(_ note: NoteKey) {
    if !isOpen { openParagraph(isImplied: true) }
    paragraph.text.anchored.notes.append(note)
    guard removals == 0 else { return }
    let mark = noteMark(note)
    let start = paragraph.text.bytes.count
    paragraph.text.append(mark)
    trace(from: start)
    paragraph.touched = []
    if !tracked.isEmpty { Array(mark.utf8).withUnsafeBufferPointer { record($0) } }
  }

  /// Notes count as in the text before the changes, where these are traced.
  private func noteMark(_ note: NoteKey) -> String {
    guard context.tracesChanges, !ChangeTrace(tracked).insertedBy.isEmpty else {
      return "[^\(context.label(note))]"
    }
    context.warn("a note is inserted, and is not among the changes that are read")
    return "[^+]"
  }

  private func trace(from start: Int) {
    guard context.tracesChanges, !tracked.isEmpty else { return }
    let trace = ChangeTrace(tracked)
    if !trace.isNone { paragraph.text.trace(trace, over: start..<paragraph.text.bytes.count) }
  }

  // MARK: Fields and links

  private func fieldMark(_ kind: String?) {
    guard removals == 0 else { return }
    switch kind {
    case "begin": startField()
    case "separate": showResult()
    case "end": endField()
    default: break
    }
  }

  private func startField() {
    if fields.count < 1000 { fields.append(FieldFrame()) }
  }

  private func showResult() {
    guard let last = fields.indices.last else { return }
    if !isOpen { openParagraph(isImplied: true) }
    fields[last].showsResult = true
    fields[last].paragraph = serial
    fields[last].start = paragraph.text.bytes.count
  }

  func endField() {
    guard removals == 0, let field = fields.popLast(), field.showsResult,
      isOpen, field.paragraph == serial,
      let target = FieldInstruction(field.instruction).linkTarget
    else { return }
    paragraph.text.mark(.link(target: target), from: field.start)
  }

  private func startLink(_ attributes: XMLAttributes) {
    if !isOpen { openParagraph(isImplied: true) }
    var target = attributes["id"].flatMap { links[$0] }
    if let anchor = attributes["anchor"] { target = (target ?? "") + "#" + anchor }
    openLinks.append((target, paragraph.text.bytes.count, serial))
  }

  func endLink() {
    guard let link = openLinks.popLast(), let target = link.target, isOpen,
      link.paragraph == serial
    else { return }
    paragraph.text.mark(.link(target: target), from: link.start)
  }
}

/// What a field is told to show: `HYPERLINK "https://…" \l "place"`.
struct FieldInstruction {
  let linkTarget: String?

  init(_ instruction: [UInt8]) {
    let words = String(decoding: instruction, as: UTF8.self)
      .split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard words.first?.uppercased() == "HYPERLINK" else {
      linkTarget = nil
      return
    }
    var target = ""
    var isPlace = false
    for word in words.dropFirst() {
      if word.hasPrefix("\\") {
        isPlace = word == "\\l"
        continue
      }
      let plain = word.filter { $0 != "\"" && $0 != "“" && $0 != "”" }
      if isPlace {
        target += "#" + plain
      } else if target.isEmpty {
        target = plain
      }
      isPlace = false
    }
    linkTarget = target.isEmpty ? nil : target
  }
}
