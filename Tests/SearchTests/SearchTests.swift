import Search
import Testing
import Texts

@Suite("Search")
struct SearchTests {
  private static func terms(_ text: String, _ language: Language) -> [String] {
    var terms = SearchTerms(language)
    return terms.all(in: text).map(\.folded)
  }

  @Test(
    "A word is found in its other forms, and as people type it",
    arguments: [
      ("recommendations", "recommendation", Language.english),
      ("Measurements,", "measurement", .english),
      ("développées", "developpe", .french),
      ("l’évaluation", "l evaluations", .french),
      ("recomendaciones", "recomendación", .spanish),
      ("المياه", "مياه", .arabic),
      ("أنهار", "انهار", .arabic),
      ("измерения", "измерений", .russian),
      ("ёлка", "елка", .russian),
      ("ＷＴＰＦ".lowercased(), "ＷＴＰＦ", .english),
    ])
  func otherForms(written: String, typed: String, language: Language) {
    #expect(Self.terms(written, language) == Self.terms(typed, language))
    #expect(!Self.terms(written, language).isEmpty)
  }

  @Test("Scripts without spaces are found character by character, symbols part by part")
  func unspaced() {
    #expect(Self.terms("水质数据", .chinese) == ["水", "质", "数", "据"])
    #expect(Self.terms("น้ำ", Language("th")).count > 1)
    #expect(Self.terms("OWDF-2/14", .english) == ["owdf", "2", "14"])
  }

  @Test("Every term stands where its range says")
  func ranges() {
    let text = "Wells — “counted” twice: 水质, états"
    var terms = SearchTerms(.english)
    let bytes = Array(text.utf8)
    let found = terms.all(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found == ["Wells", "counted", "twice", "水", "质", "états"])
  }

  @Test("Words must all be there, quoted ones in a row, those after a hyphen not at all")
  func parsing() throws {
    let query = SearchQuery("open \"water data\" -rivers")
    let match = try #require(query.match(in: [.english]))
    #expect(
      match
        == .without(
          .all([.term("open"), .phrase(["water", "data"])]), .any([.term("river")])))
    #expect(SearchQuery(" \"  ").match(in: [.english]) == nil)
    #expect(SearchQuery("-only").match(in: [.english]) == nil)
    #expect(SearchQuery("5\" pipe").match(in: [.english]) != nil)
    #expect(
      SearchQuery("OWDF-2/14").match(in: [.english, .russian])
        == .all([.phrase(["owdf", "2", "14"])]))
    #expect(
      SearchQuery("nations").match(in: [.english, .spanish])
        == .all([.any([.term("nation"), .term("nations")])]))
  }

  private static func passage(_ text: String, isHeading: Bool = false) -> Passage {
    Passage(
      forum: "f", document: "d1", clause: "c", language: "en", isHeading: isHeading, heading: "",
      text: text, terms: terms(text, .english).joined(separator: " "), labels: "")
  }

  @Test("A row of the words comes before the words far apart, and a heading first")
  func ranking() {
    let passages = [
      "The data of rivers is kept where water is measured, twice a year.",
      "Open water data is published.", "Water data is published twice, and data on open wells.",
    ].map { Self.passage($0) }
    let ranking = PassageRanking(SearchQuery("water data"), in: [.english])
    let ranked = ranking.ranked(passages + [Self.passage("Water data", isHeading: true)])
    #expect(ranked.first?.isHeading == true)
    #expect(ranked.last == passages[0])
  }

  @Test("An excerpt shows what was looked for, cuts no word and loses none between its ends")
  func excerpts() {
    let filler = Array(repeating: "Nothing of note happened by the lake that day.", count: 30)
      .joined(separator: " ")
    let passage = Self.passage("\(filler) The wells were measured again. \(filler)")
    let excerpt = SearchQuery("measuring wells").excerpt(of: passage)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    #expect(excerpt.pieces.filter(\.isMarked).map(\.text) == ["wells", "measured"])
    let shown = excerpt.pieces.map(\.text).joined()
    #expect(passage.text.contains(shown) && shown.utf8.count <= 340)
    let short = SearchQuery("nothing").excerpt(of: Self.passage("Wells, and nothing else."))
    #expect(short.pieces.map(\.text).joined() == "Wells, and nothing else.")
    #expect(!short.isCutBefore && !short.isCutAfter)
  }
}
