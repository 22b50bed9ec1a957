import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// Forms with files, as a browser sends them.
@Suite("Files brought to the desk")
struct DeskUploadTests {
  @Test("Files beyond what a form may bring are named; the others are there, none is refused")
  func tooMany() async throws {
    try await World.with { world in
      let clerk = try #require(try await world.signIn("secretariat"))
      let files = (1...503).map { ("f\($0).md", "We recommend that spring \($0) be measured.") }
      let reply = try world.send(Self.form("/en/forums/water/desk", files, by: clerk))
      #expect(reply.status == 200)
      #expect(reply.body.contains("500 files were taken in"))
      for (name, _) in files[500...] { #expect(reply.body.contains(">\(name)<"), "\(name)") }
      #expect(!reply.body.contains(">f500.md<"))
      let desk = try #require(
        try await world.secretariat.desk(of: World.forum, in: nil, limit: 600))
      #expect(desk.progress.total == 501, "with the one that was there")
    }
  }

  @Test("A form larger than a form may be: what came before is there, the next is named")
  func tooMuch() async throws {
    try await World.with(arguments: ["--form-megabytes", "1"]) { world in
      let clerk = try #require(try await world.signIn("secretariat"))
      let words = String(repeating: "We recommend that springs be measured. ", count: 10_000)
      let files = (1...9).map { ("f\($0).md", "\($0). \(words)") }
      let reply = try world.send(Self.form("/en/forums/water/desk", files, by: clerk))
      #expect(reply.status == 200)
      let left = files.map(\.0).filter { reply.body.contains(">\($0)<") }
      let desk = try #require(
        try await world.secretariat.desk(of: World.forum, in: nil, limit: 600))
      #expect(
        desk.intakes.map(\.fileName).filter { $0.hasPrefix("f") }.sorted() == ["f1.md", "f2.md"])
      #expect(left == ["f3.md"], "\(left)")
      // The server is there for the next form.
      let next = try world.send(
        Self.form("/en/forums/water/desk", [("small.md", "Count the wells.")], by: clerk))
      #expect(next.status == 303)
    }
  }

  @Test("An impossible day is said, not left out")
  func impossibleDay() async throws {
    try await World.with { world in
      let clerk = try await world.signIn("secretariat")
      let acts = try await world.secretariat.chain(of: World.forum).count
      let reply = try world.post(
        "/en/forums/water/desk/compilation",
        ["body": "b1", "title": "Compilation", "date": "2026-02-30"], as: clerk)
      #expect(reply.status == 422 && reply.body.contains("2026-02-28"))
      #expect(try await world.secretariat.chain(of: World.forum).count == acts)
    }
  }

  @Test("A mail from a pipe goes to the only forum; where there are two, one is to be named")
  func pipe() async throws {
    try await World.with { world in
      let mail = world.folder.appending(path: "m.eml")
      try Data("From: a@example.org\nSubject: Wells\n\nWe recommend wells.\n".utf8).write(to: mail)
      func receive() throws -> (code: Int32, messages: String) {
        let process = Process()
        let messages = Pipe()
        process.executableURL = try Served.program()
        process.arguments = [
          "desk", "receive", "--store", "sqlite:\(world.folder.path)/store.sqlite", mail.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = messages
        try process.run()
        let said = try messages.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
      }
      #expect(try receive().code == 0)
      _ = try await world.secretariat.perform(
        OpenForum(name: "Lakes", mandate: nil, languages: ["en"], symbolPrefix: "LAK-1"),
        in: "lakes", as: Actor(person: "host", isHost: true))
      let two = try receive()
      #expect(two.code == 64, "\(two.messages)")
      #expect(two.messages.contains("--forum: say which of lakes, water"), "\(two.messages)")
    }
  }

  private static func form(
    _ path: String, _ files: [(name: String, words: String)], by clerk: SignedIn
  ) -> WireRequest {
    let boundary = "words-of-rivers"
    var body = "--\(boundary)\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n"
    body += "\(clerk.formToken)\r\n"
    for file in files {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; "
      body += "filename=\"\(file.name)\"\r\n\r\n\(file.words)\r\n"
    }
    return WireRequest(
      method: "POST", path: path,
      headers: [
        "Content-Type": "multipart/form-data; boundary=\(boundary)", "Cookie": clerk.cookie,
      ], body: Array((body + "--\(boundary)--\r\n").utf8))
  }
}
