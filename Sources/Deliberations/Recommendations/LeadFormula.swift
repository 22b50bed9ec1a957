internal import Texts

/// `We recommend that:`, `The following is proposed:` – the asking, and nothing asked yet.
enum LeadFormula {
  static func isOne(_ lead: ArraySlice<Token>) -> Bool {
    let words = lead.filter { $0.shape != .mark }
    if words.count <= 7 { return true }
    if words.suffix(3).contains(where: { thatWords.contains($0.folded) }) { return true }
    return announces(words)
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

  /// `to the Council`, and no noun that the following would be: `the following text`.
  private static func isAddressed(_ words: ArraySlice<Token>) -> Bool {
    ["to", "à", "au", "aux", "a", "al"].contains(words.first?.folded ?? "")
  }

  /// Whether nobody is named after the asking whom the items would ask: `recommends that the
  /// Assembly` does.
  static func isOpen(_ lead: ArraySlice<Token>) -> Bool {
    guard let last = lead.last(where: { $0.shape != .mark })?.folded else { return false }
    return followingWords.contains(last) || recommends.contains(last) || thatWords.contains(last)
      || AskingPhrases.headingWords.contains(last)
  }

  private static let recommends: Set<String> = [
    "recommend", "recommends", "recommended", "propose", "proposes", "proposed", "suggest",
    "suggests", "suggested", "request", "requests", "requested", "recommander", "recommande",
    "recommandé", "recommandons", "proposons", "propose", "proposer", "proposé", "recomendar",
    "recomienda", "recomendó", "recomendamos", "proponemos", "propone", "proponer", "propuso",
    "рекомендует", "рекомендовать", "рекомендовала", "предлагает", "предложить", "نوصي", "نقترح",
  ]
  private static let thatWords: Set<String> = ["that", "que", "to", "что", "أن", "qu"]
  private static let followingWords: Set<String> = [
    "following", "follows", "suivantes", "suivants", "suit", "siguientes", "siguiente", "sigue",
    "следующие", "следующее", "التالية", "يلي", "seguintes",
  ]
}
