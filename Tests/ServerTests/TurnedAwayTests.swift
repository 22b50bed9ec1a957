import Foundation
import Testing

/// Who comes when the server has all in hand that it takes on.
@Suite("Too many at once")
struct TurnedAwayTests {
  @Test("A reader is told in the page's language, a program by a problem")
  func words() async throws {
    try await World.with(arguments: ["--requests", "1"]) { world in
      let held = try SlowRequest(
        port: world.port, "POST /en/sign-in", ["Content-Length: 100"])
      try await held.waitUntilRead()
      for (path, language, words) in [
        ("/en/forums/water", "en", "Try again in a second."),
        ("/fr/forums/water", "fr", "Réessayez dans une seconde."),
        ("/ar/", "ar", "أعد المحاولة بعد ثانية."),
      ] {
        let page = try world.get(path)
        #expect(page.status == 503 && page["retry-after"] == "1", "\(path)")
        #expect(page["content-type"]?.hasPrefix("text/html") ?? false)
        #expect(page["cache-control"] == "no-store" && page["content-security-policy"] != nil)
        #expect(page.body.contains("lang=\"\(language)\"") && page.body.contains(words))
      }
      let problem = try world.get("/api/v1/forums")
      #expect(problem.status == 503 && problem["retry-after"] == "1")
      #expect(problem["content-type"] == "application/problem+json")
      #expect(problem.body.contains("\"code\":\"too-many-requests\""))
      #expect(try world.get("/health/live").status == 200)
      held.send(Array(repeating: UInt8(ascii: "a"), count: 100)[...])
      _ = try held.status()
      #expect(try world.get("/api/v1/forums").status == 200)
    }
  }
}
