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
        // A view that cannot even be read differs from any.
        let before = catalogue.views.map { try? store.digest(of: $0.view, in: forum) }
        let chain = try store.deriveViews(of: forum, by: catalogue)
        guard chain.count >= kept.count else {
          throw RecordProblem(.cutShort(signed: kept.count), act: chain.count + 1)
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
