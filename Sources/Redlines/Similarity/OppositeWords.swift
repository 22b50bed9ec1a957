/// The words of one language that turn a request into its opposite or into another one.
struct OppositeWords {
  /// Words that deny.
  var negations: Set<String>
  /// Behind a negation, words with which it denies nothing: `not only`, `no later than`.
  var harmless: Set<String>
  /// Words that turn what stands behind them where only one side has them: `non-binding`.
  var turningNext: Set<String>
  /// Words that leave out the others: `only`, `except`.
  var limits: Set<String>
  /// Beginnings of words that ask not to do what stands behind them: `opposes the closing of`; a
  /// stop makes one the whole word.
  var rejections: [String]
  /// Beginnings of words that ask for one thing, and of those that ask for its opposite; a stop
  /// behind it makes a beginning the whole word.
  var opposites: [(asked: [String], opposite: [String])]
  /// Spans of time and what a share is counted in, in every form.
  var units: [(unit: MeasuringUnit, words: [String])]
  var numbers: [String: Int]
}

/// What a quantity in a request is counted in.
enum MeasuringUnit: Int {
  case hour, day, week, month, quarter, year, percent
}

extension OppositeWords {
  /// The languages of the United Nations.
  static let all = [english, french, spanish, russian, arabic, chinese]

  /// Words that print capitals and name nobody in particular.
  static let parties = [
    "state", "states", "government", "governments", "member", "members", "party", "parties",
    "country", "countries", "nations", "stakeholder", "stakeholders", "etat", "état", "états",
    "etats", "gouvernement", "gouvernements", "membres", "parties", "pays", "estado", "estados",
    "gobierno", "gobiernos", "miembros", "partes", "países", "государство", "государства",
    "правительство", "правительства", "i", "we",
  ]

  /// What an adjective or a verb is denied with: `unauthorized`, `informel`.
  static let prefixes = [
    "non", "un", "in", "im", "il", "ir", "de", "dis", "mis", "anti", "dé", "dés", "més", "des",
    "не", "без", "бес",
  ]
  /// Behind a verb of deciding, or first of all, these deny: `recommends against`.
  static let against = ["against", "contre", "contra", "против"]
  static let advising = [
    "recommend", "advis", "decid", "vote", "voti", "argu", "counsel", "urge", "caution", "warn",
    "conseill", "recommand", "décid", "prononc", "pronunc", "recom", "decid", "vota", "выступ",
  ]
  /// Small words that lead on to what stands behind them: `instead of`, `and of the`.
  static let leading: Set<String> = [
    "of", "than", "to", "for", "by", "in", "the", "a", "an", "de", "du", "des", "d", "le", "la",
    "les", "l", "à", "aux", "pour", "par", "que", "del", "el", "los", "las", "al", "por", "para",
    "из", "от", "من",
  ]
  /// Words that make of several one list, in which the order says nothing.
  static let joining: Set<String> = [
    "and", "or", "et", "ou", "y", "e", "o", "и", "или", "و", "和", "或",
  ]

  static let english = OppositeWords(
    negations: [
      "not", "no", "never", "neither", "nor", "none", "cannot", "don", "doesn", "didn", "isn",
      "aren", "won", "shouldn", "couldn", "wouldn", "mustn",
    ],
    harmless: [
      "only", "merely", "just", "solely", "later", "less", "fewer", "more", "sooner", "cost",
    ],
    turningNext: ["non", "without", "against", "instead", "rather"],
    limits: ["only", "solely", "exclusively", "except", "excepting", "unless", "excluding"],
    rejections: [
      "reject", "refus", "oppose.", "opposes.", "opposed.", "opposing.", "disagree", "object.",
      "objects.", "objected.", "refrain", "abstain", "veto",
    ],
    opposites: [
      (
        ["endors", "approv", "adopt", "accept", "ratif", "support", "welcom"],
        ["reject", "refus", "disapprov", "oppos", "condemn"]
      ),
      (["increas", "rais", "expand", "extend"], ["reduc", "decreas", "lower", "cut", "curtail"]),
      (["includ"], ["exclud", "omit"]),
      (
        ["maintain", "keep", "retain", "preserv", "establish", "continu"],
        [
          "abolish", "discontinu", "dissolv", "terminat", "abandon", "delet", "remov", "drop.",
          "eliminat", "end.", "ended.", "close.", "closed.", "ceas",
        ]
      ),
      (["allow", "permit", "authori"], ["prohibit", "forbid", "ban"]),
      (["strengthen"], ["weaken"]),
      (["encourag"], ["discourag"]),
      (["broaden", "expand", "extend"], ["restrict", "limit", "narrow"]),
      (["agree"], ["disagree"]),
      (["mandatory", "compulsory", "binding"], ["voluntary", "optional"]),
      (["insert", "add"], ["delet", "remov"]),
      (["accelerat"], ["delay", "postpon"]), (["suspend"], ["resum", "continu"]),
      (
        ["extend", "renew", "prolong"],
        ["terminat", "shorten", "end.", "ended.", "close.", "closed.", "discontinu"]
      ),
      (["open.", "opened.", "reopen"], ["clos"]), (["publish", "disclos"], ["withh", "conceal"]),
      (["impos"], ["lift.", "lifted.", "lifting."]),
      (["grant", "confer."], ["deny", "denied", "revok", "withdraw"]),
      (["facilitat", "promot"], ["hinder", "imped", "obstruct", "discourag"]),
      (["merg"], ["separat", "split"]), (["consensus."], ["majority."]),
      (["ratif", "accede."], ["denounc"]), (["regular."], ["extrabudgetary.", "extra."]),
      (["tighten"], ["relax", "loosen", "ease."]),
      (["join", "accede."], ["leav", "withdraw"]), (["start", "begin"], ["stop", "ceas"]),
      (["developing."], ["developed."]), (["private."], ["public."]), (["import"], ["export"]),
      (["interim.", "temporary."], ["permanent."]), (["upper."], ["lower."]),
      (["first."], ["last."]), (["short."], ["long."]), (["north", "rural"], ["south", "urban"]),
      (["before."], ["after."]), (["with."], ["without."]), (["above."], ["below."]),
      (["minimum."], ["maximum."]), (["least."], ["most."]), (["earlier."], ["later."]),
      (["public."], ["secret.", "confidential."]), (["open."], ["close.", "closed."]),
      (["start.", "begin."], ["stop.", "end."]), (["centrali"], ["decentrali"]),
      (["more."], ["less.", "fewer."]), (["inside."], ["outside."]),
      (["voluntary."], ["assessed."]), (["all.", "every."], ["some.", "few."]),
    ],
    units: [
      (.hour, ["hour", "hours", "hourly"]), (.day, ["day", "days", "daily"]),
      (.week, ["week", "weeks", "weekly"]), (.month, ["month", "months", "monthly"]),
      (.quarter, ["quarter", "quarters", "quarterly"]),
      (.year, ["year", "years", "yearly", "annual", "annually"]),
      (.percent, ["percent", "cent"]),
    ],
    numbers: [
      "once": 1, "twice": 2, "thrice": 3, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
      "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15,
      "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
    ])

  static let french = OppositeWords(
    negations: ["ne", "n", "pas", "jamais", "aucun", "aucune", "nul", "nulle", "ni"],
    harmless: ["seulement", "uniquement", "que", "moins", "plus"],
    turningNext: ["non", "sans", "contre", "lieu", "plutôt"],
    limits: [
      "seulement", "uniquement", "exclusivement", "seuls", "seules", "sauf", "excepté", "hormis",
    ],
    rejections: [
      "rejet", "refus", "oppose.", "opposent.", "opposer.", "opposons.", "désapprouv", "abstien",
      "absten", "renonc",
    ],
    opposites: [
      (
        ["approuv", "adopt", "accept", "ratifi", "souten", "soutien"], ["rejet", "refus", "oppos"]
      ),
      (["augment", "accr", "élarg"], ["rédui", "rédu", "dimin"]),
      (["inclu"], ["exclu"]),
      (["mainten", "maintien", "conserv"], ["abol", "supprim", "dissou"]),
      (["autoris", "permet"], ["interdi", "prohib"]),
      (["renforc"], ["affaibl"]), (["encourag"], ["découragea", "découragé", "décourager"]),
      (["obligatoire", "contraignant"], ["facultati", "volontaire"]),
      (["avant."], ["après."]), (["avec."], ["sans."]), (["minimum."], ["maximum."]),
      (["plus."], ["moins."]), (["tôt."], ["tard."]),
      (["ouvrir.", "ouvert."], ["fermer.", "fermé."]),
      (["tous.", "toutes.", "toute."], ["certains.", "certaines.", "quelques."]),
      (["suspend"], ["reprend", "repren", "poursui"]),
      (["prolong", "prorog"], ["fin.", "clore.", "close.", "clos.", "abrég"]),
      (["ouvr", "ouvert"], ["ferm"]), (["publi"], ["dissimul"]), (["impos"], ["lever.", "lève."]),
      (["ajout", "insér"], ["supprim"]), (["accélér"], ["retard", "report"]),
      (["facilit", "favoris"], ["entrav", "frein"]), (["octro", "accord"], ["retir", "révoq"]),
      (["développement."], ["développés."]), (["privé"], ["public", "publiq"]),
    ],
    units: [
      (.hour, ["heure", "heures"]), (.day, ["jour", "jours", "quotidien", "quotidienne"]),
      (.week, ["semaine", "semaines", "hebdomadaire"]), (.month, ["mois", "mensuel", "mensuelle"]),
      (.quarter, ["trimestre", "trimestres", "trimestriel", "trimestrielle"]),
      (.year, ["an", "ans", "année", "années", "annuel", "annuelle", "annuellement"]),
    ],
    numbers: [
      "une": 1, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8,
      "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "soixante": 60,
    ])

  static let spanish = OppositeWords(
    negations: [
      "no", "nunca", "jamás", "ningún", "ninguna", "ninguno", "ni", "tampoco",
    ],
    harmless: ["solo", "sólo", "solamente", "únicamente", "menos", "más"],
    turningNext: ["sin", "contra", "lugar", "vez"],
    limits: ["solo", "sólo", "solamente", "únicamente", "exclusivamente", "salvo", "excepto"],
    rejections: [
      "rechaz", "rechac", "opone.", "oponen.", "oponemos.", "objeta.", "absten", "absteng",
    ],
    opposites: [
      (["aprob", "aprueb", "adopt", "acept", "ratific", "apoy"], ["rechaz", "opon", "opus"]),
      (["aument", "increment", "ampl"], ["reduc", "reduzc", "disminu"]),
      (["inclu"], ["exclu"]), (["manten", "mantien", "conserv"], ["abol", "suprim", "disuelv"]),
      (["permit", "autori"], ["prohib"]), (["fortale", "fortalez"], ["debilit"]),
      (["alent", "alient"], ["desalent", "desalient"]),
      (["obligatori", "vinculante"], ["voluntari", "facultativ"]),
      (["antes."], ["después."]), (["con."], ["sin."]), (["mínimo."], ["máximo."]),
      (["más."], ["menos."]), (["abrir.", "abierto."], ["cerrar.", "cerrado."]),
      (["voluntarias."], ["prorrateadas."]),
      (["todos.", "todas."], ["algunos.", "algunas.", "ciertos.", "ciertas."]),
      (["suspend"], ["reanud", "continú", "continu", "prosig"]),
      (["prorrog", "prolong"], ["termin", "cierr", "clausur", "acort", "fin."]),
      (["autori", "permit"], ["prohíb", "deneg", "denieg"]), (["aprueb", "aprob"], ["rechac"]),
      (["abr"], ["cierr", "cerr"]), (["publi"], ["ocult"]), (["impon", "impus"], ["levant"]),
      (["añad", "inser", "agreg"], ["suprim", "elimin"]), (["aceler"], ["aplaz", "demor"]),
      (["facilit", "promov", "promuev"], ["obstacul", "dificult"]),
      (["otorg", "conced"], ["retir", "revoc"]), (["desarrollo."], ["desarrollados."]),
    ],
    units: [
      (.hour, ["hora", "horas"]), (.day, ["día", "días", "diario", "diaria"]),
      (.week, ["semana", "semanas", "semanal"]),
      (.month, ["mes", "meses", "mensual", "mensualmente"]),
      (.quarter, ["trimestre", "trimestres", "trimestral"]),
      (.year, ["año", "años", "anual", "anualmente"]), (.percent, ["ciento"]),
    ],
    numbers: [
      "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
      "nueve": 9, "diez": 10, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "sesenta": 60,
    ])

  static let russian = OppositeWords(
    negations: ["не", "ни", "нет", "никогда", "нельзя", "никакой"],
    harmless: ["только", "позднее", "менее", "более", "реже"],
    turningNext: ["без", "против", "вместо"],
    limits: ["только", "лишь", "исключительно", "кроме", "исключением"],
    rejections: ["отклон", "отверг", "возраж", "воздерж"],
    opposites: [
      (["поддерж", "одобр", "принят", "принима"], ["отклон", "отверг", "возраж"]),
      (["увелич", "повыс", "повыш"], ["сократ", "сокращ", "сниз", "сниж", "уменьш"]),
      (["включ"], ["исключ"]), (["сохран"], ["упраздн", "отмен"]),
      (["разреш", "допус"], ["запре"]), (["укреп"], ["ослаб"]),
      (["обязательн"], ["добровольн", "факультативн"]),
      (["до."], ["после."]), (["перед."], ["после."]),
      (["больше.", "более."], ["меньше.", "менее."]), (["добровольн"], ["начислен"]),
      (["все.", "всех.", "всеми."], ["некоторые.", "некоторых.", "некоторыми."]),
      (["приостан"], ["возобн", "продолж"]), (["продл"], ["прекра", "закры"]),
      (["откры"], ["закры"]), (["добав", "дополн"], ["исключ", "удал"]),
      (["развивающи"], ["развитые.", "развитых.", "развитым.", "развитыми."]),
    ],
    units: [
      (.hour, ["час", "часа", "часов"]), (.day, ["день", "дня", "дней", "ежедневно"]),
      (.week, ["неделя", "неделю", "недели", "недель", "еженедельно"]),
      (.month, ["месяц", "месяца", "месяцев", "ежемесячно"]),
      (.quarter, ["квартал", "квартала", "ежеквартально"]),
      (.year, ["год", "года", "лет", "ежегодно"]),
      (.percent, ["процент", "процента", "процентов"]),
    ],
    numbers: [
      "один": 1, "одного": 1, "два": 2, "двух": 2, "дважды": 2, "три": 3, "трех": 3, "трёх": 3,
      "четыре": 4, "пять": 5, "пяти": 5, "семь": 7, "семи": 7, "десять": 10, "десяти": 10,
      "тридцать": 30, "тридцати": 30,
    ])

  static let arabic = OppositeWords(
    negations: ["لا", "ولا", "ألا", "وألا", "ليس", "ليست", "لم", "لن", "عدم", "وعدم", "بعدم"],
    harmless: ["فقط", "يتجاوز", "تتجاوز", "يقل", "تقل", "يزيد", "تزيد"],
    turningNext: ["غير", "دون", "بدون", "ضد", "بدلا"],
    limits: ["فقط", "إلا", "سوى", "باستثناء"],
    rejections: ["رفض", "ترفض", "يرفض", "تعارض", "يعارض", "الامتناع"],
    opposites: [
      (["تأييد", "تؤيد", "يؤيد", "تدعم", "يدعم", "اعتماد", "قبول"], ["رفض", "ترفض", "يرفض"]),
      (["زيادة", "تزيد", "يزيد"], ["خفض", "تخفيض", "تخفض", "تقليل"]),
      (["إدراج", "تشمل", "يشمل"], ["استبعاد", "تستبعد", "يستبعد"]),
      (["إبقاء", "الإبقاء"], ["إلغاء"]),
      (["السماح", "تسمح", "يسمح"], ["حظر", "تحظر", "يحظر", "منع"]), (["تعزيز"], ["إضعاف"]),
      (["قبل."], ["بعد."]), (["مع."], ["دون.", "بدون."]),
      (["جميع.", "كل."], ["بعض."]), (["طوعية", "الطوعية"], ["إلزامية", "الإلزامية", "المقررة"]),
      (["تعليق"], ["استئناف"]), (["تمديد"], ["إنهاء"]), (["فتح"], ["إغلاق"]),
      (["النامية."], ["المتقدمة."]),
    ],
    units: [
      (.day, ["يوم", "يوما", "يومًا", "أيام", "يوميا"]), (.week, ["أسبوع", "أسابيع", "أسبوعيا"]),
      (.month, ["شهر", "شهرا", "أشهر", "شهور", "شهريا", "شهريًا"]),
      (.year, ["سنة", "سنوات", "سنويا", "سنويًا"]),
    ],
    numbers: ["ثلاثة": 3, "خمسة": 5, "سبعة": 7, "عشرة": 10, "ثلاثين": 30, "ثلاثون": 30])

  /// Negations, units and numbers of one ideograph, opposites of one or two.
  static let chinese = OppositeWords(
    negations: ["不", "未", "勿", "没"],
    harmless: ["仅", "但", "同", "断", "少", "久", "足", "平", "迟", "超", "晚"],
    turningNext: ["非", "无"],
    limits: ["仅", "只", "除"],
    rejections: ["反对", "拒绝", "否决"],
    opposites: [
      (["支持", "赞成", "批准", "通过", "接受"], ["反对", "拒绝", "否决"]), (["增加", "提高"], ["减少", "降低"]),
      (["包括", "纳入"], ["排除"]), (["保留", "维持", "保持"], ["废除", "取消", "撤销"]),
      (["允许", "准许"], ["禁止"]), (["加强"], ["削弱"]), (["强制"], ["自愿"]), (["自愿"], ["分摊"]),
      (["所有", "全部"], ["部分", "一些"]),
      (["前"], ["后"]),
      (["暂停", "中止"], ["恢复", "继续"]), (["延长"], ["终止", "结束"]), (["开放"], ["关闭"]),
      (["增加", "添加"], ["删除"]),
    ],
    units: [
      (.day, ["日", "天"]), (.week, ["周"]), (.month, ["月"]), (.quarter, ["季"]), (.year, ["年"]),
    ],
    numbers: [
      "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ])
}
