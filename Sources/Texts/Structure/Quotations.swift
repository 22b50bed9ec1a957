/// Paragraphs that stand wholly in quotation marks, over several paragraphs too.
enum Quotations {
  /// No quotation is looked for beyond so many paragraphs, lest a lost mark swallow the text.
  private static let longestRun = 30

  /// The places of the quoted paragraphs.
  ///
  /// Linear: a run that is never closed is tried once.
  static func places(in drafts: [Draft]) -> Set<Int> {
    var found: Set<Int> = []
    var at = 0
    while at < drafts.count {
      guard isOpening(drafts[at]), let end = end(drafts, from: at) else {
        at += 1
        continue
      }
      for place in at...end where isQuotable(drafts[place]) { found.insert(place) }
      at = end + 1
    }
    return found
  }

  private static func isQuotable(_ draft: Draft) -> Bool {
    !draft.isDeclared && (draft.kind == .paragraph || draft.kind == .item)
  }

  private static func isOpening(_ draft: Draft) -> Bool {
    guard isQuotable(draft), !draft.isBullet else { return false }
    if let head = draft.head { return head.style.hasSuffix("“") }
    guard let first = draft.text.unicodeScalars.first(where: { !$0.isSpace }) else { return false }
    return BulletSigns.quotes.contains(first)
  }

  private static func end(_ drafts: [Draft], from start: Int) -> Int? {
    var depth = drafts[start].head?.style.hasSuffix("“") == true ? 1 : 0
    for at in start..<min(drafts.count, start + longestRun) {
      guard isQuotable(drafts[at]) || drafts[at].kind == .note else { return nil }
      var closedAt: Int?
      var place = 0
      for scalar in drafts[at].text.unicodeScalars {
        place += 1
        if scalar == "\"" {
          depth = depth == 0 ? 1 : 0
        } else if scalar == "“" || scalar == "«" || scalar == "„" || scalar == "「" {
          depth += 1
        } else if scalar == "”" || scalar == "»" || scalar == "」" {
          depth -= 1
        } else {
          continue
        }
        if depth <= 0 { closedAt = closedAt ?? place }
      }
      if let closedAt {
        // Something beyond a full stop and a note's mark is the speaker's own again.
        let rest = drafts[at].text.unicodeScalars.dropFirst(closedAt)
        return rest.count { $0.isLetter } == 0 ? at : nil
      }
    }
    return nil
  }
}
