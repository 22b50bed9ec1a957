import Testing
import Texts

@testable import Interchange

/// Texts that are read from right to left, as PDF.
struct RightToLeftPDFTests {
  private static let proposal = """
    # مساهمة من جمهورية الوادي

    نقترح أن تعد اللجنة سجلا سنويا للآبار والأنهار، لأجل القرى الواقعة على الساحل.

    ١ - يبلغ عدد الآبار 25 بئرا في عام 2031 (WELLS) وفقا لخلاصة عبد الله.

    ٢ - لا حاجة إلى الإجراءات الإضافية.
    """

  @Test func `what we write is searched and read with its letters in order`() async throws {
    let source = SourceFile(name: "a.md", bytes: Array(Self.proposal.utf8))
    let text = try await source.read().text
    let bytes = try await FileFormat.pdf.bytes(of: text, named: "a.pdf")
    let again = try await SourceFile(name: "a.pdf", bytes: bytes).read()
    let words = { (text: StructuredText) in
      text.clauses.filter { $0.text != "1" }.map { ($0.number?.printed ?? "") + $0.text }
        .joined(separator: " ").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    #expect(words(again.text) == words(text))
    #expect(again.warnings.isEmpty)
  }

  @Test(arguments: [
    // Forms of the letters, lam and alif in one sign, a dash behind a number.
    ("\u{202B}\u{FEB3}\u{FEA0}\u{FEFC}\u{202C}", "سجلا"),
    ("   \u{202B}\u{202A}١ -\u{202C}نوصي\u{202C}\n  ثم", "١ - نوصي\nثم"),
    ("  \u{202B}نوصي بذلك\u{202C}     \u{202B}\u{202A}1.\u{202C}\u{202C}", "1. نوصي بذلك"),
    ("\u{FDF2} \u{FEF5}\u{FEE5}", "الله لآن"),
    // Figures among the words, brackets as they are seen, a comma.
    ("\u{202B}عدد \u{202A} 25\u{202C}بئرا\u{202A} ،\u{202C}ثم\u{202C}", "عدد 25 بئرا، ثم"),
    (
      "\u{202B}عام \u{202A} )WELLS( 2031\u{202C}وفقا \u{202A} (WELLS)\u{202C}لها\u{202C}",
      "عام 2031 (WELLS) وفقا (WELLS) لها"
    ),
    ("\u{202B}الآبار )ومياهها( نعدها\u{202C}", "الآبار (ومياهها) نعدها"),
    ("\u{202B}\u{202A}1)\u{202C} نوصي (بها)\u{202C}", "1) نوصي (بها)"),
  ])
  func `lines are put into letters`(printed: String, read: String) {
    let found = RightToLeftLines.read(Array(printed.utf8))
    #expect(String(decoding: found, as: UTF8.self) == read)
  }

  @Test func `letters in the order of seeing are told`() {
    let line = "تعد اللجنة سجلا للمياه الجوفية في القرية على الساحل"
    #expect(!RightToLeftLines.areReversed(Array(line.utf8)))
    #expect(RightToLeftLines.areReversed(Array(String(line.reversed()).utf8)))
  }
}
