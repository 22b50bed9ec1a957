internal import Texts

/// Where in a document the walk stands, and what clauses found there are.
struct ReadingPlace {
  var parent: ClauseID?
  /// What a paragraph found here is.
  var kind: ClauseKind = .paragraph
  var headingLevel = 0
  var itemLevel = 0
  /// Before the text proper: preface, cover page, a judgment's header.
  var isFront = false
  var isTitle = false

  func level(of kind: ClauseKind) -> Int {
    kind == .item ? max(1, itemLevel) : 1
  }
}

/// Walks the tree of a document and gathers its clauses.
struct ClauseCollector {
  let tree: ElementTree
  var clauses: [Clause] = []
  /// Notes in the order of their references; they stand after the clauses.
  var notes: [ReadNote] = []
  /// Nodes whose text some clause has already.
  var consumed: Set<Int> = []
  /// A number printed before a clause not yet met.
  var pending: PendingNumber?
  var facts = DocumentFacts()
  var pictures = 0
  var noteNodes: [String: Int] = [:]
  var noteLabels: [Int: String] = [:]
  var takenLabels: Set<String> = []
  var nextLabel = 1
  private var takenIDs: Set<String> = []
  private var anchors = ClauseAnchors()
  private var lastHeading: ClauseID?

  struct PendingNumber {
    let number: PrintedNumber
    let node: Int
  }

  struct ReadNote {
    var clause: Clause
    /// Its place among all clauses, where the file says so.
    var place: Int?
  }

  static func reading(of tree: ElementTree) -> Reading {
    var collector = ClauseCollector(tree: tree)
    collector.findNotes()
    collector.readFacts()
    var place = ReadingPlace()
    collector.blocks(in: ElementTree.root, &place)
    return collector.reading()
  }

  private func reading() -> Reading {
    var clauses = ordered()
    if facts.declared == nil {
      ClausePhrases(language: facts.language ?? .undetermined).mark(&clauses)
    }
    var reading = Reading(text: facts.text(of: clauses))
    if pictures > 0 {
      let what = pictures == 1 ? "a picture" : "\(pictures) pictures"
      reading.warnings.append(Warning(.unreadablePart, "\(what) in the file cannot be read"))
    }
    return reading
  }

  /// Notes with a place of their own put there, the others after all else.
  private func ordered() -> [Clause] {
    guard notes.contains(where: { $0.place != nil }) else { return clauses + notes.map(\.clause) }
    let count = clauses.count + notes.count
    var placed: [Int: Clause] = [:]
    var rest = clauses[...]
    var unplaced: [Clause] = []
    for note in notes {
      if let place = note.place, (0..<count).contains(place), placed[place] == nil {
        placed[place] = note.clause
      } else {
        unplaced.append(note.clause)
      }
    }
    rest.append(contentsOf: unplaced)
    return (0..<count).compactMap { placed[$0] ?? rest.popFirst() }
  }

  /// Adds a clause, or nothing where it would be empty and unnumbered.
  mutating func add(
    _ kind: ClauseKind, level: Int, number: PrintedNumber?, text: InlineText,
    at place: ReadingPlace,
    from node: Int?
  ) -> ClauseID? {
    guard number != nil || !text.isEmpty else { return nil }
    let number = number.map { Self.told($0, before: text) }
    let clause = Clause(
      id: id(from: node, kind: kind, text: text.string), kind: kind, level: level, number: number,
      text: text.string, marks: text.marks, parent: place.parent)
    if kind == .heading { lastHeading = clause.id }
    clauses.append(clause)
    return clause.id
  }

  /// The id that the file gives, where it is a sane one and the first; else one from the words.
  mutating func id(from node: Int?, kind: ClauseKind, text: String) -> ClauseID {
    if let node {
      for name in ["eId", "id", "wId"] {
        let id = tree.attribute(of: node) {
          $0.local == name && $0.namespace != OwnVocabulary.namespace
        }
        if let id, OwnVocabulary.canStandAsID(id), takenIDs.insert(id).inserted {
          return ClauseID(id)
        }
      }
    }
    while true {
      let id = anchors.next(kind: kind, text: text, under: lastHeading)
      if takenIDs.insert(id.rawValue).inserted { return id }
    }
  }

  /// Adds a clause that the file declares, as it is.
  mutating func addDeclared(_ clause: Clause) {
    takenIDs.insert(clause.id.rawValue)
    if clause.kind == .heading { lastHeading = clause.id }
    clauses.append(clause)
  }

  /// A number whose words the text repeats at its head is told as a word of the text too: that the
  /// two are not one is not to be seen otherwise.
  private static func told(_ number: PrintedNumber, before text: InlineText) -> PrintedNumber {
    guard let label = number.label.map({ Array($0.utf8) }), text.bytes.starts(with: label),
      !InlineText.goesOn(text.bytes.dropFirst(label.count))
    else { return number }
    return PrintedNumber(number.printed, typedHead: number.printed + " ")
  }
}
