internal import Texts

/// The words of printed references in the languages of the United Nations.
enum ReferenceWords {
  /// Names of one to three words, small and without accents.
  static let units: [String: ProvisionUnit] = {
    var units: [String: ProvisionUnit] = [:]
    for (unit, names) in unitNames {
      for name in WordList.entries(names) {
        let words = WordList.words(name).map(folded).joined(separator: " ")
        units[words] = unit
      }
    }
    return units
  }()

  static let longestUnit = 3

  private static let unitNames: [(ProvisionUnit, String)] = [
    (
      .division("article"),
      "article|articles|art|artículo|artículos|статья|статьи|المادة|المواد|مادة|条"
    ),
    (.division("annex"), "annex|annexes|annexe|appendix|appendice|anexo|anexos|apéndice"),
    (.division("annex"), "приложение|приложения|المرفق|الملحق|مرفق|附 件|附 录"),
    (.division("schedule"), "schedule|état"),
    (.division("part"), "part|parts|partie|parties|parte|partes|часть|части|الجزء|جزء|部 分|部"),
    (.division("book"), "book|livre|libro|книга|الكتاب|编"),
    (.division("title"), "title|titre|título"),
    (.division("chapter"), "chapter|chapters|chapitre|chapitres|capítulo|глава|главы|الفصل|فصل|章"),
    (.division("section"), "section|sections|sección|раздел|раздела|القسم|الباب|قسم|节"),
    (.division("subsection"), "subsection|sub section|sous section|subsección|подраздел"),
    (.division("preamble"), "preamble|préambule|preámbulo|преамбула|الديباجة|ديباجة|序 言"),
    (
      .paragraph, "paragraph|paragraphs|para|paras|paragraphe|paragraphes|párrafo|párrafos|apartado"
    ),
    (.paragraph, "пункт|пункта|пункты|параграф|الفقرة|الفقرات|فقرة|段|款|§"),
    (.subparagraph, "subparagraph|subparagraphs|sub paragraph|sub para|sous paragraphe|subpárrafo"),
    (.subparagraph, "подпункт|подпункта|الفقرة الفرعية|فقرة فرعية|分 段"),
    (.point, "point|points|letter|lettre|letra|punto|inciso|item|البند|بند|项|目"),
    (.line, "alinéa|alinéas|абзац|абзаца|абзацы"),
    (.indent, "indent|indents|tiret|tirets|guión|guion|dash|тире"),
    (.recital, "recital|recitals|considérant|considérants|considerando|considerandos|الحيثية"),
    (.citation, "citation|citations|visa|visas"),
    (.preambular, "preambular paragraph|preambular|pp|párrafo del preámbulo|пункт преамбулы"),
    (.preambular, "فقرة الديباجة|序 言 段|alinéa du préambule"),
    (.operative, "operative paragraph|operative|op|paragraphe du dispositif|пункт постановляющей"),
    (.operative, "执 行 段|فقرة المنطوق"),
    (.sentence, "sentence|sentences|phrase|phrases|frase|предложение|الجملة|句"),
    (.opening, "introductory part|introductory wording|introductory sentence|chapeau"),
    (.opening, "partie introductive|phrase introductive|phrase liminaire|encabezamiento"),
    (.heading, "heading|intitulé|encabezado|заголовок|العنوان|标 题"),
  ]

  // MARK: what joins

  static let before = words("before avant antes перед до قبل 前")
  static let after = words("after following behind après después tras после بعد 后 後")
  /// What follows is the larger part.
  static let of = words("of de du des d' del из من")
  /// Between the first and the last of several.
  static let ranges = words("to through al по إلى 至 and et y и و 和 及 or ou")
  /// What says nothing of the place.
  static let fillers = words(
    "the this la le les l' los las el en in on 第 的 之 在 以")
  /// A provision that is new: the base has none of its number.
  static let new = words(
    "new nouveau nouvelle nouveaux nouvelles nuevo nueva новый новая новое جديد جديدة 新")

  // MARK: numbers

  static let ordinals: [String: Int] = {
    var ordinals: [String: Int] = [:]
    for line in ordinalLines {
      for (at, word) in WordList.words(line).enumerated() { ordinals[folded(word)] = at + 1 }
    }
    for word in words("last dernier dernière último última последний последнее الأخير الأخيرة") {
      ordinals[word] = lastOne
    }
    return ordinals
  }()

  /// What counts from the end.
  static let lastOne = -1

  private static let ordinalLines = [
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    "première seconde", "ier second",
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
    "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый",
    "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
  ]

  /// What is printed behind a figure and adds nothing: `1er`, `2nd`.
  static let ordinalMarks = words("er re ere e eme ème st nd rd th o º ª")

  /// A provision that stands alone, or before the first.
  static let namedNumbers = ["unique": 1, "liminaire": 0, "preliminaire": 0, "preliminary": 0]

  /// How a provision is numbered that was put behind another one of the number.
  static let insertions: [String: Int] = {
    var insertions: [String: Int] = [:]
    let latin = """
      bis ter quater quinquies sexies septies octies nonies decies undecies duodecies terdecies
      quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies unvicies duovicies
      tervicies quatervicies quinvicies sexvicies septvicies octovicies novovicies tricies
      """
    for (at, word) in WordList.words(latin).enumerated() { insertions[word] = at + 2 }
    let others = [
      ("quinter", 5), ("quinto", 5), ("sexto", 6), ("septimo", 7), ("nonodecies", 19),
      ("quattuordecies", 14), ("quinquiesdecies", 15), ("quinquedecies", 15), ("sedecies", 16),
      ("septendecies", 17), ("septemdecies", 17), ("duodevicies", 18), ("undevicies", 19),
      ("бис", 2), ("тер", 3), ("кватер", 4), ("مكرر", 2), ("مكررا", 2),
    ]
    for (word, value) in others { insertions[folded(word)] = value }
    return insertions
  }()

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list).map(folded))
  }

  /// Small letters without accents.
  static func folded(_ word: String) -> String {
    let folded = Texts.LetterFolding.folded(word.lowercased())
    return folded.isEmpty ? word : folded
  }
}
