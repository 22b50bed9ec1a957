/// Finds whose child each clause is: items under what announces them, everything under its heading.
///
/// One pass in the order of reading; the open lists are few, so the whole is linear.
struct Nesting {
  /// A list that may still go on.
  private struct OpenList {
    var style: String
    var reading: NumberReading?
    var isBullet: Bool
    var indent: Int
    /// The level that the file declares, 0 where it declares none.
    var declaredLevel: Int
    var owner: Int?
    var lastItem: Int
    var kind: ClauseKind
  }

  private var lists: [OpenList] = []
  private var headings = HeadingLevels()
  private var lastBody: Int?
  /// The preambular or operative lead that the text stands under (`recalling` alone on its line).
  private var group: Int?
  private let contents: ContentsList

  init(contents: ContentsList) {
    self.contents = contents
  }

  mutating func place(_ at: Int, in drafts: inout [Draft]) {
    switch drafts[at].kind {
    case .title, .note:
      drafts[at].parent = nil
    case .heading:
      let isMain =
        contents.headings.contains(at)
        || contents.keys.contains(ContentsList.key(drafts[at]))
      (drafts[at].level, drafts[at].parent) = headings.enter(drafts[at], at: at, isMain: isMain)
      lists = []
      lastBody = nil
      group = nil
    case .table, .quote:
      let isAnnounced = lastBody.map { drafts[$0].shape.isLead } ?? false
      drafts[at].parent = isAnnounced ? lastBody : parentOfQuote(at, in: drafts)
    default:
      if drafts[at].isListed {
        drafts[at].parent = headings.current
        return
      }
      if drafts[at].number != nil || drafts[at].kind == .item {
        placeNumbered(at, in: &drafts)
      } else {
        placePlain(at, in: &drafts)
      }
      lastBody = at
    }
  }

  /// A quotation that goes on stays where it began.
  private func parentOfQuote(_ at: Int, in drafts: [Draft]) -> Int? {
    guard at > 0, drafts[at].kind == .quote, drafts[at - 1].kind == .quote else {
      return group ?? headings.current
    }
    return drafts[at - 1].parent
  }

  // MARK: paragraphs without a number

  private mutating func placePlain(_ at: Int, in drafts: inout [Draft]) {
    let draft = drafts[at]
    if draft.phrase != nil {
      group = at
      drafts[at].parent = headings.current
      lists = []
      return
    }
    if let lead = group {
      let goesOn = draft.shape.first?.isLower ?? false
      if lastBody == lead && isOpen(drafts[lead]) || goesOn {
        drafts[at].parent = lead
        return
      }
    }
    if let list = lists.last(where: { draft.indent > $0.indent }), draft.indent > 0 {
      drafts[at].parent = list.lastItem
      return
    }
    if !draft.shape.isLead && draft.kind == .paragraph { group = nil }
    drafts[at].parent = headings.current
  }

  /// Whether a lead says nothing yet: `recalling`, `invites Member States,`.
  private func isOpen(_ draft: Draft) -> Bool {
    guard let phrase = draft.phrase else { return false }
    if phrase.isAlone || draft.shape.isLead { return true }
    return draft.shape.words <= 25 && draft.speaksTo && !Self.isFinished(draft)
  }

  private static func isFinished(_ draft: Draft) -> Bool {
    draft.shape.last == "." || draft.shape.last == ";" || draft.shape.last == "。"
  }

  // MARK: items

  private mutating func placeNumbered(_ at: Int, in drafts: inout [Draft]) {
    if let list = continued(by: drafts[at], in: drafts) {
      lists.removeSubrange((list + 1)...)
      take(at, into: list, drafts: &drafts)
      return
    }
    let owner = owner(of: at, in: drafts)
    if let owner, let list = lists.lastIndex(where: { $0.lastItem == owner }) {
      lists.removeSubrange((list + 1)...)
    } else {
      lists = []
    }
    let draft = drafts[at]
    lists.append(
      OpenList(
        style: draft.head?.style ?? "", reading: draft.reading, isBullet: draft.isBullet,
        indent: draft.indent, declaredLevel: draft.declaredLevel, owner: owner, lastItem: at,
        kind: kind(of: draft, owner: owner)))
    take(at, into: lists.count - 1, drafts: &drafts)
  }

  private mutating func take(_ at: Int, into list: Int, drafts: inout [Draft]) {
    let head = drafts[at].head
    if let before = lists[list].reading, lists[list].lastItem != at, let head {
      drafts[at].reading =
        head.readings.first { $0.follows(before) }
        ?? head.readings.first { $0.scheme == before.scheme } ?? head.readings.first
    }
    lists[list].reading = drafts[at].reading
    lists[list].lastItem = at
    drafts[at].parent =
      lists[list].owner ?? group.flatMap { $0 == at ? nil : $0 }
      ?? headings.current
    if drafts[at].phrase != nil, !drafts[at].isDeclared {
      if lists[list].owner == nil { drafts[at].parent = headings.current }
      group = drafts[at].phrase?.isAlone == true ? at : nil
    } else if !drafts[at].isDeclared {
      drafts[at].kind = lists[list].kind
    }
    if drafts[at].kind == .item {
      let isSaid = drafts[at].isDeclared && drafts[at].declaredLevel > 0
      drafts[at].level = isSaid ? drafts[at].declaredLevel : list + 1
    }
  }

  /// The open list that an item goes on with.
  private func continued(by draft: Draft, in drafts: [Draft]) -> Int? {
    if draft.declaredLevel > 0, draft.kind == .item {
      guard let list = lists.lastIndex(where: { $0.declaredLevel <= draft.declaredLevel }),
        lists[list].declaredLevel == draft.declaredLevel,
        !isAnnouncedAnew(draft, lists[list], drafts)
      else { return nil }
      return list
    }
    guard let head = draft.head else {
      return lists.last?.style == "" && lists.last?.lastItem == lastBody ? lists.count - 1 : nil
    }
    if head.isBullet {
      guard
        let list = lists.lastIndex(where: {
          $0.isBullet && $0.style == head.style && $0.indent <= draft.indent
        }),
        lists[list].indent == draft.indent, !isAnnouncedAnew(draft, lists[list], drafts)
      else { return nil }
      return list
    }
    func isSame(_ list: OpenList) -> Bool {
      guard !list.isBullet, list.style == head.style, let reading = list.reading else {
        return false
      }
      return head.readings.contains {
        $0.scheme == reading.scheme && $0.values.count == reading.values.count
      }
    }
    let next = lists.lastIndex { list in
      list.style == head.style
        && head.readings.contains { one in list.reading.map { one.follows($0) } ?? false }
    }
    if let next { return next }
    guard let same = lists.lastIndex(where: isSame) else { return nil }
    let begins = head.readings.contains { $0.last <= 1 }
    return begins && isAnnouncedAnew(draft, lists[same], drafts) ? nil : same
  }

  /// Whether something since the list's last item announces another list.
  private func isAnnouncedAnew(_ draft: Draft, _ list: OpenList, _ drafts: [Draft]) -> Bool {
    guard let last = lastBody else { return false }
    if last == list.lastItem {
      return drafts[last].shape.isLead && list.declaredLevel == 0 && !list.isBullet
    }
    return lists.contains { $0.lastItem == last } ? drafts[last].shape.isLead : leads(last, drafts)
  }

  private func leads(_ place: Int, _ drafts: [Draft]) -> Bool {
    let shape = drafts[place].shape
    return shape.isLead || !shape.isClosed || drafts[place].phrase?.isAlone == true
      || isOpen(drafts[place])
  }

  /// The clause that a new list belongs to; nil where it stands under the heading alone.
  private func owner(of at: Int, in drafts: [Draft]) -> Int? {
    guard let last = lastBody else { return nil }
    let draft = drafts[at]
    if draft.phrase != nil, !draft.isDeclared { return drafts[last].shape.isLead ? last : nil }
    if let list = lists.lastIndex(where: { $0.lastItem == last }) {
      if drafts[last].shape.isLead { return last }
      let outer = lists[list]
      if draft.declaredLevel > 0 && outer.declaredLevel > 0 {
        if draft.declaredLevel > outer.declaredLevel { return last }
        return lists.last { $0.declaredLevel < draft.declaredLevel }?.lastItem ?? group
      }
      let begins = draft.reading.map { $0.values.isEmpty || $0.last == 1 } ?? true
      let isDeeper =
        draft.indent > outer.indent
        || Self.depth(of: draft.reading) > Self.depth(of: outer.reading)
      let isNew = !lists.contains { $0.style == draft.head?.style }
      if begins, isDeeper || isNew && !Self.isFinished(drafts[last]) { return last }
      if let outside = lists.last(where: { $0.indent < draft.indent }) { return outside.lastItem }
      return group
    }
    return leads(last, drafts) ? last : group
  }

  /// How deep a scheme usually stands: figures, then letters, then Roman numerals, then bullets.
  private static func depth(of reading: NumberReading?) -> Int {
    guard let reading else { return 9 }
    return switch reading.scheme {
    case .upperRoman: 0
    case .upperLetter, .letterAndFigure, .chinese: 1
    case .decimal, .section: 1 + reading.values.count
    case .lowerLetter, .cyrillicLetter, .arabicLetter: 6
    case .circled: 7
    case .lowerRoman: 8
    case .bullet: 9
    }
  }

  /// A numbered paragraph is an item where something announces it, or where it has a letter.
  private func kind(of draft: Draft, owner: Int?) -> ClauseKind {
    if draft.isDeclared || draft.kind == .item { return draft.kind }
    if owner != nil { return .item }
    switch draft.reading?.scheme {
    case .decimal where draft.head?.style != ")" && draft.head?.style != "()": return .paragraph
    case .section, .upperRoman: return .paragraph
    default: return .item
    }
  }
}
