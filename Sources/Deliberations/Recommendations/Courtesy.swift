internal import Texts

/// Thanks and good wishes, which ask for nothing wherever they stand: `We thank the secretariat for
/// its paper`.
enum Courtesy {
  /// Whether a sentence thanks somebody; `Thank the keepers each year` asks that it be done.
  static func isPaid(_ sentence: ArraySlice<Token>) -> Bool {
    if goesOnToAsk(sentence) { return false }
    if approves(sentence) { return true }
    let words = sentence.filter { $0.shape != .mark }.prefix(9).map(\.folded)
    guard let thanks = words.prefix(7).firstIndex(where: Self.thanks.contains) else {
      return isChinese(sentence)
        || words.prefix(6).contains(where: welcomes.contains)
          && words.contains(where: occasions.contains)
    }
    if thanks > 0 { return true }
    return words[0] != "thank" || words.dropFirst().first == "you"
  }

  /// `We must express our gratitude`, `Norway should like to thank the chair`: a duty of one's own
  /// to thank.
  static func isOwed(_ sentence: ArraySlice<Token>) -> Bool {
    guard let verb = sentence.prefix(12).firstIndex(where: { owing.contains($0.folded) }),
      !goesOnToAsk(sentence)
    else { return false }
    let isOwn = sentence[...verb].contains { owners.contains($0.folded) }
    let behind = sentence[(verb + 1)...].prefix(5).map(\.folded)
    // `Norway should like to thank`.
    guard isOwn || behind.starts(with: ["like", "to"]) else { return false }
    return behind.contains(where: thanks.contains)
  }

  private static let owing = words(
    """
    must should shall devons devrions tenons debemos deberíamos должны devemos
    """)
  private static let owners = words(
    "we i nous je devons devrions tenons debemos deberíamos devemos мы я")

  /// `We welcome the establishment of …`, `Nous notons avec satisfaction …`: what is done is well
  /// done; `we would welcome` asks for it.
  private static func approves(_ sentence: ArraySlice<Token>) -> Bool {
    let words = sentence.filter { $0.shape != .mark }.prefix(8).map(\.folded)
    guard let verb = words.prefix(5).firstIndex(where: approvals.contains) else { return false }
    let subject = words[..<verb]
    if subject.contains(where: { wishes.contains($0) }) { return false }
    let isSaid =
      words[verb] != "welcome" && words[verb] != "note"
      || subject.contains { ["we", "i"].contains($0) }
    guard isSaid else { return false }
    let around = words[max(0, verb - 2)..<min(words.count, verb + 4)]
    let next = verb + 1 < words.count ? words[verb + 1] : ""
    return !notings.contains(words[verb]) || ["note", "nota"].contains(next)
      || around.contains { feelings.contains($0) }
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
    return ["感谢", "祝贺", "致谢", "我们欢迎", "赞赏"].contains { words.contains($0) }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }

  private static let thanks = words(
    """
    thank thanks congratulate congratulates commend commends gratitude grateful applaud applauds \
    appreciation remercions remercie remerciements félicitons félicite gratitude reconnaissance \
    agradecemos agradece agradecimiento gratitud felicitamos felicita благодарим благодарит \
    благодарность признательность поздравляем поздравляет نشكر تشكر يشكر نهنئ تهنئ امتناننا شكرنا
    """)
  /// Of the present only: `would welcome` and `acogeríamos` are wishes.
  private static let approvals: Set<String> = notings.union(
    words("welcome welcomes saluons salue acogemos acoge celebramos приветствуем приветствует نرحب")
  )
  private static let notings = words(
    """
    note notes notons prenons constatons tomamos observamos notamos constatamos отмечаем отмечает \
    принимаем نلاحظ نحيط
    """)
  private static let feelings = words(
    """
    take with avec con satisfaction appreciation satisfacción beneplácito reconocimiento interés \
    nota удовлетворением интересом удовлетворение сведению بارتياح التقدير علما ارتياح
    """)
  private static let wishes = words("would will should could to be not ne no не")
  private static let welcomes = words("welcome welcomes appreciate appreciates saluons celebramos")
  private static let occasions = words(
    "opportunity chance occasion oportunidad ocasión invitation invitación")
}
