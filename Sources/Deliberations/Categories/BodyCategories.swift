public import Texts

/// The categories of a body, and all that it had: by their ids, which outlast their titles.
public struct BodyCategories: Hashable, Sendable {
  /// In the order in which they are printed; none where the body has the general ones.
  public let own: [CategoryEntry]
  /// Set no more.
  public let former: [CategoryEntry]

  public init(of body: String, in views: any Views) throws {
    let row = try views.row(CategoriesRow.self, key: [.text(body)])
    own = row?.categories ?? []
    former = row?.former ?? []
  }

  /// Nil where the body has the general ones.
  public var scheme: CategoryScheme? { own.isEmpty ? nil : CategoryScheme(own) }

  /// The body's own first, then those that it had, then the general ones.
  private var all: [CategoryEntry] { own + former + CategoryScheme.general.entries }

  func entry(_ id: String) -> CategoryEntry? { all.first { $0.id == id } }

  /// What a category is called now; nil where there is none with the id.
  public func title(of id: String, in language: Language) -> String? {
    entry(id)?.category.title(in: language)
  }

  /// The category with a title, in whatever language.
  public func id(titled title: String) -> String? {
    all.first { $0.titles.contains { $0.title == title } }?.id
  }

  /// Entries with the ids of those that have a title in common with them; what bears an id already
  /// keeps it, and what is new has none.
  public func naming(_ entries: [CategoryEntry]) -> [CategoryEntry] {
    var taken = Set(entries.compactMap(\.id))
    return entries.map { entry in
      guard entry.id == nil else { return entry }
      var entry = entry
      let titles = Set(entry.titles.map(\.title))
      entry.id =
        all.first { known in
          known.id.map { !taken.contains($0) } ?? false
            && known.titles.contains { titles.contains($0.title) }
        }?.id
      if let id = entry.id { taken.insert(id) }
      return entry
    }
  }
}

/// Where a recommendation stands in a compilation, as the desk said.
struct CategoryPlace: Hashable, Sendable {
  /// The category's id.
  var id: String?
  /// A heading that is none of the body's categories.
  var title: String?

  /// - Parameter title: one of a category of the intake's body stands for that category.
  init(_ id: String?, titled title: String?, of intake: String, in scene: ActScene) throws {
    self.id = id
    guard id == nil, let title else { return }
    self.title = title
    guard let row = try scene.views.row(IntakeRow.self, key: [.text(intake)]) else { return }
    let known = try BodyCategories(of: row.body, in: scene.views)
    if let id = known.id(titled: title) {
      self.id = id
      self.title = nil
    }
  }

  /// Refuses a category that the body never had.
  static func check(_ id: String?, of intake: String, in scene: ActScene) throws {
    guard let id, let row = try scene.views.row(IntakeRow.self, key: [.text(intake)]) else {
      return
    }
    if try BodyCategories(of: row.body, in: scene.views).entry(id) == nil {
      throw Refusal.unknown(noun: "category", id: id, field: "placedIn")
    }
  }
}
