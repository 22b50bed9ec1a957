/// The title of a text: what the file declares, else the lines at its head that look like one.
enum DocumentTitle {
  /// Marks the title's lines among the drafts.
  ///
  /// Lines are looked at up to the first paragraph of running text, fifteen at most.
  static func find(in drafts: inout [Draft], declared: String?) -> String {
    let titles = drafts.filter { $0.kind == .title }
    if !titles.isEmpty { return titles.map { plain($0.text) }.joined(separator: " ") }
    var lines: [Int] = []
    for at in drafts.indices.prefix(15) {
      let draft = drafts[at]
      if draft.kind == .note || draft.text.isEmpty { continue }
      guard isTitleLine(draft) || lines.last == at - 1 && goesOn(draft) else {
        if lines.isEmpty, draft.shape.words <= 14, draft.number == nil { continue }
        break
      }
      if let last = lines.last, at - last > 2 { break }
      lines.append(at)
    }
    let own = lines.filter { !OrganNames.isOrgan(drafts[$0].text) }
    let chosen = own.isEmpty ? lines : own
    guard !chosen.isEmpty, drafts.count > chosen.count else { return declared ?? "" }
    for at in lines where !drafts[at].isDeclared && !chosen.contains(at) {
      drafts[at].kind = .paragraph
    }
    let looksAlike = drafts.indices.dropFirst((chosen.last ?? 0) + 1).contains {
      drafts[$0].kind == .heading && Self.isPlain(drafts[$0])
    }
    if chosen.count == 1, drafts[chosen[0]].kind == .heading, Self.isPlain(drafts[chosen[0]]),
      looksAlike
    {
      // A plain line like the headings further on: the first of them, and the text's name too.
      return declared ?? plain(drafts[chosen[0]].text)
    }
    for at in chosen where !drafts[at].isDeclared || drafts[at].kind == .heading {
      if !drafts[at].isDeclared { drafts[at].kind = .title }
    }
    return declared ?? chosen.map { plain(drafts[$0].text) }.joined(separator: " ")
  }

  private static func isTitleLine(_ draft: Draft) -> Bool {
    guard draft.kind == .heading || draft.kind == .paragraph, !draft.isListed else { return false }
    if draft.isDeclared, draft.kind == .paragraph { return false }
    guard draft.number == nil, draft.division == nil || draft.kind != .heading else { return false }
    let shape = draft.shape
    guard shape.letters > 3, shape.words <= 45, !shape.isLead, shape.opens else { return false }
    if draft.kind == .paragraph, shape.isClosed || shape.words > 30 || draft.phrase != nil {
      return false
    }
    return !SentenceSigns.isAddressOrDate(draft.text) && !SentenceSigns.isSentence(draft.text)
  }

  /// A title's second line may begin small.
  private static func goesOn(_ draft: Draft) -> Bool {
    draft.kind == .paragraph && !draft.isDeclared && draft.number == nil && draft.phrase == nil
      && draft.shape.first?.isLower == true && draft.shape.words <= 20 && !draft.shape.isClosed
  }

  private static func isPlain(_ draft: Draft) -> Bool {
    draft.number == nil && draft.division == nil && !draft.isDeclared && !draft.isCentred
      && !draft.shape.isBold && !draft.shape.isAllCapitals
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "*" }
    return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
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
