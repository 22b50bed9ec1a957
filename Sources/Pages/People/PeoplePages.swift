internal import Deliberations
internal import Hummingbird
internal import Secretariat

extension Site {
  func addPeoplePages(to router: Router<SiteContext>) {
    page(router, "sign-in") { route, context in
      SignInPages.signIn(context, then: route.query("then") ?? "")
    }
    form(router, "sign-in") { _, body, context in try await SignInPages.take(body, context) }
    page(router, "sign-in/link") { _, context in SignInPages.askForLink(context) }
    form(router, "sign-in/link") { _, body, context in
      try await SignInPages.sendLink(body, context)
    }
    page(router, "sign-in/link/:secret") { route, context in
      try await SignInPages.openLink(
        route["secret"] ?? "", then: route.query("then") ?? "", context)
    }
    form(router, "sign-in/link/:secret") { route, body, context in
      try await SignInPages.useLink(route["secret"] ?? "", then: body["then"], context)
    }
    page(router, "account") { _, context in try await AccountPage(context).page() }
    form(router, "account/sign-out") { _, _, context in
      guard let visit = context.visit else { return .seeOther(context.address("")) }
      try await people.signOut(visit)
      return .seeOther(context.address(""), .ends)
    }
    form(router, "account/name") { _, body, context in
      try await AccountPage(context).rename(body)
    }
    form(router, "account/password") { _, body, context in
      try await AccountPage(context).setPassword(body)
    }
    form(router, "account/letters") { _, body, context in
      try await AccountPage(context).setLetters(body)
    }
    form(router, "account/sessions") { _, body, context in
      try await AccountPage(context).endSession(body)
    }
    form(router, "account/tokens") { _, body, context in
      try await AccountPage(context).makeToken(body)
    }
    form(router, "account/tokens/end") { _, body, context in
      try await AccountPage(context).endToken(body)
    }
    page(router, "forums/:forum/people") { route, context in
      try await ForumPeoplePage.page(route.forum, context)
    }
    page(router, "forums/:forum/people/invite") { route, context in
      try await InvitePage.page(route.forum, context)
    }
    form(router, "forums/:forum/people/invite") { route, body, context in
      try await InvitePage.take(body, route.forum, context)
    }
  }
}

/// The people of a forum, by role.
enum ForumPeoplePage {
  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let accredited = try await context.secretariat.accreditations(of: id)
    let standing = try await context.standing(in: id)
    let parties = try await context.secretariat.parties(of: id)
    let names = Dictionary(parties.map { ($0.id, $0.name) }) { first, _ in first }
    let words = context.words
    return Page(words("People"), forum: forum) {
      element("h1") { words("People") }
      if standing.mayPerform(AccreditPerson.definition) {
        element("p", .style("buttons")) {
          element("a", .style("button"), .href(context.address(of: forum, "people/invite"))) {
            words("Invite somebody")
          }
          element(
            "a", .style("button second"), .href(context.address(of: forum, "acts/person.accredit"))
          ) { words("Accredit person") }
        }
      }
      if accredited.isEmpty {
        element("p", .style("quiet")) { words("Nobody has been accredited yet.") }
      }
      for role in Role.accredited {
        let people = accredited.filter { $0.role == role }
        if !people.isEmpty {
          element("h2") { words(ActWords.label(role.rawValue)) }
          element("ul", .style("rows")) {
            for person in people {
              element("li") {
                element("span") {
                  foreign(person.name)
                  if let party = person.party.flatMap({ names[$0] }) {
                    " · "
                    foreign(party)
                  }
                }
                if standing.mayPerform(WithdrawAccreditation.definition, in: person.body) {
                  link(
                    context.address(
                      of: forum, "acts/accreditation.withdraw?accreditation=\(person.id)"),
                    words("Withdraw"))
                }
              }
            }
          }
        }
      }
    }
  }
}
