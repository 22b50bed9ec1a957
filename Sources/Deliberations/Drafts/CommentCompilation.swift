internal import Proceedings
public import Texts

/// All comments on a series of drafts, as a table and as a document to print.
public struct CommentCompilation: Sendable {
  /// A comment with the names that stand in print.
  public struct Entry: Hashable, Sendable {
    public var comment: CommentRow
    /// 1 for the first draft: that on which it was made.
    public var draft: Int
    /// The heading above its clause.
    public var section: String
    /// Of its clause, as printed.
    public var number: String
    public var party: String
    /// Where it was taken up: number of the draft, and of its clause.
    public var takenUp: (draft: Int, number: String)?

    public static func == (one: Entry, other: Entry) -> Bool { one.comment == other.comment }

    public func hash(into hasher: inout Hasher) { hasher.combine(comment) }
  }

  public let title: String
  /// In the order of the clauses, draft by draft.
  public let entries: [Entry]

  /// - Parameter party: what a party is called by its id; nil asks for the secretariat's name.
  public init(
    title: String, drafts: [DraftRow], comments: [CommentRow], party: (String?) -> String
  ) {
    self.title = title
    let byID = Dictionary(drafts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [String: [String: DraftSection]] = [:]
    for draft in drafts { places[draft.id] = DraftSection.all(of: draft) }
    let found = comments.compactMap { comment -> (order: (Int, Int, Int), entry: Entry)? in
      guard let draft = byID[comment.draft] else { return nil }
      let section = places[draft.id]?[comment.clause]
      var takenUp: (draft: Int, number: String)?
      if let answer = comment.answer, let id = answer.draft, let later = byID[id] {
        takenUp = (later.number, answer.clause.flatMap { later.clause($0)?.number } ?? "")
      }
      return (
        (draft.number, section?.place ?? 0, 0),
        Entry(
          comment: comment, draft: draft.number, section: section?.heading ?? "",
          number: draft.clause(comment.clause)?.number ?? "", party: party(comment.party),
          takenUp: takenUp)
      )
    }
    entries = found.enumerated().sorted {
      let (one, other) = ($0.element.order, $1.element.order)
      return (one.0, one.1, $0.offset) < (other.0, other.1, $1.offset)
    }.map(\.element.entry)
  }
}

/// Where a clause stands in a draft.
public struct DraftSection: Hashable, Sendable {
  /// The heading above the clause, its number in front; empty where there is none.
  public var heading: String
  /// The heading's id; empty where there is none.
  public var id: String
  /// The clause's place in the order of reading.
  public var place: Int

  /// By clause id.
  ///
  /// Linear in the number of clauses.
  public static func all(of draft: DraftRow) -> [String: DraftSection] {
    var sections: [String: DraftSection] = [:]
    var (heading, id) = ("", "")
    for (place, clause) in draft.clauses.enumerated() {
      if clause.kind == ClauseKind.heading.rawValue {
        heading = [clause.number ?? "", clause.text].filter { !$0.isEmpty }.joined(separator: " ")
        id = clause.id
      }
      sections[clause.id] = DraftSection(heading: heading, id: id, place: place)
    }
    return sections
  }
}

extension CommentCompilation {
  /// The words that stand in print, in the reader's language.
  public typealias Words = (_ english: String) -> String

  /// What became of a comment: `Taken up: draft 2, 3.1`.
  public func outcome(of entry: Entry, _ words: Words) -> String {
    let state = words(entry.comment.state.words)
    var outcome = state
    if let takenUp = entry.takenUp {
      outcome += ": \(words("Draft")) \(takenUp.draft)"
      if !takenUp.number.isEmpty { outcome += ", \(takenUp.number)" }
    }
    if let reason = entry.comment.answer?.reason { outcome += "\n\(reason)" }
    return outcome
  }

  /// `Replace: …`; empty where no wording is proposed.
  public func proposal(of entry: Entry, _ words: Words) -> String {
    guard let proposal = entry.comment.proposal else { return "" }
    return [words(proposal.kind.words), proposal.text ?? ""].filter { !$0.isEmpty }
      .joined(separator: ":\n")
  }

  /// A line of headings, then a line a comment.
  public func rows(_ words: Words) -> [[String]] {
    let heads = [
      "Draft", "Section", "Clause", "Wording", "From", "Comment", "Proposed wording", "Outcome",
      "Date",
    ]
    return [heads.map(words)]
      + entries.map { entry in
        [
          String(entry.draft), entry.section, entry.number, entry.comment.wording, entry.party,
          entry.comment.text ?? "", proposal(of: entry, words), outcome(of: entry, words),
          String(entry.comment.at.description.prefix(10)),
        ]
      }
  }

  /// A document: a heading for each section, each clause with the comments on it in a table.
  public func text(language: Language, _ words: Words) -> StructuredText {
    var writer = CommentWriter()
    writer.add(.title, title)
    var last: Entry?
    var table: [[String]] = []
    func closeTable(_ writer: inout CommentWriter) {
      guard !table.isEmpty else { return }
      writer.add(.table, CommentWriter.table(table))
      table = []
    }
    for entry in entries {
      if entry.draft != last?.draft || entry.section != last?.section {
        closeTable(&writer)
        if entry.draft != last?.draft {
          writer.add(.heading, "\(words("Draft")) \(entry.draft)", level: 1)
        }
        if !entry.section.isEmpty { writer.add(.heading, entry.section, level: 2) }
        last = nil
      }
      if entry.comment.clause != last?.comment.clause {
        closeTable(&writer)
        let head = [entry.number, entry.comment.wording].filter { !$0.isEmpty }
        writer.add(.quote, head.joined(separator: " "))
        table = [["From", "Comment", "Proposed wording", "Outcome"].map(words)]
      }
      table.append([
        entry.party, entry.comment.text ?? "", proposal(of: entry, words),
        outcome(of: entry, words),
      ])
      last = entry
    }
    closeTable(&writer)
    return StructuredText(title: title, language: language, clauses: writer.clauses)
  }
}

private struct CommentWriter {
  private(set) var clauses: [Clause] = []
  private var anchors = ClauseAnchors()
  private var heading: ClauseID?

  mutating func add(_ kind: ClauseKind, _ text: String, level: Int = 1) {
    let id = anchors.next(kind: kind, text: text, under: heading)
    clauses.append(Clause(id: id, kind: kind, level: level, text: text))
    if kind == .heading { heading = id }
  }

  /// Rows a line, cells a tab, lines within a cell as a table's text has them.
  static func table(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { cell in
        cell.split(separator: "\n").joined(separator: "\u{2028}")
          .split(separator: "\t").joined(separator: " ")
      }.joined(separator: "\t")
    }.joined(separator: "\n")
  }
}

extension CommentRow.State {
  /// In English, as the catalogues' keys are.
  public var words: String {
    switch self {
    case .open: "Open"
    case .takenUp: "Taken up"
    case .takenUpInPart: "Taken up in part"
    case .notTakenUp: "Not taken up"
    case .bothViews: "Both views printed"
    case .withdrawn: "Withdrawn"
    }
  }
}

extension CommentRow.Proposal.Kind {
  /// In English, as the catalogues' keys are.
  public var words: String {
    switch self {
    case .replace: "Replace the wording"
    case .insertAfter: "Insert after the clause"
    case .delete: "Delete the clause"
    }
  }
}
