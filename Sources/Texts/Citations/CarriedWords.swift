/// The words that carry a provision back to an instrument named in an earlier sentence, by
/// language.
enum CarriedWords {
  /// Before the provision: by these one relies on a text that is in force, `under article 4`.
  static let grounds = words(
    """
    from under per pursuant according its such ibid ibidem idem recall recalls recalling recalled \
    reaffirm reaffirms reaffirming reaffirmed cite cites citing quote quotes quoting invoke invokes \
    invoking mandated accordance line conformity virtue
    selon conformément vertu termes sa son ses comme rappelle rappelant rappelle rappelons \
    réaffirme réaffirmant cite citant invoque
    según conforme conformidad virtud arreglo su sus como recuerda recordando recordamos reafirma \
    reafirmando cita citando invoca ibíd
    согласно соответствии основании силу его ее её там же напоминает напоминая ссылается \
    ссылаясь подтверждает подтверждая
    بموجب وفقا وفقاً عملا عملاً بمقتضى تستذكر يستذكر إذ
    """)
  /// Between those words and the provision.
  static let links = words(
    """
    with to of the by as in à au aux de du des la le les l ' d con a al el los las del с со на же \
    . ,
    """)
  /// Behind the provision: what a text in force does.
  static let tells = words(
    """
    states stated state says said say provides provided provide reads recognizes recognized \
    recognises recognised recognize reaffirms reaffirmed emphasizes emphasized emphasises \
    emphasised emphasize stresses stressed stipulates stipulated calls called call asks asked ask \
    addresses addressed address requires required defines defined affirms affirmed declares \
    declared mandates mandated mentions mentioned refers referred refer sets set establishes \
    established obliges grants granted underlines underlined acknowledges acknowledged invites \
    invited requests requested deals deal concerns concern highlights highlighted notes noted \
    speaks spoke thereof recognizing recognising stating providing calling reaffirming emphasizing \
    emphasising stressing requesting inviting affirming declaring acknowledging underlining noting \
    concerning
    dispose disposent stipule stipulent prévoit prévoient énonce énoncent affirme affirment \
    reconnaît reconnaissent réaffirme souligne soulignent précise définit demande demandent appelle \
    indique indiquent établit garantit impose oblige invite consacre \
    reconnaissant réaffirmant soulignant demandant disposant prévoyant énonçant stipulant invitant \
    affirmant
    dispone disponen establece establecen estipula prevé prevén afirma afirman reconoce reconocen \
    reafirma subraya señala define pide piden exige indica garantiza insta \
    reconociendo reafirmando subrayando estableciendo pidiendo afirmando invitando señalando
    гласит гласят предусматривает предусматривают устанавливает признает признаёт подтверждает \
    подчеркивает определяет призывает требует говорит указывает закрепляет обязывает \
    признающий признающая признающем подтверждающий предусматривающий устанавливающий
    تنص نصت تؤكد تدعو تطلب تعترف تقر تشير تحدد
    """)
  /// Before the verb: `it was reaffirmed`, `clearly states`.
  static let between = words(
    """
    it was is has also clearly explicitly already there il est a été aussi clairement también \
    ya claramente se также ясно прямо على
    """)
  /// Behind the provision and `of`: it is one of the same instrument.
  static let same = words(
    "thereof celui celle misma mismo того той منه منها")
  /// Beginnings of words by which one asks that a draft be changed.
  static let changes = [
    "delet", "replac", "insert", "add", "amend", "reword", "remov", "redraft", "rephras",
    "supprim", "remplac", "ajout", "insér", "modifi", "reformul", "suprim", "reempla", "sustitu",
    "añad", "agreg", "insertar", "enmend", "исключ", "замен", "добав", "измен", "удал", "вычерк",
    "حذف", "استبدال", "إضافة", "تعديل", "删", "增", "改",
  ]
  static let chineseGrounds = ["根据", "按照", "依照", "依据", "按", "回顾", "重申"]
  static let chineseTells = ["规定", "指出", "确认", "要求", "强调", "呼吁", "重申", "承认", "述及", "提到"]

  private static func words(_ table: String) -> Set<String> {
    Set(table.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
