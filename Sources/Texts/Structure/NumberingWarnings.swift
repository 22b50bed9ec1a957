/// Gaps and repeats in the numbers of one list or of headings that stand together.
enum NumberingWarnings {
  /// A series of siblings: one parent, one scheme, one way of setting the number off.
  private struct Series: Hashable {
    var parent: Int?
    var scheme: NumberingScheme
    var style: String
    var outer: [Int]
    var name: String
    var isHeading: Bool
  }

  private struct Member {
    var place: Int
    var value: Int
  }

  /// So many of a kind are told one by one; the rest in one sentence.
  private static let most = 12

  static func find(_ drafts: [Draft], clauses: [Clause]) -> [Warning] {
    var members: [Series: [Member]] = [:]
    var order: [Series] = []
    for at in drafts.indices {
      guard let (series, value) = series(of: drafts[at]) else { continue }
      if members[series] == nil { order.append(series) }
      members[series, default: []].append(Member(place: at, value: value))
    }
    var warnings: [Warning] = []
    var lost: [(list: Member, count: Int)] = []
    for series in order {
      guard let list = members[series], list.count > 1 else { continue }
      if list.count > 1, list.allSatisfy({ $0.value == list[0].value }) {
        lost.append((list[0], list.count))
        continue
      }
      warnings += check(list, series, drafts, clauses)
    }
    return shortened(warnings) + lostNumbers(lost, drafts, clauses)
  }

  private static func series(of draft: Draft) -> (Series, Int)? {
    guard !draft.isListed, draft.kind != .quote, draft.kind != .note, draft.kind != .title,
      let reading = draft.reading ?? draft.division?.reading, let value = reading.values.last
    else { return nil }
    if draft.head == nil, draft.kind != .heading { return nil }
    if let head = draft.head,
      head.isBullet || head.style.hasSuffix("“") || head.style.hasSuffix("bis")
    {
      return nil
    }
    let series = Series(
      parent: draft.parent, scheme: reading.scheme, style: draft.head?.style ?? "",
      outer: Array(reading.values.dropLast()), name: draft.division?.name ?? "",
      isHeading: draft.kind == .heading)
    return (series, value)
  }

  private static func check(
    _ list: [Member], _ series: Series, _ drafts: [Draft], _ clauses: [Clause]
  ) -> [Warning] {
    var warnings: [Warning] = []
    // Excerpts keep the numbers of the text they come from: two that are far apart tell nothing.
    let isSeries = series.isHeading ? list.count >= 2 : list.count >= 3
    guard isSeries else { return [] }
    for (before, now) in zip(list, list.dropFirst()) {
      let step = now.value - before.value
      guard step == 0 || (2...6).contains(step) else { continue }
      let one = described(drafts[before.place], before.value)
      let other = described(drafts[now.place], now.value)
      let place = place(of: drafts[now.place], in: drafts)
      if step == 0 {
        warnings.append(
          Warning(
            .numberingRepeat, "\(other) has the same number as \(one) before it\(place)",
            clause: clauses[now.place].id))
      } else {
        let missing = (before.value + 1..<now.value)
          .map { printed($0, like: drafts[now.place]) }.joined(separator: ", ")
        warnings.append(
          Warning(
            .numberingGap, "after \(one) comes \(other): there is no \(missing)\(place)",
            clause: clauses[now.place].id))
      }
    }
    return warnings
  }

  private static func described(_ draft: Draft, _ value: Int) -> String {
    let label = draft.number?.label ?? draft.division.map { "\($0.name) \($0.label)" } ?? "\(value)"
    return "\(label) \"\(opening(of: draft))\""
  }

  private static func printed(_ value: Int, like draft: Draft) -> String {
    let reading = draft.reading ?? draft.division?.reading
    let outer = reading?.values.dropLast().map { "\($0)." }.joined() ?? ""
    switch reading?.scheme {
    case .upperRoman: return CountedNumber.roman(value).uppercased()
    case .lowerRoman: return CountedNumber.roman(value)
    case .lowerLetter where value <= 26, .upperLetter where value <= 26:
      let base: UInt8 = reading?.scheme == .upperLetter ? 0x40 : 0x60
      return String(decoding: [base + UInt8(value)], as: UTF8.self)
    case .cyrillicLetter where value <= Numerals.cyrillic.count:
      return String(Character(Numerals.cyrillic[value - 1]))
    case .arabicLetter where value <= Numerals.arabic.count:
      return String(Character(Numerals.arabic[value - 1]))
    case .letterAndFigure:
      let letter = reading?.values.first ?? 1
      return String(decoding: [0x40 + UInt8(clamping: letter)], as: UTF8.self) + "\(value)"
    default: return outer + "\(value)"
    }
  }

  private static func place(of draft: Draft, in drafts: [Draft]) -> String {
    draft.parent.map { " in \"\(opening(of: drafts[$0]))\"" } ?? ""
  }

  /// The first words of a clause, to name it by.
  static func opening(of draft: Draft) -> String {
    // Only as far as the ninth word: a paragraph may be long.
    let words = draft.text.split(maxSplits: 8) { $0.isWhitespace }
    let head = words.prefix(8).joined(separator: " ")
    let goesOn = words.count > 8 && !words[8].allSatisfy(\.isWhitespace)
    return goesOn ? head + " …" : head
  }

  /// Lists that print one number for all their items lost their numbers on the way.
  private static func lostNumbers(
    _ lists: [(list: Member, count: Int)], _ drafts: [Draft], _ clauses: [Clause]
  ) -> [Warning] {
    guard let first = lists.first else { return [] }
    let items = lists.reduce(0) { $0 + $1.count }
    let label = drafts[first.list.place].number?.printed ?? "\(first.list.value)"
    let what =
      lists.count == 1
      ? "all \(items) items of a list are" : "all \(items) items of \(lists.count) lists are"
    return [
      Warning(
        .numberingRepeat,
        "\(what) numbered \(label), from \"\(opening(of: drafts[first.list.place]))\" on: the "
          + "numbers were lost before the file came here",
        clause: clauses[first.list.place].id)
    ]
  }

  private static func shortened(_ warnings: [Warning]) -> [Warning] {
    var counts: [Warning.Code: Int] = [:]
    var kept: [Warning] = []
    for warning in warnings {
      counts[warning.code, default: 0] += 1
      if counts[warning.code, default: 0] <= most { kept.append(warning) }
    }
    for code in [Warning.Code.numberingGap, .numberingRepeat] {
      let left = counts[code, default: 0] - most
      if left > 0 { kept.append(Warning(code, "\(left) more of these follow in the text")) }
    }
    return kept
  }
}
