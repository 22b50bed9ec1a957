internal import Texts

/// The list that a lead announces: `The working group agreed to recommend the following:`, and the
/// items behind it, whether they hang under it or not.
struct AnnouncedList {
  let at: Int
  /// The sentence that announces, over the tokens of its clause.
  let lead: Range<Int>
  let items: [Int]
  /// Behind the last item and all that hangs under it.
  let end: Int

  private let clauses: [Clause]
  private let tokens: [[Token]]

  /// Nil where a clause announces nothing, or no list stands behind it.
  init?(behind at: Int, _ clauses: [Clause], _ tokens: [[Token]]) {
    guard at + 1 < clauses.count, clauses[at + 1].kind == .item, clauses[at].kind != .table,
      let lead = Sentences.all(in: tokens[at]).last
    else { return nil }
    let words = tokens[at][lead]
    let opens = [":", "："].contains(words.last?.folded ?? "")
    guard opens ? LeadFormula.isOne(words) : LeadFormula.announces(words) else { return nil }
    let style = Style(clauses[at + 1])
    let hangs = clauses[at + 1].parent == clauses[at].id
    guard hangs || clauses[at].number == nil || style != Style(clauses[at]) else { return nil }
    var (items, end) = ([at + 1], at + 2)
    var within: Set<ClauseID> = [clauses[at + 1].id]
    while end < clauses.count {
      let clause = clauses[end]
      if clause.kind == .item, clause.parent == clauses[at + 1].parent, Style(clause) == style {
        items.append(end)
      } else if clause.kind != .note, !(clause.parent.map(within.contains) ?? false) {
        break
      }
      within.insert(clause.id)
      end += 1
    }
    while clauses[end - 1].kind == .note { end -= 1 }
    guard items.count > 1 else { return nil }
    (self.at, self.lead, self.items, self.end) = (at, lead, items, end)
    (self.clauses, self.tokens) = (clauses, tokens)
  }

  /// Whether each item is a request of its own, and none only ends the sentence of the lead.
  func isOfWholes(asks: (Int) -> Bool) -> Bool {
    if items.allSatisfy(asks) { return true }
    return LeadFormula.isOpen(tokens[at][lead])
      && items.allSatisfy { item in
        guard let first = tokens[item].first, tokens[item].count > 4 else { return false }
        return asks(item) || first.shape != .lower || ["that", "que"].contains(first.folded)
      }
  }

  /// How items of one list are numbered: `(a)` and `(b)`, `1.` and `2.`, bullets.
  private struct Style: Equatable {
    let marks: [Unicode.Scalar]
    let isFigure: Bool
    let isLettered: Bool

    init(_ clause: Clause) {
      let printed = clause.number?.printed ?? ""
      let label = clause.label ?? ""
      isFigure = label.utf8.contains { (0x30...0x39).contains($0) }
      isLettered = !label.isEmpty && !isFigure
      marks = printed.unicodeScalars.filter {
        !$0.properties.isAlphabetic && $0.properties.numericType == nil
          && $0 != " " && $0 != "\u{A0}" || label.isEmpty
      }
    }
  }
}
