/// Clauses that were taken out in one place and stand in another, edited on the way.
struct MovedClauses {
  /// Words that stand in more clauses than this say little.
  private static let postingLimit = 16
  /// Share of the words of both that are the same, in the same order.
  private static let leastShare = 0.6
  private static let comparedLimit = 3

  private(set) var moves: [WordAlignment.Move] = []

  private struct Candidate {
    var old: Int
    var new: Int
    var share: Double
    var pairs: [WordAlignment.Pair]
  }

  /// - Parameter pairs: how the texts are aligned without these moves.
  init(
    _ old: ComparedText, _ new: ComparedText, _ pairs: [WordAlignment.Pair],
    except known: [WordAlignment.Move]
  ) {
    let olds = Self.left(old, pairs.map(\.old), Set(known.map(\.old)))
    let news = Self.left(new, pairs.map(\.new), Set(known.map(\.new)))
    guard !olds.isEmpty, !news.isEmpty else { return }
    var postings: [Int32: [Int]] = [:]
    for clause in news {
      for spelling in Set(new.spellings[new.words(of: clause..<(clause + 1))]) {
        postings[spelling, default: []].append(clause)
      }
    }
    let pairing = WordPairing(old, new)
    var found: [Candidate] = []
    for clause in olds {
      let words = old.words(of: clause..<(clause + 1))
      var shared: [Int: Int] = [:]
      for spelling in Set(old.spellings[words]) {
        guard let clauses = postings[spelling], clauses.count <= Self.postingLimit else { continue }
        for other in clauses { shared[other, default: 0] += 1 }
      }
      let likeliest = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (other, _) in likeliest.prefix(Self.comparedLimit) {
        let others = new.words(of: other..<(other + 1))
        guard words.count * others.count <= WordPairing.cellLimit else { continue }
        let pairs = pairing.pairs(Array(words), Array(others))
        let same = pairs.count { !$0.isNear }
        let share = Double(2 * same) / Double(words.count + others.count)
        if share >= Self.leastShare, same >= WordAlignment.leastMoved {
          found.append(Candidate(old: clause, new: other, share: share, pairs: pairs))
        }
      }
    }
    found.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    var (oldTaken, newTaken) = (Set<Int>(), Set<Int>())
    for one in found where !oldTaken.contains(one.old) && !newTaken.contains(one.new) {
      oldTaken.insert(one.old)
      newTaken.insert(one.new)
      moves.append(WordAlignment.Move(old: one.old, new: one.new, pairs: one.pairs))
    }
  }

  /// Clauses of which more than half the words have no partner.
  private static func left(_ text: ComparedText, _ paired: [Int], _ moved: Set<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: text.bytes.count)
    for word in paired { counts[Int(text.words[word].clause)] += 1 }
    return counts.indices.filter { clause in
      let count = text.words(of: clause..<(clause + 1)).count
      return count >= WordAlignment.leastMoved && counts[clause] * 2 < count
        && !moved.contains(clause)
    }
  }
}
