internal import Deliberations
internal import Texts

/// What became of categories whose titles are typed no more, where others are typed that are new:
/// nobody but the clerk knows whether one of these is another's new title.
struct CategoriesQuestion: Sendable {
  /// With the ids of what is the same as before; what is new has none.
  private let typed: [CategoryEntry]
  /// Those of the body whose titles are typed no more.
  private let gone: [CategoryEntry]
  private let form: FormBody

  init(_ typed: [CategoryEntry], _ known: BodyCategories, _ form: FormBody) {
    let named = known.naming(typed)
    let ids = Set(named.compactMap(\.id))
    self.typed = named
    gone = known.own.filter { !ids.contains($0.id ?? "") }
    self.form = form
  }

  /// What the clerk had seen when the categories were typed.
  var basedOn: String { form["basedOn"] }

  private var new: [CategoryEntry] { typed.filter { $0.id == nil } }

  private static func field(_ entry: CategoryEntry) -> String { "became-\(entry.id ?? "")" }

  private static func answer(_ entry: CategoryEntry, in form: FormBody) -> String? {
    form.has(field(entry)) ? form[field(entry)] : nil
  }

  private static func title(_ entry: CategoryEntry) -> String {
    CategoryScheme([entry]).titles(in: .english).first ?? ""
  }

  /// Whether it has to be asked, and was not answered yet.
  ///
  /// Where two have one title, that is refused first.
  var isOpen: Bool {
    let titles = typed.map { CategoryEntry.folded(Self.title($0)) }
    guard !new.isEmpty, Set(titles).count == titles.count else { return false }
    let choices = Set(new.map(Self.title) + [""])
    return !becameOne.isEmpty
      || !gone.allSatisfy { Self.answer($0, in: form).map(choices.contains) ?? false }
  }

  /// Those of whom another is said to have become the same one: a category has one past.
  private var becameOne: [CategoryEntry] {
    let answers = gone.map { Self.answer($0, in: form) ?? "" }
    return zip(gone, answers).filter { _, answer in
      !answer.isEmpty && answers.count { $0 == answer } > 1
    }.map { $0.0 }
  }

  /// What is wrong with the answers, by field.
  func errors(_ words: Catalogue) -> [FieldError] {
    becameOne.map {
      FieldError(
        field: Self.field($0),
        message: words(
          "Two categories cannot become one: choose which of them it is, and say of the other that "
            + "it is there no more."))
    }
  }

  /// The categories with the ids of those whose new titles they are.
  var answered: [CategoryEntry] {
    var became: [String: String] = [:]
    for entry in gone { became[form[Self.field(entry)]] = entry.id }
    return typed.map { entry in
      var entry = entry
      entry.id = entry.id ?? became[Self.title(entry)]
      return entry
    }
  }

  @HTMLBuilder func fields(_ view: FormView) -> HTML {
    if isOpen {
      let words = view.context.words
      element("p", .style("notice")) {
        words(
          "Some categories are there no more, and others are new. A category that only has another "
            + "title keeps what was placed in it.")
      }
      let choices = new.map { FormView.Choice(value: Self.title($0), name: Self.title($0)) }
      for entry in gone {
        view.choice(
          Self.field(entry),
          words("What became of “{title}”?", ["title": Self.title(entry)]),
          of: [.init(value: "", name: words("It is there no more"))] + choices,
          value: Self.answer(entry, in: form) ?? inItsPlace(entry) ?? "")
      }
    }
  }

  /// The new one that stands where it stood, by number.
  private func inItsPlace(_ entry: CategoryEntry) -> String? {
    guard gone.count == new.count, let place = gone.firstIndex(of: entry) else { return nil }
    return Self.title(new[place])
  }
}
