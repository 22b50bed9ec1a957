internal import Deliberations

/// Refusals in the reader's language.
enum RefusalWords {
  static func sentence(for refusal: Refusal, _ words: Catalogue) -> String {
    switch refusal {
    case .notSignedIn: words("Sign in first")
    case .notAllowed(_, let roles):
      words(
        "Only these may: {roles}.",
        ["roles": roles.map { words(ActWords.label($0.rawValue)) }.joined(separator: words(", "))])
    case .outsideScope: words("The token was made for other acts.")
    case .badFields: words("Some fields hold what they may not.")
    case .unknownAct: words("Not found")
    case .unknown(_, let id, _): words("There is no {name} here.", ["name": id])
    case .taken(_, let value): words("“{name}” is taken already.", ["name": value])
    case .referredTo(_, let references):
      words(
        "It is still referred to: {things}.",
        [
          "things": references.map { "\(words(ActWords.label($0.noun))) \($0.name)" }
            .joined(separator: words("; "))
        ])
    case .stale: words("It has changed since you opened this page.")
    case .rule(let rule): words(rule.sentence)
    }
  }

  /// What is wrong with each field.
  static func errors(in refusal: Refusal, _ words: Catalogue) -> [FieldError] {
    switch refusal {
    case .badFields(let problems):
      problems.map { problem in
        FieldError(field: field(of: problem.field), message: sentence(for: problem, words))
      }
    case .unknown(_, _, let field), .taken(let field, _):
      [FieldError(field: field, message: sentence(for: refusal, words))]
    case .rule(.roleNeedsParty), .rule(.secretariatHasNoParty):
      [FieldError(field: "party", message: sentence(for: refusal, words))]
    case .rule(.symbolWasSeen):
      [FieldError(field: "symbol", message: sentence(for: refusal, words))]
    case .rule(.isDueWithinMandate):
      [FieldError(field: "due", message: sentence(for: refusal, words))]
    case .rule(.countryIsGovernments):
      [FieldError(field: "country", message: sentence(for: refusal, words))]
    case .rule(.endsAfterItBegins):
      [FieldError(field: "ends", message: sentence(for: refusal, words))]
    default: [FieldError(field: "", message: sentence(for: refusal, words))]
    }
  }

  /// `items` of `items[3].text`: the field that the page shows.
  private static func field(of path: String) -> String {
    String(path.prefix { $0 != "[" && $0 != "." })
  }

  private static func sentence(for problem: FieldProblem, _ words: Catalogue) -> String {
    let name = ["field": words(ActWords.label(field(of: problem.field)))]
    func say(_ key: String, _ more: [String: String] = [:]) -> String {
      words(key, name.merging(more) { first, _ in first })
    }
    return switch problem.kind {
    case .missing, .blank: say("{field}: fill this in")
    case .unknown: say("{field}: there is no such field")
    case .otherKind: say("{field}: this is of another kind")
    case .tooLong(let limit):
      say("{field}: at most {count} characters", ["count": String(limit)])
    case .badCharacter: say("{field}: this holds a character that cannot be seen")
    case .badForm(let example): say("{field}: write it as {example}", ["example": example])
    case .outOfRange(let range):
      say(
        "{field}: from {least} to {most}",
        ["least": String(range.lowerBound), "most": String(range.upperBound)])
    case .notOneOf: say("{field}: choose one of those listed")
    case .tooMany(let limit): say("{field}: at most {count}", ["count": String(limit)])
    }
  }
}
