import Deliberations
import Testing
import Texts

/// What one asks to be done and another asks not to be done is never one request.
@Suite struct OppositesTests {
  /// A language's words to make requests of; `{subject}` and `{what}` stand in the frames.
  struct Speech: Sendable, CustomTestStringConvertible {
    var language: Language
    var subjects: [String]
    var verbs: [String]
    var objects: [String]
    var circumstances: [String]
    /// Ways to ask for a thing, each beside ways to ask not to do it.
    var asking: [String]
    var denying: [String]
    var testDescription: String { language.tag }
  }

  static let speeches = [
    Speech(
      language: .english,
      subjects: ["the Harbour Office", "every member city", "the keepers of the lighthouses"],
      verbs: [
        "encourage", "publish", "finance", "protect", "endorse", "review", "extend", "allow",
        "register", "promote",
      ],
      objects: [
        "the dredging of the northern channel by private ships",
        "the common timetable of all the ferries of the coast",
        "the training of young pilots on foreign vessels",
      ],
      circumstances: ["before the next season", "without delay", "in every port of the region"],
      asking: [
        "{subject} should {what}.", "{subject} must {what}.",
        "We recommend that {subject} should {what}.", "We urge {subject} to {what}.",
        "{subject} is invited to {what}.",
      ],
      denying: [
        "{subject} should not {what}.", "{subject} must not {what}.",
        "We recommend that {subject} should not {what}.", "We urge {subject} not to {what}.",
        "{subject} is invited not to {what}.", "{subject} should never {what}.",
      ]),
    Speech(
      language: .french,
      subjects: ["le Bureau du port", "chaque ville membre", "la Commission des marées"],
      verbs: [
        "encourager", "publier", "financer", "protéger", "approuver", "réviser", "prolonger",
        "autoriser",
      ],
      objects: [
        "le dragage du chenal du nord par des navires privés",
        "les horaires communs de tous les bacs de la côte",
        "la formation des jeunes pilotes sur des navires étrangers",
      ],
      circumstances: ["avant la prochaine saison", "sans tarder", "dans tous les ports voisins"],
      asking: [
        "{subject} devrait {what}.", "{subject} doit {what}.",
        "Nous recommandons à {subject} de {what}.", "Nous invitons {subject} à {what}.",
      ],
      denying: [
        "{subject} ne devrait pas {what}.", "{subject} ne doit pas {what}.",
        "Nous recommandons à {subject} de ne pas {what}.",
        "Nous invitons {subject} à ne pas {what}.", "{subject} ne devrait jamais {what}.",
      ]),
    Speech(
      language: Language("es"),
      subjects: ["la Oficina del Puerto", "cada ciudad miembro", "la Comisión de Mareas"],
      verbs: [
        "alentar", "publicar", "financiar", "proteger", "apoyar", "revisar", "prorrogar",
        "permitir",
      ],
      objects: [
        "el dragado del canal del norte por buques privados",
        "los horarios comunes de todos los transbordadores de la costa",
        "la formación de los jóvenes pilotos en buques extranjeros",
      ],
      circumstances: [
        "antes de la próxima temporada", "sin demora", "en todos los puertos vecinos",
      ],
      asking: [
        "{subject} debería {what}.", "{subject} debe {what}.",
        "Recomendamos a {subject} {what}.", "Invitamos a {subject} a {what}.",
      ],
      denying: [
        "{subject} no debería {what}.", "{subject} no debe {what}.",
        "Recomendamos a {subject} no {what}.", "Invitamos a {subject} a no {what}.",
        "{subject} nunca debería {what}.",
      ]),
  ]

  @Test("A request and its negation stand in no group together", arguments: speeches, 0..<12)
  func negation(speech: Speech, seed: UInt64) {
    var invented = InventedContributions(seed: seed)
    func one(of list: [String]) -> String { list[invented.number(below: list.count)] }
    var sides: [String: Set<Bool>] = [:]
    var contributions: [IncomingContribution] = []
    for number in 0..<10 {
      let subject = one(of: speech.subjects)
      let what =
        "\(one(of: speech.verbs)) \(one(of: speech.objects)) "
        + one(of: speech.circumstances)
      // One request many times over, asked for and asked not to be done.
      let sentences = (0..<4).map { _ -> (text: String, isAsked: Bool) in
        let isAsked = invented.number(below: 2) == 0
        let frame = one(of: isAsked ? speech.asking : speech.denying)
        let text = frame.replacing("{subject}", with: subject).replacing("{what}", with: what)
        return (text.prefix(1).uppercased() + text.dropFirst(), isAsked)
      }
      for sentence in sentences { sides[sentence.text] = [sentence.isAsked] }
      contributions.append(
        invented.contribution(
          "c\(number)", party: "Party of Isle \(number)", asking: sentences.map(\.text),
          language: speech.language))
    }
    let compilation = Compilation(of: contributions)
    let texts = Dictionary(
      uniqueKeysWithValues: compilation.recommendations.map { ($0.number, $0.text) })
    for group in compilation.groups {
      let members = group.recommendations.compactMap { texts[$0] }
      let asked = members.map { text in
        sides.first { text.hasSuffix($0.key) }?.value ?? []
      }
      #expect(asked.allSatisfy { $0 == asked[0] && !$0.isEmpty }, "\(members)")
    }
    // Groups that were never made would prove nothing.
    #expect(compilation.groups.count > 3)
  }
}
