/// A reference to an instrument, or to a provision of it, as it stands in a clause.
public struct Citation: Hashable, Sendable {
  /// As printed.
  public var text: String
  /// The instrument's usual name or symbol: `Tunis Agenda`, `A/RES/70/125`.
  public var instrument: String
  /// Paragraph, article or section, unfolded: `69`, `69-71`; nil for the instrument as a whole.
  public var provision: String?
  public var clause: ClauseID
  /// UTF-8 offsets in the clause's text.
  public var range: Range<Int>

  public init(
    text: String, instrument: String, provision: String?, clause: ClauseID, range: Range<Int>
  ) {
    self.text = text
    self.instrument = instrument
    self.provision = provision
    self.clause = clause
    self.range = range
  }
}
