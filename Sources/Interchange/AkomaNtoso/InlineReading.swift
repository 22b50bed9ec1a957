internal import Texts

/// A clause of running text while it is read.
struct LeafReading {
  var text: InlineText
  var place: ReadingPlace
  var kind: ClauseKind
  var level: Int
  var number: PrintedNumber?
  /// The element whose id the clause takes.
  var node: Int?
  /// Structures in the text are lines of it, not clauses of their own.
  var isFlat = false
  /// The first clause made of the text.
  var first: ClauseID?

  init(
    _ place: ReadingPlace, kind: ClauseKind, node: Int?, spacing: InlineText.Spacing = .collapsed
  ) {
    self.place = place
    self.kind = kind
    self.node = node
    level = place.level(of: kind)
    text = InlineText(spacing)
  }
}

extension ClauseCollector {
  /// Reads running text as a clause, and the structures in it as clauses under it.
  @discardableResult
  mutating func leaf(
    _ parts: [[Int]], from node: Int?, _ place: inout ReadingPlace
  ) -> ClauseID? {
    guard parts.contains(where: { !$0.isEmpty }) else { return nil }
    var line = LeafReading(place, kind: place.isTitle ? .title : place.kind, node: node)
    for part in parts {
      for child in part { inline(child, &line) }
    }
    let isLed = pending != nil
    finish(&line)
    if let first = line.first, (isLed && pending == nil) || place.kind == .item {
      place.parent = first
      if place.kind == .item { place.kind = .paragraph }
    }
    return line.first
  }

  /// Adds what was read as a clause; the number that waits stands before it.
  mutating func finish(_ line: inout LeafReading) {
    line.text.dropTrailingBreaks()
    let styles = line.text.openStyles
    defer {
      line.text = InlineText(line.text.spacing)
      for style in styles { line.text.open(style) }
    }
    guard !line.text.isEmpty else { return }
    if line.first != nil, !line.text.hasWords, let last = clauses.last, last.kind != .table {
      clauses[clauses.count - 1].text += line.text.string
      return
    }
    if line.number == nil, line.kind != .heading, let waiting = pending {
      line.number = waiting.number
      line.node = waiting.node
      pending = nil
    }
    let id = add(
      line.kind, level: line.level, number: line.number, text: line.text, at: line.place,
      from: line.node)
    line.number = nil
    line.node = nil
    if line.first == nil { line.first = id }
  }

  /// Reads one node of running text.
  mutating func inline(_ node: Int, _ line: inout LeafReading) {
    let kind = tree.kind(of: node)
    switch kind {
    case .text:
      line.text.append(tree.characters(of: node))
    case .metadata:
      break
    case .lineBreak:
      line.text.breakLine()
    case .picture:
      pictures += 1
    case .empty:
      ownCharacter(node, &line)
    case .note:
      note(node, &line)
    case .noteReference:
      noteReference(node, &line)
    case .quotedText:
      line.text.append((tree.attribute("startQuote", of: node) ?? "").utf8)
      inlineChildren(of: node, &line)
      line.text.append((tree.attribute("endQuote", of: node) ?? "").utf8)
    case .table where line.isFlat:
      flat(node, &line)
    case _ where kind.breaksOut:
      if line.isFlat { flat(node, &line) } else { breakOut(node, &line) }
    default:
      gather(node, line.place)
      let style = style(of: node, kind)
      if let style { line.text.open(style) }
      if kind == .separateInline { line.text.breakWord() }
      if tree.name(of: node)?.local == "signature", !line.text.isEmpty { line.text.breakLine() }
      inlineChildren(of: node, &line)
      if kind == .separateInline { line.text.breakWord() }
      if style != nil { line.text.close() }
    }
  }

  private mutating func inlineChildren(of node: Int, _ line: inout LeafReading) {
    for child in tree.children(of: node) { inline(child, &line) }
  }

  /// A structure within running text that is to stay one text: a line of it.
  mutating func flat(_ node: Int, _ line: inout LeafReading) {
    if !line.text.isEmpty { line.text.breakLineOnce() }
    inlineChildren(of: node, &line)
    if !line.text.isEmpty { line.text.breakLineOnce() }
  }

  /// A structure within running text: the text before it is a clause, it hangs under it, and the
  /// text goes on after it.
  private mutating func breakOut(_ node: Int, _ line: inout LeafReading) {
    finish(&line)
    var inner = line.place
    if let first = line.first { inner.parent = first }
    _ = block(node, after: line.first, &inner)
  }

  private mutating func ownCharacter(_ node: Int, _ line: inout LeafReading) {
    let code = tree.attribute(of: node) {
      $0.local == "code" && $0.namespace == OwnVocabulary.namespace
    }
    if let code, let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) {
      line.text.append(String(scalar).utf8)
    }
  }

  private func style(of node: Int, _ kind: ElementKind) -> InlineMark.Style? {
    switch kind {
    case .strong: return .strong
    case .emphasis: return .emphasis
    case .underline: return .underline
    case .deleted: return .struck
    case .superscript: return .superscript
    case .subscript: return .subscript
    case .link:
      let exact = tree.attribute(of: node) {
        $0.local == "href" && $0.namespace == OwnVocabulary.namespace
      }
      let target = exact.map(OwnVocabulary.unescaped) ?? tree.attribute("href", of: node)
      return target.map { .link(target: $0) }
    case .inline:
      switch tree.name(of: node)?.local {
      case "span" where tree.attribute("style", of: node)?.contains("line-through") == true:
        return .struck
      case "inline" where tree.attribute("name", of: node) == "code":
        return .code
      default:
        return nil
      }
    default:
      return nil
    }
  }
}
