internal import Deliberations
internal import Secretariat
internal import Texts

/// A recommendation beside its text, and what can be corrected in it.
struct RecommendationCard {
  private let row: RecommendationRow
  private let number: Int
  private let page: ItemPage

  init(_ row: RecommendationRow, _ number: Int, _ page: ItemPage) {
    self.row = row
    self.number = number
    self.page = page
  }

  private var words: Catalogue { page.words }
  private var isOpen: Bool { page.opened == row.id && !page.isAdding }

  var html: HTML {
    element("section", .style("card \(row.state.rawValue)"), .id(row.id)) {
      if row.state == .setAside {
        element("p", .style("quiet")) { words("Not a recommendation") }
        if !page.isAdding {
          page.button("takeBack", words("Take it back"), [("recommendation", row.id)])
        }
      } else {
        standing
      }
    }
  }

  @HTMLBuilder private var standing: HTML {
    element("h3") {
      words("Recommendation {number}", ["number": String(number)])
      if let printed = row.number {
        element("span", .style("quiet")) {
          " "
          words("({number} in the text)", ["number": printed])
        }
      }
    }
    element("p") {
      foreign(
        row.proponents.isEmpty
          ? words("No proponent") : page.item.called(row.proponents).joined(separator: "; "))
    }
    element("p", .style("quiet")) {
      if let category { foreign(category) } else { words("Category by its words") }
    }
    if isOpen {
      forms
    } else if !page.isAdding {
      element("p", .style("downloads")) {
        element(
          "a", .href("?r=\(row.id)#\(row.id)"),
          .init("aria-label", words("Correct recommendation {number}", ["number": String(number)]))
        ) { words("Correct") }
      }
    }
  }

  // MARK: Forms

  @HTMLBuilder private var forms: HTML {
    form("attribute", words("Keep")) {
      page.view.text(
        "proponents", words("Proponents"), hint: words("One on each line."),
        value: row.proponents.joined(separator: "\n"), rows: 3)
    }
    form("categorize", words("Keep")) {
      page.view.line(
        "category", words("Category"), hint: words("Empty: its words decide."),
        value: category ?? "", .init("list", "categories"), .dir("auto"))
      element("datalist", .id("categories")) {
        for title in categories { void("option", .init("value", title)) }
      }
    }
    form("split", words("Split")) {
      page.view.text(
        "parts", words("Split it"),
        hint: words("Put an empty line where the next recommendation begins."),
        value: row.pieces.map(\.text).joined(separator: "\n").replacing("\n\n", with: "\n"), rows: 8
      )
    }
    if let next = following {
      page.button(
        "join", words("Join it with the next"),
        [("recommendation", row.id), ("recommendation", next)])
    }
    form("setAside", words("Not a recommendation")) {
      page.view.line("reason", words("Why (optional)"))
    }
    element("p", .style("downloads")) {
      link(
        page.context.address(of: page.item.forum, "desk/recommendations/\(row.id)"),
        words("History"))
      link("?page=\(page.part + 1)#\(row.id)", words("Close"))
    }
  }

  private func form(_ act: String, _ label: String, @HTMLBuilder _ fields: () -> HTML) -> HTML {
    page.view.form(button: label, style: "second small") {
      page.view.hidden("act", act)
      page.view.hidden("basedOn", String(page.item.lastAct))
      page.view.hidden("recommendation", row.id)
      fields()
    }
  }

  private var following: String? {
    let standing = page.item.standing
    guard let place = standing.firstIndex(where: { $0.id == row.id }), place + 1 < standing.count
    else { return nil }
    return standing[place + 1].id
  }

  private var category: String? {
    let language = Language(page.item.intake.facts.language)
    return row.placedIn.flatMap { page.item.bodyCategories.title(of: $0, in: language) }
      ?? row.category
  }

  /// Those of its body, and those that its own contribution names.
  private var categories: [String] {
    var seen = Set<String>()
    let own = page.item.recommendations.compactMap(\.category)
    let titles = page.item.categories.titles(in: Language(page.item.intake.facts.language))
    return (titles + own).filter { seen.insert($0).inserted }
  }
}
