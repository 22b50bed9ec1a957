/// What became of a proposal, as the record that tells of it says itself.
public struct Fate: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case withdrawn
    case notInsisted = "not-insisted"
    case adopted
    case notAdopted = "not-adopted"
    /// To be discussed in another place or at another time.
    case discussedElsewhere = "discussed-elsewhere"
    /// Kept in the report of the meeting instead of in the text.
    case reportedOnly = "reported-only"
  }

  public var kind: Kind
  /// The sentence that says so, as printed.
  public var text: String

  public init(_ kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
