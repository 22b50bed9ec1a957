internal import Deliberations
internal import Secretariat

/// Somebody is given a role by an address, and told by a letter with a link to come in by.
struct InvitePage: Sendable {
  let forum: ForumRow
  let context: PageContext

  private var words: Catalogue { context.words }

  /// A longer list is typed into rather than chosen from.
  private static let choiceLimit = 300

  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    return try await InvitePage(forum: forum, context: context).form()
  }

  static func take(
    _ body: FormBody, _ id: String, _ context: PageContext
  ) async throws -> Answer? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    return .page(try await InvitePage(forum: forum, context: context).take(body))
  }

  private func form(
    _ typed: FormBody = FormBody(pairs: []), errors: [FieldError] = [], status: Int = 200
  ) async throws -> Page {
    let act = AccreditPerson.definition
    try await context.secretariat.refuseUnlessAllowed(act, context.actor, in: forum.id)
    let view = FormView(context: context, errors: errors)
    let bodies = try await choices("body")
    let parties = try await choices("party")
    let title = words("Invite somebody")
    let heading = view.isRefused ? words("Error: {title}", ["title": title]) : title
    return Page(heading, forum: forum, status: status) {
      view.summary
      element("h1") { title }
      element("p", .style("lead")) {
        words(
          """
          The role stands on the record. The address does not: a letter goes to it, with a link.
          """)
      }
      if !isReached {
        element("div", .style("notice")) {
          words("This site sends no letters: who runs it can make a link.")
        }
      }
      view.form(button: words("Invite")) {
        view.line(
          "address", words("E-mail address"), value: typed["address"], .init("type", "email"),
          .init("maxlength", "254"), .init("autocomplete", "off"), .dir("ltr"))
        view.line(
          "name", words("Name"), hint: words("As the person is called on the record."),
          value: typed["name"], .init("maxlength", "200"), .init("autocomplete", "off"),
          .dir("auto"))
        naming(view, "body", words("Where the person has the role."), bodies, typed)
        view.choice(
          "role", words("Role"), hint: words("What the person is to the body."),
          of: [.init(value: "", name: "–")]
            + Role.accredited.map {
              FormView.Choice(value: $0.rawValue, name: words(ActWords.label($0.rawValue)))
            }, value: typed["role"])
        naming(view, "party", words("Whom a delegate or observer speaks for."), parties, typed)
        view.choice(
          "language", words("Language of letters"),
          of: context.catalogues.all.map { FormView.Choice(value: $0.tag, name: $0.name) },
          value: typed.has("language") ? typed["language"] : words.tag)
      }
    }
  }

  private func choices(_ noun: String) async throws -> [FormView.Choice]? {
    try await context.secretariat.nameables(noun, of: forum.id, limit: Self.choiceLimit)?
      .map { FormView.Choice(value: $0.id, name: $0.name) }
  }

  private func naming(
    _ view: FormView, _ name: String, _ hint: String, _ choices: [FormView.Choice]?,
    _ typed: FormBody
  ) -> HTML {
    let isNeeded = name == "body"
    let label = words(ActWords.label(name))
    let full = isNeeded ? label : words("{field} (optional)", ["field": label])
    guard let choices else {
      return view.line(name, full, hint: hint, value: typed[name], .dir("ltr"))
    }
    let none = FormView.Choice(value: "", name: "–")
    return view.choice(
      name, full, hint: hint, of: isNeeded && choices.count == 1 ? choices : [none] + choices,
      value: typed[name])
  }

  /// Whether the link comes to the person, or is shown.
  private var isReached: Bool { context.settings.post != nil || context.settings.showsLinks }

  private func take(_ body: FormBody) async throws -> Page {
    func given(_ name: String) -> String? { body[name].isEmpty ? nil : body[name] }
    let invitation = Invitation(
      address: body["address"], name: body["name"], body: body["body"], role: body["role"],
      party: given("party"), language: context.catalogues[body["language"]]?.tag)
    do throws(any Error) {
      let invited = try await context.people.invite(
        invitation, into: forum.id, by: context.actor, with: context.secretariat)
      return try await done(invited, invitation)
    } catch let refusal as Refusal where refusal.isMendable {
      var errors = RefusalWords.errors(in: refusal, words)
      if EmailAddress(body["address"]) == nil { errors.insert(badAddress, at: 0) }
      return try await form(body, errors: errors, status: refusal.pageStatus)
    } catch DoorRefusal.badAddress {
      return try await form(body, errors: [badAddress], status: 422)
    }
  }

  private var badAddress: FieldError {
    FieldError(
      field: "address", message: words("Write an address that mail reaches: name@example.org"))
  }

  private func done(_ invited: Invited, _ invitation: Invitation) async throws -> Page {
    let letter = try await InvitationLetter(
      invited: invited, invitation: invitation, forum: forum, context: context)
    context.settings.send(letter.letter)
    let title = words("{name} is invited", ["name": invitation.name])
    return Page(title, forum: forum) {
      element("h1") { title }
      if context.settings.showsLinks {
        element("div", .style("notice")) {
          element("p") { words("This is a demonstration: the link is shown here.") }
          element("p") { link(letter.path, words("Sign in")) }
        }
      } else if isReached {
        element("p", .style("lead")) {
          words("A letter was sent. The link in it signs in once, for seven days.")
        }
      } else {
        element("p", .style("lead")) {
          words("This site sends no letters: who runs it can make a link.")
        }
      }
      element("p", .style("buttons")) {
        element("a", .style("button"), .href(context.address(of: forum, "people/invite"))) {
          words("Invite somebody else")
        }
        element("a", .style("button second"), .href(context.address(of: forum, "people"))) {
          words("People")
        }
      }
    }
  }
}
