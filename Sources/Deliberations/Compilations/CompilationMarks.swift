internal import Texts

/// By what a compilation of ours is known when it is read again, and what in it is not wording.
enum CompilationMarks {
  /// Between the parties and the subject in a recommendation's heading.
  static let subject = " — "

  /// The parties in what a heading says behind its number, without the subject.
  static func parties(in heading: String) -> String {
    guard let mark = heading.firstRange(of: subject) else { return heading }
    return String(heading[..<mark.lowerBound])
  }

  /// `Recommendation 4 — …`: its party is not stated.
  static func statesNoParty(_ heading: String, number: String) -> Bool {
    heading.contains("\(number)\(subject)")
  }

  /// A line that tells of the source, the outcome or others who ask the same.
  static func isRemark(_ line: String) -> Bool {
    begins(line, with: remarks)
  }

  /// A line that tells of the source.
  static func isSource(_ line: String) -> Bool {
    begins(line, with: sources)
  }

  /// Pages show a space that does not break as any other.
  private static func begins(_ line: String, with openings: [String]) -> Bool {
    guard openings.contains(where: { mayBegin(line, with: $0) }) else { return false }
    let head = line.prefix(80).map { $0 == "\u{A0}" ? " " : $0 }
    return openings.contains { head.starts(with: $0) }
  }

  /// A look at the letters of the first word, for most lines have others; `É` may also be written as
  /// `E` and an accent.
  private static func mayBegin(_ line: String, with opening: String) -> Bool {
    let letters = opening.utf8.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    guard letters.isEmpty else { return line.utf8.starts(with: letters) }
    return line.utf8.first == opening.utf8.first || line.utf8.first == UInt8(ascii: "E")
  }

  private static let all = [
    CompilationWords.english, .french, .spanish, .arabic,
  ]
  private static let sources = all.map { ($0.source + $0.colon).replacing("\u{A0}", with: " ") }
  private static let remarks = all.flatMap { words in
    [words.source, words.fate, words.alsoProposed].map {
      ($0 + words.colon).replacing("\u{A0}", with: " ")
    }
  }
}
