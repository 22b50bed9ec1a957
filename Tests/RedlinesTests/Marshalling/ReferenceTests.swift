import Testing
import Texts

@testable import Redlines

/// Targets as they are printed, in the languages that lists of amendments come in.
@Suite struct ReferenceTests {
  /// A text of clauses, a line each: `#` before headings, else a number, a bar and words.
  private static func text(_ lines: String, _ language: Language) -> StructuredText {
    let clauses = lines.split(separator: "\n").enumerated().map { place, line in
      let id = ClauseID("c\(place)")
      if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        return Clause(
          id: id, kind: .heading, level: level, text: String(line.dropFirst(level + 1)))
      }
      let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      return Clause(
        id: id, kind: .paragraph, number: parts[0].isEmpty ? nil : PrintedNumber(String(parts[0])),
        text: String(parts[1]))
    }
    return StructuredText(language: language, clauses: clauses)
  }

  private static let english = """
    (1)|The wells are many.
    (2)|The rivers are long.
    # Chapter I GENERAL
    ## Article 1 Scope
    1.|This act is for wells.
    2.|It is not for:
    (a)|rivers;
    (b)|lakes:
    (i)|salt ones;
    (ii)|sweet ones;
    (h)|seas.
    3.|It begins at once.
    ## Article 2
    # Definitions
    |For this act:
    (1)|‘well’ is a hole;
    (2)|‘lake’ is none.
    |Nothing else is meant.
    # Chapter II RULES
    ## Article 3 Co-operation
    |All work together.
    |Nobody works alone.
    ## Article 3a Courts
    •|one
    •|two
    # ANNEX I
    ## Article 1
    1.|Forms.
    # ANNEX II
    A.|Lists.
    """

  private static let french = """
    # PREMIÈRE PARTIE : DISPOSITIONS GÉNÉRALES
    # TITRE PREMIER : DES PUITS
    ## Article 1er A (nouveau)
    |Les puits sont libres.
    ## Article 1er
    I. –|Le code est ainsi modifié :
    1°|À l’article 3, le mot est supprimé ;
    2°|Il est complété par un alinéa ainsi rédigé :
    |« Les puits sont nombreux. »
    II. –|Le présent article entre en vigueur demain.
    ## Article 2 bis A
    1.|Un.
    2.|Deux.
    ## Article 2 bis (Supprimé)
    ## Article 3 - Annexe B
    |Un tableau.
    ## Article L. 12-4
    |Un code.
    """

  private static let arabic = """
    # الفصل الأول – أحكام عامة
    ## المادة 1
    1.|تنشر البيانات.
    2.|لا تنشر:
    (أ)|الأسماء؛
    (ب)|العناوين.
    ## المادة 1 مكررا
    |نص.
    """

  private static let chinese = """
    # 第一章 总则
    ## 第一条
    （一）|水井。
    （二）|河流。
    ## 第一条之一
    |湖泊。
    ## 第二条
    |一款。
    |二款。
    """

  private static let russian = """
    # Глава I. Общие положения
    ## Статья 1
    1.|Колодцы.
    а)|реки;
    б)|озера.
    ## Статья 2
    |Первый абзац.
    |Второй абзац.
    """

  private static let spanish = """
    # Capítulo I
    ## Artículo 1
    1.|Los pozos.
    a)|ríos;
    b)|lagos.
    ## Artículo 1 bis
    |Nada.
    """

  @Test(
    "A printed reference leads to its clause",
    arguments: [
      ("en", "Recital 2", 1), ("en", "Chapter I", 2), ("en", "Article 1", 3),
      ("en", "Article 1, paragraph 2", 5), ("en", "Article 1, paragraph 2, point (b)", 7),
      ("en", "Article 1 – paragraph 2 – point b – point ii", 9), ("en", "Article 1(2)(b)(i)", 8),
      ("en", "point (a) of Article 1, paragraph 2", 6), ("en", "Article 1, point (h)", 10),
      ("en", "Article 1, Paragraphs 2 to 3", 5), ("en", "ARTICLE 1, 3", 11),
      ("en", "Article 2, point (2)", 16), ("en", "Article 2, paragraph 1, point (2)", 16),
      ("en", "Chapter II, Article 3, paragraph 2", 21), ("en", "Article 3", 19),
      ("en", "Article 3, second paragraph", 21), ("en", "Article 3, last paragraph", 21),
      ("en", "Article 3 a", 22), ("en", "Article 3a, indent 2", 24), ("en", "Annex I", 25),
      ("en", "Annex I, Article 1, paragraph 1", 27), ("en", "Annex II, point A", 29),
      ("en", "definitions", 13), ("en", "c7", 7), ("en", "Chapter 2", 18),
      ("fr", "Article 1er A", 2), ("fr", "Article premier", 4), ("fr", "Article 1, II", 9),
      ("fr", "Article 1er, alinéa 5", 9), ("fr", "Article 1er, alinéa 4", 8),
      ("fr", "alinéa 2 de l’article 1er", 6), ("fr", "Article 1er, I, 2°", 7),
      ("fr", "Article 2 bis A, alinéa 2", 12), ("fr", "Article 2 bis", 13),
      ("fr", "Article 2 bis (Supprimé)", 13), ("fr", "Article 3 - Annexe B", 14),
      ("fr", "Annexe B, alinéa 1", 15), ("fr", "Première partie", 0), ("fr", "Titre Ier", 1),
      ("fr", "Article L. 12-4", 16), ("fr", "Article 2 bis A, alinéas 1 à 2", 11),
      ("ar", "المادة ١، الفقرة ٢، البند (ب)", 5), ("ar", "المادة 1 مكررا", 6),
      ("ar", "الفصل الأول", 0), ("ar", "الفقرة 1 من المادة 1", 2),
      ("zh", "第一条第（二）项", 3), ("zh", "第一条之一", 4), ("zh", "第二条第二款", 8),
      ("zh", "第一章", 0), ("ru", "Статья 1, пункт 1, подпункт б)", 4),
      ("ru", "абзац 2 статьи 2", 7), ("ru", "Глава I", 0), ("es", "Artículo 1, letra b)", 4),
      ("es", "Artículo 1 bis", 5), ("es", "Artículo 1, apartado 1, letra a)", 3),
    ])
  func leads(language: String, target: String, clause: Int) {
    var finder = Self.finder(language)
    let place = finder.place(of: target, finder.reference(target))
    #expect(place == .init(node: clause, side: .itself, known: nil))
  }

  private static func finder(_ language: String) -> ProvisionFinder {
    let text = text(texts[language] ?? "", Language(language))
    return ProvisionFinder(text.clauses, language: text.language)
  }

  private static let texts = [
    "en": english, "fr": french, "ar": arabic, "zh": chinese, "ru": russian, "es": spanish,
  ]

  @Test(
    "What is to stand next to a provision has its side",
    arguments: [
      ("en", "after Article 3", 19, 2), ("en", "Before Article 1, paragraph 2", 5, 0),
      ("en", "Article 1, after paragraph 2, point (a)", 6, 2), ("en", "after c4", 4, 2),
      ("fr", "Article additionnel après Article 1er", 4, 2), ("fr", "après l’article 1er", 4, 2),
      ("fr", "avant l’alinéa 1 de l’article 2 bis A", 11, 0), ("ar", "بعد المادة 1", 1, 2),
      ("zh", "第一条之后", 1, 2), ("ru", "после статьи 1", 1, 2),
      ("es", "después del artículo 1", 1, 2), ("en", "before Definitions", 13, 0),
    ])
  func side(language: String, target: String, clause: Int, side: Int) {
    var finder = Self.finder(language)
    let place = finder.place(of: target, finder.reference(target))
    #expect(place.node == clause)
    #expect(place.side.rawValue == side)
    #expect(place.known == nil)
  }

  @Test(
    "Targets stand in the order of the text, those that it lacks by their number",
    arguments: [
      (
        "en",
        [
          "Title", "Recital 1", "after Recital 2", "Recital 2 a (new)", "Chapter I", "Article 1",
          "Article 1, title", "Article 1, paragraph 1", "Article 1, paragraph 1, first sentence",
          "Article 1, paragraph 1, second sentence", "Article 1, paragraph 2",
          "Article 1, paragraph 2, introductory part", "Article 1, paragraph 2, point (a)",
          "Article 1, paragraph 2, point (aa)", "Article 1, paragraph 2, point (b)",
          "after Article 1, paragraph 2", "Article 1, paragraph 2 a (new)",
          "Article 1, paragraph 3",
          "Article 1, paragraph 7", "after Article 1", "Article 1 bis", "Article 2", "Article 3",
          "Article 3a", "Article 95", "Annex I", "Annex I, Article 1", "Annex II", "Annex IV",
          "The last page",
        ]
      ),
      (
        "fr",
        [
          "Article 1er A", "Article 1er", "Article 1er, alinéa 1", "Article 1er, alinéa 2",
          "Article 1er, alinéa 5", "Article 1er, alinéa 9", "Article 1er, alinéa 12",
          "après Article 1er", "Article 2 A", "Article 2", "Article 2 bis AA", "Article 2 bis A",
          "Article 2 bis A, alinéa 2", "Article 2 bis A, alinéa 3", "avant Article 2 bis",
          "Article 2 bis", "Article 2 ter A", "Article 2 ter", "Article 2 quaterdecies",
        ]
      ),
    ])
  func order(language: String, targets: [String]) {
    var reader = AmendmentWordingReader()
    // Names fall the other way.
    let list = targets.enumerated().map { place, target in
      ListedAmendment(
        id: "\(targets.count - place)", target: target, operation: .insert, text: "",
        readBy: &reader)
    }
    let marshalling = Marshalling(
      list.reversed(), to: Self.text(Self.texts[language] ?? "", Language(language)))
    #expect(marshalling.order.map { list.reversed()[$0.amendment].target } == targets)
    #expect(marshalling.order.map(\.rank) == Array(1...targets.count))
  }

  @Test func `Of two provisions of one number the one is meant in which more is found`() {
    let text = Self.text(
      """
      # Article 1
      1.|One.
      # Article 2 (reserved)
      1.|Nothing.
      # List A
      # Article 2
      1.|One.
      2.|Two.
      3.|Three.
      """, .english)
    func clause(_ others: [String]) -> Int {
      var finder = ProvisionFinder(text.clauses, language: .english)
      finder.choose(by: others.map { finder.reference($0).reference })
      return finder.place(of: "Article 2", finder.reference("Article 2")).node
    }
    #expect(clause([]) == 2)
    #expect(clause(["Article 2, paragraph 1"]) == 2)
    #expect(clause(["Article 2, paragraph 1", "Article 2, paragraph 3"]) == 5)
  }

  @Test func `What the text lacks is told, once a target`() {
    var reader = AmendmentWordingReader()
    let targets = ["Article 9", "Article 9", "Article 1, paragraph 8", "Article 1, title", "what?"]
    let list = targets.enumerated().map { place, target in
      ListedAmendment(
        id: "\(place)", target: target, operation: .insert, text: "", readBy: &reader)
    }
    let warnings = Marshalling(list, to: Self.text(Self.english, .english)).warnings
    #expect(warnings.map(\.code) == [.targetNotFound, .targetNotFound, .targetNotFound])
    #expect(warnings.map(\.clause?.rawValue) == ["c3", nil, nil])
    #expect(warnings[1].message.contains("2 amendments"))
    #expect(warnings[2].message.contains("at the end"))
  }

  @Test func `Figures in names count by their value`() {
    let names = [
      "AM 10", "AM 9", "AM 09", "I-2", "AM 9 rect. bis", "", "I-10", "AM 900000000000000000000",
    ]
    #expect(
      NaturalOrder.sorted(names).map { names[$0] } == [
        "", "AM 09", "AM 9", "AM 9 rect. bis", "AM 10", "AM 900000000000000000000", "I-2", "I-10",
      ])
  }
}
