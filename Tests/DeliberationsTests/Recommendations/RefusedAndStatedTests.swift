import Deliberations
import Testing
import Texts

/// Sentences that hold a duty and ask for nothing: it is refused, or is the law already.
@Suite struct RefusedAndStatedTests {
  private func asks(_ sentence: String, language: String = "en") -> Bool {
    !Recommendation.all(
      in: text(
        [(.title, "On the Group"), (.paragraph, sentence)], submitters: ["Norland"],
        language: language)
    ).isEmpty
  }

  @Test(arguments: [
    "We do not agree that the Group should be dissolved.",
    "We cannot support the suggestion that the Group should be dissolved.",
    "We oppose the proposal that every Member should pay a levy.",
    "Nor do we agree that a levy should be imposed on ports.",
    "We reject the call that States should pay a levy.",
    "Norland objects to the idea that States should pay a levy.",
    "It is not true that States should pay for this twice.",
    "We do not believe that the mandate should be widened.",
  ]) func `What is refused is not asked for`(_ sentence: String) { #expect(!asks(sentence)) }

  @Test(arguments: [
    (
      "Nous ne saurions appuyer la proposition selon laquelle le Groupe devrait être dissous.", "fr"
    ),
    ("Nous rejetons l'idée que les États devraient payer une taxe.", "fr"),
    ("No podemos apoyar la propuesta de que el Grupo debería disolverse.", "es"),
    ("Rechazamos la idea de que los Estados deberían pagar una tasa.", "es"),
  ]) func `Nor in French and Spanish`(_ sentence: String, _ language: String) {
    #expect(!asks(sentence, language: language))
  }

  @Test(arguments: [
    "We agree that the Group should be strengthened without delay.",
    "We reject the levy; States should fund the register together.",
    "We cannot support the levy, but States should fund the register together.",
    "Not only do we agree that the Group should stay, we recommend that it grow.",
    "States should not support the levy.",
  ]) func `What is agreed or put in its place is`(_ sentence: String) { #expect(asks(sentence)) }

  @Test(arguments: [
    ("La loi du 3 mai 2018 dispose que les administrations doivent publier leurs registres.", "fr"),
    ("Under the Act of 2018, agencies must publish their registers.", "en"),
    ("Under the Treaty, States must report every year on their wells.", "en"),
    ("Article 5 of the Convention requires that each Party shall establish a registry.", "en"),
    ("In Norway, operators must hold a licence for every well.", "en"),
    ("Según la ley de 2018, los organismos deben publicar sus registros.", "es"),
    ("Закон 2018 года гласит, что ведомства должны публиковать свои реестры.", "ru"),
  ]) func `The law in force asks for nothing new`(_ sentence: String, _ language: String) {
    #expect(!asks(sentence, language: language))
  }

  @Test(arguments: [
    "Please contact our office should you have questions.",
    "We invite you to visit our website for more on wells.",
    "We request the floor on Tuesday morning.",
    "Participants must register online by 3 May at the latest.",
  ]) func `Courtesy and errands are no requests`(_ sentence: String) { #expect(!asks(sentence)) }

  @Test(arguments: [
    "Under the new framework, agencies must publish their registers.",
    "In keeping with the Charter, States should publish their registers.",
    "The Convention should require that each Party establish a registry.",
    "We invite you to adopt the register at the next meeting.",
    "Participants must be heard before any decision is taken.",
  ]) func `A new duty is asked for`(_ sentence: String) { #expect(asks(sentence)) }
}
