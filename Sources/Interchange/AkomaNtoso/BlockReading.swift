internal import Texts

extension ClauseCollector {
  /// Reads all that stands in an element; running text between its blocks is a clause too.
  ///
  /// The place's parent becomes the clause that a number or an introduction in it leads.
  mutating func blocks(in node: Int, _ place: inout ReadingPlace) {
    var run: [Int] = []
    var lead: ClauseID?
    for child in tree.children(of: node) where !consumed.contains(child) {
      if let kind = tree.attribute(of: child, where: OwnVocabulary.isKind) {
        leaf([run], from: nil, &place)
        run = []
        declared(child, kind: kind, at: place)
      } else if tree.kind(of: child).isInline {
        run.append(child)
      } else {
        if let id = leaf([run], from: nil, &place) { lead = id }
        run = []
        lead = block(child, after: lead, &place)
      }
    }
    leaf([run], from: nil, &place)
  }

  /// Reads one block.
  ///
  /// - Returns: the clause that a list after it would hang under.
  mutating func block(
    _ node: Int, after lead: ClauseID?, _ place: inout ReadingPlace
  ) -> ClauseID? {
    switch tree.kind(of: node) {
    case .metadata:
      return lead
    case .hierarchy, .item, .recital:
      hierarchy(node, &place)
      return nil
    case .list:
      list(node, lead: lead, place)
      return nil
    case .introduction:
      return introduction(node, &place)
    case .table:
      table(node, place)
      return nil
    case .leaf, .heading, .subheading, .number:
      var inner = place
      inner.isTitle = place.isTitle || (place.isFront && holdsTitle(node))
      defer { (place.parent, place.kind) = (inner.parent, inner.kind) }
      return leaf([Array(tree.children(of: node))], from: node, &inner)
    case .quotation:
      quotation(node, place)
      return nil
    case .unknown where isRunningText(node):
      return leaf([Array(tree.children(of: node))], from: node, &place)
    default:
      container(node, &place)
      return nil
    }
  }

  private mutating func container(_ node: Int, _ place: inout ReadingPlace) {
    guard tree.attribute(of: node, where: OwnVocabulary.isGenerated) == nil else { return }
    var inner = place
    let name = tree.name(of: node)?.local
    if tree.kind(of: node) == .front {
      inner.isFront = true
      inner.isTitle = name == "longTitle"
    } else if name == "container", place.isFront {
      inner.isTitle = tree.attribute("name", of: node)?.lowercased().contains("title") == true
    }
    blocks(in: node, &inner)
    (place.parent, place.kind) = (inner.parent, inner.kind)
  }

  private mutating func introduction(
    _ node: Int, _ place: inout ReadingPlace
  ) -> ClauseID? {
    let before = clauses.count
    blocks(in: node, &place)
    guard before < clauses.count else { return nil }
    place.parent = clauses[before].id
    return clauses[before].id
  }

  /// A quoted or embedded structure: what stands in it is quoted, whatever else it is.
  mutating func quotation(_ node: Int, _ place: ReadingPlace) {
    var inner = place
    inner.kind = .quote
    inner.isFront = false
    inner.isTitle = false
    let before = clauses.count
    blocks(in: node, &inner)
    guard before < clauses.count else { return }
    if let quote = tree.attribute("startQuote", of: node), !quote.isEmpty,
      !clauses[before].text.hasPrefix(quote), clauses[before].kind == .quote
    {
      clauses[before].prefix(with: quote)
    }
    let last = clauses.count - 1
    if let quote = tree.attribute("endQuote", of: node), !quote.isEmpty,
      !clauses[last].text.hasSuffix(quote), clauses[last].kind == .quote
    {
      clauses[last].text += quote
    }
  }

  private func holdsTitle(_ node: Int) -> Bool {
    tree.children(of: node).contains { child in
      tree.name(of: child)?.local == "docTitle"
        || (tree.kind(of: child).isInline && holdsTitle(child))
    }
  }

  /// Whether an element that the schema does not know holds text, or only what stands in text.
  private func isRunningText(_ node: Int) -> Bool {
    var holdsBlock = false
    for child in tree.children(of: node) {
      if tree.kind(of: child) == .text {
        if tree.characters(of: child).contains(where: { $0 > 0x20 }) { return true }
      } else if tree.kind(of: child).breaksOut || tree.kind(of: child) == .unknown {
        holdsBlock = true
      }
    }
    return !holdsBlock
  }
}

extension Clause {
  fileprivate mutating func prefix(with characters: String) {
    let length = characters.utf8.count
    text = characters + text
    marks = marks.map {
      InlineMark($0.style, over: ($0.range.lowerBound + length)..<($0.range.upperBound + length))
    }
  }
}
