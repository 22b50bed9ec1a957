internal import Redlines
internal import Texts

/// What is left of a negotiation, in words.
struct MergeSummary {
  let lines: [String]

  init(_ merge: Merge) {
    let open = merge.openClauses
    let count = merge.blocks.count { $0.isInPlace }
    let changed = open.count { !$0.isArriving }
    let proponents = Set(open.flatMap(\.proponents)).count
    let head =
      open.isEmpty
      ? "Nothing is open."
      : "\(changed) of \(Self.count(count, "clause")) open, "
        + "\(Self.count(open.count - changed, "clause")) new or moved, "
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
    let names = open.proponents.count <= 5 ? ": " + open.proponents.joined(separator: ", ") : ""
    return "\(place): \(count(open.alternatives, "alternative")), "
      + "\(count(open.proponents.count, "proponent"))\(names)"
  }

  private static func count(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }
}
