public import Texts

extension Merge {
  /// All amendments as changes tracked in the base: rejected, they leave the base.
  ///
  /// Each is made by all who want it, as one author. A word that several would delete is told as
  /// deleted by the first of them; what they would put in its place stands there from each. The
  /// offsets of the changes are those of the clause's text.
  public func trackedClauses() -> [(clause: Clause, changes: TrackedText.Paragraph)] {
    var place = 0
    return blocks.flatMap { block -> [(Clause, TrackedText.Paragraph)] in
      if block.isInPlace {
        defer { place += 1 }
        return [tracked(place)]
      }
      guard case .alternatives(let alternatives)? = block.segments.first else { return [] }
      return alternatives.enumerated().map { at, alternative in
        Self.arriving(alternative, block, at)
      }
    }
  }

  private static func arriving(
    _ alternative: RollingBlock.Alternative, _ block: RollingBlock, _ at: Int
  ) -> (Clause, TrackedText.Paragraph) {
    let id = at == 0 ? block.id : ClauseID("\(block.id)-\(at + 1)")
    let number = block.clause?.numberBeforeText ?? ""
    // A paragraph that arrives is no table: its cells are words in a row.
    let text = (number + alternative.text).spacedOut
    let trace = TrackedText.Trace(insertedBy: alternative.proponents.joined(separator: ", "))
    let bytes = Array(text.utf8)
    return (
      Clause(id: id, kind: .paragraph, text: text),
      TrackedText.Paragraph(bytes, stretches: [.init(0..<bytes.count, trace)], end: trace)
    )
  }

  private func tracked(_ place: Int) -> (Clause, TrackedText.Paragraph) {
    let clause = base.clauses[place]
    guard let wishes = register.ofBlock[place] else {
      return (clause, TrackedText.Paragraph(Array(clause.text.utf8)))
    }
    var line = TrackedLine(base.text, place, isTable: clause.kind == .table)
    for wish in wishes {
      let names = amendments[wish].proponents.joined(separator: ", ")
      if let edit = register.edits[wish] { line.take(edit, by: names) }
    }
    let leaving = wishes.first { amendments[$0].goesAway }
      .map { amendments[$0].proponents.joined(separator: ", ") }
    var (text, stretches) = line.written(restDeletedBy: leaving)
    var whole = clause
    whole.marks = []
    whole.number = leaving == nil && clause.number?.typedHead == nil ? clause.number : nil
    if let leaving, let number = clause.numberBeforeText {
      let head = Array(number.utf8)
      text = head + text
      stretches =
        [.init(0..<head.count, .init(deletedBy: leaving))]
        + stretches.map {
          .init(
            ($0.range.lowerBound + head.count)..<($0.range.upperBound + head.count), $0.trace)
        }
    }
    whole.text = String(decoding: text, as: UTF8.self)
    return (
      whole,
      TrackedText.Paragraph(
        text, stretches: stretches, end: TrackedText.Trace(deletedBy: leaving))
    )
  }
}

extension Clause {
  /// The number as words of the text, where it is none already.
  fileprivate var numberBeforeText: String? {
    guard let number, number.typedHead == nil, kind != .note else { return nil }
    return number.printed + " "
  }
}

extension String {
  /// With a space for each tab and each line feed.
  fileprivate var spacedOut: String {
    String(decoding: utf8.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// A block with the changes of several, each byte of the base deleted once at most.
private struct TrackedLine {
  private let text: ComparedText
  private let block: Int
  private let isTable: Bool
  private var deletedBy: [String?]
  private var insertions: [(at: Int, by: String, words: [UInt8])] = []

  init(_ text: ComparedText, _ block: Int, isTable: Bool) {
    self.text = text
    self.block = block
    self.isTable = isTable
    deletedBy = Array(repeating: nil, count: text.bytes[block].count)
  }

  private func start(_ word: Int) -> Int { Int(text.words[text.firstWords[block] + word].start) }
  private func end(_ word: Int) -> Int { Int(text.words[text.firstWords[block] + word].end) }

  mutating func take(_ edit: WordEdit, by names: String) {
    let (first, behind) = (edit.range.lowerBound, edit.range.upperBound)
    let count = text.wordCount(block)
    if edit.range.isEmpty {
      insert(edit, by: names, at: first)
    } else if edit.new.isEmpty {
      // One of the spaces around them goes along.
      let from = first > 0 ? end(first - 1) : start(0)
      delete(from..<(first > 0 || behind == count ? end(behind - 1) : start(behind)), by: names)
    } else {
      delete(start(first)..<end(behind - 1), by: names)
      insertions.append((end(behind - 1), names, edit.new))
    }
  }

  private mutating func insert(_ edit: WordEdit, by names: String, at word: Int) {
    let count = text.wordCount(block)
    if word == 0 {
      insertions.append((count == 0 ? 0 : start(0), names, edit.new + edit.trailing))
    } else {
      let isSpaced = word == count || !text.gap(before: word, in: block).isEmpty
      insertions.append(
        (end(word - 1), names, edit.leading + edit.new + (isSpaced ? [] : edit.trailing)))
    }
  }

  private mutating func delete(_ range: Range<Int>, by names: String) {
    for at in range where deletedBy[at] == nil {
      // A cell or a row does not go with the words around its end.
      if isTable, text.bytes[block][at] == 0x09 || text.bytes[block][at] == 0x0A { continue }
      deletedBy[at] = names
    }
  }

  func written(restDeletedBy rest: String?) -> (text: [UInt8], [TrackedText.Stretch]) {
    var bytes: [UInt8] = []
    var stretches: [TrackedText.Stretch] = []
    func append(_ piece: some Collection<UInt8>, _ trace: TrackedText.Trace) {
      let start = bytes.count
      bytes += piece
      guard !trace.isNone, start < bytes.count else { return }
      if let last = stretches.last, last.trace == trace, last.range.upperBound == start {
        stretches[stretches.count - 1].range = last.range.lowerBound..<bytes.count
      } else {
        stretches.append(.init(start..<bytes.count, trace))
      }
    }
    let base = text.bytes[block]
    // Where one deletes and another inserts, what is deleted stands first.
    let ordered = insertions.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
    var at = 0
    func keep(upTo end: Int) {
      while at < end {
        var to = at + 1
        while to < end, deletedBy[to] == deletedBy[at] { to += 1 }
        append(base[at..<to], TrackedText.Trace(deletedBy: deletedBy[at] ?? rest))
        at = to
      }
    }
    for insertion in ordered {
      keep(upTo: insertion.at)
      let words =
        isTable
        ? insertion.words.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 } : insertion.words
      append(words, TrackedText.Trace(insertedBy: insertion.by))
    }
    keep(upTo: base.count)
    return (bytes, stretches)
  }
}
