import Deliberations
import Interchange
import Proceedings
import Secretariat
import Synchronization
import Testing

@testable import Pages

/// How many are being made, and how many were.
final class Making: Sendable {
  private let state = Mutex((now: 0, most: 0, all: 0))

  func make(_ bytes: [UInt8], for duration: Duration) async throws -> [UInt8] {
    state.withLock {
      $0.now += 1
      $0.all += 1
      $0.most = max($0.most, $0.now)
    }
    try await Task.sleep(for: duration)
    state.withLock { $0.now -= 1 }
    return bytes
  }

  var most: Int { state.withLock { $0.most } }
  var all: Int { state.withLock { $0.all } }
}

/// Anybody may ask for a document as a PDF; that must not take the machine.
@Suite("Files that are made")
struct MadeFilesTests {
  @Test("So many at a time, the rest in turn; each once", arguments: [1, 2, 5])
  func turns(atOnce: Int) async throws {
    let (files, making) = (MadeFiles(atOnce: atOnce, waiting: 100), Making())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          let key = MadeFiles.Key(text: "\(number % 20)", format: .pdf)
          let bytes = try await files.bytes(key) {
            try await making.make([UInt8(number % 20)], for: .milliseconds(5))
          }
          #expect(bytes == [UInt8(number % 20)])
        }
      }
      try await group.waitForAll()
    }
    #expect(making.most == atOnce && making.all == 20)
  }

  @Test("Who would wait too long is sent away, and later served")
  func tooMany() async throws {
    let (files, making) = (MadeFiles(atOnce: 1, waiting: 2), Making())
    let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          do {
            _ = try await files.bytes(MadeFiles.Key(text: "\(number)", format: .word)) {
              try await making.make([], for: .milliseconds(300))
            }
            return false
          } catch is TooManyFiles {
            return true
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused == 5 && making.all == 3)
    for number in 0..<8 {
      _ = try await files.bytes(MadeFiles.Key(text: "\(number)", format: .word)) {
        try await making.make([], for: .zero)
      }
    }
    #expect(making.all == 8)
  }

  @Test("Who is sent away is told so in the reader's language", arguments: ["en", "fr", "ar"])
  func words(tag: String) async throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    try await World.with { world in
      let context = PageContext(
        secretariat: world.secretariat, people: world.people, settings: SiteSettings(),
        words: catalogue, catalogues: .shipped, texts: KeptTexts(), visit: nil, path: "",
        query: nil, source: "", requestID: "1")
      let answer = try #require(ErrorPages.answer(to: TooManyFiles(), context))
      guard case .page(let page) = answer.content else { return }
      #expect(page.status == 503 && answer.retryAfterSeconds == TooManyFiles.patienceSeconds)
      let words = catalogue.counted(
        TooManyFiles.patienceSeconds,
        "Many files are being made just now. Try again in a second.",
        "Many files are being made just now. Try again in {count} seconds.")
      #expect(page.framed(in: context).markup.contains(words))
      #expect(words.hasPrefix("Many files") == (tag == "en"))
    }
  }

  @Test("What could not be made is tried again")
  func failures() async throws {
    let (files, making) = (MadeFiles(atOnce: 1, waiting: 0), Making())
    let key = MadeFiles.Key(text: "a", format: .pdf)
    await #expect(throws: CancellationError.self) {
      try await files.bytes(key) { throw CancellationError() }
    }
    #expect(try await files.bytes(key) { try await making.make([7], for: .zero) } == [7])
  }

  @Test("A document as a file is the same the second time")
  func document() async throws {
    try await World.with { world in
      let document = try #require(
        try await world.secretariat.documents(of: World.forum, limit: 100)
          .first { $0.title == "On springs" })
      for name in ["RIV-1-3.docx", "RIV-1-3.odt"] {
        let path = "/files/water/\(document.id)/\(name)"
        let first = try world.get(path)
        let second = try world.get(path)
        #expect(first.status == 200 && second.body == first.body && !first.body.isEmpty)
      }
    }
  }

  @Test("The API gives a document in every format in which its page does")
  func formats() async throws {
    try await World.with { world in
      let documents = try await world.secretariat.documents(of: World.forum, limit: 100)
      let springs = try #require(documents.first { $0.title == "On springs" })
      let api = "/api/v1/forums/water/documents"
      for format in ["docx", "odt", "html", "md", "txt", "xml", "json"] {
        let page = try world.get("/files/water/\(springs.id)/RIV-1-3.\(format)")
        let own = try world.get("\(api)/\(springs.id)/files/\(format)")
        #expect(page.status == 200 && own.status == 200, "\(format)")
        #expect(own.body == page.body && !own.body.isEmpty, "\(format)")
      }
      for format in ["eml", "exe", "DOCX"] {
        let other = try world.get("\(api)/\(springs.id)/files/\(format)")
        #expect(other.status == 404 && other.body.contains("unknown-format"), "\(format)")
      }
      let restricted = try #require(documents.first { $0.isRestricted })
      let refused = try world.get("\(api)/\(restricted.id)/files/pdf")
      #expect(refused.status == 403 && refused.body.contains("\"restricted\""))
      let described = try JSONValue(parsing: Array(try world.get("/api/v1/openapi.json").body.utf8))
      let path = described["paths"]?["/api/v1/forums/{forum}/documents/{id}/files/{format}"]
      #expect(path?["get"]?["responses"]?["503"] != nil)
    }
  }
}
