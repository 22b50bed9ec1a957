/// One list of names after a verb: `the Secretary-General, in cooperation with …, and all Parties`.
struct AddresseeList {
  let tokens: [TextToken]
  let grammar: AddresseeGrammar
  /// Names as ranges of tokens.
  var found: [Range<Int>] = []
  /// The place of the token that ended the list.
  private(set) var end: Int
  /// Whether what the named are to do follows: an infinitive, or a colon.
  private(set) var isSpokenTo = false

  private enum Aside { case listing, remark, relative }
  private var aside: Aside?
  private var name: Range<Int>?
  private var afterComma = false
  /// Tokens before this place belong to a joiner already read.
  private var skipped = 0

  init(_ tokens: [TextToken], from start: Int, grammar: AddresseeGrammar) {
    self.tokens = tokens
    self.grammar = grammar
    end = start
    read(from: start)
    merge()
  }

  /// The names as printed, without the article before them; only of those who can act.
  func names(in text: String) -> [String] {
    let bytes = text.utf8
    return found.compactMap { range in
      let words = tokens[range]
      guard isActor(range), let first = words.first, let last = words.last else { return nil }
      let printed = bytes.dropFirst(first.range.lowerBound)
        .prefix(last.range.upperBound - first.range.lowerBound)
      let name = String(decoding: Array(printed), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // An elided article is one too: `l'Assemblée`.
      return first.folded.hasPrefix("l'") ? String(name.dropFirst(2)) : name
    }
  }

  /// Whether the text ends with the list, as a lead line does.
  func runsOut(of tokens: [TextToken]) -> Bool {
    end >= tokens.count
      || (end == tokens.count - 1 && (tokens[end].isSign(",") || tokens[end].isSign(":")))
  }

  /// Whether the list ends where another verb begins: `Commends X and its partners, and urges …`.
  func endsAtVerb(_ tokens: [TextToken]) -> Bool {
    end < tokens.count && grammar.joiners.contains(tokens[end].folded)
  }

  // MARK: reading

  private mutating func read(from start: Int) {
    var at = start
    while at < tokens.count {
      let token = tokens[at]
      if token.isSign("(") || token.isSign("[") {
        at = skipBracket(at)
        continue
      }
      if at < skipped {
        at += 1
        continue
      }
      let goesOn = token.kind == .sign ? sign(token, at) : word(token, at)
      guard goesOn else {
        end = at
        close()
        return
      }
      at += 1
    }
    end = tokens.count
    close()
  }

  private func skipBracket(_ start: Int) -> Int {
    let close = tokens[start].isSign("(") ? ")" : "]"
    var at = start
    while at < tokens.count, !tokens[at].isSign(close), at - start < 60 { at += 1 }
    return at + 1
  }

  /// Whether the list goes on after a sign.
  private mutating func sign(_ token: TextToken, _ at: Int) -> Bool {
    switch token.folded {
    case ":", "：":
      isSpokenTo = true
      return false
    case ";", ".", "?", "!", "؛": return false
    case ",", "،":
      if aside == nil {
        if let name, joinsName(name, at) {
          self.name = name.lowerBound..<(at + 2)
          return true
        }
        if let name, isAdjective(name, before: at) {
          self.name = name.lowerBound..<(at + 1)
          return true
        }
        close()
        afterComma = true
        enterAside(at + 1)
      } else if aside == .remark {
        aside = nil
        afterComma = true
        enterAside(at + 1)
      } else if resumes(at + 1) {
        aside = nil
      }
      return true
    default:
      return true
    }
  }

  /// Whether a name before a comma is no noun yet: `international, regional and local partners`.
  private func isAdjective(_ name: Range<Int>, before comma: Int) -> Bool {
    guard grammar.infinitiveSigns.contains("to"), !hasHead(name), comma + 1 < tokens.count,
      name.allSatisfy({ !tokens[$0].isCapital })
    else { return false }
    let next = tokens[comma + 1]
    return next.kind == .word && !next.isCapital && !grammar.remarks.contains(next.folded)
      && !grammar.listings.contains(next.folded)
  }

  /// Whether the main list resumes after the comma that closes an aside: `, and the Council`.
  private func resumes(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, grammar.joiners.contains(tokens[at].folded) else { return false }
    return aside == .relative || grammar.determiners.contains(tokens[at + 1].folded)
  }

  private mutating func enterAside(_ at: Int) {
    guard at < tokens.count, tokens[at].kind == .word else { return }
    let word = tokens[at].folded
    if isStop(at) || isAsWellAs(at) { return }
    if grammar.listings.contains(word) || opensListing(at) {
      aside = .listing
    } else if grammar.relatives.contains(word), !found.isEmpty {
      aside = .relative
    } else if grammar.remarks.contains(word) || word.hasSuffix("ly") {
      aside = .remark
    }
  }

  /// `in particular`, `in cooperation with`, `with the support of`.
  private func opensListing(_ at: Int) -> Bool {
    let ahead = tokens.dropFirst(at).prefix(6).map(\.folded)
    guard let first = ahead.first, grammar.remarks.contains(first) else { return false }
    if ahead.count > 1, ["particular", "particulier"].contains(ahead[1]) { return true }
    return ahead.dropFirst().contains { ["with", "avec", "con"].contains($0) }
  }

  // MARK: words

  private mutating func word(_ token: TextToken, _ at: Int) -> Bool {
    if aside != nil { return asideWord(token, at) }
    if isStop(at) {
      guard name.map({ !isBound($0, at) }) ?? true else {
        extend(at)
        return true
      }
      isSpokenTo = true
      return false
    }
    if grammar.joiners.contains(token.folded) { return joiner(at) }
    if isAsWellAs(at) { return joiner(at) }
    if let name, let last = name.last, hasHead(name),
      !grammar.genitives.contains(tokens[last].folded)
    {
      if grammar.relatives.contains(token.folded) {
        close()
        aside = .relative
        return true
      }
      if isInParticular(at) {
        // "…, the developed countries in particular, …" names some of those named before.
        if afterComma, !found.isEmpty { self.name = nil } else { close() }
        aside = .listing
        return true
      }
      if opensAsideWithoutComma(token) {
        close()
        aside = grammar.listings.contains(token.folded) ? .listing : .relative
        return true
      }
    } else if grammar.relatives.contains(token.folded), name == nil {
      return false
    }
    extend(at)
    return true
  }

  /// `as well as` joins two names; its second and third word are skipped with it.
  private mutating func isAsWellAs(_ at: Int) -> Bool {
    let joiner = Self.longJoiners.first { words in
      words.count <= tokens.count - at
        && zip(words, tokens[at...]).allSatisfy { $1.folded == $0 }
    }
    guard let joiner else { return false }
    skipped = at + joiner.count
    return true
  }

  private static let longJoiners = [
    ["as", "well", "as"], ["ainsi", "que"], ["así", "como"],
  ]

  private func isInParticular(_ at: Int) -> Bool {
    guard at + 1 < tokens.count else { return false }
    return ["in", "en"].contains(tokens[at].folded)
      && ["particular", "particulier"].contains(tokens[at + 1].folded)
  }

  private func opensAsideWithoutComma(_ token: TextToken) -> Bool {
    let word = token.folded
    if grammar.listings.contains(word), !grammar.qualifiers.contains(word) { return true }
    guard !token.isCapital, grammar.infinitiveSigns.contains("to") else { return false }
    if word.contains("-") { return false }
    if word.hasSuffix("ing") { return true }
    return word.hasSuffix("ed") && !["concerned", "united", "interested"].contains(word)
  }

  private mutating func asideWord(_ token: TextToken, _ at: Int) -> Bool {
    guard isStop(at) else {
      return true
    }
    let before = at > 0 ? tokens[at - 1] : token
    if before.isSign(",") || before.isSign(")") || aside == .relative || !isNounBefore(at) {
      isSpokenTo = true
      return false
    }
    return true
  }

  private func isNounBefore(_ at: Int) -> Bool {
    guard at > 0, at + 1 < tokens.count else { return false }
    let next = tokens[at + 1]
    return grammar.bound.contains(tokens[at - 1].folded) || next.isCapital
      || grammar.determiners.contains(next.folded) || grammar.articles.contains(next.folded)
      || next.folded.hasSuffix("ing")
  }

  private mutating func joiner(_ at: Int) -> Bool {
    if let name {
      if !hasHead(name) || joinsName(name, at) || isInQualifier(name) || joinsQualifiers(name, at) {
        self.name = name.lowerBound..<(at + 1)
        return true
      }
      close()
    }
    afterComma = false
    if at + 1 < tokens.count, beginsVerb(at + 1) { return false }
    return true
  }

  /// Whether the name ends in a bare noun behind a preposition: `Members with radio and … business`.
  private func isInQualifier(_ name: Range<Int>) -> Bool {
    guard let last = name.last, let before = name.dropLast().last,
      ["with", "for"].contains(tokens[before].folded)
    else { return false }
    let word = tokens[last]
    return !word.isCapital && !word.folded.hasSuffix("s") && !grammar.actors.contains(word.folded)
  }

  /// Whether a joiner stands between two prepositions: `from within and beyond`.
  private func joinsQualifiers(_ name: Range<Int>, _ at: Int) -> Bool {
    guard let last = name.last, at + 1 < tokens.count else { return false }
    return grammar.qualifiers.contains(tokens[last].folded)
      && grammar.qualifiers.contains(tokens[at + 1].folded)
  }

  /// Whether `and` or a comma stands inside a proper name: `the Committee on Trade and Industry`.
  private func joinsName(_ name: Range<Int>, _ at: Int) -> Bool {
    guard at + 1 < tokens.count else { return false }
    let next = tokens[at + 1]
    let isComma = tokens[at].kind == .sign
    guard next.isCapital, !next.isAllCapitals, !grammar.actors.contains(next.folded),
      let complement = name.last(where: { Self.complements.contains(tokens[$0].folded) }),
      complement + 1 < name.upperBound, tokens[complement + 1].isCapital
    else { return false }
    if grammar.genitives.contains(tokens[complement].folded) {
      return !isComma
        && tokens[complement..<name.upperBound].allSatisfy { token in
          token.isCapital || grammar.genitives.contains(token.folded)
        } && !hasActor(complement + 1..<name.upperBound)
    }
    guard isComma else { return !hasActor(complement + 1..<name.upperBound) || true }
    return tokens.dropFirst(at + 1).prefix(8).contains { grammar.joiners.contains($0.folded) }
  }

  private static let complements: Set<String> = [
    "on", "for", "of", "to", "against", "sur", "pour", "de", "sobre", "para", "contre", "contra",
  ]

  private func beginsVerb(_ at: Int) -> Bool {
    var place = at
    while place < tokens.count, PhraseTable.english.adverbs.contains(tokens[place].folded) {
      place += 1
    }
    guard place < tokens.count else { return false }
    let word = tokens[place].folded
    if let entry = PhraseTable.english.entries[word] {
      return entry.kind == .operative && !entry.isOwn
    }
    if place + 1 < tokens.count,
      let entry = PhraseTable.english.entries["\(word) \(tokens[place + 1].folded)"]
    {
      return entry.kind == .operative && !entry.isOwn
    }
    return false
  }

  private mutating func extend(_ at: Int) {
    if let name {
      self.name = name.lowerBound..<(at + 1)
    } else if !grammar.articles.contains(tokens[at].folded) {
      name = at..<(at + 1)
    }
  }

  private mutating func close() {
    if let name, !name.isEmpty { found.append(name) }
    name = nil
  }

  /// Whether what the named are to do begins here.
  private func isStop(_ at: Int) -> Bool {
    let word = tokens[at].folded
    if opensPurpose(at) { return true }
    if word.hasPrefix("d'"), grammar.infinitiveSigns.contains("d'"), !tokens[at].isCapital,
      grammar.infinitiveEndings.contains(where: { word.hasSuffix($0) })
    {
      return true
    }
    if grammar.infinitiveSigns.isEmpty {
      return !tokens[at].isCapital && grammar.infinitiveEndings.contains { word.hasSuffix($0) }
    }
    guard grammar.infinitiveSigns.contains(word) else { return false }
    if grammar.infinitiveEndings.isEmpty { return true }
    guard at + 1 < tokens.count else { return false }
    if word == "que" || tokens[at + 1].isWord("que") || tokens[at + 1].isWord("ce") { return true }
    var next = at + 1
    while next < tokens.count, Self.particles.contains(tokens[next].folded), next < at + 4 {
      next += 1
    }
    guard next < tokens.count, !tokens[next].isCapital else { return false }
    return grammar.infinitiveEndings.contains { tokens[next].folded.hasSuffix($0) }
  }

  /// `that it adopt`, `pour qu'elle agisse`, `para que actúe`: what the named are to do.
  private func opensPurpose(_ at: Int) -> Bool {
    guard name != nil, at + 1 < tokens.count else { return false }
    let next = tokens[at + 1].folded
    switch tokens[at].folded {
    case "that": return ["it", "they", "he", "she"].contains(next)
    case "pour", "afin": return next == "que" || next.hasPrefix("qu'")
    case "para": return next == "que"
    default: return false
    }
  }

  private static let particles: Set<String> = [
    "ne", "pas", "se", "s'", "y", "en", "les", "l'", "leur", "lui", "no", "non",
  ]

  /// Whether the verb's sign belongs to the name: `parties to`, `the Fund to Fight …`.
  private func isBound(_ name: Range<Int>, _ at: Int) -> Bool {
    let before = tokens[at - 1]
    if grammar.bound.contains(before.folded) {
      return at + 1 < tokens.count
        && (tokens[at + 1].isCapital || grammar.articles.contains(tokens[at + 1].folded))
    }
    if before.isWord("position") { return true }
    guard at + 1 < tokens.count, tokens[at + 1].isCapital, before.isCapital else { return false }
    return !tokens[at + 1].isAllCapitals
  }
}
