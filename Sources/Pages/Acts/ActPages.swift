internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Secretariat
internal import Texts

/// A page for every act: `forums/water/acts/person.accredit`.
///
/// Pages of their own can lead there with fields filled in: `?accreditation=a5`.
extension Site {
  func addActPages(to router: Router<SiteContext>) {
    page(router, "forums/:forum/acts") { route, context in
      try await ActListPage.page(route.forum, context)
    }
    page(router, "forums/:forum/acts/:name") { route, context in
      guard let forum = try await secretariat.forum(route.forum) else { return nil }
      let page = ActPage(forum: forum, context: context)
      guard let definition = page.definition(route["name"] ?? "") else { return nil }
      try await page.refuseUnlessOffered(definition)
      let filled = definition.fields.compactMap { field in
        route.query(field.name).map { (name: field.name, value: $0) }
      }
      let typed = try await page.filledIn(FormBody(pairs: filled), definition)
      return try await page.page(definition, typed: typed)
    }
    form(router, "forums/:forum/acts/:name") { route, body, context in
      guard let forum = try await secretariat.forum(route.forum) else { return nil }
      let page = ActPage(forum: forum, context: context)
      guard let definition = page.definition(route["name"] ?? "") else { return nil }
      return try await page.perform(definition, body)
    }
    page(router, "open") { _, context in try await OpenForumPage.page(context) }
    form(router, "open") { _, body, context in try await OpenForumPage.open(body, context) }
  }
}

/// The page of one act.
struct ActPage: Sendable {
  let forum: ForumRow
  let context: PageContext

  /// A longer list is typed into rather than chosen from.
  private static let choiceLimit = 300

  func definition(_ name: String) -> ActDefinition? {
    guard name != OpenForum.definition.name else { return nil }
    return context.secretariat.catalogue.newest(name)?.definition
  }

  /// The page is not offered to those who may not; the act itself is refused elsewhere.
  func refuseUnlessOffered(_ definition: ActDefinition) async throws {
    try await context.secretariat.refuseUnlessAllowed(definition, context.actor, in: forum.id)
  }

  func page(
    _ definition: ActDefinition, typed: FormBody, refusal: Refusal? = nil
  ) async throws -> Page {
    let words = context.words
    var view = FormView(context: context)
    if let refusal { view.errors = RefusalWords.errors(in: refusal, words) }
    let form = ActForm(
      definition: definition, view: view, typed: typed,
      nameables: try await nameables(for: definition))
    let seen = try await context.secretariat.chain(of: forum.id).count
    var since = HTML()
    if case .stale(let numbers)? = refusal {
      since = try await ActTable.changes(since: numbers, of: forum, context)
    }
    let title = words(ActWords.title(of: definition))
    let heading = view.isRefused ? words("Error: {title}", ["title": title]) : title
    return Page(heading, forum: forum, status: refusal?.pageStatus ?? 200) {
      view.summary
      element("h1") { title }
      element("p", .style("lead")) { words(definition.summary) }
      since
      view.form(button: title) {
        view.hidden("basedOn", String(seen))
        form.fields
      }
    }
  }

  /// What the thing that the act changes already says, in fields of the same name: what is not
  /// touched stays.
  func filledIn(_ body: FormBody, _ definition: ActDefinition) async throws -> FormBody {
    let id = body[definition.noun]
    guard !id.isEmpty,
      let members = try await context.secretariat.members(
        of: definition.noun, id, in: forum.id, for: context.actor)
    else { return body }
    var pairs = definition.fields.filter { body.has($0.name) }.map {
      (name: $0.name, value: body[$0.name])
    }
    for field in definition.fields where !body.has(field.name) {
      for words in members[field.name]?.typed ?? [] { pairs.append((field.name, words)) }
    }
    return FormBody(pairs: pairs)
  }

  private func nameables(for definition: ActDefinition) async throws -> [String: [Nameable]] {
    var nameables: [String: [Nameable]] = [:]
    for noun in Set(definition.fields.flatMap(\.kind.nouns)) {
      if noun == "country" {
        let language = Language(context.words.tag)
        nameables[noun] = Country.byName(in: language).map {
          Nameable(id: $0.code, name: $0.name(in: language))
        }
      } else if noun == "person" {
        // Who has an account is told to those who accredit, and to nobody else.
        nameables[noun] = try await context.people.all().map {
          Nameable(id: $0.person, name: "\($0.name) (\($0.person))")
        }
      } else {
        nameables[noun] = try await context.secretariat.nameables(
          noun, of: forum.id, limit: Self.choiceLimit)
      }
    }
    return nameables
  }

  func perform(_ definition: ActDefinition, _ body: FormBody) async throws -> Answer {
    do throws(any Error) {
      let act = try await context.secretariat.perform(
        definition.name, fields: definition.fields(in: body), in: forum.id, as: context.actor,
        basedOn: try body.basedOn())
      return .seeOther(context.address(of: forum, Self.place(of: definition, act: act.number)))
    } catch let refusal as Refusal where refusal.isMendable {
      try await refuseUnlessOffered(definition)
      return .page(try await page(definition, typed: body, refusal: refusal))
    }
  }

  /// Where what was done is seen.
  private static func place(of definition: ActDefinition, act number: Int) -> String {
    switch definition.noun {
    case "person", "accreditation": "people"
    case "party": "parties"
    case "document": "documents"
    case "body", "deadline": ""
    default: "record/\(number)"
    }
  }
}

extension Refusal {
  /// Whether the same person can mend it in the form.
  var isMendable: Bool {
    switch self {
    case .notSignedIn, .notAllowed, .outsideScope, .unknownAct: false
    case .badFields, .unknown, .taken, .referredTo, .stale, .rule: true
    }
  }

  var pageStatus: Int {
    switch self {
    case .badFields, .unknown: 422
    default: 409
    }
  }
}

extension JSONValue {
  /// As a form's fields have it; a list has a value for each.
  fileprivate var typed: [String] {
    switch self {
    case .string(let words): [words]
    case .integer(let number): [String(number)]
    case .bool(let flag): [String(flag)]
    case .array(let elements): elements.flatMap(\.typed)
    default: []
    }
  }
}
