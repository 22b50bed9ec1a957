public import Texts

extension Compilation {
  /// The compilation as a document to issue.
  ///
  /// Categories are headings of level 1, recommendations of level 2; notes stand after the body,
  /// numbered anew. The place of the contents is marked by `ClauseID.contents`.
  ///
  /// - Parameter clean: without the questions of the secretariat.
  public func text(clean: Bool = false) -> StructuredText {
    var writer = CompilationWriter(self)
    writer.writeFront()
    for (place, category) in categories.enumerated() {
      writer.write(category, id: "category-\(place + 1)")
    }
    writer.writeUncategorized()
    writer.writeGroups()
    writer.writeSources()
    if !clean { writer.writeQuestions() }
    return StructuredText(
      title: title, date: date, language: language, clauses: writer.clauses + writer.notes)
  }
}

/// Puts the clauses of a compilation's document together, in the order of reading.
private struct CompilationWriter {
  private let compilation: Compilation
  private let words: CompilationWords
  private let recommendations: [CompiledRecommendation]
  /// For each recommendation the other members of its group, and how they are worded.
  private var companions: [Int: CompiledGroup] = [:]
  private(set) var clauses: [Clause] = []
  private(set) var notes: [Clause] = []

  init(_ compilation: Compilation) {
    self.compilation = compilation
    words = CompilationWords.in(compilation.language)
    recommendations = compilation.recommendations
    for group in compilation.groups {
      for member in group.recommendations { companions[member] = group }
    }
  }

  // MARK: the parts

  mutating func writeFront() {
    add("title", .title, compilation.title)
    if let date = compilation.date { add("date", .paragraph, date.description) }
    add("disclaimer", .paragraph, "\(words.disclaimerHeading)\(words.colon)\(words.disclaimer)")
    heading("contents", 1, words.contents)
  }

  mutating func write(_ category: CompiledCategory, id: String) {
    heading(id, 1, category.title, number: "\(category.number).")
    if category.recommendations.isEmpty {
      add("\(id)-none", .paragraph, words.noneInCategory, under: id)
    }
    for recommendation in category.recommendations { write(recommendation, under: id) }
  }

  mutating func writeUncategorized() {
    guard !compilation.uncategorized.isEmpty else { return }
    heading("uncategorized", 1, words.uncategorized)
    for recommendation in compilation.uncategorized {
      write(recommendation, under: "uncategorized")
    }
  }

  mutating func writeGroups() {
    guard !compilation.groups.isEmpty else { return }
    heading("similar", 1, words.similar)
    for (place, group) in compilation.groups.enumerated() {
      let members = group.recommendations.map { number in
        "\(words.recommendation) \(number) (\(proponents(of: recommendations[number - 1])))"
      }
      let kind = group.kind == .identical ? words.identicalWords : words.nearWords
      add(
        "similar-\(place + 1)", .item,
        members.joined(separator: words.semicolon)
          + "\(words.colon)\(kind)", number: "•", under: "similar")
    }
  }

  mutating func writeSources() {
    heading("contributions", 1, words.contributions)
    var rows = [words.contributionColumns]
    for source in compilation.sources {
      rows.append([
        cell(source.name), cell(source.parties.joined(separator: words.semicolon)),
        source.date?.description ?? "", source.language.tag, String(source.recommendationCount),
      ])
    }
    add(
      "contributions-table", .table,
      rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), under: "contributions")
    if compilation.restrictedCount > 0 {
      add(
        "contributions-restricted", .paragraph, words.restricted(compilation.restrictedCount),
        under: "contributions")
    }
  }

  mutating func writeQuestions() {
    guard !compilation.warnings.isEmpty else { return }
    heading("questions", 1, words.questions)
    let names = Dictionary(
      compilation.sources.map { ($0.file, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (place, warning) in compilation.warnings.enumerated() {
      let about = warning.file.map { "\(names[$0] ?? $0)\(words.colon)" } ?? ""
      add(
        "question-\(place + 1)", .item, about + warning.message, number: "\(place + 1).",
        under: "questions")
    }
  }

  // MARK: a recommendation

  private mutating func write(_ recommendation: CompiledRecommendation, under category: String) {
    let id = "recommendation-\(recommendation.number)"
    heading(id, 2, title(of: recommendation), under: category)
    let labels = newNotes(of: recommendation)
    let least = recommendation.body.filter { $0.kind == .item }.map(\.level).min() ?? 1
    var ids: [ClauseID: ClauseID] = [:]
    for (place, source) in PrintedBody(of: recommendation).clauses.enumerated() {
      var clause = Clause(
        id: ClauseID("\(id)-\(place + 1)"), kind: source.kind,
        level: source.kind == .item ? source.level - least + 1 : 1, number: source.number,
        text: source.text, marks: source.marks,
        parent: source.parent.flatMap { ids[$0] } ?? ClauseID(id))
      clause.renumberNotes { labels[$0] }
      ids[source.id] = clause.id
      clauses.append(clause)
    }
    add(
      "\(id)-source", .paragraph,
      "\(words.source)\(words.colon)\(words.place(recommendation.source))".withSingleSpaces,
      under: id)
    if let fate = recommendation.fate, let outcome = words.fates[fate.kind] {
      add("\(id)-fate", .paragraph, "\(words.fate)\(words.colon)\(outcome)", under: id)
    }
    if let group = companions[recommendation.number] {
      let others = group.recommendations.filter { $0 != recommendation.number }.map { number in
        "\(proponents(of: recommendations[number - 1])) (\(words.recommendationOfSource) \(number))"
      }
      add(
        "\(id)-also", .paragraph,
        "\(words.alsoProposed)\(words.colon)\(others.joined(separator: words.semicolon))", under: id
      )
    }
  }

  /// Its number, its parties and what it is about; without parties the subject stands for them.
  private func title(of recommendation: CompiledRecommendation) -> String {
    let number = "\(words.recommendation) \(recommendation.number)"
    let subject = RecommendationSubject.of(recommendation.text)
    guard !recommendation.parties.isEmpty || subject == nil else {
      return number + CompilationMarks.subject + (subject ?? "")
    }
    let parties = "\(number). \(proponents(of: recommendation))"
    return subject.map { parties + CompilationMarks.subject + $0 } ?? parties
  }

  /// Carries a recommendation's notes over; gives the new label of each old one.
  private mutating func newNotes(of recommendation: CompiledRecommendation) -> [String: String] {
    var labels: [String: String] = [:]
    for note in recommendation.notes {
      let label = String(notes.count + 1)
      labels[note.label ?? note.number?.printed ?? ""] = label
      notes.append(
        Clause(
          id: ClauseID("note-\(label)"), kind: .note, number: PrintedNumber(label),
          text: note.text, marks: note.marks))
    }
    return labels
  }

  private func proponents(of recommendation: CompiledRecommendation) -> String {
    recommendation.parties.isEmpty
      ? words.submitterNotStated : recommendation.parties.joined(separator: words.semicolon)
  }

  // MARK: clauses

  private mutating func heading(
    _ id: String, _ level: Int, _ text: String, number: String? = nil, under parent: String? = nil
  ) {
    clauses.append(
      Clause(
        id: ClauseID(id), kind: .heading, level: level, number: number.map({ PrintedNumber($0) }),
        text: text, parent: parent.map(ClauseID.init(_:))))
  }

  private mutating func add(
    _ id: String, _ kind: ClauseKind, _ text: String, number: String? = nil,
    under parent: String? = nil
  ) {
    clauses.append(
      Clause(
        id: ClauseID(id), kind: kind, number: number.map({ PrintedNumber($0) }), text: text,
        parent: parent.map(ClauseID.init(_:))))
  }

  /// Text that cannot break a table.
  private func cell(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension Clause {
  /// Gives the marks of notes their new labels and moves the inline marks that stand behind.
  fileprivate mutating func renumberNotes(_ label: (String) -> String?) {
    var growths: [(end: Int, bytes: Int)] = []
    let changed = NoteMarks.replacing(in: Array(text.utf8)) { range, old in
      let mark = Array("[^\(label(old) ?? old)]".utf8)
      growths.append((range.upperBound, mark.count - range.count))
      return mark
    }
    guard !growths.isEmpty else { return }
    func moved(_ offset: Int) -> Int {
      offset + growths.reduce(0) { $0 + ($1.end <= offset ? $1.bytes : 0) }
    }
    text = String(decoding: changed, as: UTF8.self)
    marks = marks.map { mark in
      InlineMark(mark.style, over: moved(mark.range.lowerBound)..<moved(mark.range.upperBound))
    }
  }
}
