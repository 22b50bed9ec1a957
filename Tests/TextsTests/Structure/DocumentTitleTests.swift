import Testing

@testable import Texts

/// The lines at a document's head and the title they carry.
struct TitleCase: Sendable, CustomStringConvertible {
  let lines: [String]
  let title: String
  var description: String { lines[0] }

  static let all = [
    TitleCase(
      lines: ["Rain on the quay?", "Area: PORTS", "Entitled by: Ana Poe", "Region: Coast", body],
      title: "Rain on the quay?"),
    TitleCase(
      lines: ["Area: PORTS", "Region: Coast", "Sector: Trade", "Wells of the Coast", body],
      title: "Area: PORTS Region: Coast Sector: Trade Wells of the Coast"),
    TitleCase(
      lines: [
        "United Nations", "A/WELLS/7", "General Assembly", "Distr.: General", "3 June 2011",
        "11-17962 (E)", "Agenda item 30", "Seventy-third session", "Coastland:", "draft resolution",
        "The General Assembly,", "Recalling its earlier work on wells,", body,
      ], title: "Coastland: draft resolution"),
    TitleCase(
      lines: [
        "United Nations", "General Assembly", "Resolution adopted by the General Assembly on",
        "26 October 2018", "[without a vote (A/WELLS/L.6)]", "The General Assembly,", body,
      ], title: "Resolution adopted by the General Assembly on 26 October 2018"),
    TitleCase(lines: ["Council of Wells", body, body], title: "Council of Wells"),
    TitleCase(
      lines: [
        "FRIENDS OF THE WELLS", "Quay House, Port", "Open Wells Forum, second meeting",
        "Contribution submitted by the Friends of the Wells", "WELLS-2/26", body,
      ], title: "Contribution submitted by the Friends of the Wells"),
    TitleCase(
      lines: ["OPEN WELLS FORUM", "Second meeting", "CONTRIBUTION OF THE COASTLAND", body],
      title: "CONTRIBUTION OF THE COASTLAND"),
    TitleCase(
      lines: ["From: Council of Wells", "To: the Forum", "Subject: Wells and quays", body],
      title: "Wells and quays"),
    TitleCase(
      lines: ["开放港口论坛", "第二次会议", "波特兰学会的文稿", "PORT-2/40", "2031年2月3日", body],
      title: "波特兰学会的文稿"),
    TitleCase(
      lines: ["开放港口论坛", "关于举办第三次会议", "波特兰学会提交", body], title: "关于举办第三次会议"),
    TitleCase(lines: [body, body], title: ""),
    TitleCase(lines: ["Dear Ida,", "Count the wells.", "Kind regards,", "Ela Oz"], title: ""),
    TitleCase(lines: ["Mesdames, Messieurs,", "Comptez les puits.", "Éla Oz", "Quai"], title: ""),
    TitleCase(lines: ["Dear Sirs,", "Wells of the coast", body], title: "Wells of the coast"),
    TitleCase(
      lines: ["Wells of the coast", "Estimada Ida:", "Cuenten.", "Ela"],
      title: "Wells of the coast"),
    TitleCase(lines: ["Dear wells of the coast", body, body], title: "Dear wells of the coast"),
  ]

  private static let body = """
    The wells of the port have been dug by hand for many years, and it is time that those who \
    drink from them agree on how they should be kept.
    """
}

@Test("A title stands below the masthead and above the fields of a form", arguments: TitleCase.all)
func titles(_ one: TitleCase) {
  let flow = SourceFlow(paragraphs: one.lines.map { SourceParagraph($0) })
  #expect(StructureReader().read(flow).text.title == one.title)
}

@Test("A masthead that a file declares as its title is none where another line is")
func declaredMasthead() {
  var flow = SourceFlow(paragraphs: [
    SourceParagraph("United Nations"), SourceParagraph("WELLS/7"),
    SourceParagraph("Coastland: draft resolution"),
    SourceParagraph("The Forum met for a whole day, and nobody asked for more on that day."),
  ])
  flow.paragraphs[0].role = .title
  flow.paragraphs[2].role = .heading(level: 3)
  let text = StructureReader().read(flow).text
  #expect(text.title == "Coastland: draft resolution")
  #expect(!text.clauses.contains { $0.kind == .title && $0.text == "United Nations" })
}
