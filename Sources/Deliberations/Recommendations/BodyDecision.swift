internal import Texts

/// What a body by itself asks of others: `the Committee recommends that …`, `the Working Group
/// agreed to request the secretariat to …`.
///
/// What it did with its own business is no request: it invited a speaker to take the floor, and
/// asked for the documents.
enum BodyDecision {
  /// - Parameter tells: whether the past tense counts too, as it does in records of meetings.
  static func asks(_ verb: Int, in sentence: ArraySlice<Token>, tells: Bool) -> Bool {
    if asks(at: verb, in: sentence, tells: tells) { return true }
    // `took note of the report, and requested …`.
    return sentence.indices[(verb + 1)...].contains { at in
      links.contains(sentence[at - 1].folded) && asks(at: at, in: sentence, tells: tells)
        && !(at + 1 < sentence.endIndex && agents.contains(sentence[at + 1].folded))
    }
  }

  /// Whether a party asks others to do something: `Norway recommends that …`, not `Mary recommends
  /// the soup`.
  static func asksOfOthers(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let word = sentence[verb].folded
    let behind = sentence[AskingAdverbs.end(from: verb + 1, in: sentence)...]
    guard present.contains(word) || plural.contains(word), let next = behind.first?.folded else {
      return false
    }
    if links.contains(next) { return false }
    if objects.contains(next) { return true }
    return !advises.contains(where: word.hasPrefix)
      && behind.prefix(12).contains { ["to", "à", "d", "de", "a"].contains($0.folded) }
  }

  private static func asks(
    at verb: Int, in sentence: ArraySlice<Token>, tells: Bool
  ) -> Bool {
    let word = sentence[verb].folded
    if decisions.contains(word) {
      // `agreed on the following recommendations:`.
      return decidesToAsk(verb, in: sentence)
        || LeadFormula.announces(sentence[(verb + 1)...].prefix(8))
    }
    guard present.contains(word) || tells && past.contains(word) else { return false }
    let next = verb + 1 < sentence.endIndex ? sentence[verb + 1].folded : ""
    if ["calls", "called"].contains(word) { return ["on", "upon", "for"].contains(next) }
    if let prepositions = invitations[word] {
      let behind = sentence[(verb + 1)...].prefix(16)
      guard let to = behind.firstIndex(where: { prepositions.contains($0.folded) }) else {
        return false
      }
      return !behind[to...].dropFirst().prefix(2).contains { procedure.contains($0.folded) }
    }
    return true
  }

  private static func decidesToAsk(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    var at = AskingAdverbs.end(from: verb + 1, in: sentence)
    while at < sentence.endIndex, at < verb + 6, infinitiveSigns.contains(sentence[at].folded) {
      at = AskingAdverbs.end(from: at + 1, in: sentence)
    }
    return at < sentence.endIndex && infinitives.contains(sentence[at].folded)
  }

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }

  private static let links: Set<String> = ["and", ",", "et", "y"]
  private static let agents: Set<String> = ["by", "par", "por", "in"]
  private static let infinitiveSigns: Set<String> = ["to", "de", "d", "'", "en", "à", "a"]
  private static let decisions = words(
    """
    agreed agrees decided decides resolved resolves convenu convient convint décidé décide décida \
    résolu acordó acuerda acordaron decidió decide resolvió convino convinieron
    """)
  private static let present = words(
    """
    recommends requests urges invites encourages calls proposes exhorts advises recommande prie \
    demande exhorte encourage invite engage recomienda pide solicita insta exhorta alienta invita
    """)
  private static let plural = words(
    """
    recommend request urge invite encourage call propose exhort advise recommandent prient demandent \
    exhortent encouragent invitent engagent proposent propose recomiendan piden solicitan instan \
    exhortan alientan invitan proponen propone
    """)
  /// What recommends itself is a thing; asked for are acts.
  private static let advises = ["recom", "propos", "propon", "advis"]
  /// Behind the verb, these begin what is asked for.
  private static let objects: Set<String> = [
    "that", "to", "que", "qu", "de", "d", "on", "upon", "for", ":",
  ]
  private static let past = words(
    """
    recommended requested urged invited encouraged called exhorted recommandé recommanda demandé \
    demanda prié pria invité invita exhorté exhorta encouragé recomendó pidió solicitó instó \
    exhortó alentó invitó
    """)
  /// What must follow these: somebody is invited to something.
  private static let invitations: [String: Set<String>] = [
    "invites": ["to"], "invited": ["to"], "invite": ["à"], "invité": ["à"], "invitó": ["a"],
    "invita": ["a", "à"],
  ]
  private static let infinitives = words(
    """
    recommend request invite call urge ask propose encourage suggest appeal instruct mandate \
    advise recommander demander inviter prier exhorter encourager proposer engager charger appeler \
    recomendar pedir solicitar invitar instar exhortar alentar proponer encargar sugerir
    """)
  /// What a meeting asks of those present in it.
  private static let procedure = words(
    """
    take introduce present speak open begin continue chair address sit join attend comment explain \
    consider resume prendre présenter ouvrir poursuivre examiner tomar presentar hablar abrir \
    continuar examinar
    """)
}
