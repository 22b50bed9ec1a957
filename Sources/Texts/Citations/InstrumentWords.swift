/// The words by which instruments are named and numbered, by language.
enum InstrumentWords {
  /// Kinds of numbered instruments, each under the name it is cited by.
  static let numberedKinds: [String: String] = {
    let words: [(String, String)] = [
      ("Resolution", "resolution resolutions res résolution résolutions rés"),
      ("Resolution", "resolución resoluciones резолюция резолюции резолюцией резолюцию"),
      ("Resolution", "القرار قرار قرارات القرارين القرارات قرارها والقرار للقرار بالقرار"),
      ("Decision", "decision decisions dec décision décisions decisión decisiones"),
      ("Decision", "решение решения решением решении المقرر مقرر المقررات"),
      ("Recommendation", "recommendation recommendations rec recommandation recommandations"),
      ("Recommendation", "recomendación recomendaciones рекомендация рекомендации التوصية"),
      ("Opinion", "opinion opinions avis ruego мнение мнения الرأي"),
      ("Directive", "directive directives directiva директива директивы"),
      (
        "Regulation", "regulation règlement reglamento регламент"
      ),
    ]
    var kinds: [String: String] = [:]
    for (kind, list) in words {
      for word in list.split(separator: " ") { kinds[String(word)] = kind }
    }
    return kinds
  }()

  /// Chinese: 第70/125号决议.
  static let chineseKinds: [String: String] = [
    "决议": "Resolution", "決議": "Resolution", "决定": "Decision", "建议": "Recommendation",
    "意见": "Opinion",
  ]

  /// The International Telecommunication Union, whose Recommendations are cited by series.
  static let unionInitials: Set<String> = ["itu", "uit", "мсэ"]
  static let unionSectors: [String: String] = ["t": "T", "r": "R", "d": "D", "т": "T", "р": "R"]

  /// The European Union and the Communities before it, as its acts name them.
  static let europeanUnion: [String: String] = [
    "ec": "EC", "ce": "EC", "ес": "EC", "eu": "EU", "ue": "EU", "eec": "EEC", "cee": "EEC",
    "euratom": "Euratom", "jha": "JHA", "jai": "JHA", "cfsp": "CFSP", "pesc": "CFSP",
  ]

  /// `2000/60/CE` as `2000/60/EC`.
  static func inEnglish(_ number: String) -> String {
    guard let stroke = number.lastIndex(of: "/"),
      let union = europeanUnion[number[number.index(after: stroke)...].lowercased()]
    else { return number }
    return number[...stroke] + union
  }

  /// Kinds that a text may number for itself: a bare number does not cite.
  static let ownKinds: Set<String> = ["Recommendation", "Opinion", "Regulation", "Directive"]

  /// Words in the names of the bodies that adopt: `Security Council resolution`.
  static let bodyWords: Set<String> = [
    "council", "assembly", "general", "security", "human", "rights", "conference", "commission",
    "committee", "plenipotentiary", "board", "united", "nations", "un", "world", "economic",
    "social", "and", "parliament", "european", "executive",
  ]

  enum Body { case generalAssembly, securityCouncil, humanRightsCouncil, economicCouncil }

  /// The bodies whose resolutions have symbols, as people name them before or behind the number.
  static let bodies: [(words: [String], body: Body)] = {
    let names: [(Body, String)] = [
      (
        .generalAssembly,
        "unga|general assembly|un ga|assemblée générale|asamblea general|генеральной ассамблеи|"
          + "الجمعية العامة|大 会"
      ),
      (
        .securityCouncil,
        "security council|unsc|conseil de sécurité|consejo de seguridad|совета безопасности|"
          + "مجلس الأمن|安 理 会|安 全 理 事 会"
      ),
      (
        .humanRightsCouncil,
        "human rights council|hrc|unhrc|conseil des droits de l ' homme|"
          + "consejo de derechos humanos"
      ),
      (
        .economicCouncil,
        "economic and social council|ecosoc|conseil économique et social|"
          + "consejo económico y social"
      ),
    ]
    var bodies: [(words: [String], body: Body)] = []
    for (body, list) in names {
      for words in WordList.phrases(list) { bodies.append((words, body)) }
    }
    return bodies
  }()

  /// Nouns that make a capitalized name the name of an instrument wherever it stands.
  static let strongHeads: Set<String> = [
    "declaration", "charter", "convention", "covenant", "treaty", "constitution", "commitment",
    "statute", "accord", "protocol", "déclaration", "charte", "pacte", "traité", "protocole",
    "declaración", "carta", "convención", "convenio", "pacto", "tratado", "protocolo",
    "constitución", "accords",
  ]
  /// Nouns that do so only behind a provision: `paragraph 6 of the Chair's Summary`.
  static let weakHeads: Set<String> = [
    "agenda", "principles", "regulations", "report", "statement", "strategy", "framework",
    "agreement", "guidelines", "summary", "plan", "programme", "program", "act", "law", "opinion",
    "consensus", "rules", "bylaws", "document", "rapport", "accord", "loi", "règlement", "informe",
    "ley", "acuerdo", "reglamento", "estatuto", "programa", "estrategia", "code", "codigo",
    "compact", "resolution", "resolución", "résolution", "terms", "mandate", "affirmation",
  ]
  /// Never the first word of a name, though a sentence may begin with it.
  static let neverFirst: Set<String> = [
    "the", "this", "that", "these", "those", "in", "under", "following", "per", "with", "from",
    "a", "an", "and", "or", "of", "by", "to", "our", "its", "their", "each", "any", "all", "such",
    "as", "for", "since", "while", "both", "draft", "new", "see", "according", "recalling",
    "reaffirming", "noting", "considering", "recognizing", "when", "if", "le", "la", "les", "l",
    "el", "los", "las", "de", "du", "des", "en", "dans", "selon", "según", "une", "un", "una",
    "on", "at", "where", "his", "her", "said", "internet",
  ]
  static let indefinite: Set<String> = [
    "a", "an", "new", "un", "une", "una", "nouvelle", "nueva", "nuevo", "any", "no",
  ]
  /// Words of a name that need no capital.
  static let nameLinks: Set<String> = [
    "of", "on", "for", "the", "against", "to", "de", "du", "des", "la", "le", "les", "l", "'",
    "sur", "pour", "relative", "relatif", "à", "aux", "del", "los", "las", "el", "sobre", "para",
    "d", "concerning",
  ]
}
