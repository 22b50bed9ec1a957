/// The words that name the parts of an instrument, and those that join numbers, by language.
enum ProvisionWords {
  /// What a part of an instrument is called; decides whether the context may name the instrument.
  enum Kind: Hashable, Sendable {
    case paragraph, article, section, annex, resolves, sign, goal, rule

    /// A bare paragraph or article belongs to the instrument just spoken of; sections, annexes and
    /// signs are as often those of the text itself.
    var isResolvedByContext: Bool { self == .paragraph || self == .article }

    /// Printed before the number where the number alone would name a paragraph or article.
    var prefix: String {
      switch self {
      case .paragraph, .article, .section, .sign, .goal, .rule: ""
      case .annex: "Annex "
      case .resolves: "resolves "
      }
    }
  }

  /// The words of `kinds`.
  static let names = WordSet(kinds.keys)

  static let kinds: [String: Kind] = {
    let words: [(Kind, String)] = [
      (.paragraph, "paragraph paragraphs para paras par pars subparagraph subparagraphs § ¶"),
      (.paragraph, "paragraphe paragraphes alinéa alinéas párrafo párrafos párr párrs"),
      (.paragraph, "пункт пункта пункте пункту пунктом пункты пунктов пунктах пунктам пп"),
      (.paragraph, "параграф параграфа параграфе параграфы"),
      (.paragraph, "الفقرة الفقرات الفقرتين الفقرتان فقرة للفقرة بالفقرة والفقرة"),
      (.article, "article articles art arts artículo artículos"),
      (.article, "статья статьи статье статью статьей статьёй статей статьях"),
      (.article, "المادة المواد المادتين المادتان مادة للمادة بالمادة والمادة"),
      (.section, "section sections sec chapter chapters sección secciones capítulo chapitre"),
      (.section, "apartado apartados point points раздел раздела разделе القسم الفصل"),
      (.annex, "annex annexes annexe anexo anexos appendix приложение приложения приложении"),
      (.annex, "المرفق الملحق"),
      (.resolves, "resolves decides resuelve décide"),
      (.sign, "#"),
      (.rule, "rule rules règle règles regla reglas правило правила правилу правилом правил"),
      (.goal, "target targets goal goals cible cibles objectif objectifs meta metas objetivo"),
      (.goal, "objetivos цель цели задача задачи الغاية للغاية بالغاية الهدف للهدف والغاية"),
      (.goal, "sdg sdgs odd ods цур"),
    ]
    var kinds: [String: Kind] = [:]
    for (kind, list) in words {
      for word in list.split(separator: " ") { kinds[String(word)] = kind }
    }
    return kinds
  }()

  /// Those of the words for goals that name the instrument too: `SDG 17.18`.
  static let namesOfGoals: Set<String> = ["sdg", "sdgs", "odd", "ods", "цур"]

  /// Chinese puts the word behind its number: 第69段.
  static let chineseKinds: [String: Kind] = [
    "段": .paragraph, "条": .article, "條": .article, "款": .paragraph, "节": .section,
  ]

  /// Behind a number that measures.
  static let units: Set<String> = [
    "°", "º", "%", "per", "percent", "pour", "por", "degrees", "degree", "degrés", "grados",
    "points", "million", "billion", "millions", "milliards", "millones", "times", "c", "mt", "gt",
    "процента", "процентов", "млн", "млрд", "градуса", "في",
  ]

  static let listWords: Set<String> = [
    "and", "or", "&", "et", "ou", "y", "e", "o", "и", "или", "و", "أو", "和", "及", "与", "、",
  ]
  static let rangeWords: Set<String> = [
    "-", "to", "through", "à", "a", "al", "до", "по", "إلى", "الى", "至",
  ]
  /// `paragraph No. 5`.
  static let numberWords: Set<String> = ["no", "nos", "nº", "n", "°", "№", "num", "núm", "رقم"]

  /// Between a provision and its instrument.
  static let links: Set<String> = Set(
    """
    of the in to from under within and both its said same aforementioned de du des la le les l d
    document documents documento documentos документа документе الوثيقة وثيقة
    del el los las en dans à au aux ' , ( ) . " “ ” « » في من على ل 《 》 的 в к
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Behind a provision: whose it is follows.
  static let ofWords: Set<String> = ["of", "de", "du", "des", "del", "do", "da", "من"]

  /// Between an instrument and the provision behind it.
  static let backLinks: Set<String> = [
    ",", "(", "in", "see", "at", ":", "-", "dans", "en", "voir", "véase", "ver", "в", "см", "في",
    "انظر", "》", ";", "its", "esp", "especially", "notably", "”", "\"", "par", "de", "with",
  ]

  /// A provision with such a word before or behind it is one of the text itself.
  static let ownBefore: Set<String> = [
    "this", "that", "each", "new", "present", "following", "preceding", "previous", "next", "ce",
    "cet", "cette", "este", "esta", "presente", "présent", "hereby", "every",
  ]
  static let ownBehind: Set<String> = [
    "above", "below", "hereof", "herein", "hereinafter", "supra", "infra", "ci", "anterior",
    "precedente", "siguiente", "suivant", "précédent", "выше", "ниже", "أعلاه", "أدناه",
  ]
  /// After `of the`: what is meant is not an instrument.
  static let ownDocuments: Set<String> = [
    "this", "present", "cited", "current", "our", "ce", "cette", "présent", "présente", "este",
    "esta", "presente", "same", "it", "настоящего", "هذا", "هذه", "本",
  ]
}
