import API
import Deliberations
import Foundation
import Hummingbird
import Pages
import Proceedings
import Secretariat
import Testing

/// Every route by every role, tried in full on a running server.
@Suite("Who may do what")
struct RouteTableTests {
  /// A route with its place holders filled in.
  struct Place {
    var method: String
    /// As the router has it.
    var route: String
    var path: String
    var act: ActDefinition?
    /// Who reads the view that it shows.
    var readBy: Set<Role>?
  }

  /// The places of every route that the program has: those of acts and views once for each.
  private static func places(_ world: World) async throws -> [Place] {
    let router = Router(context: SiteContext.self)
    let site = Site(
      secretariat: world.secretariat, people: world.people, settings: SiteSettings())
    site.addRoutes(to: router)
    ActAPI(secretariat: world.secretariat, identification: world.people, made: site.made)
      .addRoutes(to: router)
    let acts = ActCatalogue.all.acts.map { $0.definition }
    var ids: [String: String] = [:]
    for view in ActCatalogue.all.views { ids[view.view.table] = try await firstID(view, world) }
    let readBy = Dictionary(
      ActCatalogue.all.views.map { ($0.view.table, $0.view.readBy) }
    ) { first, _ in first }
    return router.routes.flatMap { route -> [Place] in
      let (method, pattern) = (route.method.rawValue, "\(route.path)")
      let table = pattern.split(separator: "/").dropFirst(4).first.map(String.init) ?? ""
      func place(_ name: String, _ act: ActDefinition? = nil) -> Place {
        let parts = pattern.split(separator: "/").map { part -> String in
          switch part {
          case "{language}", ":language": "en"
          case "{forum}", ":forum": World.forum
          case "{number}", ":number": "1"
          case "{secret}", ":secret": String(repeating: "0", count: 64)
          case "{hash}", ":hash": "d9"
          case "{id}", ":id": ids[table] ?? "-"
          case "{series}", ":series": ids["draftSeries"] ?? "-"
          case "{comment}", ":comment": ids["comments"] ?? "-"
          case "{name}", ":name": name
          case "{format}", ":format": "txt"
          case "**": "RIV-1/1"
          default: String(part)
          }
        }
        let asked = method == "GET" && parts.last == "comment" ? "?clause=c1" : ""
        let path = "/" + parts.joined(separator: "/") + asked
        return Place(
          method: method, route: pattern, path: path == "/en" ? "/en/" : path, act: act,
          readBy: pattern.hasPrefix("/api") ? readBy[table] : nil)
      }
      let last = pattern.split(separator: "/").last.map(String.init)
      if let act = acts.first(where: { $0.name == last }) { return [place("", act)] }
      if pattern.contains("/acts/"), !pattern.hasPrefix("/api") {
        return acts.map { place($0.name, $0) }
      }
      let file = pattern.contains("/drafts/") ? "comments.csv" : "original"
      return [place(pattern.hasPrefix("/api") ? "1" : file)]
    }
  }

  private static func firstID<Row: ViewRow>(_ type: Row.Type, _ world: World) async throws
    -> String?
  {
    let row = try await world.secretariat.rows(type, of: World.forum, skipping: 0, limit: 1).first
    return try row.flatMap { try JSONValue(encoding: $0)["id"]?.string }
  }

  /// What the definitions say that the answer is.
  private static func expected(_ place: Place, _ role: String) -> Set<Int> {
    let isSignedIn = role != "nobody"
    let held = Set([Role(rawValue: role)].compactMap { $0 } + [.visitor])
    let isAPI = place.route.hasPrefix("/api")
    if isAPI, !methods(of: place).contains(place.method) { return [405] }
    if let act = place.act {
      let mayPerform = !act.mayPerform.isDisjoint(with: held)
      if act.name == OpenForum.definition.name, !isAPI { return [404] }
      if place.method == "GET" { return mayPerform ? [200] : [403] }
      // Fields are missing: who may is told so, who may not is told that.
      if mayPerform { return [409, 422] }
      return isAPI && !isSignedIn ? [401] : [403]
    }
    if place.route.contains("/desk") || place.route.hasSuffix("/contribute") {
      return expectedAtDesk(place, role)
    }
    if isAPI, place.route.hasSuffix("/files") {
      let mayPerform = !ReceiveIntake.definition.mayPerform.isDisjoint(with: held)
      return mayPerform ? [201] : [isSignedIn ? 403 : 401]
    }
    if isAPI, place.route.hasSuffix("/compilation") {
      let act = PublishCompilation.definition
      if place.method == "POST", !isSignedIn { return [401] }
      let reads = place.method == "POST" ? act.mayPerform : IntakeRow.view.readBy
      return reads.isDisjoint(with: held) ? [isSignedIn ? 403 : 401] : [200, 201]
    }
    // The series has one draft only.
    if isAPI, place.route.hasSuffix("/redline") { return [404] }
    // Of the world's documents one is restricted, the other has no text.
    if isAPI, place.route.contains("/documents/{id}/") { return [200, 403, 404] }
    let view = ActCatalogue.all.views.first {
      place.path.hasPrefix("/api/v1/forums/water/\($0.view.table)")
    }
    if let readBy = view?.view.readBy, !readBy.contains(.visitor) {
      return readBy.isDisjoint(with: held) ? [isSignedIn ? 403 : 401] : [200]
    }
    if place.route.hasSuffix("/people/invite") {
      let mayPerform = !AccreditPerson.definition.mayPerform.isDisjoint(with: held)
      return mayPerform ? [place.method == "GET" ? 200 : 422] : [403]
    }
    if place.route.hasSuffix("/open") {
      if role != "host" { return [403] }
      return place.method == "GET" ? [200] : [422]
    }
    if let readBy = place.readBy, readBy.isDisjoint(with: held) {
      return isSignedIn ? [403] : [401]
    }
    // Nothing has come in at the desk of this forum.
    if place.path.hasSuffix("/-") { return [404] }
    switch (place.method, place.path) {
    case ("GET", "/"): return [302]
    // Who may comment is asked for a clause; the world's only comment is withdrawn already.
    case (_, let path) where path.contains("/comment?") || path.hasSuffix("/withdraw"):
      let may = !SubmitComment.definition.mayPerform.isDisjoint(with: held)
      return may ? [place.method == "GET" ? 200 : 409] : [403]
    case ("POST", let path) where path.hasSuffix("/comment"): return [404]
    case (_, let path) where path.contains("sign-in/link/"): return [410]
    case ("POST", "/en/sign-in"): return [422]
    case ("POST", "/en/sign-in/link"): return [200]
    case ("POST", "/en/account/sign-out"): return [303]
    case ("GET", "/en/account"), ("GET", "/en/forums/water/acts"): return isSignedIn ? [200] : [403]
    case ("POST", let path) where path.hasPrefix("/en/account/"):
      return isSignedIn ? [303, 422] : [403]
    default: return place.method == "GET" ? [200] : [422, 403]
    }
  }

  /// The methods that an address of the API has.
  private static func methods(of place: Place) -> Set<String> {
    if place.act != nil || place.route.hasSuffix("/files") { return ["POST"] }
    return place.route.hasSuffix("/compilation") ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]
  }

  /// The desk is the secretariat's; delegations hand in beside it.
  private static func expectedAtDesk(_ place: Place, _ role: String) -> Set<Int> {
    let isFor =
      place.route.hasSuffix("/contribute")
      ? ["delegate", "observer"].contains(role) : role == "secretariat"
    // A form without files is no form with files, whoever sends it.
    if place.method == "POST", ["desk", "contribute"].contains(where: place.route.hasSuffix) {
      return [415]
    }
    guard isFor else { return [403] }
    switch place.path.split(separator: "/").last {
    case "original": return [404]
    case "filing": return [303]
    case "compilation" where place.method == "POST": return [422]
    // A form that names no body is about none.
    case "categories" where place.method == "POST": return [404]
    default: return [200]
    }
  }

  @Test("Every route answers every role as the definitions say, and refuses without a trace")
  func table() async throws {
    try await World.with { world in
      let before = try await world.treeHead()
      let places = try await Self.places(world)
      #expect(places.count > 60)
      for role in World.roles {
        let token = try await world.token(role)
        for (number, place) in places.enumerated() {
          // A sign-out, or an end of all sessions, ends no other row's.
          let visit = try await world.signIn(role)
          var request =
            place.method == "POST"
            ? WireRequest.form(place.path, visit.map { ["form-token": $0.formToken] } ?? [:])
            : WireRequest(method: place.method, path: place.path)
          if place.route.hasPrefix("/api") {
            if place.method == "POST" { request = .json(place.path, "{}") }
            request = request.with("Authorization", token.map { "Bearer \($0)" })
          } else {
            request = request.with("Cookie", visit?.cookie)
          }
          request = request.with("X-Forwarded-For", "10.1.\(role.count).\(number)")
          // Events take their time.
          if place.route.hasSuffix("/events"), role == "secretariat" { continue }
          let reply = try world.send(request)
          #expect(
            Self.expected(place, role).contains(reply.status),
            "\(place.method) \(place.path) as \(role): \(reply.status) \(reply.body.prefix(300))")
          #expect(reply["content-security-policy"] != nil, "\(place.path)")
          if reply["content-type"]?.hasPrefix("text/html") ?? true {
            let body = reply.body.replacing("<script src=\"/assets/live.js\"", with: "")
            #expect(!body.contains("<script"), "\(place.path)")
          }
        }
      }
      #expect(try await world.treeHead() == before)
    }
  }

  @Test("A restricted document is listed for all, and read by the members of its body")
  func restricted() async throws {
    try await World.with { world in
      for role in World.roles {
        let visit = try await world.signIn(role)
        let isMember = Role(rawValue: role).map { Role.accredited.contains($0) } ?? false
        let list = try world.get("/en/forums/water/documents", as: visit)
        #expect(list.body.contains("RIV-1/2"))
        let file = try world.get("/files/water/d10/original", as: visit)
        #expect(file.status == (isMember ? 200 : 404), "\(role)")
        #expect(file.body.contains("words true") == isMember)
      }
    }
  }
}
