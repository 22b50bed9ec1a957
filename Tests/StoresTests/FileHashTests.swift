import Deliberations
import Proceedings
import Secretariat
import Testing

/// A file's hash opens nothing: only who may read a file, or handed it in, names it in an act.
@Suite("Files that acts name, generated")
struct FileHashTests {
  @Test("Every act refuses the files that its actor may not read in its forum", arguments: 0..<4)
  func everyAct(seed: Int) async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var made = MadeForums(secretariat, seed: seed)
      try await made.open()
      var (opened, refused) = (0, 0)
      for (forum, actor) in MadeForums.readers {
        let standing = try await secretariat.standing(of: actor, in: forum)
        let held = Hash(of: "what everybody has".utf8)
        try await secretariat.noteHandedIn(held, to: forum, by: actor.person)
        let acts = ActCatalogue.all.acts.map { $0.definition }.filter(standing.mayPerform)
        for (act, path) in acts.flatMap({ act in
          FieldKind.object(act.fields).filled().paths.map { (act, $0) }
        }) {
          for file in made.files.keys {
            let fields = FieldKind.object(act.fields).filled {
              $0 == path ? file : held.description
            }.value
            let unknown = Refusal.unknown(noun: "file", id: file, field: path)
            let mayRead = made.mayRead(file, in: forum, actor.person)
            do {
              _ = try await secretariat.perform(act.name, fields: fields, in: forum, as: actor)
              Issue.record("\(act.name) names a body that is not there")
            } catch let refusal as Refusal {
              // Who has no role over the forum is told that, whatever the file is.
              if case .notAllowed = refusal { continue }
              #expect(
                (refusal != unknown) == mayRead, "\(act.name) \(path) \(forum) \(actor.person)")
            }
            if mayRead { opened += 1 } else { refused += 1 }
          }
        }
      }
      #expect(opened > 20 && refused > 500)
      try await secretariat.store.close()
    }
  }

  private static func text(of acts: [SeenAct], exceptBy person: String) -> String {
    acts.filter { $0.act.actor != person }
      .map { String(decoding: $0.json.canonicalBytes, as: UTF8.self) }.joined()
  }

  @Test("The record names files to those only who may read them", arguments: 0..<4)
  func onTheRecord(seed: Int) async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var made = MadeForums(secretariat, seed: seed)
      try await made.open()
      var (named, withheld) = (0, 0)
      for (forum, actor) in MadeForums.readers {
        let seen = try await secretariat.seenActs(of: forum, from: 1, limit: 500, by: actor)
        // What is left of an act says nothing of the rest: the hash of its leaf is salted.
        #expect(seen.allSatisfy { ($0.act.salt == nil) == ($0.shown != .all) })
        // What somebody did is no secret to him.
        let record = Self.text(of: seen, exceptBy: actor.person)
        let standing = try await secretariat.standing(of: actor, in: forum)
        let rows = try await secretariat.documents(of: forum, limit: 100)
          .map { String(decoding: try standing.json(of: $0).canonicalBytes, as: UTF8.self) }
          .joined()
        for file in made.files.keys {
          let mayRead = made.mayRead(file, in: forum, actor.person)
          if record.contains(file) || rows.contains(file) {
            #expect(mayRead, "\(forum) \(actor.person)")
            named += 1
          } else {
            withheld += 1
          }
        }
      }
      #expect(named > 50 && withheld > 100)
      try await secretariat.store.close()
    }
  }
}

/// Several forums with bodies in bodies, people in every role, and files in every place.
private struct MadeForums {
  static let names = ["water", "wells", "ice"]
  static let people = ["ann", "ben", "cho", "dag", "eli"]
  static let host = Actor(person: "host", isHost: true)

  /// Who may read a file.
  enum Reader: Hashable {
    case everybody(_ forum: String)
    case one(_ forum: String, _ person: String)
  }

  private struct Member {
    var forum: String
    var person: String
    var body: String
    var role: Role
  }

  let secretariat: Secretariat
  private var random: Seeded
  private var members: [Member] = []
  private(set) var files: [String: Set<Reader>] = [:]
  /// Of a forum's bodies, by forum and body.
  private var parents: [[String]: String] = [:]

  /// Everybody in every forum: the people, the host, a visitor.
  static var readers: [(forum: String, actor: Actor)] {
    names.flatMap { forum in
      (people.map { Actor(person: $0) } + [host, .visitor]).map { (forum, $0) }
    }
  }

  func mayRead(_ file: String, in forum: String, _ person: String) -> Bool {
    let readers = files[file] ?? []
    return readers.contains(.everybody(forum)) || readers.contains(.one(forum, person))
  }

  init(_ secretariat: Secretariat, seed: Int) {
    self.secretariat = secretariat
    random = Seeded(seed: seed)
  }

  mutating func open() async throws {
    for forum in Self.names {
      let bodies = try await openForum(forum)
      for number in 0..<6 {
        try await file(in: random.one(of: bodies), isRestricted: number < 4, forum)
      }
      for _ in 0..<2 { try await receive(in: forum) }
    }
    for _ in 0..<6 {
      let (file, forum) = (random.one(of: files.keys.sorted()), random.one(of: Self.names))
      let person = random.one(of: Self.people)
      files[file, default: []].insert(.one(forum, person))
      let hash = try #require(Hash(hex: file))
      try await secretariat.noteHandedIn(hash, to: forum, by: person)
    }
  }

  private func perform(_ act: any Act, _ forum: String) async throws -> Int {
    try await secretariat.perform(act, in: forum, as: Self.host).number
  }

  private mutating func openForum(_ forum: String) async throws -> [String] {
    let opening = OpenForum(name: forum, mandate: nil, languages: ["en"], symbolPrefix: "RIV-1")
    _ = try await perform(opening, forum)
    try await accredit("clerk", .secretariat, "b1", in: forum)
    var bodies = ["b1"]
    for name in ["Group", "Panel"] {
      let parent = random.one(of: bodies)
      let body = EstablishBody(
        parent: parent, name: name, mandate: nil, begins: nil, ends: nil)
      bodies.append("b\(try await asClerk(body, forum))")
      parents[[forum, bodies.last ?? ""]] = parent
    }
    for person in Self.people where random.upTo(5) > 0 {
      try await accredit(person, random.one(of: Role.accredited), random.one(of: bodies), in: forum)
    }
    return bodies
  }

  private func asClerk(_ act: any Act, _ forum: String) async throws -> Int {
    try await secretariat.perform(act, in: forum, as: Actor(person: "clerk")).number
  }

  private mutating func accredit(
    _ person: String, _ role: Role, _ body: String, in forum: String
  ) async throws {
    var party: String?
    if role.needsParty {
      let act = RegisterParty(name: "Party of \(person)", group: .government, country: nil)
      party = "p\(try await asClerk(act, forum))"
    }
    _ = try await perform(
      AccreditPerson(person: person, name: person, body: body, role: role, party: party), forum)
    members.append(Member(forum: forum, person: person, body: body, role: role))
  }

  private mutating func newFile() -> String { Hash(of: "\(random.next())".utf8).description }

  private func people(in forum: String, where holds: (Member) -> Bool) -> Set<Reader> {
    Set(members.filter { $0.forum == forum && holds($0) }.map { .one(forum, $0.person) })
  }

  /// Whether a body is one, or belongs to it.
  private func isWithin(_ other: String, _ body: String, in forum: String) -> Bool {
    if body == other { return true }
    return parents[[forum, body]].map { isWithin(other, $0, in: forum) } ?? false
  }

  /// A body's own, and who serves it.
  private func members(of body: String, in forum: String) -> Set<Reader> {
    var readers: Set<Reader> = []
    for member in members where member.forum == forum {
      let serves = member.role == .secretariat && isWithin(member.body, body, in: forum)
      if serves || member.body == body { readers.insert(.one(forum, member.person)) }
    }
    return readers
  }

  private mutating func file(
    in body: String, isRestricted: Bool, _ forum: String
  ) async throws {
    let (file, text) = (newFile(), newFile())
    _ = try await asClerk(
      FileDocument(
        body: body, title: "On water", kind: .contribution, language: "en", date: nil,
        parties: [], file: file, fileName: "a.txt", text: text, symbol: nil,
        isRestricted: isRestricted), forum)
    for name in [file, text] {
      files[name] =
        isRestricted
        ? members(of: body, in: forum) : [.everybody(forum)]
    }
  }

  /// A file at the desk, with the mail that it came in and the text that was read from it.
  private mutating func receive(in forum: String) async throws {
    let (file, mail, text) = (newFile(), newFile(), newFile())
    let number = try await asClerk(
      ReceiveIntake(
        body: "b1", file: file, fileName: "a.txt", sizeBytes: 1, way: .mail,
        sender: "ann@example.org", mail: mail), forum)
    var facts = IntakeRow.Facts()
    facts.title = "On water"
    facts.language = "en"
    _ = try await perform(
      ReadIntake(
        intake: "i\(number)", text: text, facts: facts, recommendations: [], slips: [],
        citations: []), forum)
    for name in [file, mail, text] { files[name] = people(in: forum) { $0.role == .secretariat } }
  }
}

extension FieldKind {
  /// A value of this form about things that are not there, and the paths of the fields that name
  /// files.
  fileprivate func filled(
    at path: String = "", file: (String) -> String = { _ in "" }
  ) -> (value: JSONValue, paths: [String]) {
    switch self {
    case .line, .text, .slug: return ("words", [])
    case .id: return ("x1", [])
    case .symbol: return ("WEL-1/7", [])
    case .language: return ("en", [])
    case .date: return ("2026-11-21", [])
    case .fileHash: return (.string(file(path)), [path])
    case .wordingHash: return (.string(Hash(of: "words".utf8).description), [])
    case .count(let range): return (.integer(range.lowerBound), [])
    case .flag: return (false, [])
    case .oneOf(let names): return (.string(names[0]), [])
    case .list(let kind, _):
      let one = kind.filled(at: "\(path)[0]", file: file)
      return (.array([one.value]), one.paths)
    case .object(let definitions):
      var members: [String: JSONValue] = [:]
      var paths: [String] = []
      for field in definitions {
        let place = path.isEmpty ? field.name : "\(path).\(field.name)"
        let one = field.kind.filled(at: place, file: file)
        members[field.name] = one.value
        paths += one.paths
      }
      return (.object(members), paths)
    }
  }
}
