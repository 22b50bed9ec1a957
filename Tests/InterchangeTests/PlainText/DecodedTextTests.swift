import Testing
import Texts

@testable import Interchange

private func decoded(_ bytes: [UInt8]) throws -> String {
  String(decoding: try DecodedText(SourceFile(name: "a.txt", bytes: bytes)).utf8, as: UTF8.self)
}

struct DecodedTextTests {
  @Test(
    "letters come through every usual encoding",
    arguments: [
      Array("Fähre – ½".utf8), [0xEF, 0xBB, 0xBF] + Array("Fähre – ½".utf8),
      [0x46, 0xE4, 0x68, 0x72, 0x65, 0x20, 0x96, 0x20, 0xBD],
      [0xFF, 0xFE] + "Fähre – ½".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + "Fähre – ½".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ] as [[UInt8]])
  func encodings(bytes: [UInt8]) throws {
    #expect(try decoded(bytes) == "Fähre – ½")
  }

  @Test("a stray byte does not spoil a text in UTF-8, and is told")
  func strayByte() throws {
    let file = SourceFile(
      name: "a.txt", bytes: Array("Fähre Güte Öl Übung Maß ".utf8) + [0x92] + Array("s".utf8))
    let text = try DecodedText(file)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Fähre Güte Öl Übung Maß ’s")
    #expect(text.warnings.map(\.code) == [.unreadablePart])
  }

  @Test(
    "what is no text is refused",
    arguments: [
      [], Array("%PDF-1.7 …".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14],
      (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7) },
    ] as [[UInt8]])
  func refused(bytes: [UInt8]) {
    #expect(throws: InterchangeFailure.self) { try decoded(bytes) }
  }
}
