internal import Redlines
internal import Texts

/// Finds for each recommendation the category that its words and citations speak for.
///
/// A phrase weighs by its number of words, the first time in full and again by a quarter, and half
/// as much again among the first words, where the request itself stands; a cited instrument
/// weighs as much as a phrase of four words. The title of a category speaks for it too. The
/// heaviest category wins, the earlier where two weigh the same; below one full word nothing does.
struct CategoryPlacer {
  private struct Evidence {
    var category: Int
    var weight: Double
    /// After the first word: which words may follow, place by place.
    var rest: [Set<UInt32>]
  }

  private enum Weight {
    static let again = 0.25
    static let lead = 1.5
    static let leadWords = 30
    static let instrument = 4.0
    static let titleWord = 0.5
    static let least = 1.0
  }

  private let scheme: CategoryScheme
  private let vocabulary: Vocabulary
  private let index: WordIndex
  private var evidence: [Evidence] = []
  private var byFirstWord: [UInt32: [Int]] = [:]

  /// - Parameter vocabulary: the one that read the wordings to be placed.
  init(_ scheme: CategoryScheme, vocabulary: Vocabulary) {
    self.scheme = scheme
    self.vocabulary = vocabulary
    index = vocabulary.index()
    for (place, category) in scheme.categories.enumerated() {
      for phrase in Set(category.phrases) { add(phrase, to: place, weighing: nil) }
      guard place != scheme.ofDrafting else { continue }
      for title in category.titles.values {
        for word in title.split(whereSeparator: { !$0.isLetter }) where word.count >= 5 {
          add(String(word), to: place, weighing: Weight.titleWord)
        }
      }
    }
  }

  private mutating func add(_ phrase: String, to category: Int, weighing weight: Double?) {
    let places = phrase.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "*" }.map {
      Set(numbers(of: String($0)))
    }
    guard let first = places.first, !places.contains(where: \.isEmpty) else { return }
    evidence.append(
      Evidence(
        category: category, weight: weight ?? Double(places.count), rest: Array(places.dropFirst()))
    )
    for number in first { byFirstWord[number, default: []].append(evidence.count - 1) }
  }

  /// The words of the vocabulary that a word of a phrase stands for.
  private func numbers(of word: String) -> [UInt32] {
    let isOpen = word.hasSuffix("*")
    let letters = isOpen ? String(word.dropLast()) : word
    let isArabic = letters.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    return (isArabic ? attachedInArabic : [""]).flatMap { attached in
      isOpen
        ? index.numbers(beginning: attached + letters)
        : vocabulary.number(of: attached + letters).map { [$0] } ?? []
    }
  }

  /// The place of the category; nil where nothing speaks for any.
  func place(of wording: Wording, citing instruments: [String]) -> Int? {
    var weights = [Double](repeating: 0, count: scheme.categories.count)
    var seen: Set<Int> = []
    for at in wording.words.indices {
      for number in byFirstWord[wording.words[at], default: []] where matches(number, wording, at) {
        let first = seen.insert(number).inserted
        weights[evidence[number].category] +=
          evidence[number].weight * (first ? 1 : Weight.again)
          * (at < Weight.leadWords ? Weight.lead : 1)
      }
    }
    for (place, category) in scheme.categories.enumerated() {
      for wanted in category.instruments where instruments.contains(where: { same($0, wanted) }) {
        weights[place] += Weight.instrument
      }
    }
    guard let heaviest = weights.max(), heaviest >= Weight.least else { return nil }
    return weights.firstIndex(of: heaviest)
  }

  private func matches(_ number: Int, _ wording: Wording, _ at: Int) -> Bool {
    let rest = evidence[number].rest
    guard at + rest.count < wording.words.count else { return false }
    return rest.indices.allSatisfy { rest[$0].contains(wording.words[at + 1 + $0]) }
  }

  private func same(_ cited: String, _ wanted: String) -> Bool {
    cited.lowercased() == wanted.lowercased()
  }
}

/// Articles, conjunctions and prepositions that Arabic writes as one with the next word.
private let attachedInArabic = ["", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك"]
