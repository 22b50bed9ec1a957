internal import Texts

/// Numbers that stand in the words of paragraphs and not before them: `R1 – Ports should …`, and
/// further on `R2 – …`.
///
/// One alone may be anything, the name of a road; two in a row are counted.
enum SerialNumbers {
  /// The number of each paragraph that has one, by its place.
  static func all(_ clauses: [Clause], _ tokens: [[Token]]) -> [Int: String] {
    let found = clauses.indices.compactMap { number(of: clauses[$0], at: $0, tokens[$0]) }
    var numbers: [Int: String] = [:]
    for (place, one) in found.enumerated() where clauses[one.at].label == nil {
      let isNext = place > 0 && found[place - 1].count + 1 == one.count
      let goesOn = place + 1 < found.count && found[place + 1].count == one.count + 1
      if isNext || goesOn { numbers[one.at] = one.printed }
    }
    return numbers
  }

  private typealias Number = (at: Int, count: Int, printed: String)

  private static func number(of clause: Clause, at place: Int, _ tokens: [Token]) -> Number? {
    guard clause.kind == .paragraph || clause.kind == .item else { return nil }
    if let label = clause.label { return count(label).map { (place, $0, label) } }
    guard tokens.count > 3, let count = count(tokens[0].folded), marks.contains(tokens[1].folded)
    else { return nil }
    let printed = String(decoding: Array(clause.text.utf8)[tokens[0].range], as: UTF8.self)
    return printed.first?.isUppercase == true ? (place, count, printed) : nil
  }

  /// Of `R12`; `Р12` in Russian.
  private static func count(_ number: String) -> Int? {
    guard let letter = number.first, ["r", "R", "р", "Р"].contains(letter),
      number.utf8.count <= 5
    else { return nil }
    return Int(number.dropFirst())
  }

  private static let marks: Set<String> = [":", ".", "–", "—", "-", ")"]
}
