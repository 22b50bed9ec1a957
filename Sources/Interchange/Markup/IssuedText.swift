internal import Texts

/// A text as it is to be issued: body, notes in order of reference, and what the contents list.
struct IssuedText {
  let text: StructuredText
  /// All clauses but the notes that are referred to.
  let body: [Clause]
  /// Notes by their label.
  let notes: [String: Clause]
  /// The labels in the order of the first reference.
  let noteOrder: [String]
  /// The headings of the first two levels, with their anchors.
  let contents: [Clause]
  /// For each clause of the body its depth, where a file has to tell it.
  let depths: [Int?]

  /// The clause after which the contents are to stand; `compile` names it so.
  static let contentsPlace = "contents"

  init(_ text: StructuredText) {
    self.text = text
    var notes: [String: Clause] = [:]
    for clause in text.clauses where clause.kind == .note {
      if let label = clause.number?.printed, notes[label] == nil { notes[label] = clause }
    }
    var order: [String] = []
    var seen: Set<String> = []
    for clause in text.clauses {
      for label in NoteMarks.labels(in: clause.text) where notes[label] != nil {
        if seen.insert(label).inserted { order.append(label) }
      }
    }
    body = text.clauses.filter { clause in
      guard clause.kind == .note, let label = clause.number?.printed else { return true }
      return notes[label] != clause || !seen.contains(label)
    }
    self.notes = notes
    noteOrder = order
    var whole = text
    whole.clauses = body + order.compactMap { notes[$0] }
    depths = Depths.untold(of: whole)
    contents = text.clauses.filter {
      $0.kind == .heading && $0.level <= 2 && $0.id.rawValue != Self.contentsPlace
    }
  }

  /// The language of a clause or a cell where it is another than the text's.
  ///
  /// Words that run the other way count only where the first letter does too: a heading in English
  /// that ends in an Arabic name is set as English.
  func otherLanguage(of words: String) -> Language? {
    guard let language = Language.detected(in: words),
      language.tag.prefix(2) != text.language.tag.prefix(2)
    else { return nil }
    if language.direction == text.language.direction { return language }
    let first = words.unicodeScalars.first { $0.properties.isAlphabetic }
    let isRightToLeft = first.map(Language.runsRightToLeft) ?? false
    return isRightToLeft == (language.direction == .rightToLeft) ? language : nil
  }

  var isRightToLeft: Bool { text.language.direction == .rightToLeft }
}

extension Clause {
  var isContentsPlace: Bool { id.rawValue == IssuedText.contentsPlace }
}
