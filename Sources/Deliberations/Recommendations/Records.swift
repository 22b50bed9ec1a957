internal import Texts

/// Which parts of a text recount what others said rather than speak for who hands it in.
struct Records {
  private let parts: [Bool]

  init(_ text: StructuredText, _ tokens: [[Token]]) {
    if Self.isRecord(text) || Self.recounts(text, tokens) {
      parts = [Bool](repeating: true, count: tokens.count)
    } else {
      parts = Self.underHeadings(text.clauses, tokens)
    }
  }

  func contains(_ clause: Int) -> Bool { parts[clause] }

  /// Whether a text recounts from its beginning to its end.
  static func isWhole(_ text: StructuredText) -> Bool {
    isRecord(text) || recounts(text, text.clauses.map { Token.all(in: $0.text) })
  }

  /// A report of a meeting, by its title.
  static func isRecord(_ text: StructuredText) -> Bool {
    let heads = text.clauses.prefix(6).filter { $0.kind == .title || $0.kind == .heading }
    return ([text.title] + heads.map(\.text)).contains { names(Token.all(in: $0)) }
  }

  /// `Report of the second meeting`, and not `Comments on the report of …`.
  private static func names(_ title: [Token]) -> Bool {
    let words = Set(title.map(\.folded))
    if words.contains(where: { !(RecordWords.recounts[$0]?.isDisjoint(with: words) ?? true) }) {
      return !title.contains { SubmitterWords.papers.contains($0.folded) }
    }
    guard let report = title.firstIndex(where: { RecordWords.records.contains($0.folded) }) else {
      return false
    }
    return title.contains { RecordWords.meetings.contains($0.folded) }
      && !title[..<report].contains { SubmitterWords.papers.contains($0.folded) }
  }

  /// Nobody hands it in and speaks in it; who spoke and what was done is told, or whose papers
  /// lie before a meeting.
  private static func recounts(_ text: StructuredText, _ tokens: [[Token]]) -> Bool {
    guard text.submitters.isEmpty else { return false }
    var narrations = 0
    var ownVoices = 0
    var papers = 0
    for (clause, words) in zip(text.clauses, tokens) {
      guard [.paragraph, .item].contains(clause.kind) else { continue }
      if words.contains(where: { AskingPhrases.ownVoices.contains($0) && $0.folded != "i" }) {
        ownVoices += 1
      }
      guard words.contains(where: RecordWords.telling.contains) else { continue }
      for sentence in Sentences.all(in: words) {
        let speaker = ReportedSpeaker.read(words[sentence], of: clause.text)
        if let speaker, speaker.who != .paper,
          speaker.verb.map({ at in
            RecordWords.narration.contains(words[at].folded)
          }) ?? false
        {
          narrations += 1
        }
        if ReportedSpeaker.author(ofPaperIn: words[sentence], of: clause.text) != nil {
          papers += 1
        }
      }
    }
    return narrations >= 6 && narrations > 2 * ownVoices || papers > 0 && ownVoices == 0
  }

  /// Those under a heading such as `Report of the Chairman of Working Group 2`.
  private static func underHeadings(_ clauses: [Clause], _ tokens: [[Token]]) -> [Bool] {
    var record: Clause?
    return clauses.indices.map { at in
      let clause = clauses[at]
      guard clause.kind == .heading else { return record != nil }
      if names(tokens[at]), tokens[at].count <= 24 {
        record = clause
      } else if let open = record,
        clause.level < open.level
          || clause.level == open.level && (clause.label == nil) == (open.label == nil)
      {
        record = nil
      }
      return record != nil
    }
  }
}
