import Deliberations
import Foundation
import Secretariat
import Testing

/// Pages that everybody sees alike are kept: they must never be old, nor anybody's own.
@Suite("Public pages")
struct PublicPageTests {
  @Test("A page asked for again costs a line, until an act changes it")
  func tags() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let path = "/en/forums/water/parties"
      let first = try world.get(path)
      let tag = try #require(first["etag"])
      #expect(first["cache-control"] == "no-cache")
      let again = try world.send(WireRequest(path: path).with("If-None-Match", tag))
      #expect(again.status == 304 && again.body.isEmpty && again["etag"] == tag)
      for number in 0..<20 {
        let name = "Party \(number)"
        #expect(
          try world.post(
            "/en/forums/water/acts/party.register", ["name": name, "group": "government"],
            as: visit
          ).status == 303)
        let reply = try world.send(WireRequest(path: path).with("If-None-Match", tag))
        #expect(reply.status == 200 && reply.body.contains(name))
      }
    }
  }

  @Test("What is not for everyone is kept by nobody on the way, and all else asked for again")
  func notForEveryone() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let token = try #require(try await world.token("secretariat"))
      let documents = try await world.secretariat.rows(
        DocumentRow.self, of: World.forum, skipping: 0, limit: 9)
      let ofMembers = documents.first { $0.isRestricted }
      let ofAll = documents.first { !$0.isRestricted }
      let (closed, open) = (try #require(ofMembers).id, try #require(ofAll).id)
      let items = try await world.secretariat.rows(
        IntakeRow.self, of: World.forum, skipping: 0, limit: 1)
      let item = try #require(items.first)
      for path in ["/files/water/\(closed)/original", "/desk/water/files/\(item.id)"] {
        let reply = try world.get(path, as: visit)
        #expect(reply.status == 200 && reply["cache-control"] == "private, no-store", "\(path)")
      }
      for path in [
        "documents/\(closed)", "documents/\(closed)/original", "intakes/\(item.id)/original",
      ] {
        let reply = try world.send(
          WireRequest(path: "/api/v1/forums/water/\(path)").with("Authorization", "Bearer \(token)")
        )
        #expect(reply.status == 200 && reply["cache-control"] == "private, no-store", "\(path)")
      }
      for path in [
        "/files/water/\(open)/original", "/api/v1/forums/water/documents/\(closed)", "/",
      ] {
        let reply = try world.get(path)
        #expect(reply["cache-control"] == "no-cache", "\(path)")
        #expect(reply["vary"]?.contains("Authorization, Cookie") == true, "\(path)")
      }
    }
  }

  @Test("After any act, a kept page says what one made anew says", arguments: 0..<2)
  func neverOld(seed: Int) async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      var random = Seeded(seed: seed)
      let pages = ["", "/documents", "/parties", "/people", "/record", "/documents/RIV-1/1"]
        .map { "/forums/water\($0)" }
      func anew(_ path: String, _ number: Int) throws -> String {
        try world.get("\(path)?anew=\(number)").body.replacing("?anew=\(number)", with: "")
      }
      for number in 0..<40 {
        let acts: [(String, [String: String])] = [
          ("party.register", ["name": "Party \(number)", "group": "government"]),
          ("body.establish", ["parent": "b1", "name": "Group \(number)"]),
          ("deadline.set", ["body": "b1", "name": "Day \(number)", "due": "2031-01-01"]),
          ("body.amend", ["body": "b1", "mandate": "To measure \(number) rivers"]),
          ("categories.set", ["body": "b1", "categories": "[]"]),
          ("document.withdraw", ["document": "d9", "reason": "Once"]),
        ]
        let act = acts[random.upTo(acts.count)]
        let path = "/\(["en", "ar"][random.upTo(2)])\(pages[random.upTo(pages.count)])"
        _ = try world.get(path)
        _ = try world.post("/en/forums/water/acts/\(act.0)", act.1, as: visit)
        #expect(try world.get(path).body == anew(path, number), "\(act.0) \(path)")
      }
    }
  }

  @Test("Packed for those who can unpack it, and the same when unpacked")
  func packed() async throws {
    try await World.with { world in
      let plain = try world.get("/ar/forums/water")
      let packed = try world.send(
        WireRequest(path: "/ar/forums/water").with("Accept-Encoding", "br, gzip"))
      #expect(plain["content-encoding"] == nil && packed["content-encoding"] == "gzip")
      let sizes = [plain, packed].compactMap { $0["content-length"].flatMap { Int($0) } }
      #expect(sizes.count == 2 && sizes[1] < sizes[0])
      let unpacked = try Self.unpacked("http://127.0.0.1:\(world.port)/ar/forums/water")
      #expect(unpacked == plain.body)
    }
  }

  @Test("Who has signed in gets pages of their own, and leaves none behind")
  func ownPages() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("delegate"))
      for _ in 0..<2 {
        let own = try world.get("/en/forums/water", as: visit)
        #expect(own.body.contains("The delegate") && own["etag"] == nil)
        #expect(own["cache-control"] == "no-store")
        let all = try world.get("/en/forums/water")
        #expect(!all.body.contains("The delegate"))
      }
      let head = try world.send(WireRequest(method: "HEAD", path: "/en/forums/water"))
      #expect(head.status == 200 && head.body.isEmpty)
    }
  }

  /// What Python's own reader of gzip makes of the answer.
  private static func unpacked(_ address: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, address]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let script = """
    import gzip, sys, urllib.request
    request = urllib.request.Request(sys.argv[1], headers={"Accept-Encoding": "gzip"})
    sys.stdout.buffer.write(gzip.decompress(urllib.request.urlopen(request).read()))
    """
}
