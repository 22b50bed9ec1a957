internal import Redlines
internal import Texts

/// Which recommendation stands where, before they are numbered.
struct Arrangement {
  struct Section {
    var number: String
    var title: String
    /// Places among those found, in their order.
    var members: [Int] = []
  }

  private(set) var categories: [Section] = []
  private(set) var uncategorized: [Int] = []

  init(
    _ found: [Compilation.Found], groups: [SimilarityGroup], contributions: [IncomingContribution],
    order: CompilationOrder, scheme: CategoryScheme?, language: Language
  ) {
    switch order {
    case .submitter:
      arrange(found) { recommendation in
        recommendation.parties.isEmpty ? nil : recommendation.parties.joined(separator: "; ")
      }
    case .instrument:
      arrange(found) { $0.citations.first?.instrument }
    case .category:
      if let scheme {
        arrange(found, in: scheme, groups: groups, language)
      } else if let printed = PrintedCategories(found, in: contributions) {
        arrange(found, as: printed, groups: groups)
      } else {
        arrange(found, in: .general, groups: groups, language)
      }
    }
  }

  /// A section for each name, in the order of the names.
  private mutating func arrange(
    _ found: [Compilation.Found], by name: (CompiledRecommendation) -> String?
  ) {
    var members: [String: [Int]] = [:]
    for (place, entry) in found.enumerated() {
      if let name = name(entry.compiled) {
        members[name, default: []].append(place)
      } else {
        uncategorized.append(place)
      }
    }
    let names = members.keys.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    categories = names.enumerated().map { at, name in
      Section(number: roman(at + 1), title: name, members: members[name] ?? [])
    }
  }

  /// By the category the source prints, where the scheme has it, or else by words and citations.
  private mutating func arrange(
    _ found: [Compilation.Found], in scheme: CategoryScheme, groups: [SimilarityGroup],
    _ language: Language
  ) {
    var sections = scheme.categories.map { category in
      Section(number: category.number ?? "", title: category.title(in: language))
    }
    let placer = Placing(found, scheme)
    var places: [Int?] = []
    for place in found.indices {
      let isDrafting =
        found[place].printedCategory == nil && DraftingProposal.isOne(found[place].compiled.text)
      let drafting = isDrafting ? scheme.ofDrafting : nil
      let before = Theme.goesOn(place, in: found) ? places[place - 1] : nil
      let isNew = before == nil || before == scheme.ofDrafting
      places.append(drafting ?? (isNew ? nil : before) ?? placer.category(of: place))
    }
    for group in groups {
      let known = group.members.lazy.compactMap { places[$0] }.first
      for member in group.members { places[member] = places[member] ?? known }
    }
    let themes = Theme.ofParts(found, placed: places, except: scheme.ofDrafting)
    for place in found.indices where places[place] == nil {
      places[place] = themes[Theme.Part(found[place])]
    }
    for place in found.indices {
      if let category = places[place] {
        sections[category].members.append(place)
      } else {
        uncategorized.append(place)
      }
    }
    categories = numbered(scheme.keepsEmpty ? sections : sections.filter { !$0.members.isEmpty })
  }

  /// As printed; what comes from elsewhere goes where its like is, or where its words fit.
  private mutating func arrange(
    _ found: [Compilation.Found], as printed: PrintedCategories, groups: [SimilarityGroup]
  ) {
    var sections = printed.sections
    let placer = Placing(
      found, CategoryScheme(categories: sections.map { Category(title: $0.title) }))
    var places = found.indices.map { printed.category(of: found[$0]) }
    for group in groups {
      guard let place = group.members.lazy.compactMap({ places[$0] }).first else { continue }
      for member in group.members where !printed.isCompiled(found[member]) {
        places[member] = places[member] ?? place
      }
    }
    for place in found.indices where places[place] == nil && !printed.isCompiled(found[place]) {
      places[place] = placer.category(of: place)
    }
    for place in found.indices {
      if let category = places[place] {
        sections[category].members.append(place)
      } else {
        uncategorized.append(place)
      }
    }
    categories = numbered(sections)
  }

  private func numbered(_ sections: [Section]) -> [Section] {
    var taken = Set(sections.map(\.number))
    return sections.enumerated().map { at, section in
      var section = section
      var number = at + 1
      while section.number.isEmpty {
        if taken.insert(roman(number)).inserted { section.number = roman(number) }
        number += 1
      }
      return section
    }
  }
}

/// Placing by words, with the titles that the sources print as the first words.
private struct Placing {
  private let placer: CategoryPlacer
  private let wordings: [Wording]
  /// Without what they quote and what is only beside or for the sake of what is asked.
  private let core: [Wording]
  /// Without what they quote.
  private let own: [Wording]
  private let instruments: [[String]]
  private let printed: [Int?]

  init(_ found: [Compilation.Found], _ scheme: CategoryScheme) {
    var vocabulary = Vocabulary()
    wordings = found.map { entry in
      vocabulary.wording(of: "\(entry.printedCategory ?? "")\n\(entry.compiled.text)")
    }
    own = found.map { entry in
      let text = "\(entry.printedCategory ?? "")\n\(entry.compiled.text)"
      return vocabulary.wording(of: Quotations.without(in: text))
    }
    core = found.map { entry in
      let text = Quotations.without(in: entry.compiled.text)
      return vocabulary.wording(of: "\(entry.printedCategory ?? "")\n\(Adjuncts.without(in: text))")
    }
    instruments = found.map { $0.compiled.citations.map(\.instrument) }
    var byTitle: [[UInt32]: Int] = [:]
    for (place, category) in scheme.categories.enumerated() {
      for title in category.titles.values { byTitle[vocabulary.wording(of: title).words] = place }
    }
    printed = found.map { entry in
      entry.printedCategory.flatMap { byTitle[vocabulary.wording(of: $0).words] }
    }
    placer = CategoryPlacer(scheme, vocabulary: vocabulary)
  }

  func category(of place: Int) -> Int? {
    printed[place] ?? placer.place(of: core[place], citing: instruments[place])
      ?? placer.place(of: own[place], citing: [])
      ?? placer.place(of: wordings[place], citing: [])
  }
}

/// The categories that compilations among the inputs print, in the order of reading.
private struct PrintedCategories {
  private(set) var sections: [Arrangement.Section] = []
  private var places: [String: Int] = [:]
  private let compilations: Set<Int>

  /// Nil where no input is a compilation.
  init?(_ found: [Compilation.Found], in contributions: [IncomingContribution]) {
    compilations = Set(contributions.indices.filter { contributions[$0].isCompilation })
    guard !compilations.isEmpty else { return nil }
    for entry in found where compilations.contains(entry.compiled.source.contribution) {
      guard let title = entry.printedCategory, places[title] == nil else { continue }
      places[title] = sections.count
      let heading = contributions[entry.compiled.source.contribution].text.clauses.first {
        $0.kind == .heading && PrintedContents.printed($0) == title
      }
      sections.append(
        Arrangement.Section(number: heading?.label ?? "", title: heading?.text ?? title))
    }
    // Two compilations, or one that slips: numbers that do not tell categories apart are not kept.
    if Set(sections.map(\.number)).count < sections.count {
      for place in sections.indices { sections[place].number = "" }
    }
  }

  func category(of entry: Compilation.Found) -> Int? {
    entry.printedCategory.flatMap { places[$0] }
  }

  func isCompiled(_ entry: Compilation.Found) -> Bool {
    compilations.contains(entry.compiled.source.contribution)
  }
}

/// A number from 1 to 3999 in Roman figures.
func roman(_ number: Int) -> String {
  let figures = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var (rest, roman) = (number, "")
  for (value, figure) in figures {
    while rest >= value {
      roman += figure
      rest -= value
    }
  }
  return roman
}
