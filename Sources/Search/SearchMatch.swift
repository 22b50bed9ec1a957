/// What a passage must hold to be found: words of its text, and labels of what it is.
public indirect enum SearchMatch: Hashable, Sendable {
  case term(String)
  /// Terms that follow one another.
  case phrase([String])
  /// A label: `kind_contribution`.
  case label(String)
  case all([SearchMatch])
  case any([SearchMatch])
  /// The first, and not the second.
  case without(SearchMatch, SearchMatch)
}

/// A part of a text that can be found.
public struct Passage: Hashable, Sendable {
  public var forum: String
  /// The id of the document.
  public var document: String
  /// The id of the clause.
  public var clause: String
  /// BCP 47.
  public var language: String
  /// Whether it is a title or a heading.
  public var isHeading: Bool
  /// The heading that it stands under; empty where there is none.
  public var heading: String
  public var text: String
  /// Of `text`, with spaces between them: what it is found by.
  public var terms: String
  /// What it is, as labels with spaces between them: letters, digits and low lines.
  public var labels: String

  public init(
    forum: String, document: String, clause: String, language: String, isHeading: Bool,
    heading: String, text: String, terms: String, labels: String
  ) {
    self.forum = forum
    self.document = document
    self.clause = clause
    self.language = language
    self.isHeading = isHeading
    self.heading = heading
    self.text = text
    self.terms = terms
    self.labels = labels
  }
}

/// A label that passages are told apart by: `kind_contribution`, `reader_all`.
///
/// Names and values may hold letters, digits and hyphens.
public func searchLabel(_ name: String, _ values: String...) -> String {
  ([name] + values).joined(separator: "_")
}
