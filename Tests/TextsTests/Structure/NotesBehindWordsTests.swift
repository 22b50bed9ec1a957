import Testing

@testable import Texts

@Suite("Notes behind words")
struct NotesBehindWordsTests {
  @Test(
    "A note's mark stands behind the word that it is set in, but goes past no end of a word",
    arguments: [
      ("V[^1]ideo shows.", "Video[^1] shows."), ("V[^1][^2]ideo", "Video[^1][^2]"),
      ("V[^1]id[^2]eo", "Video[^1][^2]"), ("Вод[^1]а чиста", "Вода[^1] чиста"),
      ("end.[^1]Next", "end.[^1]Next"), ("wells[^1] and", "wells[^1] and"),
      ("理事[^1]会", "理事[^1]会"), ("น้ำ[^1]บ่อ", "น้ำ[^1]บ่อ"), ("[^1]Wells", "[^1]Wells"),
      ("a[^1", "a[^1"), ("H2[^1]O", "H2[^1]O"), ("ا[^1]لماء", "الماء[^1]"),
    ])
  func placed(source: String, expected: String) {
    #expect(SourceParagraph(source).withNotesBehindWords.text == expected)
  }

  @Test("What is set in a look stays so")
  func marks() {
    let text = "See V[^12]ideo now"
    let paragraph = SourceParagraph(
      text,
      marks: [
        InlineMark(.strong, over: 4..<5), InlineMark(.superscript, over: 5..<10),
        InlineMark(.emphasis, over: 10..<14), InlineMark(.underline, over: 15..<18),
      ])
    let placed = paragraph.withNotesBehindWords
    let bytes = Array(placed.text.utf8)
    let looks = placed.marks.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(looks == ["V", "[^12]", "ideo", "now"])
  }
}
