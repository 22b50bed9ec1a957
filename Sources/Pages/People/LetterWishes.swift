internal import Secretariat

/// Which letters somebody wants.
extension AccountPage {
  var letters: HTML {
    let view = view("letters", [])
    let account = visit.account
    let choices = context.catalogues.all.map { FormView.Choice(value: $0.tag, name: $0.name) }
    return element("section", .id("letters")) {
      element("h2") { words("Letters") }
      view.form(button: words("Keep")) {
        view.flag(
          "isReminded", words("Letters about deadlines"),
          hint: words("Some days before something is due where you have a role."),
          isSet: account.isReminded)
        view.choice(
          "language", words("Language of letters"),
          of: [.init(value: "", name: words("That of the forum"))] + choices,
          value: account.language ?? "")
      }
    }
  }

  func setLetters(_ body: FormBody) async throws -> Answer {
    try await context.people.setLetters(
      visit, language: context.catalogues[body["language"]]?.tag,
      isReminded: body["isReminded"] == "true")
    return .seeOther(context.address("account"))
  }
}
