public import Texts

/// What somebody looks for: words that must all be there, words in quotation marks that must
/// follow one another, words after a hyphen that must not be there.
public struct SearchQuery: Hashable, Sendable {
  /// More is cut off: nobody types so much.
  public static let lengthLimit = 300
  private static let wordLimit = 24

  struct Part: Hashable, Sendable {
    var words: String
    var isPhrase: Bool
    var isExcluded: Bool
  }

  let parts: [Part]

  /// What about the words as they were typed finds less, or other things, than was meant.
  public enum Misunderstanding: Hashable, Sendable, CaseIterable {
    /// Words are only left out: there is none to be found without them.
    case nothingRequired
    /// A star, as elsewhere for the ends of words, is passed over here.
    case star
  }

  public var misunderstandings: Set<Misunderstanding> {
    var found: Set<Misunderstanding> = []
    if !parts.isEmpty, parts.allSatisfy(\.isExcluded) { found.insert(.nothingRequired) }
    let ends = parts.filter { !$0.isPhrase }.flatMap { [$0.words.first, $0.words.last] }
    if ends.contains("*") { found.insert(.star) }
    return found
  }

  public init(_ typed: String) {
    var parts: [Part] = []
    var isExcluded = false
    let cut = String(typed.unicodeScalars.prefix(Self.lengthLimit))
    let pieces = cut.split(omittingEmptySubsequences: false) { Self.quotationMarks.contains($0) }
    for (place, piece) in pieces.enumerated() {
      // Between an opening mark and a closing one; a mark that is never closed is none.
      if place % 2 == 1, place < pieces.count - 1 {
        parts.append(Part(words: String(piece), isPhrase: true, isExcluded: isExcluded))
        isExcluded = false
        continue
      }
      for word in piece.split(whereSeparator: \.isWhitespace) {
        isExcluded = word.hasPrefix("-")
        let bare = isExcluded ? word.dropFirst() : word
        if bare.isEmpty { continue }
        parts.append(Part(words: String(bare), isPhrase: false, isExcluded: isExcluded))
        isExcluded = false
      }
    }
    self.parts = Array(parts.prefix(Self.wordLimit))
  }

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "「", "」"]

  /// The query as the terms of a language.
  struct Terms: Hashable {
    var required: [[String]] = []
    var excluded: [[String]] = []
  }

  func terms(in language: Language) -> Terms {
    var folding = SearchTerms(language)
    var terms = Terms()
    for part in parts {
      let words = folding.all(in: part.words).map(\.folded)
      if words.isEmpty { continue }
      if part.isExcluded { terms.excluded.append(words) } else { terms.required.append(words) }
    }
    return terms
  }

  /// What passages must hold: every word, in the form that one of the languages gives it; nil
  /// where no word is looked for.
  ///
  /// - Parameter atLeastOne: one of the words is enough.
  public func match(in languages: [Language], atLeastOne: Bool = false) -> SearchMatch? {
    var foldings = languages.map { (language: $0, known: [[String]]()) }
    for place in foldings.indices {
      var terms = SearchTerms(foldings[place].language)
      foldings[place].known = parts.map { terms.all(in: $0.words).map(\.folded) }
    }
    var required: [SearchMatch] = []
    var excluded: [SearchMatch] = []
    for (place, part) in parts.enumerated() {
      var forms: [SearchMatch] = []
      for folding in foldings where !folding.known[place].isEmpty {
        let form = Self.match(folding.known[place])
        if !forms.contains(form) { forms.append(form) }
      }
      guard let first = forms.first else { continue }
      let match = forms.count == 1 ? first : .any(forms)
      if part.isExcluded { excluded.append(match) } else { required.append(match) }
    }
    guard !required.isEmpty else { return nil }
    let match: SearchMatch = atLeastOne ? .any(required) : .all(required)
    return excluded.isEmpty ? match : .without(match, .any(excluded))
  }

  private static func match(_ words: [String]) -> SearchMatch {
    words.count == 1 ? .term(words[0]) : .phrase(words)
  }
}
