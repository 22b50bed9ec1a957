/// The title of a text: what the file declares, else the lines at its head that look like one.
enum DocumentTitle {
  /// Lines beyond these belong to the text.
  private static let head = 24

  /// Marks the title's lines among the drafts.
  ///
  /// The masthead (whose document it is, its symbol, its day) is passed over; then lines are looked
  /// at up to the first paragraph of running text.
  static func find(in drafts: inout [Draft], declared: String?) -> String {
    if let subject = MailField.subject(of: drafts) { return subject }
    let titles = drafts.indices.filter { drafts[$0].kind == .title }
    if titles.contains(where: { !Masthead.isLine(drafts[$0]) }) { return name(titles, in: drafts) }
    let lines = lines(of: drafts)
    let own = lines.filter { !Masthead.isLine(drafts[$0]) || goesOn($0, lines, drafts) }
    let chosen = own.isEmpty ? (titles.isEmpty ? lines : titles) : own
    guard !chosen.isEmpty, drafts.count > chosen.count else {
      return declared ?? name(titles, in: drafts)
    }
    let name = declared ?? name(chosen, in: drafts)
    for at in lines + titles where !chosen.contains(at) {
      if !drafts[at].isDeclared || drafts[at].kind == .title { drafts[at].kind = .paragraph }
    }
    let looksAlike = drafts.indices.dropFirst((chosen.last ?? 0) + 1).contains {
      drafts[$0].kind == .heading && Self.isPlain(drafts[$0])
    }
    if chosen.count == 1,
      drafts[chosen[0]].kind == .heading && Self.isPlain(drafts[chosen[0]]) && looksAlike
        || opensPart(chosen[0], in: drafts)
    {
      // A plain line like the headings further on: the first of them, and the text's name too.
      return name
    }
    for at in chosen where !drafts[at].isDeclared { drafts[at].kind = .title }
    return name
  }

  /// The lines that may be the title's, with those of the masthead that look like it.
  private static func lines(of drafts: [Draft]) -> [Int] {
    if let place = namedByFields(drafts) { return [place] }
    var lines: [Int] = []
    var hasName = false
    var salutation: Int?
    for at in drafts.indices.prefix(head) {
      let draft = drafts[at]
      if draft.kind == .note || draft.text.isEmpty { continue }
      if Salutation.isOne(draft) {
        if hasName { break }
        salutation = at
        continue
      }
      if let salutation, !hasName, at > salutation + 1 { break }
      if hasName, opensPart(at, in: drafts) { break }
      if SubmitterLine.isLine(draft.text) {
        if hasName { break }
        continue
      }
      let isMasthead = Masthead.isLine(draft)
      guard isTitleLine(at, in: drafts) || goesOn(at, lines, drafts) else {
        let isPassed = draft.kind == .table || draft.shape.words <= 14 && draft.number == nil
        if !hasName, isPassed || isMasthead { continue }
        break
      }
      if let last = lines.last, hasName, at - last > 2 { break }
      if hasName, isMasthead, !goesOn(at, lines, drafts) {
        guard isPaperNamed(behind: at, in: drafts) else { break }
        // What stood above was a letterhead.
        lines = []
        hasName = false
      }
      lines.append(at)
      hasName = hasName || !isMasthead
    }
    return lines
  }

  /// Whether a line names a part of the text, `Proposals`, and what stands there follows it.
  private static func opensPart(_ at: Int, in drafts: [Draft]) -> Bool {
    guard SectionNames.isName(drafts[at].text), drafts[at].kind != .table,
      let next = drafts[(at + 1)...].first(where: { $0.kind != .note && !$0.text.isEmpty })
    else { return false }
    let shape = next.shape
    return next.number != nil || next.kind == .item || next.phrase != nil || shape.isLead
      || shape.isClosed || shape.words > 14
  }

  /// Whether one of the next two lines says what paper this is: `Contribution submitted by …`.
  private static func isPaperNamed(behind at: Int, in drafts: [Draft]) -> Bool {
    (at + 1..<min(at + 3, drafts.count)).contains { place in
      isTitleLine(place, in: drafts) && drafts[place].shape.first?.isUpper == true
        && OrganNames.beginsWithDeed(drafts[place].text)
    }
  }

  /// The first line where fields follow it, `Region: …`, `Sector: …`: whatever its form, it names
  /// the text that a form was filled in for.
  private static func namedByFields(_ drafts: [Draft]) -> Int? {
    guard let first = drafts.indices.first(where: { !drafts[$0].text.isEmpty }),
      drafts[first].kind == .paragraph || drafts[first].kind == .heading, !isField(drafts[first]),
      drafts[first].number == nil, drafts[first].shape.words <= 45
    else { return nil }
    let following = drafts.dropFirst(first + 1).prefix(3)
    return following.count == 3 && following.allSatisfy(isField) ? first : nil
  }

  /// Two words at most, a colon, and what they are filled in with.
  private static func isField(_ draft: Draft) -> Bool {
    guard draft.shape.words <= 45, let colon = draft.text.utf8.firstIndex(of: 0x3A) else {
      return false
    }
    let key = draft.text[..<colon].split { $0 == " " }
    return (1...2).contains(key.count) && key[0].first?.isUppercase == true
      && draft.text.utf8.distance(from: colon, to: draft.text.utf8.endIndex) > 2
  }

  private static func isTitleLine(_ at: Int, in drafts: [Draft]) -> Bool {
    let draft = drafts[at]
    guard draft.kind == .heading || draft.kind == .paragraph, !draft.isListed else { return false }
    if draft.isDeclared, draft.kind == .paragraph { return false }
    guard draft.number == nil, draft.division == nil || draft.kind != .heading else { return false }
    let shape = draft.shape
    guard shape.letters > 3, shape.words <= 45, shape.opens else { return false }
    if shape.isLead, !(at + 1 < drafts.count && goesOnSmall(drafts[at + 1])) { return false }
    if draft.kind == .paragraph, shape.isClosed || draft.phrase != nil { return false }
    return !SentenceSigns.isAddressOrDate(draft.text) && !SentenceSigns.isSentence(draft.text)
  }

  /// Whether a line goes on the title's line before it: small, or after a line that is not whole.
  private static func goesOn(_ at: Int, _ lines: [Int], _ drafts: [Draft]) -> Bool {
    guard let last = lines.last(where: { $0 < at }), last == at - 1 else { return false }
    if goesOnSmall(drafts[at]) { return true }
    let words = drafts[last].text.split { $0.isWhitespace }
    guard let word = words.last, drafts[at].isBody || drafts[at].kind == .heading else {
      return false
    }
    return drafts[at].number == nil && drafts[at].shape.words <= 20
      && linkingWords.contains(word.lowercased())
  }

  private static func goesOnSmall(_ draft: Draft) -> Bool {
    (draft.kind == .paragraph && !draft.isDeclared || draft.kind == .heading)
      && draft.number == nil && draft.phrase == nil && !Masthead.isLine(draft)
      && draft.shape.first?.isLower == true && draft.shape.words <= 20 && !draft.shape.isClosed
  }

  private static func isPlain(_ draft: Draft) -> Bool {
    draft.number == nil && draft.division == nil && !draft.isDeclared && !draft.isCentred
      && !draft.shape.isBold && !draft.shape.isAllCapitals
  }

  /// The title's lines in one, without what stands among them of the masthead.
  private static func name(_ places: [Int], in drafts: [Draft]) -> String {
    var name: [String] = []
    for at in places {
      let lines = drafts[at].text.lines().map(String.init)
      if let first = lines.first,
        name.isEmpty || goesOn(at, places, drafts) || !isOfMasthead(first)
      {
        name.append(first)
      }
      name += lines.dropFirst().filter { !isOfMasthead($0) }
    }
    return name.map(plain).joined(separator: " ")
  }

  private static func isOfMasthead(_ line: String) -> Bool {
    Masthead.isLine(line)
      || line.split(separator: " ").contains { DocumentMarks.isSymbol(String($0)) }
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "*" }
    return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
