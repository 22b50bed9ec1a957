internal import Texts

extension ClauseCollector {
  /// Reads a level: its number and heading lead what stands in it.
  mutating func hierarchy(
    _ node: Int, _ outer: inout ReadingPlace, impliedNumber: PrintedNumber? = nil
  ) {
    let kind = tree.kind(of: node)
    var number = impliedNumber
    var headings: [Int] = []
    for child in tree.children(of: node) where !isDeclared(child) {
      switch tree.kind(of: child) {
      case .number where number == nil:
        let printed = PrintedNumber(plainText(of: child))
        if printed.isNumbering {
          number = printed
          consumed.insert(child)
        } else {
          headings.append(child)
          consumed.insert(child)
        }
      case .heading, .subheading:
        headings.append(child)
        consumed.insert(child)
      default:
        break
      }
    }
    if number != nil || !headings.isEmpty, let id = flushNumber(outer) {
      outer.parent = id
    }
    var place = inside(kind, outer)
    let hasHeading = heading(headings, number: number, of: node, kind: kind, &place)
    if !hasHeading, let number { pending = PendingNumber(number: number, node: node) }
    blocks(in: node, &place)
    if !hasHeading, number != nil {
      _ = flushNumber(place)
    } else if !hasHeading, kind == .hierarchy, tree.name(of: node)?.local == "list" {
      outer.parent = place.parent
    }
  }

  private func inside(_ kind: ElementKind, _ outer: ReadingPlace) -> ReadingPlace {
    var place = outer
    if kind == .item { place.itemLevel += 1 }
    guard place.kind != .quote else { return place }
    if kind == .item {
      place.kind = .item
    } else if kind == .recital {
      place.kind = .preambular
    } else if place.kind != .preambular, pending == nil {
      place.kind = .paragraph
    }
    return place
  }

  /// Adds the heading of a level, which then leads what stands in it.
  private mutating func heading(
    _ nodes: [Int], number: PrintedNumber?, of level: Int, kind: ElementKind,
    _ place: inout ReadingPlace
  ) -> Bool {
    var line = LeafReading(place, kind: place.kind == .quote ? .quote : .heading, node: level)
    if kind == .item, place.kind == .item { line.kind = .item }
    line.level = line.kind == .heading ? place.headingLevel + 1 : place.level(of: line.kind)
    line.number = number
    line.isFlat = true
    for (at, node) in nodes.enumerated() {
      if at > 0, !line.text.isEmpty {
        let isNumber = tree.kind(of: nodes[at - 1]) == .number
        if isNumber { line.text.append([0x20]) } else { line.text.breakLine() }
      }
      for child in tree.children(of: node) { inline(child, &line) }
    }
    line.text.dropTrailingBreaks()
    guard !line.text.isEmpty else { return false }
    if line.kind == .heading { place.headingLevel += 1 }
    finish(&line)
    place.parent = line.first
    return true
  }

  /// Adds the number not yet printed before a clause as a clause of its own.
  mutating func flushNumber(_ place: ReadingPlace) -> ClauseID? {
    guard let number = pending else { return nil }
    pending = nil
    return add(
      place.kind, level: place.level(of: place.kind), number: number.number,
      text: InlineText(.collapsed), at: place, from: number.node)
  }

  /// Reads a list; its introduction, or the paragraph before it, leads its items.
  mutating func list(_ node: Int, lead: ClauseID?, _ outer: ReadingPlace) {
    var place = outer
    if let lead { place.parent = lead }
    if let id = flushNumberBeforeList(node, place) { place.parent = id }
    var count = 0
    for child in tree.children(of: node) {
      if tree.name(of: child)?.local == "li", !isDeclared(child) {
        count += 1
        var item = place
        hierarchy(child, &item, impliedNumber: number(ofItem: child, of: node, count: count))
      } else if let kind = tree.attribute(of: child, where: OwnVocabulary.isKind) {
        declared(child, kind: kind, at: place)
      } else if tree.kind(of: child) == .text {
        if tree.characters(of: child).contains(where: { $0 > 0x20 }) {
          leaf([[child]], from: nil, &place)
        }
      } else {
        _ = block(child, after: nil, &place)
      }
    }
  }

  /// A number that waits for a clause stands alone where a list without a lead follows it.
  private mutating func flushNumberBeforeList(_ node: Int, _ place: ReadingPlace) -> ClauseID? {
    let hasLead = tree.children(of: node).contains { tree.kind(of: $0) == .introduction }
    return hasLead ? nil : flushNumber(place)
  }

  private func number(ofItem item: Int, of list: Int, count: Int) -> PrintedNumber? {
    guard !tree.children(of: item).contains(where: { tree.kind(of: $0) == .number }) else {
      return nil
    }
    guard tree.name(of: list)?.local == "ol" else { return PrintedNumber("•") }
    return PrintedNumber((tree.attribute("value", of: item) ?? "\(count)") + ".")
  }

  func isDeclared(_ node: Int) -> Bool {
    tree.attribute(of: node, where: OwnVocabulary.isKind) != nil
  }

  /// The text in an element as one line, without marks.
  func plainText(of node: Int) -> String {
    var text = InlineText(.collapsed)
    func visit(_ node: Int) {
      if tree.nodes[node].isText {
        text.append(tree.characters(of: node))
      } else if tree.kind(of: node) != .note {
        if tree.kind(of: node) == .lineBreak || tree.kind(of: node).breaksOut {
          text.append([0x20])
        }
        for child in tree.children(of: node) { visit(child) }
      }
    }
    visit(node)
    return text.string
  }
}

extension PrintedNumber {
  /// Whether the print counts anything: `1.`, `Article 3`, `(iv)`, `•`, but not `Annex` or a
  /// placeholder such as `Part #`, which are words of the heading.
  fileprivate var isNumbering: Bool {
    guard let label else { return !printed.isEmpty }
    let scalars = label.unicodeScalars
    if scalars.count <= 3 || scalars.contains(where: { $0.properties.numericType != nil }) {
      return true
    }
    if scalars.contains(where: { !$0.properties.isAlphabetic }) { return true }
    return scalars.allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
  }
}
