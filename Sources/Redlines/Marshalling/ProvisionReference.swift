internal import Texts

/// A place in a text as it is printed: `after Article 3, paragraph 2, point (e)`.
struct ProvisionReference: Hashable, Sendable {
  enum Side: Int, Hashable, Sendable {
    case before, itself, after
  }

  struct Part: Hashable, Sendable {
    var unit: ProvisionUnit
    /// Nil where the name alone says which: `title`, `preamble`.
    var number: ProvisionNumber?
  }

  var side = Side.itself
  /// From the largest to the smallest.
  var parts: [Part] = []
  /// Whether it says that it is new, and so is in no base.
  var isNew = false
}

/// Reads printed references and the heads of provisions, which are printed alike.
struct ReferenceReader {
  private let tokens: [ReferenceToken]
  private let numbers: ProvisionNumberReader
  private var at = 0
  private var reference = ProvisionReference()
  /// Parts from the large to the small; each group is within the next one: `point (a) of Article 3`.
  private var groups: [[ProvisionReference.Part]] = [[]]

  private static let greatestParts = 32

  private init(tokens: [ReferenceToken], capitalsComeFirst: Bool) {
    self.tokens = tokens
    numbers = ProvisionNumberReader(tokens: tokens, capitalsComeFirst: capitalsComeFirst)
  }

  /// The reference that a text is; it has no parts where none is named.
  static func reference(
    in text: some StringProtocol, capitalsComeFirst: Bool
  ) -> ProvisionReference {
    var reader = ReferenceReader(
      tokens: ReferenceToken.all(in: text), capitalsComeFirst: capitalsComeFirst)
    return reader.read()
  }

  // MARK: references

  private mutating func read() -> ProvisionReference {
    while at < tokens.count, groups.joined().count < Self.greatestParts { step() }
    reference.parts = Array(groups.reversed().joined())
    return reference
  }

  private mutating func step() {
    let token = tokens[at]
    if token.kind == .word, let side = Self.side(of: token.folded) {
      // `Article additionnel après l’article 3`: what has no number says what is put there.
      groups = [groups.joined().filter { $0.number != nil }]
      reference.side = side
      at += 1
    } else if ReferenceWords.new.contains(token.folded) {
      reference.isNew = true
      at += 1
    } else if token.printed == "(" || token.printed == "（" || token.printed == "[" {
      parenthesis()
    } else if isRange(token) {
      at += 1
      if let (_, end) = numbers.number(at: at, isNamed: false) { at = end }
    } else if let (part, end) = part(at: at) {
      take(part)
      at = end
    } else if ReferenceWords.of.contains(token.folded) {
      if groups.last?.isEmpty == false { groups.append([]) }
      at += 1
    } else {
      at += 1
    }
  }

  private mutating func take(_ part: ProvisionReference.Part) {
    // `абзац 2 статьи 3`: a larger part right behind a smaller one holds it.
    if case .division = part.unit, let last = groups.last?.last, at > 0,
      !isSeparator(tokens[at - 1])
    {
      if case .division = last.unit {} else { groups.append([]) }
    }
    groups[groups.count - 1].append(part)
  }

  private func isSeparator(_ token: ReferenceToken) -> Bool {
    token.kind == .sign && ![")", "）", ".", "°"].contains(token.printed)
  }

  private static func side(of word: String) -> ProvisionReference.Side? {
    if ReferenceWords.before.contains(word) { return .before }
    return ReferenceWords.after.contains(word) ? .after : nil
  }

  /// `36 à 41`, `36–41`.
  private func isRange(_ token: ReferenceToken) -> Bool {
    guard at > 0, tokens[at - 1].printed != "," else { return false }
    if ReferenceWords.ranges.contains(token.folded) || token.printed == "à" { return true }
    return token.printed == "–" && !token.isSpaced && tokens[at - 1].kind == .figure
  }

  /// A number in parentheses is a part; anything else there is a remark.
  private mutating func parenthesis() {
    if let (number, end) = numbers.number(at: at, isNamed: false) {
      take(.init(unit: .unnamed, number: number))
      at = end
      return
    }
    var depth = 0
    while at < tokens.count {
      if ["(", "（", "["].contains(tokens[at].printed) { depth += 1 }
      if [")", "）", "]"].contains(tokens[at].printed) { depth -= 1 }
      if ReferenceWords.new.contains(tokens[at].folded) { reference.isNew = true }
      at += 1
      if depth == 0 { return }
    }
  }

  // MARK: parts

  /// The part that begins at a place, and where it ends.
  private func part(at start: Int) -> (part: ProvisionReference.Part, end: Int)? {
    let token = tokens[start]
    // 第三条: the number stands before the name.
    if token.folded == "第", let found = chinesePart(at: start + 1) { return found }
    if let value = ReferenceWords.ordinals[token.folded], let (unit, end) = unit(at: start + 1) {
      return (.init(unit: unit, number: ProvisionNumber(counted: value)), end)
    }
    if let (unit, end) = unit(at: start) { return named(unit, from: end) }
    guard token.kind != .sign else { return nil }
    if let (number, end) = numbers.number(at: start, isNamed: false) {
      if let (unit, last) = chineseUnit(at: end) {
        return (.init(unit: unit, number: number), last)
      }
      return (.init(unit: .unnamed, number: number), end)
    }
    return named(otherWordAt: start)
  }

  private func named(
    _ unit: ProvisionUnit, from end: Int
  ) -> (part: ProvisionReference.Part, end: Int) {
    var start = end
    if start < tokens.count, tokens[start].printed == ".", !tokens[start].isSpaced { start += 1 }
    guard let (number, last) = numbers.number(at: start, isNamed: true) else {
      let isHeading = unit == .division("title")
      return (.init(unit: isHeading ? .heading : unit, number: nil), end)
    }
    return (.init(unit: unit, number: number), last)
  }

  /// A name that is in no list, with a figure or a capital behind it: `Rule 12`, `Form B`.
  private func named(otherWordAt start: Int) -> (part: ProvisionReference.Part, end: Int)? {
    let word = tokens[start]
    guard word.kind == .word, start + 1 < tokens.count,
      tokens[start + 1].kind == .figure || tokens[start + 1].isCapital,
      word.printed.unicodeScalars.count > 2, !ReferenceWords.fillers.contains(word.folded),
      !ReferenceWords.of.contains(word.folded), !ReferenceWords.ranges.contains(word.folded),
      let (number, end) = numbers.number(at: start + 1, isNamed: true)
    else { return nil }
    return (.init(unit: .division(word.folded), number: number), end)
  }

  /// The longest name of a part at a place.
  private func unit(at start: Int) -> (unit: ProvisionUnit, end: Int)? {
    var name = ""
    var best: (ProvisionUnit, Int)?
    var (at, words) = (start, 0)
    while at < tokens.count, words < ReferenceWords.longestUnit {
      let token = tokens[at]
      if token.kind == .sign, token.printed == "-", words > 0, !token.isSpaced {
        at += 1
        continue
      }
      guard token.kind == .word || token.printed == "§" else { break }
      name += (words == 0 ? "" : " ") + token.folded
      (at, words) = (at + 1, words + 1)
      if let unit = ReferenceWords.units[name] { best = (unit, at) }
    }
    return best
  }

  private func chineseUnit(at start: Int) -> (unit: ProvisionUnit, end: Int)? {
    guard start < tokens.count,
      tokens[start].printed.unicodeScalars.first?.properties.isIdeographic == true
    else { return nil }
    return unit(at: start)
  }

  private func chinesePart(at start: Int) -> (part: ProvisionReference.Part, end: Int)? {
    guard let (number, end) = numbers.number(at: start, isNamed: true),
      let (unit, last) = chineseUnit(at: end)
    else { return nil }
    // 第三条之一
    guard last + 1 < tokens.count, tokens[last].folded == "之",
      let (inner, behind) = numbers.number(at: last + 1, isNamed: true)
    else { return (.init(unit: unit, number: number), last) }
    var whole = number
    whole.label += " " + inner.label
    whole.printed = whole.label
    whole.order += inner.order
    return (.init(unit: unit, number: whole), behind)
  }
}

// MARK: - heads of provisions

/// The head of a provision: `Article 3 bis`, `Chapter II — Scope`, `Article 22 - Annexe C`.
struct ProvisionHead: Hashable, Sendable {
  var unit: ProvisionUnit
  var number: ProvisionNumber
  /// The part that it belongs to, where it is printed with it.
  var owner: ProvisionReference.Part?
  /// Whether nothing follows the number.
  var isBare: Bool
}

extension ReferenceReader {
  private static let longestHead = 160

  /// The head that a clause begins with; nil where it merely speaks of a provision.
  ///
  /// - Parameter isHeading: whether the clause is a heading beyond doubt.
  static func head(
    of text: String, isHeading: Bool, capitalsComeFirst: Bool
  ) -> ProvisionHead? {
    let reader = ReferenceReader(
      tokens: ReferenceToken.all(in: text, upTo: longestHead), capitalsComeFirst: capitalsComeFirst)
    return reader.head(isHeading: isHeading, isShort: text.utf8.count <= longestHead / 2)
  }

  private func head(isHeading: Bool, isShort: Bool) -> ProvisionHead? {
    guard let first = tokens.first, first.kind == .word, let (part, end) = part(at: 0),
      case .division = part.unit, isHeading || part.unit.rank != nil,
      isHeading || first.isCapital || first.isCaseless
    else { return nil }
    guard let number = part.number else {
      // An annex that is the only one.
      guard isHeading, end == tokens.count else { return nil }
      return ProvisionHead(unit: part.unit, number: .none, owner: nil, isBare: true)
    }
    guard isHeading || endsHead(end, isShort: isShort) else { return nil }
    if end + 1 < tokens.count, ["-", "–", "—"].contains(tokens[end].printed),
      let (inner, last) = self.part(at: end + 1), case .division = inner.unit,
      let innerNumber = inner.number, last == tokens.count || tokens[last].printed == "("
    {
      return ProvisionHead(unit: inner.unit, number: innerNumber, owner: part, isBare: true)
    }
    return ProvisionHead(
      unit: part.unit, number: number, owner: nil,
      isBare: end == tokens.count || tokens[end].printed == "(")
  }

  /// Whether the number is all that a paragraph says of a provision, or a title follows.
  private func endsHead(_ end: Int, isShort: Bool) -> Bool {
    guard end < tokens.count else { return true }
    let next = tokens[end]
    if next.isOnNewLine || [".", ":", "：", "–", "—", "-", ")"].contains(next.printed) {
      return true
    }
    guard isShort, let last = tokens.last, ![".", ";", ","].contains(last.printed) else {
      return false
    }
    return next.isCapital
  }
}
