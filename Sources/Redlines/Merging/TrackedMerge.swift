internal import Texts

/// A paragraph of a file that a text was read from.
public struct FileParagraph: Sendable {
  /// The sign for a note; other things that are no letters have signs of the same planes, those of
  /// private use.
  public static let noteSign = Array("\u{F0000}".utf8)

  /// UTF-8.
  public var text: [UInt8]
  public var isNote: Bool
  /// Which table it stands in, the outermost one.
  public var table: Int?

  public init(_ text: [UInt8], isNote: Bool = false, table: Int? = nil) {
    self.text = text
    self.isNote = isNote
    self.table = table
  }
}

/// A merge's amendments as tracked changes of the paragraphs of a file: rejected, they leave it as it
/// is.
///
/// Each is made by all who want it, as one author. A word that several would delete is deleted once,
/// by all of them; what they would put in its place stands there from each.
public struct TrackedMerge: Sendable {
  public struct Deletion: Hashable, Sendable {
    /// UTF-8 offsets in the paragraph.
    public var range: Range<Int>
    public var authors: [String]
  }

  public struct Insertion: Hashable, Sendable {
    public var at: Int
    public var text: [UInt8]
    public var authors: [String]
  }

  public struct Arrival: Hashable, Sendable {
    /// UTF-8; of a table its cells, with a tab between them and a line feed between rows.
    public var text: [UInt8]
    public var authors: [String]
    /// The paragraph that it is at its other place, where it moves.
    public var source: Int?
    /// The table that it is there.
    public var table: Int?
  }

  public struct Paragraph: Hashable, Sendable {
    /// Ascending and apart.
    public fileprivate(set) var deletions: [Deletion] = []
    /// Ascending; what is deleted at the same place stands before them.
    public fileprivate(set) var insertions: [Insertion] = []
    /// Who takes away the whole of it, its end too; its words are among the deletions.
    public fileprivate(set) var leavesBy: [String]?
    /// What comes behind it, or behind the table that it stands in.
    public fileprivate(set) var arrivals: [Arrival] = []

    public var isUnchanged: Bool { self == Paragraph() }

    /// What others delete too is deleted by all of them.
    fileprivate mutating func delete(_ range: Range<Int>, by authors: [String]) {
      var found: [Deletion] = []
      var at = range.lowerBound
      func add(_ range: Range<Int>, _ authors: [String]) {
        if !range.isEmpty { found.append(Deletion(range: range, authors: authors)) }
      }
      for known in deletions {
        let both = known.range.clamped(to: range)
        guard !both.isEmpty else {
          found.append(known)
          continue
        }
        add(known.range.lowerBound..<both.lowerBound, known.authors)
        add(at..<both.lowerBound, authors)
        add(both, Set(known.authors + authors).sorted())
        add(both.upperBound..<known.range.upperBound, known.authors)
        at = both.upperBound
      }
      add(at..<range.upperBound, authors)
      deletions = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    fileprivate mutating func insert(_ text: [UInt8], at place: Int, by authors: [String]) {
      let behind = insertions.firstIndex { $0.at > place } ?? insertions.count
      insertions.insert(Insertion(at: place, text: text, authors: authors), at: behind)
    }
  }

  public private(set) var paragraphs: [Paragraph]
  /// Before the first paragraph.
  public private(set) var arrivals: [Arrival] = []
  /// Tables that leave as a whole, with who takes them away.
  public private(set) var leavingTables: [Int: [String]] = [:]

  private let merge: Merge
  private let file: [FileParagraph]
  private let places: WordPlaces
  private let typesNumbers: Bool

  /// - Parameters:
  ///   - file: in order, notes wherever they stand.
  ///   - typesNumbers: whether numbers are words of the paragraphs, as a program of ours writes them;
  ///     else who prints a paragraph prints its number.
  /// - Returns: nil where a word that is amended is not found in the file.
  public init?(_ merge: Merge, in file: [FileParagraph], typesNumbers: Bool) {
    self.merge = merge
    self.file = file
    self.typesNumbers = typesNumbers
    places = WordPlaces(of: merge.base, in: file)
    paragraphs = Array(repeating: Paragraph(), count: file.count)
    for clause in 0..<merge.base.blockCount {
      guard take(merge.register.ofBlock(clause), of: clause) else { return nil }
    }
    guard takeArrivals() else { return nil }
  }

  private var text: ComparedText { merge.base.text }

  // MARK: Changes of a paragraph

  private mutating func take(_ wishes: Range<Int>, of clause: Int) -> Bool {
    let goesBy = Set(
      wishes.filter { merge.amendments[$0].goesAway }
        .flatMap { merge.amendments[$0].proponents })
    let edits = wishes.compactMap { wish -> (authors: [String], edit: WordEdit)? in
      guard let edit = merge.register.edits[wish] else { return nil }
      // Who moves a paragraph changes it at its other place.
      let authors = merge.amendments[wish].proponents.filter { !goesBy.contains($0) }
      return authors.isEmpty ? nil : (authors, edit)
    }
    // What goes is taken last, so that it leaves the space behind what comes at its end.
    for (authors, edit) in edits.filter({ !$1.new.isEmpty }) + edits.filter({ $1.new.isEmpty }) {
      guard take(edit, of: clause, by: authors) else { return false }
    }
    return goesBy.isEmpty || takeAway(clause, by: goesBy.sorted())
  }

  private mutating func take(_ edit: WordEdit, of clause: Int, by authors: [String]) -> Bool {
    if edit.range.isEmpty { return insert(edit, of: clause, by: authors) }
    let isGone = edit.new.isEmpty
    // A note that the new words have as well stays where it is.
    let words = NoteMarks.without(in: edit.new)
    let keepsSigns = words.count < edit.new.count
    guard delete(edit.range, of: clause, by: authors, withSpace: isGone, keepsSigns: keepsSigns),
      let last = places.place(edit.range.upperBound - 1, of: clause)
    else { return false }
    if isGone { return true }
    let sign = file[last.paragraph].text[last.range].firstIndex(where: \.startsSign)
    // Where the base has no space around the words, the new ones bring their own.
    func brought(_ space: [UInt8], before word: Int) -> [UInt8] {
      text.gap(before: word, in: clause).isEmpty ? space : []
    }
    insert(
      brought(edit.leading, before: edit.range.lowerBound) + words
        + brought(edit.trailing, before: edit.range.upperBound),
      at: (keepsSigns ? sign : nil) ?? last.range.upperBound, in: last.paragraph, by: authors)
    return true
  }

  private mutating func insert(_ edit: WordEdit, of clause: Int, by authors: [String]) -> Bool {
    let (word, count) = (edit.range.lowerBound, text.wordCount(clause))
    // What comes behind the end of a cell is the next one's beginning.
    let isNextCell =
      word < count && edit.leading.contains { $0 == 0x09 || $0 == 0x0A }
      && merge.base.clauses[clause].kind == .table
    if word > 0, !isNextCell {
      guard let place = places.place(word - 1, of: clause) else { return false }
      let isSpaced = word == count || !text.gap(before: word, in: clause).isEmpty
      insert(
        edit.leading + edit.new + (isSpaced ? [] : edit.trailing), at: place.range.upperBound,
        in: place.paragraph, by: authors)
    } else if count > 0 {
      guard let place = places.place(word, of: clause) else { return false }
      insert(
        edit.new + edit.trailing, at: place.range.lowerBound, in: place.paragraph, by: authors)
    } else {
      // An empty paragraph has no word to be found by, but the place behind the one before it.
      guard let paragraph = anchor(clause - 1).map({ $0 + 1 }), paragraph < file.count,
        file[paragraph].text.isEmpty
      else { return false }
      insert(edit.new, at: 0, in: paragraph, by: authors)
    }
    return true
  }

  private mutating func insert(
    _ text: [UInt8], at place: Int, in paragraph: Int, by authors: [String]
  ) {
    // Words in a file cannot name a note by its label.
    let words = NoteMarks.without(in: text)
    guard !words.isEmpty else { return }
    let isCell = file[paragraph].table != nil
    paragraphs[paragraph].insert(
      isCell ? words.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 } : words, at: place, by: authors)
  }

  private mutating func delete(
    _ words: Range<Int>, of clause: Int, by authors: [String], withSpace: Bool,
    keepsSigns: Bool = false
  ) -> Bool {
    var found: [(paragraph: Int, range: Range<Int>)] = []
    for word in words {
      guard let place = places.place(word, of: clause) else { return false }
      if let last = found.last, last.paragraph == place.paragraph,
        last.range.upperBound <= place.range.lowerBound
      {
        found[found.count - 1].range = last.range.lowerBound..<place.range.upperBound
      } else {
        found.append((place.paragraph, place.range))
      }
    }
    for (paragraph, range) in found {
      let range = withSpace ? withSpaceAround(range, in: paragraph) : range
      for part in keepsSigns ? partsWithoutSigns(range, in: paragraph) : [range] {
        paragraphs[paragraph].delete(part, by: authors)
      }
    }
    return true
  }

  private func partsWithoutSigns(_ range: Range<Int>, in paragraph: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where file[paragraph].text[at].startsSign {
      parts.append(start..<at)
      start = at + FileParagraph.noteSign.count
    }
    return (parts + [start..<max(start, range.upperBound)]).filter { !$0.isEmpty }
  }

  /// One of the spaces around words goes along with them, but none that stands at the edge of other
  /// things.
  private func withSpaceAround(_ range: Range<Int>, in paragraph: Int) -> Range<Int> {
    let bytes = file[paragraph].text
    func isSpace(_ at: Int) -> Bool { bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isSpace(start - 1) { start -= 1 }
    if start == 0 {
      start = range.lowerBound
      let isFollowed = paragraphs[paragraph].insertions.contains { $0.at == end }
      if isFollowed { return start..<end }
      while end < bytes.count, isSpace(end) { end += 1 }
    }
    return start..<end
  }

  // MARK: Whole paragraphs

  private mutating func takeAway(_ clause: Int, by authors: [String]) -> Bool {
    let words = 0..<text.wordCount(clause)
    guard words.allSatisfy({ places.place($0, of: clause) != nil }) else { return false }
    let own = places.paragraphs(of: clause)
    if let table = own.compactMap({ file[$0].table }).first {
      let all = file.indices.filter { file[$0].table == table }
      if all.allSatisfy({ isAlone(clause, in: $0) }) {
        leavingTables[table] = authors
        for at in all { paragraphs[at].delete(0..<file[at].text.count, by: authors) }
        return true
      }
    }
    guard own.allSatisfy({ file[$0].table == nil && isAlone(clause, in: $0) }) else {
      return delete(words, of: clause, by: authors, withSpace: true)
    }
    for at in own {
      paragraphs[at].delete(0..<file[at].text.count, by: authors)
      if !file[at].isNote { paragraphs[at].leavesBy = authors }
    }
    return true
  }

  /// Whether no other clause has words in the paragraph.
  private func isAlone(_ clause: Int, in paragraph: Int) -> Bool {
    places.clauses[paragraph].map { $0 == clause...clause } ?? true
  }

  // MARK: Paragraphs that arrive

  /// The paragraph that ends a clause or, where that is empty, one before it; nil at the beginning.
  private func anchor(_ clause: Int) -> Int? {
    var at = clause
    while at >= 0 {
      if merge.base.clauses[at].kind != .note, let last = places.paragraphs(of: at).last {
        return last
      }
      at -= 1
    }
    return nil
  }

  private mutating func takeArrivals() -> Bool {
    var place = -1
    for block in merge.blocks {
      if block.isInPlace {
        place += 1
        continue
      }
      guard case .alternatives(let alternatives)? = block.segments.first else { continue }
      let arriving = alternatives.map { arrival($0, block) }
      guard let anchor = anchor(place) else {
        arrivals += arriving
        continue
      }
      // Nothing comes between two clauses of one paragraph.
      guard (places.clauses[anchor]?.upperBound ?? place) <= place else { return false }
      paragraphs[lastOfTable(anchor)].arrivals += arriving
    }
    return true
  }

  private func lastOfTable(_ paragraph: Int) -> Int {
    guard let table = file[paragraph].table else { return paragraph }
    return file.lastIndex { $0.table == table } ?? paragraph
  }

  private func arrival(_ alternative: RollingBlock.Alternative, _ block: RollingBlock) -> Arrival {
    let number = typesNumbers ? block.clause?.numberBeforeText ?? "" : ""
    let source = block.clause.flatMap { merge.base.places[$0.id] }.flatMap {
      places.paragraphs(of: $0).first
    }
    let table = source.flatMap { file[$0].table }
    let text = number + alternative.text
    return Arrival(
      text: NoteMarks.without(in: Array((table == nil ? text.spacedOut : text).utf8)),
      authors: alternative.proponents, source: table == nil ? source : nil, table: table)
  }
}

extension Clause {
  /// The number as words of the text, where it is none already.
  fileprivate var numberBeforeText: String? {
    guard let number, number.typedHead == nil, kind != .note else { return nil }
    return number.printed + " "
  }
}

extension UInt8 {
  /// Whether a sign of the planes of private use begins with it, in UTF-8.
  fileprivate var startsSign: Bool { self >= 0xF3 }
}

extension String {
  /// With a space for each tab and each line feed.
  fileprivate var spacedOut: String {
    String(decoding: utf8.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
