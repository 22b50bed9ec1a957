import Testing
import Texts

@Test(
  "A label is the printed number without its punctuation",
  arguments: [
    ("a)", "a"), ("(iv)", "iv"), ("12.1.", "12.1"), ("3.", "3"), ("§ 54", "54"), ("•", nil),
    ("-", nil), ("o", nil), ("A1.", "A1"),
  ])
func label(printed: String, label: String?) {
  #expect(PrintedNumber(printed).label == label)
}
