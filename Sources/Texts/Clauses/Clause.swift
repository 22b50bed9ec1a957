/// What lastingly names a clause within its text: short, safe as an XML name, the same whenever
/// the text is read again.
public struct ClauseID: Hashable, Sendable, CustomStringConvertible, Codable {
  public let rawValue: String

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }
}

/// The parts that a formal text is made of.
///
/// The names are those of the field; each has its element in Akoma Ntoso and AKN4UN.
public enum ClauseKind: String, Sendable, CaseIterable {
  case title, heading, paragraph, item, preambular, operative, table, note, quote
}

/// A part of a structured text: its smallest numbered or otherwise separable unit.
///
/// In a table, `text` has a row a line, a tab between cells, and U+2028 where a cell breaks its
/// line. Everywhere else a line feed is a forced line break. A note's mark stands in the running
/// text as `[^N]`, where `N` is the label of a clause of the kind `note`.
public struct Clause: Hashable, Sendable, Identifiable {
  public let id: ClauseID
  public var kind: ClauseKind
  /// Depth: 1 for the outermost headings, and 1 for clauses that are nobody's child.
  public var level: Int
  /// The number as printed, punctuation included; not part of `text`.
  ///
  /// `a)`, `12.1`, `(iv)`, `•`.
  public var number: PrintedNumber?
  /// The lead words of a preambular or operative clause, lower case: `recalling`, `is of the view`.
  public var phrase: String?
  /// Whom an operative clause speaks to, as printed.
  public var addressees: [String]
  public var text: String
  /// Inline marks over `text`, ordered by their start.
  public var marks: [InlineMark]
  public var parent: ClauseID?

  public init(
    id: ClauseID, kind: ClauseKind, level: Int = 1, number: PrintedNumber? = nil,
    phrase: String? = nil, addressees: [String] = [], text: String, marks: [InlineMark] = [],
    parent: ClauseID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.level = level
    self.number = number
    self.phrase = phrase
    self.addressees = addressees
    self.text = text
    self.marks = marks
    self.parent = parent
  }

  /// The printed number without its punctuation; nil for a bullet.
  public var label: String? { number?.label }
}
