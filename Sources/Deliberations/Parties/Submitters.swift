public import Texts

/// In whose name a document was handed in.
public enum Submitters {
  /// The parties that a document's form lines, title, opening or signature name; empty where
  /// nothing says so.
  ///
  /// A party goes before the person who wrote for it; a person stands alone only where no party is
  /// named. Only the beginning and the end of the document are looked at.
  public static func of(_ text: StructuredText) -> [String] { of(text, PrintedCompilation(text)) }

  /// The same of a text that was read as a compilation; ours names the sources of what it compiles.
  static func of(_ text: StructuredText, _ compilation: PrintedCompilation?) -> [String] {
    compilation?.isOurs == true
      ? [] : printed(in: text).map { CountryNames.called(withoutBrackets($0)) }
  }

  /// `[Oz]`, who has not yet agreed to hand in; `Slips` asks.
  static func withoutBrackets(_ name: String) -> String {
    guard name.hasPrefix("["), name.hasSuffix("]"), name.utf8.count > 2 else { return name }
    return String(name.dropFirst().dropLast())
  }

  private static func printed(in text: StructuredText) -> [String] {
    let contents = PrintedContents(in: text).clauses
    let front = text.clauses.prefix(40)
    let own = front.indices.filter { !contents.contains($0) }.map { front[$0] }
    let head = lines(of: unbroken(own)[...])
    if let named = inForm(head) { return named.map(withoutSymbol).flatMap(JointParties.all) }
    if let sponsors = Sponsors.inTitle(text.title) { return sponsors }
    for line in head.prefix(25) {
      guard let sender = LetterTitle.sender(in: line) else { continue }
      return with(JointParties.all(in: sender), those: Represented.parties(in: line))
    }
    for line in head.prefix(25) {
      guard let named = inTitle(line) else { continue }
      return with(
        named.map(withoutSymbol).flatMap(JointParties.all), those: Represented.parties(in: line))
    }
    if let named = head.prefix(6).lazy.compactMap(JointParties.ofDelegation).first { return named }
    if let name = head.prefix(6).lazy.compactMap(ChineseTitle.party).first {
      return JointParties.all(in: name)
    }
    let opening = text.clauses.prefix(16).filter { $0.kind != .note }
    if let name = opening.lazy.compactMap({ NoteVerbale.party(in: $0.text) }).first {
      return [name]
    }
    if let name = opening.lazy.compactMap(speaker).first { return [name] }
    let signed = signature(lines(of: text.clauses.suffix(8))) ?? []
    guard signed.count == 1, isPerson(signed[0]) else { return signed }
    // `Ghana recommends …` in a letter that only a person signs.
    return PartySpeaking.alone(in: text).map { [$0] } ?? signed
  }

  private static func lines(of clauses: ArraySlice<Clause>) -> [String] {
    // What heads a table of others' comments is no field.
    clauses.filter { $0.kind != .note && !CommentTable.isHeaded($0) }.flatMap { clause in
      PrintedContents.printed(clause).lines().map(String.init)
    }
  }

  /// Joins a heading that names a party with the line that its name goes on in.
  private static func unbroken(_ clauses: [Clause]) -> [Clause] {
    var joined: [Clause] = []
    for clause in clauses {
      if let last = joined.last, last.kind == .heading || last.kind == .title,
        clause.kind == .heading, clause.level == last.level, clause.label == nil,
        last.text.unicodeScalars.count > 30, inTitle(last.text) != nil, isRestOfName(clause.text)
      {
        joined[joined.count - 1].text += " " + clause.text
      } else {
        joined.append(clause)
      }
    }
    return joined
  }

  private static func isRestOfName(_ line: String) -> Bool {
    let words = Token.all(in: line).filter { $0.shape != .mark }
    return (1...5).contains(words.count) && Proponents.areNames(line)
      && !words.contains {
        SubmitterWords.commonHeadings.contains($0.folded) || $0.shape == .number
          || AskingPhrases.headingWords.contains($0.folded)
          || SubmitterWords.ofOneself.contains($0.folded)
      }
  }

  /// A name without the document's symbol that a head's last line leaves behind it.
  private static func withoutSymbol(_ name: String) -> String {
    guard let gap = name.lastIndex(of: " ") else { return name }
    let last = name[name.index(after: gap)...]
    guard last.contains("/"), last.contains(where: \.isNumber) else { return name }
    return cleaned(String(name[..<gap]))
  }

  /// Those who hand in with those for whom they do; a person only speaks for these.
  private static func with(_ own: [String], those represented: [String]) -> [String] {
    guard !represented.isEmpty else { return own }
    let parties = own.filter { !Envoy.isPerson($0) && !represented.contains($0) }
    return parties + represented
  }

  // MARK: Forms

  private static func inForm(_ lines: [String]) -> [String]? {
    var party: String?
    var person: String?
    for (at, line) in lines.enumerated() {
      guard let (label, value) = field(line) else { continue }
      let isParty = SubmitterWords.partyLabels.contains(label)
      guard isParty || SubmitterWords.personLabels.contains(label) else { continue }
      let next = at + 1 < lines.count ? lines[at + 1] : ""
      let printed = value.isEmpty && field(next) == nil ? next : value
      guard let name = name(printed), isParty || !startsLower(name) else { continue }
      if isParty { party = party ?? name } else { person = person ?? name }
    }
    guard let printed = party ?? person else { return nil }
    let represented = Represented.parties(in: printed)
    let name = Represented.speaker(of: printed)
    if !represented.isEmpty {
      return with(name.isEmpty ? [] : parties(in: name), those: represented)
    }
    return party == nil ? Proponents.all(in: name) : parties(in: name)
  }

  /// `the two spokespersons, through the secretariat` is nobody's name.
  private static func startsLower(_ name: String) -> Bool {
    Token.first(1, in: name).first?.shape == .lower
  }

  /// One party, unless the line is plainly a list.
  private static func parties(in line: String) -> [String] {
    let several = Proponents.all(in: line)
    return several.allSatisfy { CountryNames.contains($0) } || line.contains(";") ? several : [line]
  }

  /// `Organization: Oz Society` or a row of a table: the label folded, and what stands behind it.
  private static func field(_ line: String) -> (label: String, value: String)? {
    let tokens = Token.first(10, in: line)
    guard let colon = tokens.firstIndex(where: { $0.folded == ":" }) ?? tabbed(line, tokens),
      colon > 0
    else { return byPhrase(line) }
    let label = tokens[..<colon].filter { !["*", "_", "(", ")"].contains($0.folded) }
      .map(\.folded).joined(separator: tokens[0].shape == .ideograph ? "" : " ")
    let isColon = tokens[colon].folded == ":"
    let from = isColon ? tokens[colon].range.upperBound : tokens[colon].range.lowerBound
    let value = String(decoding: Array(line.utf8)[from...], as: UTF8.self)
    return (label.replacing(" / ", with: "/").replacing(" ' ", with: "'"), cleaned(value))
  }

  /// The place of the first token behind a tab.
  private static func tabbed(_ line: String, _ tokens: ArraySlice<Token>) -> Int? {
    guard let tab = line.utf8.firstIndex(of: 0x09) else { return nil }
    let offset = line.utf8.distance(from: line.utf8.startIndex, to: tab)
    return tokens.firstIndex { $0.range.lowerBound > offset }
  }

  /// `Submitted by Jane Roe, Oz Society, April 2017`, without a colon; `由奥兹协会提交`.
  static func byPhrase(_ line: String) -> (label: String, value: String)? {
    if line.hasPrefix("由"), let end = line.firstRange(of: "提交"), line.utf8.count < 120 {
      return ("由", cleaned(String(line[..<end.lowerBound].dropFirst())))
    }
    let tokens = Array(Token.first(31, in: line))
    let opening = tokens.prefix { ["(", "[", "*"].contains($0.folded) }.count
    guard tokens.count > opening + 1, tokens.count <= 30 else { return nil }
    for length in [4, 3, 2, 1] where tokens.count > opening + length {
      let words = tokens[opening..<(opening + length)]
      let label = words.map(\.folded).joined(separator: " ")
      let start = opening + length
      let next = tokens[min(JointParties.behindDelegation(start, in: tokens), tokens.count - 1)]
      // A single word may begin any sentence; a small letter, the rest of one.
      guard phrases.contains(label), length > 1 || next.isCapital,
        !isLatinSmall(words[opening]) || SubmitterWords.handedIn.contains(words[opening].folded)
      else { continue }
      var value = String(decoding: Array(line.utf8)[next.range.lowerBound...], as: UTF8.self)
      if opening > 0, value.hasSuffix(")") || value.hasSuffix("]") { value.removeLast() }
      return (label, cleaned(value))
    }
    return nil
  }

  private static func isLatinSmall(_ token: Token) -> Bool {
    token.shape == .lower && token.folded.utf8.first.map { $0 < 0xD0 } ?? false
  }

  private static let phrases: Set<String> = [
    "submitted by", "submitted on behalf of", "on behalf of", "presented by", "proposed by",
    "soumis par", "soumise par", "présenté par", "présentée par", "au nom de", "presentado por",
    "presentada por", "en nombre de", "propuesto por", "sponsored by", "prepared by",
    "представлено", "представлен", "представлена", "внесено", "внесен", "внесён", "مقدم من",
    "مقدمة من", "مقدَّم من", "مقدَّمة من", "مقدم من قبل", "مقدمة من قبل", "enviado por",
    "presentado en nombre de", "presentada en nombre de", "présenté au nom de", "soumis au nom de",
    "présentée au nom de", "submitted jointly by", "jointly submitted by",
    "soumis conjointement par",
    "présenté conjointement par", "presentado conjuntamente por",
  ]

  // MARK: Titles

  /// `Contribution of the Government of Oz to the meeting`, `ISOC comments on the draft`.
  static func inTitle(_ line: String) -> [String]? {
    let tokens = Array(Token.first(46, in: line))
    guard tokens.count >= 3, tokens.count <= 45, line.utf8.last != 0x2E,
      !tokens.contains(where: { $0.shape == .lower && SubmitterWords.copulas.contains($0.folded) }),
      !tokens.prefix(4).contains(where: { SubmitterWords.collections.contains($0.folded) })
    else { return nil }
    for at in tokens.indices.prefix(16) {
      let isPaper = SubmitterWords.papers.contains(tokens[at].folded)
      guard isPaper || SubmitterWords.texts.contains(tokens[at].folded) else { continue }
      if let from = HandedIn.party(behind: at, tokens), let name = name(from: from, tokens, line) {
        return parties(in: name)
      }
      if isPaper, at < 8, Represented.end(at: at + 1, in: tokens[...]) != nil {
        let represented = Represented.parties(in: line)
        if !represented.isEmpty { return represented }
      }
      guard isPaper, at < 8 else { continue }
      var link = at + 1
      while link < tokens.count, SubmitterWords.joint.contains(tokens[link].folded) { link += 1 }
      if link + 1 < tokens.count, SubmitterWords.paperLinks.contains(tokens[link].folded),
        let name = name(from: link + 1, tokens, line)
      {
        return parties(in: name)
      }
      let next = at + 1 < tokens.count ? tokens[at + 1].folded : ""
      if at > 0, SubmitterWords.nameEnds.contains(next), tokens[..<at].contains(where: isName),
        tokens[..<at].allSatisfy({ isName($0) || nameLinks.contains($0.folded) })
      {
        return name(words(tokens[..<at], line)).map { parties(in: $0) }
      }
    }
    return nil
  }

  private static func isName(_ token: Token) -> Bool {
    token.isCapital && !genericWords.contains(token.folded)
  }

  private static let nameLinks: Set<String> = [
    "the", "of", "and", "for", "'", "s", "-", "&", ".", "(", ")", "written", "initial", "joint",
    "position", "policy", "on", ",",
  ]
  private static let genericWords: Set<String> = [
    "the", "written", "joint", "draft", "initial", "general", "public", "additional", "further",
    "our", "final", "specific", "position", "policy", "comments", "summary", "concluding",
    "preliminary", "provisional", "interim", "annual", "opening", "closing",
  ]

  /// The name that begins at a token and ends where the title goes on to its occasion.
  private static func name(from start: Int, _ tokens: [Token], _ line: String) -> String? {
    var start = JointParties.behindDelegation(start, in: tokens)
    while start < tokens.count,
      ["the", "la", "le", "l", "'", "el", "los", "les"]
        .contains(tokens[start].folded)
    {
      start += 1
    }
    guard start < tokens.count,
      tokens[start].isCapital || tokens[start].shape == .ideograph
        || tokens[start].folded.utf8.first.map({ $0 >= 0x80 }) ?? false
    else { return nil }
    let end = tokens[start...].indices.first { at in
      Represented.end(at: at, in: tokens[...]) != nil
        || SubmitterWords.nameEnds.contains(tokens[at].folded) && tokens[at].shape == .lower
          && !isPurpose(at, of: start, tokens) && !isField(at, of: start, tokens)
    }
    return name(words(tokens[start..<(end ?? tokens.count)], line))
  }

  /// `Bureau for Owls`, `Coalition pour tous`: for what a body is, and not for which occasion.
  private static func isPurpose(_ at: Int, of start: Int, _ tokens: [Token]) -> Bool {
    guard ["for", "pour", "para"].contains(tokens[at].folded), at + 1 < tokens.count else {
      return false
    }
    let next = tokens[at + 1]
    if SubmitterWords.offices.contains(tokens[at - 1].folded) { return next.isCapital }
    let isBody = tokens[start..<at].contains {
      SubmitterWords.bodies.contains($0.folded) || SubmitterWords.companies.contains($0.folded)
    }
    guard isBody, !SubmitterWords.occasions.contains(next.folded) else { return false }
    return next.isCapital || ["all", "tous", "toutes", "todos", "todas"].contains(next.folded)
  }

  /// `Convention on Owls`, `Conference in Asia`: what a body is about, or where it is, and not on
  /// which paper it comments.
  private static func isField(_ at: Int, of start: Int, _ tokens: [Token]) -> Bool {
    let link = tokens[at].folded
    guard at > start, at + 1 < tokens.count else { return false }
    let next = tokens[at + 1]
    if link == "in" { return SubmitterWords.continents.contains(next.folded) }
    guard ["on", "sur", "sobre"].contains(link) else { return false }
    let isConvention = SubmitterWords.conventions.contains(tokens[at - 1].folded)
    guard isConvention || SubmitterWords.fieldBodies.contains(tokens[at - 1].folded),
      isConvention && next.shape == .lower && link != "on" || next.isCapital
    else { return false }
    return !tokens[(at + 1)...].prefix(4).contains { token in
      SubmitterWords.papers.contains(token.folded) || SubmitterWords.texts.contains(token.folded)
        || SubmitterWords.occasions.contains(token.folded)
    }
  }

  private static func words(_ tokens: ArraySlice<Token>, _ line: String) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let range = first.range.lowerBound..<last.range.upperBound
    return cleaned(String(decoding: Array(line.utf8)[range], as: UTF8.self))
  }

  // MARK: Openings and signatures

  /// `The Oz Society welcomes the opportunity …`.
  private static func speaker(_ clause: Clause) -> String? {
    let tokens = Token.all(in: String(clause.text.prefix(300)))
    for opening in SubmitterWords.openings {
      guard
        let at = tokens.indices.prefix(16).first(where: { at in
          at > 0 && at + opening.count <= tokens.count
            && opening.indices.allSatisfy { tokens[at + $0].folded == opening[$0] }
        })
      else { continue }
      let subject = tokens[..<at]
      let start = subject.lastIndex { $0.folded == "." || $0.folded == ":" }.map { $0 + 1 } ?? 0
      let own = subject[start...].drop { ["the", "la", "le", "el", "l", "'"].contains($0.folded) }
      let fits = own.allSatisfy {
        $0.isCapital
          || [
            "of", "and", "for", "the", "de", "des", "du", "la", "del", "y", "et", "(",
            ")", "'", ",", "-", "&",
          ].contains($0.folded)
      }
      guard fits, let first = own.first, first.isCapital,
        !["we", "i", "it", "this", "nous", "он", "also"].contains(first.folded)
      else { continue }
      if let name = name(words(own, clause.text)) { return name }
    }
    return nil
  }

  // MARK: Names

  /// A value as a name, without date, address and mark-up; nil where it names nobody.
  static func name(_ value: String) -> String? {
    let printed = cleaned(value)
    var name = withoutGroup(firstLanguage(Envoy.party(in: printed) ?? printed))
    for article in ["the ", "The "] where name.hasPrefix(article) {
      name = cleaned(String(name.dropFirst(article.count)))
    }
    if let comma = name.lastIndex(of: ","), isDate(String(name[comma...])) {
      name = cleaned(String(name[..<comma]))
    }
    let words = Token.all(in: name).filter { $0.shape != .mark }.map(\.folded)
    guard !words.isEmpty, words.count <= 40, !name.contains("@") else { return nil }
    // The symbol of a document is nobody's name.
    guard name.contains(" ") || !name.contains("/") || !name.contains(where: \.isNumber) else {
      return nil
    }
    guard !SubmitterWords.nobody.contains(words.joined(separator: " ")) else { return nil }
    return words.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } } ? name : nil
  }

  /// `Oz Society (civil society)`: the group of stakeholders is no part of the name.
  private static func withoutGroup(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
    let inside = name[name.index(after: open)...].dropLast().lowercased()
    return SubmitterWords.groups.contains(inside) ? cleaned(String(name[..<open])) : name
  }

  /// `Commission d'Oz / Contribution of the Oz Commission`: the name in one language.
  private static func firstLanguage(_ name: String) -> String {
    guard let slash = name.firstRange(of: " / ") else { return name }
    let second = Token.all(in: String(name[slash.upperBound...])).first?.folded ?? ""
    return SubmitterWords.papers.contains(second)
      ? cleaned(String(name[..<slash.lowerBound])) : name
  }

  private static func isDate(_ text: String) -> Bool {
    let words = Token.all(in: text).filter { $0.shape != .mark }
    guard (1...4).contains(words.count), let last = words.last, let year = Int(last.folded) else {
      return false
    }
    return (1900...2100).contains(year)
  }

  private static func cleaned(_ text: String) -> String {
    let plain = text.replacing("**", with: "").replacing("\u{2028}", with: " ")
      .replacing("\t", with: " ")
    return Proponents.trimmed(plain.hasPrefix("*") ? String(plain.dropFirst()) : plain)
  }
}
