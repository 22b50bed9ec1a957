internal import Texts

/// What a document says of itself: in its metadata, and in the marked words of its preface.
struct DocumentFacts {
  var title: String?
  var symbol: String?
  var date: CalendarDate?
  var language: Language?
  var submitters: [String] = []
  /// What Comity wrote of a text of its own; it holds before all else.
  var declared: StructuredText?

  func text(of clauses: [Clause]) -> StructuredText {
    if var text = declared {
      text.clauses = clauses
      return text
    }
    var titles: [String] = []
    for clause in clauses.prefix(while: { $0.kind == .title || $0.kind == .paragraph })
    where clause.kind == .title && !titles.contains(clause.text) {
      titles.append(clause.text)
    }
    return StructuredText(
      title: title ?? titles.joined(separator: " "), symbol: symbol, date: date,
      language: language ?? .undetermined, submitters: submitters, clauses: clauses)
  }
}

extension ClauseCollector {
  /// Reads the metadata of the first document in the file.
  mutating func readFacts() {
    guard let document = first(under: ElementTree.root, where: { holdsMetadata($0) }),
      let metadata = tree.children(of: document).first(where: { tree.kind(of: $0) == .metadata })
    else { return }
    facts.declared = declaredFacts(in: metadata)
    if let work = first(under: metadata, named: "FRBRWork"),
      let date = first(under: work, named: "FRBRdate")
    {
      facts.date = calendarDate(tree.attribute("date", of: date))
    }
    let language =
      first(under: metadata, named: "FRBRlanguage").flatMap { tree.attribute("language", of: $0) }
      ?? tree.attribute(of: document) { $0.local == "lang" }
    facts.language = language.flatMap(LanguageCodes.language)
  }

  /// Takes note of a marked word of the preface.
  mutating func gather(_ node: Int, _ place: ReadingPlace) {
    guard place.isFront, let name = tree.name(of: node)?.local else { return }
    switch name {
    case "docTitle", "shortTitle":
      let title = plainText(of: node)
      if !title.isEmpty, facts.title == nil { facts.title = title }
    case "docNumber", "neutralCitation":
      let symbol = plainText(of: node)
      if !symbol.isEmpty, facts.symbol == nil { facts.symbol = symbol }
    case "docDate":
      if let date = calendarDate(tree.attribute("date", of: node)) { facts.date = date }
    case "docProponent":
      let party = plainText(of: node)
      if !party.isEmpty, !facts.submitters.contains(party) { facts.submitters.append(party) }
    default:
      break
    }
  }

  private func holdsMetadata(_ node: Int) -> Bool {
    tree.children(of: node).contains { tree.kind(of: $0) == .metadata }
  }

  private func declaredFacts(in metadata: Int) -> StructuredText? {
    guard
      let node = first(
        under: metadata,
        where: { tree.name(of: $0) == XMLName(namespace: OwnVocabulary.namespace, local: "text") })
    else { return nil }
    func value(_ local: String, of node: Int) -> String? {
      tree.attribute(of: node) { $0.local == local && $0.namespace == OwnVocabulary.namespace }
        .map(OwnVocabulary.unescaped)
    }
    let submitters = tree.children(of: node).filter {
      tree.name(of: $0)?.local == "submitter"
    }
    return StructuredText(
      title: value("title", of: node) ?? "", symbol: value("symbol", of: node),
      date: calendarDate(value("date", of: node)),
      language: value("language", of: node).map(Language.init) ?? .undetermined,
      submitters: submitters.map { value("name", of: $0) ?? "" })
  }

  private func first(under node: Int, named name: String) -> Int? {
    first(under: node) { tree.name(of: $0)?.local == name }
  }

  private func first(under node: Int, where isMeant: (Int) -> Bool) -> Int? {
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      if isMeant(child) { return child }
      if let found = first(under: child, where: isMeant) { return found }
    }
    return nil
  }

  /// A day as XML Schema writes it; nil for the years that stand for none.
  private func calendarDate(_ value: String?) -> CalendarDate? {
    value.flatMap { CalendarDate($0.prefix(10)) }.flatMap { $0.year < 9999 ? $0 : nil }
  }
}
