internal import Texts

/// How a compilation asks back, in one language; `{1}`, `{2}` stand for what it asks about.
struct QuestionWords: Sendable {
  var noRecommendation: String
  var noTitle: String
  var recordOfOne: String
  var recordOfMany: String
  var noSubmitterOfOne: String
  var noSubmitterOfMany: String
  var repeatedDocument: String
  var sameSymbol: String
  var nameVariants: String
  var languages: String
  var fateOfOne: String
  var fateOfMany: String
  var identical: String
  var near: String
  var differentParties: String
  var oneParty: String
  var lookTogether: String
  var opposed: String
  var uncategorizedOne: String
  var uncategorizedMany: String
  /// Between the last two of a list.
  var and: String
  /// From a number to another, more than one apart.
  var range: String
  var comma = ", "

  static func `in`(_ language: Language) -> QuestionWords {
    switch language.tag.prefix(2) {
    case "fr": french
    case "es": spanish
    case "ar": arabic
    default: english
    }
  }

  /// `48`, `48 and 49`, `48, 51 and 60`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: comma) + and + last
  }

  /// `48 and 49`, `48 to 51`.
  func run(from first: Int, to last: Int) -> String {
    last - first == 1
      ? list([String(first), String(last)])
      : Self.filled(range, String(first), String(last))
  }

  /// The words with what they ask about in its places; what is put in is not looked into again.
  static func filled(_ words: String, _ values: String...) -> String {
    var filled = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let place = Int(rest[rest.index(after: open)..<close]) ?? 0
      filled += values.indices.contains(place - 1) ? values[place - 1] : ""
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
