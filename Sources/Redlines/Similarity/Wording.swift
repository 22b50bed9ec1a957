/// A text as its words, letter case, punctuation and notes' marks aside.
///
/// Words are numbered by the `Vocabulary` that read the text: wordings compare only where one
/// vocabulary read both.
public struct Wording: Hashable, Sendable {
  /// What is known of a word beside its letters.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// The printed number of an item at the head of a line: `a)`, `9.1`.
    static let label = Traits(rawValue: 1)
    /// A name, an acronym or a figure: what tells one object of a request from another.
    static let name = Traits(rawValue: 2)
    /// The first word of a sentence, an item or a part between semicolons.
    static let opensPiece = Traits(rawValue: 4)
    /// A word of at most three letters, mostly an article or a preposition.
    static let light = Traits(rawValue: 8)
  }

  public internal(set) var words: [UInt32] = []
  var traits: [Traits] = []

  public var count: Int { words.count }

  /// The words without the printed numbers of items.
  var body: [UInt32] {
    words.indices.lazy.filter { !traits[$0].contains(.label) }.map { words[$0] }
  }
}

/// Numbers words, so that wordings are compared as integers.
///
/// Canonically equivalent spellings are one word, as `String` compares them. An ideograph is a
/// word of its own, since Chinese prints no spaces.
public struct Vocabulary: Sendable {
  private(set) var numbers: [String: UInt32] = [:]

  public init() {}

  /// The words of a text; linear in its length.
  public mutating func wording(of text: String) -> Wording {
    var reader = WordReader()
    for scalar in text.unicodeScalars {
      switch reader.take(scalar) {
      case .nothing: break
      case .word: number(&reader)
      case .ideograph:
        number(&reader)
        reader.takeIdeograph(scalar)
        number(&reader)
      }
    }
    number(&reader)
    return reader.wording
  }

  private mutating func number(_ reader: inout WordReader) {
    guard let word = reader.finishWord() else { return }
    let fresh = UInt32(numbers.count)
    let number = numbers[word] ?? fresh
    if number == fresh { numbers[word] = fresh }
    reader.wording.words.append(number)
  }
}
