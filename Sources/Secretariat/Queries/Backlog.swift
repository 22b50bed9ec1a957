internal import Deliberations
internal import Proceedings

/// What of a forum waits for the program: as those who run it watch it.
public struct Backlog: Hashable, Sendable {
  public var forum: String
  public var actCount: Int
  /// Files at the desk that are still to be read.
  public var unreadCount: Int
  /// Changes of documents that search does not know yet.
  public var unsearchedCount: Int
}

extension Secretariat {
  public func backlogs() async throws -> [Backlog] {
    try await store.read { store in
      try store.forums().map { forum in
        let views = store.views(of: forum)
        let searched = try store.searchedActs(of: forum, by: Self.passagesVersion)
        return Backlog(
          forum: forum, actCount: try store.chain(of: forum).count,
          unreadCount: try views.count(
            ViewQuery(IntakeRow.self).where("state", is: IntakeRow.State.received.rawValue)),
          unsearchedCount: try views.count(
            ViewQuery(HistoryRow.self).where("noun", is: "document")
              .after("number", .integer(searched))))
      }
    }
  }
}
