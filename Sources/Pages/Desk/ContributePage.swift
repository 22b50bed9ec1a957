internal import Deliberations
internal import Secretariat

/// Where a delegation hands in its own contribution.
enum ContributePage {
  static func page(_ route: Route, _ context: PageContext) async throws -> Page? {
    guard let overview = try await context.secretariat.overview(of: route.forum) else { return nil }
    let parties = try await parties(route, context)
    let own = try await context.secretariat.handedIn(by: parties.map(\.id), in: route.forum)
    let words = context.words
    let view = FormView(context: context)
    let title = words("Hand in a contribution")
    return Page(title, forum: overview.forum) {
      element("h1") { title }
      element(
        "form", .init("method", "post"),
        .init("action", context.address(of: overview.forum, "contribute")),
        .init("enctype", "multipart/form-data"), .style("drop")
      ) {
        view.token
        if parties.count > 1 {
          view.choice(
            "party", words("For"),
            of: parties.map { FormView.Choice(value: $0.id, name: $0.name) })
        } else {
          for party in parties {
            view.hidden("party", party.id)
            element("p", .style("lead")) { foreign(party.name) }
          }
        }
        if overview.bodies.count > 1 { DeskPage.bodyChoice(overview.bodies, view) }
        element("label", .init("for", "files")) { words("The file") }
        element("p", .style("hint"), .id("files-hint")) {
          words("Word, OpenDocument, PDF, HTML, Markdown or text. The secretariat files it.")
        }
        void(
          "input", .id("files"), .init("type", "file"), .init("name", "files"), .init("multiple"),
          .init("required"), .init("aria-describedby", "files-hint"))
        element("button") { words("Hand in") }
      }
      if !own.isEmpty {
        element("h2") { words("Handed in") }
        element("ul", .style("rows")) {
          for entry in own {
            element("li") {
              element("span") { foreign(entry.intake.fileName) }
              if let document = entry.document {
                element(
                  "a", .href(DeskWords.address(of: document.symbol, in: overview.forum, context))
                ) { element("bdi") { document.symbol } }
              } else {
                element("span", .style("quiet")) { words(DeskWords.name(of: entry.intake.state)) }
              }
            }
          }
        }
      }
    }
  }

  /// Those that the reader speaks for.
  ///
  /// - Throws: `Refusal` where there are none.
  private static func parties(_ route: Route, _ context: PageContext) async throws -> [PartyRow] {
    let parties = try await context.secretariat.ownParties(of: context.actor, in: route.forum)
    guard !parties.isEmpty else {
      if context.visit == nil { throw Refusal.notSignedIn }
      throw Refusal.notAllowed(
        act: ReceiveIntake.definition.name, roles: [.delegate, .observer])
    }
    return parties
  }

  static func delivery(
    _ route: Route, _ fields: [String: String], _ context: PageContext
  ) async throws -> Delivery {
    let parties = try await parties(route, context)
    return Delivery(
      body: try await DeskPage.chosenBody(fields["body"], in: route.forum, context),
      way: .delegation, party: fields["party"] ?? parties.first?.id)
  }

  static func received(
    _ upload: Upload, _ route: Route, _ context: PageContext
  ) async throws -> Answer? {
    guard let forum = try await context.secretariat.forum(route.forum) else { return nil }
    return ReceiptPage.answer(
      upload, of: forum, backTo: context.address(of: forum, "contribute"), isClerk: false, context)
  }
}
