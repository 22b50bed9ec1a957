import Deliberations
import Testing
import Texts

/// Letters that speak of their own author in the third person, and do not say who hands them in.
@Suite struct SoleSpeakerTests {
  private func asked(_ sentences: String...) -> [Recommendation] {
    Recommendation.all(
      in: text(
        [(.title, "On wells")] + sentences.map { (.paragraph, $0) }, submitters: [],
        language: "en"))
  }

  @Test(arguments: [
    ("Kenya recommends that every port count its wells.", ["Kenya"]),
    ("The Republic of Aro recommends that every port count its wells.", ["Republic of Aro"]),
    ("The Wells Association urges ports to count their wells.", ["Wells Association"]),
    ("Norway and Peru propose that every port count its wells.", ["Norway", "Peru"]),
    ("Le Sénégal recommande que chaque port compte ses puits.", ["Sénégal"]),
    ("Chile solicita a los puertos que cuenten sus pozos.", ["Chile"]),
  ]) func `The one party that asks is the proponent`(_ sentence: String, _ proponents: [String]) {
    let found = asked(sentence, "There are many wells in the ports.")
    #expect(found.map(\.proponents) == [proponents])
  }

  @Test func `Its further requests are its own too`() {
    let found = asked(
      "Kenya recommends that every port count its wells.",
      "Kenya also urges ports to publish what they counted.")
    #expect(found.map(\.proponents) == [["Kenya"], ["Kenya"]])
  }

  @Test(arguments: [
    "Kenya recommended wells long ago.", "Chapter 3 recommends a closer look at wells.",
    "Kenya counts its wells every year.", "Mary recommends the soup.",
  ]) func `What is only told asks nothing`(_ sentence: String) {
    #expect(asked(sentence, "There are many wells in the ports.").isEmpty)
  }

  @Test func `Two that ask for different things are told of`() {
    #expect(
      asked(
        "Kenya recommends that every port count its wells.",
        "Peru recommends that no port count its wells.", "Who is right?"
      ).map(\.proponents) == [["Kenya"], ["Peru"]])
  }

  @Test func `Beside what its author asks for in the first person, others are background`() {
    let found = asked(
      "The Wells Association recommends that ports drink 50 litres.",
      "We recommend that every port count its wells.")
    #expect(found.count == 1)
  }
}
