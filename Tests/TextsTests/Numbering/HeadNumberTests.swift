import Testing

@testable import Texts

/// A head, and the number and the rest that it is split into; nil where it is no number.
private struct HeadCase: Sendable, CustomStringConvertible {
  let text: String
  let printed: String?
  let rest: String
  var description: String { text }

  init(_ text: String, _ printed: String?, _ rest: String = "") {
    self.text = text
    self.printed = printed
    self.rest = rest
  }
}

private let numbered = [
  HeadCase("1. Wells are dug.", "1.", "Wells are dug."),
  HeadCase("1) wells", "1)", "wells"), HeadCase("(a) wells", "(a)", "wells"),
  HeadCase("a) wells", "a)", "wells"), HeadCase("(iv) wells", "(iv)", "wells"),
  HeadCase("12.1. The wells", "12.1.", "The wells"),
  HeadCase("2.3.4.1 The wells", "2.3.4.1", "The wells"),
  HeadCase("A1. The wells", "A1.", "The wells"), HeadCase("§ 54 of it", "§ 54", "of it"),
  HeadCase("IV. The wells", "IV.", "The wells"), HeadCase("1bis. The wells", "1bis.", "The wells"),
  HeadCase("① wells", "①", "wells"), HeadCase("أ) الآبار", "أ)", "الآبار"),
  HeadCase("(١) الآبار", "(١)", "الآبار"), HeadCase("1- الآبار", "1-", "الآبار"),
  HeadCase("一、水井", "一、", "水井"), HeadCase("（二）水井", "（二）", "水井"),
  HeadCase("а) колодцы", "а)", "колодцы"), HeadCase("• wells", "•", "wells"),
  HeadCase("·\twells", "·", "wells"), HeadCase("– wells", "–", "wells"),
  HeadCase("- wells", "-", "wells"), HeadCase("* wells", "*", "wells"),
  HeadCase("▪ wells", "▪", "wells"), HeadCase("o\twells", "o", "wells"),
  HeadCase("1\tto instruct them", "1", "to instruct them"),
  HeadCase("- a) wells", "- a)", "wells"), HeadCase("“20. Invites them", "“20.", "Invites them"),
  HeadCase("1.- Los pozos", "1.-", "Los pozos"), HeadCase("  3. Wells", "3.", "Wells"),
  HeadCase("PP1 Recalling wells", "PP1", "Recalling wells"),
  HeadCase("OP1 bis Invites ports", "OP1 bis", "Invites ports"),
  HeadCase("OP 2. Urges ports", "OP 2.", "Urges ports"),
  HeadCase("3 alt. Requests ports", "3 alt.", "Requests ports"),
  HeadCase("3 bis Requests ports", "3 bis", "Requests ports"),
  HeadCase("A.1.2 The wells", "A.1.2", "The wells"), HeadCase("1ª) pozos", "1ª)", "pozos"),
  HeadCase("1.º) pozos", "1.º)", "pozos"), HeadCase("2.ª- Pozos", "2.ª-", "Pozos"),
]

private let unnumbered = [
  "2013 was dry", "A delegate spoke", "I think so", "1.5 °C of warming", "10 December",
  "e.g. wells",
  "1.5 million wells", "10. December was wet", "A. Smith spoke", "i.e. wells", "09:30 to 10:00",
  "(UK) wells", "12 wells were dug", "(2013) wells", "**bold** wells", "-5 degrees", "3.", "",
  "IPv6 is new", "5 per cent of wells", "С. Иванов", "в пустыне", "o poço", "e outros",
  "OP 5 of the draft", "[2] As the log says", "3 Ter Horst wells", "20 º C of heat",
]

@Test("A number at the head is split off, and no word is lost", arguments: numbered)
private func split(_ one: HeadCase) throws {
  let found = try #require(HeadNumbers.read([one.text])[0])
  #expect(found.printed == one.printed)
  #expect(String(decoding: one.text.utf8.dropFirst(found.utf8Count), as: UTF8.self) == one.rest)
}

@Test("Years, names, measures and words are no numbers", arguments: unnumbered)
func noNumber(_ text: String) {
  #expect(HeadNumbers.read([text])[0] == nil)
}

@Test("A doubtful number counts where its neighbours stand in the same text")
func doubtful() {
  let found = HeadNumbers.read(["1. Wells", "2 Rivers", "A. Smith", "| Springs", "Il Ponds"])
  #expect(found.map { $0?.printed } == ["1.", "2", nil, "|", "Il"])
  let parts = HeadNumbers.read(["A.1 Wells", "A.2 Rivers", "1.º Los pozos", "2.º Los ríos"])
  #expect(parts.map { $0?.printed } == ["A.1", "A.2", "1.º", "2.º"])
}

@Test("the bracket of an unagreed paragraph stands before its text, its number apart")
func numberInBracket() {
  let text = StructureReader().read(
    SourceFlow(paragraphs: [
      SourceParagraph("[3. Takes note of the wells;]"), SourceParagraph("[[(b)] rivers;]"),
    ])
  ).text
  #expect(text.clauses.map(\.number?.printed) == ["3.", nil])
  #expect(text.clauses.map(\.text) == ["[Takes note of the wells;]", "[[(b)] rivers;]"])
}

@Test(
  "Roman numerals count in their usual form only",
  arguments: [("iv", 4), ("xii", 12), ("XLIX", 49), ("iiii", nil), ("ic", nil), ("civil", nil)])
func roman(printed: String, value: Int?) {
  #expect(Numerals.roman(printed.unicodeScalars) == value)
}

@Test("Roman numerals printed and read are the same")
func romanThereAndBack() {
  for number in 1...300 {
    let printed = CountedNumber.roman(number)
    if printed.utf8.count <= 8 { #expect(Numerals.roman(printed.unicodeScalars) == number) }
  }
}

@Test(
  "Divisions are told from running text",
  arguments: [
    ("PART II", "II"), ("Chapter 3", "3"), ("OPINION 2: On wells", "2"), ("ANNEX I", "I"),
    ("Recommendation 12. Ann Poe, Wells Club", "12"), ("Annexe 3 – Les puits", "3"),
    ("Глава 2", "2"), ("第二章 水井", "二"), ("المادة 5", "5"), ("Capítulo IV", "IV"),
    ("Section 3 describes the wells", nil), ("Resolution 5 (Rev. Portville, 2011), as known", nil),
    ("Part of the wells", nil), ("Articles are many", nil),
  ])
func division(text: String, label: String?) {
  #expect(DivisionName.read(text)?.label == label)
}
