internal import Texts

/// The number of a provision: `3`, `2 bis A`, `12.1`, `iv`, `(ba)`, `premier`.
struct ProvisionNumber: Hashable, Sendable {
  /// Its parts in small letters: `2 bis a`; what is printed differently and means the same is the
  /// same.
  var label: String
  /// The same with capitals as printed: a list by `A` may hold one by `a`.
  var printed: String
  /// Ascending in the order in which provisions of the numbers stand; missing figures are zero.
  var order: [Int]
  /// Counted from the end, as in `last paragraph`.
  var isLast = false

  /// Of the only one of its kind.
  static let none = ProvisionNumber(label: "", order: [])

  var first: Int { order.first ?? 0 }

  init(label: String, printed: String? = nil, order: [Int]) {
    self.label = label
    self.printed = printed ?? label
    self.order = order
  }

  /// The n-th, or the last one.
  init(counted value: Int) {
    let isLast = value == ReferenceWords.lastOne
    self.init(label: isLast ? "last" : "\(value)", order: [isLast ? .max : value])
    self.isLast = isLast
  }

  /// What else it may be printed as: `II` as `2`, `2` as `ii`.
  var otherLabels: [String] {
    let head = label.prefix { $0 != " " }
    let rest = label.dropFirst(head.count)
    if let value = Int(head) { return [CountedNumber.roman(value) + rest] }
    return Numerals.roman(head.unicodeScalars).map { ["\($0)" + rest] } ?? []
  }

  /// Whether figures lead, or letters.
  var isFigures: Bool { label.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

  /// Whether a provision of this number stands before one of another number.
  static func stands(_ one: [Int], before other: [Int]) -> Bool {
    for place in 0..<max(one.count, other.count) {
      let left = place < one.count ? one[place] : 0
      let right = place < other.count ? other[place] : 0
      if left != right { return left < right }
    }
    return false
  }
}

/// Reads numbers where they are printed.
struct ProvisionNumberReader {
  let tokens: [ReferenceToken]
  /// French laws put `2 A` before `2` and `2 bis A` before `2 bis`; elsewhere `2 A` follows `2`.
  let capitalsComeFirst: Bool

  private static let letterCount = 26

  private func token(_ at: Int) -> ReferenceToken? { at < tokens.count ? tokens[at] : nil }

  private func isSign(_ at: Int, _ signs: String...) -> Bool {
    guard let token = token(at), token.kind == .sign else { return false }
    return signs.contains(token.printed)
  }

  /// The number at a place, in parentheses or without; where it ends.
  ///
  /// - Parameter isNamed: whether a word before it says that a number follows.
  func number(at start: Int, isNamed: Bool) -> (number: ProvisionNumber, end: Int)? {
    var at = start
    if isNamed { at = skippingNumberSign(at) }
    if isSign(at, "(", "（", "["), let inner = main(at: at + 1, isNamed: true) {
      let (number, end) = withSuffixes(inner.number, from: inner.end)
      if isSign(end, ")", "）", "]") { return (number, end + 1) }
      return nil
    }
    guard let (number, end) = main(at: at, isNamed: isNamed) else { return nil }
    let (whole, last) = withSuffixes(number, from: end)
    return (whole, isSign(last, ")", "°") ? last + 1 : last)
  }

  /// `No.`, `n°`, `№`.
  private func skippingNumberSign(_ start: Int) -> Int {
    var at = start
    if isSign(at, "№") { return at + 1 }
    guard let word = token(at), ["no", "nos", "nº", "n", "num", "رقم"].contains(word.folded),
      let next = token(at + 1), next.kind != .word
    else { return at }
    at += 1
    if isSign(at, ".", "°", "º") { at += 1 }
    return token(at)?.kind == .figure ? at : start
  }

  // MARK: the number itself

  private func main(at start: Int, isNamed: Bool) -> (number: ProvisionNumber, end: Int)? {
    guard let token = token(start) else { return nil }
    switch token.kind {
    case .sign: return nil
    case .figure: return figures(at: start)
    case .word:
      if token.printed.unicodeScalars.first?.properties.isIdeographic == true {
        return chinese(at: start)
      }
      if isNamed, let value = ReferenceWords.ordinals[token.folded] {
        return (ProvisionNumber(counted: value), start + 1)
      }
      if isNamed, let value = ReferenceWords.namedNumbers[token.folded] {
        return (ProvisionNumber(label: token.folded, order: [value]), start + 1)
      }
      return code(at: start) ?? letters(token, isNamed: isNamed).map { ($0, start + 1) }
    }
  }

  private func figures(at start: Int) -> (number: ProvisionNumber, end: Int)? {
    guard let first = token(start).flatMap({ Int($0.printed) }), first < 1_000_000 else {
      return nil
    }
    var (label, order, at) = ("\(first)", [first], start + 1)
    while isSign(at, ".", "-"), !tokens[at].isSpaced, let next = token(at + 1),
      next.kind == .figure, !next.isSpaced, let value = Int(next.printed), value < 1_000_000
    {
      label += tokens[at].printed + "\(value)"
      order.append(value)
      at += 2
    }
    if isSign(at, "°", "º"), !tokens[at].isSpaced { at += 1 }
    if let word = token(at), word.kind == .word, !word.isSpaced {
      if ReferenceWords.ordinalMarks.contains(word.folded) {
        at += 1
      } else if ReferenceWords.insertions[word.folded] == nil {
        guard let suffix = suffix(word), word.printed.unicodeScalars.count <= 2 else { return nil }
        return (
          ProvisionNumber(label: label + " " + word.folded, order: order + suffix), at + 1
        )
      }
    }
    return (ProvisionNumber(label: label, order: order), at)
  }

  private func chinese(at start: Int) -> (number: ProvisionNumber, end: Int)? {
    var end = start
    while let word = token(end), word.kind == .word,
      word.printed.unicodeScalars.allSatisfy({ Numerals.chinese.contains($0) })
    { end += 1 }
    let numerals = tokens[start..<end].flatMap { Array($0.printed.unicodeScalars) }
    return Numerals.chinese(numerals).map { (ProvisionNumber(counted: $0), end) }
  }

  /// `L. 245-13`: an article of a code.
  private func code(at start: Int) -> (number: ProvisionNumber, end: Int)? {
    guard tokens[start].isCapital, ["l", "r", "d", "a", "lo"].contains(tokens[start].folded),
      isSign(start + 1, "."), let (figures, end) = figures(at: start + 2)
    else { return nil }
    let letters = tokens[start].folded.utf8.map { Int($0) }
    return (
      ProvisionNumber(
        label: tokens[start].folded + "." + figures.label, order: letters + figures.order),
      end
    )
  }

  /// `a`, `bb`, `ba`, `IV`: one or two letters, or a Roman number.
  private func letters(_ token: ReferenceToken, isNamed: Bool) -> ProvisionNumber? {
    let scalars = Array(token.folded.unicodeScalars)
    let roman = Numerals.roman(scalars)
    guard scalars.count == 1 || roman != nil || (isNamed && scalars.count == 2) else { return nil }
    if !isNamed, scalars.count > 1, !token.isCapital { return nil }
    let order: [Int]
    if let roman, scalars.count > 1 {
      order = [roman]
    } else if let first = Self.place(of: scalars[0]) {
      // `ba` stands between `b` and `c`, and so does `bb` where `b` is not the last of the row.
      order = [first] + scalars.dropFirst().compactMap { Self.place(of: $0) }
    } else {
      return nil
    }
    return ProvisionNumber(label: token.folded, printed: token.printed, order: order)
  }

  private static func place(of letter: Unicode.Scalar) -> Int? {
    if ("a"..."z").contains(letter) { return Int(letter.value) - 0x60 }
    let folded: Unicode.Scalar = letter == "ا" ? "أ" : letter
    return (Numerals.cyrillic.firstIndex(of: folded) ?? Numerals.arabic.firstIndex(of: folded))
      .map { $0 + 1 }
  }

  // MARK: what was put behind it

  private func withSuffixes(
    _ number: ProvisionNumber, from start: Int
  ) -> (number: ProvisionNumber, end: Int) {
    var (number, at) = (number, start)
    while let word = token(at) {
      if word.folded == "之", let (part, end) = chinese(at: at + 1) {
        number.append(" " + part.label, order: [part.first])
        at = end
      } else if isSign(at, "-"), let next = token(at + 1), !next.isSpaced,
        let value = ReferenceWords.insertions[next.folded]
      {
        number.append(" " + next.folded, order: [value])
        at += 2
      } else if word.kind == .word, let value = ReferenceWords.insertions[word.folded] {
        number.append(" " + word.folded, order: [value])
        at += 1
      } else if number.isFigures || at > start, word.kind == .word, word.isSpaced,
        let suffix = suffix(word), endsNumber(at + 1)
      {
        number.append(" " + word.folded, order: suffix)
        at += 1
      } else {
        break
      }
    }
    return (number, at)
  }

  /// `A` of `2 bis A`, `a` of `12 a`.
  private func suffix(_ word: ReferenceToken) -> [Int]? {
    let scalars = word.folded.unicodeScalars
    let isOneCase =
      word.printed == word.printed.lowercased() || word.printed == word.printed.uppercased()
    // `à` joins two numbers.
    guard (1...2).contains(scalars.count), isOneCase, word.printed != "à", word.printed != "À",
      scalars.allSatisfy({ ("a"..."z").contains($0) })
    else { return nil }
    let shift = capitalsComeFirst && word.isCapital ? -Self.letterCount - 1 : 0
    return scalars.map { Int($0.value) - 0x60 + shift }
  }

  /// Whether a letter before it is part of a number and not the first word of a title.
  private func endsNumber(_ at: Int) -> Bool {
    guard let next = token(at) else { return true }
    if next.printed == "-" && !next.isSpaced { return false }
    return next.kind == .sign || next.isOnNewLine || ReferenceWords.units[next.folded] != nil
      || ReferenceWords.insertions[next.folded] != nil || ReferenceWords.of.contains(next.folded)
  }
}

extension ProvisionNumber {
  fileprivate mutating func append(_ label: String, order: [Int]) {
    self.label += label
    printed += label
    self.order += order
  }
}
