import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// A title may have a thousand characters; a list is there to be looked over.
@Suite("Long titles")
struct LongTitleTests {
  @Test(
    "A list shows how a long title begins, the document's page all of it",
    arguments: [
      "Considerations on the measuring of rivers ",
      "\u{6CB3}\u{6D41}\u{6C34}\u{4F4D}\u{6D4B}\u{91CF}",
    ])
  func lists(words: String) async throws {
    var title = ""
    while title.unicodeScalars.count + words.unicodeScalars.count < 900 { title += words }
    title += "in every season"
    let document = FileDocument(
      body: "b1", title: title, kind: .contribution, language: "en", date: nil, parties: ["p3"],
      file: "", fileName: "long.txt", text: nil, symbol: "RIV-1/LONG", isRestricted: false)
    try await World.with { secretariat in
      var document = document
      document.file = try await secretariat.files.keep(Array("long".utf8)).description
      _ = try await secretariat.perform(
        document, in: World.forum, as: Actor(person: "secretariat"))
    } _: { world in
      #expect(try world.get("/en/forums/water/documents/RIV-1/LONG").body.contains(title))
      for path in ["", "/documents"] {
        let page = try world.get("/en/forums/water\(path)")
        #expect(page.status == 200 && page.body.contains("RIV-1/LONG"), "\(path)")
        #expect(!page.body.contains("in every season"), "\(path)")
        #expect(page.body.contains(String(title.prefix(100))), "\(path)")
        #expect(page.body.contains("…"), "\(path)")
      }
    }
  }
}
