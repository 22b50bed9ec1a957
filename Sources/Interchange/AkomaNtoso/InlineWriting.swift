internal import Texts

/// Writes a clause's text with the marks over it as nested elements.
///
/// Marks that overlap are broken into pieces that nest; `written` says what a reader will find.
struct InlineWriting {
  private struct Span {
    /// Nil for the document's number, which is no mark of the text.
    let style: InlineMark.Style?
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let notes: [(range: Range<Int>, written: [UInt8])]
  private let spans: [Span]
  private let cuts: [Int]
  private var nextSpan = 0
  private var nextCut = 0
  private var nextNote = 0
  private var active: [Span] = []
  private var open: [Span] = []
  private var runs: [InlineMark] = []
  private var openRuns: [Int?] = []

  /// More elements than this are not nested: what is left out stands in an attribute.
  private static let deepest = 12

  /// - Parameter notes: what stands in place of the marks of notes, in their order.
  init(
    _ clause: Clause, notes: [(range: Range<Int>, written: [UInt8])], documentNumber: Range<Int>?
  ) {
    let bytes = Array(clause.text.utf8)
    var spans = clause.marks.map { Span(style: $0.style, range: $0.range) }
    if let documentNumber { spans.append(Span(style: nil, range: documentNumber)) }
    let usable = spans.enumerated().filter { Self.canStand($0.element.range, in: bytes, notes) }
      .sorted { one, other in
        let (a, b) = (one.element.range, other.element.range)
        if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
        if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
        return one.offset < other.offset
      }
    self.bytes = bytes
    self.notes = notes
    self.spans = usable.map(\.element)
    cuts = Set(
      usable.flatMap { [$0.element.range.lowerBound, $0.element.range.upperBound] }
        + notes.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    ).sorted()
  }

  /// The marks that the elements written so far amount to.
  var written: [InlineMark] { runs }

  private static func canStand(
    _ range: Range<Int>, in bytes: [UInt8], _ notes: [(range: Range<Int>, written: [UInt8])]
  ) -> Bool {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return false
    }
    for edge in [range.lowerBound, range.upperBound] {
      if edge < bytes.count, bytes[edge] & 0xC0 == 0x80 { return false }
      if notes.contains(where: { $0.range.lowerBound < edge && edge < $0.range.upperBound }) {
        return false
      }
    }
    return true
  }

  /// Writes the text in a range; ranges are asked for in their order.
  mutating func write(_ range: Range<Int>, to out: inout XMLOutput) {
    var at = range.lowerBound
    while at < range.upperBound {
      while nextCut < cuts.count, cuts[nextCut] <= at { nextCut += 1 }
      let end = min(range.upperBound, nextCut < cuts.count ? cuts[nextCut] : range.upperBound)
      settle(at, &out)
      while nextNote < notes.count, notes[nextNote].range.lowerBound < at { nextNote += 1 }
      if nextNote < notes.count, notes[nextNote].range.lowerBound == at {
        out.append(notes[nextNote].written)
      } else {
        out.text(bytes[at..<end])
      }
      at = end
    }
    closeOpen(to: 0, at: range.upperBound, &out)
  }

  /// Opens and closes elements so that those open are those over this byte.
  private mutating func settle(_ at: Int, _ out: inout XMLOutput) {
    active.removeAll { $0.range.upperBound <= at }
    while nextSpan < spans.count, spans[nextSpan].range.lowerBound <= at {
      if spans[nextSpan].range.upperBound > at { active.append(spans[nextSpan]) }
      nextSpan += 1
    }
    let wanted = active.prefix(Self.deepest)
    var common = 0
    while common < min(open.count, wanted.count), open[common].range == wanted[common].range,
      open[common].style == wanted[common].style
    {
      common += 1
    }
    closeOpen(to: common, at: at, &out)
    for span in wanted.dropFirst(common) {
      open.append(span)
      out.tag(Self.name(of: span.style), Self.attributes(of: span.style))
      if let style = span.style {
        openRuns.append(runs.count)
        runs.append(InlineMark(style, over: at..<at))
      } else {
        openRuns.append(nil)
      }
    }
  }

  private mutating func closeOpen(to count: Int, at end: Int, _ out: inout XMLOutput) {
    while open.count > count {
      let span = open.removeLast()
      out.endTag(Self.name(of: span.style))
      if let run = openRuns.removeLast() {
        runs[run] = InlineMark(runs[run].style, over: runs[run].range.lowerBound..<end)
      }
    }
  }

  private static func name(of style: InlineMark.Style?) -> String {
    switch style {
    case nil: "docNumber"
    case .strong: "b"
    case .emphasis: "i"
    case .underline: "u"
    case .struck: "span"
    case .superscript: "sup"
    case .subscript: "sub"
    case .code: "inline"
    case .link: "a"
    }
  }

  private static func attributes(of style: InlineMark.Style?) -> XMLAttributeList {
    var attributes = XMLAttributeList()
    switch style {
    case .struck: attributes.add("style", "text-decoration: line-through")
    case .code: attributes.add("name", "code")
    case .link(let target):
      let reference = WebReference.valid(target)
      attributes.add("href", reference)
      if reference != target { attributes.addOwn("href", target) }
    default: break
    }
    return attributes
  }
}
