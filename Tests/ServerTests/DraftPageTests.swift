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

  @Test("A group's secretariat comments for any party, on its own group's drafts alone")
  func groupComments() async throws {
    try await World.with { world in
      let foreign = try await Place(world)
      let clerk = Actor(person: "secretariat")
      func perform(_ act: any Act) async throws -> Int {
        try await world.secretariat.perform(act, in: World.forum, as: clerk).number
      }
      let group = try await perform(
        EstablishBody(parent: "b1", name: "Wells group", mandate: nil, begins: nil, ends: nil))
      _ = try await world.people.addAccount(
        at: "wells@example.org", name: "Wells", person: "wells")
      _ = try await perform(
        AccreditPerson(
          person: "wells", name: "Wells", body: "b\(group)", role: .secretariat, party: nil))
      _ = try await perform(
        OpenDraftSeries(body: "b\(group)", title: "On wells", observersComment: false))
      let series = try #require(
        try await world.secretariat.draftSeries(of: World.forum).map(\.series)
          .first { $0.body == "b\(group)" })
      let document = try await perform(
        FileDocument(
          body: "b\(group)", title: "Wells", kind: .draft, language: "en", date: nil, parties: [],
          file: Hash(of: "wells".utf8).description, fileName: "wells.txt", text: nil, symbol: nil,
          isRestricted: false))
      _ = try await perform(
        IssueDraft(
          series: series.id, document: "d\(document)",
          clauses: [DraftClause(id: "c1", number: "1.", text: "Wells are covered.")]))

      let wells = try await world.signIn("wells")
      let form = try world.get(
        "/en/forums/water/drafts/\(series.id)/1/comment?clause=c1", as: wells)
      #expect(form.status == 200)
      for party in try await world.secretariat.parties(of: World.forum) {
        #expect(form.body.contains("value=\"\(party.id)\""), "\(party.name)")
      }
      let refused = try world.get("\(foreign.address)/1/comment?clause=c1", as: wells)
      #expect(refused.status == 403)
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
