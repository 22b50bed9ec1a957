public import Deliberations
internal import Redlines
internal import Search

/// A recommendation of a document, and where others say nearly the same.
public struct SimilarPassages: Hashable, Sendable {
  public struct Other: Hashable, Sendable {
    public var document: DocumentRow
    /// The clause's id.
    public var clause: String
    public var text: String
    /// Who asks for it, or else who submitted the document.
    public var proponents: [String]
    /// Whether the words are the same, in the same order.
    public var isIdentical: Bool
    /// From 0 to 1: the part that both have of their runs of three words.
    public var score: Double
  }

  /// The clause's id.
  public var clause: String
  public var text: String
  /// The most alike first.
  public var others: [Other]
}

extension Secretariat {
  /// Passages that share a label are candidates; of them the newest are looked at, and of these
  /// those that share the most labels are compared.
  private static let candidateLimit = 300
  private static let comparedLimit = 60
  private static let clauseLimit = 120
  /// Shown of one recommendation.
  private static let shownLimit = 8

  /// Where other documents of the forum that the actor may read say nearly what this one recommends.
  ///
  /// Derived each time: one look-up by labels and at most some dozens of comparisons, however many
  /// documents there are. Other versions of the document are not others.
  public func similarPassages(
    to document: DocumentRow, in forum: String, as actor: Actor
  ) async throws -> [SimilarPassages] {
    guard document.kind == .contribution, document.withdrawn == nil else { return [] }
    return try await store.read { store in
      let own = try store.passages(of: document.id, in: forum)
        .filter { !$0.nearLabels.isEmpty }.prefix(Self.clauseLimit)
      let labels = own.map { Set($0.nearLabels) }
      guard !own.isEmpty else { return [] }
      let views = store.views(of: forum)
      let versions = Set(try Self.versions(of: document, in: views).map(\.id) + [document.id])
      let match = SearchMatch.all([
        .any(Set(labels.flatMap { $0 }).sorted().map { .label($0) }),
        .any(try Self.readable(by: actor, in: store)),
      ])
      // Its own are among them.
      let limit = own.count + Self.candidateLimit
      let found = try store.passages(matching: match, limit: limit)
        .filter { !versions.contains($0.document) && $0.forum == forum }
      let likenesses = Self.likenesses(of: Array(own), labels, to: found)
      guard !likenesses.isEmpty else { return [] }
      let asked = try Self.asking(document.id, in: views)
      return try Dictionary(grouping: likenesses, by: \.one).sorted { $0.key < $1.key }
        .compactMap { place, likenesses in
          let clause = own[place].clause
          guard asked[clause] != nil else { return nil }
          let others = try likenesses.prefix(Self.shownLimit).compactMap {
            try Self.other(found[$0.other], $0, for: actor, in: views)
          }
          return others.isEmpty
            ? nil : SimilarPassages(clause: clause, text: own[place].text, others: others)
        }
    }
  }

  /// The most alike first.
  private static func likenesses(
    of own: [Passage], _ labels: [Set<String>], to found: [Passage]
  ) -> [Likeness] {
    var byLabel: [String: [Int]] = [:]
    for (place, labels) in labels.enumerated() {
      for label in labels { byLabel[label, default: []].append(place) }
    }
    var shared: [(count: Int, one: Int, other: Int)] = []
    for (other, passage) in found.enumerated() {
      let counts = passage.nearLabels.flatMap { byLabel[$0] ?? [] }
        .reduce(into: [:]) { $0[$1, default: 0] += 1 }
      shared += counts.map { (count: $0.value, one: $0.key, other: other) }
    }
    shared.sort { ($1.count, $0.one, $0.other) < ($0.count, $1.one, $1.other) }
    // Only the texts that are compared are read.
    let pairs = shared.prefix(comparedLimit)
    let ones = Set(pairs.map(\.one)).sorted()
    let others = Set(pairs.map(\.other)).sorted()
    let places = (
      one: Dictionary(uniqueKeysWithValues: ones.enumerated().map { ($1, $0) }),
      other: Dictionary(uniqueKeysWithValues: others.enumerated().map { ($1, $0) })
    )
    return Similarity.likenesses(
      of: ones.map { own[$0].text }, to: others.map { found[$0].text },
      pairs: pairs.compactMap { pair in
        guard let one = places.one[pair.one], let other = places.other[pair.other] else {
          return nil
        }
        return (one: one, other: other)
      }
    ).map {
      Likeness(one: ones[$0.one], other: others[$0.other], kind: $0.kind, score: $0.score)
    }.sorted { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }
  }

  /// What is known of the passage now: the index follows the record a moment later.
  private static func other(
    _ passage: Passage, _ likeness: Likeness, for actor: Actor, in views: any Views
  ) throws -> SimilarPassages.Other? {
    let standing = try Standing(of: actor, in: views)
    guard let document = try views.row(DocumentRow.self, key: [.text(passage.document)]),
      document.withdrawn == nil, standing.mayRead(document)
    else { return nil }
    let asking = try Self.asking(document.id, in: views)[passage.clause] ?? []
    let proponents =
      asking.isEmpty
      ? try document.parties.compactMap {
        try views.row(PartyRow.self, key: [.text($0)])?.name
      } : asking
    return .init(
      document: document, clause: passage.clause, text: passage.text, proponents: proponents,
      isIdentical: likeness.kind == .identical, score: likeness.score)
  }

  /// The clauses in which a document recommends something, and who does.
  private static func asking(
    _ document: String, in views: any Views
  ) throws -> [String: [String]] {
    let rows = try views.rows(
      ViewQuery(RecommendationRow.self).where("document", is: document)
        .where("state", is: RecommendationRow.State.stands.rawValue))
    return rows.reduce(into: [:]) { asking, row in
      for clause in row.clauses { asking[clause] = row.proponents }
    }
  }
}
