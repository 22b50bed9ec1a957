import Foundation
import Testing

@testable import Pages

/// What pages call acts.
@Suite("Words for acts")
struct ActWordsTests {
  @Test("The record says in the reader's words what was done", arguments: ["en", "fr", "ar"])
  func record(tag: String) async throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    try await World.with { world in
      for path in ["record", "record/1"] {
        let page = try world.get("/\(tag)/forums/water/\(path)").body
        let words = catalogue("Open forum")
        let place = try #require(page.range(of: words), "\(path): \(words)")
        #expect(page[place.upperBound...].contains("forum.open</code>"))
      }
      #expect((catalogue("Open forum") == "Open forum") == (tag == "en"))
    }
  }

  @Test("What only the program does is offered to nobody")
  func offered() async throws {
    try await World.with { world in
      for role in World.roles where role != "nobody" {
        let list = try world.get("/en/forums/water/acts", as: try await world.signIn(role)).body
        for act in ["intake.read", "intake.markUnreadable"] {
          #expect(!list.contains("acts/\(act)\""))
        }
        #expect(list.contains("acts/person.accredit") == ["host", "secretariat"].contains(role))
      }
    }
  }
}
