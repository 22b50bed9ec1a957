public import Texts

/// A heading of a compilation, and what recommendations belong under it: data, not code.
public struct Category: Hashable, Sendable {
  /// What it is referred to by, whatever its title is; nil where nothing refers to it.
  public var id: String?
  /// As printed; nil where the categories are numbered in their order.
  public var number: String?
  /// Titles by language tag; that of the empty tag serves every language.
  public var titles: [String: String]
  /// Words and phrases of any language that speak for the category; a word's final `*` stands for
  /// any ending.
  public var phrases: [String]
  /// Instruments whose citation speaks for it: `Tunis Agenda`, `A/RES/70/125`.
  public var instruments: [String]

  public init(
    id: String? = nil, number: String? = nil, titles: [String: String], phrases: [String] = [],
    instruments: [String] = []
  ) {
    self.id = id
    self.number = number
    self.titles = titles
    self.phrases = phrases
    self.instruments = instruments
  }

  public init(number: String? = nil, title: String) {
    self.init(number: number, titles: ["": title])
  }

  /// The title in a language, or else in English, or else in any.
  public func title(in language: Language) -> String {
    titles[""] ?? titles[String(language.tag.prefix(2))] ?? titles["en"]
      ?? titles.sorted { $0.key < $1.key }.first?.value ?? ""
  }
}

/// The categories of a compilation, in their order.
public struct CategoryScheme: Hashable, Sendable {
  /// No secretariat has more; a file that says so is a mistake.
  public static let mostCategories = 200
  /// Of one category.
  public static let mostWords = 2000

  public var categories: [Category]
  /// Whether a category without recommendations is shown too.
  public var keepsEmpty: Bool
  /// The place of the category for what only changes the wording of drafts; nil where such
  /// proposals are placed like any other.
  public var ofDrafting: Int?

  public init(categories: [Category], keepsEmpty: Bool = false, ofDrafting: Int? = nil) {
    self.categories = categories
    self.keepsEmpty = keepsEmpty
    self.ofDrafting = ofDrafting
  }
}
