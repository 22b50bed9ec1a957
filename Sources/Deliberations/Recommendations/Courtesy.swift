internal import Texts

/// Thanks and good wishes, which ask for nothing wherever they stand: `We thank the secretariat for
/// its paper`.
enum Courtesy {
  /// Whether a sentence thanks somebody; `Thank the keepers each year` asks that it be done.
  static func isPaid(_ sentence: ArraySlice<Token>) -> Bool {
    if goesOnToAsk(sentence) { return false }
    let words = sentence.filter { $0.shape != .mark }.prefix(9).map(\.folded)
    guard let thanks = words.prefix(7).firstIndex(where: Self.thanks.contains) else {
      return isChinese(sentence)
        || words.prefix(6).contains(where: welcomes.contains)
          && words.contains(where: occasions.contains)
    }
    if thanks > 0 { return true }
    return words[0] != "thank" || words.dropFirst().first == "you"
  }

  /// `We thank the secretariat and urge it to …`.
  private static func goesOnToAsk(_ sentence: ArraySlice<Token>) -> Bool {
    sentence.indices.dropFirst().contains { at in
      let word = sentence[at].folded
      return links.contains(sentence[at - 1].folded)
        && (AskingPhrases.thirdPersonPlural.contains(word)
          || AskingPhrases.thirdPerson.contains(word) || AskingPhrases.ownAsking.contains(word))
    }
  }

  private static let links: Set<String> = ["and", ",", "et", "y", "и"]

  private static func isChinese(_ sentence: ArraySlice<Token>) -> Bool {
    guard let first = sentence.first, first.shape == .ideograph else { return false }
    let words = sentence.prefix(5).map(\.folded).joined()
    return ["感谢", "祝贺", "致谢"].contains { words.contains($0) }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private static let thanks = words(
    """
    thank thanks congratulate congratulates commend commends gratitude grateful applaud applauds \
    appreciation remercions remercie remerciements félicitons félicite gratitude reconnaissance \
    agradecemos agradece agradecimiento gratitud felicitamos felicita благодарим благодарит \
    благодарность признательность поздравляем поздравляет نشكر تشكر يشكر نهنئ تهنئ امتناننا شكرنا
    """)
  private static let welcomes = words("welcome welcomes appreciate appreciates saluons celebramos")
  private static let occasions = words(
    "opportunity chance occasion oportunidad ocasión invitation invitación")
}
