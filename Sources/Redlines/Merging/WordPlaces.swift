internal import Texts

/// Where the words of a base stand in the paragraphs of a file that says the same.
struct WordPlaces {
  struct Place: Hashable {
    var paragraph: Int
    /// UTF-8 offsets in it.
    var range: Range<Int>
  }

  private let base: BaseText
  private var places: [Place?]
  /// Of each paragraph the clauses that have words in it, first and last.
  private(set) var clauses: [ClosedRange<Int>?]

  /// Notes are looked for among notes, everything else outside of them.
  init(of base: BaseText, in paragraphs: [FileParagraph]) {
    self.base = base
    places = Array(repeating: nil, count: base.text.words.count)
    clauses = Array(repeating: nil, count: paragraphs.count)
    for isNote in [false, true] {
      find(
        base.clauses.indices.filter { (base.clauses[$0].kind == .note) == isNote },
        in: paragraphs.indices.filter { paragraphs[$0].isNote == isNote }, paragraphs)
    }
  }

  private mutating func find(
    _ clauses: [Int], in kept: [Int], _ paragraphs: [FileParagraph]
  ) {
    guard !clauses.isEmpty, !kept.isEmpty else { return }
    var table = Spellings(expecting: base.text.words.count)
    let from = ComparedText(
      clauses.map { Self.withSigns(base.text.bytes[$0]) }, &table, joinsSigns: true)
    let to = ComparedText(kept.map { paragraphs[$0].text }, &table, joinsSigns: true)
    let alignment = WordAlignment(from, to)
    for pair in alignment.pairs + alignment.moves.flatMap(\.pairs) {
      let (old, new) = (from.words[pair.old], to.words[pair.new])
      let clause = clauses[Int(old.clause)]
      guard from.wordCount(Int(old.clause)) == base.text.wordCount(clause) else { continue }
      let word = base.text.firstWords[clause] + pair.old - from.firstWords[Int(old.clause)]
      let paragraph = kept[Int(new.clause)]
      places[word] = Place(paragraph: paragraph, range: Int(new.start)..<Int(new.end))
      let known = self.clauses[paragraph]
      self.clauses[paragraph] =
        min(known?.lowerBound ?? clause, clause)...max(known?.upperBound ?? clause, clause)
    }
  }

  /// With the sign for a note in the place of each mark that has the note's label.
  private static func withSigns(_ text: [UInt8]) -> [UInt8] {
    NoteMarks.replacing(in: text) { _, _ in FileParagraph.noteSign }
  }

  /// - Returns: nil where the file does not have the word.
  func place(_ word: Int, of clause: Int) -> Place? { places[base.text.firstWords[clause] + word] }

  /// The paragraphs that have words of a clause, ascending.
  func paragraphs(of clause: Int) -> [Int] {
    Set(places[base.text.words(of: clause..<(clause + 1))].compactMap { $0?.paragraph }).sorted()
  }
}
