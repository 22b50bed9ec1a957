/// Reads whom an operative clause speaks to: a small reader of noun phrases.
struct AddresseeReader {
  private let grammar: AddresseeGrammar
  private let language: Language
  private let tables: [PhraseTable]

  init(language: Language) {
    self.language = language
    grammar = .grammar(for: language)
    tables = PhraseTable.tables(for: language)
  }

  /// Those an operative clause speaks to, as printed, articles aside.
  ///
  /// After the lead phrase, and after every `and invites`, `and urges` further on. Linear.
  func read(_ text: String, from start: Int, isAddressing: Bool) -> [String] {
    if language.tag.hasPrefix("zh") { return ChineseAddressees.read(text, from: start) }
    let tokens = TextToken.tokens(of: text, from: start, limit: 1500)
    var names: [String] = []
    var at = 0
    var earlier: [String] = []
    // `Call upon: All States to …` names them behind its colon.
    let start = isAddressing && tokens.first?.isSign(":") == true ? 1 : 0
    let first = AddresseeList(tokens, from: start, grammar: grammar)
    if isAddressing {
      if first.isSpokenTo || first.runsOut(of: tokens) || first.endsAtVerb(tokens) {
        names = first.names(in: text)
        at = first.end
      }
    } else {
      earlier = first.names(in: text)
    }
    while let next = nextVerb(tokens, from: at) {
      let list = AddresseeList(tokens, from: next, grammar: grammar)
      at = max(next, list.end)
      if let word = tokens.dropFirst(next).first, grammar.pronouns.contains(word.folded) {
        names += earlier
      } else if list.isSpokenTo {
        names += list.names(in: text)
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Those at the head of an item or line below a lead: `Member States to consider …`.
  func readHead(of text: String) -> [String] {
    if language.tag.hasPrefix("zh") { return ChineseAddressees.read(text, from: 0) }
    let tokens = TextToken.tokens(of: text, limit: 120)
    let list = AddresseeList(tokens, from: 0, grammar: grammar)
    return list.isSpokenTo ? list.names(in: text) : []
  }

  /// Where the list after a further `and invites` begins.
  private func nextVerb(_ tokens: [TextToken], from start: Int) -> Int? {
    var at = max(0, start)
    while at < tokens.count {
      let token = tokens[at]
      at += 1
      guard grammar.joiners.contains(token.folded) || token.isSign(",") || token.isSign(";") else {
        continue
      }
      if let end = verb(tokens, from: at) { return end }
    }
    return nil
  }

  private func verb(_ tokens: [TextToken], from start: Int) -> Int? {
    var at = start
    for table in tables {
      at = start
      while at < tokens.count, table.adverbs.contains(tokens[at].folded), at - start < 4 { at += 1 }
      for size in [4, 3, 2, 1] where at + size <= tokens.count {
        let words = tokens[at..<(at + size)]
        guard words.allSatisfy({ $0.kind == .word }) else { continue }
        let phrase = words.map(\.folded).joined(separator: " ")
        if let entry = table.entries[phrase], entry.isAddressing, !entry.isOwn { return at + size }
      }
    }
    return nil
  }
}

/// Actors that Chinese texts speak to, found at the head of what follows the verb.
enum ChineseAddressees {
  private static let names = [
    "各会员国", "所有会员国", "会员国", "各成员国", "成员国", "部门成员", "各国政府", "所有国家", "各国", "秘书长", "总干事",
    "国际社会", "联合国系统各组织", "联合国系统", "各国际组织", "国际组织", "非政府组织", "私营部门", "民间社会", "所有利益攸关方",
    "各利益攸关方", "利益攸关方", "缔约国", "各缔约国", "缔约方", "发达国家", "发展中国家", "捐助方", "安全理事会", "大会",
    "经济及社会理事会", "人权理事会", "委员会", "秘书处", "执行主任", "各区域组织", "区域组织", "有关各方", "学术界",
  ].sorted { $0.utf8.count > $1.utf8.count }
  private static let joiners = ["以及", "并", "和", "及", "、", "，", "与"]

  static func read(_ text: String, from start: Int) -> [String] {
    var rest = Substring(String(decoding: text.utf8.dropFirst(start), as: UTF8.self))
    var found: [String] = []
    while let name = names.first(where: { rest.hasPrefix($0) }) {
      found.append(name)
      rest = rest.dropFirst(name.count)
      guard let joiner = joiners.first(where: { rest.hasPrefix($0) }) else { break }
      rest = rest.dropFirst(joiner.count)
    }
    return found
  }
}
