import Deliberations
import Testing
import Texts

/// Tables of the comments of many: a row is the request of the party named in it.
@Suite struct CommentTableTests {
  private func table(_ rows: [[String]]) -> StructuredText {
    text(
      [(.table, rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))], submitters: [])
  }

  @Test(arguments: [
    ["Country", "Paragraph", "Comment"], ["Member State / Organization", "Paragraph", "Comment"],
    ["Delegation", "Para.", "Comments received"], ["Commenter", "Clause", "Remarks"],
    ["Pays", "Paragraphe", "Commentaires"], ["État membre", "Paragraphe", "Observations"],
    ["País", "Párrafo", "Comentarios"], ["Estado miembro", "Párrafo", "Observaciones"],
    ["代表团", "段落", "意见"],
  ])
  func `each row asks in the name of its party`(header: [String]) {
    let read = table([
      header,
      ["Freedonia", "4", "Freedonia proposes to replace “owls” by “birds”."],
      ["OLS", "9", "Delete."],
      ["Vale", "10", "We thank the keeper for the fine lamps of the tower."],
      ["Oz", "12", "The text should recognise the part of the keepers."],
    ])
    let found = Recommendation.all(in: read)
    #expect(found.map(\.proponents) == [["Freedonia"], ["OLS"], ["Oz"]])
    #expect(found.allSatisfy { $0.text.contains(header[1]) })
    #expect(Submitters.of(read).isEmpty)
  }

  @Test func `a proposed text asks, and a comment beside it goes with it`() {
    let read = table([
      ["No.", "Delegation", "Comment", "Proposed text"],
      ["1", "Freedonia", "Too strict.", "Replace “owls” by “birds”."],
      ["2", "Oz", "Delete.", ""],
      ["3", "", "The text should name the keepers.", "–"],
      ["4", "Vale", "No comment", "N/A"],
    ])
    let found = Recommendation.all(in: read)
    #expect(found.map(\.proponents) == [["Freedonia"], ["Oz"], ["Oz"]])
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(found.first?.text == "Comment: Too strict.\nProposed text: Replace “owls” by “birds”.")
    #expect(Submitters.of(read).isEmpty)
  }

  @Test func `a form with one party keeps it`() {
    let read = table([["Organization", "Oz Society"], ["Comments", "Owls should be counted."]])
    #expect(Submitters.of(read) == ["Oz Society"])
  }
}
