/// Instruments that everybody in the field knows by name, in the six languages, each under the
/// name by which it is usually cited.
///
/// A line is the usual name, then the other forms after `=`, parted by `|`.
enum WellKnownInstruments {
  /// As the table has them.
  static let rulesOfProcedure = "Rules of Procedure"

  private static let table = """
    Tunis Agenda = Tunis Agenda for the Information Society | Agenda de Tunis pour la société de \
    l'information | Agenda de Tunis | Programa de Acciones de Túnez para la Sociedad de la \
    Información | Agenda de Túnez para la Sociedad de la Información | Agenda de Túnez | Programa \
    de Acciones de Túnez | Тунисская программа | Тунисской программы | Тунисской программе | \
    Тунисскую программу | Тунисской программой | برنامج عمل تونس | جدول أعمال تونس | 突尼斯议程 | \
    突尼斯信息社会议程 | Agenda de Tunes
    Tunis Commitment = Engagement de Tunis | Compromiso de Túnez | Тунисское обязательство | \
    Тунисского обязательства | التزام تونس | 突尼斯承诺
    Geneva Declaration of Principles = Déclaration de principes de Genève | Declaración de \
    Principios de Ginebra | Женевская декларация принципов | Женевской декларации принципов | \
    إعلان مبادئ جنيف | 日内瓦原则宣言
    Geneva Plan of Action = Plan d'action de Genève | Plan de Acción de Ginebra | Женевский план \
    действий | Женевского плана действий | خطة عمل جنيف | 日内瓦行动计划
    2030 Agenda = 2030 Agenda for Sustainable Development | Agenda 2030 for Sustainable \
    Development | Agenda 2030 | Programme de développement durable à l'horizon 2030 | Agenda 2030 \
    para el Desarrollo Sostenible | Повестка дня в области устойчивого развития на период до 2030 \
    года | Повестки дня в области устойчивого развития на период до 2030 года | خطة التنمية \
    المستدامة لعام 2030 | 2030年可持续发展议程
    Sustainable Development Goals = Sustainable Development Goal | SDGs | SDG | Objectifs de \
    développement durable | Objectif de développement durable | ODD | Objetivos de Desarrollo \
    Sostenible | Objetivo de Desarrollo Sostenible | ODS | Цели в области устойчивого развития | \
    Целей в области устойчивого развития | ЦУР | أهداف التنمية المستدامة | 可持续发展目标
    Addis Ababa Action Agenda = Programme d'action d'Addis-Abeba | Agenda de Acción de Addis Abeba
    Universal Declaration of Human Rights = UDHR | Universal Declaration on Human Rights | DUDH | Déclaration universelle des droits de \
    l'homme | Déclaration universelle des droits humains | Declaración Universal de Derechos \
    Humanos | Declaración Universal de los Derechos Humanos | Всеобщая декларация прав человека | \
    Всеобщей декларации прав человека | الإعلان العالمي لحقوق الإنسان | 世界人权宣言
    International Covenant on Civil and Political Rights = ICCPR | Covenant on Civil and Political Rights | Pacte international relatif aux \
    droits civils et politiques | Pacto Internacional de Derechos Civiles y Políticos | \
    Международного пакта о гражданских и политических правах | Международный пакт о гражданских и \
    политических правах | العهد الدولي الخاص بالحقوق المدنية والسياسية | \
    公民权利和政治权利国际公约
    International Covenant on Economic, Social and Cultural Rights = ICESCR | Pacte international \
    relatif aux droits économiques, sociaux et culturels | Pacto Internacional de Derechos \
    Económicos, Sociales y Culturales | العهد الدولي الخاص بالحقوق الاقتصادية والاجتماعية \
    والثقافية | 经济、社会及文化权利国际公约
    Charter of the United Nations = United Nations Charter | UN Charter | Charte des Nations Unies | \
    Carta de las Naciones Unidas | Устав Организации Объединенных Наций | Устава Организации \
    Объединенных Наций | Устава ООН | ميثاق الأمم المتحدة | 联合国宪章
    ITU Constitution = Constitution of the International Telecommunication Union | Constitution of \
    the ITU | Constitution de l'UIT | Constitución de la UIT | Устав МСЭ | Устава МСЭ | دستور \
    الاتحاد | 国际电联组织法
    ITU Convention = Convention of the International Telecommunication Union | Convention de \
    l'UIT | Convenio de la UIT | Конвенции МСЭ
    International Telecommunication Regulations = ITRs | Règlement des télécommunications \
    internationales | Reglamento de las Telecomunicaciones Internacionales | Регламент \
    международной электросвязи | Регламента международной электросвязи
    Radio Regulations = Règlement des radiocommunications | Reglamento de Radiocomunicaciones
    United Nations Millennium Declaration = Millennium Declaration | Déclaration du Millénaire | \
    Declaración del Milenio
    Guiding Principles on Business and Human Rights = UN Guiding Principles on Business and Human \
    Rights | United Nations Guiding Principles on Business and Human Rights | Ruggie Principles
    United Nations Convention on the Law of the Sea = UNCLOS
    United Nations Framework Convention on Climate Change = UNFCCC
    Budapest Convention = Convention on Cybercrime | Budapest Convention on Cybercrime | \
    Convention de Budapest | Convenio de Budapest
    Paris Agreement = Accord de Paris | Acuerdo de París | Парижское соглашение | Парижского \
    соглашения | اتفاق باريس | 巴黎协定
    Kyoto Protocol = Protocole de Kyoto | Protocolo de Kyoto | Protocolo de Kioto
    Sendai Framework for Disaster Risk Reduction = Sendai Framework | Cadre de Sendai
    Agenda 21 = Programa 21
    Rio Declaration = Rio Declaration on Environment and Development | Déclaration de Rio
    Beijing Declaration = Beijing Declaration and Platform for Action
    NETmundial Multistakeholder Statement = NETmundial Statement
    Rules of Procedure = Règlement intérieur | Reglamento interno | Reglamento Interior | Правила \
    процедуры | Правил процедуры | النظام الداخلي | 议事规则
    Affirmation of Commitments =
    Global Digital Compact =
    Pact for the Future =
    European Convention on Human Rights = ECHR | Convention européenne des droits de l'homme | \
    Convenio Europeo de Derechos Humanos
    American Convention on Human Rights = Convención Americana sobre Derechos Humanos
    General Data Protection Regulation = GDPR
    """

  /// Names that tell an instrument though it is written small: `agenda de túnez`.
  private static let places: Set<String> = [
    "tunis", "túnez", "tunes", "geneva", "genève", "ginebra", "addis", "budapest", "paris", "parís",
    "kyoto", "kioto", "sendai", "rio", "beijing", "unies", "unidas", "united",
  ]

  struct Name {
    var usual: String
    /// Folded, in order.
    var words: [String]
  }

  /// By their first word, the longest first.
  static let byFirstWord: [String: [Name]] = {
    var names: [String: [Name]] = [:]
    for line in (table + "\n" + HumanRightsTreaties.table).split(separator: "\n") {
      let forms = Token.all(in: String(line)).split { $0.folded == "=" || $0.folded == "|" }
      guard let first = forms.first, let end = first.last?.range.upperBound else { continue }
      let usual = String(decoding: line.utf8.prefix(end), as: UTF8.self)
      for form in forms {
        let words = form.map(\.folded)
        names[words[0], default: []].append(Name(usual: usual, words: words))
      }
    }
    return names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// The well-known name that begins at a token, and where it ends.
  static func end(at start: Int, in tokens: [Token]) -> (usual: String, end: Int)? {
    guard start < tokens.count, let names = byFirstWord[tokens[start].folded] else { return nil }
    for name in names where start + name.words.count <= tokens.count {
      let end = start + name.words.count
      guard name.words.indices.allSatisfy({ tokens[start + $0].folded == name.words[$0] }) else {
        continue
      }
      // Few words in Latin letters without one capital are common nouns, unless a place stands among
      // them; rules of procedure are written so, and a long name says what it is.
      let isCommon =
        name.words.count < 5 && name.usual != rulesOfProcedure
        && (start..<end).allSatisfy { tokens[$0].shape == .lower }
        && !name.words.contains(where: places.contains)
      if isCommon, tokens[start].folded.utf8.first.map({ $0 < 0x80 }) ?? false { continue }
      return (name.usual, end)
    }
    return nil
  }
}
