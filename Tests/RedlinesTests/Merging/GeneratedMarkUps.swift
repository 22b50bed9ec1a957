import Texts

@testable import Redlines

/// A text and what some proponents make of it, the same for the same seed.
struct GeneratedMarkUps {
  let base: [Clause]
  /// Each proponent's own text.
  private(set) var own: [String: [String]] = [:]
  private(set) var markUps: [MarkUp] = []

  init(seed: UInt64) {
    var draft = GeneratedTexts(seed: seed)
    // A text without words is no version of any other.
    var old = draft.text()
    while old.joined().count < 40 { old += draft.text() }
    base = Self.clauses(old)
    for name in ["Azel", "Bruma", "Corvain", "Dorn"].prefix(2 + Int(seed / 4 % 3)) {
      let new = draft.edited(old)
      let reading = MarkUpReading(
        MarkUp(name: name, .revised(Self.clauses(new), proponent: name)), on: BaseText(base))
      if reading.warnings.contains(where: { $0.code == .otherText }) { continue }
      own[name] = new.map { String(decoding: $0, as: UTF8.self) }
      markUps.append(MarkUp(name: name, .revised(Self.clauses(new), proponent: name)))
    }
  }

  private static func clauses(_ texts: [[UInt8]]) -> [Clause] {
    texts.enumerated().map {
      Clause(
        id: ClauseID("c\($0.offset)"), kind: .paragraph,
        text: String(decoding: $0.element, as: UTF8.self))
    }
  }
}

/// A text in which two authors tracked changes, with the readings as the making of it gives them.
struct GeneratedTracking {
  private var random: Seeded
  private let words: [String]
  private let gap: String

  private static let scripts: [(words: String, gap: String)] = [
    ("the council shall publish data on water wells rivers and reports 4.2", " "),
    ("يجب على المجلس أن ينشر البيانات المياه الآبار والأنهار تقارير", " "),
    ("理 事 会 应 当 公 布 数 据 关 于 水", ""),
    ("परिषद डेटा प्रकाशित करे जल कुएँ नदियाँ और रिपोर्ट", " "),
  ]

  init(seed: UInt64) {
    random = Seeded(seed: seed)
    let script = Self.scripts[Int(seed % 4)]
    words = script.words.split(separator: " ").map(String.init)
    gap = script.gap
  }

  mutating func tracked() -> (text: TrackedText, base: [String], own: [String: [String]]) {
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
        if trace.insertedBy == nil { base[base.count - 1] += passage }
        for author in authors where stands(trace, author) {
          let before = own[author] ?? []
          own[author] = before.dropLast() + [(before.last ?? "") + passage]
        }
      }
      let isLast = place + 1 == count
      if !isLast, below(4) == 0 { paragraph.end = trace(authors) }
      if paragraph.end.insertedBy == nil { base.append("") }
      for author in authors where stands(paragraph.end, author) { own[author]?.append("") }
      paragraphs.append(paragraph)
    }
    return (TrackedText(paragraphs), base.map(trimmed).filter { !$0.isEmpty }, own)
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func trace(_ authors: [String]) -> TrackedText.Trace {
    let author = authors[below(2)]
    return below(2) == 0 ? .init(insertedBy: author) : .init(deletedBy: author)
  }

  private func stands(_ trace: TrackedText.Trace, _ author: String) -> Bool {
    (trace.insertedBy == nil || trace.insertedBy == author) && trace.deletedBy != author
  }

  private func trimmed(_ text: String) -> String {
    text.hasSuffix(" ") ? String(text.dropLast()) : text
  }
}

/// A rolling text with wordings chosen, by the contract's rule and nothing of the merge's own.
enum Projection {
  static func text(of block: RollingBlock, for proponent: String?) -> String {
    block.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .alternatives(let alternatives):
        (alternatives.first { alternative in
          proponent.map { alternative.proponents.contains($0) } ?? false
        } ?? alternatives.first { $0.isBase })?.text ?? ""
      }
    }.joined()
  }

  /// The words of each paragraph that has some.
  static func words(of merge: Merge, for proponent: String?) -> [[String]] {
    words(of: merge.blocks.map { text(of: $0, for: proponent) })
  }

  static func words(of texts: [String]) -> [[String]] {
    texts.map { text in
      var table = Spellings(expecting: 100)
      let cut = ComparedText([Array(text.utf8)], &table)
      return cut.words.indices.map { String(decoding: cut.text($0), as: UTF8.self) }
    }.filter { !$0.isEmpty }
  }

  static func holds(_ text: [String], _ words: [String]) -> Bool {
    guard !words.isEmpty, text.count >= words.count else { return words.isEmpty }
    return (0...(text.count - words.count)).contains {
      Array(text[$0..<($0 + words.count)]) == words
    }
  }
}
