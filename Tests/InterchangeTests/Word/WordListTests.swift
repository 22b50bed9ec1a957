import Testing
import Texts

@testable import Interchange

struct WordListTests {
  static func level(
    _ at: Int, _ format: String, _ text: String, _ more: String = "", start: Int = 1
  ) -> String {
    "<w:lvl w:ilvl=\"\(at)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  static let outline =
    "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%1.%2)") + level(2, "lowerRoman", "(%3)")
    + level(3, "decimal", "%1.%2.%4", "<w:isLgl/>") + "</w:abstractNum>"

  static func use(_ id: Int, _ more: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"0\"/>\(more)</w:num>"
  }

  static func restart(_ level: Int, _ start: Int) -> String {
    "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
  }

  func numbers(_ body: String, _ numbering: String, styles: String = "") throws -> [String] {
    try WordFile(body, parts: [("numbering", numbering), ("styles", styles)]).flow().paragraphs
      .map { $0.number?.printed ?? "-" }
  }

  @Test("Levels print each other, set back what is below them, and count on over other text")
  func countsLevels() throws {
    let body =
      [0, 1, 1, 2, 3, 0, 1].map { paragraph("text", item(1, $0)) }.joined() + paragraph("between")
      + paragraph("text", item(1, 1))
    #expect(
      try numbers(body, Self.outline + Self.use(1))
        == ["1.", "1.a)", "1.b)", "(i)", "1.2.1", "2.", "2.a)", "-", "2.b)"])
  }

  @Test("Uses of one list count on; one with a start of its own begins anew, once")
  func restarts() throws {
    let body = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)].map { list, level in
      paragraph("text", item(list, level))
    }.joined()
    #expect(
      try numbers(body, Self.outline + Self.use(1) + Self.use(2) + Self.use(3, Self.restart(0, 5)))
        == ["1.", "2.", "5.", "6.", "7."])
  }

  @Test("A level may go on whatever stands above it, and a use may print a level otherwise")
  func overrides() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + Self.level(0, "upperRoman", "%1")
      + Self.level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>") + "</w:abstractNum>"
      + Self.use(1)
      + Self.use(
        2, "<w:lvlOverride w:ilvl=\"0\">\(Self.level(0, "decimal", "[%1]"))</w:lvlOverride>")
    let body = [(1, 0), (1, 1), (1, 0), (1, 1), (2, 0)].map { paragraph("x", item($0, $1)) }
      .joined()
    #expect(try numbers(body, numbering) == ["I", "1.", "II", "2.", "[3]"])
  }

  @Test("A style numbers its paragraphs at the level that names it; a zero takes them out")
  func numbersByStyle() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + Self.level(0, "decimal", "%1")
      + Self.level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Sub\"/>") + "</w:abstractNum>"
      + Self.use(1)
    let styles = [("Top", ""), ("Sub", "<w:basedOn w:val=\"Top\"/>")].map { id, base in
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\">\(base)<w:pPr><w:numPr>"
        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    }.joined()
    let off = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"
    let body =
      paragraph("x", "<w:pStyle w:val=\"Top\"/>") + paragraph("x", "<w:pStyle w:val=\"Sub\"/>")
      + paragraph("x", "<w:pStyle w:val=\"Top\"/>\(off)")
      + paragraph("x", "<w:pStyle w:val=\"Sub\"/>")
    #expect(try numbers(body, numbering, styles: styles) == ["1", "1.1", "-", "1.2"])
  }

  @Test("What is deleted is not counted where deletions are accepted; nor is what is hidden")
  func skipsDeleted() throws {
    let gone = paragraph(deleted("x"), item(1, 0) + mark("del"))
    let hidden = paragraph(run("x", "<w:vanish/>"), item(1, 0) + "<w:rPr><w:vanish/></w:rPr>")
    let body = paragraph("a", item(1, 0)) + gone + hidden + paragraph("b", item(1, 0))
    let file = WordFile(body, parts: [("numbering", Self.outline + Self.use(1))])
    #expect(try file.lines(.accept) == ["1.|a", "2.|b"])
    #expect(try file.lines(.reject) == ["1.|a", "2.|x", "3.|b"])
  }

  static let formats: [(String, Int, String)] = [
    ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("upperRoman", 1994, "MCMXCIV"),
    ("lowerLetter", 28, "bb"), ("russianLower", 7, "ж"), ("arabicAlpha", 3, "ت"),
    ("arabicAbjad", 3, "ج"), ("hindiNumbers", 12, "१२"), ("thaiNumbers", 3, "๓"),
    ("chineseCounting", 21, "二十一"), ("chineseCounting", 105, "一〇五"),
    ("chineseCountingThousand", 103, "一百零三"), ("chineseLegalSimplified", 12, "壹拾贰"),
    ("japaneseCounting", 123, "百二十三"), ("ideographTraditional", 2, "乙"),
    ("decimalEnclosedCircle", 3, "③"), ("ordinal", 22, "22nd"), ("ordinal", 113, "113th"),
    ("cardinalText", 21, "Twenty-one"), ("ordinalText", 30, "Thirtieth"), ("chicago", 5, "**"),
    ("hebrew1", 15, "טו"), ("none", 4, ""), ("notInTheStandard", 4, "4"),
    ("lowerLetter", 2_000_000_000, "2000000000"), ("upperRoman", 0, "0"),
  ]

  @Test("Numbers are printed in the list's format", arguments: formats)
  func prints(format: String, number: Int, printed: String) {
    #expect(NumberFormat(format).printed(number) == printed)
  }

  static let signs: [(String, String, String)] = [
    ("\u{F0B7}", "Symbol", "•"), ("\u{F0A7}", "Wingdings", "▪"), ("o", "Courier New", "◦"),
    ("–", "", "–"), ("\u{F0D8}", "Wingdings", "➢"), ("\u{E123}", "Nobody's", "•"),
  ]

  @Test("Bullets are told as the signs that are seen", arguments: signs)
  func bullets(sign: String, font: String, seen: String) throws {
    let level =
      "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\(sign)\"/><w:rPr>"
      + "<w:rFonts w:ascii=\"\(font)\"/></w:rPr></w:lvl>"
    let numbering = "<w:abstractNum w:abstractNumId=\"0\">\(level)</w:abstractNum>" + Self.use(1)
    #expect(try numbers(paragraph("x", item(1, 0)), numbering) == [seen])
  }
}
