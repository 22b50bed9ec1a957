internal import Texts

extension RegisterParty {
  /// A party of which nothing is known but its name, with the group and the country that the name
  /// tells; what it does not tell is left for the desk to say.
  public init(named name: String) {
    let letters = CountryNames.code(of: name)
    let country = Country.all.first { $0.letters == letters }
    self.init(
      name: name, group: country == nil ? StakeholderGroup(toldBy: name) : .government,
      country: country?.code)
  }
}

extension StakeholderGroup {
  /// The group that a party's name tells; nil where it tells none.
  init?(toldBy name: String) {
    let words = Token.all(in: name).filter { $0.shape != .mark }.map(\.folded)
    let said = words.joined(separator: " ")
    if Self.namesState(said)
      || StateNameWords.chineseEndings.contains(where: name.hasSuffix)
    {
      self = .government
    } else if let group = StakeholderGroupWords.within.first(where: { _, list in
      list.contains { " \(said) ".contains(" \($0) ") }
    })?.group {
      self = group
    } else if !GroupNames.alike(words).isEmpty {
      self = .government
    } else {
      return nil
    }
  }

  private static func namesState(_ name: String) -> Bool {
    let bare =
      ["the ", "la ", "le ", "el "].first(where: name.hasPrefix).map { $0.utf8.count } ?? 0
    let name = String(name.utf8.dropFirst(bare)) ?? name
    return StateNameWords.beginnings.contains { name.hasPrefix("\($0) ") }
  }
}

/// The words by which names of parties tell their group, as words in small letters.
private enum StakeholderGroupWords {
  /// Words of names, by group; the first group whose word stands in a name is told.
  static let within: [(group: StakeholderGroup, words: [String])] = [
    (
      .academia,
      """
      university|université|universidad|universität|università|faculty|faculté|facultad|جامعة|\
      университет|университета
      """
    ),
    (
      .intergovernmental,
      """
      united nations|nations unies|naciones unidas|european union|union européenne|\
      unión europea|european commission|african union|union africaine|unión africana|\
      intergovernmental|intergouvernemental|intergouvernementale|intergubernamental|\
      الأمم المتحدة|الاتحاد الأوروبي|организация объединенных наций|европейский союз
      """
    ),
    (.privateSector, "ltd|inc|llc|plc|gmbh|corporation|corp|sarl|شركة|ооо|оао"),
    (.civilSociety, "ngo|ngos|ong|ongs"),
  ].map { ($0, $1.split(separator: "|").map(String.init)) }
}
