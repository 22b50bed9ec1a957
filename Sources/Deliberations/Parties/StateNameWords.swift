internal import Texts

/// The words with which States, and organs that speak for them, are named, in small letters.
enum StateNameWords {
  /// What the names of States and their organs begin with.
  static let beginnings = list(
    """
    republic of|islamic republic of|federal republic of|people's republic of|kingdom of|state of|\
    grand duchy of|principality of|sultanate of|government of|ministry of|federation of states|\
    permanent mission of|république|royaume|principauté|grand duché|gouvernement|ministère|\
    mission permanente|república|reino|principado|gran ducado|gobierno|ministerio|\
    misión permanente|جمهورية|مملكة|سلطنة|دولة|وزارة|حكومة|республика|королевство|княжество|\
    правительство|министерство|постоянное представительство
    """)

  /// What the names of States end with in Chinese.
  static let chineseEndings = ["共和国", "王国", "政府"]

  /// What stands before a State's short name in its long one: `Republic of Ghana` is Ghana.
  static let longForms = list(
    """
    republic of|kingdom of|state of|government of|republique d|republique de|république d|\
    république de|république du|royaume de|royaume du|república de|república del|reino de|\
    gouvernement du|gouvernement de|gobierno de|gobierno del|جمهورية|республика|республики|\
    королевства|государства
    """)

  /// Words for organs that speak for a State, whose name need not be printed in theirs.
  static let organs = Set(
    WordList.words(
      """
      ministry minister government mission embassy department parliament senate ministère ministre \
      gouvernement ambassade ministerio ministro gobierno embajada министерство правительство وزارة
      """))

  private static func list(_ names: String) -> [String] {
    names.split(separator: "|").map(String.init)
  }
}
