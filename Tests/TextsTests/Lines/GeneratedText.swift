/// Chance that gives the same on every run.
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Invented paragraphs, wrapped as programs wrap them.
struct GeneratedText {
  var paragraphs: [String] = []
  private static let words = [
    "harbour", "council", "sheets", "with", "sorrow", "that", "measures", "of", "the", "ferry",
    "operators", "remain", "uneven", "and", "lets", "each", "island", "to", "publish", "its",
    "timetable", "before", "spring", "because", "visitors", "depend", "on", "reliable", "crossings",
    "including", "those", "between", "smaller", "villages", "where", "no", "bridge", "exists",
  ]

  init(paragraphs count: Int, chance: inout SeededChance) {
    for _ in 0..<count {
      var sentences: [String] = []
      for _ in 0..<Int.random(in: 2...5, using: &chance) {
        var sentence = (0..<Int.random(in: 9...28, using: &chance)).map { _ in
          GeneratedText.words.randomElement(using: &chance) ?? "harbour"
        }
        sentence[0] = "Island"
        sentence[sentence.count - 1] = "ferries."
        sentences.append(sentence.joined(separator: " "))
      }
      paragraphs.append(sentences.joined(separator: " "))
    }
  }

  /// The lines of a paragraph, none wider than `width` where a word is not.
  static func wrapped(_ paragraph: String, width: Int) -> [String] {
    var lines: [String] = [""]
    for word in paragraph.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

/// The words of texts, in order.
func words(_ texts: [String]) -> [Substring] {
  texts.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }
}
