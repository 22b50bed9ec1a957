/// The small words by which one language lists those it speaks to.
struct AddresseeGrammar: Sendable {
  /// Dropped from the head of a name.
  var articles: Set<String>
  /// Words that begin another name after `and`.
  var determiners: Set<String>
  var joiners: Set<String>
  /// Words after which the name goes on: `of`.
  var genitives: Set<String>
  /// Prepositions that qualify a name: `in`, `with`.
  var qualifiers: Set<String>
  /// Words that begin a list beside the main one: `including`.
  var listings: Set<String>
  /// Words that begin a remark: `as appropriate`, `acting …`.
  var remarks: Set<String>
  var relatives: Set<String>
  /// Nouns of those who can act.
  var actors: Set<String>
  /// Units of a larger body, named together: `organs and programmes of the … system`.
  var units: Set<String>
  /// Nouns that take the word before the verb for themselves: `parties to`.
  var bound: Set<String>
  var pronouns: Set<String>
  /// Words that stand before an infinitive.
  var infinitiveSigns: Set<String>
  /// Endings of infinitives; empty where the sign alone tells them.
  var infinitiveEndings: [String]
  var actorEndings: [String]

  static func grammar(for language: Language) -> AddresseeGrammar {
    switch language.tag {
    case "fr": french
    case "es": spanish
    case "ru": russian
    case "ar": arabic
    default: english
    }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }

  static let english = AddresseeGrammar(
    articles: words("the a an"),
    determiners: words(
      """
      the all its their other those any each every both relevant interested our these such
      """),
    joiners: words("and or and/or"),
    genitives: words("of"),
    qualifiers: words(
      """
      in on at from with for by within under across throughout through around among against beyond
      outside
      """),
    listings: words(
      "including especially particularly notably namely mainly inter such with together like"),
    remarks: words(
      """
      in within as through when where wherever at on by acting working for under during if
      consistent taking bearing subject upon after without pursuant via while according based
      among from before once until unless however using jointly individually collectively making
      building having given following whether inter to drawing nationally internationally also
      regionally collaborating cooperating therefore accordingly further
      """),
    relatives: words("that which who whose whom"),
    actors: words(
      """
      states state countries country governments government parties party community communities
      organizations organization organisations organisation agencies agency institutions
      institution bodies body organs organ programmes programs funds fund entities stakeholders
      stakeholder sector sectors industry industries society societies companies company academia
      public media secretary-general director-general director directors chair chairs chairman
      chairperson president secretariat council assembly commission committee committees board
      bureau bureaux office offices union conference forum group groups bank banks membership
      members member administrations administration rapporteur rapporteurs expert experts
      coordinator secretary nations donors donor partners partner partnership authorities authority
      parliaments parliament parliamentarians ministers minister ministries ministry universities
      university associations association foundations foundation networks network leaders people
      peoples youth women businesses business enterprises operators providers manufacturers
      academics specialists representatives representative delegations delegation commissions
      regulators observers signatories facility facilities actors constituencies mechanisms
      commissioner heads envoy mission missions centre centres center centers institutes institute
      alliance initiatives team teams households individuals persons citizens consumers everyone
      units departments department groupings court courts tribunal tribunals forces troops cities
      municipalities regions islands creditors judges police militias factions laboratories
      hospitals schools churches coalitions federations cooperatives children parents
      """),
    units: words(
      """
      organs programmes programs funds agencies bodies entities departments offices commissions
      """),
    bound: words(
      """
      parties party signatories contributors access response regard respect relation according
      addition related resistance due owing assistance support subject prior contribution
      relating belonging adhering relevant pursuant thanks view committed susceptible
      """),
    pronouns: words("them it him her themselves itself us"),
    infinitiveSigns: words("to"), infinitiveEndings: [],
    actorEndings: ["ers", "ors", "ists", "ians", "ants"])

  static let french = AddresseeGrammar(
    articles: words("le la les l' un une des au aux du à"),
    determiners: words(
      """
      le la les l' tous toutes tout toute ses leurs leur son sa autres aux au ces chaque nos
      """),
    joiners: words("et ou"),
    genitives: words("de du des d' de la"),
    qualifiers: words("en dans sur avec pour par sous parmi contre"),
    listings: words("notamment particulièrement spécialement surtout tels telles dont comme"),
    remarks: words(
      """
      en dans agissant conformément compte selon lorsque si par avec sous pour afin sans sur
      suivant chacun y lors au à après avant le
      """),
    relatives: words("qui que qu' dont lesquels lesquelles lequel"),
    actors: words(
      """
      états etats état pays gouvernements gouvernement parties partie communauté communautés
      organisations organisation organismes organisme organes organe institutions institution
      programmes programme fonds entités acteurs secteur secteurs industrie société sociétés
      entreprises médias milieux secrétaire directeur directeurs directrice directrices président
      présidente secrétariat conseil assemblée commission commissions comité comités bureau bureaux
      union conférence forum groupe groupes banque banques membres membre administrations
      administration rapporteur rapporteurs experts coordonnateur nations donateurs partenaires
      autorités parlements parlementaires ministres ministre ministères universités associations
      fondations réseaux dirigeants jeunes femmes opérateurs fournisseurs fabricants
      représentants délégations régulateurs intéressés prenantes mécanismes centres équipes
      établissements instituts coalitions fédérations syndicats collectivités services tribunaux
      cour forces régions villes peuples bailleurs créanciers écoles hôpitaux
      """),
    units: words("organes programmes fonds organismes institutions entités bureaux commissions"),
    bound: words("parties grâce face accès conformément quant jusqu' appui relatifs relative"),
    pronouns: words("eux elles les lui leur"),
    infinitiveSigns: words("à de d' a"),
    infinitiveEndings: ["er", "ir", "dre", "ttre", "aire", "ire", "vre", "oir", "ître", "pre"],
    actorEndings: ["eurs", "ants", "istes"])

  static let spanish = AddresseeGrammar(
    articles: words("el la los las al un una del lo a"),
    determiners: words(
      """
      el la los las al todos todas todo toda sus su otros otras demás dichos esos cada nuestros
      """),
    joiners: words("y e o u"),
    genitives: words("de del"),
    qualifiers: words("en con para por sobre entre contra bajo"),
    listings: words("incluidos incluidas incluido incluida especialmente particularmente como"),
    remarks: words(
      """
      en dentro actuando conforme según cuando si por con bajo para sin sobre tras junto teniendo
      mediante cada inclusive de a
      """),
    relatives: words("que quienes quien cuyos cuyas cuyo"),
    actors: words(
      """
      estados estado países país gobiernos gobierno partes parte comunidad comunidades
      organizaciones organización organismos organismo órganos órgano instituciones institución
      programas programa fondos fondo entidades actores sector sectores industria sociedad empresas
      medios secretario secretaria director directora directores presidente presidenta secretaría
      consejo asamblea comisión comisiones comité comités oficina oficinas unión conferencia foro
      grupo grupos banco bancos miembros miembro administraciones administración relator relatores
      expertos coordinador naciones donantes asociados interesados interesadas autoridades
      parlamentos parlamentarios ministros ministro ministerios universidades asociaciones
      fundaciones redes líderes jóvenes mujeres operadores proveedores fabricantes representantes
      delegaciones reguladores mecanismos centros establecimientos institutos coaliciones
      federaciones sindicatos tribunales corte fuerzas ciudades regiones pueblos acreedores escuelas
      hospitales mesa junta
      """),
    units: words("órganos programas fondos organismos entidades oficinas comisiones"),
    bound: words("acceso respecto conforme debido frente gracias apoyo relativos relativas"),
    pronouns: words("ellos ellas les los"),
    infinitiveSigns: words("a que"), infinitiveEndings: ["ar", "er", "ir", "arse", "erse", "irse"],
    actorEndings: ["ores", "antes", "istas"])

  static let russian = AddresseeGrammar(
    articles: [], determiners: words("все всех всем всеми другие других другим своих"),
    joiners: words("и или"), genitives: [], qualifiers: words("в на с по при для из о"),
    listings: words("включая особенно"),
    remarks: words("в с при действуя по на через учитывая действующий совместно"),
    relatives: words("которые который которая которым"),
    actors: words(
      """
      государства государствам государств государства-члены государствам-членам членов
      правительства правительствам правительств страны странам стран сообщество организации
      организациям организаций учреждения учреждениям секретаря секретарю директора директору
      председателя комиссию комиссии совет комитет секретариат стороны сторонам сектор сектору
      сектора общество общества обществу фонды программы органы доноров партнеров заинтересованные
      """),
    units: [], bound: [], pronouns: words("их им его"), infinitiveSigns: [],
    infinitiveEndings: ["ть", "ти", "ться", "тись", "чь"], actorEndings: [])

  static let arabic = AddresseeGrammar(
    articles: [], determiners: words("جميع كل سائر"), joiners: words("و"), genitives: [],
    qualifiers: words("في من على مع"), listings: words("ولا وخاصة ومنها بما"),
    remarks: words("في بالتعاون بالتشاور وفقا على"), relatives: words("التي الذين الذي"),
    actors: words(
      """
      الدول الأعضاء الحكومات المجتمع المنظمات الأمين العام المدير رئيس اللجنة المجلس الأمانة
      الأطراف القطاع المؤسسات الوكالات الهيئات البلدان الأمم الصناديق البرامج الجهات
      """),
    units: [], bound: [], pronouns: [], infinitiveSigns: words("أن إلى على"),
    infinitiveEndings: [], actorEndings: [])
}
