internal import Texts

/// Askings that are told rather than asked: habits of the past, what figures suggest, and what
/// somebody unnamed is said to wish.
enum Told {
  /// `when it is requested`, `if we propose`.
  static func isSupposed(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    suppositions.contains(sentence[..<verb].last?.folded ?? "")
  }

  private static let suppositions: Set<String> = [
    "when", "whenever", "if", "once", "until", "unless", "whether", "lorsque", "quand", "si",
    "cuando", "когда", "если",
  ]

  /// `used to recommend that`, `it would be premature to recommend that`.
  static func isHabit(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard sentence[verb].folded == "to", let before = sentence[..<verb].last else { return false }
    return pastOrRefused.contains(before.folded)
  }

  private static let pastOrRefused: Set<String> = [
    "used", "wont", "premature", "wrong", "unable", "refused", "refuses", "declined", "declines",
    "failed", "fails", "failing", "reluctant", "unwise", "early", "hesitated",
  ]

  /// `The figures would suggest that`: they let one suppose it.
  static func isEvidence(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    guard sentence[phrase.lowerBound].folded == "would",
      sentence[phrase].contains(where: { $0.folded == "suggest" })
    else { return false }
    return sentence[..<phrase.lowerBound].suffix(4).contains { evidence.contains($0.folded) }
  }

  private static let evidence: Set<String> = [
    "evidence", "figures", "data", "numbers", "results", "studies", "research", "experience",
    "history", "this", "that", "these", "which", "it", "all", "everything", "logic", "sense",
  ]

  /// `有人建议`, `这项建议`: Chinese asks with a word that is a noun too, and has no persons.
  static func isNarrated(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    if phrase.upperBound < sentence.endIndex,
      arabicOthers.contains(sentence[phrase.upperBound].folded)
    {
      return true
    }
    guard sentence[phrase.lowerBound].shape == .ideograph,
      !["我", "兹"].contains(sentence[phrase.lowerBound].folded)
    else { return false }
    let before = sentence[..<phrase.lowerBound]
    let nearest = String(before.suffix(2).map(\.folded).joined())
    if ["特此", "谨此", "兹此"].contains(nearest) { return false }
    if denials.contains(where: nearest.hasSuffix) { return true }
    if nouns.contains(where: nearest.hasSuffix), !isOwn(before) { return true }
    let clause = before.reversed().prefix { $0.shape == .ideograph }.prefix(8).reversed()
    let words = clause.map(\.folded).joined()
    return !isOwn(before) && tellers.contains { words.contains($0) }
  }

  /// Behind the Arabic verb: some, several, others.
  private static let arabicOthers: Set<String> = [
    "البعض", "بعض", "بعضهم", "كثيرون", "آخرون", "عدة",
  ]

  private static func isOwn(_ before: ArraySlice<Token>) -> Bool {
    before.suffix(8).contains { ["我", "本"].contains($0.folded) }
  }

  /// Not, no longer, not yet.
  private static let denials = ["不", "未", "没有", "没", "无法", "拒绝"]
  /// Behind these the word is a noun: this, these, that, the one of.
  private static let nouns = ["的", "项", "该", "此", "些", "个", "条", "份", "种"]
  /// Some people, certain ones, others, they, once, is said to.
  private static let tellers = [
    "有人", "有的", "有些", "一些", "某些", "某人", "别人", "他人", "他们", "她们", "曾", "据说",
    "许多人", "很多人", "不少人", "大家", "代表", "常常", "总是", "过去",
  ]
}
