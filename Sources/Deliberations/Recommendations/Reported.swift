internal import Texts

/// What instruments have said already, recounted or quoted.
enum Reported {
  /// A sentence that recounts an instrument: `Para 70 emphasized that …`.
  static func speaks(_ tokens: ArraySlice<Token>) -> Bool {
    let opening = tokens.prefix(16)
    guard let verb = opening.indices.first(where: { isReport($0, in: opening) }) else {
      return false
    }
    let subject = opening[..<verb]
    if subject.contains(where: { AskingPhrases.ownVoices.contains($0) }) { return false }
    let isPlain = !AskingPhrases.reports.contains(opening[verb].folded)
    return subject.contains {
      instruments.contains($0.folded) || isPlain && drafts.contains($0.folded)
    }
  }

  /// `states`, and `say` where no `should` stands before it.
  private static func isReport(_ at: Int, in opening: ArraySlice<Token>) -> Bool {
    let word = opening[at].folded
    guard verbs.contains(word) else { return false }
    // Those who are asked, not what an instrument states.
    if word == "states", opening[at].isCapital { return false }
    return AskingPhrases.reports.contains(word)
      || !opening[..<at].suffix(2).contains { modals.contains($0.folded) }
  }

  private static let verbs = AskingPhrases.reports.union([
    "say", "state", "provide", "dit", "dice",
  ])

  /// What says something only where the verb is a plain `say`.
  private static let drafts: Set<String> = [
    "principles", "guidelines", "protocol", "treaty", "statute", "principes", "principios",
  ]
  private static let modals: Set<String> = [
    "should", "must", "shall", "to", "could", "may", "can", "will", "would", "not", "and", "might",
  ]

  /// Which sentences of a clause recount: such a one, and what goes on behind it until the
  /// submitter concludes something from it.
  static func recounting(_ sentences: [Range<Int>], in tokens: [Token]) -> [Bool] {
    var goesOn = false
    return sentences.map { sentence in
      let opening = tokens[sentence].prefix(4)
      if opening.contains(where: { conclusions.contains($0.folded) })
        || opening.prefix(2).contains(where: { own.contains($0.folded) })
      {
        goesOn = false
      }
      goesOn = goesOn || speaks(tokens[sentence])
      return goesOn
    }
  }

  private static let own: Set<String> = ["we", "our", "nous", "nosotros", "nosotras", "мы", "نحن"]
  private static let conclusions: Set<String> = [
    "accordingly", "therefore", "hence", "consequently", "thus", "so", "however", "donc", "ainsi",
    "aussi", "conséquence", "cependant", "toutefois", "tanto", "consiguiente", "consecuencia",
    "embargo", "поэтому", "لذلك", "因", "此",
  ]

  /// A lead behind which an instrument is quoted: it names one and ends in a colon.
  static func introduces(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { instruments.contains($0.folded) || AskingPhrases.reports.contains($0.folded) }
      && !tokens.contains { proposing.contains($0.folded) }
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
}
