import Foundation
import Proceedings
import Testing

/// What a site says of its record, judged by the verifier that shares nothing with it.
@Suite("The record on the site")
struct RecordOfSiteTests {
  /// What a reader keeps of a site: its files in a folder.
  private struct Kept {
    let world: World
    let bearer: String?

    func file(_ path: String, as name: String) throws -> String {
      let request = WireRequest(path: "/api/v1/forums/water/\(path)")
      let reply = try world.send(request.with("Authorization", bearer.map { "Bearer \($0)" }))
      #expect(reply.status == 200, "\(path): \(reply.body)")
      let file = world.folder.appending(path: name)
      try Data(reply.body.utf8).write(to: file)
      return file.path
    }

    /// The verifier comes from the site too.
    func verify(_ arguments: String...) throws -> (code: Int32, output: String) {
      let script = world.folder.appending(path: "verify_record.py")
      try Data(try world.get("/assets/verify_record.py").body.utf8).write(to: script)
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", script.path] + arguments
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
  }

  @Test("Whoever reads can check every hash and signature with what the site gives")
  func verified() async throws {
    try await World.with(arguments: ["--origin", "forum.example"]) { world in
      for role in ["nobody", "secretariat"] {
        let kept = Kept(world: world, bearer: try await world.token(role))
        let lines = try kept.file("record/lines", as: "\(role).jsonl")
        let note = try kept.file("record/checkpoint", as: "\(role).note")
        let record = try JSONValue(
          parsing: Array(try Data(contentsOf: URL(filePath: kept.file("record", as: "record")))))
        let verifier = try #require(record["verifier"]?.string)
        #expect(verifier.hasPrefix("forum.example/water+"))
        let whole = try kept.verify(lines, "--checkpoint", note, "--verifier", verifier)
        #expect(whole.code == 0, "\(whole)")
        let root = try #require(record["root"]?.string)
        #expect(whole.output.contains("root \(root)"))
        #expect(
          whole.output.contains("without what they say") == (role == "nobody"), "\(whole.output)")
        let count = try #require(record["size"]?.integer)
        for number in 1...count {
          let proof = try kept.file("acts/\(number)/proof", as: "\(role).proof")
          let alone = try kept.verify("--proof", proof, "--verifier", verifier)
          #expect(alone.code == 0, "act \(number): \(alone)")
          if number % 5 == 0 {
            let within = try kept.verify(lines, "--proof", proof, "--verifier", verifier)
            #expect(within.code == 0, "act \(number): \(within)")
          }
        }
        try refuseForgeries(kept, lines: lines, proof: "\(role).proof", verifier: verifier)
      }
    }
  }

  private func refuseForgeries(
    _ kept: Kept, lines: String, proof: String, verifier: String
  ) throws {
    let forged = kept.world.folder.appending(path: "forged")
    let text = try String(contentsOfFile: lines, encoding: .utf8).split(separator: "\n")
    var swapped = text
    swapped.swapAt(3, 4)
    try Data(swapped.joined(separator: "\n").utf8).write(to: forged)
    #expect(try kept.verify(forged.path).code == 65)
    // Whoever performed an act, when and what is checked though its fields are withheld.
    for place in text.indices.dropLast() {
      var altered = text
      altered[place] = Substring(
        text[place].replacing("\"actor\":\"", with: "\"actor\":\"not-", maxReplacements: 1))
      try Data(altered.joined(separator: "\n").utf8).write(to: forged)
      #expect(try kept.verify(forged.path).code == 65, "act \(place + 1)")
    }
    let path = kept.world.folder.appending(path: proof)
    guard case .object(var members) = try JSONValue(parsing: Array(Data(contentsOf: path))) else {
      Issue.record("no proof")
      return
    }
    for (name, value) in [
      ("leaf", JSONValue.string(Hash(of: "another".utf8).description)),
      ("number", .integer((members["number"]?.integer ?? 0) - 1)),
    ] {
      let kind = members[name]
      members[name] = value
      try Data(JSONValue.object(members).canonicalBytes).write(to: forged)
      #expect(
        try kept.verify("--proof", forged.path, "--verifier", verifier).code == 65, "\(name)")
      members[name] = kind
    }
  }

  @Test("The page of the record shows the promise, and the page of an act its proof")
  func pages() async throws {
    try await World.with { world in
      let page = try world.get("/en/forums/water/record").body
      let note = try world.get("/api/v1/forums/water/record/checkpoint").body
      let signature = try #require(note.split(separator: "\n").last)
      // The same key and the same record: Ed25519 signs alike each time, or nearly; the name tells.
      #expect(page.contains("— water ") && signature.hasPrefix("— water "))
      #expect(try world.get("/en/forums/water/record/2").body.contains("/acts/2/proof\""))
      #expect(try world.get("/api/v1/forums/nowhere/record/checkpoint").status == 404)
    }
  }
}
