import Deliberations
import Interchange
import Testing
import Texts

@testable import Pages

/// What reading asks back, it asks in the reader's language.
@Suite("Questions to ask back")
struct SlipWordsTests {
  private static let translations = ["fr", "ar"]

  @Test("Every form of a question is in the catalogues", arguments: translations)
  func forms(tag: String) throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    let missing = SlipWords.forms.filter { !catalogue.says($0) }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }

  /// A contribution that skips a number, repeats one, and names an annex that is not there.
  private static let slipped = """
    # On springs

    Submitted by Orvenna

    ## Annex I

    1. We recommend that springs be measured every month.
    2. We recommend that rivers be measured every week.
    4. We recommend that lakes be measured, as Annex VII says.
    5. We recommend that wells be closed.
    5. We recommend that wells be opened again.

    Nous recommandons que les sources soient mesur\u{E9}es chaque mois, que les mesures soient \
    publi\u{E9}es dans les trois langues, que les riverains soient entendus avant toute d\u{E9}cision \
    qui les touche, et que les rapports soient transmis au secr\u{E9}tariat avant la fin de chaque \
    ann\u{E9}e, avec les observations des \u{C9}tats qui le souhaitent.

    Les sources qui se trouvent sur une fronti\u{E8}re sont mesur\u{E9}es par les deux \u{C9}tats, \
    qui se communiquent leurs chiffres sans frais et sans d\u{E9}lai.
    """

  @Test("What the readers of files write is of these forms", arguments: translations)
  func read(tag: String) throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    let text = try SourceFile(name: "springs.md", bytes: Array(Self.slipped.utf8)).readAlone()
    let found = text.warnings + Slips.warnings(for: text.text, recommendations: [])
    #expect(Set(found.map(\.code)).count >= 3, "\(found.map(\.message))")
    for warning in found {
      let said = SlipWords.sentence(warning.message, catalogue)
      #expect(said != warning.message)
      #expect(!said.contains("{") && !said.contains("there is no"), "\(said)")
    }
  }

  @Test("What a question names stands in it in every language")
  func named() throws {
    let french = try #require(Catalogues.shipped["fr"])
    let question = "after 2 \"Rivers: there\" comes 4 \"Lakes\": there is no 3 in \"Annex {I}\""
    let said = SlipWords.sentence(question, french)
    for name in ["2 \"Rivers: there\"", "4 \"Lakes\"", " 3 ", "Annex {I}"] {
      #expect(said.contains(name), "\(said)")
    }
    #expect(SlipWords.sentence("something else entirely", french) == "something else entirely")
    let english = try #require(Catalogues.shipped["en"])
    #expect(SlipWords.sentence(question, english) == question)
    let languages =
      "a paragraph is in French where the text is in English, from \"Les eaux\" on"
    #expect(SlipWords.sentence(languages, french).contains(french("French")))
  }
}
