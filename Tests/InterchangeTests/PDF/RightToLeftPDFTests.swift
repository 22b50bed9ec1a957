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

  @Test(arguments: [("0627", "سجلا"), ("0623", "سجلأ"), (" 0622", "سجلآ")])
  func `lam and alif that are drawn as one sign are read in order`(
    alif: String, word: String
  ) async throws {
    let table = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /F def
      1 begincodespacerange <00> <FF> endcodespacerange
      3 beginbfchar <41> <0644\(alif)> <42> <062C> <43> <0633> endbfchar endcmap end end
      """
    let drawing = "BT /F1 24 Tf 200 700 Td (ABC ABC) Tj ET"
    let objects: [[UInt8]] = [
      Array("<</Type/Catalog/Pages 2 0 R>>".utf8),
      Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
      Array(
        """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
        /Resources<</Font<</F1 5 0 R>>>>>>
        """.utf8),
      Array("<</Length \(drawing.utf8.count)>>\nstream\n\(drawing)\nendstream".utf8),
      Array("<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 6 0 R>>".utf8),
      Self.packed(Array(table.utf8)),
    ]
    var file = Array("%PDF-1.4\n".utf8)
    var places = ""
    for (at, object) in objects.enumerated() {
      let digits = String(file.count)
      places += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += Array("\(at + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let end = file.count
    file += Array("xref\n0 7\n0000000000 65535 f \n\(places)".utf8)
    file += Array("trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n\(end)\n%%EOF\n".utf8)
    let read = try await SourceFile(name: "a.pdf", bytes: file).read()
    #expect(read.text.clauses.map(\.text) == ["\(word) \(word)"])
    #expect(read.warnings.isEmpty)
  }

  /// A stream in the form of zlib, in one block that is not packed.
  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    let count = [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)]
    let sum = [high >> 8, high, low >> 8, low].map { UInt8($0 & 0xFF) }
    let stream = [0x78, 0x01, 0x01] + count + count.map { ~$0 } + bytes + sum
    return Array("<</Length \(stream.count)/Filter/FlateDecode>>\nstream\n".utf8) + stream
      + Array("\nendstream".utf8)
  }
}
