public import Texts

/// The text that all mark-ups are made on, cut into words once.
public struct BaseText: Sendable {
  let clauses: [Clause]
  let text: ComparedText
  /// The spellings of the base's words; a mark-up's words are added to a copy.
  let spellings: Spellings
  /// Of each clause its place.
  let places: [ClauseID: Int]

  public init(_ clauses: [Clause]) {
    self.clauses = clauses
    let bytes = clauses.map { Array($0.comparedText.utf8) }
    var table = Spellings(expecting: bytes.reduce(0) { $0 + $1.count } / 10)
    text = ComparedText(bytes, &table, tables: clauses.withCells)
    spellings = table
    places = Dictionary(
      clauses.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { one, _ in one })
  }

  var blockCount: Int { clauses.count }

  func wordCount(_ block: Int) -> Int { text.wordCount(block) }
}

extension [Clause] {
  /// The places of those that can have cells or paragraphs of their own.
  var withCells: Set<Int> {
    Set(indices.filter { self[$0].kind == .table || self[$0].kind == .note })
  }
}

extension ComparedText {
  func wordCount(_ clause: Int) -> Int { firstWords[clause + 1] - firstWords[clause] }

  func spellings(of clause: Int) -> ArraySlice<Int32> {
    spellings[words(of: clause..<(clause + 1))]
  }

  /// The white space before a word of a clause, or behind its last one.
  ///
  /// - Parameter place: which word of the clause; as many as it has for what stands behind them.
  func gap(before place: Int, in clause: Int) -> ArraySlice<UInt8> {
    let first = firstWords[clause]
    let start = place == 0 ? 0 : Int(words[first + place - 1].end)
    let end = place == wordCount(clause) ? bytes[clause].count : Int(words[first + place].start)
    return bytes[clause][start..<end]
  }

  /// Words of a clause as they stand, with the white space between them.
  func passage(_ range: Range<Int>, in clause: Int) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    let first = firstWords[clause]
    return bytes[clause][
      Int(words[first + range.lowerBound].start)..<Int(words[first + range.upperBound - 1].end)]
  }
}
