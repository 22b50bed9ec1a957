internal import Texts

extension StructuredText {
  /// The text with each mark of a note and each note in a pair, as Word has them.
  ///
  /// A mark that leads to no note would be words of the text, and a note that nothing refers to a
  /// paragraph of it: then the one gets a note without words, the other a mark behind what it
  /// follows.
  var withPairedNotes: StructuredText {
    var labels: Set<String> = []
    for clause in clauses where clause.kind == .note {
      if let label = clause.number?.printed { labels.insert(label) }
    }
    var marked: Set<String> = []
    var wordless: [Clause] = []
    for clause in clauses where clause.kind != .note {
      for label in NoteMarks.labels(in: clause.text) where marked.insert(label).inserted {
        guard !labels.contains(label) else { continue }
        wordless.append(
          Clause(
            id: ClauseID("\(clause.id)-note-\(wordless.count)"), kind: .note,
            number: PrintedNumber(label), text: ""))
      }
    }
    var paired = self
    var last: Int?
    for (place, clause) in clauses.enumerated() {
      guard clause.kind == .note else {
        last = place
        continue
      }
      guard let last, let label = clause.number?.printed, marked.insert(label).inserted else {
        continue
      }
      paired.clauses[last].text += "[^\(label)]"
    }
    paired.clauses += wordless
    return paired
  }
}
