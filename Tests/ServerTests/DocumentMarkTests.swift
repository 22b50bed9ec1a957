import Deliberations
import Foundation
import Secretariat
import Testing

/// What a document is besides its title is said in words, wherever it is listed.
@Suite("Marks of documents")
struct DocumentMarkTests {
  @Test("What is restricted is marked in lists and in the feed")
  func restricted() async throws {
    try await World.with { world in
      for (language, mark) in [
        ("en", "For members of the body only"), ("fr", "Réservé aux membres de l’organe"),
        ("ar", "لأعضاء الهيئة فقط"),
      ] {
        let list = try world.get("/\(language)/forums/water/documents").body
        #expect(list.components(separatedBy: mark).count == 2, "\(language)")
      }
      let feed = try world.get("/en/forums/water/feed.atom").body
      let words = "Only members of the body may read this document."
      #expect(feed.components(separatedBy: words).count == 2)
    }
  }

  @Test("A document is restricted and opened on its page; its text leaves every way to it at once")
  func restrictedLater() async throws {
    try await World.with { world in
      let clerk = try #require(try await world.signIn("secretariat"))
      let document = try #require(
        try await world.secretariat.documents(of: World.forum, limit: 100)
          .first { $0.title == "On springs" })
      let page = "/en/forums/water/documents/\(document.symbol)"
      let ways = [
        page, "/files/water/\(document.id)/original", "/files/water/\(document.id)/springs.pdf",
        "/files/water/\(document.id)/springs.docx",
        "/api/v1/forums/water/documents/\(document.id)/files/txt",
        "/en/search?q=water", "/en/search/feed.atom?q=water", "/api/v1/search?q=water",
        "/en/forums/water/feed.atom", "/api/v1/forums/water/documents/\(document.id)",
      ]
      // No part of what it asks for, which a compilation on the record holds too.
      let words = "water is for all"
      // Each is asked for before, so that whatever keeps it keeps it.
      for way in ways { #expect(try world.get(way).status == 200, "\(way)") }
      #expect(try world.get(page).body.contains(words))
      #expect(!(try world.get(page).body.contains("acts/document.restrict")))
      #expect(
        try world.get(page, as: clerk).body.contains("acts/document.restrict?document="))
      let reply = try world.post(
        "/en/forums/water/acts/document.restrict",
        ["document": document.id, "reason": "It names <people>."], as: clerk)
      #expect(reply.status == 303)
      for way in ways {
        let answer = try world.get(way)
        #expect(!answer.body.contains(words), "\(way)")
        let isFile = way.hasPrefix("/files/") || way.hasSuffix("/txt")
        #expect(isFile ? [403, 404].contains(answer.status) : answer.status == 200, "\(way)")
      }
      let restricted = try world.get(page).body
      #expect(restricted.contains("It names &lt;people&gt;."))
      #expect(try world.get(page, as: clerk).body.contains(words))
      _ = try world.post(
        "/en/forums/water/acts/document.open", ["document": document.id], as: clerk)
      #expect(try world.get(page).body.contains(words))
    }
  }

  @Test("The desk says what a compilation leaves out, and which editions were withdrawn")
  func editions() async throws {
    try await World.with { world in
      let clerk = try await world.signIn("secretariat")
      let documents = try await world.secretariat.documents(of: World.forum, limit: 100)
      let page = "/en/forums/water/desk/compilation"
      #expect(!(try world.get(page, as: clerk).body.contains("left out")))
      let springs = try #require(documents.first { $0.title == "On springs" })
      _ = try await world.secretariat.perform(
        RestrictDocument(document: springs.id, reason: "A slip."), in: World.forum,
        as: Actor(person: "secretariat"))
      let edition = try #require(documents.first { $0.kind == .compilation })
      _ = try await world.secretariat.perform(
        WithdrawDocument(document: edition.id, reason: "It quotes it."), in: World.forum,
        as: Actor(person: "secretariat"))
      let shown = try world.get(page, as: clerk).body
      #expect(shown.contains("One restricted contribution is left out"))
      #expect(shown.contains("<bdi>\(springs.symbol)</bdi>"))
      #expect(shown.contains("<strong>Withdrawn</strong>"))
    }
  }

  @Test("The contents of a compilation lead to its categories")
  func contents() async throws {
    try await World.with { world in
      let document = try #require(
        try await world.secretariat.documents(of: World.forum, limit: 100)
          .first { $0.kind == .compilation })
      let page = try world.get("/en/forums/water/documents/\(document.symbol)").body
      let list = try #require(page.components(separatedBy: "<ol class=\"contents\">").last)
      let links = list.components(separatedBy: "</ol>")[0].components(separatedBy: "href=\"#")
      #expect(links.count > 1)
      for link in links.dropFirst() {
        let id = try #require(link.split(separator: "\"").first)
        #expect(page.contains("<h2 id=\"\(id)\">"))
      }
    }
  }

  @Test("What was withdrawn says so and why; who withdraws is told what stays")
  func withdrawn() async throws {
    try await World.with { world in
      let visit = try await world.signIn("secretariat")
      let form = try world.get("/en/forums/water/acts/document.withdraw", as: visit).body
      #expect(form.contains("who could read its text still can"))
      let document = try #require(
        try await world.secretariat.documents(of: World.forum, limit: 100)
          .first { $0.title == "On springs" })
      #expect(!(try world.get("/en/forums/water/documents").body.contains(">Withdrawn<")))
      let reply = try world.post(
        "/en/forums/water/acts/document.withdraw",
        ["document": document.id, "reason": "Sent <b>twice</b>"], as: visit)
      #expect(reply.status == 303)
      let page = try world.get("/en/forums/water/documents/\(document.symbol)").body
      #expect(page.contains("Sent &lt;b&gt;twice&lt;/b&gt;"))
      #expect(page.contains("springs be measured every month"), "its text is read still")
      #expect(try world.get("/en/forums/water/documents").body.contains(">Withdrawn<"))
    }
  }
}
