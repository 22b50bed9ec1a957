/// A clause in the making: what a paragraph of the flow is found to be.
struct Draft {
  var kind: ClauseKind
  /// Whether the file itself says what it is.
  var isDeclared: Bool
  /// Declared level of a heading or an item; 0 where it is to be found.
  var declaredLevel: Int
  var level = 1
  var number: PrintedNumber?
  /// Where the number stood in the text: the number with what parted it from the text.
  var typedHead: TypedHead?
  var head: HeadNumber?
  /// How the number is understood among those around it.
  var reading: NumberReading?
  var division: DivisionName?
  var text: String
  var marks: [InlineMark]
  var indent: Int
  var isCentred: Bool
  var shape: LineShape
  var isListed = false
  var phrase: LeadPhrase?
  /// Whether its phrase speaks to somebody.
  var speaksTo = false
  var addressees: [String] = []
  var parent: Int?
  let carriedID: ClauseID?

  init(_ paragraph: SourceParagraph, head: HeadNumber?) {
    (kind, isDeclared, declaredLevel) = Self.declared(paragraph.role)
    text = paragraph.text
    marks = paragraph.marks
    indent = paragraph.indent
    isCentred = paragraph.isCentred
    carriedID = paragraph.carriedID
    number = paragraph.number
    self.head = head
    reading = head?.readings.first
    shape = LineShape("")
    if case .note(let label) = paragraph.role { number = PrintedNumber(label) }
    if let head, paragraph.number == nil { split(head) }
    shape = LineShape(text, marks: marks)
    if head == nil, kind == .paragraph || kind == .heading { division = DivisionName.read(text) }
  }

  /// Whether a number may stand at the head of its text.
  static func mayBeNumbered(_ paragraph: SourceParagraph) -> Bool {
    guard !paragraph.isNumberCertain else { return false }
    return switch paragraph.role {
    case .title, .table, .note, .code: false
    case .clause(let kind, _): kind != .title && kind != .table && kind != .note
    default: true
    }
  }

  private static func declared(_ role: SourceParagraph.Role) -> (ClauseKind, Bool, Int) {
    switch role {
    case .title: (.title, true, 1)
    case .heading(let level): (.heading, true, level)
    case .item(let level): (.item, false, level)
    case .quotation: (.quote, true, 0)
    case .table: (.table, true, 0)
    case .note: (.note, true, 0)
    case .clause(let kind, let level): (kind, true, level)
    case .code: (.paragraph, true, 0)
    case .body: (.paragraph, false, 0)
    }
  }

  private mutating func split(_ head: HeadNumber) {
    number = PrintedNumber(head.printed)
    let brackets = head.bracketCount
    let numbered = text.utf8.dropFirst(brackets)
    let rest = String(decoding: numbered.dropFirst(head.utf8Count), as: UTF8.self)
    typedHead = TypedHead(
      text: String(decoding: numbered.prefix(head.utf8Count), as: UTF8.self), rest: rest)
    text = String(repeating: "[", count: brackets) + rest
    func moved(_ offset: Int) -> Int {
      offset <= brackets ? offset : max(brackets, offset - head.utf8Count)
    }
    marks = marks.compactMap { mark in
      let start = moved(mark.range.lowerBound)
      let end = min(text.utf8.count, moved(mark.range.upperBound))
      return end > start ? InlineMark(mark.style, over: start..<end) : nil
    }
  }

  /// Whether it is part of the running text, not heading, note or table.
  var isBody: Bool {
    switch kind {
    case .paragraph, .item, .preambular, .operative, .quote: true
    case .title, .heading, .table, .note: false
    }
  }

  var isBullet: Bool { head?.isBullet ?? (number != nil && number?.label == nil) }
}
