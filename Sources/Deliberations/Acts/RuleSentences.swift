extension Refusal.Rule {
  /// What the rule says, in English: for the API as it stands, for pages the key of its translations.
  public var sentence: String {
    switch self {
    case .forumIsOpenedOnce: "A forum is opened once."
    case .forumIsOpenedFirst: "This forum has not been opened."
    case .endsAfterItBegins: "A body ends after it begins."
    case .isDueWithinMandate: "The body's mandate has ended by then."
    case .countryIsGovernments: "Only a government has a country here."
    case .roleNeedsParty: "A delegate or observer speaks for a party: choose which."
    case .secretariatHasNoParty: "The secretariat serves all and speaks for no party."
    case .isWithdrawn: "It was withdrawn, and is not changed any more."
    case .isAnothers: "Only its own delegation, or the secretariat, may do this."
    case .intakeIsReadOnce: "This file has been read already."
    case .intakeIsRead: "This file has not been read yet."
    case .isFiled: "It is filed. Withdraw the document first."
    case .onlyUnfiledIsSetAside: "Only what was read, and is not filed, is set aside."
    case .isSetAside: "It was set aside. Take it back first."
    case .isNotSetAside: "It was not set aside."
    case .isReplaced: "Others were made from this recommendation; correct those."
    case .recommendationHasWords: "Choose the words of the recommendation."
    case .needsTwo: "There must be two parts at least."
    case .wordsStay:
      "A split neither loses nor adds a word: only put empty lines between its words."
    case .belongTogether: "Both must stand in one contribution."
    case .laterCorrectionStands: "A later correction stands on this one. Undo that first."
    case .isUndone: "It was undone already."
    case .compilationHasRecommendations: "There is no recommendation to compile yet."
    case .editionIsNew: "The last edition says the same: there is nothing new to publish."
    case .isNoDraft: "Only a document filed as a draft with this body is issued here."
    case .draftsAreOpen:
      "A draft stands on the record, which everyone reads: this one is restricted."
    case .clausesAreToldApart: "A draft has a text with clauses."
    case .laterDraftIsIssued: "A later draft has been issued: comment on that one."
    case .clauseReadsOtherwise: "The clause has other words now: read it again."
    case .commentSaysSomething: "Write a comment, or propose a wording."
    case .proposalHasWords: "Write the new words; a deletion has none."
    case .observersDoNotComment: "Observers do not comment on this text."
    case .deadlineHasPassed: "The deadline for comments has passed."
    case .deadlineIsOfItsBody: "Choose a deadline of the same body."
    case .answerNamesItsPlace: "Say in which clause it was taken up."
    case .takenUpInLaterDraft: "A comment is taken up in a later draft than its own."
    case .answerGivesItsReason: "Say why it was not taken up."
    case .translationIsOfOriginal:
      "A translation is of an original of its body, in another language; it follows nothing else."
    case .translationIsRestrictedToo: "The original is restricted: its translation is too."
    case .filingStands:
      "It was filed more than 15 minutes ago, or something refers to it: withdraw it. Its symbol stays with it."
    case .symbolWasSeen:
      "A withdrawn document bears this symbol. It was public, so its symbol is not given again."
    case .isSoAlready: "It is so already."
    case .wordsStandOnRecord:
      "Its words stand on the record, which everyone reads: it cannot be restricted."
    case .categoryHasTitles: "A category has one title, or one for each language."
    case .categoriesAreToldApart: "No two categories have the same number or title."
    case .compiledIsFiledAndOpen:
      "What is compiled was filed with the body, and is neither withdrawn nor restricted."
    case .compilationIsOpen:
      "A compilation is read by all: it leaves restricted contributions out."
    case .partyIsMergedIntoAnother: "A party is merged into another, not into itself."
    }
  }
}
