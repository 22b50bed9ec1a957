extension CompilationWords {
  static let english = CompilationWords(
    contents: "Contents",
    disclaimerHeading: "Disclaimer",
    disclaimer:
      "The recommendations below are reproduced as their proponents submitted them. They do "
      + "not necessarily reflect the views of the secretariat, and their order implies no priority.",
    recommendation: "Recommendation",
    source: "Source",
    recommendationOfSource: "recommendation",
    paragraphOfSource: "paragraph",
    alsoProposed: "Also proposed in substance by",
    fate: "Outcome according to the source",
    fates: [
      .withdrawn: "withdrawn", .notInsisted: "not insisted on", .adopted: "adopted",
      .notAdopted: "not adopted", .discussedElsewhere: "to be discussed elsewhere",
      .reportedOnly: "kept in the report rather than in the text",
    ],
    uncategorized: "Uncategorized inputs",
    noneInCategory: "No recommendation was placed in this category.",
    similar: "Similar recommendations",
    identicalWords: "in the same words",
    nearWords: "in nearly the same words",
    contributions: "Contributions compiled",
    contributionColumns: ["Contribution", "Submitted by", "Date", "Language", "Recommendations"],
    questions: "Questions of the secretariat",
    submitterNotStated: "Submitter not stated",
    titleOfOne: "Compilation of recommendations contained in one contribution",
    titleOfMany: "Compilation of recommendations contained in % contributions")

  static let french = CompilationWords(
    contents: "Table des matières",
    disclaimerHeading: "Avertissement",
    disclaimer: "Les recommandations ci-après sont reproduites telles que leurs auteurs les ont "
      + "présentées. Elles ne reflètent pas nécessairement les vues du secrétariat, et leur ordre "
      + "n'implique aucune priorité.",
    recommendation: "Recommandation",
    source: "Source",
    recommendationOfSource: "recommandation",
    paragraphOfSource: "paragraphe",
    alsoProposed: "Également proposé en substance par",
    fate: "Suite donnée selon la source",
    fates: [
      .withdrawn: "proposition retirée", .notInsisted: "proposition non maintenue",
      .adopted: "proposition adoptée", .notAdopted: "proposition non retenue",
      .discussedElsewhere: "à examiner ailleurs",
      .reportedOnly: "consignée dans le rapport plutôt que dans le texte",
    ],
    uncategorized: "Contributions non classées",
    noneInCategory: "Aucune recommandation n'a été classée dans cette catégorie.",
    similar: "Recommandations semblables",
    identicalWords: "dans les mêmes termes",
    nearWords: "en des termes presque identiques",
    contributions: "Contributions compilées",
    contributionColumns: ["Contribution", "Présentée par", "Date", "Langue", "Recommandations"],
    questions: "Questions du secrétariat",
    submitterNotStated: "Auteur non indiqué",
    titleOfOne: "Compilation des recommandations figurant dans une contribution",
    titleOfMany: "Compilation des recommandations figurant dans % contributions",
    colon: "\u{A0}: ", semicolon: "\u{A0}; ")

  static let spanish = CompilationWords(
    contents: "Índice",
    disclaimerHeading: "Descargo de responsabilidad",
    disclaimer: "Las recomendaciones que figuran a continuación se reproducen tal como fueron "
      + "presentadas por sus proponentes. No reflejan necesariamente las opiniones de la "
      + "secretaría, y su orden no implica prioridad alguna.",
    recommendation: "Recomendación",
    source: "Fuente",
    recommendationOfSource: "recomendación",
    paragraphOfSource: "párrafo",
    alsoProposed: "Propuesto también en esencia por",
    fate: "Resultado según la fuente",
    fates: [
      .withdrawn: "propuesta retirada", .notInsisted: "no se insistió en la propuesta",
      .adopted: "propuesta adoptada", .notAdopted: "propuesta no aceptada",
      .discussedElsewhere: "se examinará en otro lugar",
      .reportedOnly: "recogida en el informe y no en el texto",
    ],
    uncategorized: "Aportaciones sin clasificar",
    noneInCategory: "No se ha incluido ninguna recomendación en esta categoría.",
    similar: "Recomendaciones semejantes",
    identicalWords: "en los mismos términos",
    nearWords: "en términos casi idénticos",
    contributions: "Contribuciones compiladas",
    contributionColumns: ["Contribución", "Presentada por", "Fecha", "Idioma", "Recomendaciones"],
    questions: "Preguntas de la secretaría",
    submitterNotStated: "Proponente no indicado",
    titleOfOne: "Compilación de las recomendaciones contenidas en una contribución",
    titleOfMany: "Compilación de las recomendaciones contenidas en % contribuciones")

  static let arabic = CompilationWords(
    contents: "المحتويات",
    disclaimerHeading: "إخلاء مسؤولية",
    disclaimer: "ترد التوصيات أدناه كما قدّمها أصحابها، وهي لا تعبّر بالضرورة عن آراء الأمانة، "
      + "ولا يدل ترتيبها على أي أولوية.",
    recommendation: "التوصية",
    source: "المصدر",
    recommendationOfSource: "التوصية",
    paragraphOfSource: "الفقرة",
    alsoProposed: "اقترحها أيضاً من حيث الجوهر",
    fate: "مآل المقترح حسب المصدر",
    fates: [
      .withdrawn: "سُحب", .notInsisted: "لم يُتمسك به", .adopted: "اعتُمد", .notAdopted: "لم يُعتمد",
      .discussedElsewhere: "يُناقش في موضع آخر", .reportedOnly: "يرد في التقرير لا في النص",
    ],
    uncategorized: "مساهمات غير مصنفة",
    noneInCategory: "لم تُدرج أي توصية في هذه الفئة.",
    similar: "توصيات متشابهة",
    identicalWords: "بالألفاظ نفسها",
    nearWords: "بألفاظ متقاربة",
    contributions: "المساهمات المجمّعة",
    contributionColumns: ["المساهمة", "مقدّم من", "التاريخ", "اللغة", "التوصيات"],
    questions: "أسئلة الأمانة",
    submitterNotStated: "مقدّم غير مذكور",
    titleOfOne: "تجميع التوصيات الواردة في مساهمة واحدة",
    titleOfMany: "تجميع التوصيات الواردة في % من المساهمات",
    comma: "، ", semicolon: "؛ ")
}
