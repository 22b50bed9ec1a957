/// The words by which the resolutions of one language begin their paragraphs.
struct PhraseTable: Sendable {
  struct Entry: Hashable, Sendable {
    var kind: ClauseKind
    /// Whether it speaks to somebody (`invites`), or says or does something (`decides`).
    var isAddressing: Bool
    /// Whether it is said in the first person (`we commit ourselves to`).
    var isOwn: Bool
  }

  /// Of the language.
  let tag: String
  let entries: [String: Entry]
  /// How verbs look that no entry names; nil where their form tells nothing.
  let forms: VerbForms?
  /// Nouns that speak to somebody with the verb before them: `reiterates its call upon`.
  let calls: Set<String>
  /// Words that may stand before or behind the verb: `also`, `strongly`, `further`.
  let adverbs: Set<String>
  /// `we`, `nous`.
  let ownSubjects: Set<String>
  /// Words after which the verb is a noun in truth: `requests for`.
  let nounSigns: Set<String>
  /// What may follow the verb and belongs to it: `with concern`.
  let tails: Set<String>
  let longestEntry: Int
  /// Whether paragraphs begin small in the language's resolutions, as parts of one sentence.
  let leadsAreSmall: Bool

  init(
    _ tag: String, forms: VerbForms? = nil, calls: String = "", preambular: String,
    addressing: String, stating: String, ownAddressing: String = "",
    ownStating: String = "", adverbs: String, ownSubjects: String = "", nounSigns: String = "",
    tails: String = "", adverbsMayFollow: Bool = true, leadsAreSmall: Bool = false
  ) {
    self.tag = tag
    self.leadsAreSmall = leadsAreSmall
    self.forms = forms
    self.calls = Set(Self.phrases(of: calls))
    var entries: [String: Entry] = [:]
    func take(_ list: String, _ kind: ClauseKind, addressing: Bool, own: Bool) {
      for phrase in Self.phrases(of: list) {
        entries[phrase] = Entry(kind: kind, isAddressing: addressing, isOwn: own)
      }
    }
    take(ownStating, .operative, addressing: false, own: true)
    take(ownAddressing, .operative, addressing: true, own: true)
    take(preambular, .preambular, addressing: false, own: false)
    take(stating, .operative, addressing: false, own: false)
    take(addressing, .operative, addressing: true, own: false)
    self.entries = entries
    self.adverbs = Set(Self.phrases(of: adverbs))
    self.ownSubjects = Set(Self.phrases(of: ownSubjects))
    self.nounSigns = Set(Self.phrases(of: nounSigns))
    self.tails = Set(Self.phrases(of: tails)).union(adverbsMayFollow ? self.adverbs : [])
    longestEntry = entries.keys.reduce(1) { max($0, $1.utf8.count { $0 == 0x20 } + 1) }
  }

  private static func phrases(of list: String) -> [String] {
    WordList.phrases(list).map { $0.joined(separator: " ") }
  }

  /// Verbs that are plural nouns as well.
  static let nouns: Set<String> = [
    "requests", "notes", "tasks", "charges", "presses", "hopes", "reserves", "appeals", "demands",
    "supports", "thanks", "places", "shares", "submits", "counsels", "request", "note", "support",
    "welcome", "demande", "demandes", "invite", "pide", "charge",
  ]

  /// The tables to try for a text in a language, the likeliest first.
  static func tables(for language: Language) -> [PhraseTable] {
    switch language.tag {
    case "fr": [french]
    case "es": [spanish]
    case "ru": [russian]
    case "ar": [arabic]
    case "en", "zh": [english]
    default: [english, french, spanish, russian, arabic]
    }
  }
}
