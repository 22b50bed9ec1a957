public import Deliberations
public import Search
internal import Texts

/// What was found.
public struct SearchAnswer: Sendable {
  /// A document, with those of its passages that fit best.
  public struct Hit: Sendable {
    public var forum: ForumRow
    public var document: DocumentRow
    /// Who submitted it.
    public var parties: [PartyRow]
    public var passages: [Passage]
    /// How many of its passages were found.
    public var count: Int
  }

  /// A value that the answer can be narrowed to, and how many of the documents bear it.
  public struct Facet: Hashable, Sendable {
    public var value: String
    public var count: Int
  }

  /// The best first.
  public var hits: [Hit]
  /// By the facet's name, the most frequent value first.
  public var facets: [SearchFacet: [Facet]]
  /// How many documents were found.
  public var documentCount: Int
  /// There are more passages than were looked at: those added last were.
  public var isPartial: Bool
  /// No passage holds all of the words; these hold some.
  public var holdsSomeOnly: Bool

  public static let nothing = SearchAnswer(
    hits: [], facets: [:], documentCount: 0, isPartial: false, holdsSomeOnly: false)
}

/// What an answer can be narrowed by.
public enum SearchFacet: String, CaseIterable, Hashable, Sendable {
  case forum, kind, group, language, year

  /// No value is longer, in characters.
  public static let valueLimit = 64
}

/// What is asked.
public struct SearchRequest: Hashable, Sendable {
  public var typed: String
  public var narrowed: [SearchFacet: String]
  /// Of hits, from 1.
  public var page: Int

  public init(_ typed: String, narrowed: [SearchFacet: String] = [:], page: Int = 1) {
    self.typed = typed
    self.narrowed = narrowed
    self.page = max(1, page)
  }

  public var query: SearchQuery { SearchQuery(typed) }
}

extension Secretariat {
  /// More passages than these nobody reads through; they are those added last.
  private static let candidateLimit = 300
  public static let hitsOnAPage = 20
  private static let passagesOfAHit = 3
  private static let searchedLanguages: [Language] = [
    .english, .french, .spanish, .arabic, .russian, .chinese,
  ]

  /// Finds documents by their words, as far as the actor may read them.
  ///
  /// - Returns: nil where no word is looked for.
  public func search(_ request: SearchRequest, as actor: Actor) async throws -> SearchAnswer? {
    let query = request.query
    let languages = Self.searchedLanguages
    guard let all = query.match(in: languages),
      let some = query.match(in: languages, atLeastOne: true)
    else { return nil }
    let limit = Self.candidateLimit
    return try await store.read { store in
      var conditions: [SearchMatch] = [.any(try Self.readable(by: actor, in: store))]
      for (facet, value) in request.narrowed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let label = searchLabel(facet.rawValue, value)
        conditions.append(.label(Self.isLabel(value) ? label : "none"))
      }
      var found = try store.passages(matching: .all([all] + conditions), limit: limit)
      var holdsSomeOnly = false
      if found.isEmpty, some != all {
        found = try store.passages(matching: .all([some] + conditions), limit: limit)
        holdsSomeOnly = !found.isEmpty
      }
      let ranked = PassageRanking(query, in: languages).ranked(found)
      return try Self.answer(
        ranked, request, as: actor, in: store, isPartial: found.count == limit,
        holdsSomeOnly: holdsSomeOnly)
    }
  }

  /// The labels of what an actor may read.
  static func readable(
    by actor: Actor, in store: any StoreReading
  ) throws -> [SearchMatch] {
    let actor = actor.reader
    var labels = [SearchMatch.label(searchLabel("reader", "all"))]
    guard !actor.person.isEmpty else { return labels }
    for forum in try store.forums() {
      let bodies = Set(try actor.accreditations(in: store.views(of: forum)).map(\.body))
      labels += bodies.sorted().map { .label(searchLabel("reader", forum, $0)) }
    }
    return labels
  }

  /// A value that no label has finds nothing; one with other marks in it would be another query.
  private static func isLabel(_ value: String) -> Bool {
    value.utf8.count <= SearchFacet.valueLimit
      && value.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || $0.isDigit }
  }

  private static func answer(
    _ ranked: [Passage], _ request: SearchRequest, as actor: Actor, in store: any StoreReading,
    isPartial: Bool, holdsSomeOnly: Bool
  ) throws -> SearchAnswer {
    var order: [Key] = []
    var passages: [Key: [Passage]] = [:]
    for passage in ranked {
      let key = Key(forum: passage.forum, document: passage.document)
      if passages[key] == nil { order.append(key) }
      passages[key, default: []].append(passage)
    }
    let shown = order.dropFirst((request.page - 1) * hitsOnAPage).prefix(hitsOnAPage)
    let hits = try shown.compactMap { key -> SearchAnswer.Hit? in
      let views = store.views(of: key.forum)
      // What an act has just restricted or withdrawn is found until its labels are made anew.
      guard let forum = try views.row(ForumRow.self, key: [.text(key.forum)]),
        let document = try views.row(DocumentRow.self, key: [.text(key.document)]),
        document.withdrawn == nil,
        try !document.isRestricted || Standing(of: actor, in: views).mayRead(document)
      else { return nil }
      let own = passages[key] ?? []
      return SearchAnswer.Hit(
        forum: forum, document: document,
        parties: try views.parties(document.parties),
        passages: Array(own.prefix(passagesOfAHit)), count: own.count)
    }
    return SearchAnswer(
      hits: hits, facets: facets(of: passages.values), documentCount: order.count,
      isPartial: isPartial,
      holdsSomeOnly: holdsSomeOnly)
  }

  private struct Key: Hashable {
    let forum: String
    let document: String
  }

  private static func facets(
    of documents: some Collection<[Passage]>
  ) -> [SearchFacet: [SearchAnswer.Facet]] {
    var counts: [SearchFacet: [String: Int]] = [:]
    // Passages of one document bear the same labels, and many documents do.
    var together: [Substring: Int] = [:]
    for passages in documents { together[passages[0].documentLabels, default: 0] += 1 }
    for (labels, count) in together {
      for label in labels.split(separator: " ") {
        let parts = label.split(separator: "_", maxSplits: 1)
        guard parts.count == 2, let facet = SearchFacet(rawValue: String(parts[0])) else {
          continue
        }
        counts[facet, default: [:]][String(parts[1]), default: 0] += count
      }
    }
    return counts.mapValues { values in
      values.map { SearchAnswer.Facet(value: $0.key, count: $0.value) }
        .sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
