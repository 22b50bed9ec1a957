/// How people ask that the wording of a text under discussion be changed, by language.
enum DraftingWords {
  /// Changes of words, whatever is changed: `insert “lit”`, `the deletion of paragraph 3`.
  static let plainChanges = words(
    """
    add adding addition additions insert inserting insertion insertions include including inclusion \
    delete deleting deletion deletions remove removing removal replace replacing replacement \
    substitute substituting substitution reword rewording rephrase rephrasing reformulate redraft \
    edits ajout ajouter insertion insérer suppression supprimer remplacement remplacer inclusion \
    inclure reformuler adición añadir agregar agregue añada inserción insertar supresión suprimir \
    sustitución sustituir reemplazar inclusión incluir reformular добавить вставить исключить \
    вычеркнуть заменить добавление включение исключение замена إضافة حذف إدراج استبدال 增 删 插 替
    """)
  /// What may change other things too.
  static let changes = plainChanges.union(
    words(
      """
      added additional inserted included incorporate deleted removed replaced merge merging move \
      moving split amend amending amended amendment amendments edit editing change changing changes \
      modify modifying modification modifications use using adopting acknowledged mentioned new \
      avoid shorten shortening correct correcting correction supported proposed
      ajouté ajoutée inséré insérée supprimé supprimée remplacé remplacée modifier modification \
      modifications amendement amendements mentionner nouveau nouvel
      añadido añadida insertado suprimido suprimida sustituido modificar modificación \
      modificaciones enmienda enmiendas nuevo nueva включить изменить изменение تعديل 改
      """))
  /// What only a text has.
  static let parts = words(
    """
    word words phrase phrases wording sentence sentences paragraph paragraphs subparagraph \
    subparagraphs bullet bullets footnote footnotes subsection subsections preamble
    mot mots libellé paragraphe paragraphes alinéa alinéas puce
    palabra palabras frase frases párrafo párrafos redacción viñeta inciso
    слово слова фразу фраза абзац абзаца пункт пункта формулировку формулировка كلمة عبارة فقرة \
    الفقرة صياغة 词 句 段 措
    """)
  /// What a text has and other things too: they count where a draft is named, or two of them.
  static let looseParts = words(
    """
    text texts section sections reference references source sources title line statement \
    statements style tone length chapter clause term heading
    texte textes section renvoi référence références titre ligne style longueur
    texto textos sección referencia referencias título línea estilo longitud
    текст текста раздел ссылку ссылка заголовок نص النص إشارة 案 文
    """)
  /// The texts that a meeting has before it, and what is arranged in them.
  static let drafts = words("draft drafts brouillon borrador черновик")
  static let projects = words("projet projets proyecto proyectos проект проекта مشروع 草")
  static let papers = words(
    """
    report opinion opinions resolution paper document outline declaration text rapport avis \
    résolution déclaration texte informe opinión opiniones resolución declaración texto доклада \
    доклад резолюции заявления отчета تقرير التقرير قرار القرار 报 案
    """)
  static let structures = words(
    "structure outline layout plan estructura esquema структура структуру структуры هيكل 结")
  static let mergers = words(
    "merge merging merger split splitting fusionner fusion fusionar fusión объединить دمج")
  /// Before a change that is asked for of what stands before it: `the word should be deleted`.
  static let passives = words(
    "be been is should must soit être est ser sea sean fuera se debería devrait быть")
  static let following = words(
    "following suivant suivante siguiente следующий следующую следующее التالي التالية")
  /// Between the old words and the new: `“states” rather than “suggests”`.
  static let instead = words("rather instead with by par plutôt por lugar en на вместо بدلا ب")

  private static func words(_ table: String) -> Set<String> {
    Set(table.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
