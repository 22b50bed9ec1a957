internal import Deliberations
internal import Proceedings
internal import Secretariat
internal import Texts

/// What came in, beside what was found in it.
struct ItemPage {
  let item: IntakeOverview
  let context: PageContext
  let view: FormView
  /// The recommendation that is being corrected, by id.
  let opened: String?
  /// Whether clauses are being chosen for a recommendation that was not found.
  let isAdding: Bool
  let parts: TextParts
  let part: Int

  var words: Catalogue { context.words }

  static func page(
    _ route: Route, _ context: PageContext, errors: [FieldError] = [], status: Int = 200
  ) async throws -> Page? {
    guard let served = try await DeskAccess.desk(route.forum, context),
      let item = try await context.secretariat.intake(
        route["name"] ?? "", in: route.forum, within: served.bodies)
    else { return nil }
    var view = FormView(
      context: context,
      action: context.address(of: item.forum, "desk/items/\(item.intake.id)"))
    view.errors = errors
    let parts = TextParts(item.text)
    let opened = route.query("r")
    let begins = item.recommendations.first { $0.id == opened }?.clauses.first
    let part =
      begins.flatMap { parts.part(of: $0) }
      ?? route.query("page").flatMap { Int($0) }.map { $0 - 1 }
    let page = ItemPage(
      item: item, context: context, view: view, opened: opened,
      isAdding: route.query("add") != nil, parts: parts,
      part: min(max(part ?? 0, 0), max(parts.ranges.count - 1, 0)))
    return page.page(status: status)
  }

  private var title: String {
    item.intake.facts.title.isEmpty ? item.intake.fileName : item.intake.facts.title
  }

  private func page(status: Int) -> Page {
    Page(title, forum: item.forum, status: status) {
      element("p", .style("quiet")) {
        link(context.address(of: item.forum, "desk"), words("The desk"))
        " › "
        foreign(item.intake.fileName)
      }
      view.summary
      element("h1") { foreign(title, language: item.intake.facts.language) }
      state
      facts
      if item.intake.isRead {
        slips
        text
        corrections
        if item.intake.state == .read { filing }
      }
    }
  }

  // MARK: What it is

  private var state: HTML {
    let row = item.intake
    return element("div", .style(row.state == .unreadable ? "error" : "notice")) {
      element("p") {
        element("strong") { words(DeskWords.name(of: row.state)) }
        if let document = item.document {
          " – "
          element("a", .href(DeskWords.address(of: document.symbol, in: item.forum, context))) {
            element("bdi") { document.symbol }
          }
        }
      }
      if let problem = ReadingProblem.words(of: row, words) { element("p") { foreign(problem) } }
      if let reason = row.reason { element("p") { foreign(reason) } }
      element("p", .style("downloads")) {
        link("/desk/\(item.forum.id)/files/\(row.id)", words("As it came in"))
        if row.state == .read { link("#filing", words("File it")) }
        if let next = item.next {
          link(context.address(of: item.forum, "desk/items/\(next)"), words("The next to be filed"))
        }
        if let document = item.document {
          let act = item.canBeUnfiled ? UnfileDocument.definition : WithdrawDocument.definition
          link(
            context.address(of: item.forum, "acts/\(act.name)?document=\(document.id)"),
            item.canBeUnfiled ? words("Undo the filing") : words("Withdraw document"))
        }
      }
      if item.document != nil, !item.canBeUnfiled {
        element("p", .style("quiet")) {
          words("The filing cannot be undone any more. Withdrawn, the document keeps its symbol.")
        }
      }
      switch row.state {
      case .unreadable: readAgain.followed(by: setAside)
      case .setAside: button("takeBackItem", words("Take it back"))
      default: HTML()
      }
    }
  }

  private var readAgain: HTML {
    element("div", .style("buttons")) {
      button("readAgain", words("Read it again"))
      if item.intake.canBeSalvaged {
        button("readAgain", words("Read what is left"), [("salvaging", "true")])
      }
    }
  }

  /// A form that is one button.
  func button(_ act: String, _ label: String, _ fields: [(String, String)] = []) -> HTML {
    view.plainForm {
      view.hidden("act", act)
      view.hidden("basedOn", String(item.lastAct))
      for (name, value) in fields { view.hidden(name, value) }
      element("button", .style("second small")) { label }
    }
  }

  private var setAside: HTML {
    element("details") {
      element("summary") { words("Set it aside") }
      view.form(button: words("Set it aside"), style: "second") {
        view.hidden("act", "setAsideItem")
        view.hidden("basedOn", String(item.lastAct))
        view.line("reason", words("Why (optional)"))
      }
    }
  }

  private var facts: HTML {
    let row = item.intake
    return element("div") {
      element("dl", .style("facts")) {
        fact(words("Submitted by"), item.called(row.facts.submitters).joined(separator: "; "))
        fact(words("Language"), words(DocumentList.languageName(row.facts.language)))
        if let date = row.facts.date { fact(words("Date"), date) }
        if let symbol = row.facts.symbol { fact(words("Symbol on it"), symbol) }
        if let sender = row.sender { fact(words("Mailed by"), sender) }
        same
        if let body = item.body { fact(words("Submitted to"), body.name) }
        fact(
          words("Received"), String(row.received.description.prefix(16)).replacing("T", with: " "))
      }
      if row.state == .read {
        element("details") {
          element("summary") { words("Correct this") }
          view.form(button: words("Keep")) {
            view.hidden("act", "describe")
            view.hidden("basedOn", String(item.lastAct))
            view.text("title", words("Title"), value: row.facts.title, rows: 2)
            view.text(
              "submitters", words("Submitted by"), hint: words("One on each line."),
              value: row.facts.submitters.joined(separator: "\n"), rows: 3)
            view.line(
              "language", words("Language"), hint: "en, fr, ar …", value: row.facts.language)
            view.line(
              "date", words("Date"), value: row.facts.date ?? "", .init("type", "date"))
            view.line("printed", words("Symbol on it"), value: row.facts.symbol ?? "", .dir("ltr"))
          }
        }
      }
    }
  }

  /// Who else sent the same file: whose contribution it is, the desk decides.
  @HTMLBuilder private var same: HTML {
    if !item.same.isEmpty {
      element("dt") { words("The same file also came from") }
      for other in item.same {
        element("dd") {
          element("a", .href(context.address(of: item.forum, "desk/items/\(other.intake.id)"))) {
            foreign(other.from ?? other.intake.fileName)
          }
          " – "
          words(DeskWords.name(of: other.intake.state))
        }
      }
    }
  }

  private func fact(_ name: String, _ value: String) -> HTML {
    element("dt") { name }.followed(by: element("dd") { foreign(value.isEmpty ? "–" : value) })
  }

  // MARK: Filing

  private var filing: HTML {
    element("section", .id("filing")) {
      element("h2") { words("File it") }
      for document in item.withdrawn {
        element("p") {
          words(
            "It was filed as {symbol} and withdrawn. That symbol was public: it is not given again.",
            ["symbol": "\u{2068}\(document.symbol)\u{2069}"])
        }
      }
      view.form(button: words("File under this symbol")) {
        view.hidden("act", "file")
        view.hidden("basedOn", String(item.lastAct))
        element("div", .style("columns")) {
          view.choice(
            "kind", words("Kind"),
            of: DocumentRow.Kind.allCases.filter { $0 != .compilation }.map {
              FormView.Choice(value: $0.rawValue, name: words(DocumentWords.name(of: $0)))
            }, value: item.proposed.kind.rawValue)
          view.line(
            "symbol", words("Symbol"),
            hint: words(
              "Empty: the next by rule. What follows another document, or translates it, has that "
                + "one’s symbol with a part of its own, unless another is typed here."),
            value: item.proposed.symbol ?? "", .dir("ltr"))
          view.choice(
            "relation", words("Follows another document, or translates it"),
            of: [FormView.Choice(value: "", name: words("no"))]
              + DocumentRow.Following.Relation.allCases.map {
                FormView.Choice(value: $0.rawValue, name: words(ActWords.label($0.rawValue)))
              }
              + DocumentRow.Translation.allCases.map {
                FormView.Choice(value: $0.rawValue, name: words(DocumentWords.name(of: $0)))
              },
            value: item.proposed.follows?.relation.rawValue
              ?? item.proposed.translation?.rawValue ?? "")
          view.line(
            "follows", words("Symbol of that document"),
            value: item.proposedOther?.symbol ?? "", .dir("ltr"))
        }
        view.flag(
          "isRestricted", words("Only members of the body may read it"),
          isSet: item.proposed.isRestricted)
      }
      setAside
    }
  }

  @HTMLBuilder private var slips: HTML {
    let slips = item.reading?.slips ?? []
    if !slips.isEmpty {
      element("details") {
        element("summary") {
          words.counted(slips.count, "One question to ask back", "{count} questions to ask back")
        }
        element("ul") {
          for slip in slips.prefix(40) {
            element("li") {
              if let clause = slip.clause, let part = parts.part(of: clause) {
                element("a", .href("?page=\(part + 1)#\(clause)")) {
                  foreign(SlipWords.sentence(slip.message, words))
                }
              } else {
                foreign(SlipWords.sentence(slip.message, words))
              }
            }
          }
        }
      }
    }
  }

  // MARK: Corrections

  @HTMLBuilder private var corrections: HTML {
    if !item.corrections.isEmpty {
      element("h2", .id("corrections")) { words("Corrections") }
      element("ul", .style("rows")) {
        for correction in item.corrections.prefix(60) { row(correction) }
      }
    }
  }

  private func row(_ correction: CorrectionRow) -> HTML {
    element("li") {
      element("span", .style(correction.undone == nil ? "" : "withdrawn")) {
        words(CorrectionWords.name(of: correction.act))
        " · "
        foreign(correction.person)
        " · "
        element("bdi") {
          String(correction.at.description.prefix(16)).replacing("T", with: " ")
        }
        if let one = correction.recommendations.first {
          " · "
          link(context.address(of: item.forum, "desk/recommendations/\(one)"), one)
        }
      }
      if correction.undone == nil {
        button("undo", words("Undo"), [("correction", correction.id)])
      } else {
        element("span", .style("quiet")) { words("undone") }
      }
    }
  }
}

/// What corrections are called.
enum CorrectionWords {
  static func name(of act: String) -> String {
    switch act {
    case SplitRecommendation.definition.name: "Split"
    case JoinRecommendations.definition.name: "Joined"
    case AttributeRecommendation.definition.name: "Proponents changed"
    case CategorizeRecommendation.definition.name: "Category changed"
    case SetRecommendationAside.definition.name: "Not a recommendation"
    case TakeRecommendationBack.definition.name: "Taken back"
    case AddRecommendation.definition.name: "Added"
    case DescribeIntake.definition.name: "First page corrected"
    default: act
    }
  }
}
