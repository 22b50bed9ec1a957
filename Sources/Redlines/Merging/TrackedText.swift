/// A text with the changes that people tracked in it: what was there, what came and what is gone
/// stand in one run of paragraphs.
public struct TrackedText: Sendable {
  /// Who inserted and who deleted something, several where they did it together; nobody of what
  /// stays.
  public struct Trace: Hashable, Sendable {
    public var insertedBy: [String]
    public var deletedBy: [String]

    public init(insertedBy: [String] = [], deletedBy: [String] = []) {
      self.insertedBy = insertedBy
      self.deletedBy = deletedBy
    }

    var wasThere: Bool { insertedBy.isEmpty }

    /// Whether what is traced so stands in the text as this author wants it.
    func stands(for author: String) -> Bool {
      (insertedBy.isEmpty || insertedBy.contains(author)) && !deletedBy.contains(author)
    }
  }

  public struct Stretch: Hashable, Sendable {
    /// UTF-8 offsets in the paragraph.
    public var range: Range<Int>
    public var trace: Trace

    public init(_ range: Range<Int>, _ trace: Trace) {
      self.range = range
      self.trace = trace
    }
  }

  public struct Paragraph: Hashable, Sendable {
    public var text: [UInt8]
    /// What changed, ascending and apart; the rest of the text stays.
    public var stretches: [Stretch]
    /// What became of the break behind it.
    public var end: Trace
    /// A table or a note: it is never joined with what stands beside it.
    public var standsApart: Bool

    public init(
      _ text: [UInt8], stretches: [Stretch] = [], end: Trace = Trace(), standsApart: Bool = false
    ) {
      self.text = text
      self.stretches = stretches
      self.end = end
      self.standsApart = standsApart
    }
  }

  public var paragraphs: [Paragraph]

  public init(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  /// Everybody who changed something, in the order of their names.
  public var authors: [String] {
    var authors = Set<String>()
    func take(_ trace: Trace) {
      authors.formUnion(trace.insertedBy)
      authors.formUnion(trace.deletedBy)
    }
    for paragraph in paragraphs {
      take(paragraph.end)
      for stretch in paragraph.stretches { take(stretch.trace) }
    }
    return authors.sorted()
  }

  /// Whether a paragraph's break stays, whoever inserts or deletes it.
  func staysApart(behind place: Int) -> Bool {
    place + 1 == paragraphs.count || paragraphs[place].standsApart
      || paragraphs[place + 1].standsApart
  }

  /// The same with all changes made by one.
  public func made(by name: String) -> TrackedText {
    func renamed(_ trace: Trace) -> Trace {
      Trace(
        insertedBy: trace.insertedBy.isEmpty ? [] : [name],
        deletedBy: trace.deletedBy.isEmpty ? [] : [name])
    }
    return TrackedText(
      paragraphs.map { paragraph in
        var paragraph = paragraph
        paragraph.end = renamed(paragraph.end)
        paragraph.stretches = paragraph.stretches.map { Stretch($0.range, renamed($0.trace)) }
        return paragraph
      })
  }
}

/// Two readings of a tracked text, and what stands in both.
struct TrackedReadings {
  /// A stretch that both have.
  struct Run {
    var oldParagraph: Int
    var old: Int
    var newParagraph: Int
    var new: Int
    var count: Int
  }

  /// As it was before all changes.
  private(set) var old: [[UInt8]] = []
  /// As one author wants it.
  private(set) var new: [[UInt8]] = []
  /// Of paragraphs of the new reading those of the old one that the same break ends.
  private(set) var ends: [Int: Int] = [:]
  /// Which paragraphs of each reading stand apart: tables and notes.
  private(set) var apart: (old: Set<Int>, new: Set<Int>) = ([], [])
  /// Ascending in both.
  private(set) var runs: [Run] = []

  init(of text: TrackedText, for author: String) {
    var (one, other): ([UInt8], [UInt8]) = ([], [])
    for (place, paragraph) in text.paragraphs.enumerated() {
      var at = 0
      for stretch in paragraph.stretches {
        add(paragraph.text[at..<stretch.range.lowerBound], &one, &other)
        let piece = paragraph.text[stretch.range]
        switch (stretch.trace.wasThere, stretch.trace.stands(for: author)) {
        case (true, true): add(piece, &one, &other)
        case (true, false): one += piece
        case (false, true): other += piece
        case (false, false): break
        }
        at = stretch.range.upperBound
      }
      add(paragraph.text[at...], &one, &other)
      let staysApart = text.staysApart(behind: place)
      let (wasEnd, isEnd) = (
        staysApart || paragraph.end.wasThere, staysApart || paragraph.end.stands(for: author)
      )
      if wasEnd, isEnd { ends[new.count] = old.count }
      if paragraph.standsApart {
        apart.old.insert(old.count)
        apart.new.insert(new.count)
      }
      if wasEnd { close(&one, into: &old) }
      if isEnd { close(&other, into: &new) }
    }
  }

  private func close(_ paragraph: inout [UInt8], into paragraphs: inout [[UInt8]]) {
    paragraphs.append(paragraph)
    paragraph = []
  }

  private mutating func add(
    _ piece: ArraySlice<UInt8>, _ one: inout [UInt8], _ other: inout [UInt8]
  ) {
    guard !piece.isEmpty else { return }
    if let last = runs.indices.last, runs[last].oldParagraph == old.count,
      runs[last].newParagraph == new.count, runs[last].old + runs[last].count == one.count,
      runs[last].new + runs[last].count == other.count
    {
      runs[last].count += piece.count
    } else {
      runs.append(
        Run(
          oldParagraph: old.count, old: one.count, newParagraph: new.count, new: other.count,
          count: piece.count))
    }
    one += piece
    other += piece
  }
}

extension TrackedReadings {
  /// The words that stand whole in both, ascending in both.
  func pairs(_ one: ComparedText, _ other: ComparedText) -> [WordPairing.Pair] {
    var pairs: [WordPairing.Pair] = []
    pairs.reserveCapacity(one.words.count)
    var (oldAt, newAt) = (0, 0)
    for run in runs {
      let (oldEnd, newEnd) = (run.old + run.count, run.new + run.count)
      while oldAt < one.words.count,
        (Int(one.words[oldAt].clause), Int(one.words[oldAt].start)) < (run.oldParagraph, run.old)
      {
        oldAt += 1
      }
      while newAt < other.words.count,
        (Int(other.words[newAt].clause), Int(other.words[newAt].start))
          < (run.newParagraph, run.new)
      {
        newAt += 1
      }
      while oldAt < one.words.count, newAt < other.words.count {
        let (word, second) = (one.words[oldAt], other.words[newAt])
        guard Int(word.clause) == run.oldParagraph, Int(word.end) <= oldEnd,
          Int(second.clause) == run.newParagraph, Int(second.end) <= newEnd
        else { break }
        let (start, place) = (Int(word.start) - run.old, Int(second.start) - run.new)
        if start == place, word.end - word.start == second.end - second.start {
          pairs.append(WordPairing.Pair(old: oldAt, new: newAt))
        }
        if start <= place { oldAt += 1 }
        if place <= start { newAt += 1 }
      }
    }
    return pairs
  }
}
