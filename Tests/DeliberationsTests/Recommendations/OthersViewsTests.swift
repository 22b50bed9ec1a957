import Deliberations
import Testing
import Texts

/// Whose view a sentence is: what a paper says that others proposed is never its submitter's.
@Suite struct OthersViewsTests {
  /// How a language tells of a proposal: `{who}` tells, `{what}` is asked.
  struct Telling: Sendable, CustomTestStringConvertible {
    var language: String
    var submitter: String
    var others: [String]
    var openings: [String]
    var frames: [String]
    var requests: [String]
    var heading: String
    var testDescription: String { language }
  }

  static let tellings = [
    Telling(
      language: "en", submitter: "Norway",
      others: [
        "Kenya", "The European Union", "Chile and Peru", "The African Group", "One delegation",
        "The delegation of Japan", "The Government of Ghana",
        "The United Kingdom",
        "The Republic of Korea", "UNESCO", "The Lamp Commission", "The Secretary-General",
      ],
      openings: ["", "In this regard, ", "At the last session, ", "Last year, "],
      frames: [
        "{who} proposed that {what}.", "{who} suggested that {what}.",
        "{who} recommended that {what}.", "{who} has proposed that {what}.",
        "{who} is of the view that {what}.", "{who} believes that {what}.",
      ],
      requests: [
        "the lamps should be lit until the year 2030", "every tower should have a keeper",
        "States should count their owls each spring",
      ],
      heading: "Recommendations"),
    Telling(
      language: "fr", submitter: "Norvège",
      others: [
        "Le Kenya", "L'Union européenne", "Le Chili et le Pérou", "Le Groupe des États d'Afrique",
        "Une délégation", "La délégation du Japon", "Le Royaume-Uni", "L'UNESCO",
      ],
      openings: ["", "À cet égard, ", "L'an dernier, "],
      frames: [
        "{who} a proposé que {what}.", "{who} estime que {what}.", "{who} propose que {what}.",
        "{who} a suggéré que {what}.",
      ],
      requests: [
        "les tours devraient être éclairées", "chaque tour devrait avoir un gardien",
        "les États devraient compter leurs hiboux chaque printemps",
      ],
      heading: "Recommandations"),
    Telling(
      language: "es", submitter: "Noruega",
      others: [
        "Kenya", "La Unión Europea", "Chile y el Perú", "El Grupo de los Estados de África",
        "Una delegación", "La delegación del Japón", "El Reino Unido", "La UNESCO",
      ],
      openings: ["", "A este respecto, ", "El año pasado, "],
      frames: [
        "{who} propuso que {what}.", "{who} considera que {what}.", "{who} ha sugerido que {what}.",
        "{who} propone que {what}.",
      ],
      requests: [
        "las torres deberían iluminarse", "cada torre debería tener un guardián",
        "los Estados deberían contar sus búhos cada primavera",
      ],
      heading: "Recomendaciones"),
    Telling(
      language: "ru", submitter: "Российская Федерация",
      others: ["Кения", "Япония", "Европейский союз", "Чили"],
      openings: [""],
      frames: ["{who} считает, что {what}.", "{who} предложила, чтобы {what}."],
      requests: ["башни должны быть освещены", "каждая башня должна иметь смотрителя"],
      heading: "Рекомендации"),
    Telling(
      language: "zh", submitter: "俄罗斯联邦", others: ["肯尼亚", "欧洲联盟", "日本"],
      openings: [""], frames: ["{who}提议{what}。", "{who}建议{what}。", "{who}认为{what}。"],
      requests: ["各国应当点亮灯塔至2030年", "每座灯塔应当有一名看守人"], heading: "建议"),
  ]

  private enum Place: CaseIterable {
    /// In a paragraph of its own, between paragraphs, under recommendations, numbered there.
    case alone, among, listed, numbered
  }

  @Test("What a paper tells of others is theirs or nobody's", arguments: tellings)
  func theirs(telling: Telling) {
    var taken = 0
    for who in telling.others {
      for (at, frame) in telling.frames.enumerated() {
        let what = telling.requests[(at + who.count) % telling.requests.count]
        for opening in telling.openings {
          let name = opening.isEmpty ? who : Self.lowered(who)
          let sentence =
            opening
            + frame.replacing("{who}", with: name)
            .replacing("{what}", with: what)
          for place in Place.allCases {
            let paper = Self.paper(sentence, telling, place)
            for one in Recommendation.all(in: paper) where one.text.contains(sentence) {
              taken += 1
              #expect(
                !one.proponents.isEmpty && !one.proponents.contains(telling.submitter),
                "\(place): \(sentence) \(one.proponents)")
            }
          }
        }
      }
    }
    #expect(taken > 10)
  }

  private static func lowered(_ name: String) -> String {
    let word = name.prefix { $0 != " " && $0 != "'" }
    let articles = ["The", "Le", "La", "L", "El", "Some", "One", "Une", "Una"]
    return articles.contains(String(word)) ? word.lowercased() + name.dropFirst(word.count) : name
  }

  private static func paper(_ sentence: String, _ telling: Telling, _ place: Place)
    -> StructuredText
  {
    let other = telling.requests[0].prefix(1).uppercased() + telling.requests[0].dropFirst() + "."
    let parts: [(ClauseKind, String)] =
      switch place {
      case .alone: [(.paragraph, sentence)]
      case .among: [(.paragraph, "Abc."), (.paragraph, sentence), (.paragraph, other)]
      case .listed: [(.heading, telling.heading), (.item, sentence), (.item, other)]
      case .numbered: [(.heading, telling.heading), (.paragraph, sentence)]
      }
    var paper = text(parts, submitters: [telling.submitter], language: telling.language)
    if place == .numbered { paper.clauses[1].number = PrintedNumber("1.") }
    return paper
  }
}
