internal import Texts

/// Groups of States by the names they go by in English, French and Spanish.
///
/// Sources: the United Nations' terminology database; the regional groups of Member States.
enum GroupNames {
  /// The other names of a group, as their words; none where the name is no group's.
  static func alike(_ words: [String]) -> [[String]] {
    places[words.joined(separator: " ")].map { groups[$0] } ?? []
  }

  /// `European Union and its Member States` without its members.
  static func withoutMembers(_ words: [String]) -> [String] {
    let name = words.joined(separator: " ")
    guard let members = members.first(where: name.hasSuffix) else { return words }
    return String(name.dropLast(members.count)).split(separator: " ").map(String.init)
  }

  private static let members = [
    " and its member states", " and its 27 member states", " et ses états membres",
    " y sus estados miembros",
  ]

  private static let table = """
    group of 77 and china|group of 77|g77|g 77|g77 and china|g 77 and china|groupe des 77 et de \
    la chine|groupe des 77 et la chine|groupe des 77|g77 et la chine|grupo de los 77 y china|grupo \
    de los 77|g77 y china
    african group|african states|group of african states|groupe africain|groupe des états d \
    afrique|groupe des états africains|grupo africano|grupo de los estados de áfrica|grupo de \
    estados de áfrica|grupo de los estados africanos
    arab group|arab states|group of arab states|groupe arabe|groupe des états arabes|grupo árabe|\
    grupo de los estados árabes|grupo de estados árabes
    group of asia pacific states|asia pacific group|asia and the pacific group|groupe des états d asie et du pacifique|groupe asie pacifique|grupo de \
    asia y el pacífico|grupo de los estados de asia y el pacífico
    group of latin american and caribbean states|group of latin american and caribbean countries|\
    latin american and caribbean group|grulac|groupe des états d amérique latine et des caraïbes|\
    grupo de los estados de américa latina y el caribe|grupo de américa latina y el caribe|grupo \
    latinoamericano y caribeño
    group of western european and other states|western european and others group|weog|groupe des \
    états d europe occidentale et autres états|grupo de los estados de europa occidental y otros \
    estados
    eastern european group|group of eastern european states|groupe des états d europe orientale|\
    grupo de los estados de europa oriental
    least developed countries|group of least developed countries|ldc group|ldcs|pays les moins \
    avancés|groupe des pays les moins avancés|groupe des pma|pma|países menos adelantados|grupo \
    de los países menos adelantados|grupo de los pma
    landlocked developing countries|group of landlocked developing countries|lldcs|lldc group|pays \
    en développement sans littoral|groupe des pays en développement sans littoral|pdsl|países en \
    desarrollo sin litoral|grupo de los países en desarrollo sin litoral
    small island developing states|sids|petits états insulaires en développement|peid|pequeños \
    estados insulares en desarrollo
    alliance of small island states|aosis|alliance des petits états insulaires|alianza de los \
    pequeños estados insulares|alianza de pequeños estados insulares
    non aligned movement|movement of non aligned countries|nam|mouvement des pays non alignés|\
    mouvement des non alignés|movimiento de los países no alineados|movimiento de países no alineados
    like minded group|like minded group of developing countries|like minded developing countries|\
    lmg|lmdc|lmdcs
    organization of islamic cooperation|organisation of islamic cooperation|oic|oic group|\
    organisation de la coopération islamique|oci|organización de cooperación islámica
    caribbean community|caricom|communauté des caraïbes|comunidad del caribe
    association of southeast asian nations|asean|anase|association des nations de l asie du sud \
    est|asociación de naciones de asia sudoriental
    pacific islands forum|pif|forum des îles du pacifique|foro de las islas del pacífico
    pacific small island developing states|psids
    european union|eu|union européenne|ue|unión europea|европейский союз|ес|الاتحاد الأوروبي|欧洲联盟|欧盟
    african union|au|union africaine|ua|unión africana
    """

  private static let groups: [[[String]]] = table.split(separator: "\n").map { line in
    WordList.phrases(String(line))
  }

  private static let places: [String: Int] = {
    var places: [String: Int] = [:]
    for (place, names) in groups.enumerated() {
      for name in names { places[name.joined(separator: " ")] = place }
    }
    return places
  }()
}
