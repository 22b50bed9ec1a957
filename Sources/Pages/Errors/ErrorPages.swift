internal import Deliberations
internal import Secretariat

/// What is refused or fails, as pages that say what to do.
enum ErrorPages {
  static func notFound(_ words: Catalogue) -> Page {
    page(
      404, words("Not found"),
      words("There is nothing at this address. It may have been mistyped."))
  }

  static func page(_ status: Int, _ title: String, _ sentence: String) -> Page {
    Page(title, status: status) {
      element("h1") { title }
      element("p", .style("lead")) { sentence }
    }
  }

  /// The page for an error that a person can do something about; nil for a defect of ours.
  static func answer(to error: any Error, _ context: PageContext) -> Answer? {
    let words = context.words
    switch error {
    case let failure as FormFailure: return .page(page(for: failure, words))
    case let refusal as Refusal: return .page(page(for: refusal, context))
    case let broken as BrokenRule:
      return .page(
        page(
          409, words("This cannot be done"),
          words("A rule of the record does not allow it: {rule}.", ["rule": broken.rule])))
    case DoorRefusal.tooOften(let seconds):
      var answer = Answer.page(
        page(
          429, words("Too many tries"),
          words.counted(
            (seconds + 59) / 60, "Try again in one minute.", "Try again in {count} minutes.")))
      answer.retryAfterSeconds = seconds
      return answer
    case is TooManyFiles:
      var answer = Answer.page(
        page(
          503, words("Not now"),
          words.counted(
            TooManyFiles.patienceSeconds,
            "Many files are being made just now. Try again in a second.",
            "Many files are being made just now. Try again in {count} seconds.")))
      answer.retryAfterSeconds = TooManyFiles.patienceSeconds
      return answer
    case let failure as StoreFailure:
      var answer = Answer.page(page(for: failure, words))
      answer.retryAfterSeconds = 30
      return answer
    default: return nil
    }
  }

  static func turnedAway(_ words: Catalogue) -> Page {
    page(
      503, words("Not now"),
      words("More is asked of this site than it can answer just now. Try again in a second."))
  }

  static func failed(_ context: PageContext) -> Page {
    page(
      500, context.words("Something went wrong"),
      context.words(
        "This is a mistake of ours. Tell those who run this site the number {number}.",
        ["number": context.requestID]))
  }

  private static func page(for failure: FormFailure, _ words: Catalogue) -> Page {
    switch failure {
    case .forged:
      page(
        403, words("The form was not accepted"),
        words(
          "It did not come from a page of this site, or you have signed in or out since you "
            + "opened it. Go back, load the page again, and send it once more."))
    case .tooLarge:
      page(
        413, words("That is too much"),
        words("A form can hold one megabyte. Send less, or send it as a file."))
    case .otherType:
      page(
        415, words("The form was not understood"),
        words("Send it from the page itself. Programs use the API."))
    }
  }

  private static func page(for refusal: Refusal, _ context: PageContext) -> Page {
    let words = context.words
    let sentence = RefusalWords.sentence(for: refusal, words)
    switch refusal {
    case .notSignedIn: return signIn(context)
    case .notAllowed, .outsideScope: return page(403, words("You may not do this"), sentence)
    case .unknownAct: return notFound(words)
    default: return page(409, words("This cannot be done"), sentence)
    }
  }

  static func signIn(_ context: PageContext) -> Page {
    let words = context.words
    return Page(words("Sign in first"), status: 403) {
      element("h1") { words("Sign in first") }
      element("p", .style("lead")) { words("This page is for people who have signed in.") }
      element("p") {
        element("a", .style("button"), .href(context.signInAddress)) { words("Sign in") }
      }
    }
  }

  private static func page(for failure: StoreFailure, _ words: Catalogue) -> Page {
    let title = words("Not now")
    switch failure {
    case .full:
      return page(
        503, title, words("There is no room left to write. Nothing was changed; reading goes on."))
    case .outcomeUnknown:
      return page(
        503, title,
        words("The connection was lost while this was being kept. Look whether it is there."))
    default:
      return page(503, title, words("The record cannot be reached. Try again in a minute."))
    }
  }
}
