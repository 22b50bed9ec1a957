internal import Deliberations
internal import Proceedings
internal import Search
internal import Texts

extension Secretariat {
  /// Counts up where passages are made by other rules than before: all are then made anew.
  static let passagesVersion = 5

  /// After so many acts the index is put together again.
  private static let gatherEvery = 1000

  /// Makes every document findable that an act since the last time was about.
  ///
  /// Not part of the act's own transaction: reading a text takes longer than an act may, and
  /// what can be found is derived from record and files, to be made anew at any time.
  /// - Throws: what the stores threw; a text that cannot be read is left with its title only.
  /// - Returns: the act up to which all is findable.
  public func keepFindable(_ forum: String) async throws -> Int {
    let (from, changed, reached) = try await store.read { store in
      let from = try store.searchedActs(of: forum, by: Self.passagesVersion)
      let rows = try store.views(of: forum).rows(
        ViewQuery(HistoryRow.self).where("noun", is: "document")
          .after("number", .integer(from)).ordered(by: "number"))
      let renamed = try Self.documents(ofPartiesChangedAfter: from, in: store.views(of: forum))
      // What is withdrawn takes its translations with it.
      let changed = try (rows.map(\.id) + renamed).withoutRepeats().flatMap { id in
        [id]
          + (try store.views(of: forum).rows(ViewQuery(DocumentRow.self).where("original", is: id))
            .map(\.id))
      }
      return (from, changed.withoutRepeats(), try store.chain(of: forum).count)
    }
    for id in changed { try await makeFindable(id, in: forum) }
    // Acts about no document cost nothing to pass over again.
    if changed.isEmpty, reached - from < Self.gatherEvery { return reached }
    try await store.write(forum: forum) { store in
      let now = try store.searchedActs(of: forum, by: Self.passagesVersion)
      if reached > now {
        try store.setSearchedActs(of: forum, to: reached, by: Self.passagesVersion)
      }
    }
    if from / Self.gatherEvery < reached / Self.gatherEvery { try await gather(forum) }
    return reached
  }

  /// Documents are found by their parties and the groups of these.
  private static func documents(
    ofPartiesChangedAfter number: Int, in views: any Views
  ) throws -> [String] {
    let changes = try views.rows(
      ViewQuery(HistoryRow.self).where("noun", is: PartyRow.naming)
        .after("number", .integer(number)).ordered(by: "number"))
    return try changes.map(\.id).withoutRepeats().flatMap(views.identities).flatMap { party in
      try views.history(of: Subject("party", party), after: 0).compactMap {
        try views.row(DocumentRow.self, key: [.text("d\($0)")])?.id
      }
    }
  }

  private func gather(_ forum: String) async throws {
    var isFirst = true
    while try await store.write(
      forum: forum,
      { [isFirst] in
        try $0.gatherPassages(isFirst: isFirst)
      })
    {
      isFirst = false
    }
  }

  private func makeFindable(_ id: String, in forum: String) async throws {
    let row = try await store.read {
      try $0.views(of: forum).row(DocumentRow.self, key: [.text(id)])
    }
    let text: StructuredText?
    do {
      text = if let row { try await self.text(of: row) } else { nil }
    } catch is FileCorruption {
      text = nil
    }
    try await store.write(forum: forum) { store in
      let views = store.views(of: forum)
      // As it stands now: another act may have come between.
      guard let document = try views.row(DocumentRow.self, key: [.text(id)]) else {
        return try store.replacePassages(of: id, in: forum, with: [])
      }
      let parties = try views.parties(document.parties)
      let original = try document.original.flatMap {
        try views.row(DocumentRow.self, key: [.text($0)])
      }
      let labels = document.searchLabels(
        in: forum, of: parties, isWithdrawn: (original ?? document).withdrawn != nil)
      try store.replacePassages(
        of: id, in: forum, with: document.passages(of: text, in: forum, labels: labels))
    }
  }
}

extension [String] {
  fileprivate func withoutRepeats() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Makes documents findable behind the acts: one forum at a time, each as soon as it changed.
public struct SearchKeeper: Sendable {
  private let secretariat: Secretariat
  private let report: @Sendable (_ forum: String, _ error: any Error) -> Void

  /// - Parameter report: told of a forum whose documents could not be made findable.
  public init(
    _ secretariat: Secretariat,
    report: @escaping @Sendable (_ forum: String, _ error: any Error) -> Void
  ) {
    self.secretariat = secretariat
    self.report = report
  }

  /// Brings all forums up to date, and keeps them so until the task is cancelled.
  ///
  /// - Throws: what the store threw when it was asked for its forums.
  public func run() async throws {
    let rings = secretariat.bell.rings()
    var reached: [String: Int] = [:]
    for forum in try await secretariat.store.read({ try $0.forums() }) {
      reached[forum] = await keep(forum)
    }
    for await ring in rings where ring.number > reached[ring.forum] ?? 0 {
      // Many acts often come together: they are looked at together.
      try await Task.sleep(for: .milliseconds(100))
      reached[ring.forum] = await keep(ring.forum) ?? ring.number
    }
  }

  private func keep(_ forum: String) async -> Int? {
    do {
      return try await secretariat.keepFindable(forum)
    } catch {
      report(forum, error)
      return nil
    }
  }
}
