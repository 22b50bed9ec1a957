/// A bracketed draft as data: what is agreed, what competes, and who wants it.
public struct NegotiatedDraft: Sendable {
  /// Clauses that stand in brackets together: opened in one, closed in another.
  public struct Span: Hashable, Sendable {
    public let from: ClauseID
    public let to: ClauseID
  }

  /// A labelled alternative of one clause or several.
  public struct Option: Hashable, Sendable {
    /// As printed, without what stands around it: `Option 2`.
    public let label: String
    /// The clause with the label, and what belongs to it.
    public internal(set) var clauses: [ClauseID]
    /// Whether nothing in the text says where it ends: its label stands alone, above clauses that
    /// hang under no label.
    public internal(set) var isEndUncertain: Bool
  }

  public let text: StructuredText
  /// One a clause of the text, in its order.
  public let clauses: [NegotiatedClause]
  public let spans: [Span]
  /// Rows of options that follow one another under the same clause, of which the text will keep one.
  public let choices: [[Option]]

  /// Linear in the text, times the depth of its brackets.
  public init(_ text: StructuredText) {
    self.text = text
    let notes = TypedNotes(in: text)
    clauses = text.clauses.map { NegotiatedClause($0, notes: notes) }
    spans = Self.spans(clauses)
    choices = Self.choices(text.clauses)
  }

  /// Who is named at a wording, in the order of their names.
  public var proponents: [String] { Set(openClauses.flatMap(\.proponents)).sorted() }

  /// Brackets that are left over in the clauses, paired over the whole text.
  private static func spans(_ clauses: [NegotiatedClause]) -> [Span] {
    var open: [ClauseID] = []
    var spans: [Span] = []
    for clause in clauses {
      for case .passage(let words) in clause.parts where words.holds("[") || words.holds("]") {
        for bracket in SquareBracket.all(in: Array(words.utf8)) {
          if bracket.isOpening {
            open.append(clause.id)
          } else if let from = open.popLast(), from != clause.id {
            spans.append(Span(from: from, to: clause.id))
          }
        }
      }
    }
    return spans
  }

  private static func choices(_ clauses: [Clause]) -> [[Option]] {
    var rows = OptionRows()
    for clause in clauses { rows.take(clause) }
    rows.close()
    return rows.all
  }
}

/// Gathers the options of a text, clause by clause.
private struct OptionRows {
  private(set) var all: [[NegotiatedDraft.Option]] = []
  private var row: [NegotiatedDraft.Option] = []
  /// The clauses of the last option.
  private var inside: Set<ClauseID> = []
  private var parent: ClauseID?
  /// Whether the last option is a label alone, so that what follows belongs to it.
  private var isBare = false

  mutating func take(_ clause: Clause) {
    if let above = clause.parent, inside.contains(above) {
      add(clause)
    } else if let (label, wording) = OptionHead.label(of: clause) {
      if parent != clause.parent || label == row.first?.label { close() }
      parent = clause.parent
      row.append(NegotiatedDraft.Option(label: label, clauses: [], isEndUncertain: false))
      inside = []
      isBare = !wording.unicodeScalars.contains { $0.properties.isAlphabetic }
      add(clause)
    } else if isBare, clause.kind != .heading, clause.kind != .title {
      add(clause)
      row[row.count - 1].isEndUncertain = true
    } else {
      close()
    }
  }

  private mutating func add(_ clause: Clause) {
    inside.insert(clause.id)
    row[row.count - 1].clauses.append(clause.id)
  }

  mutating func close() {
    // The next label says where the option before it ends.
    for place in row.indices.dropLast() { row[place].isEndUncertain = false }
    if row.count > 1 { all.append(row) }
    (row, inside, isBare) = ([], [], false)
  }
}
