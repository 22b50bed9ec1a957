/// A day as texts print it, in the six languages of the United Nations and some more.
struct PrintedDate {
  var date: CalendarDate
  /// Whether it is the last day of a printed range (`10-12 October 2012`), as meetings have.
  var isRange: Bool
  /// How many of the line's words are not part of it.
  var otherWords: Int

  /// The first day printed in a short line; nil where there is none.
  static func find(in line: String) -> PrintedDate? {
    guard line.unicodeScalars.contains(where: { Numerals.digit($0) != nil }) else { return nil }
    let parts = parts(of: line)
    return byName(parts) ?? byFigures(parts) ?? chinese(line)
  }

  private enum Part {
    case figure(Int, digits: Int)
    case month(Int)
    case dash
    case word
    /// `de`, `г.`: words within a date.
    case filler
  }

  private static func parts(of line: String) -> [Part] {
    var parts: [Part] = []
    var digits: [Int] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !digits.isEmpty {
        parts.append(.figure(digits.reduce(0) { min($0 * 10 + $1, 99_999) }, digits: digits.count))
        digits = []
      }
      guard !word.isEmpty else { return }
      let text = String(word).lowercased()
      word = String.UnicodeScalarView()
      if let month = MonthNames.number(of: text) {
        if case .month = parts.last { return }
        parts.append(.month(month))
      } else if fillers.contains(text) {
        parts.append(.filler)
      } else {
        parts.append(.word)
      }
    }
    for scalar in line.unicodeScalars {
      if let digit = Numerals.digit(scalar) {
        if !word.isEmpty { flush() }
        digits.append(digit)
      } else if scalar.isLetter {
        if !digits.isEmpty { flush() }
        word.append(scalar)
      } else {
        flush()
        if scalar.isDash { parts.append(.dash) }
      }
    }
    flush()
    return parts
  }

  private static let fillers: Set<String> = [
    "de", "del", "er", "st", "nd", "rd", "th", "of", "г", "года", "the", "le", "el", "al", "du",
    "d", "a", "am", "pm", "en",
  ]

  private static func byName(_ parts: [Part]) -> PrintedDate? {
    let core = parts.filter { if case .filler = $0 { false } else { true } }
    for at in core.indices {
      guard case .month(let month) = core[at] else { continue }
      let others = core.count { if case .word = $0 { true } else { false } }
      if at > 0, at + 1 < core.count, case .figure(let day, let width) = core[at - 1], width <= 2,
        case .figure(let year, 4) = core[at + 1],
        let date = CalendarDate(year: year, month: month, day: day)
      {
        var isRange = false
        if at > 1, case .dash = core[at - 2] { isRange = true }
        return PrintedDate(date: date, isRange: isRange, otherWords: others)
      }
      if at + 2 < core.count, case .figure(let day, let width) = core[at + 1], width <= 2,
        case .figure(let year, 4) = core[at + 2],
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return PrintedDate(date: date, isRange: false, otherWords: others)
      }
    }
    return nil
  }

  /// `2017-04-26`, `26.04.2017`, `26/04/2017`; the order of day and month is the European one.
  private static func byFigures(_ parts: [Part]) -> PrintedDate? {
    let others = parts.count { if case .word = $0 { true } else { false } }
    var figures: [(value: Int, digits: Int)] = []
    for part in parts {
      switch part {
      case .figure(let value, let digits): figures.append((value, digits))
      case .dash, .filler: continue
      default: figures = figures.count == 3 ? figures : []
      }
    }
    guard figures.count == 3 else { return nil }
    if figures[0].digits == 4, figures[1].digits == 2, figures[2].digits == 2,
      let date = CalendarDate(
        year: figures[0].value, month: figures[1].value, day: figures[2].value)
    {
      return PrintedDate(date: date, isRange: false, otherWords: others)
    }
    guard figures[2].digits == 4, figures[0].digits <= 2, figures[1].digits <= 2 else { return nil }
    return CalendarDate(year: figures[2].value, month: figures[1].value, day: figures[0].value)
      .map { PrintedDate(date: $0, isRange: false, otherWords: others) }
  }

  /// `2017年4月26日`.
  private static func chinese(_ line: String) -> PrintedDate? {
    var figures: [Int] = []
    var value: Int?
    for scalar in line.unicodeScalars {
      if let digit = Numerals.digit(scalar) {
        value = min((value ?? 0) * 10 + digit, 99_999)
        continue
      }
      let expected: [Unicode.Scalar] = ["年", "月", "日"]
      if let found = value, figures.count < 3, scalar == expected[figures.count] {
        figures.append(found)
      }
      if !scalar.isSpace { value = nil }
    }
    guard figures.count == 3 else { return nil }
    return CalendarDate(year: figures[0], month: figures[1], day: figures[2])
      .map { PrintedDate(date: $0, isRange: false, otherWords: 0) }
  }
}
