/// The categories under which a body's recommendations are compiled.
public struct CategoriesRow: ViewRow {
  /// The body's.
  public var id: String
  /// None where the body has the general ones.
  public var categories: [CategoryEntry]
  /// Those that it had: what was placed in one of them still says so.
  public var former: [CategoryEntry]

  public static let view = ViewDefinition(
    "categories", of: "categories", key: [.text("id")],
    columns: [.json("categories"), .json("former")])

  public init(id: String, categories: [CategoryEntry], former: [CategoryEntry]) {
    self.id = id
    self.categories = categories
    self.former = former
  }
}

/// A category as it is set: data, as `Category` is in a file.
public struct CategoryEntry: Codable, Hashable, Sendable {
  public struct Title: Codable, Hashable, Sendable {
    /// None where it serves every language.
    public var language: String?
    public var title: String

    public init(language: String?, title: String) {
      self.language = language
      self.title = title
    }

    static let fields: [FieldDefinition] = [
      .optional("language", .language, "Without one, it serves every language."),
      .init("title", .line(upTo: 1000), "The heading."),
    ]
  }

  /// What it is referred to by; the act that sets it first gives it one.
  public var id: String?
  public var number: String?
  public var titles: [Title]
  public var words: [String]
  public var instruments: [String]

  static let fields: [FieldDefinition] = [
    .optional(
      "id", .id(of: "category"),
      "That of the category as it is, which may have another title now; without one, a category "
        + "of the same title is the same."),
    .optional("number", .line(upTo: 20), "As printed; without one, I, II, III in their order."),
    .init(
      "titles", .list(of: .object(Title.fields), upTo: 20), "Its heading, or one a language."),
    .init(
      "words", .list(of: .line(upTo: 200), upTo: CategoryScheme.mostWords),
      "Words and phrases that speak for it; * at the end of a word stands for any ending."),
    .init(
      "instruments", .list(of: .line(upTo: 300), upTo: 200), "Whose citation speaks for it."),
  ]

  init(_ category: Category) {
    id = category.id
    number = category.number
    titles = category.titles.sorted { $0.key < $1.key }.map { language, title in
      Title(language: language.isEmpty ? nil : language, title: title)
    }
    words = category.phrases
    instruments = category.instruments
  }

  var category: Category {
    Category(
      id: id, number: number,
      titles: Dictionary(titles.map { ($0.language ?? "", $0.title) }) { first, _ in first },
      phrases: words, instruments: instruments)
  }
}

extension CategoryScheme {
  /// The categories that somebody set; they are shown though they be empty.
  public init(_ entries: [CategoryEntry]) {
    self.init(categories: entries.map(\.category), keepsEmpty: true)
  }

  public var entries: [CategoryEntry] { categories.map(CategoryEntry.init) }
}

/// Sets the categories under which a body's recommendations are compiled.
///
/// Set again, they replace those before; an empty list gives the body the general ones back.
public struct SetCategories: Act {
  public var body: String
  public var categories: [CategoryEntry]

  public static let definition = ActDefinition(
    "categories.set", by: [.host, .secretariat], rulesSince: 3,
    summary: "Sets the categories under which a body's recommendations are compiled.",
    fields: [
      .init("body", .id(of: "body"), "The body that it is about."),
      .init(
        "categories",
        .list(of: .object(CategoryEntry.fields), upTo: CategoryScheme.mostCategories),
        "In the order in which they are printed; none, for the general ones."),
    ])

  public init(body: String, categories: [CategoryEntry]) {
    self.body = body
    self.categories = categories
  }

  /// Not the body itself: whatever is filed with it would make an edit of its categories stale.
  public func subjects(in scene: ActScene) -> [Subject] { [Subject("categories", body)] }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    guard categories.allSatisfy(\.hasTitles) else { throw Refusal.rule(.categoryHasTitles) }
    let numbers = categories.compactMap(\.number)
    // Once, titles were told apart by their capitals and spaces.
    let titles = categories.flatMap { entry in
      Set(entry.titles.map { scene.version < 3 ? $0.title : CategoryEntry.folded($0.title) })
    }
    let ids = categories.compactMap(\.id)
    guard Set(numbers).count == numbers.count, Set(titles).count == titles.count,
      Set(ids).count == ids.count
    else { throw Refusal.rule(.categoriesAreToldApart) }
    let known = try BodyCategories(of: body, in: scene.views)
    for id in ids where known.entry(id) == nil {
      throw Refusal.unknown(noun: "category", id: id, field: "categories")
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let known = try BodyCategories(of: body, in: scene.views)
    let named = known.naming(categories).enumerated().map { place, entry in
      var entry = entry
      entry.id = entry.id ?? "\(scene.newID("g"))-\(place + 1)"
      return entry
    }
    let ids = Set(named.compactMap(\.id))
    let former = (known.own + known.former).filter { !ids.contains($0.id ?? "") }
    let row = CategoriesRow(id: body, categories: named, former: former)
    return [named.isEmpty && former.isEmpty ? .remove(row) : .put(row)]
  }
}

extension CategoryEntry {
  /// A title as it is told apart from others: in small letters, without more than single spaces.
  public static func folded(_ title: String) -> String {
    title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// One for every language, or one for each of some.
  fileprivate var hasTitles: Bool {
    let languages = Set(titles.map { $0.language ?? "" })
    return !titles.isEmpty && languages.count == titles.count
      && (titles.count == 1 || !languages.contains(""))
  }
}
