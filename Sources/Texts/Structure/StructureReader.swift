/// Finds the structure of a text: what is title, heading, preambular or operative paragraph, item,
/// quotation; numbers; whose child is whose.
public struct StructureReader {
  public init() {}

  /// The text that a flow of paragraphs carries.
  ///
  /// Every word of the flow stands in some clause, one clause a paragraph: in its number or in its
  /// text. Linear in the length of the flow.
  public func read(_ flow: SourceFlow) -> Reading {
    var drafts = Self.drafts(of: flow)
    let contents = Self.markContents(in: &drafts)
    let languages = LanguageFinder(
      drafts, declared: flow.language, isCertain: flow.isOurs)
    let phrases = PhraseFinder(language: languages.language)
    let found = Self.settle(&drafts, contents, phrases, of: flow)
    let title = flow.isOurs ? flow.title ?? found : found
    phrases.markBelow(&drafts)
    if flow.printsListNumbers { Self.keepTypedHeads(in: &drafts) }
    let clauses = Self.clauses(of: drafts)
    let text = StructuredText(
      title: title, symbol: DocumentMarks.symbol(drafts, runningHeads: flow.runningHeads),
      date: DocumentMarks.date(drafts.filter { $0.kind != .quote }),
      language: languages.language, submitters: flow.submitters, clauses: clauses)
    return Reading(
      text: text,
      changes: flow.changes.map { change in
        TrackedChange(
          kind: change.kind, author: change.author, time: change.time,
          clause: clauses[change.paragraph].id, text: change.text)
      },
      warnings: flow.warnings.map { warning in
        Warning(
          warning.code, warning.message, clause: warning.paragraph.map { clauses[$0].id })
      } + languages.warnings(drafts, clauses: clauses)
        + NumberingWarnings.find(drafts, clauses: clauses),
      carriedIDs: Set(drafts.lazy.compactMap(\.carriedID)))
  }

  /// For each paragraph of a flow in this language the place of the one that it hangs under.
  ///
  /// As `read` has them, in less than half the time.
  func parents(in flow: SourceFlow, _ language: Language) -> [Int?] {
    var drafts = Self.drafts(of: flow)
    let contents = Self.markContents(in: &drafts)
    Self.settle(&drafts, contents, PhraseFinder(language: language), of: flow)
    return drafts.map(\.parent)
  }

  private static func markContents(in drafts: inout [Draft]) -> ContentsList {
    let contents = ContentsList(in: drafts)
    for place in Quotations.places(in: drafts) { drafts[place].kind = .quote }
    for place in contents.entries.union(contents.headings) { drafts[place].isListed = true }
    return contents
  }

  /// Gives the drafts their kinds, phrases and places; the title that is found.
  @discardableResult
  private static func settle(
    _ drafts: inout [Draft], _ contents: ContentsList, _ phrases: PhraseFinder, of flow: SourceFlow
  ) -> String {
    phrases.mark(&drafts)
    let finder = HeadingFinder(drafts, contents: contents)
    for place in finder.listedDivisions() { drafts[place].kind = .item }
    for place in finder.places() { drafts[place].kind = .heading }
    let title = DocumentTitle.find(in: &drafts, declared: flow.title)
    var nesting = Nesting(contents: contents)
    for at in drafts.indices { nesting.place(at, in: &drafts) }
    Depths.settle(&drafts, as: flow.paragraphs)
    return title
  }

  private static func drafts(of flow: SourceFlow) -> [Draft] {
    // Our own files have a mark where their text has it.
    let paragraphs = flow.isOurs ? flow.paragraphs : flow.paragraphs.map(\.withNotesBehindWords)
    let heads = HeadNumbers.read(
      paragraphs.map { paragraph in
        if let number = paragraph.number { return number.printed + "\t." }
        return Draft.mayBeNumbered(paragraph) ? paragraph.text : ""
      })
    return zip(paragraphs, heads).map { Draft($0, head: $1) }
  }

  /// Where only its place says that a typed head is a number, it is told as a word of the text too.
  private static func keepTypedHeads(in drafts: inout [Draft]) {
    for at in drafts.indices {
      guard let number = drafts[at].number, let head = drafts[at].typedHead, !head.isPlainNumber
      else { continue }
      drafts[at].number = PrintedNumber(number.printed, typedHead: head.text)
    }
  }

  private static func clauses(of drafts: [Draft]) -> [Clause] {
    var anchors = ClauseAnchors(carried: drafts.lazy.compactMap(\.carriedID))
    var clauses: [Clause] = []
    clauses.reserveCapacity(drafts.count)
    var heading: ClauseID?
    for draft in drafts {
      let id =
        anchors.next(carried: draft.carriedID)
        ?? anchors.next(kind: draft.kind, text: draft.text, under: heading)
      if draft.kind == .heading { heading = id }
      clauses.append(
        Clause(
          id: id, kind: draft.kind, level: draft.level, number: draft.number,
          phrase: draft.phrase?.words, addressees: draft.addressees, text: draft.text,
          marks: draft.marks, parent: draft.parent.map { clauses[$0].id }))
    }
    return clauses
  }
}
