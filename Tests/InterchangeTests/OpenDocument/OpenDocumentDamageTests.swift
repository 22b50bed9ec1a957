import Interchange
import Testing
import Texts

@Suite struct OpenDocumentDamageTests {
  @Test("A file that is cut off is refused with a way out; what is left is read where wished")
  func salvage() async throws {
    let lines = (1...300).map { "Line \($0) of \($0 * 7919 % 1_000) ports." }
    let source = SourceFile(name: "a.md", bytes: Array(lines.joined(separator: "\n\n").utf8))
    let text = try source.readAlone().text
    let whole = try await FileFormat.openDocument.bytes(of: text, named: "a.odt")
    let cut = SourceFile(name: "a.odt", bytes: Array(whole[..<(whole.count / 2)]))
    do {
      _ = try cut.readAlone()
      Issue.record("it was read as if it were whole")
    } catch {
      #expect(error.exitCode == 65)
      #expect(error.canBeSalvaged && !error.message.contains("--"))
    }
    let reading = try cut.readAlone(salvaging: true)
    let found = reading.text.clauses.map(\.text)
    #expect(found.count > 50 && found.count < lines.count)
    #expect(found.dropLast() == lines.prefix(found.count - 1))
    #expect(reading.warnings.contains { $0.message.contains("“content.xml” only a part is left") })
  }
}
