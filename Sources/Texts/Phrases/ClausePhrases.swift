/// Finds the lead words of clauses whose kinds a file has told already.
public struct ClausePhrases {
  private let reader: LeadPhraseReader
  private let addressees: AddresseeReader

  public init(language: Language) {
    reader = LeadPhraseReader(language: language)
    addressees = AddresseeReader(language: language)
  }

  /// Gives preambular clauses their phrases; in a text that has such, paragraphs that begin with
  /// an operative phrase in lower case are operative clauses.
  ///
  /// Linear in the length of the text.
  public func mark(_ clauses: inout [Clause]) {
    var hasPreamble = false
    for at in clauses.indices where clauses[at].kind == .preambular {
      guard let found = reader.read(clauses[at].text) else { continue }
      clauses[at].phrase = found.phrase.words
      hasPreamble = true
    }
    guard hasPreamble else { return }
    for at in clauses.indices where clauses[at].kind == .paragraph {
      guard let found = reader.read(clauses[at].text), found.phrase.kind == .operative,
        !found.isFormed, !found.isCapital, !found.hasSubject
      else { continue }
      clauses[at].kind = .operative
      clauses[at].phrase = found.phrase.words
      clauses[at].addressees = addressees.read(
        clauses[at].text, from: found.speaksFrom, isAddressing: found.entry.isAddressing)
    }
  }
}
