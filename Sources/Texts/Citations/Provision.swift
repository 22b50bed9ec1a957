/// Paragraphs, articles or sections named by number at one place of a clause, lists unfolded.
struct Provision {
  struct Item {
    /// `35`, `69-71`, `27(c)(i)`.
    var number: String
    var tokens: Range<Int>
  }

  var kind: ProvisionWords.Kind
  var items: [Item]
  var tokens: Range<Int>
  /// `12.3.1`: such numbers are those of reports, not of instruments.
  var isDeep: Bool { items.contains { $0.number.utf8.count { $0 == UInt8(ascii: ".") } > 1 } }

  /// `target 6.5`: numbered as the targets of the 17 Sustainable Development Goals are, which have 19
  /// at most, or `target 6.b`; not what is aimed at, as in `a target 1.5 °C lower`.
  func isTargetOfGoals(in tokens: [Token]) -> Bool {
    guard kind == .goal else { return false }
    let end = self.tokens.upperBound
    if end < tokens.count, ProvisionWords.units.contains(tokens[end].folded) { return false }
    return items.allSatisfy { item in
      let parts = item.number.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let goal = Int(parts[0]), (1...17).contains(goal) else {
        return false
      }
      return Int(parts[1]).map { (1...19).contains($0) } ?? ["a", "b", "c", "d"].contains(parts[1])
    }
  }
}

extension Provision {
  /// The provisions named in a clause, in order.
  static func all(in tokens: [Token]) -> [Provision] {
    var found: [Provision] = []
    var at = 0
    while at < tokens.count {
      if let provision = Provision(in: tokens, at: at) ?? Provision(chinese: tokens, at: at) {
        found.append(provision)
        at = provision.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private init?(in tokens: [Token], at start: Int) {
    guard ProvisionWords.names.contains(tokens[start]),
      let kind = ProvisionWords.kinds[tokens[start].folded]
    else { return nil }
    var at = start + 1
    if at < tokens.count, tokens[at].folded == tokens[start].folded, tokens[at].shape == .mark {
      at += 1
    }
    if at < tokens.count, tokens[at].folded == "." { at += 1 }
    while at < tokens.count, ProvisionWords.numberWords.contains(tokens[at].folded) {
      at += 1
      if at < tokens.count, tokens[at].folded == "." { at += 1 }
    }
    let items = Self.items(in: tokens, from: at)
    guard let last = items.last else { return nil }
    if kind == .article, tokens[start].shape == .upper, tokens[start].folded.utf8.count > 3 {
      return nil
    }
    self.kind = kind
    self.items = items
    // The instrument's own name before the number is no part of the provision.
    let namesInstrument = ProvisionWords.namesOfGoals.contains(tokens[start].folded)
    self.tokens = (namesInstrument ? start + 1 : start)..<last.tokens.upperBound
  }

  private init?(chinese tokens: [Token], at start: Int) {
    guard tokens[start].shape == .ideograph, tokens[start].folded == "第" else { return nil }
    let items = Self.items(in: tokens, from: start + 1)
    guard let last = items.last, last.tokens.upperBound < tokens.count,
      let kind = ProvisionWords.chineseKinds[tokens[last.tokens.upperBound].folded]
    else { return nil }
    self.kind = kind
    self.items = items
    self.tokens = start..<(last.tokens.upperBound + 1)
  }

  /// A list of numbers and ranges of numbers.
  private static func items(in tokens: [Token], from start: Int) -> [Item] {
    var items: [Item] = []
    var at = start
    while let item = item(in: tokens, from: at) {
      items.append(item)
      at = item.tokens.upperBound
      while let further = furtherPart(of: item, in: tokens, from: at) {
        items.append(further)
        at = further.tokens.upperBound
      }
      var next = at
      if next < tokens.count, tokens[next].folded == "," || tokens[next].folded == ";" { next += 1 }
      if next < tokens.count, ProvisionWords.listWords.contains(tokens[next].folded) { next += 1 }
      guard next > at, next < tokens.count, beginsWithDigit(tokens[next]),
        !isYear(tokens[next]), !isCounted(tokens, at: next)
      else { break }
      at = next
    }
    return items
  }

  /// `and (b)` behind `35 (a)`: another part of the same paragraph.
  private static func furtherPart(of item: Item, in tokens: [Token], from start: Int) -> Item? {
    guard let open = item.number.lastIndex(of: "("), start + 1 < tokens.count else { return nil }
    let isList =
      tokens[start].folded == "," || ProvisionWords.listWords.contains(tokens[start].folded)
    guard isList, tokens[start + 1].folded == "(",
      let (label, end) = part(in: tokens, from: start + 1)
    else { return nil }
    return Item(number: "\(item.number[..<open])(\(label))", tokens: (start + 1)..<end)
  }

  /// `and 10 years`: a number that counts what follows.
  private static func isCounted(_ tokens: [Token], at: Int) -> Bool {
    guard at + 1 < tokens.count else { return false }
    let next = tokens[at + 1]
    return ["years", "days", "months", "ans", "años", "member", "members", "percent", "%"]
      .contains(next.folded)
  }

  /// A number, or a number that has run into the next word.
  private static func beginsWithDigit(_ token: Token) -> Bool {
    token.folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isYear(_ token: Token) -> Bool {
    guard let year = Int(token.folded) else { return false }
    return (1900...2100).contains(year)
  }

  private static func item(in tokens: [Token], from start: Int) -> Item? {
    guard var (number, at) = number(in: tokens, from: start) else { return nil }
    if at + 1 < tokens.count, ProvisionWords.rangeWords.contains(tokens[at].folded),
      let (last, end) = Self.number(in: tokens, from: at + 1),
      let low = Int(number.prefix { $0.isNumber }), let high = Int(last.prefix { $0.isNumber }),
      high > low, high - low < 200
    {
      return Item(number: "\(number)-\(last)", tokens: start..<end)
    }
    while let (part, end) = part(in: tokens, from: at) {
      number += "(\(part))"
      at = end
    }
    return Item(number: number, tokens: start..<at)
  }

  /// `69`, `2.3`, `35bis`.
  private static func number(in tokens: [Token], from start: Int) -> (String, Int)? {
    guard start < tokens.count else { return nil }
    let digits = tokens[start].folded.prefix { ("0"..."9").contains($0) }
    let behind = tokens[start].folded.dropFirst(digits.count)
    guard !digits.isEmpty, digits.utf8.count <= 5 else { return nil }
    var number = String(digits)
    if behind.utf8.count == 1 || ["bis", "ter", "quater"].contains(behind) { number += behind }
    var at = start + 1
    while at + 1 < tokens.count, tokens[at].folded == ".", !tokens[at].isSpaced,
      tokens[at + 1].shape == .number, !tokens[at + 1].isSpaced
    {
      number += "." + tokens[at + 1].folded
      at += 2
    }
    // `6.b`
    if at + 1 < tokens.count, tokens[at].folded == ".", !tokens[at].isSpaced,
      tokens[at + 1].shape == .lower, tokens[at + 1].folded.utf8.count == 1,
      !tokens[at + 1].isSpaced
    {
      number += "." + tokens[at + 1].folded
      at += 2
    }
    // `17 bis`: what was put between 17 and 18.
    if at < tokens.count, insertions.contains(tokens[at].folded) {
      number += " " + tokens[at].folded
      at += 1
    }
    return (number, at)
  }

  /// How a provision is numbered that was put behind another of the number.
  private static let insertions: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "бис", "тер", "مكرر",
    "مكررا", "مكرراً",
  ]

  /// `a)`, `(a)`, `, c)`, `i`: the sub-paragraph behind a number.
  private static func part(in tokens: [Token], from start: Int) -> (String, Int)? {
    var at = start
    if at + 2 < tokens.count, tokens[at].folded == ",", tokens[at + 2].folded == ")" { at += 1 }
    guard at < tokens.count else { return nil }
    let opened = tokens[at].folded == "("
    if opened { at += 1 }
    let isNumbered =
      opened && at < tokens.count && tokens[at].shape == .number
      && tokens[at].folded.utf8.count <= 2
    guard at < tokens.count, isNumbered || isPartLabel(tokens[at].folded, bare: false) else {
      return nil
    }
    let label = tokens[at].folded
    at += 1
    if at < tokens.count, tokens[at].folded == ")" { return (label, at + 1) }
    guard !opened, !tokens[at - 1].isSpaced else { return nil }
    return isPartLabel(label, bare: true) ? (label, at) : nil
  }

  private static func isPartLabel(_ label: String, bare: Bool) -> Bool {
    let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    if romans.contains(label) { return true }
    return label.utf8.count == 1 && label.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
