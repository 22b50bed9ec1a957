public import Texts

/// Something about a list of amendments that a clerk would ask back.
public struct MarshallingWarning: Hashable, Sendable {
  public enum Code: String, Sendable {
    /// The text has no such provision.
    case targetNotFound = "target-not-found"
    case alternativeNotFound = "alternative-not-found"
    case alternativesInCircle = "alternatives-in-circle"
  }

  public let code: Code
  public let message: String
  /// The id of the clause that it is about.
  public let clause: ClauseID?
}

/// Where the targets of a list of amendments stand in a text.
struct AmendmentTargets {
  let positions: ProvisionPositions
  private(set) var warnings: [MarshallingWarning] = []
  /// Of each amendment, which of the targets is its own.
  private let targets: [Int]
  private let places: [ProvisionFinder.Place]

  /// Each target is looked for once, however many amendments are on it.
  init(of amendments: [ListedAmendment], in text: StructuredText) {
    var known: [String: Int] = [:]
    var (names, targets): ([String], [Int]) = ([], [])
    for amendment in amendments {
      if let place = known[amendment.target] {
        targets.append(place)
      } else {
        known[amendment.target] = names.count
        targets.append(names.count)
        names.append(amendment.target)
      }
    }
    var finder = ProvisionFinder(text.clauses, language: text.language)
    let read = names.map { finder.reference($0) }
    finder.choose(by: read.lazy.filter { $0.node == nil }.map(\.reference))
    places = zip(names, read).map { finder.place(of: $0, $1) }
    positions = ProvisionPositions(of: finder)
    self.targets = targets
    warn(of: names, in: finder.tree)
  }

  func place(of amendment: Int) -> ProvisionFinder.Place { places[targets[amendment]] }

  func position(of amendment: Int) -> Int { positions.position(of: place(of: amendment)) }

  /// A warning a target, in the order of the text.
  private mutating func warn(of names: [String], in tree: ProvisionTree) {
    var counts = Array(repeating: 0, count: names.count)
    for target in targets { counts[target] += 1 }
    let missing = names.indices.filter { places[$0].known != nil }
      .map { (position: positions.position(of: places[$0]), target: $0) }
      .sorted { one, other in
        if one.position != other.position { return one.position < other.position }
        return names[one.target].utf8.lexicographicallyPrecedes(names[other.target].utf8)
      }
    for (_, target) in missing {
      guard let known = places[target].known else { continue }
      let those = counts[target] == 1 ? "1 amendment is" : "\(counts[target]) amendments are"
      var message = "the text has no \"\(names[target])\", which \(those) on; "
      if known < tree.root {
        message += "it stands where its number would in \"\(Self.name(of: known, in: tree))\""
      } else if positions.isAtEnd(places[target].node) {
        message += "it stands at the end"
      } else {
        message += "it stands where its number would"
      }
      warnings.append(
        MarshallingWarning(
          code: .targetNotFound, message: message,
          clause: known < tree.root ? tree.clauses[known].id : nil))
    }
  }

  private static let longestName = 60

  private static func name(of node: Int, in tree: ProvisionTree) -> String {
    let clause = tree.clauses[node]
    let number = clause.number.map { $0.printed + " " } ?? ""
    let words = (number + clause.text).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > longestName ? words.prefix(longestName - 1) + "…" : words
  }
}
