import Deliberations
import Testing
import Texts

/// Several who speak in one file: each asks for what stands under its own name.
@Suite struct CollectedStatementsTests {
  private static func asked(_ markdown: String) -> [String: [String]] {
    let flow = SourceFlow(
      paragraphs: markdown.split(separator: "\n\n").map { block in
        let level = block.prefix { $0 == "#" }.count
        guard level > 0 else { return SourceParagraph(String(block)) }
        return SourceParagraph(String(block.dropFirst(level + 1)), role: .heading(level: level))
      })
    let text = StructureReader().read(flow).text
    return Dictionary(grouping: Recommendation.all(in: text)) {
      $0.proponents.joined(separator: "; ")
    }.mapValues { $0.map(\.text) }
  }

  @Test(
    "what stands under a party's name is its own",
    arguments: [
      """
      # Compilation of statements

      ## Statement by Norway

      Norway supports the draft. We propose that the count of wells be extended to 2040.

      ## Statement by Mexico

      Mexico proposes to delete paragraph 4.

      ## International Chamber of Wells

      We urge Governments to avoid counting twice.
      """
    ])
  func statements(text: String) {
    #expect(
      Self.asked(text) == [
        "Norway": [
          "Norway supports the draft. We propose that the count of wells be extended to 2040."
        ],
        "Mexico": ["Mexico proposes to delete paragraph 4."],
        "International Chamber of Wells": ["We urge Governments to avoid counting twice."],
      ])
  }

  @Test(
    "what stands after them under a heading of its own is nobody's; one name alone is the text's")
  func others() {
    let closing = """
      # Report

      ## Statement by Norway

      We propose that wells be counted.

      ## Statement by Mexico

      We propose that ferries be counted.

      # Closing

      The session rose at noon.
      """
    #expect(Set(Self.asked(closing).keys) == ["Norway", "Mexico"])
    let one = """
      # Contribution of Norway

      ## General remarks

      Wells matter.

      ## Proposals

      We propose that wells be counted.
      """
    #expect(Self.asked(one) == ["Norway": ["We propose that wells be counted."]])
  }
}
