/// A text of clauses in invented words and another version of it, with what was changed; the same
/// for the same size and seed.
struct RevisedText {
  private(set) var old: [String] = []
  private(set) var new: [String] = []
  /// Words put in and taken out, those of moved clauses aside.
  private(set) var changedWords = 0
  private(set) var movedClauses = 0
  private var random: Seeded

  private struct Seeded {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// - Parameter pages: of 500 words each.
  init(pages: Int, seed: UInt64 = 1) {
    random = Seeded(state: UInt64(pages) &* 1000 &+ seed)
    var words = 0
    while words < pages * 500 {
      let count = 20 + random.next(below: 80)
      old.append(clause(count))
      words += count
    }
    revise()
  }

  /// What one of many delegations makes of the old text: a few words changed in a few clauses.
  func variant(_ number: UInt64) -> [String] {
    var own = self
    own.random = Seeded(state: number &* 7919 &+ 17)
    var clauses = old
    for _ in 0..<(10 + own.random.next(below: 20)) {
      let place = own.random.next(below: clauses.count)
      clauses[place] = own.edited(old[place])
    }
    return clauses
  }

  /// Few words stand often, many seldom, as in real texts.
  private mutating func word() -> String {
    let share = Double(random.next(below: 1_000_000)) / 1_000_000
    var rank = Int(share * share * share * 8000)
    let syllables = ["ba", "ce", "di", "fo", "gu", "ha", "le", "mi", "no", "ru", "sa", "te", "vi"]
    var word = ""
    repeat {
      word += syllables[rank % syllables.count]
      rank /= syllables.count
    } while rank > 0
    return word
  }

  private mutating func clause(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ") + "."
  }

  /// Changes words in a tenth of the clauses, moves one in fifty, puts in and takes out some.
  private mutating func revise() {
    var away: [String] = []
    for clause in old {
      switch random.next(below: 100) {
      case 0..<10: new.append(edited(clause))
      case 10..<12:
        away.append(clause)
        movedClauses += 1
      case 12:
        changedWords += clause.split(separator: " ").count
      case 13:
        let count = 20 + random.next(below: 80)
        new += [clause, self.clause(count)]
        changedWords += count
      default: new.append(clause)
      }
    }
    for clause in away { new.insert(clause, at: random.next(below: new.count + 1)) }
  }

  /// Up to three words are replaced, put in or taken out; no new word stands in the old text.
  private mutating func edited(_ clause: String) -> String {
    var words = clause.split(separator: " ").map(String.init)
    for number in 0...random.next(below: 3) {
      let at = 2 + number * 6
      switch random.next(below: 3) {
      case 0:
        words[at] = "x" + word()
        changedWords += 2
      case 1:
        words.insert("y" + word(), at: at)
        changedWords += 1
      default:
        words.remove(at: at)
        changedWords += 1
      }
    }
    return words.joined(separator: " ")
  }
}
