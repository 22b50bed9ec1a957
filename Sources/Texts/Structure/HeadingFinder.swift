/// Tells headings from paragraphs where the file does not say.
struct HeadingFinder {
  private let drafts: [Draft]
  private let contents: ContentsList
  /// Whether the file declares its headings; then a plain short line is none.
  private let hasDeclared: Bool
  /// The neighbours in the running text, notes and empty lines left out.
  private var before: [Int?]
  private var after: [Int?]

  init(_ drafts: [Draft], contents: ContentsList) {
    self.drafts = drafts
    self.contents = contents
    hasDeclared = drafts.count { $0.kind == .heading && $0.isDeclared } >= 2
    before = Array(repeating: nil, count: drafts.count)
    after = Array(repeating: nil, count: drafts.count)
    var last: Int?
    for at in drafts.indices where drafts[at].kind != .note {
      before[at] = last
      if let last { after[last] = at }
      last = at
    }
  }

  /// The places of the headings that the file does not declare.
  func places() -> [Int] {
    drafts.indices.filter { at in
      let draft = drafts[at]
      guard !draft.isDeclared, draft.kind == .paragraph || draft.kind == .item else { return false }
      guard !contents.entries.contains(at), !draft.text.isEmpty else { return false }
      return contents.headings.contains(at) || isHeading(at)
    }
  }

  private func isHeading(_ at: Int) -> Bool {
    let draft = drafts[at]
    guard draft.shape.words <= 40, draft.shape.letters > 0, draft.phrase == nil else {
      return false
    }
    if !contents.keys.isEmpty, contents.keys.contains(ContentsList.key(draft)) { return true }
    // `Members may [, where they so wish,] publish it`: a wording under negotiation.
    if draft.text.contains("["), SentenceSigns.isSentence(draft.text), !standsOut(draft) {
      return false
    }
    if draft.kind == .item || draft.isBullet {
      return draft.kind == .item && !draft.isBullet && standsOut(draft) && isFree(at)
    }
    if let division = draft.division { return isDivisionHeading(at, division) }
    if let head = draft.head { return isNumberedHeading(at, head) }
    return isPlainHeading(at)
  }

  private func standsOut(_ draft: Draft) -> Bool {
    (draft.shape.isBold || draft.shape.isAllCapitals) && draft.shape.words <= 25
      && (!draft.shape.isClosed || draft.shape.words <= 6)
  }

  private func isDivisionHeading(_ at: Int, _ division: DivisionName) -> Bool {
    let shape = drafts[at].shape
    if isAlternative(at, division) { return false }
    // A heading that is too long is cut off with an ellipsis.
    if shape.isClosed, shape.last != "…", shape.words > (shape.last == "." ? 7 : 3) { return false }
    if shape.words > 14, !standsOut(drafts[at]), SentenceSigns.isSentence(drafts[at].text) {
      return false
    }
    return !isMemberOfRun(at, division)
  }

  /// `Option 2: to report in writing` is a wording, not the name of a part: it goes on small, says
  /// a whole sentence, or stands beside another option with nothing between them.
  private func isAlternative(_ at: Int, _ division: DivisionName) -> Bool {
    guard let rest = alternative(at, division) else { return false }
    let first = rest.first { !$0.isWhitespace && $0 != "[" }
    if first?.isLowercase ?? false || rest.contains("[") { return true }
    let isSentence = SentenceSigns.isSentence(String(rest))
    if isSentence, drafts[at].shape.isClosed || drafts[at].shape.words > 5 { return true }
    return [before[at], after[at]].contains { place in
      place.flatMap { beside in drafts[beside].division.flatMap { alternative(beside, $0) } } != nil
    }
  }

  /// What an option says behind its colon.
  private func alternative(_ at: Int, _ division: DivisionName) -> Substring? {
    guard !drafts[at].shape.isBold,
      ["option", "opción", "alternative", "alternativa"].contains(division.name),
      let colon = drafts[at].text.firstIndex(of: ":")
    else { return nil }
    let rest = drafts[at].text[colon...].dropFirst()
    return rest.contains { !$0.isWhitespace } ? rest : nil
  }

  /// The lines of lists such as `… the following Opinions:` and then the Opinions, a line each.
  func listedDivisions() -> [Int] {
    drafts.indices.filter { at in
      guard let division = drafts[at].division, !drafts[at].isDeclared, drafts[at].isBody,
        drafts[at].shape.words <= 40, !contents.entries.contains(at)
      else { return false }
      return isMemberOfRun(at, division)
    }
  }

  private func isMemberOfRun(_ at: Int, _ division: DivisionName) -> Bool {
    var first = at
    var length = 1
    while length < 40, let previous = before[first], let other = drafts[previous].division,
      other.name.hasSuffix(division.name) || division.name.hasSuffix(other.name)
    {
      first = previous
      length += 1
    }
    if let next = after[at], let other = drafts[next].division, other.name == division.name {
      length += 1
    }
    guard length > 1, let lead = before[first] else { return false }
    return drafts[lead].shape.isLead
  }

  private func isNumberedHeading(_ at: Int, _ head: HeadNumber) -> Bool {
    let draft = drafts[at]
    let shape = draft.shape
    guard shape.opens, !shape.isLead, !shape.isClosed || standsOut(draft) else { return false }
    switch head.scheme {
    case .decimal, .upperRoman, .upperLetter, .letterAndFigure, .chinese, .section:
      if head.style != "." && head.style != "-" && head.style != "、" && !shape.isBold,
        head.scheme != .chinese || !SectionNames.isName(draft.text)
      {
        return false
      }
    default:
      guard shape.isBold else { return false }
    }
    guard isFree(at) else { return false }
    if standsOut(draft) { return true }
    let isRoman = head.scheme == .upperRoman && shape.words <= 15
    if shape.words > 25
      || (shape.words > 7 && !isRoman && SentenceSigns.isSentence(draft.text)
        && !countsOnFromHeading(at, head))
    {
      return false
    }
    guard let next = after[at] else { return false }
    if let previous = before[at], drafts[previous].shape.isLead, head.readings[0].last <= 1 {
      return drafts[next].head == nil && drafts[next].shape.words >= 12
    }
    return true
  }

  /// `2.4 Bodies to be involved` some lines behind `2.3 Format`: a short line of the same depth,
  /// which no stop ends either.
  private func countsOnFromHeading(_ at: Int, _ head: HeadNumber) -> Bool {
    guard head.scheme == .decimal, head.readings[0].values.count > 1, drafts[at].shape.words <= 14
    else { return false }
    var place = before[at]
    for _ in 0..<120 {
      guard let now = place else { return false }
      let other = drafts[now]
      if let number = other.head, number.style == head.style,
        head.readings[0].follows(number.readings[0])
      {
        return !other.shape.isClosed && other.shape.words <= 14 && isFree(now)
      }
      place = before[now]
    }
    return false
  }

  /// No neighbour before or behind counts on from it: a list's items stand close together.
  private func isFree(_ at: Int) -> Bool {
    guard let head = drafts[at].head else { return true }
    func isSibling(_ place: Int?, _ step: Int) -> Bool {
      guard let place = beyondDeeper(place, step, than: head), let other = drafts[place].head,
        other.style == head.style, drafts[place].shape.isBold == drafts[at].shape.isBold
      else { return false }
      return head.readings.contains { one in
        other.readings.contains { step > 0 ? $0.follows(one) : one.follows($0) }
      }
    }
    return !isSibling(before[at], -1) && !isSibling(after[at], 1)
  }

  /// The next numbered line that is not deeper: `2.` beyond `1.1` and `1.2`, twenty lines at most.
  private func beyondDeeper(_ start: Int?, _ step: Int, than head: HeadNumber) -> Int? {
    var place = start
    for _ in 0..<20 {
      guard let now = place, let other = drafts[now].head, !other.isBullet,
        other.readings[0].values.count > head.readings[0].values.count,
        !drafts[now].shape.isClosed, drafts[now].shape.words <= 20
      else { return place }
      place = step > 0 ? after[now] : before[now]
    }
    return place
  }

  private func isPlainHeading(_ at: Int) -> Bool {
    let draft = drafts[at]
    let shape = draft.shape
    guard shape.opens, !shape.isClosed, shape.words <= 25, draft.phrase == nil else { return false }
    if shape.isBold, shape.words <= 20 { return true }
    guard !shape.isLead else { return false }
    if SentenceSigns.isAddressOrDate(draft.text) { return false }
    if shape.isAllCapitals, shape.words <= 20, shape.letters > 4 { return true }
    if draft.isCentred, shape.words <= 15 { return true }
    guard !hasDeclared, shape.words <= 8, draft.indent <= 1 else { return false }
    if SectionNames.isName(draft.text), let next = after[at], drafts[next].isBody,
      before[at].map({ !drafts[$0].shape.isLead && drafts[$0].shape.last != "," }) ?? true
    {
      return true
    }
    let isTitled = shape.capitalizedWords * 2 >= shape.words || shape.words <= 4
    guard isTitled, let next = after[at], drafts[next].isBody else { return false }
    if let previous = before[at] {
      let other = drafts[previous]
      let isEnded =
        other.kind == .heading || other.kind == .title || other.kind == .table
        || other.shape.isClosed && other.shape.last != ","
      guard isEnded, !other.shape.isLead else { return false }
    }
    let following = drafts[next]
    return following.head != nil || following.shape.words >= 12
  }
}
