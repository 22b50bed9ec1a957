internal import Texts

/// Whom a person speaks for: `H.E. Mr. Roe, Ambassador, Permanent Representative of Oz` is Oz.
enum Envoy {
  /// The State of an envoy or of its mission, and the State or body of an officer called `Mr.`;
  /// nil where a line names no such person.
  static func party(in line: String) -> String? {
    let tokens = Token.all(in: line)
    if let envoy = tokens.lastIndex(where: { envoys.contains($0.folded) }) {
      guard let party = behind(envoy, in: tokens, line) else { return nil }
      // `Mission of Owls` and `Representatives of Youth` are nobody's envoys.
      let isOffice = tokens[max(0, envoy - 1)...].prefix(3).contains { token in
        permanents.contains(token.folded) || permanentsInRussian.contains(token.folded)
      }
      let isPerson = tokens.first.map { honorifics.contains($0.folded) } ?? false
      return isOffice || isPerson || JointParties.all(in: party).allSatisfy(CountryNames.contains)
        ? party : nil
    }
    guard let first = tokens.first, honorifics.contains(first.folded) else { return nil }
    return state(in: tokens, line) ?? body(in: tokens, line)
  }

  /// `Mr. John Roe`.
  static func isPerson(_ name: String) -> Bool {
    Token.all(in: name).first.map { honorifics.contains($0.folded) } ?? false
  }

  /// `Minister for Owls of Oz`.
  static func state(in tokens: [Token], _ line: String) -> String? {
    let end = tokens.indices.dropFirst().first { at in
      addressees.contains(tokens[at].folded) && tokens[at].shape == .lower
        && !["a", "en"].contains(tokens[at].folded)
    }
    let stop = end ?? tokens.count
    let links = tokens[..<stop].indices.filter { PartyLinks.of.contains(tokens[$0].folded) }
    return links.lazy.compactMap { link -> String? in
      let start = articlesEnd(link + 1, tokens)
      guard start < stop else { return nil }
      let name = printed(tokens[start..<stop], line)
      return CountryNames.contains(name) ? name : nil
    }.first
  }

  /// `Executive Director of the Oz Society`: the body behind the last comma.
  private static func body(in tokens: [Token], _ line: String) -> String? {
    guard let comma = tokens.lastIndex(where: { $0.folded == "," }) else { return nil }
    let office = tokens[(comma + 1)...]
    guard let link = office.firstIndex(where: { PartyLinks.of.contains($0.folded) }) else {
      return nil
    }
    let start = articlesEnd(link + 1, tokens)
    guard start < tokens.count, tokens[start].isCapital,
      tokens[start...].contains(where: { SubmitterWords.bodies.contains($0.folded) })
    else { return nil }
    return printed(tokens[start...], line)
  }

  /// What stands behind `Permanent Representative of`.
  private static func behind(_ envoy: Int, in tokens: [Token], _ line: String) -> String? {
    var at = envoy + 1
    var isLinked = tokens[envoy].folded.utf8.first.map { $0 >= 0xD0 } ?? false
    while at < tokens.count, permanents.contains(tokens[at].folded) || tokens[at].folded == "." {
      at += 1
    }
    while at < tokens.count,
      PartyLinks.of.contains(tokens[at].folded) || PartyLinks.articles.contains(tokens[at].folded)
    {
      isLinked = true
      at += 1
    }
    guard isLinked, at < tokens.count else { return nil }
    if let arabic = withoutPreposition(tokens[at].folded) {
      let rest = name(from: at + 1, tokens).map { printed($0, line) } ?? ""
      return rest.isEmpty ? arabic : arabic + " " + rest
    }
    guard tokens[at].isCapital, let name = name(from: at, tokens) else { return nil }
    return Proponents.trimmed(printed(name, line))
  }

  /// The tokens up to where the letter goes on to whom it is for.
  private static func name(from start: Int, _ tokens: [Token]) -> ArraySlice<Token>? {
    guard start < tokens.count else { return nil }
    let name = tokens[start...].prefix { token in
      !(addressees.contains(token.folded) && token.shape == .lower) && token.folded != "("
    }
    // `Kenya, the Sudan and Oz` are several; `Oz, addressed to` is one.
    let cut = name.indices.first { at in
      name[at].folded == "," && (at + 1 >= name.endIndex || !begins(at + 1, name))
    }
    let whole = cut.map { name[..<$0] } ?? name
    return whole.isEmpty ? nil : whole
  }

  private static func begins(_ at: Int, _ name: ArraySlice<Token>) -> Bool {
    name[at].isCapital
      || ["and", "et", "y", "и"].contains(name[at].folded)
      || PartyLinks.articles.contains(name[at].folded)
  }

  private static func articlesEnd(_ start: Int, _ tokens: [Token]) -> Int {
    var at = start
    while at < tokens.count, PartyLinks.articles.contains(tokens[at].folded) { at += 1 }
    return at
  }

  /// `لكينيا` is of Kenya, `للمملكة` of the Kingdom: Arabic writes the preposition as one with it.
  private static func withoutPreposition(_ word: String) -> String? {
    guard word.hasPrefix("ل"), word.count > 3 else { return nil }
    let rest = String(word.dropFirst())
    return rest.hasPrefix("ل") ? "ا" + rest : rest
  }

  private static func printed(_ tokens: ArraySlice<Token>, _ line: String) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let range = first.range.lowerBound..<last.range.upperBound
    return String(decoding: Array(line.utf8)[range], as: UTF8.self)
  }

  /// Those who stand for a State abroad, and their missions.
  static let envoys: Set<String> = [
    "representative", "representatives", "mission", "missions", "ambassador", "embassy",
    "observer", "plenipotentiary", "représentant", "représentante", "représentants",
    "représentantes", "observateur", "observatrice", "ambassadeur", "ambassadrice", "ambassade",
    "representante", "representantes", "misión", "misiones", "observador", "observadora",
    "embajador", "embajadora", "embajada", "представитель", "представителя", "представителей",
    "представительство", "представительства", "представительств", "наблюдателя", "наблюдатель",
    "посол", "посла", "посольство", "посольства", "الممثل", "الممثلة", "للممثل", "للممثلة",
    "البعثة", "للبعثة", "سفير", "سفارة", "المراقب",
  ]
  private static let permanents: Set<String> = [
    "permanent", "permanente", "permanents", "permanentes", "الدائم", "الدائمة", "plénipotentiaire",
  ]
  /// Behind these stands where the envoy is sent, or whom a letter is for.
  static let addressees: Set<String> = [
    "to", "at", "in", "with", "addressed", "on", "auprès", "près", "à", "adressée", "adressées",
    "ante", "en", "a", "dirigida", "dirigidas", "при", "от", "в", "на", "لدى", "إلى", "موجهة",
    "موجهتان", "لـ",
  ]
  private static let permanentsInRussian: Set<String> = [
    "постоянный", "постоянного", "постоянных", "постоянное",
  ]
  private static let honorifics: Set<String> = [
    "h", "he", "mr", "ms", "mrs", "dr", "s", "m", "mme", "excmo", "excma", "sr", "sra", "his",
    "her", "ambassador",
  ]
}

/// The small words between an office and its party.
enum PartyLinks {
  static let of: Set<String> = ["of", "de", "du", "des", "d", "del"]
  static let articles: Set<String> = ["the", "la", "le", "les", "l", "'", "el", "los", "las"]
}
