import Testing
import Texts

@testable import Interchange

/// What one party asks in its own language within a text in another one.
@Suite struct DirectionTests {
  private static let english = "We recommend that all of the valleys share their wells."
  private static let arabic = "نوصي بأن تتقاسم جميع الوديان آبارها كل سنة."
  private static let french = "Nous recommandons que les vallées partagent leurs puits avec tous."

  private static func text(in language: Language) -> StructuredText {
    StructuredText(
      title: "Wells", language: language,
      clauses: [english, arabic, french, "Recommendation 3. جمهورية وادي السرو الشقيقة"]
        .enumerated()
        .map { place, words in
          Clause(
            id: ClauseID("c\(place)"), kind: place == 3 ? .heading : .item,
            number: place == 3 ? nil : PrintedNumber("\(place + 1)."), text: words)
        } + [
          Clause(id: ClauseID("t"), kind: .table, text: "Party\tWish\nSarw\t\(arabic)")
        ])
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    String(decoding: try #require(try ZipArchive(bytes).content(of: name)), as: UTF8.self)
  }

  @Test func `pages mark language and direction`() throws {
    let page = String(decoding: HTMLWriter.bytes(of: Self.text(in: .english)), as: UTF8.self)
    #expect(page.contains(" lang=\"ar\" dir=\"rtl\"><span class=\"number\">2. </span>"))
    #expect(page.contains(" lang=\"fr\"><span class=\"number\">3. </span>"))
    #expect(page.contains("<td lang=\"ar\" dir=\"rtl\">"))
    #expect(page.split(separator: "dir=\"rtl\">").count == 3)
    let turned = String(decoding: HTMLWriter.bytes(of: Self.text(in: .arabic)), as: UTF8.self)
    #expect(turned.contains(" lang=\"en\" dir=\"ltr\"><span class=\"number\">1. </span>"))
    #expect(turned.contains(" lang=\"fr\" dir=\"ltr\">"))
  }

  @Test func `Word files mark language and direction`() throws {
    let bytes = try WordWriter.bytes(of: Self.text(in: .english), named: "a.docx")
    let document = try part("word/document.xml", of: bytes)
    #expect(document.split(separator: "<w:bidi/>").count == 3)
    #expect(document.contains("<w:rtl/><w:lang w:bidi=\"ar\"/>"))
    #expect(document.contains("<w:lang w:val=\"fr\"/>"))
    let turned = try WordWriter.bytes(of: Self.text(in: .arabic), named: "a.docx")
    #expect(try part("word/document.xml", of: turned).contains("<w:bidi w:val=\"0\"/>"))
  }

  @Test func `OpenDocument texts mark language and direction`() throws {
    let bytes = try OpenDocumentWriter.bytes(of: Self.text(in: .english), named: "a.odt")
    let content = try part("content.xml", of: bytes)
    #expect(content.contains("style:writing-mode=\"rl-tb\" fo:margin-right=\"1cm\""))
    #expect(content.contains("text:style-name=\"Comity_item_1_ar\""))
    #expect(content.contains("text:style-name=\"Comity_item_1_fr\""))
    #expect(content.contains("text:style-name=\"ComityCellText_ar\""))
  }

  @Test(
    arguments: [FileFormat.word, .openDocument, .html, .markdown], [Language.english, .arabic])
  func `they are read back as they were`(format: FileFormat, language: Language) async throws {
    let text = Self.text(in: language)
    let bytes = try await format.bytes(of: text, named: "a.\(format.rawValue)")
    let again = try await SourceFile(name: "a.\(format.rawValue)", bytes: bytes).read().text
    #expect(again.clauses.map(\.text) == text.clauses.map(\.text))
    #expect(again.clauses.map(\.kind) == text.clauses.map(\.kind))
    #expect(again.language == language)
  }
}
