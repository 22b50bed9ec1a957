import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Stores
import Testing

/// A forum with a person in every role, and the program serving it.
struct World: Sendable {
  static let forum = "water"

  /// Everybody: the roles by name, one who has signed in and has none, one who has not signed in.
  static let roles = Role.allCases.filter { $0 != .visitor }.map(\.rawValue) + ["guest", "nobody"]

  let folder: URL
  let store: any Store
  let secretariat: Secretariat
  let people: People
  let server: Process
  let port: Int

  /// Does the body with a world of its own, and takes it away.
  ///
  /// - Parameter prepare: what is done before the program starts.
  static func with<Result>(
    arguments: [String] = [], prepare: (Secretariat) async throws -> Void = { _ in },
    _ body: (World) async throws -> Result
  ) async throws -> Result {
    let world = try await World(arguments, prepare)
    do {
      let result = try await body(world)
      try await world.end()
      return result
    } catch {
      try await world.end()
      throw error
    }
  }

  private init(
    _ arguments: [String], _ prepare: (Secretariat) async throws -> Void
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "served-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "store.sqlite").path
    store = try await StoreAddress.sqlite(path: path).open()
    secretariat = Secretariat(
      store: store, files: try FileFolder(path: path + ".files"), clock: SystemClock())
    people = People(accounts: store.accounts, clock: SystemClock())
    try await Self.fill(secretariat, people)
    try await prepare(secretariat)
    (server, port) = try Self.serve(
      ["--store", "sqlite:\(path)", "--listen", "127.0.0.1:0", "--behind-proxy"] + arguments)
  }

  private static func fill(_ secretariat: Secretariat, _ people: People) async throws {
    let host = Actor(person: "host", isHost: true)
    let clerk = Actor(person: "secretariat")
    func perform(_ act: any Act, _ actor: Actor) async throws {
      _ = try await secretariat.perform(act, in: forum, as: actor)
    }
    for role in roles where role != "nobody" {
      _ = try await people.addAccount(
        at: "\(role.lowercased())@example.org", name: "The \(role)", isHost: role == "host",
        person: role.lowercased())
    }
    try await perform(
      OpenForum(name: "Rivers", mandate: nil, languages: ["en"], symbolPrefix: "RIV-1"), host)
    func accredit(_ role: Role, _ party: String?) -> AccreditPerson {
      AccreditPerson(
        person: role.rawValue.lowercased(), name: "The \(role)", body: "b1", role: role,
        party: party)
    }
    try await perform(accredit(.secretariat, nil), host)
    try await perform(
      RegisterParty(name: "Orvenna <script>alert(1)</script>", group: .government, country: nil),
      clerk)
    for role in Role.accredited where role != .secretariat {
      try await perform(accredit(role, role.needsParty ? "p3" : nil), clerk)
    }
    for isRestricted in [false, true] {
      let file = try await secretariat.files.keep(Array("words \(isRestricted)".utf8))
      try await perform(
        FileDocument(
          body: "b1", title: "On rivers", kind: .contribution, language: "en", date: nil,
          parties: ["p3"], file: file.description, fileName: "rivers.txt", text: nil, symbol: nil,
          isRestricted: isRestricted), clerk)
    }
    try await fillDesk(secretariat, clerk)
    try await draft(secretariat, perform)
  }

  /// A contribution that came in over the desk, corrected, and an edition of the compilation.
  private static func fillDesk(_ secretariat: Secretariat, _ clerk: Actor) async throws {
    let words = """
      # On springs

      As A/RES/70/125 says in paragraph 3, and A/RES/66/288 before it, water is for all.

      We recommend that springs be measured every month.

      """
    _ = try await secretariat.file(
      SourceFile(name: "springs.md", bytes: Array(words.utf8)), to: "b1", in: forum, by: clerk)
    let found = try await secretariat.rows(
      RecommendationRow.self, of: forum, skipping: 0, limit: 1)
    _ = try await secretariat.perform(
      CategorizeRecommendation(
        recommendation: try #require(found.first).id, category: "Measuring"), in: forum, as: clerk)
    _ = try await secretariat.publish(
      CompilationWish(body: "b1"), symbol: nil, in: forum, by: clerk)
  }

  /// A series with one draft, and a comment that was withdrawn.
  private static func draft(
    _ secretariat: Secretariat, _ perform: (any Act, Actor) async throws -> Void
  ) async throws {
    let clerk = Actor(person: "secretariat")
    func last() async throws -> Int { try await secretariat.chain(of: forum).count }
    try await perform(
      OpenDraftSeries(body: "b1", title: "Report on rivers", observersComment: false), clerk)
    let series = "s\(try await last())"
    try await perform(
      FileDocument(
        body: "b1", title: "Draft report on rivers", kind: .draft, language: "en", date: nil,
        parties: [], file: Hash(of: "a draft".utf8).description, fileName: "draft.txt", text: nil,
        symbol: nil, isRestricted: false), clerk)
    let draft = "d\(try await last())"
    let clause = DraftClause(
      id: "c1", number: "1.", text: "Rivers <b>are</b> measured.")
    try await perform(IssueDraft(series: series, document: draft, clauses: [clause]), clerk)
    try await perform(
      SubmitComment(
        draft: draft, clause: clause.id, wording: clause.wordingHash, party: "p3",
        text: "Measured by whom?"), clerk)
    try await perform(WithdrawComment(comment: "c\(try await last())"), clerk)
  }

  private static func serve(_ arguments: [String]) throws -> (Process, Int) {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL = URL(filePath: tests).deletingLastPathComponent()
      .appending(path: "comity")
    process.arguments = ["serve"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = line.split(separator: "\n").first?.split(separator: ":").last.flatMap { Int($0) }
    return (process, try #require(port, "\(line)"))
  }

  private func end() async throws {
    server.terminate()
    server.waitUntilExit()
    #expect(server.terminationStatus == 0, "the server stops cleanly")
    try await store.close()
    try FileManager.default.removeItem(at: folder)
  }

  func send(_ request: WireRequest) throws -> Reply { try request.send(toPort: port) }

  func get(_ path: String, as visit: SignedIn? = nil) throws -> Reply {
    try send(WireRequest(path: path).with("Cookie", visit?.cookie))
  }

  /// Sends a form as a browser does from a page of the session.
  func post(
    _ path: String, _ fields: [String: String] = [:], as visit: SignedIn? = nil
  ) throws -> Reply {
    var fields = fields
    fields["form-token"] = visit?.formToken
    return try send(WireRequest.form(path, fields).with("Cookie", visit?.cookie))
  }

  /// A session of a person; nil for nobody.
  func signIn(_ role: String) async throws -> SignedIn? {
    guard role != "nobody" else { return nil }
    let link = try await people.newLink(for: role.lowercased())
    let secret = try await people.use(link, from: "tests")
    let visit = try #require(try await people.visit(secret))
    return SignedIn(visit: visit, secret: secret)
  }

  /// A token for every act.
  func token(_ role: String) async throws -> String? {
    guard let visit = try await signIn(role)?.visit else { return nil }
    let nouns = Set(ActCatalogue.all.acts.map { $0.definition.noun })
    return try await people.makeToken(
      "tests", scopes: nouns.sorted() + [Actor.readingScope], days: 1, by: visit, of: .all
    ).words
  }

  /// What must stay as it is when nothing was done.
  func treeHead() async throws -> Hash {
    try await store.read { store in
      let chains = try store.forums().map { try store.chain(of: $0) }
      return Hash(of: chains.flatMap { $0.tree.root.bytes })
    }
  }
}

struct SignedIn: Sendable {
  let visit: Visit
  let secret: Secret
  var cookie: String { "comity=\(secret.words)" }
  var formToken: String { visit.formToken }
}
