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
    case .stale: words("It has changed since you opened this page.")
    case .rule(let rule): words(sentence(for: rule))
    }
  }

  /// In English, as the catalogues' keys are; a rule that has no sentence yet says its name.
  static func sentence(for rule: Refusal.Rule) -> String {
    sentences[rule] ?? ActWords.label(rule.rawValue) + "."
  }

  private static let sentences: [Refusal.Rule: String] = [
    .forumIsOpenedOnce: "A forum is opened once.",
    .forumIsOpenedFirst: "This forum has not been opened.",
    .endsAfterItBegins: "A body ends after it begins.",
    .isDueWithinMandate: "The body's mandate has ended by then.",
    .countryIsGovernments: "Only a government has a country here.",
    .roleNeedsParty: "A delegate or observer speaks for a party: choose which.",
    .secretariatHasNoParty: "The secretariat serves all and speaks for no party.",
    .isWithdrawn: "It was withdrawn, and is not changed any more.",
    .isAnothers: "Only its own delegation, or the secretariat, may do this.",
    .intakeIsReadOnce: "This file has been read already.",
    .intakeIsRead: "This file has not been read yet.",
    .isFiled: "It is filed. Withdraw the document first.",
    .onlyUnfiledIsSetAside: "Only what was read, and is not filed, is set aside.",
    .isSetAside: "It was set aside. Take it back first.",
    .isNotSetAside: "It was not set aside.",
    .isReplaced: "Others were made from this recommendation; correct those.",
    .recommendationHasWords: "Choose the words of the recommendation.",
    .needsTwo: "There must be two parts at least.",
    .wordsStay: "A split neither loses nor adds a word: only put empty lines between its words.",
    .belongTogether: "Both must stand in one contribution.",
    .laterCorrectionStands: "A later correction stands on this one. Undo that first.",
    .isUndone: "It was undone already.",
    .compilationHasRecommendations: "There is no recommendation to compile yet.",
    .isNoDraft: "Only a document filed as a draft with this body is issued here.",
    .draftsAreOpen: "A draft stands on the record, which everyone reads: this one is restricted.",
    .clausesAreToldApart: "A draft has a text with clauses.",
    .laterDraftIsIssued: "A later draft has been issued: comment on that one.",
    .clauseReadsOtherwise: "The clause has other words now: read it again.",
    .commentSaysSomething: "Write a comment, or propose a wording.",
    .proposalHasWords: "Write the new words; a deletion has none.",
    .observersDoNotComment: "Observers do not comment on this text.",
    .deadlineHasPassed: "The deadline for comments has passed.",
    .deadlineIsOfItsBody: "Choose a deadline of the same body.",
    .answerNamesItsPlace: "Say in which clause it was taken up.",
    .takenUpInLaterDraft: "A comment is taken up in a later draft than its own.",
    .answerGivesItsReason: "Say why it was not taken up.",
  ]

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
