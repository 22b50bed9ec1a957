internal import Texts

/// The words by which a sentence in the imperative is known.
enum ImperativeWords {
  /// Verbs that no statement begins with.
  static let english = words(
    """
    publish establish ensure create develop strengthen provide promote adopt encourage improve \
    enhance reduce expand extend maintain keep build include involve appoint introduce implement \
    continue convene consider clarify collect protect prevent avoid allow enable facilitate \
    foster identify define determine prepare revise amend add remove delete replace abolish \
    repeal ratify recognise recognize acknowledge uphold enforce invest allocate mobilise \
    mobilize raise accelerate integrate incorporate mainstream embed engage empower educate \
    inform communicate consult coordinate cooperate collaborate organise organize hold bring make \
    take give put let leave begin explore examine investigate analyse analyze assess evaluate \
    undertake pursue prioritise prioritize simplify streamline harmonise harmonize standardise \
    standardize align adapt adjust apply assist invite urge require ask propose suggest recommend \
    endorse approve submit translate disseminate distribute deliver deploy install restore renew \
    replenish preserve conserve safeguard defend oppose refrain abstain eliminate eradicate \
    resolve settle rectify compensate hire teach equip commit contribute dedicate devote \
    designate assign entrust authorise authorize instruct prohibit forbid restrict regulate \
    discuss enact notify confirm accept reject cease postpone enlarge initiate govern supervise \
    oversee manage administer operate write compile retain abide comply adhere observe fulfil \
    fulfill meet achieve broaden widen deepen diversify intensify reinforce consolidate unify \
    merge combine decentralise decentralize devolve bind elect choose select nominate construct \
    digitise digitize modernise modernize lend buy sell
    """)
  /// Verbs that are nouns as well: `Support for the register has grown`.
  static let englishAlsoNouns = words(
    """
    support review access plan use report focus work fund design test list name target balance \
    study research document register tax train cap ban run limit direct measure counter draft \
    address help end start stop call request appeal tackle supply finance reward mandate honour \
    honor transfer split scale upgrade move open close repair remedy increase advance combat levy \
    print count update share reach pay link place set form map host launch lift respect permit \
    conduct guarantee delegate recruit separate secure correct monitor reform offer grant \
    complete charge
    """)
  static let articles = words(
    "the a an all each every its their our these those this that any more no")
  /// Behind a noun these say something of it.
  static let finite = words(
    """
    is are was were has have had will would can could may might should must does did do shall \
    remains remain continues continued became becomes
    """)
  /// First words that an article may follow, and that ask nothing.
  static let noVerbs = words(
    """
    in on at by for from with without within under over to of off into onto upon about above \
    across after against along among amongst around as before behind below beneath beside between \
    beyond despite down during except inside like near outside past per since than through \
    throughout till toward until unlike up via while when where whereas whether which what who why \
    how if because although though unless once and or but nor so yet all both half such many quite \
    rather only even perhaps maybe not here there then now today that given regarding concerning \
    see note notice recall remember imagine suppose thank welcome is are was were has have had do \
    does did will would can could may might should must shall neither either also again too just \
    still never ever often no
    """)
  /// What may stand before the verb.
  static let before = words(
    """
    please also further then finally first firstly second secondly third do don not never always \
    ' ’ t ne pas jamais n no se s y d de à ainsi aussi enfin не également asimismo
    """)
  /// Behind `To` or `That`, where these open no request: `To date`, `To this end`, `That is why`.
  static let behindStatingTo = words("date this these that us our me is was has said being why")
  static let prepositions = words("by before until in within for from with at on to as")

  /// In French and Spanish, no verbs though they end as infinitives do.
  static let endAlike = words(
    """
    affaire cendre gendre tendre cylindre notre votre autre entre outre contre quatre lettre membre cadre ordre moindre maire livre œuvre \
    hier hiver premier dernier papier chantier métier quartier fichier courrier janvier février \
    dossier foyer danger officier conseiller particulier régulier entier financier janeiro cahier \
    calendrier atelier courtier cancer clair désir plaisir avenir souvenir loisir \
    pouvoir devoir espoir soir noir trottoir rapport pair impair éclair hangar dollar \
    lugar hogar ejemplar similar militar escolar radar familiar particular regular titular solar \
    ayer mujer taller poder cualquier primer tercer alquiler carácter deber líder haber quehacer \
    porvenir elixir bienestar pesar azúcar pilar auxiliar popular millar sector singular nuclear \
    preliminar director mar par premier nombre
    """)
  /// Of French verbs in -re: `faire`, `construire`, `étendre`, `mettre`, `suivre`, `inclure`.
  static let infinitivesInRe = [
    "ndre", "rdre", "soudre", "ttre", "ivre", "clure", "faire", "traire", "uire", "crire", "dire",
    "lire", "duire", "ompre", "aître", "croître", "vaincre",
  ]
  /// Subjunctives that ask.
  static let spanish = words(
    """
    publique publiquen establezca establezcan garantice garanticen asegure aseguren fortalezca \
    fortalezcan promueva promuevan adopte adopten elabore elaboren publiquemos establezcamos \
    garanticemos fortalezcamos promovamos adoptemos
    """)
  static let russianNouns = words(
    """
    часть область сеть связь пять шесть девять десять двадцать тридцать власть память печать дети \
    почти пути части области власти сети опять смерть статьи повести отрасль отрасли очередь мать \
    вести новости
    """)
  static let arabic = words(
    """
    نشر إنشاء تعزيز ضمان دعم وضع توفير تشجيع اعتماد تطوير تحسين زيادة حماية تنفيذ مواصلة إعداد عقد \
    تقديم إدراج كفالة تيسير توسيع إجراء اتخاذ بناء تحديث احترام منع وقف الحد خفض رفع تنظيم تمكين \
    إشراك تأسيس فتح إغلاق تعيين تدريب إتاحة تخصيص تحديد إلغاء تجنب
    """)
  static let arabicPredicates = words(
    "هو هي كان كانت قد تم لم ليس ليست يساعد تساعد يسهم تسهم يعني تعني أمر")
  static let chinese = words(
    """
    公布 建立 加强 确保 制定 促进 设立 采取 提高 推动 完善 增加 支持 鼓励 开展 改善 扩大 减少 保护 保障 \
    提供 实施 落实 审查 任命 召开 停止 禁止 避免 继续 深化 优化 健全 维护 尊重 推进 发布 编制 培训 开放 \
    关闭 修订 取消 定期 尽快 进一 充分 明确 组织 邀请 引入 纳入 强化 构建 创建
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }
}
