extension QuestionWords {
  static let english = QuestionWords(
    noRecommendation: "nothing was found that it recommends",
    noTitle: "no title is printed; it goes by the name of its file",
    recordOfOne: "this is a record of what others said: its 1 recommendation stands under those "
      + "whose wishes it tells; who issued it is not stated",
    recordOfMany: "this is a record of what others said: its {1} recommendations stand under those "
      + "whose wishes it tells; who issued it is not stated",
    noSubmitterOfOne: "no submitter is stated; 1 recommendation stands under none",
    noSubmitterOfMany: "no submitter is stated; {1} recommendations stand under none",
    repeatedDocument: "the same text as {1}; one of them may be left out",
    sameSymbol: "{1} is the symbol of {2} too, which says other things",
    nameVariants: "“{1}” (recommendation {2}) and “{3}” (recommendation {4}) may be one party",
    languages: "the contributions are in {1} languages: {2}; each recommendation stands in its "
      + "own, and what is said in two languages is not grouped",
    fateOfOne: "recommendation {1}: {2}, as the source says (“{3}”); leave it out?",
    fateOfMany: "recommendations {1}: {2}, as the source says (“{3}”); leave them out?",
    identical: "recommendations {1} ask for the same in the same words",
    near: "recommendations {1} ask for the same in nearly the same words",
    differentParties: ": different parties ({1})",
    oneParty: ": one party, more than once ({1})",
    lookTogether:
      "recommendations {1} may ask for the same in other words: to be looked at together",
    opposed: "recommendations {1} are nearly in the same words and ask for opposite or different "
      + "things: kept apart, to be looked at together",
    uncategorizedOne: "recommendation {1}: no category is given or fits",
    uncategorizedMany: "recommendations {1}: no category is given or fits",
    and: " and ", range: "{1} to {2}")

  static let french = QuestionWords(
    noRecommendation: "aucune recommandation n'y a été trouvée",
    noTitle: "aucun titre n'est imprimé ; le nom du fichier en tient lieu",
    recordOfOne: "ce document rapporte les propos d'autrui : sa recommandation figure sous le nom "
      + "de ceux dont il relate les vœux ; son auteur n'est pas indiqué",
    recordOfMany: "ce document rapporte les propos d'autrui : ses {1} recommandations figurent "
      + "sous le nom de ceux dont il relate les vœux ; son auteur n'est pas indiqué",
    noSubmitterOfOne: "aucun auteur n'est indiqué ; 1 recommandation ne figure sous aucun nom",
    noSubmitterOfMany:
      "aucun auteur n'est indiqué ; {1} recommandations ne figurent sous aucun nom",
    repeatedDocument: "même texte que {1} ; l'un des deux peut être omis",
    sameSymbol: "{1} est aussi la cote de {2}, dont le texte est différent",
    nameVariants: "« {1} » (recommandation {2}) et « {3} » (recommandation {4}) désignent "
      + "peut-être un même auteur",
    languages: "les contributions sont en {1} langues : {2} ; chaque recommandation figure dans la "
      + "sienne, et ce qui est dit en deux langues n'est pas regroupé",
    fateOfOne: "recommandation {1} : {2}, d'après la source (« {3} ») ; faut-il l'omettre ?",
    fateOfMany: "recommandations {1} : {2}, d'après la source (« {3} ») ; faut-il les omettre ?",
    identical: "les recommandations {1} demandent la même chose dans les mêmes termes",
    near: "les recommandations {1} demandent la même chose en des termes presque identiques",
    differentParties: " : auteurs différents ({1})",
    oneParty: " : un même auteur, plusieurs fois ({1})",
    lookTogether: "les recommandations {1} demandent peut-être la même chose en d'autres termes : "
      + "à examiner ensemble",
    opposed: "les recommandations {1}, presque identiques dans leurs termes, demandent des choses "
      + "opposées ou différentes : elles restent séparées, à examiner ensemble",
    uncategorizedOne: "recommandation {1} : aucune catégorie n'est indiquée ni ne convient",
    uncategorizedMany: "recommandations {1} : aucune catégorie n'est indiquée ni ne convient",
    and: " et ", range: "{1} à {2}")

  static let spanish = QuestionWords(
    noRecommendation: "no se encontró en ella ninguna recomendación",
    noTitle: "no lleva título; se la designa por el nombre de su archivo",
    recordOfOne: "este documento recoge lo que dijeron otros: su recomendación figura a nombre de "
      + "aquellos cuyos deseos relata; no se indica quién lo publicó",
    recordOfMany: "este documento recoge lo que dijeron otros: sus {1} recomendaciones figuran a "
      + "nombre de aquellos cuyos deseos relata; no se indica quién lo publicó",
    noSubmitterOfOne: "no se indica el proponente; 1 recomendación no figura a nombre de nadie",
    noSubmitterOfMany:
      "no se indica el proponente; {1} recomendaciones no figuran a nombre de nadie",
    repeatedDocument: "el mismo texto que {1}; puede omitirse uno de los dos",
    sameSymbol: "{1} es también la signatura de {2}, cuyo texto es distinto",
    nameVariants: "«{1}» (recomendación {2}) y «{3}» (recomendación {4}) pueden ser un mismo "
      + "proponente",
    languages: "las contribuciones están en {1} idiomas: {2}; cada recomendación figura en el "
      + "suyo, y lo que se dice en dos idiomas no se agrupa",
    fateOfOne: "recomendación {1}: {2}, según la fuente («{3}»); ¿debe omitirse?",
    fateOfMany: "recomendaciones {1}: {2}, según la fuente («{3}»); ¿deben omitirse?",
    identical: "las recomendaciones {1} piden lo mismo en los mismos términos",
    near: "las recomendaciones {1} piden lo mismo en términos casi idénticos",
    differentParties: ": proponentes distintos ({1})",
    oneParty: ": un mismo proponente, más de una vez ({1})",
    lookTogether: "las recomendaciones {1} pueden pedir lo mismo con otras palabras: conviene "
      + "examinarlas juntas",
    opposed: "las recomendaciones {1}, casi iguales en sus palabras, piden cosas opuestas o "
      + "distintas: quedan separadas; conviene examinarlas juntas",
    uncategorizedOne: "recomendación {1}: no se indica categoría ni hay una que corresponda",
    uncategorizedMany: "recomendaciones {1}: no se indica categoría ni hay una que corresponda",
    and: " y ", range: "{1} a {2}")

  static let arabic = QuestionWords(
    noRecommendation: "لم يُعثر فيها على أي توصية",
    noTitle: "لا تحمل عنواناً، ويُشار إليها باسم ملفها",
    recordOfOne: "هذه الوثيقة تنقل ما قاله آخرون: ترد توصيتها الوحيدة باسم من تنقل رغباتهم، ولم "
      + "يُذكر من أصدرها",
    recordOfMany: "هذه الوثيقة تنقل ما قاله آخرون: ترد توصياتها (العدد: {1}) باسم من تنقل رغباتهم، "
      + "ولم يُذكر من أصدرها",
    noSubmitterOfOne: "لم يُذكر مقدّمها؛ توصية واحدة لا ترد باسم أحد",
    noSubmitterOfMany: "لم يُذكر مقدّمها؛ التوصيات التي لا ترد باسم أحد: {1}",
    repeatedDocument: "النص نفسه الوارد في {1}؛ يمكن حذف أحدهما",
    sameSymbol: "{1} هو أيضاً رمز {2} التي تقول غير ذلك",
    nameVariants: "قد يكون «{1}» (التوصية {2}) و«{3}» (التوصية {4}) جهة واحدة",
    languages: "عدد لغات المساهمات {1}: {2}؛ ترد كل توصية بلغتها، ولا يُجمع ما قيل بلغتين",
    fateOfOne: "التوصية {1}: {2}، حسب المصدر («{3}»)؛ هل تُحذف؟",
    fateOfMany: "التوصيات {1}: {2}، حسب المصدر («{3}»)؛ هل تُحذف؟",
    identical: "التوصيات {1} تطلب الأمر نفسه بالألفاظ نفسها",
    near: "التوصيات {1} تطلب الأمر نفسه بألفاظ متقاربة",
    differentParties: ": جهات مختلفة ({1})",
    oneParty: ": جهة واحدة أكثر من مرة ({1})",
    lookTogether: "قد تطلب التوصيات {1} الأمر نفسه بألفاظ أخرى: يُستحسن النظر فيها معاً",
    opposed: "التوصيات {1} متقاربة الألفاظ لكنها تطلب أموراً متعارضة أو مختلفة: أُبقيت منفصلة، "
      + "ويُستحسن النظر فيها معاً",
    uncategorizedOne: "التوصية {1}: لم تُذكر لها فئة ولا تناسبها أي فئة",
    uncategorizedMany: "التوصيات {1}: لم تُذكر لها فئة ولا تناسبها أي فئة",
    and: " و", range: "{1} إلى {2}", comma: "، ")
}
