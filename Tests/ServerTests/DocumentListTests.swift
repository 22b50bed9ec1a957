import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing

/// Documents as they are listed and shown to all.
@Suite("The list of documents")
struct DocumentListTests {
  /// All that is filed is filed in one moment.
  private struct Stopped: RecordClock {
    func now() -> Moment { Moment(milliseconds: 1_795_000_000_000) }
  }

  private static let path = "/en/forums/water/documents"

  @Test(
    "Every document is listed once, also where many were filed in one moment; no page is empty",
    arguments: [100, 230, 300])
  func pages(count: Int) async throws {
    try await World.with { secretariat in
      let stopped = Secretariat(
        store: secretariat.store, files: secretariat.files, clock: Stopped())
      let known = try await secretariat.documents(of: World.forum, limit: 500).count
      let file = try await secretariat.files.keep(Array("words".utf8))
      for number in known..<count {
        _ = try await stopped.perform(
          FileDocument(
            body: "b1", title: "On river \(number)", kind: .contribution, language: "en", date: nil,
            parties: ["p3"], file: file.description, fileName: "a.txt", text: nil,
            symbol: nil, isRestricted: false), in: World.forum, as: Actor(person: "secretariat"))
      }
    } _: { world in
      var listed: [String] = []
      var next: String? = Self.path
      var pageCount = 0
      while let path = next, pageCount < 9 {
        let page = try world.get(path)
        #expect(page.status == 200)
        let symbols = page.body.matches(of: /class="symbol" href="([^"]+)"/)
          .map { String($0.1) }
        #expect(!symbols.isEmpty, "\(path)")
        listed += symbols
        pageCount += 1
        next = page.body.firstMatch(of: /href="([^"]*)"[^>]*>Earlier documents/).map {
          String($0.1).replacing("&amp;", with: "&")
        }
      }
      #expect(listed.count == count && Set(listed).count == count)
      #expect(pageCount == (count + 99) / 100)
      let broken = try world.get("\(Self.path)?before=yesterday")
      #expect(broken.status == 200 && broken.body.contains("class=\"symbol\""))
    }
  }

  @Test("A translation of what was withdrawn says so")
  func withdrawnOriginal() async throws {
    try await World.with { secretariat in
      let clerk = Actor(person: "secretariat")
      func file(_ language: String, of original: String?) async throws -> String {
        let file = try await secretariat.files.keep(Array("words \(language)".utf8))
        var document = FileDocument(
          body: "b1", title: "On wells", kind: .contribution, language: language, date: nil,
          parties: ["p3"], file: file.description, fileName: "a.txt", text: nil,
          symbol: original == nil ? "RIV-1/90" : nil, isRestricted: false)
        document.original = original
        return "d\(try await secretariat.perform(document, in: World.forum, as: clerk).number)"
      }
      let original = try await file("en", of: nil)
      _ = try await file("fr", of: original)
      _ = try await secretariat.perform(
        WithdrawDocument(document: original, reason: "By mistake"), in: World.forum, as: clerk)
    } _: { world in
      let page = try world.get("\(Self.path)/RIV-1/90-FR")
      #expect(page.status == 200)
      #expect(page.body.contains("The document that this is a translation of was withdrawn."))
      #expect(!(try world.get("\(Self.path)/RIV-1/90")).body.contains("is a translation of"))
    }
  }
}
