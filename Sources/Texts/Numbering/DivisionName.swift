/// A named division of a text: `Recommendation 12. …`, `PART II`, `Annexe 3`, `第二章`.
///
/// Name and number stay in the clause's text, because there they are words that people say.
public struct DivisionName: Hashable, Sendable {
  /// The name in lower case and in its full form: `recommendation`, `draft opinion`.
  public var name: String
  /// As printed, without punctuation: `12`, `II`, `A`.
  public var label: String
  public var reading: NumberReading
  /// What follows, as UTF-8 offset in the text: a title, or nothing.
  public var restOffset: Int

  /// The division named at the head of a text; nil where the text merely begins with such words
  /// (`Section 3 describes …`, `Resolution 101 (Rev. …)`).
  public static func read(_ text: String) -> DivisionName? {
    guard DivisionWords.mayBegin(text) else { return nil }
    let head = Array(text.unicodeScalars.prefix(120))
    var at = 0
    while at < head.count, head[at].isSpace || head[at] == "*" || head[at] == "_" { at += 1 }
    if let found = chinese(head, from: at) { return found }
    guard let (name, end) = DivisionWords.match(head, from: at) else { return nil }
    return numbered(head, name: name, from: end)
  }

  private static func numbered(_ head: [Unicode.Scalar], name: String, from end: Int)
    -> DivisionName?
  {
    var at = end
    while at < head.count, head[at].isSpace, head[at] != "\n" { at += 1 }
    for sign in ["No.", "N°", "nº", "№"] where head[at...].starts(with: sign.unicodeScalars) {
      at += sign.unicodeScalars.count
      while at < head.count, head[at].isSpace { at += 1 }
    }
    let start = at
    while at < head.count,
      head[at].isLetter || Numerals.digit(head[at]) != nil || isInnerDot(head, at)
    { at += 1 }
    let token = Array(head[start..<at])
    guard !token.isEmpty, start > end || Numerals.digit(token[0]) != nil,
      let reading = reading(of: token)
    else { return nil }
    guard let rest = rest(head, from: at, isWord: token[0].isLetter) else { return nil }
    return DivisionName(
      name: name, label: string(token), reading: reading, restOffset: offset(head, rest))
  }

  private static func isInnerDot(_ head: [Unicode.Scalar], _ at: Int) -> Bool {
    head[at] == "." && at + 1 < head.count && Numerals.digit(head[at + 1]) != nil
  }

  private static func reading(of token: [Unicode.Scalar]) -> NumberReading? {
    var values: [Int] = [0]
    for scalar in token {
      if let digit = Numerals.digit(scalar) {
        values[values.count - 1] = min(values[values.count - 1] * 10 + digit, 100_000)
      } else if scalar == "." {
        values.append(0)
      } else {
        if let ordinal = DivisionWords.ordinals[string(token).lowercased()] {
          return NumberReading(.decimal, [ordinal])
        }
        guard token.allSatisfy({ $0.isUpper }) else { return nil }
        return NumberReading.all(ofLetters: token).first
      }
    }
    return NumberReading(.decimal, values)
  }

  /// Where the title after the number begins; nil where running text goes on.
  private static func rest(_ head: [Unicode.Scalar], from end: Int, isWord: Bool) -> Int? {
    var at = end
    func skip() {
      while at < head.count, head[at].isSpace || head[at] == "*" || head[at] == "_" { at += 1 }
    }
    guard at < head.count else { return at }
    let sign = head[at]
    if sign == ")" || sign == ":" || sign == "：" || sign == "." || sign == "、" {
      at += 1
      skip()
      return at
    }
    let broken = sign == "\n" || sign == "\t"
    skip()
    guard at < head.count, !broken else { return at }
    if head[at].isDash {
      at += 1
      skip()
      return at
    }
    return head[at].isUpper || head[at] == "“" || (head[at].isCaseless && !isWord) ? at : nil
  }

  private static func chinese(_ head: [Unicode.Scalar], from start: Int) -> DivisionName? {
    guard start + 2 < head.count, head[start] == "第" else { return nil }
    var at = start + 1
    while at < head.count, Numerals.chinese.contains(head[at]) || Numerals.digit(head[at]) != nil {
      at += 1
    }
    guard at < head.count, DivisionWords.chineseUnits.contains(head[at]) else { return nil }
    let token = Array(head[(start + 1)..<at])
    guard let value = Numerals.chinese(token) ?? reading(of: token)?.last else { return nil }
    let unit = string([head[at]])
    at += 1
    if at < head.count, head[at] == "分" { at += 1 }
    while at < head.count, head[at].isSpace || head[at] == "：" || head[at] == "、" { at += 1 }
    return DivisionName(
      name: unit, label: string(token), reading: NumberReading(.chinese, [value]),
      restOffset: offset(head, at))
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func offset(_ head: [Unicode.Scalar], _ at: Int) -> Int {
    head[..<at].reduce(0) { $0 + UTF8.width($1) }
  }
}
