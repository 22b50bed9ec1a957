import Deliberations
import Testing
import Texts

/// Records that name persons with their delegations, those who support them, and bodies that ask.
@Suite struct VoicesInRecordsTests {
  private func told(_ sentence: String) -> [Recommendation] {
    Recommendation.all(
      in: text(
        [(.title, "Report of the third meeting of the Owl Forum"), (.paragraph, sentence)],
        submitters: [], language: "en"))
  }

  @Test(arguments: [
    (
      "Mr. Ito (Japan), supported by Ms. Rossi (Italy), proposed that the towers be lit.",
      ["Japan", "Italy"]
    ),
    ("Ms. van Dal (Netherlands) suggested that the towers be lit at dusk.", ["Netherlands"]),
    (
      "Norway, supported by Ghana and Peru, proposed that the towers be lit.",
      ["Norway", "Ghana", "Peru"]
    ),
    (
      "The representative of Norway, supported by the representatives of Ghana and Peru, proposed that towers be lit.",
      ["Norway", "Ghana", "Peru"]
    ),
    (
      "Norway proposed that the towers be lit, supported by Ghana and Peru.",
      ["Norway", "Ghana", "Peru"]
    ),
    (
      "Mr. Ito (Japan), Ms. Rossi (Italy) and Mr. Diaz (Peru) requested that the towers be lit.",
      ["Japan", "Italy", "Peru"]
    ),
    (
      "Mr. Ito (Japan) thanked the keepers. Mr. Oak opened the floor. Mr. Ito proposed that the towers be lit.",
      ["Japan"]
    ),
    ("The Committee recommends that the mayors light the towers.", ["Committee"]),
    ("The Working Group agreed to request the mayors to light the towers.", ["Working Group"]),
    (
      "The Working Group on Nests decided to recommend that the towers be lit.",
      ["Working Group on Nests"]
    ),
    ("The Committee called upon the mayors to light the towers.", ["Committee"]),
    (
      "The Committee took note of the count and requested the mayors to light the towers.",
      ["Committee"]
    ),
    ("Norway called upon the mayors to light the towers.", ["Norway"]),
    ("Norway was in favour of lighting the towers at dusk.", ["Norway"]),
    (
      "Le Groupe de travail a décidé de demander aux maires d'éclairer les tours.",
      ["Groupe de travail"]
    ),
    ("Le Comité est convenu de recommander l'éclairage des tours.", ["Comité"]),
    (
      "M. Ito (Japon), appuyé par Mme Rossi (Italie), a proposé d'éclairer les tours.",
      ["Japon", "Italie"]
    ),
    (
      "La Norvège, soutenue par le Ghana et le Pérou, a proposé d'éclairer les tours.",
      ["Norvège", "Ghana", "Pérou"]
    ),
    ("Le Comité recommande que les maires éclairent les tours.", ["Comité"]),
    (
      "El Grupo de Trabajo acordó pedir a los alcaldes que iluminaran las torres.",
      ["Grupo de Trabajo"]
    ),
    (
      "El Sr. Ito (Japón), apoyado por la Sra. Rossi (Italia), propuso iluminar las torres.",
      ["Japón", "Italia"]
    ),
    ("El Comité decidió recomendar que se iluminaran las torres.", ["Comité"]),
    ("Noruega se pronunció a favor de iluminar las torres.", ["Noruega"]),
    ("La Comisión recomienda que los alcaldes iluminen las torres.", ["Comisión"]),
  ])
  func `Every voice is kept`(sentence: String, parties: [String]) {
    #expect(told(sentence).map(\.proponents) == [parties])
  }

  @Test(arguments: [
    "Mr. Oak (Chair) suggested that delegates be brief.",
    "Ms. Elm (Secretariat) proposed that the list be closed.",
    "The meeting invited contributions on this theme.",
    "The meeting invited contributions on this theme for a draft opinion.",
    "The Committee invited Norway to take the floor.",
    "The Committee agreed that its next meeting would be held in May.",
    "The Working Group agreed to meet again in spring.",
    "The Committee asked Norway about the count of owls.",
    "The Committee decided to close the list of speakers.",
    "Norway was in favour of the proposal by Ghana.",
    "Norway was not in favour of lighting the towers.",
    "The recommendations of the Committee were read aloud.",
    "Mr. Oak suggested a short pause.",
    "El Comité acordó reunirse de nuevo en primavera.",
    "Le Comité a décidé de se réunir au printemps.",
  ])
  func `What officers said and bodies did for themselves asks nothing`(sentence: String) {
    #expect(told(sentence).isEmpty)
  }

  @Test func `Outside a record a body asks in the present, and what it asked once is told`() {
    func found(_ sentence: String) -> [[String]] {
      Recommendation.all(
        in: text(
          [(.title, "Observations on the account of Oz"), (.paragraph, sentence)], submitters: [])
      ).map(\.proponents)
    }
    #expect(found("The Committee recommends that Oz light the towers.") == [["Committee"]])
    #expect(found("The Committee recommended in 1998 that Oz light the towers.") == [])
  }
}
