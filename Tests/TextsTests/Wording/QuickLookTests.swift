import Testing

@testable import Texts

/// The quick ways over bytes give what the plain ways over characters and properties give.
@Suite struct QuickLookTests {
  private static let bits = ["a", "of", "\n", "\r", "\r\n", " ", "é", "“", "水", "\u{2028}"]

  /// Every text of up to four of these bits.
  private static let texts: [String] = (0..<4).reduce(into: [[""]]) { lengths, _ in
    lengths.append((lengths.last ?? []).flatMap { text in bits.map { text + $0 } })
  }.flatMap { $0 }

  @Test func linesAreThoseOfSplitting() {
    for text in Self.texts {
      #expect(text.lines() == text.split(separator: "\n"))
      #expect(text.lines(atMost: 2) == Array(text.split(separator: "\n").prefix(2)))
    }
  }

  @Test(arguments: 0..<40) func aSignIsFoundWhereverItStands(length: Int) {
    #expect(!String(repeating: "z\u{FA}", count: length).holds("["))
    for before in 0...length {
      let around = [before, length].map { String(repeating: "\\", count: $0) }
      let text = around.joined(separator: "[")
      #expect(text.holds("[") && text.dropFirst(before).holds("["))
      #expect(!text.dropFirst(before + 1).holds("["))
    }
  }

  @Test(arguments: [0x80...0x24FF, 0x2C00...0x33FF, 0xA000...0xABFF])
  func lettersAreToldAsTheirPropertiesTell(values: ClosedRange<UInt32>) {
    let scalars: [Unicode.Scalar] = values.compactMap { Unicode.Scalar($0) }
    for scalar in scalars where scalar.properties.isAlphabetic {
      let tokens = Token.all(in: "a" + String(scalar))
      guard tokens.count == 1, tokens[0].shape != .number else { continue }
      let isUpper = Token.all(in: String(scalar)).first?.shape == .upper
      #expect(isUpper == scalar.properties.isUppercase, "\(scalar.value)")
      let folded = isUpper ? scalar.properties.lowercaseMapping : String(scalar)
      #expect(tokens[0].folded == "a" + folded)
    }
  }

  @Test(arguments: ["Agenda", "UNGA", "2030", "A4", "4th", "l'Eau", "naïve", "Über", "co\u{AD}op"])
  func aWordIsTheSameWhateverStandsBehindIt(word: String) {
    let alone = Token.all(in: word)
    for end in [" of", ".", "“", "\n", "水"] {
      #expect(Array(Token.all(in: word + end).prefix(alone.count)) == alone)
      #expect(Array(Token.first(alone.count, in: word + end)) == alone)
    }
  }

  @Test(arguments: [
    ("Agenda", true), ("The", true), ("we agree", false), ("PP 1", false), ("iv. Wells", false),
    ("ill", false), ("(a) Wells", false), ("", false),
  ])
  func aWordBearsNoNumber(text: String, isWord: Bool) {
    #expect(HeadNumbers.beginsWithWord(text) == isWord)
  }

  @Test func listsAreCutAtTheirSigns() {
    #expect(WordList.words("  a of\nb ") == ["a", "of", "b"])
    #expect(WordList.entries("a of|b||c") == ["a of", "b", "c"])
    #expect(WordList.phrases("a  of|b\nc| |d") == [["a", "of"], ["b"], ["c"], ["d"]])
  }
}
