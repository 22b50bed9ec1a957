internal import Texts

/// What others have said already: instruments recounted or quoted, and records of meetings.
enum Reported {
  /// A clause that recounts an instrument: `Para 70 emphasized that …`.
  static func speaks(_ tokens: [Token]) -> Bool {
    let opening = tokens.prefix(16)
    guard let verb = opening.firstIndex(where: { AskingPhrases.reports.contains($0.folded) }) else {
      return false
    }
    let subject = opening[..<verb]
    if subject.contains(where: { AskingPhrases.ownVoices.contains($0.folded) }) { return false }
    return subject.contains { instruments.contains($0.folded) }
  }

  /// A lead behind which an instrument is quoted: it names one and ends in a colon.
  static func introduces(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { instruments.contains($0.folded) || AskingPhrases.reports.contains($0.folded) }
      && !tokens.contains { proposing.contains($0.folded) }
  }

  /// A report of a meeting, by its title.
  static func isRecord(_ text: StructuredText) -> Bool {
    let title =
      text.clauses.prefix(6).filter { $0.kind == .title || $0.kind == .heading }
      .map(\.text).joined(separator: " ") + " " + text.title
    let words = Set(Token.all(in: title).map(\.folded))
    return !words.isDisjoint(with: ["report", "rapport", "informe", "minutes", "отчет", "تقرير"])
      && !words.isDisjoint(with: meetings)
  }

  private static let instruments: Set<String> = [
    "para", "paragraph", "paragraphs", "paras", "article", "articles", "art", "§", "resolution",
    "agenda", "declaration", "charter", "covenant", "convention", "decision", "opinion",
    "paragraphe", "párrafo", "artículo", "résolution", "resolución", "déclaration", "declaración",
    "пункт", "статья", "резолюция", "الفقرة", "المادة", "قرار", "wsis", "unga",
  ]
  private static let proposing: Set<String> = [
    "propose", "proposes", "proposed", "proposal", "amend", "amendment", "revisions", "revise",
    "recommend", "draft", "proponemos", "proposons", "suggest", "adopt",
  ]
  private static let meetings: Set<String> = [
    "meeting", "session", "chairman", "chair", "rapporteur", "forum", "conference", "réunion",
    "séance", "reunión", "sesión", "сессии", "заседания", "اجتماع",
  ]
}
