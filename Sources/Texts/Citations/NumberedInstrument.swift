/// Resolutions, decisions, recommendations and their like, cited by number.
enum NumberedInstrument {
  /// The instruments that a phrase beginning at a token names: several where it lists numbers.
  static func at(_ start: Int, in tokens: [Token]) -> [InstrumentMention] {
    if let series = ituSeries(start, tokens) ?? standard(start, tokens) { return [series] }
    let chinese = chinese(start, tokens)
    if !chinese.isEmpty { return chinese }
    guard tokens[start].isWord, let kindAt = kindPlace(from: start, tokens),
      let kind = InstrumentWords.numberedKinds[tokens[kindAt].folded]
    else { return [] }
    return Phrase(tokens: tokens, start: start, kindAt: kindAt, kind: kind).mentions()
  }

  /// The word `Resolution`, at the start or behind the name of a body.
  private static func kindPlace(from start: Int, _ tokens: [Token]) -> Int? {
    var at = start
    while at < tokens.count, at < start + 7 {
      let token = tokens[at]
      if InstrumentWords.numberedKinds[token.folded] != nil { return at }
      let isBody =
        (token.shape == .upper && (2...8).contains(token.folded.utf8.count))
        || (InstrumentWords.bodyWords.contains(token.folded)
          && (token.isCapital || token.folded == "and" && at > start))
        || (token.folded == "-" && at > start && !token.isSpaced)
      guard isBody else { return nil }
      at += 1
    }
    return nil
  }

  /// `Recommendation ITU-T Y.3001`, `ITU-R M.1677`.
  private static func ituSeries(_ start: Int, _ tokens: [Token]) -> InstrumentMention? {
    var at = start
    if InstrumentWords.numberedKinds[tokens[at].folded] == "Recommendation" { at += 1 }
    guard at + 5 < tokens.count, tokens[at + 1].folded == "-",
      InstrumentWords.unionInitials.contains(tokens[at].folded),
      let sector = InstrumentWords.unionSectors[tokens[at + 2].folded]
    else { return nil }
    var series = at + 3
    if InstrumentWords.numberedKinds[tokens[series].folded] == "Recommendation" { series += 1 }
    guard series + 2 < tokens.count, tokens[series].shape == .upper,
      tokens[series].folded.utf8.count <= 3, tokens[series + 1].folded == ".",
      tokens[series + 2].shape == .number, !tokens[series + 2].isSpaced
    else { return nil }
    return InstrumentMention(
      name: "ITU-\(sector) \(tokens[series].folded.uppercased()).\(tokens[series + 2].folded)",
      tokens: start..<(series + 3), head: "recommendation", isCited: true)
  }

  /// `RFC 1591`, `ISO 3166-1`, `ISO/IEC 27001`.
  private static func standard(_ start: Int, _ tokens: [Token]) -> InstrumentMention? {
    guard tokens[start].shape == .upper, ["rfc", "iso"].contains(tokens[start].folded) else {
      return nil
    }
    var at = start + 1
    var name = tokens[start].folded.uppercased()
    if at + 1 < tokens.count, tokens[at].folded == "/", tokens[at + 1].shape == .upper {
      name += "/" + tokens[at + 1].folded.uppercased()
      at += 2
    }
    guard at < tokens.count, tokens[at].shape == .number, tokens[at].folded.utf8.count > 2 else {
      return nil
    }
    name += " " + tokens[at].folded
    at += 1
    if at + 1 < tokens.count, tokens[at].folded == "-", !tokens[at].isSpaced,
      tokens[at + 1].shape == .number
    {
      name += "-" + tokens[at + 1].folded
      at += 2
    }
    return InstrumentMention(name: name, tokens: start..<at, head: "standard", isCited: true)
  }

  /// `大会第70/125号决议`, `安理会第1325(2000)号决议`.
  private static func chinese(_ start: Int, _ tokens: [Token]) -> [InstrumentMention] {
    guard tokens[start].shape == .ideograph else { return [] }
    var at = start
    var body: InstrumentWords.Body?
    for known in InstrumentWords.bodies where matches(known.words, start, tokens) {
      body = known.body
      at += known.words.count
    }
    guard at < tokens.count, tokens[at].folded == "第" else { return [] }
    guard var number = InstrumentNumber(at: at + 1, in: tokens),
      number.end + 2 < tokens.count, tokens[number.end].folded == "号",
      let kind = InstrumentWords.chineseKinds[
        tokens[number.end + 1].folded + tokens[number.end + 2].folded]
    else { return [] }
    number.end += 3
    return [number.mention(kind: kind, prefix: "", body: body, from: start)]
  }

  static func matches(_ words: [String], _ start: Int, _ tokens: [Token]) -> Bool {
    start + words.count <= tokens.count
      && words.indices.allSatisfy { tokens[start + $0].folded == words[$0] }
  }
}

/// A body's name, a kind, and the numbers behind it.
private struct Phrase {
  let tokens: [Token]
  let start: Int
  let kindAt: Int
  let kind: String

  func mentions() -> [InstrumentMention] {
    var at = kindAt + 1
    var body = bodyBefore
    if tokens[kindAt].folded.utf8.count <= 4 { skip(["."], &at) }
    let union = union(&at)
    let unnumbered = at
    skip(["no", "nos", "nº", "n", "°", "№", "رقم", "núm"], &at)
    let kind = union.map { "\(self.kind) (\($0))" + (at > unnumbered ? " No" : "") } ?? self.kind
    if body == nil { body = bodyHere(&at) }
    skip(["رقم"], &at)
    if kindAt + 1 == at, let symbol = symbol(at) { return [symbol] }
    guard let first = InstrumentNumber(at: at, in: tokens), !isMonth(before: first) else {
      return []
    }
    var numbers = [first]
    while let next = listed(after: numbers[numbers.count - 1].end) { numbers.append(next) }
    if let shared = numbers[numbers.count - 1].parenthesis {
      for place in numbers.indices { numbers[place].parenthesis = shared }
    }
    var end = numbers[numbers.count - 1].end
    if body == nil, let (behind, last) = bodyBehind(end) {
      body = behind
      end = last
      numbers[numbers.count - 1].end = last
    }
    let isOwn =
      InstrumentWords.ownKinds.contains(kind) && body == nil && prefix.isEmpty
      && numbers.allSatisfy { $0.parenthesis == nil && !$0.isCompound }
      || InstrumentWords.ownKinds.contains(kind) && tokens[kindAt].shape == .upper
    guard !isOwn else { return [] }
    return numbers.enumerated().map { place, number in
      number.mention(
        kind: kind, prefix: prefix, body: body,
        from: place == 0 ? start : numbers[place].tokens.lowerBound)
    }
  }

  /// `(EC)`, `(EU, Euratom)` behind the kind of an act of the European Union, in English.
  private func union(_ at: inout Int) -> String? {
    guard at < tokens.count, tokens[at].folded == "(",
      let close = tokens[at...].prefix(5).firstIndex(where: { $0.folded == ")" })
    else { return nil }
    let names = tokens[(at + 1)..<close].filter { $0.folded != "," }
    let english = names.compactMap { InstrumentWords.europeanUnion[$0.folded] }
    guard !names.isEmpty, english.count == names.count else { return nil }
    at = close + 1
    return english.joined(separator: ", ")
  }

  /// `21 Dec 2012`, `Dec. 10`.
  private func isMonth(before number: InstrumentNumber) -> Bool {
    guard tokens[kindAt].folded == "dec", let value = Int(number.printed) else { return false }
    return value <= 31 || number.looksLikeYear || kindAt > 0 && tokens[kindAt - 1].shape == .number
  }

  private func skip(_ words: Set<String>, _ at: inout Int) {
    while at < tokens.count, words.contains(tokens[at].folded) { at += 1 }
  }

  private var bodyBefore: InstrumentWords.Body? {
    InstrumentWords.bodies.first { known in
      known.words.count <= kindAt - start
        && NumberedInstrument.matches(known.words, kindAt - known.words.count, tokens)
    }?.body
  }

  /// Arabic names the body between the kind and the number.
  private func bodyHere(_ at: inout Int) -> InstrumentWords.Body? {
    guard
      let known = InstrumentWords.bodies.first(where: {
        NumberedInstrument.matches($0.words, at, tokens)
      })
    else { return nil }
    at += known.words.count
    return known.body
  }

  /// `of the UN General Assembly`, `de l'Assemblée générale`.
  private func bodyBehind(_ end: Int) -> (InstrumentWords.Body, Int)? {
    var at = end
    skip(["of", "the", "de", "du", "la", "l", "'", "un", "united", "nations", "del"], &at)
    for known in InstrumentWords.bodies where NumberedInstrument.matches(known.words, at, tokens) {
      return (known.body, at + known.words.count)
    }
    return nil
  }

  /// The body as printed before the kind.
  private var prefix: String {
    InstrumentName.name(of: tokens[start..<kindAt])
  }

  /// `Resolution A/RES/67/195`.
  private func symbol(_ at: Int) -> InstrumentMention? {
    guard at < tokens.count, let (symbol, end) = DocumentSymbol.at(at, in: tokens) else {
      return nil
    }
    let parts = symbol.split(separator: "/")
    let isShort =
      kind == "Resolution" && parts.count == 3 && parts[0] == "A"
      && parts.dropFirst().allSatisfy { Int($0) != nil }
    return InstrumentMention(
      name: isShort ? "A/RES/\(parts[1])/\(parts[2])" : symbol, tokens: start..<end,
      head: kind.lowercased(), isCited: true)
  }

  private func listed(after end: Int) -> InstrumentNumber? {
    var at = end
    if at < tokens.count, tokens[at].folded == "," { at += 1 }
    if at < tokens.count, ["and", "et", "y", "и", "&", "و"].contains(tokens[at].folded) { at += 1 }
    guard at > end, at < tokens.count, tokens[at].shape == .number,
      let number = InstrumentNumber(at: at, in: tokens), !number.looksLikeYear
    else { return nil }
    return number
  }
}

/// The number of an instrument: `101 (Rev. Guadalajara, 2010)`, `70/125`, `1/CP.17`.
struct InstrumentNumber {
  var printed: String
  var parenthesis: String?
  var tokens: Range<Int>
  var end: Int

  var isCompound: Bool { printed.contains("/") }
  var looksLikeYear: Bool {
    guard let year = Int(printed) else { return false }
    return (1900...2100).contains(year)
  }

  init?(at start: Int, in tokens: [Token]) {
    guard start < tokens.count, tokens[start].shape == .number,
      tokens[start].folded.utf8.count <= 5
    else { return nil }
    printed = tokens[start].folded
    var at = start + 1
    while at + 1 < tokens.count, tokens[at].folded == "/" || tokens[at].folded == ".",
      !tokens[at].isSpaced, !tokens[at + 1].isSpaced,
      tokens[at + 1].shape == .number || tokens[at + 1].shape == .upper,
      tokens[at].folded == "/" || printed.contains("/")
    {
      printed += tokens[at].folded + tokens[at + 1].folded.uppercased()
      at += 2
    }
    end = at
    tokens_: do {
      guard at < tokens.count, tokens[at].folded == "(" else { break tokens_ }
      guard let close = tokens[at...].prefix(11).firstIndex(where: { $0.folded == ")" }) else {
        break tokens_
      }
      let inside = tokens[(at + 1)..<close]
      guard let first = inside.first, Self.isSession(inside) else { break tokens_ }
      var name = InstrumentName.name(of: inside)
      if ["rev", "rév", "пересм"].contains(first.folded) {
        name = "Rev" + name.dropFirst(first.folded.count)
      }
      parenthesis = name
      end = close + 1
    }
    self.tokens = start..<end
  }

  /// `Rev. Dubai, 2018`, `2000`, `XXV`, `Council 2011`: the session that adopted it.
  private static func isSession(_ inside: ArraySlice<Token>) -> Bool {
    guard let first = inside.first, let last = inside.last else { return false }
    if inside.count == 1, first.shape == .upper {
      return first.folded.allSatisfy { "ivxlcdm".contains($0) }
    }
    if inside.count == 3, first.isCapital, inside[inside.startIndex + 1].folded == "-" {
      // `Cg-XIII`
      return last.shape == .number
        || last.shape == .upper && last.folded.allSatisfy { "ivxlcdm".contains($0) }
    }
    if ["rev", "rév", "пересм"].contains(first.folded) { return true }
    let year = inside.last { $0.shape == .number } ?? last
    guard let number = Int(year.folded) else { return false }
    return (1900...2100).contains(number)
  }

  func mention(
    kind: String, prefix: String, body: InstrumentWords.Body?, from start: Int
  ) -> InstrumentMention {
    InstrumentMention(
      name: name(kind: kind, prefix: prefix, body: body), tokens: start..<end,
      head: String(kind.lowercased().prefix { $0 != " " }), isCited: true)
  }

  /// Only the General Assembly counts sessions so high, or adopts so many resolutions in one.
  ///
  /// Its resolutions have such numbers since its thirty-first session.
  private static func isAssemblys(_ parts: [Int]) -> Bool {
    (61...120).contains(parts[0]) || (31...60).contains(parts[0]) && parts[1] > 60
  }

  private func name(kind: String, prefix: String, body: InstrumentWords.Body?) -> String {
    let printed = InstrumentWords.inEnglish(printed)
    let behind = parenthesis.map { " (\($0))" } ?? ""
    if kind == "Resolution" {
      let parts = printed.split(separator: "/").compactMap { Int($0) }
      let isPair = parts.count == 2 && printed.utf8.allSatisfy { $0 < 0x3A }
      switch body {
      case .generalAssembly where isPair || !behind.isEmpty: return "A/RES/\(printed)\(behind)"
      case .securityCouncil: return "S/RES/\(printed)\(behind)"
      case .humanRightsCouncil where isPair: return "A/HRC/RES/\(printed)"
      case .economicCouncil where isPair: return "E/RES/\(printed)"
      case nil where isPair && prefix.isEmpty && Self.isAssemblys(parts): return "A/RES/\(printed)"
      default: break
      }
    }
    return (prefix.isEmpty ? "" : prefix + " ") + "\(kind) \(printed)\(behind)"
  }
}
