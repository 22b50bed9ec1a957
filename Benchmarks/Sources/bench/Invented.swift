/// Texts of any size in invented words, the same for the same size.
struct Invented {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private static let words = """
    the of and to in a for water data stations measure publish review council members states \
    stakeholders cooperation capacity basin quality access report follow coordinate assess \
    standards open common regional national secretariat recommend principles support framework \
    mechanism progress developing countries river laboratories samples method period annual
    """.split(separator: " ").map(String.init)

  mutating func sentence() -> String {
    let count = 12 + next(below: 18)
    var words = (0..<count).map { _ in Self.words[next(below: Self.words.count)] }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    return words.joined(separator: " ") + "."
  }

  /// A text with up to six of its words replaced.
  mutating func edited(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0...next(below: 6) {
      words[next(below: words.count)] = Self.words[next(below: Self.words.count)]
    }
    return words.joined(separator: " ")
  }

  /// A text in which one passage has other words.
  mutating func editedOnce(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    let at = next(below: words.count - 3)
    words.replaceSubrange(
      at..<(at + next(below: 3)),
      with: (0..<(1 + next(below: 3))).map { _ in Self.words[next(below: Self.words.count)] })
    return words.joined(separator: " ")
  }

  /// A contribution of about this many words: headings, paragraphs, numbered recommendations.
  mutating func contribution(words wanted: Int, from organization: String) -> String {
    var lines = ["Contribution on open measurements", "Organization: \(organization)", ""]
    var count = 0
    var section = 0
    while count < wanted {
      section += 1
      lines += ["\(section). Part \(section)", ""]
      for paragraph in 1...4 {
        let text = (0..<3).map { _ in sentence() }.joined(separator: " ")
        count += text.split(separator: " ").count
        lines += [
          paragraph == 4 ? "We recommend that the Council \(text.lowercased())" : text, "",
        ]
      }
    }
    return lines.joined(separator: "\n")
  }
}
