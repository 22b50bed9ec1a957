/// Which documents are revisions of one: `A/1`, `A/1/Rev.1` and `A/1/Rev.2`, whichever of them the
/// later ones were said to follow.
public struct DocumentFamilies: Sendable {
  private let follows: [String: DocumentRow.Following]

  /// - Parameter documents: also those that are withdrawn or restricted: what follows one of them
  ///   is still of its family.
  public init(_ documents: [DocumentRow]) {
    follows = Dictionary(
      documents.compactMap { document in document.follows.map { (document.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The document that all revisions of one go back to; a correction is revised with what it
  /// corrects, an addendum by itself.
  func first(of document: String) -> String {
    var at = document
    var isRevision = false
    // A document follows one that was there before it, so this comes to an end.
    while let following = follows[at] {
      switch following.relation {
      case .revision: isRevision = true
      case .corrigendum where isRevision: break
      case .corrigendum, .addendum: return at
      }
      at = following.document
    }
    return at
  }

  /// What a correction corrects, also over corrections of it.
  private func corrected(by correction: String) -> String {
    var at = correction
    while let following = follows[at], following.relation == .corrigendum {
      at = following.document
    }
    return at
  }

  /// Those of some documents that no later one of them replaces: the last revision of each family,
  /// and corrections of what still stands.
  ///
  /// - Returns: their ids.
  public func newest(of documents: [DocumentRow]) -> Set<String> {
    var last: [String: DocumentRow] = [:]
    for document in documents.sorted(by: Self.isEarlier) where !isCorrection(document) {
      last[first(of: document.id)] = document
    }
    let standing = Set(last.values.map(\.id))
    return standing.union(
      documents.filter(isCorrection).map(\.id).filter { correction in
        let corrected = corrected(by: correction)
        // Where nothing of the family is compiled, the correction is all that there is.
        return standing.contains(corrected) || last[first(of: corrected)] == nil
      })
  }

  private func isCorrection(_ document: DocumentRow) -> Bool {
    document.follows?.relation == .corrigendum
  }

  /// In the order of the acts, also of those in one moment.
  private static func isEarlier(_ one: DocumentRow, _ other: DocumentRow) -> Bool {
    func number(_ row: DocumentRow) -> Int { Int(row.id.dropFirst()) ?? 0 }
    return (one.filed, number(one)) < (other.filed, number(other))
  }
}
