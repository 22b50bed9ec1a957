public import Crypto

/// A document as clauses: an immutable value, cheap to copy, equal where its content is equal.
public struct StructuredText: Hashable, Sendable {
  public var title: String
  /// The symbol under which it was issued: `WTPF-IEG/2/10`, `A/RES/70/125`.
  public var symbol: String?
  public var date: CalendarDate?
  public var language: Language
  /// Parties in whose name the text was handed in.
  public var submitters: [String]
  /// In the order of reading; a parent stands before its children.
  public var clauses: [Clause]

  public init(
    title: String = "", symbol: String? = nil, date: CalendarDate? = nil,
    language: Language = .undetermined, submitters: [String] = [], clauses: [Clause] = []
  ) {
    self.title = title
    self.symbol = symbol
    self.date = date
    self.language = language
    self.submitters = submitters
    self.clauses = clauses
  }
}

extension Clause {
  /// SHA-256 over kind, printed number and wording: what a position is bound to.
  public var wordingHash: SHA256Digest {
    var hash = SHA256()
    for part in [kind.rawValue, number?.printed ?? "", text] {
      hash.update(data: Array(part.utf8))
      hash.update(data: [0])
    }
    return hash.finalize()
  }
}
