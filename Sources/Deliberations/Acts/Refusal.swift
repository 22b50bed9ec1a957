/// Why an act was not performed: always a rule, never a failure of the machine.
public enum Refusal: Error, Hashable, Sendable {
  /// Nobody has signed in.
  case notSignedIn
  /// None of the actor's roles may do this.
  case notAllowed(act: String, roles: [Role])
  /// The token was made for other acts.
  case outsideScope(act: String)
  /// A field holds what it may not.
  case badFields([FieldProblem])
  case unknownAct(String)
  /// A field names what is not there.
  case unknown(noun: String, id: String, field: String)
  /// A field would give a second thing the same name.
  case taken(field: String, value: String)
  /// What is to be removed is still referred to, by these among others.
  case referredTo(id: String, by: [Reference])
  /// What it is about has changed since the actor looked; the numbers of the acts that changed it.
  case stale(since: [Int])
  /// A rule of the noun, by its name.
  case rule(Rule)

  /// The rules that acts are checked against beyond their fields and roles.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A forum is opened once, by its first act.
    case forumIsOpenedOnce
    /// The first act of a record opens its forum.
    case forumIsOpenedFirst
    /// A body ends after it begins.
    case endsAfterItBegins
    /// What a body waits for is due within its mandate.
    case isDueWithinMandate
    /// Only a government's party has a country.
    case countryIsGovernments
    /// A role of a party's person needs a party.
    case roleNeedsParty
    /// The secretariat serves all and speaks for none.
    case secretariatHasNoParty
    /// A withdrawn thing is not changed.
    case isWithdrawn
    /// Only its own delegation, or the secretariat, may do this.
    case isAnothers
    /// A file that came in is read once; one that could not be read may be read again.
    case intakeIsReadOnce
    /// What was found can be corrected when the file has been read.
    case intakeIsRead
    /// What is filed is no longer changed at the desk; it is withdrawn first.
    case isFiled
    /// Only what is not filed is set aside.
    case onlyUnfiledIsSetAside
    case isSetAside
    case isNotSetAside
    /// Others were made from this recommendation.
    case isReplaced
    /// A recommendation has words.
    case recommendationHasWords
    /// Splitting and joining need two different parts at least.
    case needsTwo
    /// A split neither loses nor adds a word, nor moves one.
    case wordsStay
    /// Both stand in one contribution.
    case belongTogether
    /// A correction is undone when no later one stands on it.
    case laterCorrectionStands
    case isUndone
    /// An empty compilation is not issued.
    case compilationHasRecommendations
    /// An edition that says what the last one says is none.
    case editionIsNew
    /// Only a document filed as a draft with the series' body is issued in it.
    case isNoDraft
    /// A draft's words stand on the record, which everyone reads.
    case draftsAreOpen
    /// A draft has clauses, each with an id of its own.
    case clausesAreToldApart
    /// Comments are on the newest draft.
    case laterDraftIsIssued
    /// The clause has other words than those that were commented on.
    case clauseReadsOtherwise
    /// A comment has a text or a proposal.
    case commentSaysSomething
    /// New wording has words, and a deletion none.
    case proposalHasWords
    /// The series was opened for delegates' comments only.
    case observersDoNotComment
    case deadlineHasPassed
    /// The deadline for comments on a draft is one of the body that it is drafted for.
    case deadlineIsOfItsBody
    /// What was taken up was taken up in a clause of a draft.
    case answerNamesItsPlace
    /// A comment is taken up in a later draft of its series than the one it was made on.
    case takenUpInLaterDraft
    /// What is not taken up is told why.
    case answerGivesItsReason
    /// A translation is of an original of the same body, in another language, and no revision.
    case translationIsOfOriginal
    /// What only members read is not open in another language.
    case translationIsRestrictedToo
    /// A filing is undone before anybody can be counted on to have seen it, and while nothing refers
    /// to the document.
    case filingStands
    /// The symbol of a withdrawn document is not given again.
    case symbolWasSeen
    /// What is restricted is open, and the other way round.
    case isSoAlready
    /// What the record says to everyone cannot be restricted: drafts that are issued, and editions.
    case wordsStandOnRecord
    /// A category has a title for all languages, or one for each of some.
    case categoryHasTitles
    /// No two categories have one number or one title.
    case categoriesAreToldApart
    /// A party is not merged into itself.
    case partyIsMergedIntoAnother
    /// What is compiled was filed with the body, is not withdrawn and not restricted.
    case compiledIsFiledAndOpen
    /// A compilation holds no restricted contribution, and is read by all.
    case compilationIsOpen
  }

  /// Stable, for programs.
  public var code: String {
    switch self {
    case .notSignedIn: "not-signed-in"
    case .notAllowed: "not-allowed"
    case .outsideScope: "outside-scope"
    case .badFields: "bad-fields"
    case .unknownAct: "unknown-act"
    case .unknown: "unknown-\(noun)"
    case .taken: "taken"
    case .referredTo: "referred-to"
    case .stale: "stale"
    case .rule(let rule): rule.code
    }
  }

  private var noun: String {
    guard case .unknown(let noun, _, _) = self else { return "thing" }
    return noun
  }
}

extension Refusal.Rule {
  /// `forum-is-opened-once`.
  public var code: String {
    var code = ""
    for character in rawValue {
      if character.isUppercase { code += "-" }
      code += character.lowercased()
    }
    return code
  }
}
