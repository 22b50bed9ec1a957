internal import Texts

/// A long text in parts that make a page each.
struct TextParts {
  let clauses: [Clause]
  private(set) var ranges: [Range<Int>] = []
  private var places: [String: Int] = [:]

  /// With its markup and the forms beside it, a page stays small.
  private static let byteLimit = 14_000
  private static let countLimit = 60

  init(_ text: StructuredText?) {
    clauses = (text?.clauses ?? []).filter { $0.kind != .title }
    var (start, size) = (0, 0)
    for (at, clause) in clauses.enumerated() {
      let own = clause.text.utf8.count
      if at > start, size + own > Self.byteLimit || at - start >= Self.countLimit {
        ranges.append(start..<at)
        (start, size) = (at, 0)
      }
      size += own
    }
    if start < clauses.count { ranges.append(start..<clauses.count) }
    for (part, range) in ranges.enumerated() {
      for at in range { places[clauses[at].id.rawValue] = part }
    }
  }

  /// The part that a clause stands in.
  func part(of clause: String) -> Int? { places[clause] }
}
