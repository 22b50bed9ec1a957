internal import Texts

/// Askings that no verb carries: `our proposal: …`, `it is our firm recommendation that …`, and
/// what somebody declares to be in favour of.
enum OwnProposal {
  /// Whether a proposal of one's own is named here and then put.
  static func isPut(at start: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard owners.contains(sentence[start].folded) || withOwner.contains(sentence[start].folded),
      let noun = noun(from: start, in: sentence)
    else { return false }
    let behind = sentence[(noun + 1)...]
    guard let next = behind.first else { return false }
    if [":", "：", "—", "–"].contains(next.folded) { return noun <= sentence.startIndex + 4 }
    if links.contains(next.folded), copulas.contains(sentence[..<start].last?.folded ?? "") {
      return true
    }
    guard copulas.contains(next.folded) else { return false }
    let at = AskingAdverbs.end(from: noun + 2, in: sentence)
    guard at < sentence.endIndex else { return false }
    // `sont les suivantes :`, `are as follows:`.
    if sentence[at...].prefix(4).contains(where: { $0.folded == ":" }) { return true }
    return links.contains(sentence[at].folded) || [":", ","].contains(sentence[at].folded)
      || isSpanish(next.folded) && infinitives.contains { sentence[at].folded.hasSuffix($0) }
  }

  /// The noun, with up to three adjectives before it.
  private static func noun(from start: Int, in sentence: ArraySlice<Token>) -> Int? {
    if withOwner.contains(sentence[start].folded) { return start }
    return sentence[(start + 1)...].prefix(4).firstIndex { nouns.contains($0.folded) }
      .flatMap { noun in
        // In English a proposition is what one thinks.
        let isThesis =
          ["our", "my"].contains(sentence[start].folded)
          && sentence[noun].folded.hasPrefix("proposition")
        return isThesis || sentence[start..<noun].contains { $0.shape == .mark } ? nil : noun
      }
  }

  private static func isSpanish(_ copula: String) -> Bool { ["es", "sería"].contains(copula) }
  private static let infinitives = ["ar", "er", "ir"]

  /// `favour of` and the like, of something that is not others' proposal.
  static func isFavour(at favour: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard favours.contains(sentence[favour].folded), favour + 1 < sentence.endIndex,
      favoured.contains(sentence[favour + 1].folded)
    else { return false }
    return !sentence[(favour + 2)...].prefix(5).contains { othersPapers.contains($0.folded) }
  }

  /// The verb of `is in favour of`, and whether it is in the first person; nil where the stand is
  /// for what others put forward.
  static func stand(
    at favour: Int, in sentence: ArraySlice<Token>
  ) -> (verb: Int, isOwn: Bool)? {
    guard isFavour(at: favour, in: sentence) else { return nil }
    guard
      let verb = sentence[..<favour].lastIndex(where: {
        !AskingAdverbs.contains($0) && !["in", "en", "a"].contains($0.folded)
      })
    else { return nil }
    let word = sentence[verb].folded
    if ownStands.contains(word) { return (verb, true) }
    guard stands.contains(word) else { return nil }
    let subject = sentence[..<verb].last.map(\.folded) ?? ""
    if ["we", "i"].contains(subject) { return (verb, true) }
    // `se prononce`, `se pronuncia`.
    return (subject == "se" ? verb - 1 : verb, false)
  }

  /// Words at which one of these may begin.
  static let firstWords = owners.union(withOwner).union(favours)

  private static let owners: Set<String> = [
    "our", "my", "notre", "nos", "ma", "nuestra", "nuestro", "nuestras", "nuestros", "mi", "nossa",
    "наше", "наша", "наши", "моё", "мое",
  ]
  private static let nouns: Set<String> = [
    "proposal", "proposals", "recommendation", "recommendations", "suggestion", "suggestions",
    "request", "requests", "plea", "ask", "asks", "demand", "demands", "appeal", "proposition",
    "propositions", "recommandation", "recommandations", "demande", "demandes", "requête",
    "propuesta", "propuestas", "recomendación", "recomendaciones", "sugerencia", "sugerencias",
    "petición", "peticiones", "solicitud", "proposta", "предложение", "предложения",
    "рекомендация", "рекомендации", "просьба",
  ]
  /// Arabic writes `our` as one with the noun.
  private static let withOwner: Set<String> = [
    "اقتراحنا", "مقترحنا", "توصيتنا", "توصياتنا", "مقترحاتنا", "اقتراحاتنا", "طلبنا",
  ]
  private static let copulas: Set<String> = [
    "is", "are", "was", "est", "sont", "serait", "consiste", "consistent", "es", "son", "sería",
    "consiste", "é", "هو", "هي",
  ]
  private static let links: Set<String> = [
    "that", "to", "que", "qu", "de", "d", "à", "en", "أن",
  ]
  private static let favours: Set<String> = [
    "favour", "favor", "faveur", "favorable", "favorables", "partidarios", "partidarias",
  ]
  private static let favoured: Set<String> = [
    "of", "de", "d", "du", "des", "del", "à", "au", "aux",
  ]
  private static let stands: Set<String> = [
    "is", "are", "am", "est", "sont", "prononce", "prononcent", "está", "están", "pronuncia",
    "pronuncian",
  ]
  private static let ownStands: Set<String> = [
    "sommes", "suis", "prononçons", "estamos", "estoy", "somos", "pronunciamos",
  ]
  /// To be in favour of these is to support what others asked.
  private static let othersPapers: Set<String> = [
    "proposal", "proposals", "amendment", "amendments", "position", "text", "wording", "motion",
    "suggestion", "suggestions", "recommendation", "recommendations", "draft", "statement",
    "proposition", "propositions", "amendement", "texte", "libellé", "recommandation", "motion",
    "recommandations", "projet", "propuesta", "propuestas", "enmienda", "texto", "redacción",
    "recomendación", "recomendaciones", "proyecto",
  ]
}
