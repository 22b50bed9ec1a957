internal import Texts

/// How people ask, by language: the phrases that carry a request, and those that only look so.
enum AskingPhrases {
  enum Strength: Int, Comparable, Sendable {
    /// Wished rather than asked; counts only where a heading says that recommendations follow.
    case wish
    /// `should`, `must`: asks of somebody that something be done.
    case duty
    /// `we recommend`, `it is proposed that`: the asking itself.
    case express

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// In the six languages, words parted by spaces, phrases by `|`.
  private static let express = """
    it is proposed|it is recommended|it is suggested|it is requested|is hereby requested|we \
    recommend|we propose|we suggest|we urge|we call on|we call upon|we call for|we invite|we \
    encourage|we request|we ask|we advocate|we strongly recommend|we strongly urge|we strongly \
    encourage|we strongly suggest|we also recommend|we also propose|we also suggest|we also urge|we \
    also call|we therefore recommend|we therefore propose|we therefore urge|we therefore call|we \
    further recommend|we would recommend|we would propose|we would suggest|we would encourage|we \
    would urge|we would invite|we would like to propose|we would like to recommend|we would like to \
    suggest|we would like to see|we hereby|we respectfully|i recommend|i propose|i suggest|i urge|i \
    call on|i would suggest|i would propose|i would recommend|i encourage|i strongly|our proposal \
    is|our recommendation is|our suggestion is|our proposals are|our recommendations are|to recommend \
    that|be mandated|are encouraged to|is encouraged to|are invited to|is invited to|are urged \
    to|is urged to|are requested to|is requested to|are called upon to|is called upon to|be invited \
    to|be encouraged to|be requested to|be asked to|we expect the|would suggest that|would propose \
    that|would recommend that|let us|we appeal to|we demand|we wish to propose|we wish to recommend|we \
    wish to suggest|we wish to request|we want to propose|we want to recommend|we want to suggest|we should like to \
    propose|we should like to suggest|we should like to recommend|we would request|we would ask|i \
    wish to propose|i wish to suggest
    nous recommandons|nous proposons|nous suggérons|nous invitons|nous appelons|nous demandons|nous \
    exhortons|nous encourageons|nous préconisons|nous prions|nous souhaitons que|nous souhaiterions \
    que|il est proposé|il est recommandé|il est suggéré|il est demandé|je propose|je recommande|je \
    suggère|sont invités à|est invité à|est invitée à|sont invitées à|sont encouragés à|est encouragé \
    à|sont priés de|est prié de|est priée de|notre proposition est|notre recommandation est|on \
    propose|on recommande|nous souhaitons proposer|nous souhaitons recommander|nous souhaitons \
    suggérer|nous souhaiterions proposer|nous voudrions proposer|nous aimerions proposer|nous \
    tenons à proposer
    recomendamos|proponemos|sugerimos|solicitamos|pedimos|instamos|exhortamos|invitamos|alentamos|se \
    propone|se recomienda|se sugiere|se solicita|se insta|se exhorta|se invita|se alienta|se \
    pide|nos permitimos proponer|propongo|sugiero|recomiendo|hacemos un llamado|hacemos un \
    llamamiento|nuestra propuesta es|quisiéramos proponer|quisiéramos sugerir|deseamos \
    proponer|deseamos sugerir|deseamos recomendar|queremos proponer|queremos sugerir|propomos|solicitamos que|sugere se
    предлагаем|предлагается|рекомендуем|рекомендуется|призываем|просим|настоятельно \
    призываем|предлагаю|считаем необходимым|считаем целесообразным|выступаем за|настаиваем на|хотели бы \
    предложить|хотим предложить|хотелось бы предложить
    نقترح|نوصي|ندعو|نحث|نطلب|نناشد|يقترح|يُقترح|يوصى|يُوصى|يوصي|يدعو|يحث|نوصى|يُرجى|يرجى|تُدعى|يُدعى
    我 们 建 议|建 议|我 们 提 议|提 议|呼 吁|敦 促|我 们 请|兹 请|鼓 励|我 们 主 张|我 们 倡 议|我 们 要 求|中 方 主 张|我 方 主 张
    """

  private static let duty = """
    should|must|ought to|needs to|need to|needs to be|shall|it is essential that|it is necessary \
    that|it is imperative that|it is crucial that|it is vital that|it is critical that|it is \
    important that|it is essential to|it is necessary to|it is imperative to|it is crucial to|it \
    is vital to|it is critical to|it would be desirable|it would be advisable|it would be appropriate to|it \
    is desirable|it is advisable|is urgently required|is urgently needed|there is a need \
    for|there is a need to|there is an urgent need|it would be good if
    doit|doivent|devrait|devraient|devons|devrions|il faut|il faudrait|il convient de|il \
    conviendrait|il est nécessaire|il est essentiel|il est indispensable|il importe|il est \
    impératif|il y a lieu d|il y a lieu de|il est urgent|il serait souhaitable|il est souhaitable|il \
    serait opportun|il serait utile de|il serait bon
    debe|deben|debería|deberían|debemos|deberíamos|debiera|debieran|deberá|deberán|hay que|habría \
    que|es necesario|es preciso|es indispensable|es imprescindible|es fundamental que|es esencial \
    que|conviene|convendría|sería conveniente|sería deseable|es conveniente|es deseable|tiene que|tienen que|es imperativo|es urgente|deve|devem|deveria|deveriam|é \
    necessário|é preciso|é fundamental que
    следует|было бы целесообразно|было бы желательно|желательно|необходимо|должны|должен|должна|должно|нужно|надлежит|целесообразно
    من المستصوب|من المستحسن|يستحسن|ينبغي|يجب|يتعين|لا بد|يلزم|من الضروري|ينبغى
    应 该|应 当|应|必 须|需 要|有 必 要
    """

  private static let wish = """
    could|would|may|might|it would be|it is required|we support|we welcome|we favour|we hope|important to|important that
    pourrait|pourraient|serait|seraient|il serait|nous soutenons|nous souhaitons|il est important
    podría|podrían|sería|serían|apoyamos|esperamos|es importante|poderia
    могли бы|мог бы|могло бы|поддерживаем|важно|يمكن|ندعم|من المهم|可|可 以|宜|支 持
    """

  /// Before a duty: someone asks or wonders, or someone else is reported.
  static let questionWords: Set<String> = [
    "how", "whether", "what", "why", "who", "which", "where", "when", "comment", "pourquoi",
    "cómo", "qué", "quién", "quiénes", "cuál", "cuáles", "si", "как", "كيف",
  ]
  static let conditions: Set<String> = ["if", "unless", "provided", "as"]

  /// What others said: a duty behind it is theirs, unless `we` say it.
  static let reports: Set<String> = [
    "argued", "argue", "argues", "claimed", "claim", "claims", "stated", "states", "said", "says",
    "recognized", "recognised", "recognizes", "recognises", "reaffirmed", "agreed", "decided",
    "stressed", "clarified", "highlighted", "insisted", "urged", "warned", "replied", "explained",
    "concluded", "noted", "recommended", "suggested", "suggests", "requested", "asserted",
    "mentioned", "affirmed", "declared", "declares", "stipulated", "stipulates", "provides",
    "believed", "thought", "considered", "expressed", "asked", "called", "emphasized",
    "underlined", "acknowledged", "acknowledges", "reads", "specifies", "established",
    "reconnaissait", "déclare", "affirme", "stipule", "établit", "establece", "reconoce",
    "afirmó", "declaró", "señala", "señaló", "reconoció", "acordó",
  ]
  /// What others think: `many feel that it should`.
  static let beliefs: Set<String> = [
    "feel", "think", "believe", "consider", "argue", "hold", "maintain", "say", "claim", "suggest",
    "assert", "pensent", "estiment", "creen", "opinan", "считают",
  ]
  static let others: Set<String> = [
    "many", "some", "others", "several", "certain", "most", "countries", "people", "few", "critics",
    "observers", "certains", "beaucoup", "algunos", "muchos", "otros", "некоторые", "многие",
  ]
  static let ownVoices: WordSet = ["we", "i", "our", "nous", "notre", "nos", "nuestra", "мы"]

  /// Behind a duty: it is noted or had, not asked.
  static let emptyBehind: Set<String> = [
    "noted", "remembered", "recalled", "recall", "forget", "oublier", "olvidar",
    "mentioned", "stressed", "emphasized", "emphasised",
    "pointed", "borne", "admitted", "said", "added", "observed", "underlined", "highlighted",
    "clear", "obvious", "acknowledge", "admit", "confess", "conclude", "say", "note", "remember",
    "recordar", "señalar", "destacar", "recordarse", "señalarse", "mencionarse", "rappeler",
    "congratulated", "commended", "thanked", "applauded", "praised", "félicité", "félicitée",
    "félicités", "remercié", "remerciés", "felicitado", "felicitada", "felicitarse", "agradecerse",
    "noter", "rappelé", "noté", "souligné", "souligner", "mencionar", "recordado",
  ]

  /// `should have met`, and not `should have a house`.
  static func isParticiple(_ word: String) -> Bool {
    word.hasSuffix("ed") || word.hasSuffix("en") || word.hasSuffix("wn")
      || participles.contains(word)
  }
  private static let participles: Set<String> = [
    "met", "done", "made", "gone", "had", "led", "sent", "kept", "held", "come", "put", "set",
    "begun", "read", "paid", "said", "told", "found", "left", "lost", "built", "brought", "become",
    "thought", "not", "long", "already",
  ]

  /// Verbs by which the submitter, named in the third person, asks.
  static let thirdPerson: Set<String> = [
    "recommends", "proposes", "suggests", "urges", "invites", "encourages", "requests",
    "advocates", "asks", "demands", "calls", "recommande", "propose", "suggère", "invite",
    "exhorte", "encourage", "demande", "souhaite", "desea", "prie", "appelle", "préconise",
    "recomienda", "propone",
    "sugiere", "insta", "exhorta", "invita", "alienta", "solicita", "pide", "предлагает",
    "призывает", "рекомендует", "просит", "توصي", "تقترح", "تدعو", "تحث",
  ]
  /// The same of several who ask together: `France and Germany propose`.
  static let thirdPersonPlural: Set<String> = [
    "recommend", "propose", "suggest", "urge", "invite", "encourage", "request", "advocate", "call",
    "recommandent", "proposent", "suggèrent", "invitent", "exhortent", "encouragent", "demandent",
    "prient", "appellent", "préconisent", "recomiendan", "proponen", "sugieren", "instan",
    "exhortan", "invitan", "alientan", "solicitan", "piden", "предлагают", "призывают",
    "рекомендуют", "просят",
  ]
  /// Verbs by which the lead of a resolution asks.
  static let operativeVerbs: Set<String> = thirdPerson.union([
    "appeals", "instructs", "directs", "advises", "mandates", "entrusts", "tasks", "exhorts",
    "implores", "charges", "authorizes", "authorises", "reminds", "beseeches", "recommend",
    "propose", "suggest", "urge", "request", "call", "ask", "appeal", "instruct", "encargar",
    "encarga", "engage", "charge", "autorise", "autoriza", "invitons", "prions", "demandons",
    "инструктирует", "поручает", "يطلب", "يدعو", "يحث", "يوصي", "تطلب", "يناشد", "请", "敦", "促",
    "吁", "邀", "建", "鼓", "责", "委", "授", "要",
  ])
  /// Those of them that a short line cannot begin with by chance.
  static let leadingVerbs: Set<String> = [
    "invites", "requests", "urges", "encourages", "recommends", "instructs", "calls", "invita",
    "insta", "exhorta", "pide", "encarga", "exhorte", "prie", "demande", "recommande",
  ]
  /// Of verbs that may be past in Spanish: that they are.
  static let pastTimes: Set<String> = [
    "pasado", "pasada", "ya", "anterior", "anteriores", "anteriormente", "entonces", "ayer",
  ]
  /// Before the name of a person.
  static let personTitles: Set<String> = [
    "professor", "prof", "dr", "mr", "mrs", "ms", "professeur", "mme", "profesor", "profesora",
    "sra", "doctor", "профессор",
  ]
  /// `we do not ask`: what follows only says what is asked instead.
  static let ownAsking: Set<String> = [
    "ask", "request", "demand", "recommend", "propose", "demandons", "proposons", "recommandons",
    "pedimos", "solicitamos", "proponemos", "recomendamos", "просим", "предлагаем", "рекомендуем",
    "نطلب", "نقترح", "نوصي",
  ]
  static let denials: Set<String> = ["not", "ne", "no", "не", "لا"]

  /// What speaks for the submitter: `this paper proposes`.
  static let ownPapers: Set<String> = [
    "paper", "contribution", "submission", "document", "proposal", "statement", "undersigned",
    "delegation", "administration", "signatories", "contributors", "authors", "organizations",
    "organisations", "coalition", "délégation", "délégations", "contribución", "delegación",
    "administración", "documento", "propuesta", "signataires", "firmantes", "government",
    "gouvernement", "gobierno", "делегация", "section", "sections", "delegations", "sponsors",
    "cosponsors", "coauteurs", "auteurs", "delegaciones", "coautores", "copatrocinadores",
    "делегации", "авторы", "соавторы",
  ]

  /// Behind `our`, those who hand in.
  static let ownBodies: Set<String> = [
    "group", "alliance", "union", "organization", "organisation", "association", "country",
    "company", "federation", "network", "ministry", "groupe", "pays", "ministère", "réseau",
    "grupo",
    "país", "organización", "asociación", "alianza", "unión", "ministerio", "red",
  ]
  static let possessives: Set<String> = [
    "our", "my", "notre", "mon", "nuestra", "nuestro", "mi", "наш", "наша", "наше",
  ]
  /// `Many States propose` is nobody's asking, though the United States hand in.
  static let manyParties: Set<String> = [
    "states", "countries", "nations", "members", "parties", "governments", "stakeholders",
    "organizations", "organisations", "états", "pays", "membres", "parties", "gouvernements",
    "estados", "países", "miembros", "partes", "gobiernos", "государства", "страны",
  ]
  /// What is agreed, and by which one may ask.
  static let instruments: Set<String> = [
    "resolution", "resolutions", "agenda", "agreement", "law", "laws", "principle", "principles",
    "charter", "convention", "mandate", "decision", "treaty", "statutes", "résolution", "loi",
    "droit", "principes", "charte", "mandat", "résolutions", "resolución", "ley", "derecho",
    "principios", "carta", "convención", "convenio", "mandato", "резолюции", "уставу", "закону",
  ]
  /// With which somebody else's view begins.
  static let accordingTo: Set<String> = ["according", "selon", "d'après", "según", "согласно"]

  /// `In the view of Oz`.
  static func opensView(_ sentence: ArraySlice<Token>) -> Bool {
    let opening = sentence.prefix(4).map(\.folded)
    return views.contains { opening.starts(with: $0) }
      && !sentence.prefix(8).contains { ownPapers.contains($0.folded) }
  }

  private static let views = [
    ["in", "the", "view", "of"], ["in", "the", "opinion", "of"], ["in", "the", "eyes", "of"],
    ["de", "l", "'", "avis"], ["aux", "yeux"], ["d", "'", "après"], ["a", "juicio"],
    ["en", "opinión"], ["a", "criterio"], ["по", "мнению"], ["в", "глазах"],
  ]

  /// Words of a heading under which recommendations stand.
  static let headingWords: Set<String> = [
    "recommendation", "recommendations", "proposal", "proposals", "suggestion", "suggestions",
    "recommandation", "recommandations", "proposition", "propositions", "suggestions",
    "recomendación", "recomendaciones", "propuesta", "propuestas", "sugerencias", "sugerencia",
    "recomendação", "recomendações", "proposta", "propostas", "рекомендации", "рекомендация",
    "предложения", "предложение", "التوصيات", "توصيات", "المقترحات", "مقترحات", "اقتراحات",
  ]
  static let headingPhrases = [
    ["way", "forward"], ["call", "to", "action"], ["next", "steps"], ["建", "议"], ["提", "案"],
  ]
  /// With which a heading such as `What we ask` begins.
  static let headingQuestions: Set<String> = ["what", "ce", "lo", "ما", "что"]
  /// Of a heading under which a text ends with a thought.
  static let lastWords = [
    ["last", "word"], ["final", "word"], ["last", "thought"], ["final", "thought"],
    ["mot", "fin"], ["última", "palabra"], ["palabras", "finales"], ["كلمة", "أخيرة"],
    ["كلمة", "ختامية"], ["последнее", "слово"],
  ]
  /// With such a word the heading speaks about recommendations rather than opening them.
  static let headingDenials: Set<String> = [
    "background", "previous", "past", "existing", "review", "analysis", "characteristics",
    "context", "introduction", "rationale", "justification", "list", "compilation", "annotated",
    "status", "history", "contexte", "antecedentes",
  ]

  /// With which somebody is thought fit for something.
  static let offers: Set<String> = [
    "could", "might", "pourrait", "pourraient", "podría", "podrían", "могли", "мог", "могла",
    "يمكن",
  ]
  /// In a list of names.
  static let nameLinks: Set<String> = [
    "the", "of", "and", "or", "for", "on", ",", "&", "-", "/", "(", ")", "la", "le", "les", "l",
    "'",
    "et", "de", "du", "des", "el", "los", "las", "y", "del",
  ]

  struct Phrase: Sendable {
    var words: [String]
    var strength: Strength
  }

  /// The words at which a request may begin.
  static let firstWords = WordSet(
    thirdPerson.union(thirdPersonPlural).union(byFirstWord.keys).union(OwnProposal.firstWords))

  /// By the first word, the longest first.
  static let byFirstWord: [String: [Phrase]] = {
    var phrases: [String: [Phrase]] = [:]
    for (table, strength) in [(express, Strength.express), (duty, .duty), (wish, .wish)] {
      for words in WordList.phrases(table) {
        phrases[words[0], default: []].append(Phrase(words: words, strength: strength))
      }
    }
    return phrases.mapValues { list in
      list.sorted { ($0.words.count, $0.strength) > ($1.words.count, $1.strength) }
    }
  }()
}
