/// A text cut into words, runs of white space, and single signs; nothing of it is lost.
struct WordTokens {
  struct Token: Hashable {
    var text: String
    /// How much it tells that two wordings share it.
    var weight: Int32

    /// The very same scalars: equal spellings in other forms would not give the text back.
    static func == (one: Token, other: Token) -> Bool {
      one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  static let wordWeight: Int32 = 4
  private static let signWeight: Int32 = 2
  private static let blankWeight: Int32 = 1

  private enum Kind { case word, ideograph, blank, sign }

  let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    var scalars = String.UnicodeScalarView()
    var last: Kind?
    func close() {
      guard let last, !scalars.isEmpty else { return }
      let weight =
        switch last {
        case .word, .ideograph: Self.wordWeight
        case .blank: Self.blankWeight
        case .sign: Self.signWeight
        }
      tokens.append(Token(text: String(scalars), weight: weight))
      scalars = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let kind: Kind =
        if isIdeograph(scalar) {
          .ideograph
        } else if isWordScalar(scalar) {
          .word
        } else if scalar.properties.isWhitespace {
          .blank
        } else {
          .sign
        }
      if kind != last || kind == .ideograph || kind == .sign { close() }
      last = kind
      scalars.append(scalar)
    }
    close()
    self.tokens = tokens
  }
}

/// The heaviest tokens that two wordings share in the same order.
struct CommonWeight {
  enum Step { case both, old, new }

  private let old: [WordTokens.Token]
  private let new: [WordTokens.Token]
  /// For every pair of places, the weight that the rests behind them share.
  private let weights: [Int32]

  /// O(tokens × tokens) in time and memory.
  init(_ old: [WordTokens.Token], _ new: [WordTokens.Token]) {
    self.old = old
    self.new = new
    let width = new.count + 1
    let numbers = Self.numbers(old, new)
    var weights = [Int32](repeating: 0, count: (old.count + 1) * width)
    for at in old.indices.reversed() {
      for place in new.indices.reversed() {
        let cell = at * width + place
        weights[cell] =
          numbers.old[at] == numbers.new[place]
          ? weights[cell + width + 1] + old[at].weight
          : max(weights[cell + width], weights[cell + 1])
      }
    }
    self.weights = weights
  }

  private static func numbers(
    _ old: [WordTokens.Token], _ new: [WordTokens.Token]
  ) -> (old: [Int], new: [Int]) {
    var numbers: [WordTokens.Token: Int] = [:]
    func number(_ token: WordTokens.Token) -> Int {
      let number = numbers[token] ?? numbers.count
      numbers[token] = number
      return number
    }
    return (old.map(number), new.map(number))
  }

  /// What comes next where both have been followed to these places; one of them is not at its end.
  func step(_ at: Int, _ place: Int) -> Step {
    guard at < old.count else { return .new }
    guard place < new.count else { return .old }
    if old[at] == new[place] { return .both }
    let width = new.count + 1
    let cell = at * width + place
    return weights[cell + width] >= weights[cell + 1] ? .old : .new
  }
}
