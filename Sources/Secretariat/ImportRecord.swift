public import Proceedings

extension Secretariat {
  /// Adds the lines of an exported record to a forum that has none.
  ///
  /// - Throws: `RecordProblem` naming the first bad act; nothing is then added.
  public func importRecord(_ lines: [[UInt8]], of forum: String) async throws -> RecordChain {
    let catalogue = catalogue
    return try await store.write(forum: forum) { store in
      var chain = try store.chain(of: forum)
      for line in lines {
        let act = try chain.append(line: line)
        try store.apply(act, catalogue)
        try store.append(act, chain: chain)
      }
      return chain
    }
  }

  /// The lines of a forum's record from a number on; at most `limit` of them.
  public func lines(of forum: String, from number: Int, limit: Int) async throws -> [[UInt8]] {
    try await store.read { try $0.lines(of: forum, from: number, limit: limit) }
  }
}
