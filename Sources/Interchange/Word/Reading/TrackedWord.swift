public import Redlines
internal import Texts

extension SourceFile {
  /// The changes tracked in a Word file with the text that they are made in; nil where the file is
  /// of another format, or nobody tracked a change in it.
  ///
  /// - Throws: `InterchangeFailure`, as reading the file does.
  public func trackedText() throws(InterchangeFailure) -> (text: TrackedText, warnings: [String])? {
    guard try detectedFormat().format == .word else { return nil }
    let (blocks, notes, context) = try WordReader.tracedBlocks(of: self)
    let paragraphs = blocks.map { block in
      let isTable = block.paragraph.role == .table
      let paragraph = TrackedText.Paragraph(
        Array(block.paragraph.text.utf8), stretches: block.traces.map(\.stretch),
        end: block.end.trace, standsApart: isTable
      )
      .endingAsItsWords()
      return context.styles.areOurs ? paragraph.withoutPairs() : paragraph
    }
    let text = TrackedText(
      paragraphs
        + notes.map { note in
          TrackedText.Paragraph(
            note.bytes, stretches: note.traces.map(\.stretch), standsApart: true)
        })
    guard !text.authors.isEmpty else { return nil }
    return (text, context.warnings.map(\.message))
  }
}

extension TrackedText.Paragraph {
  /// The same with an end that all change who change what stands before it, where they are too many
  /// for one author: Word has room for no other at an end.
  fileprivate func endingAsItsWords() -> Self {
    guard let last = stretches.last, last.range.upperBound == text.count else { return self }
    func whole(_ end: [String], _ words: [String]) -> [String] {
      let authors = JointAuthor.joined(words)
      return authors.count > 1 && end == JointAuthor.names(of: authors[0]) ? words : end
    }
    var paragraph = self
    paragraph.end.insertedBy = whole(end.insertedBy, last.trace.insertedBy)
    paragraph.end.deletedBy = whole(end.deletedBy, last.trace.deletedBy)
    return paragraph
  }

  /// The same without what says that no number begins it.
  fileprivate func withoutPairs() -> Self {
    let (text, places) = NumberEnd.withoutPairs(text)
    guard text.count < self.text.count else { return self }
    var paragraph = self
    paragraph.text = text
    paragraph.stretches = stretches.compactMap { stretch in
      let range = places[stretch.range.lowerBound]..<places[stretch.range.upperBound]
      return range.isEmpty ? nil : TrackedText.Stretch(range, stretch.trace)
    }
    return paragraph
  }
}

extension ChangeTrace {
  fileprivate var trace: TrackedText.Trace {
    TrackedText.Trace(insertedBy: insertedBy, deletedBy: deletedBy)
  }
}

extension TracedStretch {
  fileprivate var stretch: TrackedText.Stretch { TrackedText.Stretch(range, trace.trace) }
}
