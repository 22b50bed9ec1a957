internal import Texts

/// A modal verb that says what is likely or felt, and asks for nothing: `it should rain tomorrow`,
/// `they must be hungry`, `il faut deux heures`.
enum Expectation {
  static func isHeld(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let behind = sentence[phrase.upperBound...].prefix(4)
    guard let next = behind.first?.folded else { return false }
    let words = behind.map(\.folded)
    let subject = sentence[..<phrase.lowerBound].last?.folded ?? ""
    if words.prefix(3).contains(where: weather.contains) { return true }
    if ["we", "i", "one"].contains(subject), thoughts.contains(next) { return true }
    if impersonal.contains(subject), abilities.contains(next) || words.starts(with: ["be", "able"])
    {
      return true
    }
    if demonstratives.contains(subject), effects.contains(next) { return true }
    if isTimeTaken(phrase, behind, in: sentence) { return true }
    return isFelt(words) || isSupposed(subject, words) || goesOn(phrase, in: sentence)
  }

  /// `They must be hungry, and should be left alone`: a second verb on the subject of the first
  /// is of the same kind.
  private static func goesOn(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<phrase.lowerBound]
    guard let link = before.last, ["and", "but", "or", "et", "y"].contains(link.folded),
      let first = before.lastIndex(where: { modals.contains($0.folded) })
    else { return false }
    return isHeld(first..<(first + 1), in: sentence)
  }

  private static let modals: Set<String> = [
    "must", "should", "doit", "doivent", "devrait", "devraient", "debe", "deben", "debería",
    "deberían",
  ]

  /// `They must be very hungry`, `ils doivent avoir faim`.
  private static func isFelt(_ behind: [String]) -> Bool {
    guard let verb = behind.first, ["be", "feel", "avoir", "être", "tener", "estar"].contains(verb)
    else { return false }
    return behind.dropFirst().prefix(2).contains(where: feelings.contains)
  }

  /// `There must be some mistake`.
  private static func isSupposed(_ subject: String, _ behind: [String]) -> Bool {
    subject == "there" && behind.first == "be"
      && behind.dropFirst().contains {
        ["mistake", "misunderstanding", "reason", "explanation", "error"].contains($0)
      }
  }

  /// `Il faudrait plus de temps`: how long a thing takes.
  private static func isTimeTaken(
    _ phrase: Range<Int>, _ behind: ArraySlice<Token>, in sentence: ArraySlice<Token>
  ) -> Bool {
    guard ["faut", "faudrait"].contains(sentence[phrase.upperBound - 1].folded),
      let time = behind.firstIndex(where: { times.contains($0.folded) })
    else { return false }
    return sentence[phrase.upperBound..<time].allSatisfy {
      $0.shape == .number || amounts.contains($0.folded)
    }
  }

  private static let weather: Set<String> = [
    "rain", "snow", "freeze", "thaw", "thunder", "hail", "drizzle", "pleuvoir", "neiger", "geler",
    "grêler", "llover", "nevar", "helar", "granizar", "дождь", "снег", "تمطر", "雨", "雪",
  ]
  private static let thoughts: Set<String> = [
    "hope", "think", "imagine", "suppose", "guess", "expect", "confess",
  ]
  private static let impersonal: Set<String> = ["on", "uno", "one"]
  private static let abilities: Set<String> = ["pouvoir", "poder"]
  private static let demonstratives: Set<String> = ["this", "that", "which", "ceci", "cela", "ça"]
  /// What comes of a thing.
  private static let effects: Set<String> = [
    "help", "allow", "enable", "suffice", "result", "lead", "prove", "mean", "save", "make",
    "aider", "permettre", "suffire", "aboutir", "faciliter",
  ]
  private static let feelings: Set<String> = [
    "cold", "hungry", "thirsty", "tired", "weary", "happy", "glad", "pleased", "sad", "afraid",
    "lonely", "asleep", "mistaken", "joking", "mad", "proud", "sorry", "jealous", "ashamed",
    "disappointed", "delighted", "relieved", "exhausted", "astonished", "faim", "soif", "froid",
    "sommeil", "peur", "tort", "raison", "fatigué", "fatigués", "content", "contents", "fier",
    "heureux", "triste", "tristes", "hambre", "sed", "frío", "sueño", "miedo", "razón", "cansado",
    "cansados", "contento", "contentos", "orgulloso", "feliz", "felices",
  ]
  private static let times: Set<String> = [
    "temps", "heure", "heures", "minute", "minutes", "jour", "jours", "mois", "an", "ans",
    "année", "années", "siècle", "siècles", "semaine", "semaines",
  ]
  private static let amounts: Set<String> = [
    "plus", "de", "d", "'", "du", "beaucoup", "encore", "un", "une", "des", "quelques", "peu",
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "dix", "vingt", "cent", "mille",
    "plusieurs", "environ", "bien", "trop", "assez", "certain", "le", "la",
  ]
}
