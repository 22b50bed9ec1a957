import Deliberations
import Testing
import Texts

/// Who hands in speaks of itself by a short name, by its initials, or by those of its group.
@Suite struct OwnNameTests {
  @Test(arguments: [
    ("European Union", "The EU proposes to count the owls each spring."),
    (
      "European Union and its Member States",
      "The EU and its Member States propose to count the owls each spring."
    ),
    ("European Union and its Member States", "The EU calls for a yearly count of the owls."),
    ("European Union", "The EU and Norway propose to count the owls each spring."),
    ("Oz", "According to Resolution 7/46, the Bureau of Owls should count the owls each spring."),
    ("United Kingdom", "The UK proposes to count the owls each spring."),
    ("United States of America", "The U.S. proposes to count the owls each spring."),
    ("United States", "The US proposes to count the owls each spring."),
    ("Russian Federation", "Russia strongly recommends that the owls be counted."),
    ("Viet Nam", "Vietnam proposes to count the owls each spring."),
    ("Republic of Türkiye", "Turkey proposes to count the owls each spring."),
    ("Czechia", "The Czech Republic proposes to count the owls each spring."),
    ("Republic of Korea", "The ROK proposes to count the owls each spring."),
    ("International Lighthouse Union", "ILU recommends that every tower be lit."),
    ("Corporation for Assigned Lamps and Oils", "CALO recommends that every tower be lit."),
    ("Oz Lamp Society (OLAS)", "OLAS recommends that every tower be lit."),
    ("Alliance of Small Island States", "AOSIS calls for lamps on every island."),
    ("Least Developed Countries", "The LDCs call for lamps in every village."),
    ("Least Developed Countries", "The LDC Group urges the fund to pay for the lamps."),
    ("Group of 77 and China", "The G-77 requests the fund to pay for the lamps."),
    ("Oz Lamp Society", "Our Alliance proposes that every tower be lit."),
    ("Union européenne", "L’UE propose de compter les hiboux au printemps."),
    ("République démocratique du Congo", "La RDC propose de compter les hiboux."),
    ("États-Unis d’Amérique", "Les États-Unis proposent de compter les hiboux."),
    ("Groupe des États d’Afrique", "Le Groupe africain demande que les hiboux soient comptés."),
    ("Unión Europea", "La UE propone contar los búhos en primavera."),
    ("Estados Unidos de América", "Los Estados Unidos proponen contar los búhos."),
  ])
  func `asks under a short name`(submitter: String, sentence: String) {
    let found = text([(.paragraph, sentence)], submitters: [submitter])
    #expect(Recommendation.all(in: found).map(\.text) == [sentence])
    #expect(Recommendation.all(in: found).first?.proponents == [submitter])
  }

  @Test(arguments: [
    ("United States", "The US economy grew, and the count of owls with it."),
    ("United States", "The keeper told us proposals of many kinds."),
    ("United States", "Many States propose to count the owls each spring."),
    ("European Union", "The UK proposes to count the owls each spring."),
    ("International Tower Union", "It recommends itself to all who like towers."),
    ("Russian Federation", "The figures of Russia suggest that owls sleep by day."),
    ("Norway", "According to the OLAS, towers should be lit at dusk."),
  ])
  func `asks nothing in the name of others`(submitter: String, sentence: String) {
    #expect(
      Recommendation.all(in: text([(.paragraph, sentence)], submitters: [submitter])).isEmpty)
  }

  @Test func `one of several asks by its short name`() {
    let found = text(
      [(.paragraph, "The EU proposes to count the owls each spring.")],
      submitters: ["Japan", "European Union"])
    #expect(Recommendation.all(in: found).map(\.proponents) == [["European Union"]])
  }
}
