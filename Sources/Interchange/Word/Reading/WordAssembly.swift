internal import Texts

/// Puts the stories of a file together: the text, then its notes, each change at its paragraph.
struct WordAssembly {
  let blocks: [StandingBlock]
  /// What is anchored behind the last paragraph that has text.
  let loose: StyledText.Anchored
  let notes: [NoteKey: StyledText]
  let comments: [WordComment]
  let context: WordContext

  private var paragraphs: [SourceParagraph] = []
  private var changes: [(at: Int, change: StandingChange)] = []
  private var placeOfComment: [String: Int] = [:]
  private var placeOfNote: [NoteKey: Int] = [:]

  init(
    blocks: [StandingBlock], loose: StyledText.Anchored, notes: [NoteKey: StyledText],
    comments: [WordComment], context: WordContext
  ) {
    self.blocks = blocks
    self.loose = loose
    self.notes = notes
    self.comments = comments
    self.context = context
  }

  mutating func flow() -> SourceFlow {
    paragraphs.reserveCapacity(blocks.count + context.notes.count)
    for block in blocks {
      paragraphs.append(block.paragraph)
      place(block.anchored, at: paragraphs.count - 1)
    }
    place(loose, at: max(0, paragraphs.count - 1))
    placeNotes()
    var flow = SourceFlow(paragraphs: paragraphs)
    flow.changes = sourceChanges()
    if flow.paragraphs.isEmpty, !flow.changes.isEmpty {
      // A document of which nothing is left still has a place where its changes stand.
      flow.paragraphs.append(SourceParagraph(""))
    }
    return flow
  }

  private mutating func place(_ anchored: StyledText.Anchored, at place: Int) {
    for change in anchored.changes { changes.append((place, change)) }
    for comment in anchored.comments where placeOfComment[comment] == nil {
      placeOfComment[comment] = place
    }
    for note in anchored.notes where placeOfNote[note] == nil { placeOfNote[note] = place }
  }

  private mutating func placeNotes() {
    for (at, key) in context.notes.enumerated() {
      guard let note = notes[key] else {
        context.warn("the text refers to note \(at + 1), which the file does not hold")
        continue
      }
      paragraphs.append(
        SourceParagraph(
          String(decoding: note.bytes, as: UTF8.self), role: .note(label: String(at + 1)),
          marks: note.marks.sorted { $0.range.lowerBound < $1.range.lowerBound }))
      place(note.anchored, at: paragraphs.count - 1)
    }
    // A note whose reference is gone in this reading: what happened to it is told where it stood.
    let known = Set(context.notes)
    let gone = notes.filter { !known.contains($0.key) && !$0.value.anchored.isEmpty }
    for (key, note) in gone.sorted(by: {
      ($0.key.isEndnote ? 1 : 0, $0.key.id) < ($1.key.isEndnote ? 1 : 0, $1.key.id)
    }) {
      place(note.anchored, at: placeOfNote[key] ?? max(0, paragraphs.count - 1))
    }
  }

  /// The changes and comments in the order of their paragraphs.
  private func sourceChanges() -> [SourceChange] {
    let arrivals = Set(
      changes.filter { $0.change.kind == .move && !$0.change.isDeparture }.map(\.change.author))
    var all: [SourceChange] = []
    for (at, change) in changes {
      // A move is told where the text arrives; where nothing that its author moved arrives, where
      // it left.
      if change.isDeparture, arrivals.contains(change.author) { continue }
      all.append(
        SourceChange(
          kind: change.kind, author: change.author, time: change.time, paragraph: at,
          text: String(decoding: change.text, as: UTF8.self)))
    }
    for comment in comments {
      all.append(
        SourceChange(
          kind: .comment, author: comment.author, time: comment.time,
          paragraph: placeOfComment[comment.id] ?? 0,
          text: String(decoding: comment.text.bytes, as: UTF8.self)))
    }
    let order = all.indices.sorted { (all[$0].paragraph, $0) < (all[$1].paragraph, $1) }
    return order.map { all[$0] }
  }
}
