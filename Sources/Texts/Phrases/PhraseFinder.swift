/// Tells the preambular and operative paragraphs of a text from running prose that begins with
/// the same words.
struct PhraseFinder {
  private let language: Language
  private let reader: LeadPhraseReader
  private let addressees: AddresseeReader

  init(language: Language) {
    self.language = language
    reader = LeadPhraseReader(language: language)
    addressees = AddresseeReader(language: language)
  }

  /// The phrase of a clause that is known to have one, in a text in another language.
  private func inOwnLanguage(_ draft: Draft) -> LeadPhraseReader.Candidate? {
    guard draft.isDeclared, let own = Language.detected(in: draft.text), own != language else {
      return nil
    }
    return LeadPhraseReader(language: own).read(draft.text)
  }

  /// Gives the drafts their phrases, kinds and addressees.
  ///
  /// One pass to see what kind of text it is, one to decide; linear.
  func mark(_ drafts: inout [Draft]) {
    var candidates: [Int: LeadPhraseReader.Candidate] = [:]
    var paragraphs = 0
    for at in drafts.indices where Self.mayCarry(drafts[at]) {
      paragraphs += 1
      if let found = reader.read(drafts[at].text) ?? inOwnLanguage(drafts[at]) {
        candidates[at] = found
      }
    }
    let setting = Setting(drafts, candidates, paragraphs: paragraphs)
    for at in drafts.indices {
      guard let found = candidates[at] else { continue }
      guard
        drafts[at].isDeclared || setting.accepts(found, at: at, in: drafts)
          || setting.mayCall(found, drafts[at]) && !named(by: found, in: drafts[at].text).isEmpty
      else { continue }
      drafts[at].phrase = found.phrase
      drafts[at].speaksTo = found.entry.isAddressing
      if !drafts[at].isDeclared { drafts[at].kind = found.entry.kind }
      if found.entry.kind == .operative {
        drafts[at].addressees = named(by: found, in: drafts[at].text)
      }
    }
  }

  /// Those whom a clause speaks to; its lead tells the language where the text is too short to.
  private func named(by found: LeadPhraseReader.Candidate, in text: String) -> [String] {
    let reader =
      language == .undetermined ? AddresseeReader(language: found.language) : addressees
    return reader.read(text, from: found.speaksFrom, isAddressing: found.entry.isAddressing)
  }

  /// Those spoken to below a lead: `invites` and then `a) Member States to consider …`.
  func markBelow(_ drafts: inout [Draft]) {
    for at in drafts.indices {
      guard let parent = drafts[at].parent, drafts[at].phrase == nil, drafts[parent].speaksTo,
        drafts[parent].addressees.isEmpty, drafts[parent].phrase != nil
      else { continue }
      drafts[at].addressees = addressees.readHead(of: drafts[at].text)
    }
  }

  private static func mayCarry(_ draft: Draft) -> Bool {
    switch draft.kind {
    case .paragraph, .item:
      !draft.isDeclared && !draft.isListed && draft.shape.letters + draft.shape.words > 0
    case .preambular, .operative: true
    default: false
    }
  }
}

/// What kind of text it is that a lead phrase stands in.
private struct Setting {
  let paragraphs: Int
  /// Paragraphs that begin with a phrase and end as members of one long sentence do.
  var formal = 0
  /// Whether the text speaks as `we` throughout, as declarations do.
  var isDeclaration = false
  /// Whether a preamble stands in it, as in resolutions.
  var hasPreamble = false

  init(_ drafts: [Draft], _ candidates: [Int: LeadPhraseReader.Candidate], paragraphs: Int) {
    self.paragraphs = paragraphs
    var own = 0
    for (at, found) in candidates {
      let last = drafts[at].shape.last
      let isMember =
        last == ";" || last == "," || last == ":" || last == "；" || last == "，"
        || last == "؛" || last == "،"
      if !found.isFormed,
        found.phrase.isAlone || (found.isCapital && isMember && !drafts[at].isBullet)
      {
        formal += 1
      }
      if found.entry.isOwn { own += 1 }
      if found.entry.kind == .preambular, !found.isFormed, found.phrase.isAlone || isMember {
        hasPreamble = true
      }
    }
    let speaks = drafts.contains { draft in
      draft.text.hasPrefix("We, the ") || draft.text.hasPrefix("Nous, ")
        || draft.text.hasPrefix("Nosotros, ") || draft.text.hasPrefix("WE, ")
    }
    isDeclaration =
      (speaks && own > 0) || paragraphs <= 2 || (own >= 3 && own * 5 >= paragraphs * 2)
  }

  /// Whether a phrase leads its paragraph here.
  func accepts(_ found: LeadPhraseReader.Candidate, at: Int, in drafts: [Draft]) -> Bool {
    let draft = drafts[at]
    let isFew = paragraphs <= 3
    if found.isFormed { return acceptsFormed(found, draft) }
    if found.phrase.isAlone, found.mayBeNoun, !hasPreamble { return false }
    if found.phrase.isAlone { return !found.entry.isOwn || found.entry.isAddressing || formal > 1 }
    if found.entry.isOwn { return acceptsOwn(found, draft) }
    guard found.isCapital || paragraphs <= 2 else {
      return acceptsSmall(found, at: at, in: drafts)
    }
    let last = draft.shape.last
    let isMember = draft.shape.isClosed && last != "." && last != "。" || draft.shape.isLead
    if found.entry.kind == .preambular {
      if last == "." || last == "。" { return false }
      return isMember || isFew || formal > 1
    }
    if let head = draft.head, head.isBullet || head.scheme == .lowerLetter {
      return formal > 1 || isFew || (isMember && found.entry.isAddressing)
    }
    return isMember || isFew || formal > 1
  }

  /// A lead that only its form tells has its clause's form too: capital, and the right end.
  private func acceptsFormed(_ found: LeadPhraseReader.Candidate, _ draft: Draft) -> Bool {
    guard found.isCapital, !draft.isBullet, !found.phrase.isAlone, draft.shape.words >= 3 else {
      return false
    }
    let last = draft.shape.last
    let isResolution = formal > 1
    if found.entry.kind == .preambular {
      return last == "," && (isResolution || paragraphs <= 2)
    }
    return (last == ";" && (isResolution || paragraphs <= 2))
      || (last == "." && isResolution && draft.number != nil)
  }

  /// Whether it calls on somebody where it names whom: `Urge ports to …` in a text of its own.
  func mayCall(_ found: LeadPhraseReader.Candidate, _ draft: Draft) -> Bool {
    found.entry.isOwn && found.entry.isAddressing && !found.hasSubject && found.isCapital
      && !draft.isBullet && isDeclaration
  }

  private func acceptsOwn(_ found: LeadPhraseReader.Candidate, _ draft: Draft) -> Bool {
    if found.hasSubject { return isDeclaration }
    guard found.isCapital || paragraphs <= 2, !draft.isBullet || formal > 1 else { return false }
    let isSolemn =
      found.verb.hasSuffix("ourselves to") || found.verb.hasSuffix("ourselves")
      || ["pledge", "resolve", "undertake", "call upon", "call on", "appeal to", "reaffirm"]
        .contains(found.verb)
    return isSolemn ? isDeclaration || formal > 1 : isDeclaration && paragraphs > 2
  }

  /// ITU writes its leads small: `invites Member States`, and what they are to do below.
  private func acceptsSmall(_ found: LeadPhraseReader.Candidate, at: Int, in drafts: [Draft])
    -> Bool
  {
    let draft = drafts[at]
    guard draft.number == nil else { return false }
    if at > 0, drafts[at - 1].isBody, !drafts[at - 1].shape.isClosed,
      !drafts[at - 1].shape.isLead, drafts[at - 1].shape.words > 1
    {
      return false
    }
    let last = draft.shape.last
    if draft.shape.isLead || last == "," { return formal > 0 || found.entry.isAddressing }
    guard found.entry.isAddressing, !draft.shape.isClosed, draft.shape.words <= 25,
      at + 1 < drafts.count
    else { return last == ";" && formal > 1 }
    let next = drafts[at + 1]
    return next.number != nil || next.shape.first?.isLower == true
  }
}
