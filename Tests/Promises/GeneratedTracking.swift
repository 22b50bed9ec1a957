public import Redlines

/// A text in which two authors tracked changes, with the readings as the making of it gives them.
public struct GeneratedTracking: Sendable {
  private var random: Seeded
  private let words: [String]
  private let gap: String

  private static let scripts: [(words: String, gap: String)] = [
    ("the council shall publish data on water wells rivers and reports 4.2", " "),
    ("يجب على المجلس أن ينشر البيانات المياه الآبار والأنهار تقارير", " "),
    ("理 事 会 应 当 公 布 数 据 关 于 水", ""),
    ("परिषद डेटा प्रकाशित करे जल कुएँ नदियाँ और रिपोर्ट", " "),
  ]

  public init(seed: UInt64) {
    random = Seeded(seed: seed)
    let script = Self.scripts[Int(seed % 4)]
    words = script.words.split(separator: " ").map(String.init)
    gap = script.gap
  }

  public mutating func tracked() -> (text: TrackedText, base: [String], own: [String: [String]]) {
    let authors = ["Azel", "Bruma"]
    var paragraphs: [TrackedText.Paragraph] = []
    var base = [""]
    var own = ["Azel": [""], "Bruma": [""]]
    let count = 2 + below(6)
    for place in 0..<count {
      var paragraph = TrackedText.Paragraph([])
      for _ in 0..<(2 + below(8)) {
        var passage = ""
        for _ in 0...below(3) { passage += words[below(words.count)] + gap }
        let trace = below(3) > 0 ? TrackedText.Trace() : self.trace(authors)
        let start = paragraph.text.count
        paragraph.text += passage.utf8
        if trace != TrackedText.Trace() {
          paragraph.stretches.append(.init(start..<paragraph.text.count, trace))
        }
        if trace.insertedBy.isEmpty { base[base.count - 1] += passage }
        for author in authors where stands(trace, author) {
          let before = own[author] ?? []
          own[author] = before.dropLast() + [(before.last ?? "") + passage]
        }
      }
      let isLast = place + 1 == count
      if !isLast, below(4) == 0 { paragraph.end = trace(authors) }
      if paragraph.end.insertedBy.isEmpty { base.append("") }
      for author in authors where stands(paragraph.end, author) { own[author]?.append("") }
      paragraphs.append(paragraph)
    }
    return (TrackedText(paragraphs), base.map(trimmed).filter { !$0.isEmpty }, own)
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func trace(_ authors: [String]) -> TrackedText.Trace {
    let together = below(4) == 0 ? authors : [authors[below(2)]]
    return below(2) == 0 ? .init(insertedBy: together) : .init(deletedBy: together)
  }

  private func stands(_ trace: TrackedText.Trace, _ author: String) -> Bool {
    (trace.insertedBy.isEmpty || trace.insertedBy.contains(author))
      && !trace.deletedBy.contains(author)
  }

  private func trimmed(_ text: String) -> String {
    text.hasSuffix(" ") ? String(text.dropLast()) : text
  }
}
