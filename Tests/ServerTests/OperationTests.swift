import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// What those who run the site see of it, on a running server.
@Suite("Running it")
struct OperationTests {
  @Test("It says that it lives and that it can do its work")
  func health() async throws {
    try await World.with { world in
      let live = try world.get("/health/live")
      #expect(live.status == 200 && live.body == #"{"status":"live"}"#)
      let ready = try world.get("/health/ready")
      #expect(ready.status == 200, "\(ready.body)")
      for check in ["store-reads", "store-writes", "files-writable", "files-room", "store-room"] {
        #expect(ready.body.contains("\"\(check)\":\"ok\""))
      }
      #expect(ready["cache-control"] == "no-store")
    }
  }

  @Test("Where files cannot be kept it is not ready, and says so without telling where")
  func notReady() async throws {
    try await World.with { world in
      let files = world.folder.appending(path: "store.sqlite.files").path
      try FileManager.default.removeItem(atPath: files)
      try Data("no folder".utf8).write(to: URL(filePath: files))
      let ready = try world.get("/health/ready")
      #expect(ready.status == 503)
      #expect(ready.body.contains(#""files-writable":"failed""#))
      #expect(ready.body.contains(#""store-writes":"ok""#))
      #expect(!ready.body.contains(world.folder.path))
      #expect(try world.get("/en/forums/water").status == 200)
    }
  }

  @Test("Metrics count requests by route and acts by outcome, as Prometheus reads them")
  func metrics() async throws {
    let arguments = ["--no-behind-proxy", "--metrics", "local"]
    try await World.with(arguments: arguments) { world in
      for _ in 0..<3 { _ = try world.get("/en/forums/water") }
      _ = try world.get("/nowhere/at/all")
      let token = try #require(try await world.token("secretariat"))
      for status in [201, 409] {
        let reply = try world.send(
          WireRequest.json(
            "/api/v1/forums/water/acts/party.register", #"{"name":"Belcour","group":"government"}"#
          ).with("Authorization", "Bearer \(token)"))
        #expect(reply.status == status)
      }
      for method in ["PUT", "QUERY"] {
        let refused = try world.send(WireRequest(method: method, path: "/metrics"))
        #expect(refused.status == 405 && refused["allow"] == "GET, HEAD", "\(method)")
      }
      let page = try world.get("/metrics")
      #expect(page["content-type"]?.hasPrefix("text/plain; version=0.0.4") ?? false)
      let lines = page.body.split(separator: "\n").map(String.init)
      #expect(
        lines.contains(#"comity_acts_total{act="party.register",outcome="recorded"} 1"#))
      #expect(lines.contains(#"comity_acts_total{act="party.register",outcome="refused"} 1"#))
      #expect(
        lines.contains {
          $0.hasPrefix("comity_request_seconds_count{method=\"GET\",route=\"/")
            && $0.contains("forums/") && $0.hasSuffix("status=\"200\"} 3")
        })
      #expect(lines.contains { $0.contains(#"route="NotFound",status="404"} 1"#) })
      for name in [
        "comity_store_seconds_bucket{operation=\"write\",le=\"0.001\"}",
        "comity_desk_unread{forum=\"water\"} 0", "comity_search_behind{forum=\"water\"}",
        "process_resident_memory_bytes", "process_open_fds", "comity_connections_open",
        "comity_disk_free_bytes{of=\"store-room\"}", "comity_store_reachable 1",
      ] {
        #expect(lines.contains { $0.hasPrefix(name) }, "\(name)")
      }
      try Self.check(lines)
    }
  }

  /// The format: every line a comment or a series with a number, every series under its type.
  private static func check(_ lines: [String]) throws {
    var types: [String: String] = [:]
    for line in lines {
      if line.hasPrefix("# TYPE ") {
        let words = line.split(separator: " ").map(String.init)
        #expect(types.updateValue(words[3], forKey: words[2]) == nil, "one type each: \(line)")
        continue
      }
      if line.hasPrefix("#") { continue }
      let name = String(line.prefix { $0 != "{" && $0 != " " })
      let value = try #require(line.split(separator: " ").last)
      #expect(Double(value) != nil, "\(line)")
      let base = ["_bucket", "_sum", "_count"].reduce(name) { name, ending in
        name.hasSuffix(ending) && types[name] == nil ? String(name.dropLast(ending.count)) : name
      }
      #expect(types[base] != nil, "\(line)")
    }
  }

  @Test("Behind a proxy nobody gets metrics from the site's own address")
  func metricsBehindProxy() async throws {
    try await World.with { world in
      let page = try world.get("/metrics")
      #expect(page.status == 404)
    }
  }

  @Test("A request is one line of the log, without what opens a door")
  func log() async throws {
    let server = try Served(["--log-format", "json"])
    let secret = String(repeating: "ab", count: 32)
    _ = try server.send(WireRequest(path: "/en/sign-in/link/\(secret)?then=forums"))
    _ = try server.send(
      WireRequest.form("/en/sign-in", ["address": "a@example.org", "password": "quiet rivers"]))
    _ = try server.send(WireRequest(path: "/en/search?q=hidden"))
    let (code, _, log) = try server.stop()
    #expect(code == 0)
    #expect(!log.contains(secret) && !log.contains("quiet") && !log.contains("hidden"))
    let lines = try log.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    let requests = lines.filter { $0["message"]?.string == "request" }
    #expect(requests.count == 3)
    let search = try #require(requests.last)
    #expect(search["method"]?.string == "GET" && search["status"]?.string == "200")
    #expect(search["path"]?.string == "/en/search" && search["from"]?.string == "127.0.0.0")
    for field in ["ms", "bytes", "request", "route", "time", "level"] {
      #expect(search[field]?.string?.isEmpty == false, "\(field)")
    }
  }

  @Test("Stopped, it ends what it has in hand and exits with 0", arguments: [SIGTERM, SIGINT])
  func stop(signal: Int32) async throws {
    let server = try Served(["--stop-seconds", "120"])
    // A form that comes in slowly is in hand when the signal comes.
    let body = Array("address=someone%40example.org&password=a+guess+at+it".utf8)
    let slow = try SlowRequest(
      port: server.port, "POST /en/sign-in", ["Content-Length: \(body.count)"])
    slow.send(body.prefix(10))
    try await slow.waitUntilRead()
    kill(server.process.processIdentifier, signal)
    try await Task.sleep(for: .milliseconds(300))
    slow.send(body.dropFirst(10))
    let status = try slow.status()
    let (code, output, log) = try server.wait()
    #expect(status == 422, "\(log)")
    #expect(code == 0)
    #expect(output.hasPrefix("listening on http://127.0.0.1:"))
    #expect(log.contains("stopped"))
  }

  @Test("What takes too long is cut off when the time to stop is over")
  func stopLimit() async throws {
    let server = try Served(["--stop-seconds", "1"])
    let slow = try SlowRequest(port: server.port, "POST /en/sign-in", ["Content-Length: 100"])
    slow.send(Array("address=".utf8)[...])
    try await slow.waitUntilRead()
    let start = ContinuousClock.now
    let (code, _, _) = try server.stop()
    #expect(code == 0)
    #expect(ContinuousClock.now - start < .seconds(15))
    _ = slow
  }

  @Test("A head that never ends, and a body that trickles in, hold no connection")
  func slowRequests() async throws {
    let server = try Served(["--idle-seconds", "1", "--body-seconds", "1"])
    let head = try SlowRequest(port: server.port, "GET /en/", [], isHeadWhole: false)
    let body = try SlowRequest(port: server.port, "POST /en/sign-in", ["Content-Length: 1000"])
    for _ in 0..<8 {
      head.send(Array("X-More: words\r\n".utf8)[...])
      body.send(Array("a".utf8)[...])
      try await Task.sleep(for: .milliseconds(400))
    }
    #expect(try head.status() == nil)
    #expect([408, nil].contains(try body.status()))
    #expect(try server.send(WireRequest(path: "/en/")).status == 200)
    #expect(try server.stop().code == 0)
  }
}
