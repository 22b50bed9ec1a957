internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Secretariat

/// One's own account: name, password, sessions, tokens.
struct AccountPage: Sendable {
  let context: PageContext
  let visit: Visit

  init(_ context: PageContext) throws {
    guard let visit = context.visit else { throw Refusal.notSignedIn }
    self.visit = visit
    self.context = context
  }

  var words: Catalogue { context.words }

  func view(_ part: String, _ errors: [FieldError]) -> FormView {
    FormView(context: context, action: context.address("account/\(part)"), errors: errors)
  }

  func page(
    errors: [FieldError] = [], typed: FormBody = FormBody(pairs: []), made: Secret? = nil
  ) async throws -> Page {
    let sessions = try await context.people.sessions(of: visit)
    let tokens = try await context.people.tokens(of: visit)
    let title = words("Your account")
    return Page(title, status: errors.isEmpty ? 200 : 422) {
      FormView(context: context, errors: errors).summary
      element("h1") { title }
      element("dl", .style("facts")) {
        element("dt") { words("E-mail address") }
        element("dd") { element("bdi") { visit.account.address.description } }
        element("dt") { words("On the record") }
        element("dd") { element("code") { visit.account.person } }
      }
      view("sign-out", []).form(button: words("Sign out"), style: "second") {}
      name(errors, typed)
      password(errors)
      letters
      self.sessions(sessions)
      self.tokens(tokens, errors, typed, made)
    }
  }

  private func name(_ errors: [FieldError], _ typed: FormBody) -> HTML {
    let view = view("name", errors)
    return element("section") {
      element("h2") { words("Name") }
      view.form(button: words("Change the name")) {
        view.line(
          "name", words("Name"),
          hint: words("As you are called here. What stands on the record stays."),
          value: typed.has("name") ? typed["name"] : visit.account.name,
          .init("maxlength", "200"), .init("autocomplete", "name"), .dir("auto"))
      }
    }
  }

  private func password(_ errors: [FieldError]) -> HTML {
    let view = view("password", errors)
    let hasPassword = visit.account.password != nil
    let needsCurrent = hasPassword && visit.replacesPasswordUntil == nil
    return element("section") {
      element("h2") { words("Password") }
      element("p", .style("quiet")) {
        words("Setting a password signs you out everywhere else and ends your tokens.")
      }
      if hasPassword, let end = visit.replacesPasswordUntil {
        element("p") {
          words(
            "A link signed you in: until {moment} you need not know the password until now.",
            ["moment": Self.readable(end)])
        }
      }
      view.form(button: words(hasPassword ? "Change the password" : "Set a password")) {
        if needsCurrent {
          view.line(
            "current", words("Password until now"), .init("type", "password"),
            .init("autocomplete", "current-password"), .dir("ltr"))
          forgotten
        }
        view.line(
          "password", words("New password"), hint: words("At least 12 characters."),
          .init("type", "password"), .init("autocomplete", "new-password"), .dir("ltr"))
      }
    }
  }

  private var forgotten: HTML {
    element("p", .style("quiet")) {
      words("Who has forgotten it signs in by a link, and can set a new one within 15 minutes.")
      " "
      link(context.address("sign-in/link"), words("Ask for a link"))
    }
  }

  private func sessions(_ sessions: [Session]) -> HTML {
    element("section") {
      element("h2") { words("Where you are signed in") }
      element("ul", .style("rows")) {
        for session in sessions {
          element("li") {
            element("span") {
              words("Since {moment}", ["moment": Self.readable(session.began)])
              if session.hash == visit.session {
                " · "
                words("here")
              }
            }
            if session.hash != visit.session {
              end(session.hash, "sessions", words("Sign out there"))
            }
          }
        }
      }
      if sessions.count > 1 {
        view("sessions", []).form(button: words("Sign out everywhere else"), style: "second") {}
      }
    }
  }

  private func end(_ hash: Hash, _ part: String, _ button: String) -> HTML {
    let view = view(part, [])
    return view.form(button: button, style: "second small") {
      view.hidden("hash", hash.description)
    }
  }

  private func tokens(
    _ tokens: [APIToken], _ errors: [FieldError], _ typed: FormBody, _ made: Secret?
  ) -> HTML {
    let view = view("tokens", errors)
    return element("section") {
      element("h2") { words("Tokens") }
      element("p", .style("quiet")) {
        words("With a token a program does in your name what its scopes and your roles allow.")
        " "
        words(
          "It reads what everyone reads; with the scope {scope}, all that you may read.",
          ["scope": Actor.readingScope])
      }
      if let made {
        element("div", .style("notice"), .id("made")) {
          element("p") { words("Keep it now: it is shown this once.") }
          element("p") { element("code", .style("hash")) { made.words } }
        }
      }
      if !tokens.isEmpty {
        element("ul", .style("rows")) {
          for token in tokens {
            element("li") {
              element("span") {
                foreign(token.label)
                " · "
                element("code") { token.scopes.joined(separator: " ") }
                " · "
                words("until {date}", ["date": String(token.expires.description.prefix(10))])
              }
              end(token.hash, "tokens/end", words("End"))
            }
          }
        }
      }
      view.form(button: words("Make a token")) {
        view.line(
          "label", words("What it is for"), value: typed["label"], .init("maxlength", "100"),
          .dir("auto"))
        view.line(
          "scopes", words("Scopes"),
          hint: words("Names of acts, or nouns for all their acts: document party.register read"),
          value: typed["scopes"], .dir("ltr"))
        view.line(
          "days", words("For how many days"), value: typed.has("days") ? typed["days"] : "90",
          .init("type", "number"), .init("min", "1"), .init("max", "366"))
      }
    }
  }

  static func readable(_ moment: Moment) -> String {
    let printed = moment.description
    // Isolated, so that words around it that run the other way do not turn it about.
    return "\u{2066}\(printed.prefix(10)) \(printed.dropFirst(11).prefix(5)) UTC\u{2069}"
  }
}

extension AccountPage {
  func rename(_ body: FormBody) async throws -> Answer {
    do {
      try await context.people.rename(visit, to: body["name"])
      return .seeOther(context.address("account"))
    } catch DoorRefusal.badName {
      let error = FieldError(field: "name", message: words("Write a name of at most 200 letters."))
      return .page(try await page(errors: [error], typed: body))
    }
  }

  func setPassword(_ body: FormBody) async throws -> Answer {
    do {
      try await context.people.setPassword(
        body["password"], current: body["current"], by: visit, from: context.source)
      return .seeOther(context.address("account"))
    } catch DoorRefusal.wrong {
      let error = FieldError(field: "current", message: words("This is not your password."))
      return .page(try await page(errors: [error]))
    } catch DoorRefusal.weakPassword {
      let error = FieldError(
        field: "password",
        message: words("Choose at least 12 characters that are not your name or address."))
      return .page(try await page(errors: [error]))
    }
  }

  func endSession(_ body: FormBody) async throws -> Answer {
    if let hash = Hash(hex: body["hash"]) {
      try await context.people.end(hash, by: visit)
    } else {
      try await context.people.endOthers(by: visit)
    }
    return .seeOther(context.address("account"))
  }

  func endToken(_ body: FormBody) async throws -> Answer {
    if let hash = Hash(hex: body["hash"]) { try await context.people.endToken(hash, by: visit) }
    return .seeOther(context.address("account"))
  }

  func makeToken(_ body: FormBody) async throws -> Answer {
    func refused(_ field: String, _ message: String) async throws -> Answer {
      .page(try await page(errors: [FieldError(field: field, message: message)], typed: body))
    }
    do {
      let scopes = body["scopes"].split { $0.isWhitespace || $0 == "," }.map(String.init)
      let made = try await context.people.makeToken(
        body["label"], scopes: scopes, days: Int(body["days"]) ?? 0, by: visit,
        of: context.secretariat.catalogue)
      return .page(try await page(made: made))
    } catch DoorRefusal.badName {
      return try await refused("label", words("Say in a few words what it is for."))
    } catch DoorRefusal.badDays {
      return try await refused("days", words("Write a number from 1 to 366."))
    } catch DoorRefusal.badScope("") {
      return try await refused(
        "scopes", words("Name at least one act, a noun for all its acts, or read."))
    } catch DoorRefusal.badScope(let name) {
      return try await refused("scopes", words("There is no act {name}.", ["name": name]))
    }
  }
}
