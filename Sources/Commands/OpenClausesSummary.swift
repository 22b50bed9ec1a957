internal import Redlines
internal import Texts

/// What is left of a negotiation, in words.
struct OpenClausesSummary {
  private(set) var lines: [String]

  init(_ merge: Merge) {
    self.init(merge.openClauses, of: merge.blocks.count { $0.isInPlace }, canArrive: true)
    let places = PrintedPlaces(merge.blocks.compactMap(\.clause))
    lines += merge.regroupings.map { one in
      let clause = places.name(of: one.block).map { "clause \($0)" } ?? one.block.rawValue
      let what =
        switch one.kind {
        case .split: "\(clause): to be split"
        case .join: "\(clause): to be joined with the next"
        }
      return what + Self.named(one.proponents)
    }
  }

  init(_ draft: NegotiatedDraft) {
    self.init(draft.openClauses, of: draft.clauses.count, canArrive: false)
    let places = PrintedPlaces(draft.text.clauses)
    lines += draft.choices.compactMap { row in
      guard let first = row.first, let clause = first.clauses.first.flatMap(places.name)
      else { return nil }
      return "\(Self.count(row.count, "option")) from clause \(clause) on: "
        + row.map(\.label).joined(separator: ", ")
    }
    lines += draft.spans.compactMap { span in
      guard let from = places.name(of: span.from), let to = places.name(of: span.to)
      else { return nil }
      return "in brackets together: clause \(from) to clause \(to)"
    }
  }

  private init(_ open: [OpenClause], of count: Int, canArrive: Bool) {
    let changed = open.count { !$0.isArriving }
    let proponents = Set(open.flatMap(\.proponents)).count
    let head =
      open.isEmpty
      ? "Nothing is open."
      : "\(changed) of \(Self.count(count, "clause")) open, "
        + (canArrive ? "\(Self.count(open.count - changed, "clause")) new or moved, " : "")
        + "\(Self.count(proponents, "proponent"))"
    lines = [head] + open.map(Self.line)
  }

  private static func line(_ open: OpenClause) -> String {
    let place =
      if open.isArriving {
        open.name.map { "behind \($0)" } ?? "at the beginning"
      } else {
        open.name.map { "clause \($0)" } ?? open.id.rawValue
      }
    let proponents = open.proponents
    return "\(place): \(count(open.alternatives, "alternative"))"
      + (proponents.isEmpty ? "" : named(proponents))
  }

  private static func named(_ proponents: [String]) -> String {
    let names = proponents.count <= 5 ? ": " + proponents.joined(separator: ", ") : ""
    return ", \(count(proponents.count, "proponent"))\(names)"
  }

  private static func count(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }
}
