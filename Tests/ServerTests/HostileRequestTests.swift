import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// Randomness that can be had again: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func upTo(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[upTo(elements.count)] }
}

/// Requests that nobody of good will sends.
@Suite("Hostile requests")
struct HostileRequestTests {
  /// `COMITY_HOSTILE_SEED` tries others.
  private static let seed =
    ProcessInfo.processInfo.environment["COMITY_HOSTILE_SEED"].flatMap { Int($0) } ?? 3

  @Test("A thousand hostile requests change nothing and get a clear answer")
  func thousand() async throws {
    try await World.with { world in
      let before = try await world.treeHead()
      var attacker = try await Attacker(world, seed: Self.seed)
      for number in 0..<1000 {
        let (request, mustRefuse) = attacker.next()
        let reply = try world.send(
          request.with("X-Forwarded-For", "10.\(number % 50).2.1"))
        let told = "\(number): \(request.method) \(request.path.prefix(200)): \(reply.status)"
        #expect((200..<500).contains(reply.status), "\(told)")
        if mustRefuse { #expect((400..<500).contains(reply.status), "\(told)") }
        // Without a word a person is left alone; what is no request at all gets none.
        if reply.status >= 400, !["HEAD", "BREW"].contains(request.method) {
          #expect(!reply.body.isEmpty, "\(told)")
        }
        if reply["content-type"]?.hasPrefix("text/html") ?? false {
          #expect(!reply.body.contains("<script>"), "\(told)")
        }
      }
      #expect(try await world.treeHead() == before)
      _ = try await world.store.verifyRecord(of: World.forum, by: .all)
      #expect(try await world.people.all().count == World.roles.count - 1)
    }
  }
}

/// Makes hostile requests.
private struct Attacker {
  private var random: Seeded
  private var visits: [String: SignedIn] = [:]
  private var tokens: [String: String] = [:]
  private let acts = ActCatalogue.all.acts.map { $0.definition }

  init(_ world: World, seed: Int) async throws {
    random = Seeded(seed: seed)
    for role in World.roles where role != "nobody" {
      visits[role] = try await world.signIn(role)
      tokens[role] = try await world.token(role)
    }
  }

  /// A request, and whether it can only be refused.
  mutating func next() -> (WireRequest, mustRefuse: Bool) {
    switch random.upTo(8) {
    case 0: (wrongRoleByAPI(), true)
    case 1: (wrongRoleByPage(), true)
    case 2: (forgedForm(), true)
    case 3: (staleAct(), true)
    case 4: (pathTrick(), false)
    case 5: (oversizeBody(), true)
    case 6: (brokenBody(), true)
    default: (brokenCredentials(), true)
    }
  }

  private mutating func act(by role: String) -> ActDefinition {
    let role = Role(rawValue: role) ?? .visitor
    return random.one(of: acts.filter { !$0.mayPerform.contains(role) })
  }

  private mutating func wrongRoleByAPI() -> WireRequest {
    let role = random.one(of: ["delegate", "observer", "rapporteur", "guest", "nobody"])
    let act = act(by: role)
    let fields = JSONValue.object(
      Dictionary(act.fields.map { ($0.name, value(of: $0.kind)) }) { first, _ in first })
    let body = String(decoding: fields.canonicalBytes, as: UTF8.self)
    return .json("/api/v1/forums/water/acts/\(act.name)", body)
      .with("Authorization", tokens[role].map { "Bearer \($0)" })
  }

  private mutating func wrongRoleByPage() -> WireRequest {
    let role = random.one(of: ["delegate", "observer", "rapporteur", "guest", "nobody"])
    let act = act(by: role)
    var fields = typed(act)
    fields["form-token"] = visits[role]?.formToken
    return .form("/en/forums/water/acts/\(act.name)", fields).with("Cookie", visits[role]?.cookie)
  }

  private mutating func forgedForm() -> WireRequest {
    let act = random.one(of: acts)
    var fields = typed(act)
    let token = random.one(of: [nil, "", "0", visits["guest"]?.formToken, script()])
    fields["form-token"] = token
    let path = random.one(of: [
      "/en/forums/water/acts/\(act.name)", "/en/account/password", "/en/account/name",
      "/en/account/tokens", "/en/open", "/en/account/sign-out",
    ])
    var request = WireRequest.form(path, fields).with("Cookie", visits["secretariat"]?.cookie)
    if random.upTo(2) == 0 {
      fields["form-token"] = visits["secretariat"]?.formToken
      request = .form(path, fields).with("Cookie", visits["secretariat"]?.cookie)
        .with("Sec-Fetch-Site", random.one(of: ["cross-site", "same-site", "nonsense"]))
    }
    return request
  }

  /// By those who may, but seen long ago.
  private mutating func staleAct() -> WireRequest {
    let body = #"{"parent":"b1","name":"Group \#(random.upTo(1000))"}"#
    return .json("/api/v1/forums/water/acts/body.establish?basedOn=\(random.upTo(5))", body)
      .with("Authorization", "Bearer \(tokens["secretariat"] ?? "")")
  }

  private mutating func pathTrick() -> WireRequest {
    let parts = [
      "..", "%2e%2e", "%2F", "%00", "%", "%zz", "//", "en", "forums", "water", "documents",
      "files", "etc", "passwd", "~", "\\", "record", "-1", "99999999999999999999", "?", "&=&",
      "acts", "person.accredit", script(), String(repeating: "a", count: 3000), "assets", "api",
      "v1", "*", "**", ":forum", "%F0%9F%92%A7", "%E2%80%AE", "'--", "search?q=", "RIV-1%2F1",
    ]
    let count = 1 + random.upTo(6)
    let path = "/" + (0..<count).map { _ in random.one(of: parts) }.joined(separator: "/")
    let method = random.one(of: ["GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "BREW"])
    let sent = path.replacingOccurrences(of: " ", with: "+")
    return WireRequest(method: method, path: sent)
      .with("Cookie", visits[random.one(of: World.roles)]?.cookie)
  }

  private mutating func oversizeBody() -> WireRequest {
    let long = String(repeating: "a", count: (1 << 20) + 1 + random.upTo(1 << 20))
    let role = random.one(of: ["secretariat", "guest", "nobody"])
    if random.upTo(2) == 0 {
      return .json("/api/v1/forums/water/acts/party.register", "{\"name\":\"\(long)\"}")
        .with("Authorization", tokens[role].map { "Bearer \($0)" })
    }
    let path = random.one(of: [
      "/en/forums/water/acts/party.register", "/en/sign-in", "/en/account/name",
    ])
    return .form(path, ["name": long]).with("Cookie", visits[role]?.cookie)
  }

  private mutating func brokenBody() -> WireRequest {
    let bodies = [
      "", "{", "[]", "null", "\"a\"", "{\"name\":}", String(repeating: "[", count: 50_000),
      "{\"name\":\"a\",\"name\":\"b\",\"group\":\"government\"}", "{\"name\":1e999}",
      "{\"name\":\"\\ud800\",\"group\":\"government\"}", "\u{0}",
      "{\"name\":\"a\",\"group\":\"pirates\"}", "{\"group\":\"government\",\"name\":[\"a\"]}",
      "{\"name\":\"a\",\"group\":\"government\",\"admin\":true}",
    ]
    var request = WireRequest.json(
      "/api/v1/forums/water/acts/party.register", random.one(of: bodies))
    if random.upTo(6) == 0 { request.body = [0xFF, 0xFE, 0x7B] }
    if random.upTo(6) == 0 {
      request = request.with("Content-Type", random.one(of: ["text/plain", "", script()]))
    }
    return request.with("Authorization", "Bearer \(tokens["secretariat"] ?? "")")
  }

  private mutating func brokenCredentials() -> WireRequest {
    let words = random.one(of: [
      "", "0", String(repeating: "0", count: 64), script(), String(repeating: "f", count: 63),
      visits["secretariat"]?.secret.words ?? "", "' OR 1=1 --",
    ])
    if random.upTo(2) == 0 {
      return .json(
        "/api/v1/forums/water/acts/party.register", #"{"name":"Sel","group":"government"}"#
      ).with("Authorization", random.one(of: ["Bearer \(words)", "Basic \(words)", words]))
    }
    let token = tokens["secretariat"] ?? ""
    return .form("/en/forums/water/acts/party.register", ["name": "Sel", "group": "government"])
      .with("Cookie", "comity=\(words == visits["secretariat"]?.secret.words ? token : words)")
  }

  // MARK: Fields

  private mutating func script() -> String {
    random.one(of: [
      "<script>alert(1)</script>", "\"><script>alert(1)</script>", "javascript:alert(1)",
      "'\"><img src=x onerror=alert(1)>", "</textarea><script>alert(1)</script>", "${7*7}{{7*7}}",
    ])
  }

  private mutating func typed(_ act: ActDefinition) -> [String: String] {
    var fields: [String: String] = [:]
    for field in act.fields { fields[field.name] = script() }
    return fields
  }

  /// What would be right, but for who asks.
  private mutating func value(of kind: FieldKind) -> JSONValue {
    switch kind {
    case .line, .text: .string(script())
    case .slug: "rivers"
    case .id(let noun): .string(["body": "b1", "party": "p3", "accreditation": "a2"][noun] ?? "x1")
    case .symbol: "RIV-1/7"
    case .language: "en"
    case .date: "2026-05-01"
    case .fileHash, .wordingHash: .string(String(repeating: "0", count: 64))
    case .count(let range): .integer(range.lowerBound)
    case .flag: false
    case .oneOf(let names): .string(names[0])
    case .list(let kind, _): .array([value(of: kind)])
    case .object(let fields):
      .object(Dictionary(fields.map { ($0.name, value(of: $0.kind)) }) { first, _ in first })
    }
  }
}
