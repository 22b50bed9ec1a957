public import Texts

/// A subregion of M49, the United Nations' standard of countries and areas for statistics.
public enum Subregion: String, Codable, Hashable, Sendable, CaseIterable {
  case northernAfrica, easternAfrica, middleAfrica, southernAfrica, westernAfrica
  case caribbean, centralAmerica, southAmerica, northernAmerica
  case centralAsia, easternAsia, southEasternAsia, southernAsia, westernAsia
  case easternEurope, northernEurope, southernEurope, westernEurope
  case australiaAndNewZealand, melanesia, micronesia, polynesia

  public var region: Region {
    switch self {
    case .northernAfrica, .easternAfrica, .middleAfrica, .southernAfrica, .westernAfrica: .africa
    case .caribbean, .centralAmerica, .southAmerica, .northernAmerica: .americas
    case .centralAsia, .easternAsia, .southEasternAsia, .southernAsia, .westernAsia: .asia
    case .easternEurope, .northernEurope, .southernEurope, .westernEurope: .europe
    case .australiaAndNewZealand, .melanesia, .micronesia, .polynesia: .oceania
    }
  }
}

public enum Region: String, Codable, Hashable, Sendable, CaseIterable {
  case africa, americas, asia, europe, oceania
}

/// The groups in which the United Nations balances its bodies.
public enum RegionalGroup: String, Codable, Hashable, Sendable, CaseIterable {
  case african, asiaPacific, easternEuropean, latinAmericanAndCaribbean, westernEuropeanAndOthers
}

/// What the United Nations takes account of; a country may be several.
public enum DevelopmentStatus: String, Codable, Hashable, Sendable, CaseIterable {
  case leastDeveloped, landlocked, smallIslands
}

/// A country, by its M49 code.
public struct Country: Hashable, Sendable {
  /// Three digits.
  public let code: String
  /// Three letters, as in ISO 3166-1.
  let letters: String
  public let subregion: Subregion
  /// None for an observer that belongs to no group.
  public let group: RegionalGroup?
  public let statuses: [DevelopmentStatus]

  /// All, by code.
  public static let all: [Country] = table.values.sorted { $0.code < $1.code }

  /// All, in the order of their names in a language; case and accents count for nothing.
  public static func byName(in language: Language) -> [Country] {
    all.map { (key: NameOrder($0.name(in: language)), country: $0) }
      .sorted { $0.key < $1.key }.map(\.country)
  }

  /// Nil where no country has the code.
  public init?(code: String) {
    guard let country = Self.table[code] else { return nil }
    self = country
  }

  /// As the United Nations calls it, in one of its six languages; in English for any other.
  public func name(in language: Language) -> String {
    CountryNames.official(ofLetters: letters, in: language) ?? letters
  }

  private init(code: String, letters: String, subregion: Subregion) {
    self.code = code
    self.letters = letters
    self.subregion = subregion
    statuses = Self.statuses.filter { $0.codes.contains(code[...]) }.map(\.status)
    group = Self.group(of: code, in: subregion)
  }

  private static func group(of code: String, in subregion: Subregion) -> RegionalGroup? {
    if code == "336" { return nil }  // The Holy See
    if westernEuropeanAndOthers.contains(code[...]) { return .westernEuropeanAndOthers }
    if easternEuropean.contains(code[...]) { return .easternEuropean }
    return switch subregion.region {
    case .africa: .african
    case .americas: .latinAmericanAndCaribbean
    default: .asiaPacific
    }
  }

  private static let westernEuropeanAndOthers = codes(CountryTable.westernEuropeanAndOthers)
  private static let easternEuropean = codes(CountryTable.easternEuropean)
  private static let statuses: [(status: DevelopmentStatus, codes: Set<Substring>)] = [
    (.leastDeveloped, codes(CountryTable.leastDeveloped)),
    (.landlocked, codes(CountryTable.landlocked)),
    (.smallIslands, codes(CountryTable.smallIslands)),
  ]

  private static func codes(_ words: String) -> Set<Substring> { Set(words.split(separator: " ")) }

  private static let table: [String: Country] = {
    var table: [String: Country] = [:]
    for (subregion, countries) in CountryTable.bySubregion {
      for country in countries.split(separator: "|") {
        let code = String(country.prefix(3))
        table[code] = Country(
          code: code, letters: String(country.suffix(3)), subregion: subregion)
      }
    }
    return table
  }()
}
