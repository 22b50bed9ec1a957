public import Texts

/// What a party asks for, as a contribution or a compilation has it.
public struct Recommendation: Hashable, Sendable {
  /// As printed, without its punctuation; nil where none is printed.
  public var number: String?
  /// The parties, as printed.
  public var proponents: [String]
  /// The printed title of the category it stands in.
  public var category: String?
  /// The wording, printed numbers of its items included, a clause a line.
  public var text: String
  /// Where it stands, in the order of reading.
  public var clauses: [ClauseID]
  /// What became of it, where a record says so.
  public var fate: Fate?
  /// Whether the paper only says that these parties ask for it, and others handed it in.
  public var isToldOfOthers = false

  public init(
    number: String?, proponents: [String], category: String?, text: String, clauses: [ClauseID],
    fate: Fate? = nil
  ) {
    self.number = number
    self.proponents = proponents
    self.category = category
    self.text = text
    self.clauses = clauses
    self.fate = fate
  }
}
