import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// Drafts and comments through the pages, as people without script use them.
@Suite("Pages of drafts")
struct DraftPageTests {
  private struct Place {
    let series: String
    let draft: DraftRow
    var address: String { "/en/forums/water/drafts/\(series)" }

    init(_ world: World) async throws {
      let overview = try #require(
        try await world.secretariat.draftSeries(of: World.forum).first)
      series = overview.series.id
      draft = try #require(overview.latest)
    }
  }

  @Test("A delegate comments on a clause, the secretariat answers in the next draft")
  func comments() async throws {
    try await World.with { world in
      let place = try await Place(world)
      let delegate = try await world.signIn("delegate")
      let clerk = try await world.signIn("secretariat")
      let page = try world.get("\(place.address)/1", as: delegate)
      #expect(page.status == 200 && page.body.contains("comment?clause=c1"))
      #expect(!page.body.contains("Measured by whom?"), "what was withdrawn is not shown")
      #expect(!page.body.contains("<b>are"))
      let clause = place.draft.clauses[0]
      var fields = ["clause": "c1", "wording": clause.wordingHash, "party": "p3", "text": ""]
      let empty = try world.post("\(place.address)/1/comment", fields, as: delegate)
      #expect(empty.status == 409 && empty.body.contains("Write a comment"))
      fields["text"] = "By <i>whom</i>?"
      fields["kind"] = "replace"
      fields["proposal"] = "Rivers are measured by those who live on them."
      let sent = try world.post("\(place.address)/1/comment", fields, as: delegate)
      #expect(sent.status == 303)
      let shown = try world.get("\(place.address)/1")
      #expect(shown.body.contains("By &lt;i&gt;whom&lt;/i&gt;?"))
      #expect(shown.body.contains("<ins>"))
      let comment = try #require(
        try await world.secretariat.draftSeries(place.series, in: World.forum)?.comments.last)
      try await issueNext(
        world, place,
        DraftClause(
          id: "c1", number: "1.",
          text: "Rivers are measured by those who live on them."))
      let later = try world.get("\(place.address)/2")
      #expect(later.body.contains("By &lt;i&gt;whom&lt;/i&gt;?"))
      #expect(later.body.contains("The clause was edited since"))
      let answered = try world.post(
        "\(place.address)/comments/\(comment.id)",
        [
          "outcome": "takenUp", "draft": "d\(try await drafts(world, place).last ?? "")",
          "clause": "c1",
        ],
        as: clerk)
      #expect(answered.status == 303, "\(answered.body)")
      let table = try world.get("\(place.address)/comments")
      #expect(table.body.contains("Taken up"))
      let redline = try world.get("\(place.address)/redline?from=1&to=2")
      #expect(redline.body.contains("<ins>") && redline.body.contains("<del>"))
      let arabic = try world.get(
        place.address.replacingOccurrences(of: "/en/", with: "/ar/") + "/redline?from=1&to=2")
      #expect(arabic.body.contains("dir=\"rtl\""))
    }
  }

  private func drafts(_ world: World, _ place: Place) async throws -> [String] {
    try await world.secretariat.draftSeries(place.series, in: World.forum)?.drafts
      .map { String($0.id.dropFirst()) } ?? []
  }

  private func issueNext(_ world: World, _ place: Place, _ clause: DraftClause) async throws {
    let clerk = Actor(person: "secretariat")
    let filed = try await world.secretariat.perform(
      FileDocument(
        body: "b1", title: "Second draft", kind: .draft, language: "en", date: nil, parties: [],
        file: Hash(of: "second".utf8).description, fileName: "second.txt", text: nil, symbol: nil,
        isRestricted: false), in: World.forum, as: clerk)
    _ = try await world.secretariat.perform(
      IssueDraft(series: place.series, document: "d\(filed.number)", clauses: [clause]),
      in: World.forum, as: clerk)
  }

  @Test(
    "Comments go out as a table for spreadsheets and as a document", arguments: ["csv", "docx"])
  func downloads(ending: String) async throws {
    try await World.with { world in
      let place = try await Place(world)
      let file = try world.get("\(place.address)/files/comments.\(ending)")
      #expect(file.status == 200)
      #expect(file["content-disposition"]?.contains("comments.\(ending)") == true)
    }
  }

  @Test("An observer does not comment where delegates alone do, nor a visitor")
  func refused() async throws {
    try await World.with { world in
      let place = try await Place(world)
      let fields = [
        "clause": "c1", "wording": place.draft.clauses[0].wordingHash, "party": "p3",
        "text": "Why?",
      ]
      let before = try await world.treeHead()
      let observer = try world.post(
        "\(place.address)/1/comment", fields, as: try await world.signIn("observer"))
      #expect(observer.status == 409 && observer.body.contains("Observers do not comment"))
      #expect(try world.post("\(place.address)/1/comment", fields).status == 403)
      #expect(try await world.treeHead() == before)
    }
  }
}
