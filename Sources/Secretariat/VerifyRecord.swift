internal import Deliberations
public import Proceedings

extension Secretariat {
  /// Checks a forum's record from the first act to the last, and its views against it.
  ///
  /// The views are derived anew in a transaction that is then given up.
  ///
  /// - Returns: the end of the record.
  /// - Throws: `RecordProblem` naming the first bad act.
  public func verify(_ forum: String) async throws -> RecordChain {
    let catalogue = catalogue
    do {
      return try await store.write(forum: forum) { store in
        let kept = try store.chain(of: forum)
        let before = try catalogue.views.map { try store.digest(of: $0.view, in: forum) }
        try store.clearViews(of: forum)
        var chain = RecordChain(forum: forum)
        while true {
          let lines = try store.lines(of: forum, from: chain.count + 1, limit: 2000)
          if lines.isEmpty { break }
          for line in lines { try Self.apply(try chain.append(line: line), to: store, catalogue) }
        }
        guard chain == kept else { throw RecordProblem(.otherTree, act: chain.count) }
        for (view, digest) in zip(catalogue.views, before)
        where try store.digest(of: view.view, in: forum) != digest {
          throw RecordProblem(.otherView(view.view.table), act: chain.count)
        }
        throw Verified(chain: chain)
      }
    } catch let verified as Verified {
      return verified.chain
    }
  }

  /// Ends the transaction of a verification without keeping anything.
  private struct Verified: Error {
    let chain: RecordChain
  }
}
