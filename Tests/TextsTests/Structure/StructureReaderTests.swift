import Testing

@testable import Texts

private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

/// Small texts of all that the reader tells apart, from a seeded generator.
private struct TextMaker {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let nouns = [
    "wells", "rivers", "harbours", "ferries", "lanterns", "orchards", "bridges", "granaries",
    "meadows", "quarries", "mills", "canals", "islands", "beacons", "terraces", "reservoirs",
  ]
  private static let verbs = ["feed", "guard", "cross", "light", "serve", "shelter", "measure"]

  mutating func sentence(_ length: Int) -> String {
    (0..<length).map { at in
      at % 2 == 0 ? Self.nouns[next(Self.nouns.count)] : Self.verbs[next(Self.verbs.count)]
    }.joined(separator: " ")
  }

  mutating func paragraphs(_ count: Int) -> [SourceParagraph] {
    (0..<count).map { at in
      let text = sentence(8 + next(20))
      switch next(9) {
      case 0: return SourceParagraph("\(at + 1). Of \(sentence(2))")
      case 1: return SourceParagraph("(\(["a", "b", "c", "i"][next(4)])) \(text);", indent: next(3))
      case 2: return SourceParagraph("• \(text)", indent: next(2))
      case 3: return SourceParagraph("Requests Governments to \(text);")
      case 4: return SourceParagraph("“\(text)”")
      case 5: return SourceParagraph(text, role: .item(level: 1 + next(3)))
      case 6: return SourceParagraph("Recalling \(text),")
      case 7: return SourceParagraph(text + ":", indent: next(2))
      default: return SourceParagraph(text + ".")
      }
    }
  }

  mutating func place(_ count: Int) -> Int { next(count) }
}

@Test("One clause a paragraph, every word kept, parents before children", arguments: 1...40)
func nothingLost(seed: Int) {
  var maker = TextMaker(seed: UInt64(seed))
  let flow = SourceFlow(paragraphs: maker.paragraphs(60))
  let text = StructureReader().read(flow).text
  #expect(text.clauses.count == flow.paragraphs.count)
  var seen: Set<ClauseID> = []
  for (paragraph, clause) in zip(flow.paragraphs, text.clauses) {
    let printed = words(clause.number?.printed ?? "") + words(clause.text)
    #expect(printed.joined() == words(paragraph.text).joined())
    if let parent = clause.parent { #expect(seen.contains(parent)) }
    #expect(seen.insert(clause.id).inserted)
  }
  #expect(StructureReader().read(flow).text == text)
}

@Test("The ids of all other clauses stay when one is edited")
func idsLast() {
  var kept = 0
  var all = 0
  for seed in 1...60 {
    var maker = TextMaker(seed: UInt64(seed))
    var flow = SourceFlow(paragraphs: maker.paragraphs(50))
    let before = StructureReader().read(flow).text.clauses.map(\.id)
    let place = maker.place(flow.paragraphs.count)
    flow.paragraphs[place].text += " and \(maker.sentence(3))"
    let after = StructureReader().read(flow).text.clauses.map(\.id)
    for at in before.indices where at != place {
      all += 1
      if before[at] == after[at] { kept += 1 }
    }
  }
  #expect(kept * 100 >= all * 99)
}

@Test("Items hang under what announces them, deeper schemes under their item")
func nesting() {
  let clauses = structure([
    "1. Wells", "The port needs these things to be done in the coming years, it seems:",
    "(a) new wells for the old town:", "(i) one by the gate;", "(ii) one by the mill;",
    "(b) new ropes.", "2. Rivers", "The rivers are long and nobody has measured them for years.",
  ]).text.clauses
  #expect(
    clauses.map(\.kind) == [
      .heading, .paragraph, .item, .item, .item, .item, .heading, .paragraph,
    ])
  let places = Dictionary(uniqueKeysWithValues: clauses.enumerated().map { ($1.id, $0) })
  #expect(clauses.map { $0.parent.flatMap { places[$0] } } == [nil, 0, 1, 2, 2, 1, nil, 6])
}

@Test("A list of contents is no second set of headings")
func contents() {
  let clauses = structure([
    "Contents", "1. Wells of the port\t3", "2. Rivers of the land\t4", "1. Wells of the port",
    "The wells of the port are old and deep, and nobody has cleaned them.",
    "2. Rivers of the land", "The rivers are long and nobody has measured them for years.",
  ]).text.clauses
  #expect(
    clauses.map(\.kind) == [
      .heading, .paragraph, .paragraph, .heading, .paragraph, .heading, .paragraph,
    ])
  #expect(clauses[1].parent == clauses[0].id)
}

@Test("What the file declares stays as declared")
func declared() {
  let flow = SourceFlow(paragraphs: [
    SourceParagraph("Urges Governments to dig", role: .clause(.paragraph, level: 1)),
    SourceParagraph("Urges Governments to dig", role: .clause(.operative, level: 1)),
    SourceParagraph("a long line, with a full stop.", role: .heading(level: 3)),
  ])
  let clauses = StructureReader().read(flow).text.clauses
  #expect(clauses.map(\.kind) == [.paragraph, .operative, .heading])
  #expect(clauses.map(\.phrase) == [nil, "urges", nil])
  #expect(clauses[2].level == 3)
}

@Test("Gaps and repeats among siblings are told, lost numbers once")
func numberingWarnings() {
  let body = "The wells of the port are old and deep, and nobody has cleaned them."
  let gap = structure(["1. Wells", body, "2. Rivers", body, "4. Mills", body, "4. Ponds", body])
  #expect(gap.warnings.map(\.code) == [.numberingGap, .numberingRepeat])
  #expect(gap.warnings[0].message.contains("there is no 3"))
  let lost = structure(["The port asks for:"] + (0..<9).map { "1. more wells of kind \($0);" })
  #expect(lost.warnings.map(\.code) == [.numberingRepeat])
  let right = structure(["1. Wells", body, "2. Rivers", body, "3. Mills", body])
  #expect(right.warnings.isEmpty)
}

@Test("Quoted paragraphs are quotations, and their numbers no part of the series")
func quotations() {
  let reading = structure([
    "The Forum decided at its third meeting, after a long day, the following:",
    "“20. Invites Governments to dig wells;", "21. Requests the Harbour Master to report.”",
    "That was all, and nobody asked for more on that day or the next.",
  ])
  #expect(reading.text.clauses.map(\.kind) == [.paragraph, .quote, .quote, .paragraph])
  #expect(reading.text.clauses[1].parent == reading.text.clauses[0].id)
  #expect(reading.warnings.isEmpty)
}

@Test("Symbol and date stand at the head; a meeting's days yield to the document's own")
func marks() {
  let text = structure([
    "WELLS/FORUM/2/10", "8-12 May 2011", "3 June 2011", "REPORT ON THE WELLS OF THE PORT",
    "The wells of the port were seen on 1 January 2010 by all, as WELLS/1/4 tells.",
  ]).text
  #expect(text.symbol == "WELLS/FORUM/2/10")
  #expect(text.date == CalendarDate(year: 2011, month: 6, day: 3))
  #expect(text.title == "REPORT ON THE WELLS OF THE PORT")
}

@Test(
  "the day of a resolution that is recalled is not the paper's",
  arguments: [
    "Recalling its resolution 7/12 of 16 December 2031,",
    "[Rappelant sa résolution 7/12 du 16 décembre 2031,]",
    "Recordando su resolución 7/12 de 16 de diciembre de 2031,",
  ])
func recalled(line: String) {
  let text = structure(["Draft resolution", "The Assembly of the wells,", line]).text
  #expect(text.date == nil)
}

@Test(
  "a letter issued as a document bears the day of its title",
  arguments: [
    "Letter dated 5 June 2031 from the Permanent Representative of Oz to the port addressed to us",
    "Lettre datée du 5 juin 2031, adressée au Secrétaire général par le Représentant d'Oz",
    "Carta de fecha 5 de junio de 2031 dirigida al Secretario General por el Representante de Oz",
    "Письмо Постоянного представителя Оз от 5 июня 2031 года на имя Генерального секретаря",
    "رسالة مؤرخة 5 حزيران/يونيه 2031 موجهة إلى الأمين العام من الممثل الدائم لأوز",
  ])
func letters(title: String) {
  let text = structure([title, "The wells of the port are dry, as all who live there know."]).text
  #expect(text.date == CalendarDate(year: 2031, month: 6, day: 5))
}

@Test(
  "a symbol that a line of the head has with more; none that something else is said of",
  arguments: [
    ("Contribution of Oz to the second meeting OZ-2/16 · 29 May 2031", "OZ-2/16"),
    ("Subject: Contribution to the second meeting (OZ-2/16)", "OZ-2/16"),
    ("Symbol: OZ-2/16 Group: technical community of the towers and of the mills", "OZ-2/16"),
    ("Comments of the Owl Society and of its friends in the valley on OZ-2/16", nil),
    ("A contribution that replaces OZ-1/16 and is otherwise unchanged in all", nil),
    ("The owls are counted each spring, recalling A/OZ/70/125, by the keepers.", nil),
    ("As RIV-1/77 shows, the owls of the valley have gone", nil),
    ("Comments on document RIV-1/77", nil), ("Response to RIV-1/77 from the keepers", nil),
    ("A/OZ/70/125 is the basis.", nil), ("Review of the owls A/RES/70/125", nil),
    ("Recalling resolution A/RES/70/125,", nil), ("Document: OZ-2/16", "OZ-2/16"),
    ("Document OZ-2/16-E", "OZ-2/16-E"), ("OZ-2/16 | Original: English", "OZ-2/16"),
    ("Document OZ-2/16 – 3 June 2031 – Original: English only", "OZ-2/16"),
  ] as [(String, String?)])
func symbolWithMore(line: String, symbol: String?) {
  let flow = SourceFlow(paragraphs: [
    SourceParagraph(line), SourceParagraph("Owls sleep by day, and the millers know it."),
  ])
  #expect(StructureReader().read(flow).text.symbol == symbol)
}

@Test("a symbol in the pages' heads names the document where its text does not")
func symbolInRunningHeads() {
  var flow = SourceFlow(paragraphs: [SourceParagraph("Owls sleep by day, and the millers know it.")]
  )
  flow.runningHeads = ["OZ-2/16", "Page"]
  #expect(StructureReader().read(flow).text.symbol == "OZ-2/16")
}

@Test("an option that begins small is a wording, no heading")
func optionIsNoHeading() {
  let flow = SourceFlow(paragraphs: [
    SourceParagraph("requests the secretariat"),
    SourceParagraph("Option 1: to prepare a report on the nests for the third meeting,"),
    SourceParagraph("Option 2: to invite the mayors to tell of them, [without a report,]"),
  ])
  let kinds = StructureReader().read(flow).text.clauses.map(\.kind)
  #expect(!kinds.contains(.heading))
}

@Test(
  "options and wordings under negotiation are no headings",
  arguments: [
    ["Option 1: Members publish the list", "Option 2: The Forum keeps no list"],
    ["Option 1: Members may [, where they so wish,] publish the list"],
    ["Members may [, on request,] see the list"],
  ])
func wordingsAreNoHeadings(lines: [String]) {
  let prose = "The owls are many in the valley, and the keepers count them each spring with care."
  let kinds = StructureReader().read(
    SourceFlow(paragraphs: ([prose] + lines + [prose]).map { SourceParagraph($0) })
  ).text.clauses.map(\.kind)
  #expect(!kinds.contains(.heading))
}

@Test("an option with a text of its own below it is a heading")
func optionsWithTextAreHeadings() {
  let prose = "The owls are many in the valley, and the keepers count them each spring with care."
  let lines = [prose, "Option 1: Status quo", prose, "Option 2: A new fund", prose]
  let kinds = StructureReader().read(
    SourceFlow(paragraphs: lines.map { SourceParagraph($0) })
  ).text.clauses.map(\.kind)
  #expect(kinds.filter { $0 == .heading }.count == 2)
}

@Test("a short numbered line counts on from a heading, though it reads as a sentence")
func countsOnFromHeading() {
  let lines = [
    "2.1 Scope of the count", "The owls of the valley are counted in spring by two keepers.",
    "2.2 Format of the count", "Every tower is visited once, and each nest is written down.",
    "Owls", "Nests", "2.3 The bodies that should be involved in the yearly count",
    "The weather office lends its ladders to the keepers for the whole of the spring.",
  ]
  let clauses = structure(lines).text.clauses
  #expect(clauses.filter { $0.kind == .heading }.compactMap(\.label) == ["2.1", "2.2", "2.3"])
}
