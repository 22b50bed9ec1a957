internal import Deliberations
internal import Texts

/// Words that only go with what is attached to them: `Please find attached …`.
enum CoveringNote {
  private static let mostWords = 150
  private static let mostCharacters = 1_500

  /// Short words that ask for nothing.
  static func `is`(_ reading: Reading) -> Bool {
    let words = reading.text.clauses.map(\.text)
    guard words.reduce(0, { $0 + $1.unicodeScalars.count }) <= mostCharacters,
      words.reduce(0, { $0 + $1.split(whereSeparator: \.isWhitespace).count }) <= mostWords
    else { return false }
    return ReadIntake(intake: "", reading: reading, fileName: "mail.txt", text: "")
      .recommendations.isEmpty
  }
}
