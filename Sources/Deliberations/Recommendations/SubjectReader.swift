internal import Texts

/// Reads the subject of a sentence of a record: who speaks, alone or with others.
struct SubjectReader {
  private let tokens: ArraySlice<Token>
  private let text: String
  private let persons: [String: String]
  private var at: Int
  /// Whether a group is a party, as those are for whom somebody speaks.
  private var hearsGroups = false

  init(_ tokens: ArraySlice<Token>, _ text: String, persons: [String: String] = [:]) {
    self.tokens = tokens
    self.text = text
    self.persons = persons
    at = tokens.startIndex
  }

  /// Nothing is left but the mark that ends the sentence.
  var isAtEnd: Bool { at >= tokens.endIndex || [".", ";"].contains(tokens[at].folded) }

  private func folded(_ place: Int) -> String {
    place < tokens.endIndex ? tokens[place].folded : ""
  }

  mutating func read() -> ReportedSpeaker? {
    let start = beginning()
    if let speaker = envoy(from: start) ?? bodySpeaking(from: start) { return speaker }
    at = start
    if isOffice() { return ReportedSpeaker(who: .office, verb: verb()) }
    at = start
    guard var names = names() else { return nil }
    let isOwner = owner()
    names += supporters()
    let verb = verb()
    let isKnown =
      isOwner || names.count > 1 || names.allSatisfy(CountryNames.contains)
      || names[0].utf8.filter { (0x41...0x5A).contains($0) }.count > 1
      || verb.map { RecordWords.asks[folded($0)] != nil || isReporting(folded($0)) } ?? false
    return isKnown ? ReportedSpeaker(who: .parties(names, areNamed: true), verb: verb) : nil
  }

  /// The same where only a body is heard: whether another name is a party's is not asked then.
  mutating func readBody() -> ReportedSpeaker? {
    let start = beginning()
    return envoy(from: start) == nil ? bodySpeaking(from: start) : nil
  }

  /// Where the subject begins.
  private mutating func beginning() -> Int {
    while at < tokens.endIndex, tokens[at].shape == .mark { at += 1 }
    skipAdjuncts()
    return at
  }

  /// Delegates, a paper, or a person with a title.
  private mutating func envoy(from start: Int) -> ReportedSpeaker? {
    if let who = unnamed() {
      guard case .parties(let names, true) = who else {
        return ReportedSpeaker(who: who, verb: verb())
      }
      return ReportedSpeaker(who: .parties(names + supporters(), areNamed: true), verb: verb())
    }
    at = start
    if let who = paper() { return ReportedSpeaker(who: who, verb: verb()) }
    at = start
    let isPerson = RecordWords.personTitles.contains(folded(at))
    if isPerson, let names = names() {
      return ReportedSpeaker(
        who: .parties(names + supporters(), areNamed: true), verb: verb())
    }
    return nil
  }

  private mutating func bodySpeaking(from start: Int) -> ReportedSpeaker? {
    at = start
    guard let name = body() else { return nil }
    return ReportedSpeaker(who: .body(name), verb: verb())
  }

  private func isReporting(_ word: String) -> Bool {
    RecordWords.narration.contains(word)
  }

  /// `In addition,`, `During the discussion that followed, however,`.
  private mutating func skipAdjuncts() {
    for _ in 0..<3 where RecordWords.adjuncts.contains(folded(at)) {
      let reach = tokens[at...].prefix(22)
      guard let comma = reach.firstIndex(where: { $0.folded == "," }) else { return }
      at = comma + 1
    }
  }

  private mutating func skipArticle() {
    if ["the", "la", "le", "les", "el", "los", "las", "l"].contains(folded(at)) { at += 1 }
    if folded(at) == "'" { at += 1 }
  }

  /// `Some delegates from small islands`, `participants`; of named ones, the name.
  private mutating func unnamed() -> ReportedSpeaker.Who? {
    let start = at
    skipArticle()
    let isCounted = RecordWords.counts.contains(folded(at))
    var noun = at
    while noun < tokens.endIndex, noun < at + 3, !RecordWords.envoys.contains(folded(noun)) {
      noun += 1
    }
    guard noun < tokens.endIndex, RecordWords.envoys.contains(folded(noun)) else { return nil }
    guard isCounted || noun == at || noun == at + 1 && tokens[at].isCapital else { return nil }
    if !isCounted, noun == at + 1, tokens[at].isCapital {
      // `The Norway delegate`.
      let name = printed(at..<(at + 1))
      at = noun + 1
      return RecordWords.offices.contains(name.lowercased())
        ? .office : .parties([name], areNamed: true)
    }
    at = noun + 1
    if !isCounted, RecordWords.links.contains(folded(at)) {
      at += 1
      if let names = names() { return .parties(names, areNamed: true) }
    }
    if RecordWords.links.contains(folded(at)) {
      while at < tokens.endIndex, at < noun + 6, RecordWords.asks[folded(at)] == nil,
        !isReporting(folded(at)), tokens[at].shape != .mark
      {
        at += 1
      }
    }
    let name = printed(start..<at)
    return .parties([name.prefix(1).uppercased() + name.dropFirst()], areNamed: false)
  }

  /// `This draft opinion`, `Both`, `It`.
  private mutating func paper() -> ReportedSpeaker.Who? {
    let isPronoun = RecordWords.pronouns.contains(folded(at))
    guard isPronoun || RecordWords.determiners.contains(folded(at)) else { return nil }
    at += 1
    let start = at
    while at < tokens.endIndex, at < start + 3, tokens[at].shape == .lower,
      RecordWords.papers.contains(folded(at)) || ["new", "revised", "joint"].contains(folded(at))
    {
      at += 1
    }
    return isPronoun || at > start ? .paper : nil
  }

  private func isOffice() -> Bool {
    var place = at
    if ["the", "la", "le", "les", "el", "a", "his", "her"].contains(folded(place)) { place += 1 }
    let head = tokens[min(place, tokens.endIndex)...].prefix(6)
    let name = head.prefix { $0.shape != .mark && !isReporting($0.folded) }
    return name.contains { RecordWords.offices.contains($0.folded) && $0.isCapital }
      || name.first.map { RecordWords.offices.contains($0.folded) } ?? false
  }

  /// `Kenya's proposal`: whose it is, and the place behind it.
  mutating func owners() -> (names: [String], end: Int)? {
    guard let names = names(), owner() else { return nil }
    return (names, at)
  }

  /// `'s contribution` behind a name.
  private mutating func owner() -> Bool {
    guard folded(at) == "'" else { return false }
    var place = at + 1
    if folded(place) == "s" { place += 1 }
    let end = min(place + 4, tokens.endIndex)
    guard
      let noun = (place..<end).last(where: { RecordWords.papers.contains(folded($0)) })
    else { return false }
    at = noun + 1
    return true
  }

  /// The names in a row that begins here: `Norway, Ghana and the Bank of the South`.
  mutating func names() -> [String]? {
    var names: [String] = []
    while at < tokens.endIndex {
      skipArticle()
      let first = at
      guard var name = name() else { break }
      if let end = chinaEnd(of: name) {
        at = end
        name = printed(first..<end)
      }
      names.append(name)
      let start = at
      while folded(at) == "," || ["and", "et", "y", "&"].contains(folded(at)) { at += 1 }
      var next = at
      if ["the", "la", "le", "el", "les"].contains(folded(next)) { next += 1 }
      guard at > start, next < tokens.endIndex, tokens[next].isCapital else {
        at = start
        break
      }
    }
    return names.isEmpty ? nil : names
  }

  /// Behind `and China`, where it belongs to the name of the Group of 77.
  private func chinaEnd(of name: String) -> Int? {
    guard ["Group of 77", "Groupe des 77", "Grupo de los 77"].contains(name) else { return nil }
    let end = tokens[at...].prefix(3).firstIndex { ["china", "chine"].contains($0.folded) }
    return end.map { $0 + 1 }
  }

  /// Those who joined, and those for whom is spoken: `, supported by Ghana and the delegates of Oz and Peru,`.
  mutating func supporters() -> [String] {
    let start = at
    if folded(at) == "," || folded(at) == "(" { at += 1 }
    if RecordWords.joining.contains(folded(at)) {
      at += 1
      while ["by", "par", "por", "with", "avec", "con"].contains(folded(at)) { at += 1 }
    } else {
      while at < tokens.endIndex, Represented.speaks(tokens[at]) { at += 1 }
      guard let end = Represented.end(at: at, in: tokens) else {
        at = start
        return []
      }
      at = end
      hearsGroups = true
    }
    defer { hearsGroups = false }
    skipEnvoys()
    guard let names = names() else {
      at = start
      return []
    }
    if folded(at) == "," || folded(at) == ")" { at += 1 }
    return names
  }

  /// `the delegates of`.
  private mutating func skipEnvoys() {
    var place = at
    if ["the", "la", "le", "les", "el", "los", "las"].contains(folded(place)) { place += 1 }
    guard RecordWords.envoys.contains(folded(place)),
      RecordWords.links.contains(folded(place + 1))
    else { return }
    at = place + 2
  }

  /// The party for which a person speaks: `Mr. Ito (Japan)`, or `Mr. Ito` who spoke before.
  private mutating func person() -> String? {
    guard let found = ReportedPerson.read(tokens[at...], of: text) else { return nil }
    guard let party = found.party ?? persons[found.surname] else { return nil }
    at = found.end
    return party
  }

  /// The body whose name begins here, behind its article.
  mutating func bodyName() -> String? { body() }

  /// A body by its name, as `Working Group 2 on Nests`; persons and offices are none.
  private mutating func body() -> String? {
    skipArticle()
    let start = at
    var end = at
    while at < tokens.endIndex {
      let word = folded(at)
      if tokens[at].isCapital || tokens[at].shape == .number || RecordWords.bodies.contains(word)
        || RecordWords.bodyWork.contains(word)
      {
        at += 1
        end = at
      } else if end > start, RecordWords.bodyLinks.contains(word) {
        at += 1
      } else {
        break
      }
    }
    let name = tokens[start..<end]
    at = end
    guard name.contains(where: { RecordWords.bodies.contains($0.folded) }),
      !name.contains(where: { RecordWords.officers.contains($0.folded) })
    else { return nil }
    let printed = printed(start..<end)
    return printed.prefix(1).uppercased() + printed.dropFirst()
  }

  /// One name; `and` belongs to it only in the name of a State.
  private mutating func name() -> String? {
    if RecordWords.personTitles.contains(folded(at)) { return person() }
    guard at < tokens.endIndex, tokens[at].isCapital,
      !RecordWords.noNames.contains(folded(at)), !isOffice(at)
    else { return nil }
    let start = at
    var end = at
    while at < tokens.endIndex {
      if tokens[at].isCapital {
        if isSymbol(at) { break }
        if isOffice(at) { return nil }
        at += 1
        end = at
      } else if folded(at) == ".", tokens[at - 1].shape == .upper,
        tokens[at - 1].folded.utf8.count == 1
      {
        at += 1
        end = at
      } else if tokens[at].shape == .number, ["of", "des", "los"].contains(tokens[at - 1].folded) {
        // `Group of 77`.
        at += 1
        end = at
      } else if RecordWords.nameLinks.contains(folded(at)) || folded(at) == "'" && isElided(at) {
        at += 1
      } else {
        break
      }
    }
    guard end > start else {
      at = start
      return nil
    }
    if let (whole, behind) = knownName(from: start, beyond: end) {
      at = behind
      return whole
    }
    for length in [3, 5] where folded(end) == "and" && end + length <= tokens.endIndex {
      let whole = printed(start..<(end + length - 1))
      if CountryNames.contains(whole) {
        at = end + length - 1
        return whole
      }
    }
    at = end
    return printed(start..<end)
  }

  /// A name that goes on in small letters: `Union européenne`, `République démocratique du Congo`.
  private func knownName(from start: Int, beyond end: Int) -> (name: String, end: Int)? {
    guard end < tokens.endIndex, tokens[end].shape == .lower,
      RecordWords.asks[folded(end)] == nil, !RecordWords.says.contains(folded(end))
    else { return nil }
    let reach = tokens[end...].prefix(6).prefix { $0.shape != .mark || $0.folded == "'" }
    for last in reach.indices.reversed() {
      let name = printed(start..<(last + 1))
      if CountryNames.contains(name) || !GroupNames.alike(OwnNames.words(of: name)).isEmpty {
        return (name, last + 1)
      }
    }
    return nil
  }

  private func isOffice(_ place: Int) -> Bool {
    let isGroup = hearsGroups && ["group", "groupe", "grupo"].contains(folded(place))
    return RecordWords.offices.contains(folded(place)) && !isGroup
  }

  /// `WTPF-IEG/2/10` names a document.
  private func isSymbol(_ place: Int) -> Bool {
    var run = tokens[place...].prefix(1)
    while run.endIndex < tokens.endIndex, !tokens[run.endIndex].isSpaced {
      run = tokens[place...run.endIndex]
    }
    return run.contains { $0.folded == "/" } && run.contains { $0.shape == .number }
  }

  /// `Côte d'Ivoire`.
  private func isElided(_ mark: Int) -> Bool {
    mark + 1 < tokens.endIndex && tokens[mark + 1].isCapital && !tokens[mark + 1].isSpaced
  }

  /// The verb behind the subject, over adverbs and what stands between commas or in parentheses.
  private func verb() -> Int? {
    var place = at
    for _ in 0..<6 {
      if folded(place) == ",",
        let close = tokens[(place + 1)...].prefix(14).firstIndex(where: {
          $0.folded == ","
        })
      {
        place = close + 1
      } else if folded(place) == "(",
        let close = tokens[place...].firstIndex(where: {
          $0.folded == ")"
        })
      {
        place = close + 1
      } else if RecordWords.adverbs.contains(folded(place)) {
        place += 1
      } else {
        break
      }
    }
    return place < tokens.endIndex && tokens[place].shape == .lower ? place : nil
  }

  private func printed(_ range: Range<Int>) -> String {
    let bytes =
      tokens[range.lowerBound].range
      .lowerBound..<tokens[range.upperBound - 1].range
      .upperBound
    return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}
