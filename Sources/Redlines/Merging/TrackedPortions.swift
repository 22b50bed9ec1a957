/// A tracked text by the paragraphs that were there before all changes, so that what one author
/// changed is read without the rest of it.
struct TrackedPortions {
  private let text: TrackedText
  /// As it was before all changes.
  private(set) var old: [[UInt8]] = []
  /// Which of its paragraphs stand apart: tables and notes.
  private(set) var apart: Set<Int> = []
  /// Of each old paragraph those of the tracked text that it is made of.
  private var sources: [Range<Int>] = []
  /// The old paragraphs in which an author changed something, ascending.
  private var touched: [String: [Int]] = [:]

  init(of text: TrackedText) {
    self.text = text
    var (paragraph, start): ([UInt8], Int) = ([], 0)
    for (place, source) in text.paragraphs.enumerated() {
      var at = 0
      for stretch in source.stretches {
        paragraph += source.text[at..<stretch.range.lowerBound]
        if stretch.trace.wasThere { paragraph += source.text[stretch.range] }
        touch(stretch.trace)
        at = stretch.range.upperBound
      }
      paragraph += source.text[at...]
      touch(source.end)
      guard text.staysApart(behind: place) || source.end.wasThere else { continue }
      if source.standsApart { apart.insert(old.count) }
      sources.append(start..<(place + 1))
      old.append(paragraph)
      (paragraph, start) = ([], place + 1)
    }
  }

  private mutating func touch(_ trace: TrackedText.Trace) {
    for author in trace.insertedBy + trace.deletedBy where touched[author]?.last != old.count {
      touched[author, default: []].append(old.count)
    }
  }

  /// What an author changed, with the old paragraphs that stand before and behind it.
  ///
  /// Of those between two changes the first and the last are enough, and where these have no words
  /// the nearest that has some: by them everything else is placed.
  ///
  /// - Parameter compared: the old paragraphs.
  /// - Returns: a tracked text, and which old paragraph each of its own is.
  func portion(of author: String, _ compared: ComparedText) -> (text: TrackedText, olds: [Int]) {
    let own = touched[author] ?? []
    let isOwn = Set(own)
    var kept = isOwn
    for place in own {
      for step in [-1, 1] where old.indices.contains(place + step) {
        var beside = place + step
        kept.insert(beside)
        while compared.wordCount(beside) == 0, old.indices.contains(beside + step) {
          beside += step
        }
        kept.insert(beside)
      }
    }
    let olds = kept.sorted()
    let paragraphs = olds.flatMap { place in
      isOwn.contains(place)
        ? Array(text.paragraphs[sources[place]])
        : [TrackedText.Paragraph(old[place], standsApart: apart.contains(place))]
    }
    return (TrackedText(paragraphs), olds)
  }
}
