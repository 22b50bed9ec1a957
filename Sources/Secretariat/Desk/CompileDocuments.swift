public import Deliberations
internal import Interchange
public import Proceedings
public import Texts

/// What a compilation is to be of.
public struct CompilationWish: Hashable, Sendable {
  public var body: String
  public var title: String?
  public var date: CalendarDate?
  /// Only these documents, by id; all that there are where empty.
  public var documents: Set<String>
  /// Of headings and remarks; where nil, that of most recommendations.
  public var language: Language?

  public init(
    body: String, documents: Set<String> = [], title: String? = nil, date: CalendarDate? = nil,
    language: Language? = nil
  ) {
    self.body = body
    self.documents = documents
    self.title = title
    self.date = date
    self.language = language
  }

  /// With what a form or a query holds: a day as 2026-03-31, a language by its tag.
  public init(
    body: String, documents: Set<String>, title: String?, date: String?, language: String?
  ) {
    self.init(
      body: body, documents: documents, title: title.flatMap { $0.isEmpty ? nil : $0 },
      date: date.flatMap { CalendarDate($0) },
      language: language.flatMap { $0.isEmpty ? nil : Language($0) })
  }
}

extension Secretariat {
  /// Compiles what the contributions filed with a body recommend, as the desk corrected it.
  ///
  /// Documents that are withdrawn, or that a later revision replaces, are left out; restricted ones
  /// too, for a compilation is read by all, but how many they are is said, unless only some
  /// documents are wished for.
  public func compile(_ wish: CompilationWish, in forum: String) async throws -> DraftEdition {
    var filed: [FiledContribution] = []
    let (materials, restricted) = try await materials(
      of: wish.body, in: forum, titledIn: wish.language ?? .english)
    for material in materials
    where wish.documents.isEmpty || wish.documents.contains(material.document.id) {
      guard let text = try await text(of: material.document) else { continue }
      filed.append(
        FiledContribution(
          document: material.document, text: text, recommendations: material.recommendations,
          submitters: material.submitters, citations: material.citations,
          namedCategories: material.namedCategories))
    }
    return DraftEdition(
      of: filed, title: wish.title, date: wish.date, language: wish.language,
      scheme: try await categories(of: wish.body, in: forum),
      leavingOut: wish.documents.isEmpty ? restricted : [])
  }

  /// The categories that were set for a body; nil where it has the general ones.
  public func categories(of body: String, in forum: String) async throws -> CategoryScheme? {
    try await bodyCategories(of: body, in: forum).scheme
  }

  /// The categories of a body by their ids, also those that it had.
  public func bodyCategories(of body: String, in forum: String) async throws -> BodyCategories {
    try await store.read { try BodyCategories(of: body, in: $0.views(of: forum)) }
  }

  /// The title of the category that a recommendation stands in, in its contribution's language.
  public func category(of row: RecommendationRow, in forum: String) async throws -> String? {
    guard let id = row.placedIn else { return row.category }
    return try await store.read { store in
      let views = store.views(of: forum)
      guard let intake = try views.row(IntakeRow.self, key: [.text(row.intake)]) else { return nil }
      return try BodyCategories(of: intake.body, in: views)
        .title(of: id, in: Language(intake.facts.language))
    }
  }

  /// The documents that a body's compilation can be of.
  public func compilable(of body: String, in forum: String) async throws -> [DocumentRow] {
    try await materials(of: body, in: forum).compiled.map(\.document)
  }

  private struct Material: Sendable {
    var document: DocumentRow
    var recommendations: [RecommendationRow]
    var submitters: [String]
    var citations: [FoundCitation]
    var namedCategories: [String]
  }

  private func materials(
    of body: String, in forum: String, titledIn language: Language = .english
  ) async throws -> (compiled: [Material], restricted: [DocumentRow]) {
    try await store.read { store in
      let views = store.views(of: forum)
      let documents = try views.rows(
        ViewQuery(DocumentRow.self).where("body", is: body).ordered(by: "filed"))
      // A translation asks for nothing that its original does not ask for.
      let all = documents.filter {
        $0.withdrawn == nil && $0.original == nil && $0.kind == .contribution && $0.intake != nil
      }
      let asking = all.filter { !$0.isRestricted }
      // Only what is compiled itself takes the place of what it revises.
      let families = DocumentFamilies(documents)
      let categories = try BodyCategories(of: body, in: views)
      let newest = families.newest(of: asking)
      let standing = families.newest(of: all)
      let restricted = all.filter { $0.isRestricted && standing.contains($0.id) }
      let compiled = try asking.compactMap { document -> Material? in
        guard newest.contains(document.id), let intake = document.intake,
          let row = try views.row(IntakeRow.self, key: [.text(intake)])
        else { return nil }
        let found = ViewQuery(RecommendationRow.self).where("intake", is: intake)
          .where("state", is: RecommendationRow.State.stands.rawValue).ordered(by: "order")
        let reading = try views.row(ReadingRow.self, key: [.text(intake)])
        var recommendations = try views.rows(found)
        let submitters = try views.parties(document.parties).map(\.name)
        let called = try CalledParties(
          row.facts.submitters + recommendations.flatMap(\.proponents), in: views)
        for place in recommendations.indices {
          recommendations[place].proponents = called(recommendations[place].proponents)
          if let id = recommendations[place].placedIn {
            recommendations[place].category = categories.title(of: id, in: language)
          }
        }
        return Material(
          document: document, recommendations: recommendations,
          submitters: submitters.isEmpty ? called(row.facts.submitters) : submitters,
          citations: reading?.citations ?? [],
          namedCategories: try Self.namedCategories(of: recommendations, intake, in: views))
      }
      return (compiled, restricted)
    }
  }

  /// Categories that the desk gave, to a recommendation or to one that it was made from; the others
  /// are those that the contribution prints.
  private static func namedCategories(
    of recommendations: [RecommendationRow], _ intake: String, in views: any Views
  ) throws -> [String] {
    let naming = [CategorizeRecommendation.definition.name, AddRecommendation.definition.name]
    let corrections = try views.rows(ViewQuery(CorrectionRow.self).where("intake", is: intake))
      .filter { $0.undone == nil }
    var named = Set(corrections.filter { naming.contains($0.act) }.flatMap(\.recommendations))
    guard !named.isEmpty else { return [] }
    // In the order of the acts: what was made from one that was named is named too.
    let all = try views.rows(ViewQuery(RecommendationRow.self).where("intake", is: intake))
    for correction in corrections.sorted(by: { $0.number < $1.number }) {
      for row in all where correction.made.contains(row.id) && !named.isDisjoint(with: row.madeFrom)
      {
        named.insert(row.id)
      }
    }
    return recommendations.filter { named.contains($0.id) }.compactMap(\.category)
  }

  /// Compiles and issues the next edition under a symbol.
  ///
  /// - Parameter basedOn: the last act when the actor saw what is to be issued; what changed it
  ///   since makes the edition stale.
  /// - Throws: `Refusal`, also where the edition says what the last one says; what the stores threw.
  public func publish(
    _ wish: CompilationWish, symbol: String?, in forum: String, by actor: Actor,
    basedOn: Int? = nil
  ) async throws -> RecordedAct {
    let act = try await publication(of: wish, symbol: symbol, in: forum)
    return try await perform(act, in: forum, as: actor, basedOn: basedOn)
  }

  /// The act that would issue what is compiled now; the files that it names are kept.
  ///
  /// - Throws: what the stores threw.
  public func publication(
    of wish: CompilationWish, symbol: String? = nil, in forum: String
  ) async throws -> PublishCompilation {
    let draft = try await compile(wish, in: forum)
    let akomaNtoso = try await FileFormat.akomaNtoso.bytes(
      of: draft.compilation.text(clean: true), named: "compilation")
    let title = FieldKind.line(upTo: 1000).fitting(draft.compilation.title) ?? "-"
    return PublishCompilation(
      body: wish.body, title: title, language: draft.compilation.language.tag,
      date: wish.date?.description,
      file: try await files.keep(try CompileReport(draft.compilation).printedJSON()).description,
      text: try await files.keep(akomaNtoso).description, entries: draft.entries, symbol: symbol)
  }

  /// The editions of a body's compilation, the last first, with parties as they are called now.
  public func editions(
    of body: String, in forum: String
  ) async throws -> [(edition: EditionRow, document: DocumentRow)] {
    try await store.read { store in
      let views = store.views(of: forum)
      let editions = ViewQuery(EditionRow.self).where("body", is: body)
        .ordered(by: "edition", descending: true)
      return try views.rows(editions).compactMap { edition in
        let called = try CalledParties(edition.entries.flatMap(\.proponents), in: views)
        var edition = edition
        for place in edition.entries.indices {
          edition.entries[place].proponents = called(edition.entries[place].proponents)
        }
        return try views.row(DocumentRow.self, key: [.text(edition.id)]).map { (edition, $0) }
      }
    }
  }
}
