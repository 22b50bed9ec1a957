import Foundation
import Proceedings
import Testing

@testable import Pages

/// What an answer to a search says of each document.
@Suite("Search page")
struct SearchPageTests {
  @Test("A hit says what language it is in and who submitted it, on the page and in the API")
  func hits() async throws {
    try await World.with { world in
      var reply = try world.get("/api/v1/search?q=rivers")
      for _ in 0..<100 where !reply.body.contains("\"document\"") {
        try await Task.sleep(for: .milliseconds(100))
        reply = try world.get("/api/v1/search?q=rivers")
      }
      let hit = try #require(try JSONValue(parsing: Array(reply.body.utf8))["hits"]?.array?.first)
      let name = "Orvenna <script>alert(1)</script>"
      #expect(hit["submitters"] == [["id": "p3", "name": .string(name)]])
      #expect(hit["document"]?["language"] == "en")
      for tag in ["en", "fr", "ar"] {
        let catalogue = try #require(Catalogues.shipped[tag])
        let page = try world.get("/\(tag)/search?q=rivers").body
        let hits = try #require(page.components(separatedBy: "<ol class=\"hits\">").last)
        let list = hits.components(separatedBy: "</ol>")[0]
        #expect(list.contains("Orvenna &lt;script&gt;") && list.contains(catalogue("English")))
      }
    }
  }
}
