/// What stands over a title without being part of it: whose document it is, its symbol, its day.
enum Masthead {
  static func isLine(_ draft: Draft) -> Bool {
    guard draft.kind != .table, draft.number == nil, draft.shape.words <= 14 else { return false }
    if draft.shape.letters <= 2, draft.shape.words > 0 { return true }
    if let first = draft.text.utf8.first, first == 0x5B || first == 0x28 { return true }
    if SentenceSigns.isAddressOrDate(draft.text) || OrganNames.isOrgan(draft.text) { return true }
    let words = draft.text.lowercased().split { !$0.isLetter }
    guard let first = words.first, words.count <= 8 else { return false }
    if labels.contains(String(first)) { return true }
    return words.count <= 5 && words.contains { sessions.contains(String($0)) }
  }

  /// `Distr.: General`, `Original: English`, `Agenda item 30`.
  private static let labels: Set<String> = [
    "distr", "original", "agenda", "item", "point", "points", "tema", "temas", "пункт", "пункты",
    "البند", "议程项目",
  ]
  /// `Seventy-third session`.
  private static let sessions: Set<String> = [
    "session", "sessions", "período", "периода", "сессия", "сессии", "الدورة", "届会议", "sesiones",
  ]
}

/// Names of bodies that stand over a title without being part of it.
enum OrganNames {
  static func isOrgan(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    guard words.count <= 14 else { return false }
    let head = words.prefix(3)
    return head.contains { nouns.contains(String($0)) }
      && !words.contains { deeds.contains(String($0)) }
  }

  private static let nouns: Set<String> = [
    "nations", "commission", "council", "assembly", "committee", "conference", "group", "forum",
    "union", "organization", "organisation", "nu", "onu", "conseil", "assemblée", "comité",
    "conférence", "groupe", "unies", "unidas", "consejo", "asamblea", "comisión", "conferencia",
    "grupo", "объединенных", "наций", "организация", "комиссия", "совет", "المتحدة", "الأمم",
    "اللجنة", "المجلس", "联合国",
  ]
  private static let deeds: Set<String> = [
    "report", "compilation", "contribution", "summary", "draft", "declaration", "proposal",
    "comments", "statement", "rapport", "contribution", "projet", "informe", "contribución",
    "proyecto", "resolution", "opinion", "recommendations", "input", "inputs", "submission",
  ]
}
