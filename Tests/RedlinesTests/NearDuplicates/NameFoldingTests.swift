import Redlines
import Promises
import Testing

/// Names as they are compared.
@Suite("Folded names")
struct NameFoldingTests {
  @Test(
    "However it is typed, a name is one",
    arguments: [
      ("RURITANIA ", "Ruritania"), ("Upper\u{A0}\u{2009}Tarn", "upper tarn"),
      ("E\u{301}cole", "École"), ("Viê\u{323}t", "Vie\u{302}\u{323}t"), ("Viê\u{323}t", "Việt"),
      ("ＩＴＵ", "itu"), ("Straße", "STRASSE"),
      ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
      ("Tarn\u{200B}", "Tarn"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ])
  func same(one: String, other: String) {
    #expect(Array(NameFolding.folded(one).utf8) == Array(NameFolding.folded(other).utf8))
  }

  @Test(
    "What is another name stays one",
    arguments: [("Eire", "Éire"), ("A-B", "A B"), ("Tarn (Upper)", "Tarn Upper"), ("I", "II")])
  func different(one: String, other: String) {
    #expect(NameFolding.folded(one) != NameFolding.folded(other))
  }

  @Test("Names of ASCII are folded as all others are")
  func plainNames() {
    var random = Seeded(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        Bool.random(using: &random)
          ? [0x20, 0x41, 0x5A, 0x61][Int.random(in: 0..<4, using: &random)]
          : UInt8.random(in: 0..<0x80, using: &random)
      }
      let name = String(decoding: bytes, as: UTF8.self) + "|"
      #expect(NameFolding.folded(name + "é") == NameFolding.folded(name) + "é")
    }
  }
}
