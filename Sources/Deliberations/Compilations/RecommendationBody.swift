internal import Texts

/// The wording of a recommendation with the structure that its source gives it.
///
/// A clause that stands in the wording whole is taken over; where only a part of a clause is asked
/// for, that line is a paragraph of its own. So no word of the wording is lost, and none added.
struct RecommendationBody {
  private(set) var clauses: [Clause] = []
  private(set) var notes: [Clause] = []

  /// - Parameter clausesByID: the clauses of the text that the recommendation was found in.
  init(of recommendation: Recommendation, in text: IndexedText) {
    var rest = Array(recommendation.text.utf8)[...]
    var candidates = recommendation.clauses.compactMap { text.clause($0) }[...]
    while !rest.isEmpty {
      if rest.first == newline {
        rest.removeFirst()
        continue
      }
      if let (at, length) = Self.match(candidates, at: rest) {
        clauses.append(candidates[at])
        candidates = candidates[(at + 1)...]
        rest.removeFirst(length)
      } else {
        let line = rest.prefix { $0 != newline }
        rest.removeFirst(line.count)
        let number = clauses.count
        clauses.append(
          Clause(
            id: ClauseID("\(recommendation.clauses.first?.rawValue ?? "part")-part-\(number)"),
            kind: .paragraph, text: String(decoding: line, as: UTF8.self)))
      }
    }
    for label in NoteMarks.labels(in: recommendation.text) {
      if let note = text.note(label), !notes.contains(note) { notes.append(note) }
    }
  }

  /// The first clause whose words stand here, to the end of a line, and how many bytes they take.
  private static func match(
    _ candidates: ArraySlice<Clause>, at rest: ArraySlice<UInt8>
  ) -> (at: Int, length: Int)? {
    for at in candidates.indices {
      let clause = candidates[at]
      guard !clause.text.isEmpty else { continue }
      var printed = [clause.text]
      if let number = clause.number?.printed {
        printed += ["\(number) \(clause.text)", "\(number)\t\(clause.text)"]
      }
      for form in printed {
        let bytes = Array(form.utf8)
        let end = rest.startIndex + bytes.count
        if rest.starts(with: bytes), end == rest.endIndex || rest[end] == newline {
          return (at, bytes.count)
        }
      }
    }
    return nil
  }
}

private let newline = UInt8(ascii: "\n")

/// A text whose clauses and notes are found without searching.
struct IndexedText {
  private let byID: [ClauseID: Clause]
  private let notesByLabel: [String: Clause]
  private var headings: [ClauseID: String] = [:]

  init(_ text: StructuredText) {
    var heading: String?
    for clause in text.clauses {
      if clause.kind == .heading {
        let printed = PrintedContents.printed(clause)
        // A bar before a heading is an I misread, or a border.
        heading = printed.hasPrefix("| ") ? String(printed.dropFirst(2)) : printed
      } else if let heading {
        headings[clause.id] = heading
      }
    }
    byID = Dictionary(text.clauses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    notesByLabel = Dictionary(
      text.clauses.filter { $0.kind == .note }.map { ($0.label ?? $0.number?.printed ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func clause(_ id: ClauseID) -> Clause? { byID[id] }
  func heading(over id: ClauseID) -> String? { headings[id] }
  func note(_ label: String) -> Clause? { notesByLabel[label] }
}
