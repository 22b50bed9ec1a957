internal import Deliberations
internal import Proceedings
internal import Secretariat

/// What the forms of an item's page do: each is one act.
enum ItemForms {
  static func take(_ route: Route, _ body: FormBody, _ context: PageContext) async throws -> Answer?
  {
    let id = route["name"] ?? ""
    guard let served = try await DeskAccess.desk(route.forum, context),
      let row = try await context.secretariat.row(IntakeRow.self, id, of: route.forum),
      served.serves(row.body)
    else { return nil }
    let forum = served.forum
    let address = context.address(of: forum, "desk/items/\(id)")
    do throws(any Error) {
      guard let place = try await perform(body, on: id, in: forum, context) else { return nil }
      return .seeOther(address + place)
    } catch let refusal as Refusal where refusal.isMendable {
      let errors = RefusalWords.errors(in: refusal, context.words)
        .map { FieldError(field: "", message: $0.message) }
      return try await ItemPage.page(
        route, context, errors: errors, status: refusal.pageStatus
      ).map(Answer.page)
    }
  }

  /// Does what the form asks; gives where on the page it is seen, nil where it asks for nothing
  /// that there is.
  private static func perform(
    _ body: FormBody, on id: String, in forum: ForumRow, _ context: PageContext
  ) async throws -> String? {
    let secretariat = context.secretariat
    let basedOn = try body.basedOn()
    func perform(_ act: any Act) async throws -> RecordedAct {
      try await secretariat.perform(act, in: forum.id, as: context.actor, basedOn: basedOn)
    }
    switch body["act"] {
    case "file":
      let filing = try await filing(body, of: id, in: forum, secretariat)
      _ = try await secretariat.file(
        intake: id, as: filing, in: forum.id, by: context.actor, basedOn: basedOn)
      return ""
    case "add":
      let act = try await secretariat.addRecommendation(
        in: body.all("clause"), of: id, in: forum.id, by: context.actor, basedOn: basedOn)
      return "?r=r\(act.number)#r\(act.number)"
    case "split":
      let parts = parts(of: body["parts"])
      let act = try await perform(
        SplitRecommendation(recommendation: body["recommendation"], parts: parts))
      return "?r=r\(act.number)-1#r\(act.number)-1"
    case "join":
      let act = try await perform(
        JoinRecommendations(recommendations: body.all("recommendation")))
      return "?r=r\(act.number)#r\(act.number)"
    case "categorize":
      let one = body["recommendation"]
      let title = words(body["category"])
      let id = try await categoryID(titled: title, of: id, in: forum, secretariat)
      _ = try await perform(
        CategorizeRecommendation(
          recommendation: one, category: id == nil ? title : nil, placedIn: id))
      return "?r=\(one)#\(one)"
    case "undo":
      _ = try await perform(UndoCorrection(correction: body["correction"]))
      return "#corrections"
    default:
      guard let act = simple(body, on: id) else { return nil }
      _ = try await perform(act)
      let one = body["recommendation"]
      return one.isEmpty ? "" : "?r=\(one)#\(one)"
    }
  }

  /// The category of the item's body that has a title.
  private static func categoryID(
    titled title: String?, of item: String, in forum: ForumRow, _ secretariat: Secretariat
  ) async throws -> String? {
    guard let title, let row = try await secretariat.row(IntakeRow.self, item, of: forum.id) else {
      return nil
    }
    return try await secretariat.bodyCategories(of: row.body, in: forum.id).id(titled: title)
  }

  /// The acts that are what the form's fields are.
  private static func simple(_ body: FormBody, on id: String) -> (any Act)? {
    let one = body["recommendation"]
    return switch body["act"] {
    case "attribute":
      AttributeRecommendation(recommendation: one, proponents: lines(body["proponents"]))
    case "setAside": SetRecommendationAside(recommendation: one, reason: words(body["reason"]))
    case "takeBack": TakeRecommendationBack(recommendation: one)
    case "describe":
      DescribeIntake(
        intake: id,
        facts: .init(
          title: lines(body["title"]).joined(separator: " "),
          language: words(body["language"]) ?? "und", date: words(body["date"]),
          symbol: words(body["printed"]), submitters: lines(body["submitters"])))
    case "setAsideItem": SetIntakeAside(intake: id, reason: words(body["reason"]))
    case "takeBackItem": TakeIntakeBack(intake: id)
    case "readAgain":
      ReadIntakeAgain(intake: id, salvaging: body["salvaging"] == "true" ? true : nil)
    default: nil
    }
  }

  private static func filing(
    _ body: FormBody, of id: String, in forum: ForumRow, _ secretariat: Secretariat
  ) async throws -> Filing {
    var filing = Filing(
      kind: DocumentRow.Kind(rawValue: body["kind"]) ?? .contribution,
      symbol: body.typed("symbol"), isRestricted: body["isRestricted"] == "true")
    try await relate(&filing, body, in: forum, secretariat)
    let row = try await secretariat.row(IntakeRow.self, id, of: forum.id)
    // What the page proposed for another filing is not what was chosen for this one.
    if let row, let symbol = filing.symbol, row.freed?.isOf(filing) != true {
      let proposed = try await secretariat.proposedSymbol(of: row, in: forum.id)
      let isRelated = filing.follows != nil || filing.original != nil
      if symbol == row.freed?.symbol || isRelated && symbol == proposed { filing.symbol = nil }
    }
    return filing
  }

  /// The document that it follows or translates, as the form names it.
  private static func relate(
    _ filing: inout Filing, _ body: FormBody, in forum: ForumRow, _ secretariat: Secretariat
  ) async throws {
    guard let relation = body.typed("relation") else { return }
    func other() async throws -> DocumentRow {
      guard let symbol = body.typed("follows") else {
        throw Refusal.badFields([FieldProblem(field: "follows", kind: .missing)])
      }
      guard let found = try await secretariat.document(symbol, in: forum.id) else {
        throw Refusal.unknown(noun: "document", id: symbol, field: "follows")
      }
      return found.document
    }
    if let relation = DocumentRow.Following.Relation(rawValue: relation) {
      filing.follows = .init(document: try await other().id, relation: relation)
    } else if let translation = DocumentRow.Translation(rawValue: relation) {
      (filing.original, filing.translation) = (try await other().id, translation)
    } else {
      throw Refusal.badFields([FieldProblem(field: "relation", kind: .notOneOf([]))])
    }
  }

  /// The words between empty lines.
  private static func parts(of typed: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for line in typed.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }

  private static func lines(_ typed: String) -> [String] {
    typed.split(whereSeparator: \.isNewline).compactMap { words(String($0)) }
  }

  private static func words(_ typed: String) -> String? { typed.trimmedWords }
}
