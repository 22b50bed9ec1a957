public import Deliberations
public import Proceedings

extension Store {
  /// Takes away a forum's views and derives them anew from its acts.
  ///
  /// - Throws: `RecordProblem` where the record is not whole; the views are then as before.
  public func deriveViews(of forum: String, by catalogue: ActCatalogue) async throws {
    try await write(forum: forum) { _ = try $0.deriveViews(of: forum, by: catalogue) }
  }
}

extension StoreWriting {
  /// Takes away a forum's views and derives them anew from its acts, which are checked on the way.
  ///
  /// - Returns: the end of the record.
  /// - Throws: `RecordProblem` naming the first bad act.
  public func deriveViews(of forum: String, by catalogue: ActCatalogue) throws -> RecordChain {
    try clearViews(of: forum)
    return try followRecord(
      of: forum,
      preparing: { recorded in
        Result { try catalogue.act(of: recorded) }
      }
    ) { recorded, act, _ in try apply(recorded) { try act.get() } }
  }

  /// Applies a recorded act to the views, unchecked: it was checked when it was performed.
  func apply(_ recorded: RecordedAct, _ catalogue: ActCatalogue) throws {
    try apply(recorded) { try catalogue.act(of: recorded) }
  }

  private func apply(_ recorded: RecordedAct, _ act: () throws -> any Act) throws {
    do {
      let act = try act()
      let scene = ActScene(
        forum: recorded.forum, views: views(of: recorded.forum),
        actor: Actor(person: recorded.actor), at: recorded.at, number: recorded.number,
        version: recorded.version)
      for change in try act.allChanges(in: scene) { try apply(change, in: recorded.forum) }
    } catch let refusal as Refusal {
      throw RecordProblem(.notPossible(refusal.code), act: recorded.number)
    } catch let broken as BrokenRule {
      throw RecordProblem(.notPossible(broken.rule), act: recorded.number)
    }
  }
}

extension ActCatalogue {
  fileprivate func act(of recorded: RecordedAct) throws -> any Act {
    try act(recorded.name, version: recorded.version, fields: recorded.fields)
  }
}
