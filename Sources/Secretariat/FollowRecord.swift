public import Proceedings

extension StoreReading {
  /// Reads a forum's record from the first act to the last, and checks that each follows the one
  /// before and that the last is the one that the store says.
  ///
  /// - Returns: the end of the record.
  /// - Throws: `RecordProblem` naming the first bad act; what the body threw.
  public func followRecord(
    of forum: String, _ body: (RecordedAct, _ line: [UInt8]) throws -> Void
  ) throws -> RecordChain {
    let pageSize = 2000
    let kept = try chain(of: forum)
    var chain = RecordChain(forum: forum)
    while true {
      let lines = try lines(of: forum, from: chain.count + 1, limit: pageSize)
      if lines.isEmpty { break }
      for line in lines { try body(try chain.append(line: line), line) }
    }
    guard chain.count >= kept.count else {
      throw RecordProblem(.cutShort(kept: kept.count), act: chain.count + 1)
    }
    guard chain == kept else { throw RecordProblem(.otherTree, act: chain.count) }
    return chain
  }
}

extension Store {
  /// The lines of a forum's record, checked.
  ///
  /// - Throws: `RecordProblem` naming the first bad act.
  public func exportRecord(of forum: String) async throws -> [[UInt8]] {
    try await read { store in
      var lines: [[UInt8]] = []
      _ = try store.followRecord(of: forum) { lines.append($1) }
      return lines
    }
  }
}
