import Deliberations
import Testing
import Texts

/// The table of countries against what the United Nations says of itself.
@Suite("Countries")
struct CountryTests {
  @Test("As many countries as there are, each once, in groups of the right size")
  func counts() {
    #expect(Country.all.count == 197)
    for tag in ["en", "fr", "es", "ar", "ru", "zh"] {
      #expect(Set(Country.all.map { $0.name(in: Language(tag)) }).count == 197, "\(tag)")
    }
    #expect(Country.all.allSatisfy { $0.code.utf8.count == 3 && Int($0.code) != nil })
    func count(_ status: DevelopmentStatus) -> Int {
      Country.all.count { $0.statuses.contains(status) }
    }
    #expect(DevelopmentStatus.allCases.map(count) == [44, 32, 39])
    // 54, 54, 23, 33 and 28 members with the United States; Palestine, the Cook Islands and Niue
    // stand with Asia and the Pacific.
    let sizes = RegionalGroup.allCases.map { group in Country.all.count { $0.group == group } }
    #expect(sizes == [54, 57, 23, 33, 29])
  }

  @Test(
    "Countries stand where they stand",
    arguments: [
      (
        "686", "Senegal", Subregion.westernAfrica, RegionalGroup.african,
        [DevelopmentStatus.leastDeveloped]
      ),
      ("792", "Türkiye", .westernAsia, .westernEuropeanAndOthers, []),
      (
        "068", "Bolivia (Plurinational State of)", .southAmerica, .latinAmericanAndCaribbean,
        [.landlocked]
      ),
      ("296", "Kiribati", .micronesia, .asiaPacific, [.leastDeveloped, .smallIslands]),
      ("233", "Estonia", .northernEurope, .easternEuropean, []),
    ])
  func places(
    code: String, name: String, subregion: Subregion, group: RegionalGroup,
    statuses: [DevelopmentStatus]
  ) throws {
    let country = try #require(Country(code: code))
    #expect(country.name(in: Language("en")) == name && country.subregion == subregion)
    #expect(country.group == group && country.statuses == statuses)
    #expect(Country(code: "999") == nil)
  }

  @Test("A list of countries is in the reader's language, and in its order")
  func namesByLanguage() {
    let french = Country.byName(in: Language("fr")).map { $0.name(in: Language("fr")) }
    let arabic = Country.byName(in: Language("ar")).map { $0.name(in: Language("ar")) }
    #expect(french.firstIndex(of: "Éthiopie").map { french[$0 + 1] } == "Fédération de Russie")
    #expect(french.firstIndex(of: "Égypte").map { french[$0 + 1] } == "El Salvador")
    #expect(arabic.contains("زمبابوي") && !arabic.contains { $0.utf8.first ?? 0 < 0x80 })
    #expect(Country.byName(in: Language("en")).first?.code == "004")
  }
}
