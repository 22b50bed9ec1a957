/// What stands over a title without being part of it: whose document it is, its symbol, its day.
enum Masthead {
  static func isLine(_ draft: Draft) -> Bool {
    guard draft.kind != .table, draft.number == nil, draft.shape.words <= 14 else { return false }
    if draft.shape.letters <= 2, draft.shape.words > 0 { return true }
    return isLine(draft.text)
  }

  /// A line of few words by itself.
  static func isLine(_ text: String) -> Bool {
    if let first = text.utf8.first, first == 0x5B || first == 0x28 { return true }
    if SentenceSigns.isAddressOrDate(text) || OrganNames.isOrgan(text) { return true }
    let words = text.lowercased().split { !$0.isLetter }
    guard let first = words.first, words.count <= 8 else { return false }
    if labels.contains(String(first)) { return true }
    return words.count <= 5 && words.contains { sessions.contains(String($0)) }
      && !OrganNames.tellsDeed(words)
  }

  /// `Distr.: General`, `Original: English`, `Agenda item 30`.
  private static let labels: Set<String> = [
    "distr", "original", "agenda", "item", "point", "points", "tema", "temas", "пункт", "пункты",
    "البند", "议程项目",
  ]
  /// `Seventy-third session`.
  private static let sessions: Set<String> = [
    "session", "sessions", "período", "периода", "сессия", "сессии", "الدورة", "届会议", "sesiones",
    "meeting", "réunion", "reunión", "совещание", "الاجتماع",
  ]
}

/// Names of bodies that stand over a title without being part of it.
enum OrganNames {
  static func isOrgan(_ text: String) -> Bool {
    if isChineseOrgan(text) { return true }
    let words = text.lowercased().split { !$0.isLetter }
    guard words.count <= 14 else { return false }
    // A short line is the name and little more; in a longer one the noun stands early.
    let head = words.prefix(words.count <= 7 ? 5 : 3)
    return head.contains { nouns.contains(String($0)) } && !tellsDeed(words)
  }

  /// Whether words name a paper: then the body's name in them is only whose it is.
  static func tellsDeed(_ words: some Sequence<Substring>) -> Bool {
    words.contains { deeds.contains(String($0)) }
  }

  /// `Contribution submitted by …`: a line that says what paper it is heads it.
  static func beginsWithDeed(_ text: String) -> Bool {
    tellsDeed(text.lowercased().split { !$0.isLetter }.prefix(1))
      || chineseDeeds.contains { text.hasSuffix($0) }
  }

  /// Chinese sets the noun last, and no space before it: `开放港口论坛`, `第二次会议`.
  private static func isChineseOrgan(_ text: String) -> Bool {
    text.utf8.count <= 72 && !text.contains("关于")
      && chineseNouns.contains { text.hasSuffix($0) }
  }

  private static let chineseNouns = [
    "论坛", "联合国", "委员会", "理事会", "大会", "会议", "届会", "工作组", "专家组", "组织", "联盟",
  ]
  private static let chineseDeeds = [
    "文稿", "意见", "意见书", "建议", "提案", "评论", "来文", "答复", "声明", "发言", "报告", "草案", "案文",
    "文件",
  ]

  private static let nouns: Set<String> = [
    "nations", "commission", "council", "assembly", "committee", "conference", "group", "forum",
    "union", "organization", "organisation", "nu", "onu", "conseil", "assemblée", "comité",
    "conférence", "groupe", "unies", "unidas", "consejo", "asamblea", "comisión", "conferencia",
    "grupo", "foro", "объединенных", "наций", "организация", "комиссия", "совет", "форум",
    "المتحدة", "الأمم", "اللجنة", "المجلس", "المنتدى", "联合国",
  ]
  private static let deeds: Set<String> = [
    "report", "compilation", "contribution", "summary", "draft", "declaration", "proposal",
    "comments", "statement", "rapport", "contribution", "projet", "informe", "contribución",
    "proyecto", "resolution", "opinion", "recommendations", "input", "inputs", "submission",
    "proposals", "questions", "answers", "مساهمة", "تقرير", "вклад", "доклад",
  ]
}
