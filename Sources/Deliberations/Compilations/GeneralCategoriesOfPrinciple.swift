extension CategoryScheme {
  static let participation = Category(
    id: "general-participation",
    titles: [
      "en": "Participation, inclusion and transparency",
      "fr": "Participation, inclusion et transparence",
      "es": "Participación, inclusión y transparencia", "ar": "المشاركة والإدماج والشفافية",
    ],
    phrases: [
      "participat*", "multistakeholder*", "multi stakeholder*", "all stakeholders",
      "stakeholder*", "inclusive*", "inclusion", "equal footing", "transparen*", "openness",
      "civil society", "private sector", "academic communit*", "technical communit*", "youth",
      "women", "gender", "developing countries", "persons with disabilities", "consultation*",
      "parties prenantes", "inclusion", "transparence", "société civile", "secteur privé",
      "jeunes", "femmes", "pays en développement", "handicap*", "partes interesadas", "inclusión",
      "transparencia", "sociedad civil", "sector privado", "jóvenes", "mujeres",
      "países en desarrollo", "discapacidad", "مشاركة", "أصحاب المصلحة", "شفافية",
      "المجتمع المدني", "القطاع الخاص", "الشباب", "النساء", "المرأة", "البلدان النامية",
    ])

  static let rights = Category(
    id: "general-rights",
    titles: [
      "en": "Human rights and fundamental freedoms",
      "fr": "Droits de l'homme et libertés fondamentales",
      "es": "Derechos humanos y libertades fundamentales",
      "ar": "حقوق الإنسان والحريات الأساسية",
    ],
    phrases: [
      "human right*", "fundamental right*", "fundamental freedom*", "freedom of expression",
      "freedom of association", "freedom of information", "right to", "privacy", "data protection",
      "personal data", "surveillance", "censorship", "rule of law", "due process",
      "droits de l homme", "droits humains", "libertés fondamentales", "liberté d expression",
      "vie privée", "données personnelles", "droit à", "surveillance", "censure",
      "derechos humanos", "libertades fundamentales", "libertad de expresión", "privacidad",
      "datos personales", "derecho a", "vigilancia", "censura", "حقوق الإنسان",
      "الحريات الأساسية", "حرية التعبير", "الخصوصية", "البيانات الشخصية",
    ],
    instruments: [
      "Universal Declaration of Human Rights",
      "International Covenant on Civil and Political Rights",
    ])

  static let access = Category(
    id: "general-access",
    titles: [
      "en": "Infrastructure, access and standards",
      "fr": "Infrastructures, accès et normes", "es": "Infraestructura, acceso y normas",
      "ar": "البنية التحتية والنفاذ والمعايير",
    ],
    phrases: [
      "infrastructur*", "network*", "interconnect*", "deployment", "ipv6", "ipv4",
      "exchange point*", "connectivity", "broadband", "universal access", "affordable",
      "affordability", "accessib*", "access to", "interoperab*", "open standard*",
      "technical standard*", "standardi*", "neutrality", "innovation", "multilingual*",
      "linguistic diversity", "cultural diversity", "digital divide*", "infrastructures",
      "connectivité", "haut débit", "accès à", "abordable*", "normes techniques", "neutralité",
      "diversité linguistique", "diversité culturelle", "fracture numérique", "infraestructura*",
      "conectividad", "banda ancha", "acceso a", "asequible*", "normas técnicas", "neutralidad",
      "diversidad lingüística", "diversidad cultural", "brecha digital", "البنية التحتية",
      "النفاذ", "المعايير", "النطاق العريض", "الفجوة الرقمية", "التنوع الثقافي",
    ])

  static let security = Category(
    id: "general-security",
    titles: [
      "en": "Security, stability and trust", "fr": "Sécurité, stabilité et confiance",
      "es": "Seguridad, estabilidad y confianza", "ar": "الأمن والاستقرار والثقة",
    ],
    phrases: [
      "security", "cybersecurity", "cyber security", "stability", "resilien*", "confidence in",
      "trust", "trustworth*", "crime*", "cybercrime", "attack*", "incident*", "emergenc*", "spam",
      "fraud", "encryption", "sécurité", "cybersécurité", "stabilité", "confiance",
      "criminalité", "cybercriminalité", "résilien*", "chiffrement", "seguridad",
      "ciberseguridad", "estabilidad", "confianza", "delito*", "ciberdelincuencia", "resilien*",
      "cifrado", "الأمن", "استقرار", "الثقة", "الجريمة", "الجرائم",
    ])

  static let followUp = Category(
    id: "general-follow-up",
    titles: [
      "en": "Follow-up, review and reporting", "fr": "Suivi, examen et rapports",
      "es": "Seguimiento, examen e informes", "ar": "المتابعة والاستعراض والإبلاغ",
    ],
    phrases: [
      "follow up", "review", "monitor*", "report to", "reports to", "report annually",
      "annual report*", "progress report*", "evaluat*", "assessment*", "indicator*",
      "implementation of the", "implement the", "outcome document*", "timetable", "deadline*",
      "roadmap", "suivi", "examen", "évaluation*", "rapport annuel", "faire rapport",
      "indicateur*", "mise en œuvre", "calendrier", "feuille de route", "seguimiento",
      "evaluación", "informe anual", "informar", "presentar un informe", "indicador*",
      "aplicación de", "calendario", "hoja de ruta", "متابعة", "استعراض", "تقرير", "تقييم",
      "مؤشرات", "تنفيذ",
    ])

  static let workingMethods = Category(
    id: "general-methods",
    titles: [
      "en": "Working methods and character of the recommendations",
      "fr": "Méthodes de travail et nature des recommandations",
      "es": "Métodos de trabajo y carácter de las recomendaciones",
      "ar": "أساليب العمل وطبيعة التوصيات",
    ],
    phrases: [
      "recommendations should", "our recommendations", "the working group should",
      "the group should", "this group", "working method*", "rules of procedure", "next meeting",
      "mandate of the working group", "draft report", "the chair should", "consensus",
      "méthodes de travail", "règlement intérieur", "le groupe de travail devrait",
      "les recommandations devraient", "prochaine réunion", "consensus", "métodos de trabajo",
      "reglamento", "el grupo de trabajo debería", "las recomendaciones deberían",
      "próxima reunión", "consenso", "أساليب العمل", "النظام الداخلي", "الفريق العامل",
      "التوصيات ينبغي", "توافق الآراء",
    ])

  /// Found by what a proposal changes, not by words of its own.
  static let drafting = Category(
    id: "general-drafting",
    titles: [
      "en": "Proposals on the wording of drafts",
      "fr": "Propositions relatives à la rédaction des projets de texte",
      "es": "Propuestas sobre la redacción de los proyectos de texto",
      "ar": "مقترحات بشأن صياغة مشاريع النصوص",
    ])
}
