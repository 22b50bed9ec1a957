public import Deliberations
public import Proceedings

extension Store {
  /// Checks a forum's record from the first act to the last, and its views against it.
  ///
  /// The views are derived anew in a transaction that is then given up.
  ///
  /// - Returns: the end of the record.
  /// - Throws: `RecordProblem` naming the first bad act.
  public func verifyRecord(
    of forum: String, by catalogue: ActCatalogue
  ) async throws -> RecordChain {
    do {
      return try await write(forum: forum) { store in
        // A view that cannot even be read differs from any.
        let before = catalogue.views.map { try? store.digest(of: $0.view, in: forum) }
        let chain = try store.deriveViews(of: forum, by: catalogue)
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
}

/// Ends the transaction of a verification without keeping anything.
private struct Verified: Error {
  let chain: RecordChain
}
