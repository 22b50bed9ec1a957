internal import Texts

/// Several parties in one line: `Borovia, Caldera and the Isle of Mull`, and not `Ministry of
/// Trade, Industry and Energy`.
///
/// A list is told from one long name by its members: each is a State by its first word or by the
/// table of States, each is a body that has a noun of its own, or all are bare proper names.
enum PartyList {
  /// The members, nil where the line is one name.
  static func members(of line: String) -> [String]? {
    if let first = line.unicodeScalars.first, first.value >= 0x600 {
      return first.value < 0x700 ? arabic(line) : first.value >= 0x4E00 ? chinese(line) : nil
    }
    guard let pieces = pieces(of: line) else { return nil }
    var kinds = pieces.map(kind)
    // `Oz Now, Lamp 19 and OLS`: one of several may have a number for its name.
    if let numbered = kinds.firstIndex(of: .none), kinds.count > 2,
      kinds.indices.allSatisfy({ $0 == numbered || kinds[$0] == .bare }),
      isNumberedName(pieces[numbered])
    {
      kinds[numbered] = .bare
    }
    guard kinds.allSatisfy({ $0 != .none }) else { return nil }
    let bare = kinds.indices.filter { kinds[$0] == .bare }
    if bare.isEmpty {
      // `Bureau for Culture and Youth Council` may be one name.
      let isOpen =
        kinds.contains(.body) && pieces.count == 2 && kinds[0] == .body
        && pieces[0].contains { prepositions.contains($0.folded) }
        && !pieces[1].contains { prepositions.contains($0.folded) }
      return isOpen ? nil : pieces.map { printed($0, in: line) }
    }
    guard !kinds.contains(.body) else { return nil }
    let longest = pieces.count > 2 ? 3 : bare.count == 2 ? 1 : 2
    guard bare.allSatisfy({ pieces[$0].count(where: \.isWord) <= longest }) else { return nil }
    return pieces.map { printed($0, in: line) }
  }

  /// The bare proper names of a list without a conjunction, `Oz Now, Lamp 19`; nil where it holds
  /// anything else.
  static func bareNames(in list: String) -> [String]? {
    let tokens = Token.all(in: list)
    let pieces = tokens.split { $0.folded == "," }
    let areBare = pieces.allSatisfy { piece in
      piece.count(where: \.isWord) <= 3 && (kind(piece) == .bare || isNumberedName(piece))
    }
    return pieces.count > 1 && areBare ? pieces.map { printed($0, in: list) } : nil
  }

  private enum Kind {
    case state, body, bare, none
  }

  /// Cut at the commas and the conjunction, which stands last; a State's own name may hold one.
  private static func pieces(of line: String) -> [ArraySlice<Token>]? {
    let tokens = Token.all(in: line)
    var pieces: [ArraySlice<Token>] = []
    var at = 0
    var joins: [Bool] = []
    while at < tokens.count {
      while at < tokens.count, articles.contains(tokens[at].folded) { at += 1 }
      let ends = tokens.indices[at...].filter { end in
        let next = end + 1
        guard tokens[end].folded != "," else { return false }
        return next == tokens.count || tokens[next].folded == ","
          || conjunctions.contains(tokens[next].folded)
      }
      guard let first = ends.first, first >= at else { return nil }
      let end = ends.prefix(3).last { CountryNames.contains(printed(tokens[at...$0], in: line)) }
      let last = end ?? first
      pieces.append(tokens[at...last])
      at = last + 1
      guard at < tokens.count else { break }
      var isJoined = false
      while at < tokens.count, tokens[at].folded == "," || conjunctions.contains(tokens[at].folded)
      {
        isJoined = isJoined || tokens[at].folded != ","
        at += 1
      }
      joins.append(isJoined)
    }
    return pieces.count > 1 && joins.last == true && joins.count == pieces.count - 1 ? pieces : nil
  }

  private static func isNumberedName(_ piece: ArraySlice<Token>) -> Bool {
    guard piece.count == 2, let first = piece.first, let last = piece.last else { return false }
    return first.isCapital && last.shape == .number && !organs.contains(first.folded)
      && !SubmitterWords.bodies.contains(first.folded)
  }

  private static func kind(_ piece: ArraySlice<Token>) -> Kind {
    guard let first = piece.first else { return .none }
    // `l'île de Mull` begins small.
    if states.contains(first.folded), piece.contains(where: \.isCapital) { return .state }
    guard first.isCapital else { return .none }
    let words = piece.filter(\.isWord).map(\.folded)
    if CountryNames.contains(words.joined(separator: " ")) { return .state }
    let proper = piece.allSatisfy {
      $0.isCapital || prepositions.contains($0.folded) || articles.contains($0.folded)
        || $0.folded == "-" || $0.folded == "'"
    }
    guard proper else { return .none }
    if isBody(piece) { return .body }
    let isThing = words.contains {
      subjects.contains($0) || SubmitterWords.bodies.contains($0) || organs.contains($0)
    }
    return isThing || piece.contains { $0.shape == .number } ? .none : .bare
  }

  /// Its head is the noun of a body: before `of`, or at its end.
  private static func isBody(_ piece: ArraySlice<Token>) -> Bool {
    let words = piece.filter(\.isWord).map(\.folded)
    let head = words.prefix { !prepositions.contains($0) }
    guard words.count > 1, let last = head.last, head.suffix(2) != ["civil", "society"] else {
      return false
    }
    return [last, head.first].contains { word in
      word.map { SubmitterWords.bodies.contains($0) || organs.contains($0) } ?? false
    }
  }

  private static func printed(_ piece: ArraySlice<Token>, in line: String) -> String {
    guard let first = piece.first, let last = piece.last else { return "" }
    let range = first.range.lowerBound..<last.range.upperBound
    return String(decoding: Array(line.utf8)[range], as: UTF8.self)
  }

  // MARK: Scripts without capitals

  /// `جمهورية أوز ومملكة فالي`: Arabic writes `and` as one with the next word.
  private static func arabic(_ line: String) -> [String]? {
    var members: [[String]] = [[]]
    for word in line.split(separator: " ").map(String.init) {
      let joined = word.hasPrefix("و") ? String(word.dropFirst()) : nil
      if let joined, arabicStates.contains(joined) || CountryNames.contains(joined),
        !members[members.count - 1].isEmpty
      {
        members.append([joined])
      } else {
        members[members.count - 1].append(word)
      }
      if word.hasSuffix("،") { members.append([]) }
    }
    let names = members.map { Proponents.trimmed($0.joined(separator: " ")) }
      .map { $0.hasSuffix("،") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    let isList = names.allSatisfy { name in
      CountryNames.contains(name)
        || name.split(separator: " ").first.map { arabicStates.contains(String($0)) } ?? false
    }
    return names.count > 1 && isList ? names : nil
  }

  /// `奥兹共和国、卡尔德拉王国和马尔联邦`.
  private static func chinese(_ line: String) -> [String]? {
    let whole = line.replacing("共和国", with: Self.republic)
    let names = whole.split { ["、", "和", "及", "与", "，"].contains($0) }
      .map { String($0).replacing(Self.republic, with: "共和国") }
    let isList = names.allSatisfy { name in
      name.count > 1 && (chineseEnds.contains { name.hasSuffix($0) } || CountryNames.contains(name))
    }
    return names.count > 1 && isList ? names : nil
  }

  /// Stands for `共和国` while the line is cut at `和`.
  private static let republic = "\u{0}"
  private static let chineseEnds = ["国", "联邦", "公国", "酋长国", "协会", "联盟", "学会", "基金会"]
  private static let arabicStates: Set<String> = [
    "جمهورية", "مملكة", "المملكة", "دولة", "اتحاد", "الاتحاد", "جزر", "جزيرة", "سلطنة", "إمارة",
  ]
  private static let articles: Set<String> = [
    "the", "la", "le", "les", "l", "'", "de", "du", "des", "d", "el", "los", "las", "del",
  ]
  private static let conjunctions: Set<String> = ["and", "et", "y", "e", "и"]
  private static let prepositions: Set<String> = [
    "of", "for", "on", "in", "de", "du", "des", "d", "pour", "para", "del", "da", "do",
  ]
  /// With which the names of States begin.
  private static let states: Set<String> = [
    "republic", "kingdom", "principality", "duchy", "isle", "isles", "island", "islands",
    "commonwealth", "sultanate", "emirate", "emirates", "république", "royaume", "principauté",
    "île", "îles", "república", "reino", "principado", "isla", "islas", "республика",
    "республики", "республикой", "королевство", "королевства", "королевством", "остров",
    "острова", "островами", "княжество", "княжества", "княжеством",
  ]
  static let organs: Set<String> = [
    "chamber", "university", "group", "authority", "board", "service", "services", "corporation",
    "inc", "ltd", "bank", "school", "college", "community", "consortium", "secretariat", "mission",
    "government", "congress", "parliament", "senate", "assembly", "party", "club", "trust",
    "academy", "court", "université", "chambre", "groupe", "autorité", "gouvernement",
    "universidad", "cámara", "grupo", "gobierno", "autoridad", "university", "company",
  ]
  /// What bodies are for: none of these is a proper name.
  private static let subjects: Set<String> = [
    "trade", "industry", "energy", "technology", "technologies", "science", "sciences", "research",
    "innovation", "culture", "media", "sport", "sports", "transport", "communication", "sea",
    "communications", "telecommunications", "information", "digital", "economy", "economic",
    "finance", "health", "education", "environment", "development", "justice", "security",
    "defence", "defense", "agriculture", "fisheries", "labour", "labor", "tourism", "youth",
    "infrastructure", "commerce", "employment", "women", "children", "rights", "policy", "affairs",
    "democracy", "internet", "data", "privacy", "search", "rescue", "standards", "law", "business",
    "society", "water", "food", "forests", "climate", "peace", "engineers", "workers", "open",
    "free", "public", "social", "culture", "planning", "works", "housing", "safety", "software",
    "industrie", "énergie", "technologie", "santé", "éducation", "environnement", "développement",
    "eau", "agriculture", "recherche", "numérique", "sécurité", "droits", "industria", "energía",
    "tecnología", "ciencia", "salud", "educación", "ambiente", "desarrollo", "agua", "seguridad",
    "наука", "науки", "техника", "культура", "культуры", "связь", "связи", "образование",
  ]
}
