import Deliberations
import Testing
import Texts

@Suite struct RecordsTests {
  private func told(_ sentences: String..., kinds: [ClauseKind] = []) -> [Recommendation] {
    let told = sentences.enumerated().map { place, sentence in
      (place < kinds.count ? kinds[place] : .paragraph, sentence)
    }
    let title = [(ClauseKind.title, "Report of the third meeting of the Owl Forum")]
    return Recommendation.all(in: text(title + told, submitters: [], language: "en"))
  }

  @Test(arguments: [
    ("Norway proposed the addition of a paragraph on nests.", ["Norway"]),
    ("The delegate of Norway requested that the count be published.", ["Norway"]),
    (
      "In addition, Ghana and the Republic of Oz asked for a longer list.",
      ["Ghana", "Republic of Oz"]
    ),
    ("During the debate that followed, however, OWLS called for a pause.", ["OWLS"]),
    ("Norway’s contribution suggested the deletion of the last line.", ["Norway"]),
    (
      "Some delegates from small islands suggested a shorter text.",
      ["Some delegates from small islands"]
    ),
    ("Norway presented its paper OF/3/2. It invites the mayors to mend the towers.", ["Norway"]),
    ("Norway presented its paper. There is also a pressing need to count at night.", ["Norway"]),
    (
      "Norway presented their joint paper with Ghana OF/3/4. Every tower should be lit.",
      ["Norway", "Ghana"]
    ),
    ("Norway, on behalf of the Owl Group, proposed that nests be kept.", ["Norway", "Owl Group"]),
    (
      "Norway, speaking on behalf of Chad, Ghana and Peru, recommended that nests be kept.",
      ["Norway", "Chad", "Ghana", "Peru"]
    ),
    (
      "Kenya, on behalf of the Group of 77 and China, asked for a longer list.",
      ["Kenya", "Group of 77 and China"]
    ),
    ("Norway stressed that every tower should have a nest.", ["Norway"]),
  ])
  func `A wish told in a record is of the party that had it`(sentence: String, parties: [String]) {
    #expect(told(sentence).map(\.proponents) == [parties])
  }

  @Test(arguments: [
    "The Chair asked delegates to send their comments by Friday.",
    "The Secretariat clarified that the Forum may request the Director to act.",
    "It was suggested that the group take the matter up again in May.",
    "Norway did not insist, and Ghana accepted that its wish should stand in the report.",
    "The meeting invited contributions on this theme.",
    "The Forum shall adopt no rules; however, it shall prepare reports.",
    "Norway highlighted the role of the keepers and the need to count owls by night.",
    "Norway thanked the keepers, praised their work and noted the need for patience.",
  ])
  func `What the chair said and the meeting did is no party's wish`(sentence: String) {
    #expect(told(sentence).isEmpty)
  }

  @Test func `A wording that a party proposes comes with it, quoted or as a clause`() {
    let quoted = told(
      "Norway proposed the following text:", "invites the mayors", "to light the towers at dusk.",
      kinds: [.paragraph, .quote, .quote])
    #expect(quoted.map(\.proponents) == [["Norway"]])
    #expect(
      quoted.first?.text.hasSuffix("towers at dusk.") == true || quoted.first?.clauses.count == 2)
    let operative = told(
      "Norway’s contribution proposed the inclusion of the following:",
      "invites the mayors to light the towers.", kinds: [.paragraph, .operative])
    #expect(operative.map(\.clauses.count) == [2])
    #expect(operative.first?.proponents == ["Norway"])
  }

  @Test func `Comments on a report are no record`() {
    let found = Recommendation.all(
      in: text(
        [
          (.title, "Comments on the report of the third meeting"),
          (.paragraph, "The towers should be lit at dusk."),
        ], submitters: ["Oz"]))
    #expect(found.map(\.proponents) == [["Oz"]])
  }

  @Test func `A note on the papers of others gives their wishes to them`() {
    let found = Recommendation.all(
      in: text(
        [
          (.heading, "Nests"),
          (.paragraph, "Paragraph 6 of the report addresses a draft opinion presented by Norway."),
          (.paragraph, "The draft opinion is of the view that mayors light the towers."),
          (.heading, "Bells"),
          (.paragraph, "The draft opinion is of the view that bells be rung."),
        ], submitters: []))
    #expect(found.map(\.proponents) == [["Norway"]])
  }

  @Test func `An operative clause of a text that nobody handed in is of its body`() {
    let found = Recommendation.all(
      in: text(
        [
          (.title, "Opinion 2: Nests"), (.paragraph, "The second Owl Forum (Oz, 2031),"),
          (.preambular, "recalling its earlier opinions,"),
          (.operative, "invites the mayors to light the towers."),
        ], submitters: []))
    #expect(found.map(\.proponents) == [["The second Owl Forum (Oz, 2031)"]])
  }

  @Test func `A quoted instrument asks for nothing`() {
    let found = Recommendation.all(
      in: text([
        (.paragraph, "Resolution 12 resolved:"),
        (.quote, "to instruct the mayors to mend the towers in every village;"),
        (.quote, "to invite the millers to leave the attics open in spring."),
      ]))
    #expect(found.isEmpty)
  }

  @Test func `What is concluded from an instrument is asked, what it says is not`() {
    let found = Recommendation.all(
      in: text([
        (.heading, "Recommendations"),
        (.paragraph, "Paragraph 7 states that nests are rare. They should be counted."),
        (.paragraph, "Resolution 3 noted two ways. Accordingly, the mayors should choose one."),
      ]))
    #expect(found.count == 1)
    #expect(found.first?.text.contains("Accordingly") == true)
  }

  @Test("any row of words is read", arguments: 0..<200)
  func anyWords(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let words = [
      "Norway", "and", "the", "of", ",", "(", ")", ".", "’s", "proposed", "delegate", "OF/3/2",
      "some", "In", "it", "presented", "by", "with", "joint", "paper", "is", "view", "need", "to",
      "Trinidad", "Tobago", "U.S.", "The", "should", ":", "Chair", "contribution", "draft", "“",
      "-",
    ]
    for _ in 0..<20 {
      let sentence = (0...next(12)).map { _ in words[next(words.count)] }.joined(separator: " ")
      let parts = Recommendation.all(
        in: text(
          [
            (.title, "Report of the meeting"), (.paragraph, sentence), (.quote, "light the towers"),
          ],
          submitters: []))
      #expect(parts.count <= 20)
    }
  }
}
