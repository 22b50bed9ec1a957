internal import Texts

/// What a redline says in its own words, in the language of the text.
struct RedlineWords {
  var heading: String
  var legend: String
  var changed: String
  var inserted: String
  var deleted: String
  var moved: String
  var renumbered: String
  /// Of clauses in which only the form of signs changed.
  var typographic: String
  /// Says how signs are marked that only took another form.
  var typographicLegend: String
  var none: String
  var coarse: String
  var movedAway: String
  var movedHere: String
  var breakGone: String
  var breakCame: String
  /// Between the members of a list.
  var comma = ", "

  /// English where the language is none of the six of the United Nations.
  init(_ language: Language) {
    let tag = String(language.tag.prefix(2))
    self = Self.byLanguage[tag] ?? Self.english
    if tag == "ar" { comma = "، " } else if tag == "zh" { comma = "、" }
  }

  private init(
    _ heading: String, legend: String, _ changed: String, _ inserted: String, _ deleted: String,
    _ moved: String, renumbered: String, typographic: String, dotted: String, none: String,
    coarse: String, away: String, here: String, gone: String,
    came: String
  ) {
    self.heading = heading
    self.legend = legend
    (self.changed, self.inserted, self.deleted) = (changed, inserted, deleted)
    (self.moved, self.renumbered, self.typographic) = (moved, renumbered, typographic)
    typographicLegend = dotted
    self.none = none
    self.coarse = coarse
    (movedAway, movedHere) = (away, here)
    (breakGone, breakCame) = (gone, came)
  }

  private static let english = RedlineWords(
    "What changed",
    legend: "Inserted words are underlined, deleted words struck through; of what moved the lines "
      + "are double, and a link leads to its other place.",
    "Edited", "Inserted", "Deleted", "Moved", renumbered: "Renumbered",
    typographic: "Quotation marks, dashes or spaces only",
    dotted: "Signs that only took another form are dotted.", none: "Nothing changed.",
    coarse: "Some passages are too long and too unlike to be compared as a whole; compared part "
      + "by part, they may show more changes than there are.",
    away: "moved to another place", here: "moved here from another place",
    gone: "paragraph break deleted", came: "paragraph break inserted")

  private static let byLanguage: [String: RedlineWords] = [
    "fr": RedlineWords(
      "Ce qui a changé",
      legend: "Les mots insérés sont soulignés, les mots supprimés barrés ; pour ce qui a été "
        + "déplacé, le trait est double et un lien mène à l’autre endroit.",
      "Modifiés", "Insérés", "Supprimés", "Déplacés", renumbered: "Renumérotés",
      typographic: "Guillemets, tirets ou espaces seulement",
      dotted: "Les signes qui n’ont fait que changer de forme ont un trait pointillé.",
      none: "Rien n’a changé.",
      coarse:
        "Certains passages sont trop longs et trop différents pour être comparés d'un tenant ; "
        + "comparés par parties, ils peuvent montrer plus de changements qu'il n'y en a.",
      away: "déplacé ailleurs", here: "déplacé ici", gone: "saut de paragraphe supprimé",
      came: "saut de paragraphe inséré"),
    "es": RedlineWords(
      "Qué ha cambiado",
      legend: "Las palabras insertadas van subrayadas y las suprimidas tachadas; en lo trasladado "
        + "la línea es doble y un enlace lleva al otro lugar.",
      "Modificados", "Insertados", "Suprimidos", "Trasladados", renumbered: "Renumerados",
      typographic: "Solo comillas, guiones o espacios",
      dotted: "Los signos que solo cambian de forma llevan línea de puntos.",
      none: "Nada ha cambiado.",
      coarse: "Algunos pasajes son demasiado largos y distintos para compararlos de una vez; "
        + "comparados por partes, pueden mostrar más cambios de los que hay.",
      away: "trasladado a otro lugar", here: "trasladado aquí", gone: "salto de párrafo suprimido",
      came: "salto de párrafo insertado"),
    "ru": RedlineWords(
      "Что изменилось",
      legend: "Вставленные слова подчёркнуты, удалённые зачёркнуты; у перемещённого черта двойная, "
        + "а ссылка ведёт к другому месту.",
      "Изменено", "Вставлено", "Удалено", "Перемещено", renumbered: "Перенумеровано",
      typographic: "Только кавычки, тире или пробелы",
      dotted: "Знаки, у которых изменилась только форма, отмечены точками.",
      none: "Ничего не изменилось.",
      coarse: "Некоторые места слишком длинны и несхожи, чтобы сравнить их целиком; сравненные "
        + "по частям, они могут показывать больше изменений, чем есть.",
      away: "перемещено в другое место", here: "перемещено сюда", gone: "разрыв абзаца удалён",
      came: "разрыв абзаца вставлен"),
    "ar": RedlineWords(
      "ما الذي تغيّر",
      legend:
        "الكلمات المضافة تحتها خط، والمحذوفة مشطوبة؛ وما نُقل خطه مزدوج وله رابط إلى موضعه الآخر.",
      "معدّلة", "مضافة", "محذوفة", "منقولة", renumbered: "أُعيد ترقيمها",
      typographic: "علامات الاقتباس أو الشرطات أو المسافات فقط",
      dotted: "العلامات التي تغيّر شكلها فقط خطها منقّط.", none: "لم يتغيّر شيء.",
      coarse:
        "بعض المقاطع أطول وأكثر اختلافا من أن تقارن دفعة واحدة؛ قورنت جزءا جزءا فقد تُظهر تغييرات أكثر مما حدث.",
      away: "نُقل إلى موضع آخر", here: "نُقل إلى هنا", gone: "حُذف فاصل فقرة", came: "أُضيف فاصل فقرة"),
    "zh": RedlineWords(
      "改动之处", legend: "新增文字带下划线，删除文字带删除线；移动的文字用双线，并有链接指向另一处。",
      "修改", "新增", "删除", "移动", renumbered: "重新编号", typographic: "仅引号、破折号或空格",
      dotted: "仅形式改变的符号用点线。", none: "没有改动。",
      coarse: "有些段落过长且差异过大，无法整体比较；按部分比较，显示的改动可能多于实际。", away: "移至他处",
      here: "自他处移来", gone: "删除段落分隔", came: "新增段落分隔"),
  ]
}
