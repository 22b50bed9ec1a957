import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// A file's hash is no key: it opens nothing to who neither handed the file in nor may read it.
@Suite("Files that acts name")
struct NamedFileTests {
  private static let other = "wells"
  private static let secret = Array("What only the group may read.".utf8)

  /// A restricted document of a group that nobody but the secretariat's `sol` is a member of, and a
  /// second forum with a secretariat, a delegate and an observer of its own.
  private static func prepare(_ world: World) async throws -> DocumentRow {
    let (host, clerk) = (Actor(person: "host", isHost: true), Actor(person: "secretariat"))
    let secretariat = world.secretariat
    let body = try await secretariat.perform(
      EstablishBody(parent: "b1", name: "Group", mandate: nil, begins: nil, ends: nil),
      in: World.forum, as: clerk)
    let hash = try await secretariat.files.keep(secret).description
    let filed = try await secretariat.perform(
      FileDocument(
        body: "b\(body.number)", title: "For the group", kind: .contribution, language: "en",
        date: nil, parties: [], file: hash, fileName: "group.txt", text: hash, symbol: nil,
        isRestricted: true), in: World.forum, as: clerk)
    _ = try await secretariat.perform(
      OpenForum(name: "Wells", mandate: nil, languages: ["en"], symbolPrefix: "WEL-1"),
      in: other, as: host)
    for role in [Role.secretariat, .delegate, .observer] {
      let actor = role == .secretariat ? host : Actor(person: "ann")
      if role == .delegate {
        _ = try await secretariat.perform(
          RegisterParty(name: "Belcour", group: .government, country: nil), in: other, as: actor)
      }
      let person = role == .secretariat ? "ann" : role.rawValue
      _ = try await secretariat.perform(
        AccreditPerson(
          person: person, name: person, body: "b1", role: role,
          party: role.needsParty ? "p3" : nil), in: other, as: actor)
    }
    _ = try await world.people.addAccount(
      at: "ann@example.org", name: "Ann", isHost: false, person: "ann")
    let row = try await secretariat.row(DocumentRow.self, "d\(filed.number)", of: World.forum)
    return try #require(row)
  }

  private static func post(
    _ act: String, _ fields: JSONValue, in forum: String, _ token: String?, _ world: World
  ) throws -> Reply {
    try world.send(
      WireRequest.json(
        "/api/v1/forums/\(forum)/acts/\(act)",
        String(decoding: fields.canonicalBytes, as: UTF8.self)
      ).with("Authorization", token.map { "Bearer \($0)" }))
  }

  private static func handIn(
    _ bytes: [UInt8], to forum: String, _ token: String?, _ world: World
  ) throws -> Reply {
    try world.send(
      WireRequest(
        method: "POST", path: "/api/v1/forums/\(forum)/files",
        headers: ["Content-Type": "application/octet-stream"], body: bytes
      ).with("Authorization", token.map { "Bearer \($0)" }))
  }

  private static func filing(_ file: String) -> JSONValue {
    [
      "body": "b1", "title": "Ours now", "kind": "contribution", "language": "en", "parties": [],
      "file": .string(file), "text": .string(file), "fileName": "ours.txt", "isRestricted": false,
    ]
  }

  private static func receiving(_ file: String, by role: String) -> JSONValue {
    [
      "body": "b1", "file": .string(file), "fileName": "ours.txt", "sizeBytes": 9,
      "way": role == "ann" ? "desk" : "delegation", "party": "p3",
    ]
  }

  @Test("The files of a restricted document are named to its readers only")
  func hashes() async throws {
    try await World.with { world in
      let document = try await Self.prepare(world)
      let number = try #require(Int(document.id.dropFirst()))
      let api = "/api/v1/forums/water"
      for token in [nil, try await world.token("delegate"), try await world.token("ann")] {
        for path in [
          "documents", "documents/\(document.id)", "documents/\(document.id)/languages",
          "acts?limit=500", "acts/\(number)",
        ] {
          let reply = try world.send(
            WireRequest(path: "\(api)/\(path)")
              .with("Authorization", token.map { "Bearer \($0)" }))
          #expect(reply.status == 200 && reply.body.contains("For the group"), "\(path)")
          #expect(!reply.body.contains(document.file), "\(path)")
        }
      }
      let pages = "/en/forums/water"
      let symbol = document.symbol
      for path in ["\(pages)/documents/\(symbol)", "\(pages)/record/\(number)"] {
        let reply = try world.get(path)
        #expect(reply.status == 200 && !reply.body.contains(document.file), "\(path)")
      }
      _ = try await world.secretariat.perform(
        AccreditPerson(
          person: "chair", name: "The chair", body: document.body, role: .chair, party: nil),
        in: World.forum, as: Actor(person: "secretariat"))
      let member = try await world.token("chair")
      for path in ["documents/\(document.id)", "acts/\(number)"] {
        let reply = try world.send(
          WireRequest(path: "\(api)/\(path)")
            .with("Authorization", member.map { "Bearer \($0)" }))
        #expect(reply.body.contains(document.file), "\(path)")
      }
    }
  }

  @Test("A restricted file is not got at by its hash, in another forum or in its own")
  func byItsHash() async throws {
    try await World.with { world in
      let document = try await Self.prepare(world)
      let none = Hash(of: "nothing that is kept".utf8).description
      let ann = try await world.token("ann")
      let before = try await world.treeHead()
      func refusal(_ file: String, _ forum: String, _ role: String) async throws -> String {
        let token = try await world.token(role)
        let reply =
          role == "ann"
          ? try Self.post("document.file", Self.filing(file), in: forum, token, world)
          : try Self.post(
            "intake.receive", Self.receiving(file, by: role), in: forum, token, world)
        #expect(reply.status == 409 && reply.body.contains("unknown-file"), "\(role) \(forum)")
        return reply.body.replacingOccurrences(of: file, with: "-")
      }
      for (role, forum) in [
        ("ann", Self.other), ("delegate", Self.other), ("delegate", World.forum),
        ("observer", World.forum),
      ] {
        let told = try await refusal(document.file, forum, role)
        #expect(try await refusal(none, forum, role) == told)
      }
      #expect(try await world.treeHead() == before)

      // Who has the file may hand it in; that lets nobody else name it, and no other forum.
      let delegate = try await world.token("delegate")
      let handed = try Self.handIn(Self.secret, to: World.forum, delegate, world)
      #expect(handed.status == 201 && handed.body.contains(document.file))
      _ = try await refusal(document.file, World.forum, "observer")
      _ = try await refusal(document.file, Self.other, "delegate")
      let fields = Self.receiving(document.file, by: "delegate")
      #expect(
        try Self.post("intake.receive", fields, in: World.forum, delegate, world).status == 201)
      #expect(try Self.handIn(Self.secret, to: Self.other, ann, world).status == 201)
      #expect(
        try Self.post("document.file", Self.filing(document.file), in: Self.other, ann, world)
          .status == 201)
      // What stands open on the record is named again by the secretariat.
      let again = Self.filing(document.file)
      #expect(try Self.post("document.file", again, in: Self.other, ann, world).status == 201)
    }
  }
}
