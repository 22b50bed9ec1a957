internal import Texts

/// What hangs under what, and which parts announce recommendations.
struct Outline {
  private let clauses: [Clause]
  private var parents: [Int?]
  private var recommending: [Bool]
  private var proposing: [Bool] = []
  private var afterwords: Set<Int> = []
  private var hasRecommendations = false

  init(_ text: StructuredText, _ tokens: [[Token]]) {
    clauses = text.clauses
    var places: [ClauseID: Int] = [:]
    parents = []
    recommending = []
    var announcing: [Int] = []
    for (at, clause) in clauses.enumerated() {
      parents.append(clause.parent.flatMap { places[$0] })
      places[clause.id] = at
      if clause.kind == .heading, Self.announces(tokens[at]), !Self.isSomebodys(tokens[at]) {
        announcing.append(at)
      }
      if clause.kind == .heading, Self.isLastWord(tokens[at]) { afterwords.insert(at) }
    }
    hasRecommendations = !announcing.isEmpty
    // Where a part has a part of its own for recommendations, only that one announces them.
    var outer = Set<Int>()
    for at in announcing {
      var above = parents[at]
      while let place = above {
        outer.insert(place)
        above = parents[place]
      }
    }
    let announcers = Set(announcing)
    let own = announcers.subtracting(outer)
    for at in clauses.indices {
      let denies = clauses[at].kind == .heading && Self.denies(tokens[at])
      let above = parents[at].map { recommending[$0] } ?? false
      recommending.append(own.contains(at) || (above && !denies))
      let proposed = parents[at].map { proposing[$0] } ?? false
      proposing.append(announcers.contains(at) || proposed)
    }
  }

  /// `Proposals of Professor Roe`: what somebody said, reported by the contribution.
  private static func isSomebodys(_ tokens: [Token]) -> Bool {
    tokens.contains { $0.isCapital && AskingPhrases.personTitles.contains($0.folded) }
  }

  private static func denies(_ tokens: [Token]) -> Bool {
    tokens.contains { AskingPhrases.headingDenials.contains($0.folded) }
  }

  /// Whether a clause stands under a heading such as `Recommendations`.
  func isRecommending(_ at: Int) -> Bool {
    parents[at].map { recommending[$0] } ?? false
  }

  /// The same, though a part within that part announces them more closely.
  func isProposing(_ at: Int) -> Bool {
    parents[at].map { proposing[$0] } ?? false
  }

  /// Whether a clause stands under a heading such as `A last word`, after the recommendations.
  func isAfterword(_ at: Int) -> Bool {
    guard hasRecommendations, let parent = parents[at] else { return false }
    return afterwords.contains(parent)
  }

  /// The end of a clause and all that hangs under it; notes between belong to nobody.
  func end(of at: Int) -> Int {
    var end = at + 1
    var last = end
    while end < clauses.count {
      if clauses[end].kind == .note {
        end += 1
        continue
      }
      guard clauses[end].kind != .heading, let parent = parents[end], parent >= at else { break }
      end += 1
      last = end
    }
    return last
  }

  func children(of at: Int, to end: Int) -> [Int] {
    (at + 1..<end).filter { parents[$0] == at && clauses[$0].kind != .note }
  }

  private static func isLastWord(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.shape != .mark }.map(\.folded)
    return words.count <= 6
      && AskingPhrases.lastWords.contains { phrase in phrase.allSatisfy(words.contains) }
  }

  private static func announces(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.shape != .mark }
    guard words.count <= 14,
      !words.contains(where: {
        AskingPhrases.headingDenials.contains($0.folded)
      })
    else { return false }
    if words.contains(where: { AskingPhrases.headingWords.contains($0.folded) }) { return true }
    if AskingPhrases.headingQuestions.contains(words.first?.folded ?? ""), words.count <= 6,
      Asking().strength(of: words[...]) == .express
    {
      return true
    }
    return AskingPhrases.headingPhrases.contains { phrase in
      words.indices.contains { at in
        at + phrase.count <= words.count
          && phrase.indices.allSatisfy { words[at + $0].folded == phrase[$0] }
      }
    }
  }
}
