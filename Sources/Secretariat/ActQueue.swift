internal import Deliberations
internal import Proceedings

/// Acts waiting for the store: those that wait together are committed together, so that one
/// write to the disk serves many.
actor ActQueue {
  private struct Waiting {
    let request: ActRequest
    let answer: CheckedContinuation<RecordedAct, any Error>
  }

  /// A batch is no longer than a reader would wait.
  private static let batchLimit = 256

  private let store: any Store
  private var waiting: [Waiting] = []
  private var isWorking = false

  init(store: any Store) { self.store = store }

  func perform(_ request: ActRequest) async throws -> RecordedAct {
    try await withCheckedThrowingContinuation { answer in
      waiting.append(Waiting(request: request, answer: answer))
      if !isWorking {
        isWorking = true
        Task { await work() }
      }
    }
  }

  private func work() async {
    while let first = waiting.first {
      let forum = first.request.forum
      var batch: [Waiting] = []
      var rest: [Waiting] = []
      for one in waiting {
        if one.request.forum == forum, batch.count < Self.batchLimit {
          batch.append(one)
        } else {
          rest.append(one)
        }
      }
      waiting = rest
      await commit(batch, to: forum)
    }
    isWorking = false
  }

  private func commit(_ batch: [Waiting], to forum: String) async {
    let requests = batch.map(\.request)
    do {
      let results = try await store.write(forum: forum) { store in
        var chain = try store.chain(of: forum)
        return try requests.map { request -> Result<RecordedAct, any Error> in
          do {
            return .success(
              try store.savepoint { try request.perform(in: store, after: &chain) })
          } catch let refusal as Refusal {
            return .failure(refusal)
          } catch let broken as BrokenRule {
            return .failure(broken)
          }
        }
      }
      for (one, result) in zip(batch, results) { one.answer.resume(with: result) }
    } catch {
      for one in batch { one.answer.resume(throwing: error) }
    }
  }
}
