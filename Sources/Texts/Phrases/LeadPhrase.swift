/// The words that a preambular or operative clause begins with.
struct LeadPhrase: Hashable, Sendable {
  /// Lower case, as printed: `recalling`, `also calls upon`.
  var words: String
  /// `preambular` or `operative`.
  var kind: ClauseKind
  /// Where the text goes on, in bytes of UTF-8.
  var end: Int
  /// Whether nothing but the phrase stands in the paragraph; what it governs follows below.
  var isAlone: Bool
}
