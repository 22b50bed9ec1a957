internal import Texts

/// How records of meetings say who spoke and what was asked, in English, French and Spanish.
enum RecordWords {
  /// A document so named recounts what was said, where `meetings` says at what.
  static let records: Set<String> = [
    "report", "rapport", "informe", "minutes", "record", "procès", "acta", "отчет", "доклад",
    "تقرير",
  ]
  static let meetings: Set<String> = [
    "meeting", "session", "chairman", "chair", "chairperson", "rapporteur", "forum", "conference",
    "workshop", "seminar", "committee", "chairs", "co-chairs", "réunion", "séance", "session",
    "atelier", "séminaire", "comité", "président", "présidente", "reunión", "sesión", "sesiones",
    "taller", "seminario", "presidente", "сессии", "заседания", "совещания", "اجتماع",
  ]

  /// Other papers that recount, with who or what they must be of: `Summary by the co-chairs`.
  static let recounts: [String: Set<String>] = [
    "summary": ["chair", "chairs", "co-chairs", "chairman", "chairperson", "meeting", "workshop"],
    "outcome": ["seminar", "workshop"], "outcomes": ["seminar", "workshop"],
    "résumé": ["président", "présidente", "coprésidents", "réunion", "atelier"],
    "resumen": ["presidente", "copresidentes", "reunión", "taller"],
  ]

  /// Verbs with which a party asks in a meeting, and the words that must follow some of them.
  static let asks: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for word in free.split(separator: " ") { table[String(word)] = [] }
    for word in ["called", "calls", "call"] { table[word] = ["for", "on", "upon"] }
    for word in ["souhaite", "souhaita", "souhaité", "desea", "deseó"] { table[word] = ["que"] }
    for word in ["asked", "asks", "ask"] { table[word] = ["for", "that", "to"] }
    for word in ["appealed", "appeals", "appeal"] { table[word] = ["for", "to"] }
    return table
  }()
  private static let free = """
    proposed proposes propose suggested suggests suggest recommended recommends recommend requested \
    requests request urged urges urge invited invites invite encouraged encourages encourage \
    advocated advocates proposa proposé suggéra suggéré recommanda recommandé demanda demandé \
    recommande suggère demande préconise préconisé propuso propone propusieron sugirió sugirieron \
    recomendó recomienda solicitó solicita pidió pidieron instó proponen propuesto sugerido recomendado solicitado \
    предложил предложила \
    предлагает рекомендовал рекомендовала рекомендует просил просила просит призвал призвала \
    призывает proposent suggèrent recommandent demandent
    """

  /// Verbs behind which a duty is the speaker's own wish: `stated that every ship should …`.
  static let says: Set<String> = [
    "stated", "states", "stressed", "stresses", "emphasized", "emphasised", "noted", "notes",
    "said", "says", "argued", "argues", "highlighted", "highlights", "considered", "considers",
    "underlined", "underlines", "felt", "believed", "believes", "insisted", "expressed",
    "déclara", "déclaré", "souligna", "souligné", "estima", "estimé", "dijo", "destacó",
    "señaló", "subrayó", "consideró", "estime", "estiment", "considère", "souligne", "déclare",
    "considera", "consideran", "destaca", "señala", "subraya", "estima", "opina", "cree", "считает",
    "полагает", "заявил", "заявила", "отметил", "отметила", "подчеркнул", "подчеркнула",
  ]
  /// Before `of the view that`.
  static let copulas: Set<String> = ["is", "are", "was", "were"]
  /// Verbs with which a party puts a paper before the meeting.
  static let presents: Set<String> = [
    "presented", "presents", "introduced", "introduces", "submitted", "submits", "tabled",
    "présenta", "présenté", "soumit", "soumis", "presentó", "introdujo", "sometió",
  ]
  /// Between a subject and its verb.
  static let adverbs: Set<String> = [
    "also", "further", "therefore", "then", "strongly", "again", "thus", "accordingly", "orally",
    "all", "both", "additionally", "a", "ont", "ha", "han", "has", "have", "had", "également",
    "también", "además", "y", "en", "est", "sont",
  ]
  /// What a party hands in: `Turkey's contribution`, `this draft opinion`.
  static let papers: Set<String> = [
    "contribution", "contributions", "proposal", "proposals", "draft", "opinion", "opinions",
    "resolution", "submission", "statement", "amendment", "amendments", "paper", "observation",
    "intervention", "position", "document", "proposition", "propuesta", "contribución", "projet",
    "proyecto",
  ]
  /// How a paper before the meeting, or the one who speaks, is taken up again.
  static let pronouns: Set<String> = [
    "it", "he", "she", "they", "il", "elle", "ils", "elles", "él", "ella", "ellos", "both",
  ]
  static let determiners: Set<String> = [
    "this", "the", "these", "both", "said", "le", "ce", "cette", "el", "la", "este", "esta",
  ]
  /// Those who speak for the meeting and not for a party.
  static let offices: Set<String> = [
    "chair", "chairman", "chairperson", "chairwoman", "chairmen", "vice", "secretariat",
    "secretary", "director", "president", "rapporteur", "moderator", "group", "groups", "forum",
    "plenary", "meeting", "committee", "subcommittee", "bureau", "working", "mr", "mrs", "ms",
    "mme", "dr", "prof", "session", "council", "conference", "assembly", "panel", "board",
    "président", "présidente", "secrétariat", "secrétaire", "groupe", "comité", "réunion",
    "presidente", "presidenta", "secretaría", "secretario", "grupo", "reunión", "opinion",
    "resolution", "res", "decision", "report", "section", "paragraph", "figure", "article",
    "annex", "agenda",
  ]
  /// Of them, those that decide as one body.
  static let bodies: Set<String> = [
    "committee", "subcommittee", "group", "forum", "plenary", "meeting", "council", "conference",
    "assembly", "panel", "board", "commission", "workshop", "session", "comité", "groupe",
    "réunion", "conférence", "assemblée", "conseil", "grupo", "reunión", "conferencia", "asamblea",
    "consejo", "comisión", "foro", "taller",
  ]
  /// Within the name of a body: `Working Group on the Counting of Owls`.
  static let bodyLinks: Set<String> = [
    "on", "of", "the", "for", "and", "to", "-", "sur", "de", "du", "des", "la", "le", "les", "l",
    "'", "et", "pour", "sobre", "del", "el", "los", "las", "y", "para",
  ]
  /// What bodies are for, in small letters too: `the working group`, `groupe de travail`.
  static let bodyWork: Set<String> = [
    "working", "drafting", "ad", "hoc", "travail", "rédaction", "trabajo", "redacción", "experts",
    "expertos", "contact", "contacto",
  ]
  /// Persons, and those who serve a body.
  static let officers: Set<String> = [
    "chair", "chairman", "chairperson", "chairwoman", "chairmen", "vice", "secretariat",
    "secretary", "director", "president", "rapporteur", "moderator", "coordinator", "facilitator",
    "president", "président", "présidente", "secrétariat", "secrétaire", "rapporteuse",
    "presidente", "presidenta", "secretaría", "secretario", "secretaria", "relator", "relatora",
  ]
  /// Before the name of a person.
  static let personTitles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "m", "mme", "mlle", "sr", "sra", "dr", "prof", "г",
  ]
  /// With which those are named who joined: `supported by Ghana`.
  static let joining: Set<String> = [
    "supported", "seconded", "backed", "joined", "appuyé", "appuyée", "appuyés", "soutenu",
    "soutenue", "soutenus", "rejoint", "apoyado", "apoyada", "apoyados", "secundado", "secundada",
    "respaldado", "respaldada",
  ]
  /// Before the name of a party: `the delegate of Norway`.
  static let envoys: Set<String> = [
    "delegate", "delegates", "delegation", "delegations", "representative", "representatives",
    "observer", "observers", "administration", "délégué", "déléguée", "délégation", "délégations",
    "représentant", "représentante", "delegado", "delegada", "delegación", "delegaciones",
    "representante", "participants", "participant", "members", "member", "countries", "speakers",
    "speaker", "contributors", "stakeholders", "pays", "participantes", "países", "oradores",
  ]
  static let counts: Set<String> = [
    "one", "some", "several", "many", "other", "others", "another", "certain", "two", "three",
    "various", "a", "une", "un", "certaines", "certains", "plusieurs", "autres", "una", "algunas",
    "algunos", "varias", "varios", "otras", "otros", "muchas", "muchos",
  ]
  static let links: Set<String> = ["of", "from", "for", "de", "du", "des", "del", "d", "l", "la"]
  /// Within a name: `Bank of the South`.
  static let nameLinks: Set<String> = [
    "of", "the", "for", "de", "du", "des", "la", "del", "los", "las", "&", "-",
  ]
  /// At the head of a sentence, capital and yet no name.
  static let noNames: Set<String> = [
    "these", "this", "those", "that", "there", "such", "no", "its", "their", "all", "in", "on",
    "at", "we", "i", "our", "further", "first", "second", "third", "every", "each", "any", "what",
    "which", "who", "when", "while", "as", "to", "for", "if", "by", "with", "given", "note", "el",
    "los", "las", "les", "nous", "se", "on",
  ]
  /// With which a sentence goes round before its subject: `In addition, …`.
  static let adjuncts: Set<String> = [
    "in", "during", "for", "after", "at", "however", "further", "furthermore", "moreover", "also",
    "therefore", "due", "based", "finally", "then", "similarly", "on", "with", "under", "regarding",
    "concerning", "following", "additionally", "en", "pour", "lors", "par", "toutefois", "après",
    "durante", "tras", "además", "sin", "por", "asimismo",
  ]
  /// Verbs of narration by which a text shows that it recounts a meeting.
  static let narration: Set<String> = says.union(presents).union([
    "thanked", "adopted", "elected", "agreed", "met", "opened", "clarified", "invited", "endorsed",
    "concluded", "outlined", "explained", "proposed", "suggested", "requested", "supported",
    "welcomed", "reported", "decided", "approved", "established", "closed", "acknowledged",
    "remercia", "remercié", "adopta", "adopté", "décida", "décidé", "agradeció", "adoptó",
    "decidió", "acordó", "eligió",
  ]).subtracting([
    "states", "notes", "says", "argues", "considers", "believes", "presents", "estime", "estiment",
    "considère", "souligne", "déclare", "considera", "consideran", "destaca", "señala", "subraya",
    "opina", "cree", "считает", "полагает",
  ])

  /// What tells of somebody or of a paper handed in stands behind one of these.
  static let telling = WordSet(narration.union(presents))
}
