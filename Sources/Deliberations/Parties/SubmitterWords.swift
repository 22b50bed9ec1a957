/// The words by which a document says who hands it in, by language.
enum SubmitterWords {
  /// Before a colon or in the first column of a form: the party.
  static let partyLabels = table(
    """
    organization|organisation|name of organization|name of organisation|organization name|\
    organisation name|name of the organization|organization/government|submitted by|submission by|\
    submission from|source|sources|contribution from|contribution by|contribution of|contributor|\
    contributors|from|party|parties|member state|member|delegation|proponent|proponents|sponsor|\
    sponsors|sponsored by|cosponsors|on behalf of|submitted on behalf of|institution|company|\
    affiliation|institutional affiliation|government|entity|stakeholder|submitting organization|\
    submitter|submitters|presented by|proposed by|originator|country|country/organization
    organisme|soumis par|soumise par|présenté par|présentée par|origine|contribution de|proposé par|\
    au nom de|établissement|pays|émetteur|nom de l'organisation|auteur de la contribution
    organización|institución|entidad|presentado por|presentada por|remitente|procedencia|origen|\
    contribución de|propuesto por|en nombre de|país|fuente|nombre de la organización|empresa|\
    organização|entidade|enviado por|instituição
    организация|источник|представлено|представлен|представлена|кем представлено|от|делегация|\
    страна|внесено|внесен|соавторы
    المنظمة|المصدر|مقدم من|مقدمة من|مقدم من قبل|مقدمة من قبل|الجهة|الجهة المقدمة|الوفد|البلد|\
    المنظمة / الحكومة
    组织|机构|来源|提交方|提交者|提交人|提交国|提案国|提出者|单位|国家|由
    """)

  /// The same, where a person is named.
  static let personLabels = table(
    """
    entitled by|author|authors|name|full name|contact|contact person|prepared by|written by|\
    name of author|name of submitter|submitter name|by|signed|signed by|drafted by
    auteur|auteurs|nom|rédigé par|nom complet|nom et prénom|contact|signé
    autor|autores|autora|nombre|nombre completo|nombre y apellidos|preparado por|elaborado por|nome
    автор|авторы|имя|фамилия
    الاسم|المؤلف|المؤلفون|اسم
    姓名|作者|联系人
    """)

  /// Behind these and a link stands the party: `Contribution of …`, `Comments by …`.
  static let papers: Set<String> = [
    "contribution", "contributions", "comments", "comment", "submission", "proposal", "proposals",
    "statement", "input", "inputs", "response", "responses", "position", "paper", "views",
    "observations", "remarks", "opinion", "note", "letter", "intervention", "feedback",
    "recommendations",
    "commentaires", "proposition", "propositions", "déclaration", "remarques", "lettre",
    "contribución", "contribuciones", "comentarios", "propuesta", "propuestas", "declaración",
    "observaciones", "aportes", "carta", "nota", "вклад", "замечания", "предложения", "предложение",
    "записка", "позиция", "мнение", "комментарии", "ответ", "заявление", "مساهمة", "ملاحظات",
    "ورقة", "وثيقة",
    "aportación", "aportaciones", "aporte", "communication", "comunicación", "posición",
    "posiciones", "intervención", "posicionamiento", "discurso", "exposición", "respuesta",
    "respuestas", "opiniones", "allocution", "выступление", "вклады", "ответы",
    "آراء", "موقف", "رد", "بيان", "مقترح", "مقترحات", "تعليقات", "مذكرة", "contribuição",
    "comentários",
  ]
  /// Behind these only where they are handed in: `Draft resolution submitted by …`.
  static let texts: Set<String> = [
    "document", "text", "amendment", "amendments", "resolution", "decision", "project", "avis",
    "projet", "texte", "amendement", "amendements", "résolution", "décision", "proyecto", "texto",
    "enmienda", "enmiendas", "resolución", "decisión", "opinión", "documento", "документ", "проект",
  ]
  /// `Opinion submitted by …`.
  static let handedIn: Set<String> = [
    "submitted", "presented", "prepared", "made", "received", "présentée", "présenté", "soumise",
    "soumis", "مقدم", "مقدمة", "المقدم", "المقدمة", "مقدَّم", "مقدَّمة", "présentés", "présentées",
    "presentada", "presentado", "presentadas", "presentados", "établi", "établie", "elaborado",
    "elaborada",
  ]
  /// The same in Russian, behind which the party stands in the instrumental, without a link.
  static let handedInBare: Set<String> = [
    "представленный", "представленная", "представленное", "представленные", "подготовленный",
    "подготовленная", "подготовленное", "подготовленные", "внесенный", "внесённый", "внесенная",
    "внесённая", "внесенное", "внесённое", "внесенные", "внесённые", "направленный",
    "направленная", "направленное", "направленные",
  ]
  /// `submitted jointly by`.
  static let jointly: Set<String> = [
    "jointly", "conjointement", "conjuntamente", "совместно",
  ]
  /// Behind the paper: `contribution conjointe de`.
  static let joint: Set<String> = [
    "conjointe", "conjointes", "conjoint", "commune", "communes", "commun", "conjunta", "conjuntas",
    "conjunto", "común", "comunes", "écrite", "écrites", "escrita", "escritas",
  ]
  /// Groups of stakeholders, as they stand in parentheses behind a name.
  static let groups: Set<String> = [
    "civil society", "business", "private sector", "technical community", "academia", "government",
    "technical and academic community", "academic community", "media", "international organization",
    "intergovernmental organization", "organisation internationale", "organización internacional",
    "sector académico", "milieu universitaire", "industry", "société civile", "secteur privé",
    "communauté technique",
    "gouvernement", "sociedad civil", "sector privado", "comunidad técnica", "gobierno",
  ]
  /// Headings in which the submitter speaks of itself: `About us`, `Who we are`.
  static let ofOneself: Set<String> = [
    "about", "us", "we", "our", "who", "what", "how", "why", "nous", "notre", "nos", "qui",
    "nosotros", "nuestra", "nuestro", "quiénes", "somos",
  ]
  /// Words in the names of organizations.
  static let bodies: Set<String> = [
    "bureau", "centre", "center", "organization", "organisation", "institute", "agency", "council",
    "commission", "committee", "office", "network", "fund", "programme", "association", "society",
    "union", "foundation", "forum", "alliance", "coalition", "league", "campaign", "initiative",
    "partnership", "federation", "department", "ministry", "réseau", "fondation", "société",
    "fédération", "ministère", "agence", "institut", "conseil", "organización", "asociación",
    "fundación", "red", "alianza", "coalición", "federación", "ministerio", "instituto", "centro",
    "oficina", "agencia", "consejo", "comisión",
  ]
  /// Whom `for` follows to say for what they are: `Minister for Owls`.
  static let offices: Set<String> = [
    "minister", "secretary", "commissioner", "director", "coordinator", "spokesperson", "envoy",
    "rapporteur", "ombudsman",
  ]
  /// Bodies of another kind that name behind `for` what they are for.
  static let companies: Set<String> = [
    "corporation", "chamber", "consortium", "authority", "secretariat", "board", "academy", "bank",
    "university", "school", "college", "group", "movement", "trust", "platform", "chambre",
    "secrétariat", "groupe", "secretaría", "cámara", "grupo", "universidad", "université",
  ]
  /// Behind these `on` says what the body is about.
  static let fieldBodies: Set<String> = [
    "conference", "committee", "commission", "council", "panel", "office", "rapporteur", "forum",
    "institute", "centre", "center", "programme", "conférence", "comité", "conferencia", "comisión",
  ]
  static let conventions: Set<String> = [
    "convention", "convenio", "convención", "treaty", "traité",
  ]
  static let continents: Set<String> = [
    "africa", "asia", "europe", "america", "latin", "afrique", "asie", "amérique", "áfrica",
  ]
  /// What a paper is handed in for.
  static let occasions: Set<String> = [
    "draft", "zero", "agenda", "item", "paragraph", "paragraphs", "article", "articles", "section",
    "chapter", "report", "consultation", "session", "meeting", "question", "questions", "theme",
    "annex", "version", "first", "second", "revised", "point", "paragraphe", "rapport",
    "párrafo", "informe", "sesión", "punto", "borrador", "tema", "consulta",
  ]
  /// Headings that begin a text, and go on with no name above them.
  static let commonHeadings: Set<String> = [
    "introduction", "summary", "background", "overview", "abstract", "preamble", "purpose",
    "context", "contents", "scope", "résumé", "contexte", "préambule", "sommaire", "introducción",
    "resumen", "antecedentes", "presentación", "contexto", "índice", "présentation", "foreword",
    "введение", "резюме", "контекст", "предыстория", "преамбула", "содержание", "предисловие",
    "مقدمة", "خلفية", "ملخص", "السياق",
    "general", "issues", "meeting", "session", "forum", "annex", "part", "executive",
  ]
  /// A title that begins so speaks of many submitters.
  static let collections: Set<String> = [
    "compilation", "summary", "list", "overview", "compendium", "synthesis", "recueil", "synthèse",
    "résumé", "compilación", "resumen", "síntesis", "recopilación", "сборник", "تجميع", "汇编",
  ]
  static let paperLinks: Set<String> = [
    "of", "by", "from", "de", "du", "des", "d", "par", "por", "del", "от", "من", "da", "do",
  ]
  /// Where the name behind such a link ends.
  static let nameEnds: Set<String> = [
    "to", "on", "for", "regarding", "concerning", "about", "in", "at", "à", "au", "aux", "sur",
    "pour", "concernant", "a", "al", "sobre", "para", "en", "ante", "relative", "relativa", "к",
    "по",
    "إلى", "بشأن", "حول", "with", "as", "ao", "à",
  ]
  /// Verbs of a sentence, which is no title.
  static let copulas: Set<String> = ["are", "is", "were", "was", "sont", "est", "son", "fueron"]
  /// How a submitter speaks of itself at the beginning.
  static let openings: [[String]] = [
    ["welcomes", "the"], ["is", "pleased"], ["are", "pleased"], ["appreciates", "the"],
    ["appreciates", "this"], ["thanks", "the"], ["welcome", "the"], ["is", "grateful"],
    ["is", "honoured"], ["submits"], ["would", "like", "to", "thank"], ["hereby", "submits"],
    ["has", "the", "honour"], ["wishes", "to"], ["se", "félicite"], ["remercie"], ["a", "l", "'"],
    ["souhaite"], ["salue"], ["agradece"], ["desea"], ["saluda"], ["tiene", "el", "honor"],
    ["приветствует"], ["благодарит"], ["ترحب"], ["تشكر"],
  ]
  /// No name of a party.
  static let nobody: Set<String> = [
    "na", "n a", "none", "nil", "no", "individual", "independent", "independent researcher",
    "independent consultant", "self", "private", "personal", "myself", "not applicable", "other",
    "aucune", "aucun", "individuel", "ninguna", "ninguno", "individual capacity", "independiente",
    "freelance", "citizen", "researcher", "student",
  ]

  private static func table(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))
  }
}
