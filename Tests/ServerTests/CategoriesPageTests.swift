import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// A clerk sets a body's categories without script and without JSON.
@Suite("The page of categories")
struct CategoriesPageTests {
  @Test("Typed a line each, seen in the compilation, wrong lines said, an earlier set taken up")
  func set() async throws {
    try await World.with { world in
      let clerk = try await world.signIn("secretariat")
      let address = "/en/forums/water/desk/categories"
      let fresh = try world.get(address, as: clerk)
      #expect(fresh.status == 200 && fresh.body.contains("No categories are set"))
      func send(_ typed: String) async throws -> Reply {
        let seen = try await world.secretariat.chain(of: World.forum).count
        return try world.post(
          address, ["body": "b1", "basedOn": String(seen), "categories": typed], as: clerk)
      }
      let sent = try await send("Wells: well*\nMeasuring: springs & brooks")
      #expect(sent.status == 303)
      let compilation = try world.get("/en/forums/water/desk/compilation?body=b1", as: clerk)
      #expect(compilation.body.contains("<dt>Categories</dt><dd>2</dd>"))
      #expect(compilation.body.contains("desk/categories?body=b1"))
      let wrong = try await send("Wells\n: springs <b>")
      #expect(wrong.status == 422 && wrong.body.contains("Line 2"))
      #expect(wrong.body.contains(": springs &lt;b&gt;"), "what was typed is not lost")
      let same = try await send("Wells\nWells")
      #expect(same.status == 409 && same.body.contains("the same number or title"))
      #expect(try await send("").status == 303)
      #expect(try await send("Rivers").status == 303)
      let act = try await world.secretariat.chain(of: World.forum).count - 2
      let again = try world.get("\(address)?body=b1&act=\(act)", as: clerk)
      #expect(again.body.contains("Wells: well*\nMeasuring: springs &amp; brooks"))
      let stale = try world.post(
        address, ["body": "b1", "basedOn": "1", "categories": "Lakes"], as: clerk)
      #expect(stale.status == 409)
    }
  }

  @Test("A title that is typed anew is asked about, and what was placed follows")
  func renamed() async throws {
    try await World.with { world in
      let clerk = try await world.signIn("secretariat")
      let address = "/en/forums/water/desk/categories"
      func send(_ typed: String, _ more: [String: String] = [:]) async throws -> Reply {
        let seen = try await world.secretariat.chain(of: World.forum).count
        let fields = ["body": "b1", "basedOn": String(seen), "categories": typed]
        return try world.post(address, fields.merging(more) { $1 }, as: clerk)
      }
      func ids() async throws -> [String?] {
        try await world.secretariat.bodyCategories(of: "b1", in: World.forum).own.map(\.id)
      }
      #expect(try await send("Wells\nRivers").status == 303)
      let before = try await ids()
      let wells = try #require(before[0])
      let asked = try await send("Springs\nRivers")
      #expect(asked.status == 409 && asked.body.contains("What became of “Wells”?"))
      #expect(asked.body.contains("<option value=\"Springs\" selected>"))
      #expect(try await ids() == before)
      let both = try await send(
        "Springs",
        Dictionary(uniqueKeysWithValues: before.map { ("became-\($0 ?? "")", "Springs") }))
      #expect(both.status == 422 && both.body.contains("Two categories cannot become one"))
      #expect(try await ids() == before)
      #expect(try await send("Lakes\nRivers", ["became-\(wells)": "Springs"]).status == 409)
      #expect(try await send("Springs\nRivers", ["became-\(wells)": "Springs"]).status == 303)
      #expect(try await ids() == before)
      #expect(try await send("Lakes\nRivers", ["became-\(wells)": ""]).status == 303)
      #expect(try await ids()[0] != wells)
      #expect(try await send("Rivers").status == 303, "nothing is new: nothing is asked")
    }
  }
}
