/// What a word may do to the request it stands in.
enum Turn: Hashable {
  case negation
  /// Denies what stands behind it: `non`, `without`.
  case turnsNext
  /// Leaves out the others: `only`.
  case limit
  /// Asks that what stands behind it be not done: `opposes`.
  case rejection
  /// One side of a pair of opposites: the number of the pair, and whether it is the opposite.
  case side(pair: Int, isOpposite: Bool)
  /// A number of units.
  case quantity(Int)
  case unit(Int)
}

/// The words of a vocabulary that turn a request into its opposite or into another one.
struct TurningWords {
  private var negations: Set<UInt32> = []
  private var harmless: Set<UInt32> = []
  private var turningNext: Set<UInt32> = []
  private var limits: Set<UInt32> = []
  private var against: Set<UInt32> = []
  private var advising: Set<UInt32> = []
  private var leading: Set<UInt32> = []
  private var joining: Set<UInt32> = []
  private var sides: [UInt32: [Turn]] = [:]
  /// Opposites of two ideographs, each of which is a word.
  private var sidesOfPairs: [[UInt32]: [Turn]] = [:]
  private var units: [UInt32: MeasuringUnit] = [:]
  private var numbers: [UInt32: Int] = [:]
  private var figures: Set<UInt32> = []
  /// Words that print capitals and name nobody in particular.
  private var parties: Set<UInt32> = []
  /// By number, the words themselves.
  private let letters: [UInt32: String]

  init(in vocabulary: Vocabulary) {
    let index = vocabulary.index()
    letters = Dictionary(
      vocabulary.numbers.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    parties = Set(OppositeWords.parties.compactMap(vocabulary.number(of:)))
    for (word, number) in vocabulary.numbers {
      guard let value = Int(word) else { continue }
      numbers[number] = value
      figures.insert(number)
    }
    against = Set(OppositeWords.against.compactMap(vocabulary.number(of:)))
    advising = Set(OppositeWords.advising.flatMap(index.numbers(beginning:)))
    leading = Set(OppositeWords.leading.compactMap(vocabulary.number(of:)))
    joining = Set(OppositeWords.joining.compactMap(vocabulary.number(of:)))
    var pair = addPrefixed(in: vocabulary)
    for language in OppositeWords.all {
      negations.formUnion(language.negations.compactMap(vocabulary.number(of:)))
      harmless.formUnion(language.harmless.compactMap(vocabulary.number(of:)))
      turningNext.formUnion(language.turningNext.compactMap(vocabulary.number(of:)))
      limits.formUnion(language.limits.compactMap(vocabulary.number(of:)))
      for stem in language.rejections { add(.rejection, stem, index, vocabulary) }
      for (word, value) in language.numbers {
        if let number = vocabulary.number(of: word) { numbers[number] = value }
      }
      for (unit, words) in language.units {
        for number in words.compactMap(vocabulary.number(of:)) { units[number] = unit }
      }
      for (asked, opposite) in language.opposites {
        for (stems, isOpposite) in [(asked, false), (opposite, true)] {
          for stem in stems {
            add(.side(pair: pair, isOpposite: isOpposite), stem, index, vocabulary)
          }
        }
        pair += 1
      }
    }
  }

  /// `authorized` and `unauthorized` are a pair wherever both occur; the number of the next pair.
  private mutating func addPrefixed(in vocabulary: Vocabulary) -> Int {
    var pair = 0
    for (word, number) in vocabulary.numbers {
      for prefix in OppositeWords.prefixes where word.hasPrefix(prefix) {
        let rest = word.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
        guard rest.count >= Self.shortestDenied,
          let denied = vocabulary.number(of: String(String.UnicodeScalarView(rest)))
        else { continue }
        sides[denied, default: []].append(.side(pair: pair, isOpposite: false))
        sides[number, default: []].append(.side(pair: pair, isOpposite: true))
        pair += 1
      }
    }
    return pair
  }

  private static let shortestDenied = 4

  private mutating func add(
    _ turn: Turn, _ stem: String, _ index: WordIndex, _ vocabulary: Vocabulary
  ) {
    guard let first = stem.unicodeScalars.first, first.properties.isIdeographic else {
      // A short beginning is the whole word.
      let isWhole = stem.hasSuffix(".") || stem.unicodeScalars.count < 4
      let word = stem.hasSuffix(".") ? String(stem.dropLast()) : stem
      let words =
        isWhole ? [vocabulary.number(of: word)].compactMap { $0 } : index.numbers(beginning: stem)
      for word in words { sides[word, default: []].append(turn) }
      return
    }
    let pair = stem.compactMap { vocabulary.number(of: String($0)) }
    if stem.unicodeScalars.count == 1 { for word in pair { sides[word, default: []].append(turn) } }
    if pair.count == 2 { sidesOfPairs[pair, default: []].append(turn) }
  }

  /// The names and figures of a wording by their places in its body.
  func names(in wording: Wording) -> [Int: String] {
    var names: [Int: String] = [:]
    var place = 0
    for at in wording.words.indices where !wording.traits[at].contains(.label) {
      let word = wording.words[at]
      let isName = wording.traits[at].contains(.name) && !parties.contains(word)
      if isName { names[place] = letters[word] }
      place += 1
    }
    return names
  }

  /// `instead of`: whether a word only leads on to what stands behind it.
  func leadsOn(_ word: UInt32) -> Bool { leading.contains(word) }

  /// Whether the words between two set them apart, and do not make a list of them: `A for B`, and
  /// not `A and the B`, `A, B and C`.
  func parts(_ between: ArraySlice<UInt32>) -> Bool {
    guard let last = between.last(where: { !leading.contains($0) }) else { return !between.isEmpty }
    return !joining.contains(last)
  }

  /// What each of these words does to the request.
  func turns(of words: [UInt32]) -> [[Turn]] {
    words.indices.map { at in
      let word = words[at]
      let next = at + 1 < words.count ? words[at + 1] : nil
      var turns = sides[word] ?? []
      if let next, let side = sidesOfPairs[[word, next]] { turns += side }
      if let unit = units[word] { turns.append(.unit(unit.rawValue)) }
      if let value = numbers[word],
        words[(at + 1)...].prefix(2).contains(where: { units[$0] != nil })
      {
        turns.append(.quantity(value))
      }
      let before = at > 0 ? words[at - 1] : nil
      let isDenied = before.map { negations.contains($0) || turningNext.contains($0) } ?? false
      if limits.contains(word), !isDenied { turns.append(.limit) }
      if against.contains(word), before.map(advising.contains) ?? true {
        turns.append(.negation)
      } else if turningNext.contains(word), next.map({ !harmless.contains($0) }) ?? true {
        turns.append(.turnsNext)
      }
      // `No. 7` numbers something; `not only` and `no later than` deny nothing.
      if negations.contains(word),
        next.map({ !harmless.contains($0) && !figures.contains($0) }) ?? true
      {
        turns.append(.negation)
      }
      return turns
    }
  }
}
