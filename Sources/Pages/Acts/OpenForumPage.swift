internal import Deliberations
internal import Proceedings
internal import Secretariat

/// Opens a forum: the one act whose forum is not there yet.
enum OpenForumPage {
  static func page(
    _ context: PageContext, typed: FormBody = FormBody(pairs: []), refusal: Refusal? = nil
  ) async throws -> Page {
    guard context.actor.isHost else {
      if context.visit == nil { throw Refusal.notSignedIn }
      throw Refusal.notAllowed(act: OpenForum.definition.name, roles: [.host])
    }
    let words = context.words
    var view = FormView(context: context)
    if let refusal { view.errors = RefusalWords.errors(in: refusal, words) }
    let form = ActForm(
      definition: OpenForum.definition, view: view, typed: typed, nameables: [:])
    let title = words(ActWords.title(of: OpenForum.definition))
    return Page(title, status: refusal?.pageStatus ?? 200) {
      view.summary
      element("h1") { title }
      element("p", .style("lead")) { words(OpenForum.definition.summary) }
      view.form(button: title) {
        view.line(
          "forum", words("Address"),
          hint: words("A short name in small letters, part of every address: water-forum."),
          value: typed["forum"], .init("maxlength", "60"), .dir("ltr"))
        form.fields
      }
    }
  }

  static func open(_ body: FormBody, _ context: PageContext) async throws -> Answer {
    let definition = OpenForum.definition
    do throws(any Error) {
      let act = try await context.secretariat.perform(
        definition.name, fields: definition.fields(in: body), in: body["forum"],
        as: context.actor)
      return .seeOther(context.address("forums/\(act.forum)"))
    } catch let refusal as Refusal where refusal.isMendable {
      return .page(try await page(context, typed: body, refusal: refusal))
    }
  }
}
