import Foundation
import Testing

/// How the site answers what no page sends.
@Suite("Methods, and the icon")
struct PageMethodTests {
  static let refused = [
    ("/en/forums/water", ["POST", "PUT", "DELETE", "PATCH"], "GET, HEAD"),
    ("/en/forums/water/documents", ["QUERY"], "GET, HEAD"),
    ("/en/sign-in", ["PUT", "DELETE", "QUERY"], "GET, HEAD, POST"),
    ("/en/account/name", ["GET", "PUT"], "POST"),
    ("/en/forums/water/documents/RIV-1/1", ["PUT", "OPTIONS"], "GET, HEAD"),
    ("/assets/comity.css", ["POST"], "GET, HEAD"),
  ]

  @Test("A method that an address does not take is refused with those that it takes")
  func methods() async throws {
    try await World.with { world in
      for (path, methods, allowed) in Self.refused {
        for method in methods {
          var request = WireRequest(path: path)
          request.method = method
          let reply = try world.send(request)
          #expect(reply.status == 405 && reply["allow"] == allowed, "\(method) \(path)")
          #expect(reply["content-security-policy"] != nil)
        }
      }
      var unknown = WireRequest(path: "/en/no/such/page")
      unknown.method = "PUT"
      #expect(try world.send(unknown).status == 404)
    }
  }

  @Test("The icon is the site's own, and named on every page")
  func icon() async throws {
    try await World.with { world in
      #expect(try world.get("/en/").body.contains("rel=\"icon\""))
      for path in ["/assets/icon.svg", "/favicon.ico"] {
        let icon = try world.get(path)
        #expect(icon.status == 200 && icon["content-type"] == "image/svg+xml")
        #expect(icon["cache-control"] == "public, max-age=3600")
        // The policy lets no style of its own in.
        #expect(!icon.body.contains("style") && icon.body.contains("<svg"))
      }
    }
  }
}
