/// The work of grouping: texts are joined step by step, by union and find.
struct Grouping {
  private var vocabulary = Vocabulary()
  /// Distinct wordings in an order of their own, so that the order of the texts decides nothing.
  private let wordings: [Wording]
  private let shingles: [Shingles]
  /// The places of the texts that have each wording.
  private let places: [[Int]]
  private var components: Components
  private let stances: [Stance]
  /// Of each group so far, by its root, members that stand for every stance in it.
  private var voices: [[Int]]
  /// Pairs that would have been joined, were they not opposed.
  private var apart: [[Int]] = []

  init(_ texts: [String]) {
    var vocabulary = Vocabulary()
    var byText: [String: [Int]] = [:]
    for (place, text) in texts.enumerated() { byText[text, default: []].append(place) }
    let distinct = byText.keys.sorted()
    var (wordings, places): ([Wording], [[Int]]) = ([], [])
    for text in distinct {
      let wording = vocabulary.wording(of: text)
      guard wording.count > 0, let standing = byText[text] else { continue }
      wordings.append(wording)
      places.append(standing)
    }
    self.vocabulary = vocabulary
    self.wordings = wordings
    self.places = places
    shingles = wordings.map(Shingles.init)
    components = Components(count: wordings.count)
    let turning = TurningWords(in: vocabulary)
    stances = wordings.map { Stance($0, turning) }
    voices = wordings.indices.map { [$0] }
  }

  private mutating func root(of place: Int) -> Int { components.root(of: place) }

  /// Joins two groups, unless a member of one is opposed to a member of the other.
  private mutating func join(_ one: Int, _ other: Int) {
    let pair = [one, other]
    let (one, other) = (root(of: one), root(of: other))
    guard one != other else { return }
    guard !areOpposed(voices[one], voices[other]) else {
      if stances[pair[0]].isOpposed(to: stances[pair[1]]) { apart.append(pair) }
      return
    }
    let (root, joined) = (min(one, other), max(one, other))
    components.join(root, joined)
    for voice in voices[joined] where voices[root].count < Self.mostVoices {
      if !voices[root].contains(where: { stances[$0].isAlike(stances[voice]) }) {
        voices[root].append(voice)
      }
    }
    voices[joined] = []
  }

  private static let mostVoices = 8

  private func areOpposed(_ some: [Int], _ others: [Int]) -> Bool {
    some.contains { one in others.contains { stances[one].isOpposed(to: stances[$0]) } }
  }

  // MARK: the close

  /// Joins every pair at or above the closeness that needs no further look.
  ///
  /// Two sets can only be that alike where the rarest fifth of the one meets that of the other.
  mutating func joinClose() {
    joinSameBodies()
    let ordered = rarestFirst()
    var index: [UInt64: [Int]] = [:]
    let close = Comparand.Rule.close
    for place in wordings.indices.sorted(by: { shingles[$0].count < shingles[$1].count }) {
      let size = shingles[place].count
      let prefix = size - Int((close * Double(size)).rounded(.up)) + 1
      var seen: Set<Int> = []
      for run in ordered[place].prefix(prefix) {
        for other in index[run, default: []] where seen.insert(other).inserted {
          guard Double(shingles[other].count) >= close * Double(size) else { continue }
          guard root(of: other) != root(of: place) else { continue }
          if shingles[place].jaccard(shingles[other]) >= close { join(place, other) }
        }
        index[run, default: []].append(place)
      }
    }
  }

  private mutating func joinSameBodies() {
    var first: [[UInt32]: Int] = [:]
    for place in wordings.indices {
      let body = wordings[place].body
      if body.isEmpty { continue }
      if let same = first[body] { join(place, same) } else { first[body] = place }
    }
  }

  private func rarestFirst() -> [[UInt64]] {
    var counts: [UInt64: Int] = [:]
    for set in shingles { for run in set.runs { counts[run, default: 0] += 1 } }
    return shingles.map { set in
      set.runs.map { ($0, counts[$0] ?? 0) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
  }

  // MARK: the reworded

  /// Joins what is said again in other words; a few members speak for those already joined.
  mutating func joinReworded() {
    let speakers = speakersOfComponents()
    let formulas = Formulas(
      commonTo: speakers.filter { root(of: $0) == $0 }.map { wordings[$0] },
      vocabulary: &vocabulary)
    let comparands = speakers.map { place in
      Comparand(
        wordings[place], shingles: shingles[place], isFormula: formulas.covered(in: wordings[place])
      )
    }
    var index: [UInt64: [Int]] = [:]
    for (at, comparand) in comparands.enumerated() {
      for run in comparand.shingles.runs { index[run, default: []].append(at) }
    }
    var shared = [Int](repeating: 0, count: comparands.count)
    for (at, comparand) in comparands.enumerated() {
      var candidates: [Int] = []
      for run in comparand.shingles.runs {
        guard let standing = index[run], standing.count <= Self.mostStanding else { continue }
        for other in standing {
          guard other < at else { break }
          if shared[other] == 0 { candidates.append(other) }
          shared[other] += 1
        }
      }
      for other in candidates {
        let count = shared[other]
        shared[other] = 0
        let least = min(comparand.shingles.count, comparands[other].shingles.count)
        guard count * 10 >= least, root(of: speakers[at]) != root(of: speakers[other]),
          comparands[other].resemblance(to: comparand) != .none
        else { continue }
        join(speakers[at], speakers[other])
      }
    }
  }

  /// A run that more wordings have says nothing of any two of them.
  private static let mostStanding = 100
  private static let mostSpeakers = 4

  /// Of each component its first wording and those of least, most and middle length.
  private mutating func speakersOfComponents() -> [Int] {
    var components: [Int: [Int]] = [:]
    for place in wordings.indices { components[root(of: place), default: []].append(place) }
    var speakers: [Int] = []
    for (root, members) in components {
      guard members.count > Self.mostSpeakers else {
        speakers += members
        continue
      }
      let byLength = members.sorted { (wordings[$0].count, $0) < (wordings[$1].count, $1) }
      let chosen: Set = [
        root, byLength[0], byLength[byLength.count / 2], byLength[byLength.count - 1],
      ]
      speakers += chosen
    }
    return speakers.sorted()
  }

  /// The first text of each of two opposed wordings, each two groups once.
  mutating func opposed() -> [[Int]] {
    var seen: Set<[Int]> = []
    var pairs: [[Int]] = []
    for pair in apart where seen.insert(pair.map { root(of: $0) }.sorted()).inserted {
      pairs.append(pair.compactMap { places[$0].min() }.sorted())
    }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }
  }

  // MARK: the groups

  mutating func groups() -> [SimilarityGroup] {
    var components: [Int: [Int]] = [:]
    for place in wordings.indices { components[root(of: place), default: []].append(place) }
    var groups: [SimilarityGroup] = []
    for wordingPlaces in components.values {
      let members = wordingPlaces.flatMap { places[$0] }.sorted()
      guard members.count > 1 else { continue }
      let bodies = Set(wordingPlaces.map { wordings[$0].body })
      groups.append(
        SimilarityGroup(
          members: members, kind: bodies.count == 1 ? .identical : .near,
          score: bodies.count == 1 ? 1 : farthest(wordingPlaces)))
    }
    return groups.sorted { $0.members[0] < $1.members[0] }
  }

  /// The least of the members' similarities to their nearest; of large groups a part speaks.
  private func farthest(_ places: [Int]) -> Double {
    let looked = places.sorted().prefix(64)
    var least = 1.0
    for one in looked {
      var nearest = 0.0
      for other in looked where other != one {
        nearest = max(nearest, shingles[one].jaccard(shingles[other]))
      }
      least = min(least, nearest)
    }
    return least
  }
}
