import Testing

@testable import Texts

private func paragraphs(_ text: String) -> [String] {
  LinesReader(Array(text.utf8)).flow().paragraphs.map(\.text)
}

struct LinesReaderTests {
  @Test("wrapped paragraphs come back whole", arguments: [48, 64, 72, 80, 96], 0..<12)
  func wrappedParagraphsComeBack(width: Int, seed: Int) {
    var chance = SeededChance(UInt64(seed * 1_000 + width))
    let source = GeneratedText(paragraphs: 12, chance: &chance)
    let text = source.paragraphs.map {
      GeneratedText.wrapped($0, width: width).joined(separator: "\n")
    }.joined(separator: "\n\n")
    #expect(paragraphs(text) == source.paragraphs)
  }

  @Test("no word is lost or invented, whatever stands between pages", arguments: 0..<40)
  func wordsAreKept(seed: Int) {
    var chance = SeededChance(UInt64(seed))
    let source = GeneratedText(paragraphs: 20, chance: &chance)
    let width = Int.random(in: 40...110, using: &chance)
    var lines: [String] = []
    var page = 1
    for paragraph in source.paragraphs {
      for line in GeneratedText.wrapped(paragraph, width: width) {
        lines.append(line)
        if lines.count % 23 == 0 {
          lines += ["", "Ferry Forum, second session", "Page \(page)", "\u{0C}"]
          page += 1
        }
      }
      if Bool.random(using: &chance) { lines.append("") }
    }
    let found = paragraphs(lines.joined(separator: "\n"))
    #expect(words(found).sorted() == words(lines).sorted())
  }

  @Test("a numbered title and the name of the body under it stand apart")
  func enactingFormula() {
    let lines = [
      "OPINION 3: Supporting the ferries of the outer islands", "The fifth Ferry Forum (Oz, 2031),",
      "recalling", "a) its earlier opinions;",
    ]
    #expect(paragraphs(lines.joined(separator: "\n")).prefix(2) == lines.prefix(2))
  }

  @Test("the last item of a list stands apart after \u{201C}; and\u{201D}")
  func lastItem() {
    let lines = [
      "The ports are encouraged to:",
      "1. keep a common list of all the sailings of the summer in every one of the ports; and",
      "1. ring the bell in fog,",
    ]
    #expect(paragraphs(lines.joined(separator: "\n")).count == 3)
  }

  @Test("numbers that a dash sets off begin items, ranges do not")
  func numbersSetOffByDashes() {
    let list = [
      "We recommend the following:", "1 - Light all the towers of the northern valley at dusk",
      "2 - Count the owls of the northern valley in spring", "3 – Mend the bridges before winter",
      "4- Ring the bells of all the towers in fog and snow",
    ]
    #expect(paragraphs(list.joined(separator: "\n")) == list)
    let heads = HeadNumbers.read(["2 - Owls", "3 - Mice", "4 - 5 litres of milk", "5- 6 bowls"])
    #expect(heads.map { $0?.printed } == ["2 -", "3 -", nil, nil])
  }

  @Test(
    "a letterhead's lines stay apart from what names the paper, a title of two lines is one",
    arguments: [
      ["Open Ferry Forum, second meeting", "Contribution submitted by the Friends of Portville"],
      ["Forum ouvert sur les données du port", "Deuxième réunion, Portville, 9-11 mars 2031"],
      ["Foro abierto de los puertos", "Contribución de la República de Portania y de sus islas"],
      ["开放港口论坛", "第二次会议"], ["第二次会议", "波特兰学会的文稿"],
      ["开放港口论坛", "关于码头灯光的意见"],
      ["Resolution adopted by the General Assembly of the", "islands on the bells of the pier"],
      ["Contribution of the Friends of Portville to the", "Forum on the lamps of the new pier"],
    ])
  func letterheads(lines: [String]) {
    let count = lines[0].hasSuffix("the") ? 1 : 2
    let body = "\n\nThe lamps of the pier were lit by hand for many years, and nobody kept count."
    #expect(paragraphs(lines.joined(separator: "\n") + body).count == count + 1)
  }

  @Test("a verb at a line's head or alone on it parts no prose")
  func verbsInProse() {
    let prose = [
      "The island councils of the coast have met three times since spring, and each",
      "asks the harbour master and all Member States", "for a list of the wells that run dry.",
    ]
    #expect(paragraphs(prose.joined(separator: "\n")) == [prose.joined(separator: " ")])
    let leads = [
      "The third forum of the island councils and of the ferries (Portville, 2011),", "recalling",
      "that every operator amends the list as soon as one of its ferries is out of service,",
      "invites Member States", "to publish the list before the first of the autumn storms.",
    ]
    #expect(paragraphs(leads.joined(separator: "\n")) == leads)
  }

  @Test("a running head does not part the paragraph around it")
  func pageBreak() {
    let sentence =
      "Island councils publish their timetables before spring because visitors depend on reliable "
      + "crossings and smaller villages where no bridge exists depend on them even more than the "
      + "larger towns with a harbour of their own and with roads towards the capital, which is why "
      + "the forum keeps a common list of sailings that every operator amends as soon as a ferry "
      + "is out of service for longer than a day."
    let body = GeneratedText.wrapped(sentence, width: 60)
    var lines: [String] = []
    for (place, line) in body.enumerated() {
      lines.append(line)
      if place % 2 == 1, place < 6 { lines += ["", "Ferry Forum", "", "\(place)", ""] }
    }
    let found = paragraphs(lines.joined(separator: "\n"))
    #expect(found.first == sentence)
    #expect(words(found).sorted() == words(lines).sorted())
  }

  @Test(
    "a line that comes in paragraph after paragraph stays in each",
    arguments: [
      ["more lamps and benches in stage # of the", "new pier, as the keepers of %@ asked."],
      ["more lamps and a bench in the first stage of the", "pier, as the keepers of %@ asked."],
      ["Member Towns and their keepers who have no pier", "yet, as the keepers of %@ asked."],
      ["lamps", "2031", "and benches, as the keepers of %@ asked for all their boats."],
    ])
  func repeatedLines(rest: [String]) {
    let towns = ["Mull", "Skye", "Rum", "Eigg", "Muck"]
    let source = towns.enumerated().map { place, town in
      ["The keepers of \(town) told of the winter.", "We ask that the forum give the keepers"]
        + rest.map { line in
          line.replacing("#", with: "\(place + 1)").replacing("%@", with: town)
        }
    }
    let found = paragraphs(source.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))
    #expect(words(found) == words(source.flatMap { $0 }))
  }

  @Test("what opens page after page and runs into the page's text is no running head")
  func pagesOfOneForm() {
    let source = ["Mull", "Skye", "Rum", "Eigg"].map { town in
      [
        "The forum asks that each of the keepers of the", "piers have a lamp.", "",
        "So says \(town).",
      ]
    }
    let found = paragraphs(source.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}"))
    #expect(words(found) == words(source.flatMap { $0 }))
  }

  @Test("a running head on pages of one length parts no paragraph, though nothing else shows them")
  func pagesOfOneLength() {
    let sentence = (1...400).map { "wells of valley\($0)" }.joined(separator: " and ")
    var lines: [String] = []
    for (place, line) in GeneratedText.wrapped(sentence, width: 66).enumerated() {
      if place > 0, place % 20 == 0 { lines.append("Ferry Forum") }
      lines.append(line)
    }
    let heads = lines.filter { $0 == "Ferry Forum" }
    #expect(heads.count > 3)
    #expect(paragraphs(lines.joined(separator: "\n")) == [sentence] + heads)
  }

  @Test(
    "each line is a paragraph, or goes on, as a clerk would say",
    arguments: [
      ("1. First\n2. Second\n3. Third", ["1. First", "2. Second", "3. Third"]),
      ("(a) boats;\n(b) ferries;", ["(a) boats;", "(b) ferries;"]),
      ("一、渡船\n（一）快船\n十二、码头", ["一、渡船", "（一）快船", "十二、码头"]),
      ("- boats\n- ferries", ["- boats", "- ferries"]),
      (
        "Report of the harbour group to\nthe island council",
        ["Report of the harbour group to the island council"]
      ),
      ("**Report of the harbour\ngroup**", ["Report of the harbour group"]),
      (
        "CONTENTS\nI. Opening\t3\nII. Ferries ........ 5",
        ["CONTENTS", "I. Opening\t3", "II. Ferries ........ 5"]
      ),
      ("Opening\n\n----------\n\nClosing", ["Opening", "Closing"]),
    ])
  func lines(text: String, expected: [String]) {
    #expect(paragraphs(text) == expected)
  }

  @Test("rows of tabs or bars are a table; tags in cells are line breaks")
  func tables() {
    let flow = LinesReader(
      Array(
        "Island\tFerries\nNorth\t<ul><li>• fast</li><li>• slow</li></ul>\n\n| A | B |\n|---|---|\n| c | d |"
          .utf8)
    ).flow()
    #expect(flow.paragraphs.map(\.role) == [.table, .table])
    #expect(flow.paragraphs[0].text == "Island\tFerries\nNorth\t• fast\u{2028}• slow")
    #expect(flow.paragraphs[1].text == "A\tB\nc\td")
  }

  @Test("superscript figures mark notes where there are such notes, and are powers otherwise")
  func notes() {
    let flow = LinesReader(
      Array("Ferries grew¹ to 20 m² of deck and 10³ tons.²\n\n¹ By count.\n\n² By weight.".utf8)
    ).flow()
    #expect(
      flow.paragraphs[0].text == "Ferries grew[^1] to 20 m² of deck and 10³ tons.[^2]")
    #expect(flow.paragraphs[1].role == .note(label: "1"))
    #expect(flow.paragraphs[1].text == "By count.")
    #expect(flow.paragraphs[2].role == .note(label: "2"))
  }

  @Test("footnotes that a conversion wrote into the flow are notes; other brackets stay")
  func convertedNotes() {
    let flow = LinesReader(
      Array("Ferries[footnoteRef:3] [may][shall] sail [1].[3:  \tSee the\nlog.]\nNext.".utf8)
    ).flow()
    #expect(
      flow.paragraphs.map(\.text) == [
        "Ferries[^3] [may][shall] sail [1].", "Next.", "See the log.",
      ])
    #expect(flow.paragraphs[2].role == .note(label: "3"))
  }

  @Test("marks of emphasis become marks, lone asterisks stay")
  func emphasis() {
    let flow = LinesReader(Array("The **fast** ferry* and *its ~~old~~ crew*, 3 * 4".utf8)).flow()
    #expect(flow.paragraphs[0].text == "The fast ferry* and its old crew, 3 * 4")
    #expect(flow.paragraphs[0].marks.map(\.style) == [.strong, .emphasis, .struck])
  }

  @Test("letters that stand where bullets stood are bullets")
  func letterBullets() {
    let flow = LinesReader(
      Array(
        "Harbours\n\ne Fast ferries\n\no Slow ferries\n\n¢ Night ferries\n\ne Rowing boats".utf8)
    ).flow()
    #expect(
      flow.paragraphs.dropFirst().map(\.text) == [
        "Fast ferries", "Slow ferries", "Night ferries", "Rowing boats",
      ])
    #expect(flow.paragraphs.dropFirst().allSatisfy { $0.number == PrintedNumber("•") })
  }

  @Test("a hyphen at a line's end stays where the text writes the word so")
  func hyphens() {
    let line =
      "Island councils that publish a timetable for the whole year before the spring inter-"
    let found = paragraphs(
      "An inter-island ferry sails.\n\n\(line)\nisland ferries begin, as the coun-\ncils ask.")
    #expect(found.joined(separator: " ").contains("inter-island ferries begin"))
  }

  @Test("what a broken word goes on with is no word of its own")
  func brokenWords() {
    let found = paragraphs(
      "The island council has asked all of the harbours that keep a lab-\noratory to measure the "
        + "water near the piers, and the coun-\ncils of the coast to pay for it.")
    #expect(found.joined().contains("a laboratory to"))
    #expect(found.joined().contains("the councils of"))
  }

  @Test("a typesetter's hyphen at a line's end goes, unless the text writes the word so")
  func typographicHyphens() {
    let line = "Island councils that publish a timetable for the whole year before the spring "
    let found = paragraphs(
      "An inter\u{2010}island ferry sails.\n\n\(line)inter\u{2010}\nisland ferries begin, as "
        + "each of the coun\u{2010}\ncils of the coast asks.")
    #expect(
      found.last
        == "\(line)inter\u{2010}island ferries begin, as each of the councils of the coast asks.")
  }

  @Test("a running head on two pages of three, notes and page numbers part no paragraph")
  func threePages() {
    let head = "IC-4/31                     Contribution of the Island Council"
    let lines = [
      "The island council asks that every ferry of the coast keep a bell.\u{B9}", "", "Page 1 of 3",
      "\u{0C}\(head)", "",
      "8. Operators that maintain a common list of every crossing and its fare",
      "", "____________________", "\u{B9} Counted in May.", "", "Page 2 of 3", "\u{0C}\(head)", "",
      "are invited to say from which of the harbours they have it.", "", "Page 3 of 3",
    ]
    let found = paragraphs(lines.joined(separator: "\n"))
    #expect(
      found.prefix(3) == [
        "The island council asks that every ferry of the coast keep a bell.[^1]",
        "8. Operators that maintain a common list of every crossing and its fare are invited to say "
          + "from which of the harbours they have it.", "Counted in May.",
      ])
    #expect(
      words(found.suffix(5)).sorted()
        == words([
          "Page 1 of 3", head, "Page 2 of 3", head, "Page 3 of 3",
        ]).sorted())
  }

  @Test("a symbol under the title stands on a line of its own")
  func symbols() {
    let found = paragraphs(
      """
      Forum of the Wells
      Second meeting, Mull, 9-11 March 2031

      Contribution of the Keepers of the Northern Isles
      WELL-2/29/Rev.1
      27 January 2031

      We ask that wells be kept.
      """)
    #expect(
      found.dropFirst(2).prefix(3) == [
        "Contribution of the Keepers of the Northern Isles", "WELL-2/29/Rev.1", "27 January 2031",
      ])
  }

  @Test(
    "a number that the sentence of a short text runs into is no label",
    arguments: [
      [
        "We ask that the councils of the islands keep every bell of the world, train at least",
        "200 keepers every year and that each of them report on this to the forum of the coast.",
      ],
      [
        "The forum should publish the list of all of the wells of the islands no later than",
        "30 September 2031, and keepers should be told of it in each of the harbours.",
      ],
      [
        "We ask the forum to look after the wells of the northern islands that are listed in annex",
        "IV. and that the keepers be told of it.",
      ],
      [
        "Recalling what the councils of the coast agreed on in their decision 7/15 of",
        "19 December 2029, we ask for bells.",
      ],
      [
        "Le forum devrait publier la liste de tous les puits des îles au plus tard le",
        "30 septembre 2031, et le dire aux gardiens dans chaque port de la côte.",
      ],
      [
        "El foro debería publicar la lista de todos los pozos de las islas antes del",
        "30 de septiembre de 2031, y decirlo a los guardianes de cada puerto.",
      ],
      [
        "Форуму следует опубликовать перечень всех колодцев островов не позднее чем",
        "30 сентября 2031 года и сообщить об этом смотрителям каждой гавани.",
      ],
    ])
  func numbersInSentences(lines: [String]) {
    let head = "Views of the Isle of Mull\n\nFourth session\n\nProposals\n\nHere they are.\n\n"
    let found = paragraphs(head + lines.joined(separator: "\n"))
    #expect(found.last == lines.joined(separator: " "))
  }

  @Test(
    "numbers at the head of items begin them, in short texts too",
    arguments: [
      [
        "The forum of the islands asks the councils of the northern coast,",
        "a) to keep every bell of the coast;", "b) to report on it.",
      ],
      ["1. Bells of the harbours and of the islands in the north", "2. Wells"],
      [
        "The forum of the islands asks the councils of the northern coast:",
        "1. that every bell of the coast be kept;", "2. that they report on it.",
      ],
      ["Note by the keepers of the wells of the coast", "19 December 2029"],
    ])
  func numbersOfItems(lines: [String]) {
    #expect(paragraphs(lines.joined(separator: "\n")) == lines)
  }
}
