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

  @Test("What a star or nothing but exclusions would do is said, in each language")
  func misunderstood() async throws {
    let nothing = "Every word here is one to be without: add one that is looked for."
    let star = "A star stands for nothing here: whole words are found, in all their forms."
    try await World.with { world in
      for tag in ["en", "fr", "ar"] {
        let catalogue = try #require(Catalogues.shipped[tag])
        for (query, said) in [
          ("-water", [nothing]), ("wat*", [star]), ("*ter", [star]), ("-wat*", [nothing, star]),
          ("water -lakes", []), ("%22a+*+b%22", []), ("", []),
        ] {
          let page = try world.get("/\(tag)/search?q=\(query)").body
          for words in [nothing, star] {
            #expect(page.contains(catalogue(words)) == said.contains(words), "\(tag) \(query)")
          }
        }
      }
    }
  }
}
