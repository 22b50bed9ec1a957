internal import Texts

/// Sentences that ask by the form of their verb alone: `Publish the list of stations`, `Publier la
/// liste des stations`.
///
/// Heard only where a heading says that recommendations follow: elsewhere they may be anything.
enum Imperative {
  /// Whether a sentence begins with such a verb, or with what may stand before it.
  static func opens(_ sentence: ArraySlice<Token>, inEnglish: Bool) -> Bool {
    guard let first = sentence.first else { return false }
    if first.shape == .ideograph { return opensInChinese(sentence) }
    let start = behindAdverbs(in: sentence)
    guard start < sentence.endIndex, sentence[start].isWord else { return false }
    if inEnglish, isEnglish(at: start, in: sentence) { return true }
    if !inEnglish, isInfinitive(sentence[start...], capital: start == sentence.startIndex) {
      return true
    }
    return isRomance(at: start, in: sentence) || isRussian(sentence[start])
      || isArabic(sentence[start...])
  }

  /// `Publier la liste`, `Fortalecer los puertos`: `Notre pays` and `Cualquier puerto` only
  /// end alike.
  static func isInfinitive(_ sentence: ArraySlice<Token>, capital: Bool = true) -> Bool {
    guard let first = sentence.first, first.isCapital || !capital, sentence.count > 1 else {
      return false
    }
    let word = withoutPronoun(first.folded)
    guard word.utf8.count > 3, !ImperativeWords.endAlike.contains(word) else {
      return word == "dar"
    }
    return ["ar", "er", "ir"].contains(where: word.hasSuffix)
      || ImperativeWords.infinitivesInRe.contains(where: word.hasSuffix)
  }

  /// `To invite …`, `that ports be opened`, `D'encourager …`: how lists of recommendations begin.
  ///
  /// `To date, nine ports …` only opens a statement.
  static func beginsItem(_ sentence: ArraySlice<Token>, inEnglish: Bool) -> Bool {
    guard sentence.count > 3, let first = sentence.first?.folded else { return false }
    if first == "to" || first == "that" || first == "que" {
      return !ImperativeWords.behindStatingTo.contains(sentence[sentence.startIndex + 1].folded)
    }
    return !inEnglish && isInfinitive(sentence)
  }

  // MARK: What stands before

  /// `Urgently publish`, `Do not close`, `S'engager à`.
  private static func behindAdverbs(in sentence: ArraySlice<Token>) -> Int {
    var at = sentence.startIndex
    while at < sentence.endIndex, at < sentence.startIndex + 5,
      ImperativeWords.before.contains(sentence[at].folded) || isAdverb(sentence[at].folded)
    {
      at += 1
    }
    guard at == sentence.startIndex, at < sentence.endIndex,
      ImperativeWords.prepositions.contains(sentence[at].folded)
    else { return at }
    // `By 2030, publish the list`.
    guard let comma = sentence.prefix(12).firstIndex(where: { $0.folded == "," }) else { return at }
    let verb = comma + 1
    let asks =
      verb + 1 < sentence.endIndex && ImperativeWords.english.contains(sentence[verb].folded)
      && ImperativeWords.articles.contains(sentence[verb + 1].folded)
    return asks ? verb : at
  }

  /// `Urgently`, and not `Supply`.
  private static func isAdverb(_ word: String) -> Bool {
    word.utf8.count > 6 && word.hasSuffix("ly") && !ImperativeWords.english.contains(word)
  }

  /// `Comprometerse`, `Publicarlos`.
  private static func withoutPronoun(_ word: String) -> String {
    for ending in ["se", "los", "las", "lo", "la"] where word.hasSuffix("r" + ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  // MARK: One language

  private static func isEnglish(at verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let word = sentence[verb].folded
    let next = verb + 1 < sentence.endIndex ? sentence[verb + 1].folded : ""
    if ImperativeWords.finite.contains(next) || next == "of" { return false }
    if ImperativeWords.english.contains(word) { return true }
    if ImperativeWords.englishAlsoNouns.contains(word) {
      return ImperativeWords.articles.contains(next)
    }
    // `Operationalize`, `Diversify`.
    if sentence[verb].shape == .capitalized, word.utf8.count > 6,
      ["ize", "yse", "ify"].contains(where: word.hasSuffix)
    {
      return true
    }
    return verb == sentence.startIndex && sentence[verb].shape == .capitalized
      && ["the", "a", "an", "its", "their", "our", "every"].contains(next)
      && !ImperativeWords.noVerbs.contains(word)
      && !["ed", "ing", "ly", "s"].contains(where: word.hasSuffix)
  }

  /// `Publiez la liste`, `Publíquese la lista`.
  private static func isRomance(at verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let (word, token) = (sentence[verb].folded, sentence[verb])
    guard token.isCapital || verb > sentence.startIndex, word.utf8.count > 4 else { return false }
    if ["ese", "ase", "ense", "anse"].contains(where: word.hasSuffix),
      word.unicodeScalars.contains(where: { "áéíóú".unicodeScalars.contains($0) })
    {
      return true
    }
    let next = verb + 1 < sentence.endIndex ? sentence[verb + 1].folded : ""
    if ImperativeWords.spanish.contains(word) { return true }
    return (word.hasSuffix("ez") || word.hasSuffix("ons")) && word != "assez"
      && ["le", "la", "les", "l", "un", "une", "que", "chaque", "tous", "toutes", "à"]
        .contains(next)
  }

  /// `Опубликовать список`, `Опубликуйте список`.
  private static func isRussian(_ token: Token) -> Bool {
    guard let first = token.folded.unicodeScalars.first, (0x430...0x451).contains(first.value),
      token.folded.unicodeScalars.count > 3, !ImperativeWords.russianNouns.contains(token.folded)
    else { return false }
    return ["ть", "ться", "сти", "зти", "йти", "тись", "йте", "ьте"]
      .contains(where: token.folded.hasSuffix)
      && !["ость", "есть"].contains(where: token.folded.hasSuffix)
  }

  /// `نشر القائمة`, unless the sentence says something of it: `نشر القائمة هو`.
  private static func isArabic(_ sentence: ArraySlice<Token>) -> Bool {
    guard let first = sentence.first, ImperativeWords.arabic.contains(first.folded) else {
      return false
    }
    return !sentence.contains { ImperativeWords.arabicPredicates.contains($0.folded) }
  }

  /// `公布名单`, `在2030年前公布名单`, and not `公布了名单`.
  private static func opensInChinese(_ sentence: ArraySlice<Token>) -> Bool {
    var at = sentence.startIndex
    if ["在", "于", "对", "为", "从", "就"].contains(sentence[at].folded) {
      guard
        let end = sentence.prefix(14).lastIndex(where: {
          ["前", "内", "中", "上", "间", "后", "下", ",", "，"].contains($0.folded)
        })
      else { return false }
      at = end + 1
    }
    while at < sentence.endIndex, ["应", "请", "并", "也", "不"].contains(sentence[at].folded) {
      at += 1
    }
    guard at + 2 < sentence.endIndex else { return false }
    let verb = sentence[at].folded + sentence[at + 1].folded
    return ImperativeWords.chinese.contains(verb)
      && !["者", "率", "区", "了", "的", "性"].contains(sentence[at + 2].folded)
      && !sentence.contains { ["了", "已", "曾"].contains($0.folded) }
  }
}
