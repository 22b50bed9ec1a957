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
  /// Passages that share a pair of labels are candidates, then those that share one; of either the
  /// newest are looked at, and of these those that share the most labels are compared.
  private static let candidateLimit = 300
  private static let comparedLimit = 150
  private static let clauseLimit = 120
  /// Shown of one recommendation.
  private static let shownLimit = 8

  /// Where other documents of the forum that the actor may read say nearly what this one recommends.
  ///
  /// Derived each time: two look-ups by labels and a bounded number of comparisons, however many
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
      let found = try Self.candidates(for: Array(own), by: actor, in: store)
        .filter { !versions.contains($0.document) && $0.forum == forum }
      let likenesses = Self.likenesses(of: Array(own), labels, to: found)
      guard !likenesses.isEmpty else { return [] }
      let asked = try Self.asking(document.id, in: views)
      var known = try OthersKnown(to: actor, in: views)
      return try Dictionary(grouping: likenesses, by: \.one).sorted { $0.key < $1.key }
        .compactMap { place, likenesses in
          let clause = own[place].clause
          guard asked[clause] != nil else { return nil }
          let others = try likenesses.prefix(Self.shownLimit).compactMap {
            try known.other(found[$0.other], $0)
          }
          return others.isEmpty
            ? nil : SimilarPassages(clause: clause, text: own[place].text, others: others)
        }
    }
  }

  /// Passages that share labels with some of these, themselves among them.
  private static func candidates(
    for own: [Passage], by actor: Actor, in store: any StoreReading
  ) throws -> [Passage] {
    let readable = SearchMatch.any(try readable(by: actor, in: store))
    let limit = own.count + candidateLimit
    func sharing(_ labels: [String]) throws -> [Passage] {
      let any = SearchMatch.any(Set(labels).sorted().map { .label($0) })
      return try store.passages(matching: .all([any, readable]), limit: limit)
    }
    let close = try sharing(own.flatMap(\.closeLabels))
    guard close.count < limit else { return close }
    let known = Set(close.map { [$0.document, $0.clause] })
    return close
      + (try sharing(own.flatMap(\.nearLabels)))
      .filter { !known.contains([$0.document, $0.clause]) }.prefix(limit - close.count)
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

  /// The clauses in which a document recommends something, and who does.
  fileprivate static func asking(
    _ document: String, in views: any Views
  ) throws -> [String: [String]] {
    let rows = try views.rows(
      ViewQuery(RecommendationRow.self).where("document", is: document)
        .where("state", is: RecommendationRow.State.stands.rawValue))
    let called = try CalledParties(rows.flatMap(\.proponents), in: views)
    return rows.reduce(into: [:]) { asking, row in
      for clause in row.clauses { asking[clause] = called(row.proponents) }
    }
  }
}

/// What is known now of documents that the index found: it follows the record a moment later.
private struct OthersKnown {
  private struct Known {
    let document: DocumentRow
    let submitters: [String]
    let asking: [String: [String]]
  }

  private let views: any Views
  private let standing: Standing
  /// Each looked up once; nil where the actor may not see it.
  private var byDocument: [String: Known?] = [:]

  init(to actor: Actor, in views: any Views) throws {
    self.views = views
    standing = try Standing(of: actor, in: views)
  }

  mutating func other(
    _ passage: Passage, _ likeness: Likeness
  ) throws -> SimilarPassages.Other? {
    guard let known = try known(passage.document) else { return nil }
    let asking = known.asking[passage.clause] ?? []
    return .init(
      document: known.document, clause: passage.clause, text: passage.text,
      proponents: asking.isEmpty ? known.submitters : asking,
      isIdentical: likeness.kind == .identical, score: likeness.score)
  }

  private mutating func known(_ id: String) throws -> Known? {
    if let known = byDocument[id] { return known }
    var known: Known?
    if let document = try views.row(DocumentRow.self, key: [.text(id)]),
      document.withdrawn == nil, standing.mayRead(document)
    {
      known = Known(
        document: document,
        submitters: try views.parties(document.parties).map(\.name),
        asking: try Secretariat.asking(id, in: views))
    }
    byDocument[id] = .some(known)
    return known
  }
}
