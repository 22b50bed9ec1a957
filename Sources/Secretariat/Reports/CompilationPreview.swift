public import Deliberations

/// A compilation as it would be issued now, and what changed since the last edition.
public struct CompilationPreview: Encodable {
  /// A recommendation of either edition.
  public struct Entry: Codable, Sendable {
    public let old: EditionRow.Entry?
    public let new: EditionRow.Entry?
  }

  /// What stands in one of the two only, or otherwise in both.
  public struct Changes: Codable, Sendable {
    /// The document that the last edition is, by id.
    public let since: String
    public let entries: [Entry]
    public let sameCount: Int
  }

  public let compilation: CompileReport
  /// Nil where there was no edition yet.
  public let changes: Changes?
}

extension CompilationPreview.Changes {
  init(since document: String, _ comparison: EditionComparison) {
    since = document
    sameCount = comparison.sameCount
    entries =
      comparison.gone.map { .init(old: $0, new: nil) }
      + comparison.changed.map { .init(old: $0.old, new: $0.new) }
      + comparison.added.map { .init(old: nil, new: $0) }
  }
}

extension Secretariat {
  /// What would be issued now.
  ///
  /// - Throws: what the stores threw.
  public func preview(
    _ wish: CompilationWish, in forum: String
  ) async throws -> CompilationPreview {
    let draft = try await compile(wish, in: forum)
    let last = try await editions(of: wish.body, in: forum).first
    return CompilationPreview(
      compilation: CompileReport(draft.compilation),
      changes: last.map { edition, document in
        .init(
          since: document.id, EditionComparison(from: edition.entries, to: draft.entries))
      })
  }
}
