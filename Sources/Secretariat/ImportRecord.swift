public import Deliberations
public import Proceedings

extension Store {
  /// Adds the lines of an exported record to a store that does not have the forum.
  ///
  /// - Throws: `RecordProblem` naming the first bad act, `ForumIsHere`; nothing is then added.
  public func importRecord(
    _ lines: [[UInt8]], of forum: String, by catalogue: ActCatalogue
  ) async throws -> RecordChain {
    try await write(forum: forum) { store in
      guard try store.chain(of: forum).count == 0 else { throw ForumIsHere(forum: forum) }
      var chain = RecordChain(forum: forum)
      for line in lines {
        let act = try chain.append(line: line)
        try store.apply(act, catalogue)
        try store.append(line, chain: chain)
      }
      return chain
    }
  }
}

/// The store has a record of this forum already.
public struct ForumIsHere: Error, Hashable, Sendable, CustomStringConvertible {
  public let forum: String

  public var description: String { "the store has the forum \(forum) already" }
}
