internal import Texts

/// `We recommend that:`, `The following is proposed:` – the asking, and nothing asked yet.
enum LeadFormula {
  static func isOne(_ lead: ArraySlice<Token>) -> Bool {
    let words = lead.filter { $0.shape != .mark }
    if words.count <= 7 { return true }
    if words.suffix(3).contains(where: { thatWords.contains($0.folded) }) { return true }
    return announces(words) || putsForward(lead)
  }

  /// `agreed to recommend the following`, `the following recommendations`, `recommends as follows`.
  static func announces(_ lead: ArraySlice<Token>) -> Bool {
    announces(lead.filter { $0.shape != .mark })
  }

  private static func announces(_ words: [Token]) -> Bool {
    guard let following = words.firstIndex(where: { followingWords.contains($0.folded) })
    else { return false }
    if words[..<following].suffix(2).contains(where: { recommends.contains($0.folded) }),
      following == words.indices.last || isAddressed(words[(following + 1)...])
    {
      return true
    }
    return words[following...].prefix(5).contains {
      AskingPhrases.headingWords.contains($0.folded)
    }
  }

  /// Whether recommendations follow that are made, whoever makes them: `it was agreed to recommend
  /// the following`, `the Group's recommendations are as follows`, `the following recommendations
  /// were made`; not those that were withdrawn, or discussed, or come from an earlier paper.
  static func putsForward(_ lead: ArraySlice<Token>) -> Bool {
    let words = lead.filter { $0.shape != .mark }
    guard [":", "："].contains(lead.last?.folded ?? ""),
      let following = words.firstIndex(where: { followingWords.contains($0.folded) }),
      !words.contains(where: { withheld.contains($0.folded) })
    else { return false }
    if words[..<following].suffix(4).contains(where: { toRecommend.contains($0.folded) }),
      words[..<following].contains(where: { agreements.contains($0.folded) })
    {
      return true
    }
    guard let noun = words.firstIndex(where: { AskingPhrases.headingWords.contains($0.folded) })
    else { return false }
    // `les recommandations suivantes` as `the following recommendations`.
    if noun + 1 < following {
      return words[noun..<following].contains { copulas.contains($0.folded) }
    }
    return words.contains { makings.contains($0.folded) }
  }

  /// `to the Council`, and no noun that the following would be: `the following text`.
  private static func isAddressed(_ words: ArraySlice<Token>) -> Bool {
    ["to", "à", "au", "aux", "a", "al"].contains(words.first?.folded ?? "")
  }

  /// Whether nobody is named after the asking whom the items would ask: `recommends that the
  /// Assembly` does.
  static func isOpen(_ lead: ArraySlice<Token>) -> Bool {
    guard let last = lead.last(where: { $0.shape != .mark })?.folded else { return false }
    return followingWords.contains(last) || recommends.contains(last) || thatWords.contains(last)
      || AskingPhrases.headingWords.contains(last) || putsForward(lead)
  }

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }

  private static let toRecommend = words(
    "recommend propose suggest recommander proposer suggérer recomendar proponer sugerir")
  private static let agreements = words(
    """
    agreed decided resolved convenu décidé résolu acordó decidió resolvió convino acordado decidido \
    convenido
    """)
  private static let copulas = words("is are est sont es son")
  private static let makings = words(
    """
    made adopted agreed formulated issued offered put presented submitted proposed formulées \
    formulés faites faits adoptées adoptés émises émis présentées présentés proposées proposés \
    avancées avancés retenues formularon hicieron presentaron adoptaron propusieron acordaron \
    emitieron formuladas hechas presentadas adoptadas propuestas
    """)
  private static let withheld = words(
    """
    not no previous previously earlier past former last rejected withdrawn discussed considered \
    reviewed examined deleted ne pas rejetées rejetés retirées retirés examinées précédentes \
    précédente antérieures rechazadas retiradas examinadas rechazaron retiraron examinaron \
    anteriores anterior pasado
    """)

  private static let recommends: Set<String> = [
    "recommend", "recommends", "recommended", "propose", "proposes", "proposed", "suggest",
    "suggests", "suggested", "request", "requests", "requested", "recommander", "recommande",
    "recommandé", "recommandons", "proposons", "propose", "proposer", "proposé", "recomendar",
    "recomienda", "recomendó", "recomendamos", "proponemos", "propone", "proponer", "propuso",
    "рекомендует", "рекомендовать", "рекомендовала", "предлагает", "предложить", "نوصي", "نقترح",
  ]
  /// Of a lead to the headings of a paper that is proposed.
  static let outlineWords: Set<String> = [
    "structure", "outline", "contents", "plan", "sommaire", "estructura", "esquema", "índice",
    "структура", "структуру", "هيكل",
  ]
  private static let thatWords: Set<String> = ["that", "que", "to", "что", "أن", "qu"]
  private static let followingWords: Set<String> = [
    "following", "follows", "suivantes", "suivants", "suit", "siguientes", "siguiente", "sigue",
    "следующие", "следующее", "التالية", "يلي", "seguintes",
  ]
}
