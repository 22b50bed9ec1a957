internal import CLibXML2
internal import Texts

/// The running text of one Markdown paragraph: emphasis, links, code, tags, entities.
///
/// Square brackets are text unless they are certainly a link: in drafts they hold what is not
/// agreed. Linear in the length of the text but for emphasis, whose search back is bounded.
struct MarkdownInline {
  enum Token {
    case text(Range<Int>)
    case literal(String)
    case delimiter(MarkdownDelimiter)
    case open(InlineMark.Style)
    case close(InlineMark.Style)
    case lineBreak
  }

  private let bytes: [UInt8]
  private let links: [String: String]
  /// For each opening bracket the place of its closing one.
  private let partners: [Int: Int]
  private var tokens: [Token] = []
  /// Where links end: the place after it, and its style.
  private var linkEnds: [Int: (next: Int, style: InlineMark.Style)] = [:]
  private var textStart = 0
  /// Backtick runs of these lengths have no partner any more.
  private var lonelyRuns: Set<Int> = []
  /// What is said in the place of each picture.
  private(set) var pictures: [String] = []

  /// Whether white space is text: in a file that we wrote.
  private let isExact: Bool

  init(_ text: [UInt8], links: [String: String], isExact: Bool = false) {
    bytes = text
    self.isExact = isExact
    self.links = links
    partners = Self.partners(in: text)
  }

  mutating func read() -> (text: String, marks: [InlineMark]) {
    var at = 0
    while at < bytes.count {
      let next = step(at)
      if let next {
        if textStart < at { tokens.append(.text(textStart..<at)) }
        moveUp(pendingFrom: at, to: next)
        at = next
        textStart = next
      } else {
        at += 1
      }
    }
    if textStart < bytes.count { tokens.append(.text(textStart..<bytes.count)) }
    MarkdownDelimiter.pair(in: &tokens)
    return rendered()
  }

  /// Tokens that `step` made wait here until the text before them is set down.
  private var waiting: [Token] = []

  private mutating func moveUp(pendingFrom: Int, to next: Int) {
    tokens += waiting
    waiting.removeAll()
  }

  /// Reads what begins here, if anything but text does; the place after it.
  private mutating func step(_ at: Int) -> Int? {
    if let end = linkEnds[at] {
      waiting.append(.close(end.style))
      return end.next
    }
    switch bytes[at] {
    case UInt8(ascii: "\\"): return escape(at)
    case UInt8(ascii: "`"): return code(at)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return delimiter(at)
    case UInt8(ascii: "["): return bracket(at)
    case UInt8(ascii: "!"): return picture(at)
    case UInt8(ascii: "<"): return tag(at)
    case UInt8(ascii: "&"): return entity(at)
    case UInt8(ascii: "{"): return attributeList(at)
    case 0x0A:
      waiting.append(.lineBreak)
      return at + 1
    default: return nil
    }
  }

  private mutating func escape(_ at: Int) -> Int? {
    guard at + 1 < bytes.count, bytes[at + 1].isASCIIPunctuation else { return nil }
    waiting.append(.text(at + 1..<at + 2))
    return at + 2
  }

  private mutating func code(_ at: Int) -> Int? {
    let length = bytes[at...].prefix { $0 == bytes[at] }.count
    let start = at + length
    if !lonelyRuns.contains(length) {
      var end = start
      while end < bytes.count {
        guard bytes[end] == bytes[at] else {
          end += 1
          continue
        }
        let run = bytes[end...].prefix { $0 == bytes[at] }.count
        if run == length {
          waiting += [.open(.code), .text(start..<end), .close(.code)]
          return end + run
        }
        end += run
      }
      lonelyRuns.insert(length)
    }
    waiting.append(.text(at..<start))
    return start
  }

  private mutating func delimiter(_ at: Int) -> Int? {
    let byte = bytes[at]
    let length = bytes[at...].prefix { $0 == byte }.count
    guard byte != UInt8(ascii: "~") || length == 2 else {
      waiting.append(.text(at..<at + length))
      return at + length
    }
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = at + length < bytes.count ? bytes[at + length] : 0x20
    waiting.append(
      .delimiter(MarkdownDelimiter(byte, count: length, before: before, after: after)))
    return at + length
  }

  private mutating func bracket(_ at: Int) -> Int? {
    guard let end = partners[at] else { return nil }
    if at + 1 < end, bytes[at + 1] == UInt8(ascii: "^"),
      !bytes[at..<end].contains(where: { $0 == 0x20 || $0 == 0x0A })
    {
      waiting.append(.text(at..<end + 1))
      return end + 1
    }
    guard let (target, next) = target(of: at, closedAt: end) else { return nil }
    linkEnds[end] = (next, .link(target: target))
    waiting.append(.open(.link(target: target)))
    return at + 1
  }

  private mutating func picture(_ at: Int) -> Int? {
    guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "["), let end = partners[at + 1],
      let (_, next) = target(of: at + 1, closedAt: end)
    else { return nil }
    pictures.append(String(decoding: bytes[(at + 2)..<end], as: UTF8.self))
    // In Markdown the author typed it: it stands in the picture's place.
    waiting.append(.text(at + 2..<end))
    return next
  }

  /// CommonMark's limit for a link's label, in bytes here; brackets in brackets stay linear so.
  private static let longestLabel = 1_000

  /// Where a link leads whose text stands in these brackets, and the place after it.
  private func target(of start: Int, closedAt end: Int) -> (String, next: Int)? {
    let after = end + 1 < bytes.count ? bytes[end + 1] : 0
    if after == UInt8(ascii: "("), let inline = MarkdownLink.destination(in: bytes, from: end + 2) {
      return inline
    }
    guard !links.isEmpty, end - start <= Self.longestLabel else { return nil }
    let label = MarkdownLink.folded(bytes[start + 1..<end])
    if after == UInt8(ascii: "["), let second = partners[end + 1],
      second - end <= Self.longestLabel
    {
      let own = MarkdownLink.folded(bytes[end + 2..<second])
      if let target = links[own.isEmpty ? label : own] { return (target, second + 1) }
      return nil
    }
    return links[label].map { ($0, end + 1) }
  }

  private mutating func tag(_ at: Int) -> Int? {
    guard let end = bytes[at...].prefix(2000).firstIndex(of: UInt8(ascii: ">")), end > at + 1 else {
      return nil
    }
    let inside = bytes[at + 1..<end]
    if let target = MarkdownLink.automatic(inside) {
      waiting += [
        .open(.link(target: target)), .text(at + 1..<end), .close(.link(target: target)),
      ]
      return end + 1
    }
    let closes = inside.first == UInt8(ascii: "/")
    let name = String(
      decoding: inside.dropFirst(closes ? 1 : 0).prefix { $0.isASCIILetterOrDigit },
      as: UTF8.self
    ).lowercased()
    switch HTMLShape.of(name) {
    case .lineBreak: waiting.append(.lineBreak)
    case .style(let style): waiting.append(closes ? .close(style) : .open(style))
    case .insertion: waiting.append(closes ? .close(.underline) : .open(.underline))
    case .deletion: waiting.append(closes ? .close(.struck) : .open(.struck))
    case .inline: if !MarkdownLink.plainTags.contains(name) { return nil }
    default: break
    }
    return end + 1
  }

  private mutating func entity(_ at: Int) -> Int? {
    guard let end = bytes[at...].prefix(34).firstIndex(of: UInt8(ascii: ";")), end > at + 1 else {
      return nil
    }
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    var value: UInt32?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      value = UInt32(name.dropFirst(2), radix: 16)
    } else if name.hasPrefix("#") {
      value = UInt32(name.dropFirst(1))
    } else if let known = htmlEntityLookup(name) {
      value = known.pointee.value
    }
    guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
    waiting.append(.literal(String(Character(scalar))))
    return end + 1
  }

  /// `{:.no_toc}`, `{#part-2}`: kramdown's attributes, which nobody sees.
  private func attributeList(_ at: Int) -> Int? {
    guard at + 1 < bytes.count, [UInt8(ascii: ":"), 0x23, 0x2E].contains(bytes[at + 1]),
      let end = bytes[at...].prefix(500).firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == 0x0A }
      ),
      bytes[end] == UInt8(ascii: "}")
    else { return nil }
    return end + 1
  }

  private func rendered() -> (text: String, marks: [InlineMark]) {
    var text = RunningText()
    for token in tokens {
      switch token {
      case .text(let range): text.append(collapsing: bytes[range])
      case .literal(let literal): text.append(literal)
      case .open(let style): text.open(style)
      case .close(let style): text.close { $0 == style }
      case .lineBreak where isExact: text.append(CollectionOfOne(0x0A))
      case .lineBreak: _ = text.breakLine()
      case .delimiter(let delimiter):
        for style in delimiter.closes { text.close { $0 == style } }
        text.append(repeatElement(delimiter.byte, count: delimiter.remaining))
        for style in delimiter.opens.reversed() { text.open(style) }
      }
    }
    return text.take(exactly: isExact)
  }

  private static func partners(in bytes: [UInt8]) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [Int] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): open.append(at)
      case UInt8(ascii: "]"): if let start = open.popLast() { partners[start] = at }
      default: break
      }
      at += 1
    }
    return partners
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }

  var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }

  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
