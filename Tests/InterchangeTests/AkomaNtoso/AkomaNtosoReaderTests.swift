import Testing
import Texts

@testable import Interchange

@Suite("Akoma Ntoso read")
struct AkomaNtosoReaderTests {
  private func reading(_ document: String) throws -> Reading {
    try AkomaNtosoReader.reading(
      of: SourceFile(name: "text.xml", bytes: Array(document.utf8)))
  }

  private func clauses(_ body: String) throws -> [Clause] {
    let document = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="doc">
      <meta><identification source="#x"><FRBRWork><FRBRdate date="2031-05-06" name=""/></FRBRWork>
      <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
      <notes source="#x"><note eId="n9"><p>kept apart</p></note></notes></meta>
      \(body)</doc></akomaNtoso>
      """
    return try reading(document).text.clauses
  }

  /// Each clause as `kind level number|text`, indented under its parent.
  private func outline(_ clauses: [Clause]) -> [String] {
    var depths: [ClauseID: Int] = [:]
    return clauses.map { clause in
      let depth = clause.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[clause.id] = depth
      let number = clause.number.map { $0.printed + "|" } ?? ""
      return String(repeating: "  ", count: depth) + "\(clause.kind) \(number)\(clause.text)"
    }
  }

  @Test(
    "Elements become clauses",
    arguments: [
      (
        "<body><article eId=\"a1\"><num>Article 1</num><heading>Light</heading><paragraph>"
          + "<num>1.</num><list><intro><p>Ports:</p></intro><point><num>(a)</num><alinea><content>"
          + "<p>shine;</p></content></alinea></point></list></paragraph></article></body>",
        ["heading Article 1|Light", "  paragraph 1.|Ports:", "    item (a)|shine;"]
      ),
      (
        "<preamble><recitals><intro><p><i>noting</i></p></intro><recital><num>a)</num><p>the"
          + "\n   <b>tide</b></p></recital></recitals></preamble>",
        ["preambular noting", "  preambular a)|the tide"]
      ),
      (
        "<mainBody><p>As said<authorialNote marker=\"3\"><p>There.</p></authorialNote>, see"
          + "<noteRef href=\"#n9\"/>.</p></mainBody>",
        ["paragraph As said[^3], see[^1].", "note 3|There.", "note 1|kept apart"]
      ),
      (
        "<mainBody><table><caption>Depths</caption><tr><th><p>Quay</p></th><th><p>m</p></th></tr>"
          + "<tr><td><p>North</p><p>East</p></td><td> <p>7</p></td></tr></table></mainBody>",
        ["paragraph Depths", "table Quay\tm\nNorth\u{2028}East\t7"]
      ),
      (
        "<body><section><num>2</num><content><p>Insert <mod>the following <quotedStructure"
          + " startQuote=\"“\" endQuote=\"”\"><section><num>9</num><content><p>Tugs wait</p>"
          + "</content></section></quotedStructure></mod>.</p></content></section></body>",
        ["paragraph 2|Insert the following", "  quote 9|“Tugs wait”."]
      ),
      (
        "<debateBody><debateSection><heading>Tides</heading><speech by=\"#x\"><from>The Chair:"
          + "</from><p>Order.</p></speech></debateSection></debateBody>",
        ["heading Tides", "  paragraph The Chair:", "    paragraph Order."]
      ),
      (
        "<mainBody><blockList><listIntroduction>Either:</listIntroduction><item><num>•</num>"
          + "<p>row</p><p>slowly</p></item></blockList><ul><li>or <b>sail</b></li></ul></mainBody>",
        [
          "paragraph Either:", "  item •|row", "    paragraph slowly", "item •|or sail",
        ]
      ),
      (
        "<body><part><num>Part #</num><heading>Depth</heading></part><novelty>loose <b>words</b>"
          + "</novelty>stray<wrapper><p>held</p></wrapper></body>",
        ["heading Part # Depth", "paragraph loose words", "paragraph stray", "paragraph held"]
      ),
      (
        "<body><section><num>1</num><subsection><num>(1)</num><content><p>Moor.</p></content>"
          + "</subsection></section></body>",
        ["paragraph 1|", "  paragraph (1)|Moor."]
      ),
    ])
  func structure(body: String, expected: [String]) throws {
    let found = outline(try clauses(body))
    #expect(found == expected)
  }

  @Test("The preface and the metadata give title, symbol, date, language, submitters")
  func facts() throws {
    let text = try reading(
      """
      <akomaNtoso><statement><meta><FRBRWork><FRBRdate date="2031-05-06"/></FRBRWork>
      <FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></meta>
      <preface><p><docNumber>HARB/7</docNumber> of <docProponent>Port Union</docProponent></p>
      <p><docTitle>On  light</docTitle></p></preface><mainBody><p>x</p></mainBody></statement>
      </akomaNtoso>
      """
    ).text
    #expect(text.title == "On light")
    #expect(text.symbol == "HARB/7")
    #expect(text.date == CalendarDate(year: 2031, month: 5, day: 6))
    #expect(text.language == .french)
    #expect(text.submitters == ["Port Union"])
    #expect(text.clauses.map(\.kind) == [.paragraph, .title, .paragraph])
  }

  @Test("The clauses of a resolution have their phrases; a number that its text repeats is told")
  func phrases() throws {
    let found = try clauses(
      """
      <preamble><recitals><recital><p>Recalling the tide,</p></recital></recitals></preamble>
      <mainBody><paragraph><num>1</num><content><p>invites ports to shine;</p></content></paragraph>
      <paragraph><num>a</num><content><p>a port that shines.</p></content></paragraph>
      <paragraph><num>b</num><content><p>berths.</p></content></paragraph></mainBody>
      """)
    #expect(found.map(\.phrase) == ["recalling", "invites", nil, nil])
    #expect(found.map(\.kind) == [.preambular, .operative, .paragraph, .paragraph])
    #expect(found.map(\.number?.typedHead) == [nil, nil, "a ", nil])
  }

  @Test(
    "What is not Akoma Ntoso is refused with the line where that shows",
    arguments: [
      ("", nil), ("  \n", nil), ("<html><p>x</p></html>", nil), ("no markup", "line 1"),
      ("<akomaNtoso>\n<doc>\n<mainBody><p>cut", "line 3"),
      (String(repeating: "<akomaNtoso>", count: 10_000), "line 1"),
      (
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
          + "<akomaNtoso><doc><mainBody><p>&b;</p></mainBody></doc></akomaNtoso>", "line 1"
      ),
    ])
  func refusals(document: String, place: String?) throws {
    let failure = #expect(throws: InterchangeFailure.self) { try reading(document) }
    guard case .badContent(_, let said, _, _, _) = failure else {
      Issue.record("refused as \(String(describing: failure))")
      return
    }
    #expect(said?.description == place)
    #expect(failure?.message.contains("\n") == false)
  }

  @Test("What others add to a file of ours is read too")
  func addedLater() throws {
    let text = StructuredText(clauses: [Clause(id: ClauseID("c1"), kind: .operative, text: "urges")]
    )
    var written = String(decoding: AkomaNtosoWriter.bytes(of: text), as: UTF8.self)
    written = written.replacing(
      "</mainBody>", with: "<paragraph><content><p>new words</p></content></paragraph></mainBody>")
    #expect(try reading(written).text.clauses.map(\.text) == ["urges", "new words"])
  }
}
