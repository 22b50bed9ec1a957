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
    try followRecord(of: forum, preparing: { _ in }) { act, _, line in try body(act, line) }
  }

  /// As above; what can be made of an act by itself is made on another thread, while the body has
  /// those before.
  func followRecord<Prepared: Sendable>(
    of forum: String, preparing prepare: @escaping @Sendable (RecordedAct) -> Prepared,
    _ body: (RecordedAct, Prepared, _ line: [UInt8]) throws -> Void
  ) throws -> RecordChain {
    let kept = try chain(of: forum)
    var chain = RecordChain(forum: forum)
    var linesRead = 0
    func nextPage() throws -> MadeAhead<PreparedAct<Prepared>> {
      let lines = try lines(of: forum, from: linesRead + 1, limit: 2000)
      linesRead += lines.count
      return MadeAhead(of: lines) { PreparedAct($0, prepare) }
    }
    var page = try nextPage()
    while !page.isEmpty {
      let acts = page.all()
      page = try nextPage()
      for act in acts {
        let (read, prepared) = try chain.append(act)
        try body(read.act, prepared, act.line)
      }
    }
    guard chain.count >= kept.count else {
      throw RecordProblem(.cutShort(kept: kept.count), act: chain.count + 1)
    }
    guard chain == kept else { throw RecordProblem(.otherTree, act: chain.count) }
    return chain
  }
}

/// A line of a record, what it says, and what was made of that.
private struct PreparedAct<Prepared: Sendable>: Sendable {
  let line: [UInt8]
  let outcome: Result<(ReadAct, Prepared), RecordProblem.Kind>

  init(_ line: [UInt8], _ prepare: (RecordedAct) -> Prepared) {
    self.line = line
    outcome = Result { () throws(RecordProblem.Kind) in
      let read = try ReadAct(line: line)
      return (read, prepare(read.act))
    }
  }
}

extension RecordChain {
  fileprivate mutating func append<Prepared>(
    _ act: PreparedAct<Prepared>
  ) throws(RecordProblem) -> (ReadAct, Prepared) {
    do throws(RecordProblem.Kind) {
      let (read, prepared) = try act.outcome.get()
      try append(read)
      return (read, prepared)
    } catch {
      throw RecordProblem(error, act: count + 1)
    }
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
