internal import Texts

extension ClauseCollector {
  /// Reads a clause that the file declares to be one: as it stands, with nothing guessed.
  ///
  /// What others added within it since is read as any Akoma Ntoso is.
  mutating func declared(_ node: Int, kind name: String, at place: ReadingPlace) {
    let kind = ClauseKind(rawValue: name) ?? .paragraph
    var clause = Clause(id: ClauseID(""), kind: kind, text: "")
    readAttributes(of: node, into: &clause, parent: place.parent)
    if let number = tree.children(of: node).first(where: { tree.kind(of: $0) == .number }) {
      clause.number = PrintedNumber(
        exactText(in: number).string, typedHead: own("typed", of: node))
      consumed.insert(number)
    }
    if kind == .table {
      let table = tree.kind(of: node) == .table ? node : descendant(of: node, .table)
      if let table {
        consumed.insert(table)
        set(tableText(rows: rows(of: table), .exact), from: node, in: &clause)
      }
    } else if let holder = holder(in: node) {
      consumed.insert(holder)
      set(exactText(in: holder), from: node, in: &clause)
    }
    addDeclared(clause)
    guard ![.leaf, .table].contains(tree.kind(of: node)) else { return }
    var inner = place
    inner.parent = clause.id
    if kind == .heading { inner.headingLevel = clause.level }
    if kind == .item { inner.itemLevel = clause.level }
    blocks(in: node, &inner)
  }

  mutating func declaredNote(_ node: Int) -> Clause {
    var clause = Clause(id: ClauseID(""), kind: .note, text: "")
    readAttributes(of: node, into: &clause, parent: nil)
    if let number = tree.children(of: node).first(where: { tree.kind(of: $0) == .number }) {
      clause.number = PrintedNumber(
        exactText(in: number).string, typedHead: own("typed", of: node))
    }
    let at = notes.count
    notes.append(ReadNote(clause: clause, place: own("place", of: node).flatMap { Int($0) }))
    if let holder = holder(in: node) {
      set(exactText(in: holder), from: node, in: &clause)
      let rest = tree.children(of: node).filter { child in
        child != holder && tree.kind(of: child) != .number && tree.kind(of: child) != .text
      }
      for child in rest {
        let more = plainText(of: child)
        if !more.isEmpty { clause.text += "\n" + more }
      }
    }
    notes[at].clause = clause
    return clause
  }

  private func own(_ local: String, of node: Int) -> String? {
    raw(local, of: node).map(OwnVocabulary.unescaped)
  }

  private func raw(_ local: String, of node: Int) -> String? {
    tree.attribute(of: node) { $0.local == local && $0.namespace == OwnVocabulary.namespace }
  }

  private func readAttributes(of node: Int, into clause: inout Clause, parent: ClauseID?) {
    let level = own("level", of: node).flatMap { Int($0) } ?? 1
    let addressees = raw("addressees", of: node).map(OwnVocabulary.list) ?? []
    clause = Clause(
      id: ClauseID(own("id", of: node) ?? tree.attribute("eId", of: node) ?? ""),
      kind: clause.kind, level: level, phrase: own("phrase", of: node), addressees: addressees,
      text: "", parent: own("parent", of: node).map(ClauseID.init) ?? parent)
  }

  private func set(_ text: InlineText, from node: Int, in clause: inout Clause) {
    clause.text = text.string
    let marks = raw("marks", of: node).flatMap {
      OwnVocabulary.marks($0, overBytes: text.bytes.count)
    }
    clause.marks = marks ?? text.marks
  }

  private mutating func exactText(in node: Int) -> InlineText {
    var line = LeafReading(ReadingPlace(), kind: .paragraph, node: nil, spacing: .exact)
    line.isFlat = true
    for child in tree.children(of: node) { inline(child, &line) }
    return line.text
  }

  /// The element that holds the clause's own text.
  private func holder(in node: Int) -> Int? {
    if tree.kind(of: node) == .leaf { return node }
    for child in tree.children(of: node) where !isDeclared(child) {
      switch tree.kind(of: child) {
      case .heading, .leaf:
        return child
      case .container, .introduction:
        if let found = holder(in: child) { return found }
      default:
        break
      }
    }
    return nil
  }

  private func descendant(of node: Int, _ kind: ElementKind) -> Int? {
    for child in tree.children(of: node) where !isDeclared(child) {
      if tree.kind(of: child) == kind { return child }
      if [.container, .introduction].contains(tree.kind(of: child)),
        let found = descendant(of: child, kind)
      {
        return found
      }
    }
    return nil
  }
}
