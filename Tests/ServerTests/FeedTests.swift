import Deliberations
import Foundation
import Secretariat
import Testing

/// Feeds and calendars, as programs from elsewhere read them.
@Suite("Feeds and calendar")
struct FeedTests {
  @Test("Feeds are Atom, with ids that last, and who has one already is told so")
  func atom() async throws {
    try await World.with { world in
      let all = try await world.secretariat.documents(of: World.forum, limit: 50).count
      for (path, count) in [
        ("/en/forums/water/feed.atom", all), ("/fr/forums/water/feed.atom?body=b1", all),
        ("/ar/forums/water/feed.atom?document=RIV-1%2F1", 1),
      ] {
        let feed = try world.get(path)
        #expect(feed.status == 200 && feed["content-type"] == "application/atom+xml; charset=utf-8")
        let entries = try Self.entries(of: feed.body)
        #expect(entries.count == count, "\(path)")
        #expect(entries.allSatisfy { $0.hasPrefix("urn:uuid:") })
        let tag = try #require(feed["etag"])
        let date = try #require(feed["last-modified"])
        for (header, value) in [("If-None-Match", tag), ("If-Modified-Since", date)] {
          let again = try world.send(WireRequest(path: path).with(header, value))
          #expect(again.status == 304 && again.body.isEmpty)
        }
        let other = try world.send(WireRequest(path: path).with("If-None-Match", "\"other\""))
        #expect(other.status == 200 && other["etag"] == tag)
        // The same in every language, and after another act.
        #expect(
          try Self.entries(of: world.get(path.replacing(path.prefix(3), with: "/en")).body)
            == entries)
      }
      for path in [
        "/en/forums/none/feed.atom", "/en/forums/water/feed.atom?body=b9",
        "/en/forums/water/feed.atom?document=none", "/xx/forums/water/feed.atom",
        "/en/forums/none/calendar.ics",
      ] {
        #expect(try world.get(path).status == 404, "\(path)")
      }
    }
  }

  @Test("A search can be followed; what is restricted is in no feed but by name")
  func search() async throws {
    try await World.with { world in
      var count = 0
      for _ in 0..<50 where count == 0 {
        let feed = try world.get("/en/search/feed.atom?q=rivers&kind=contribution")
        #expect(feed.status == 200)
        count = try Self.entries(of: feed.body).count
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(count == 1)
      let page = try world.get("/en/search?q=rivers")
      #expect(page.body.contains("href=\"/en/search/feed.atom?q=rivers\""))
    }
  }

  @Test("Pages say where their feeds are")
  func discovery() async throws {
    try await World.with { world in
      let page = try world.get("/fr/forums/water/documents/RIV-1/1").body
      for feed in ["feed.atom", "feed.atom?document=RIV-1/1", "calendar.ics"] {
        #expect(page.contains("rel=\"alternate\"") && page.contains("/fr/forums/water/\(feed)\""))
      }
    }
  }

  /// The ids of the entries, as Python's own parser of XML reads them; what RFC 4287 asks for is
  /// there.
  private static func entries(of xml: String) throws -> [String] {
    try python(atomReader, xml).split(separator: "\n").map(String.init)
  }

  private static let atomReader = """
    import sys, xml.etree.ElementTree as tree, datetime, uuid
    a = "{http://www.w3.org/2005/Atom}"
    feed = tree.fromstring(sys.stdin.buffer.read())
    assert feed.tag == a + "feed"
    def one(element, name):
      found = element.findall(a + name)
      assert len(found) == 1 and found[0].text and found[0].text.strip(), name
      return found[0].text
    assert [l.get("rel") for l in feed.findall(a + "link")].count("self") == 1
    for element in [feed] + feed.findall(a + "entry"):
      assert uuid.UUID(one(element, "id").removeprefix("urn:uuid:"))
      one(element, "title")
      datetime.datetime.fromisoformat(one(element, "updated").replace("Z", "+00:00"))
      assert element.findall(a + "author/" + a + "name")
      assert all(l.get("href").startswith("http") for l in element.findall(a + "link"))
    ids = [one(e, "id") for e in feed.findall(a + "entry")]
    assert len(set(ids)) == len(ids)
    updated = [one(e, "updated") for e in feed.findall(a + "entry")]
    assert updated == sorted(updated, reverse=True)
    for id in ids: print(id)
    """

  static func python(_ script: String, _ input: String) throws -> String {
    let process = Process()
    let (into, out) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = into
    process.standardOutput = out
    try process.run()
    try into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try into.fileHandleForWriting.close()
    let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(input.prefix(2000))")
    return String(decoding: bytes, as: UTF8.self)
  }
}
