internal import Deliberations
internal import Proceedings

extension Secretariat {
  /// How many lines are read at a time.
  private static let pageSize = 2000

  /// Takes away a forum's views and derives them anew from its acts.
  ///
  /// - Throws: `RecordProblem` where the record is not whole; the views are then as before.
  public func deriveViews(of forum: String) async throws {
    let catalogue = catalogue
    try await store.write(forum: forum) { store in
      try store.clearViews(of: forum)
      var chain = RecordChain(forum: forum)
      while true {
        let lines = try store.lines(of: forum, from: chain.count + 1, limit: Self.pageSize)
        if lines.isEmpty { break }
        for line in lines {
          let act = try chain.append(line: line)
          try Self.apply(act, to: store, catalogue)
        }
      }
    }
  }

  /// Applies a recorded act to the views, unchecked: it was checked when it was performed.
  static func apply(
    _ recorded: RecordedAct, to store: any StoreWriting, _ catalogue: ActCatalogue
  ) throws {
    do {
      let act = try catalogue.act(
        recorded.name, version: recorded.version, fields: recorded.fields)
      let scene = ActScene(
        forum: recorded.forum, views: store.views(of: recorded.forum),
        actor: Actor(person: recorded.actor), at: recorded.at, number: recorded.number)
      for change in try act.allChanges(in: scene) { try store.apply(change, in: recorded.forum) }
    } catch let refusal as Refusal {
      throw RecordProblem(.notPossible(refusal.code), act: recorded.number)
    }
  }
}
