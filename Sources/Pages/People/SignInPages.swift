internal import Deliberations
internal import Hummingbird
internal import Secretariat

/// Signing in and out.
enum SignInPages {
  static func signIn(
    _ context: PageContext, then: String, typed: String = "", error: String? = nil,
    status: Int = 200
  ) -> Page {
    let words = context.words
    var view = FormView(context: context, action: context.address("sign-in"))
    if let error { view.errors = [FieldError(field: "address", message: error)] }
    let title = words("Sign in")
    return Page(title, status: status) {
      view.summary
      element("h1") { title }
      view.form(button: words("Sign in")) {
        view.hidden("then", then)
        view.line(
          "address", words("E-mail address"), value: typed, .init("type", "email"),
          .init("autocomplete", "username"), .init("maxlength", "254"), .dir("ltr"))
        view.line(
          "password", words("Password"), .init("type", "password"),
          .init("autocomplete", "current-password"), .init("maxlength", "400"), .dir("ltr"))
      }
      element("h2") { words("Without a password") }
      element("p") {
        words("You can have a link sent to you that signs you in once.")
        " "
        words("Who has forgotten a password can then set a new one.")
        " "
        link(context.address("sign-in/link"), words("Ask for a link"))
      }
    }
  }

  static func take(_ body: FormBody, _ context: PageContext) async throws -> Answer {
    do {
      let secret = try await context.people.signIn(
        body["address"], password: body["password"], from: context.source)
      // A session that was there before ends: its cookie is worth nothing any more.
      if let visit = context.visit { try await context.people.signOut(visit) }
      return .seeOther(place(body["then"], context), .begins(secret))
    } catch DoorRefusal.wrong {
      return .page(
        signIn(
          context, then: body["then"], typed: body["address"],
          error: context.words("This address and password are not those of an account here."),
          status: 422))
    }
  }

  /// Where the person wanted to go: a place of this site, whatever the form says.
  static func place(_ then: String, _ context: PageContext) -> String {
    let isPlain = then.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "-._~/%".utf8.contains($0)
    }
    guard isPlain, !then.hasPrefix("/"), !then.contains("//") else { return context.address("") }
    return context.address(then)
  }

  // MARK: Links

  static func askForLink(_ context: PageContext, typed: String = "") -> Page {
    let words = context.words
    let view = FormView(context: context)
    let title = words("Ask for a link")
    return Page(title) {
      element("h1") { title }
      element("p", .style("lead")) {
        words("A link that signs you in is sent to your address. It works once, for half an hour.")
      }
      view.form(button: words("Send the link")) {
        view.line(
          "address", words("E-mail address"), value: typed, .init("type", "email"),
          .init("autocomplete", "username"), .init("maxlength", "254"), .dir("ltr"))
      }
    }
  }

  /// The same answer whether the address has an account or not.
  static func sendLink(_ body: FormBody, _ context: PageContext) async throws -> Answer {
    let words = context.words
    let asked = try await context.people.askForLink(body["address"], from: context.source)
    let title = words("Look at your mail")
    var shown: String?
    if let asked {
      let path = "sign-in/link/\(asked.link.words)"
      if context.settings.showsLinks {
        shown = context.address(path)
      } else {
        context.settings.send(letter(to: asked.account, path: path, context))
      }
    }
    return .page(
      Page(title) {
        element("h1") { title }
        element("p", .style("lead")) {
          words("If this address has an account here, a link was sent to it.")
        }
        if let shown {
          element("div", .style("notice")) {
            element("p") { words("This is a demonstration: the link is shown here.") }
            element("p") { link(shown, words("Sign in")) }
          }
        }
      })
  }

  static func letter(to account: Account, path: String, _ context: PageContext) -> Letter {
    let words = context.words
    return Letter(
      to: account.address, subject: words("Sign in to Comity"),
      text: words(
        "{name}, this link signs you in. It works once, for half an hour:",
        [
          "name": account.name
        ]) + "\n\n" + (context.settings.address ?? "") + context.address(path) + "\n\n"
        + words("If you did not ask for it, you need not do anything.") + "\n")
  }

  /// Asks before it signs in: programs that look at mail open the links in it.
  static func openLink(
    _ words: String, then: String, _ context: PageContext
  ) async throws -> Page {
    guard let secret = Secret(words), let account = try await context.people.person(of: secret)
    else { return spent(context) }
    let view = FormView(context: context)
    let title = context.words("Sign in")
    return Page(title) {
      element("h1") { title }
      element("p", .style("lead")) {
        context.words("You are about to sign in as {name}.", ["name": account.name])
      }
      view.form(button: title) { if !then.isEmpty { view.hidden("then", then) } }
    }
  }

  static func useLink(
    _ words: String, then: String, _ context: PageContext
  ) async throws -> Answer {
    do {
      guard let link = Secret(words) else { throw DoorRefusal.linkIsSpent }
      let session = try await context.people.use(link, from: context.source)
      if let visit = context.visit { try await context.people.signOut(visit) }
      return .seeOther(place(then.isEmpty ? "account" : then, context), .begins(session))
    } catch DoorRefusal.linkIsSpent {
      return .page(spent(context))
    }
  }

  private static func spent(_ context: PageContext) -> Page {
    let words = context.words
    let title = words("This link does not work any more")
    return Page(title, status: 410) {
      element("h1") { title }
      element("p", .style("lead")) {
        words("It was used already, or its time has passed.")
      }
      element("p") {
        element("a", .style("button"), .href(context.address("sign-in/link"))) {
          words("Ask for a link")
        }
      }
    }
  }
}
