import Deliberations
import Proceedings
import Secretariat
import Stores
import Synchronization

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

/// Goes on by a quarter of a second each time it is looked at.
final class Ticking: RecordClock {
  private let ticks = Atomic(0)

  func now() -> Moment {
    Moment(
      milliseconds: 1_795_000_000_000 + 250 * ticks.add(1, ordering: .relaxed).newValue)
  }
}

/// The same salts in the same order, from one secretariat to the next.
final class Counting: RecordSalts {
  private let count = Atomic(0)

  func next() -> Salt {
    var random = Seeded(seed: count.add(1, ordering: .relaxed).newValue)
    return Salt(from: &random)
  }
}

/// An act that somebody asks for, in a history.
struct Attempt: Hashable, Sendable {
  var name: String
  var fields: JSONValue
  var actor: Actor
  var basedOn: Int?
}

/// What came of it: what a history on another engine must give too.
enum Outcome: Hashable, Sendable {
  case recorded(RecordedAct)
  case refused(Refusal)
}

extension Secretariat {
  func attempt(_ attempt: Attempt, in forum: String) async throws -> Outcome {
    for field in catalogue.newest(attempt.name)?.definition.fields ?? []
    where field.kind == .fileHash {
      guard let file = attempt.fields[field.name]?.string.flatMap(Hash.init(hex:)) else { continue }
      try await noteHandedIn(file, to: forum, by: attempt.actor.person)
    }
    do {
      return .recorded(
        try await perform(
          attempt.name, fields: attempt.fields, in: forum, as: attempt.actor,
          basedOn: attempt.basedOn))
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
  }

  /// A digest of each view of a forum.
  func digests(of forum: String) async throws -> [Hash] {
    let catalogue = catalogue
    return try await store.read { store in
      try catalogue.views.map { try store.digest(of: $0.view, in: forum) }
    }
  }
}

/// Makes histories of acts of every kind, from their definitions: most can be performed, some not.
struct HistoryGenerator {
  var random: Seeded
  static let host = Actor(person: "host", isHost: true)
  private static let people = ["ann", "ben", "cho"]

  init(seed: Int) { random = Seeded(seed: seed) }

  /// Gives everybody an account: a role is given to accounts only.
  static func addAccounts(to secretariat: Secretariat) async throws {
    let people = People(accounts: secretariat.store.accounts, clock: SystemClock())
    for person in Self.people where try await people.account(of: person) == nil {
      _ = try await people.addAccount(at: "\(person)@example.org", name: person, person: person)
    }
  }

  /// Performs a history of so many attempts; the forum is opened and has a secretariat first.
  mutating func play(
    _ count: Int, in forum: String, by secretariat: Secretariat
  ) async throws -> [(Attempt, Outcome)] {
    try await Self.addAccounts(to: secretariat)
    var history: [(Attempt, Outcome)] = []
    for place in 0..<count {
      let attempt =
        place < Self.beginning.count
        ? Self.beginning[place] : try await next(in: forum, of: secretariat)
      history.append((attempt, try await secretariat.attempt(attempt, in: forum)))
    }
    return history
  }

  private static let beginning = [
    Attempt(
      name: "forum.open",
      fields: ["name": "Rivers", "languages": ["en", "fr"], "symbolPrefix": "RIV-1"], actor: host),
    Attempt(
      name: "person.accredit",
      fields: ["person": "ann", "name": "Ann", "body": "b1", "role": "secretariat"], actor: host),
  ]

  private mutating func next(in forum: String, of secretariat: Secretariat) async throws -> Attempt
  {
    let catalogue = secretariat.catalogue
    let (ids, count, isServed) = try await secretariat.store.read { store in
      let views = store.views(of: forum)
      let ids = try catalogue.views.map { ($0.view.noun, try Self.ids(of: $0, in: views)) }
      let isServed = try Actor(person: "ann").roles(over: nil, in: views).contains(.secretariat)
      return (Dictionary(uniqueKeysWithValues: ids), try store.chain(of: forum).count, isServed)
    }
    // Without a secretariat little can be done, and little would be tried.
    if !isServed, random.upTo(3) > 0 { return Self.beginning[1] }
    if random.upTo(6) == 0,
      let attempt = try await correction(in: forum, of: secretariat)
    {
      return attempt
    }
    if random.upTo(6) == 0, let attempt = try await drafting(in: forum, of: secretariat) {
      return attempt
    }
    if random.upTo(10) == 0, let attempt = party(ids) { return attempt }
    if random.upTo(8) == 0, let attempt = try await issuing(ids, in: forum, of: secretariat) {
      return attempt
    }
    if random.upTo(10) == 0, let attempt = try await takingBack(in: forum, of: secretariat) {
      return attempt
    }
    let definition = random.one(of: catalogue.acts).definition
    var basedOn: Int?
    if random.upTo(3) == 0 { basedOn = max(0, count - random.upTo(4)) }
    if definition.mayPerform == [.host], definition.name != "forum.open", random.upTo(4) > 0 {
      return Attempt(
        name: definition.name, fields: fields(definition.fields, ids), actor: Self.host,
        basedOn: basedOn)
    }
    let actors =
      [Actor(person: "ann")] + Self.people.map { Actor(person: $0) } + [Self.host, .visitor]
    return Attempt(
      name: definition.name, fields: fields(definition.fields, ids),
      actor: random.upTo(4) > 0 ? Actor(person: "ann") : random.one(of: actors), basedOn: basedOn)
  }

  /// A correction that needs more than ids to be possible: a recommendation split in its middle,
  /// two of one contribution joined, one set aside and taken back; nil where there is none yet.
  private mutating func correction(
    in forum: String, of secretariat: Secretariat
  ) async throws -> Attempt? {
    let all = try await secretariat.store.read {
      try $0.views(of: forum).rows(ViewQuery(RecommendationRow.self))
    }
    // What is filed is corrected no more: tried now and then only.
    let open = all.filter { $0.document == nil || random.upTo(8) == 0 }
    if let aside = open.last(where: { $0.state == .setAside }), random.upTo(3) == 0 {
      return Attempt(
        name: "recommendation.takeBack", fields: ["recommendation": .string(aside.id)],
        actor: Actor(person: "ann"))
    }
    if random.upTo(6) == 0, let attempt = try await undoing(in: forum, of: secretariat) {
      return attempt
    }
    let rows = open.filter { $0.state == .stands }
    guard !rows.isEmpty else { return nil }
    let row = random.one(of: rows)
    let ann = Actor(person: "ann")
    if random.upTo(2) == 0 {
      let (verb, said) = random.one(
        of: [
          ("setAside", [:]), ("attribute", ["proponents": .array([.string(words())])]),
          ("categorize", ["category": .string(words())]),
        ] as [(String, [String: JSONValue])])
      return Attempt(
        name: "recommendation.\(verb)",
        fields: .object(said.merging(["recommendation": .string(row.id)]) { own, _ in own }),
        actor: ann)
    }
    if let other = rows.first(where: { $0.intake == row.intake && $0.id != row.id }),
      random.upTo(2) == 0
    {
      return Attempt(
        name: "recommendation.join",
        fields: ["recommendations": .array([.string(row.id), .string(other.id)])], actor: ann)
    }
    let scalars = Array<Unicode.Scalar>(row.wording.unicodeScalars)
    let cut = random.upTo(scalars.count + 1)
    let parts = [scalars[..<cut], scalars[cut...]].map { part in
      JSONValue.string(String(String.UnicodeScalarView(part)))
    }
    return Attempt(
      name: "recommendation.split",
      fields: ["recommendation": .string(row.id), "parts": .array(parts)], actor: ann)
  }

  /// An act that makes one party of two, takes one away, or brings one back; nil where none can.
  private mutating func party(_ ids: [String: [String]]) -> Attempt? {
    let parties = (ids["party"] ?? []).shuffled(using: &random)
    let former = (ids["formerParty"] ?? []).randomElement(using: &random)
    let ann = Actor(person: "ann")
    if let former, random.upTo(2) == 0 {
      return Attempt(name: "party.restore", fields: ["party": .string(former)], actor: ann)
    }
    guard parties.count > 1 else { return nil }
    if random.upTo(4) == 0 {
      return Attempt(name: "party.remove", fields: ["party": .string(parties[0])], actor: ann)
    }
    return Attempt(
      name: "party.merge", fields: ["party": .string(parties[0]), "into": .string(parties[1])],
      actor: ann)
  }

  /// What was read is filed, what was filed is compiled: acts whose fields must fit one another;
  /// nil where there is neither.
  private mutating func issuing(
    _ ids: [String: [String]], in forum: String, of secretariat: Secretariat
  ) async throws -> Attempt? {
    let (read, found, documents) = try await secretariat.store.read { store in
      let views = store.views(of: forum)
      return (
        try views.rows(ViewQuery(IntakeRow.self)).filter { $0.document == nil },
        try views.rows(ViewQuery(RecommendationRow.self)).filter { $0.document != nil },
        try views.rows(ViewQuery(DocumentRow.self))
      )
    }
    let ann = Actor(person: "ann")
    if let row = found.randomElement(using: &random), random.upTo(3) > 0,
      let document = documents.first(where: { $0.id == row.document }),
      case .object(var members) = fields(PublishCompilation.definition.fields, ids),
      case .object(var entry) = value(of: Self.entry, ids)
    {
      entry["recommendation"] = .string(row.id)
      members["entries"] = .array([.object(entry)])
      members["body"] = .string(document.body)
      members["isRestricted"] = .bool(random.upTo(8) == 0)
      return Attempt(
        name: PublishCompilation.definition.name, fields: .object(members), actor: ann)
    }
    guard let row = read.randomElement(using: &random),
      case .object(var members) = fields(FileDocument.definition.fields, ids)
    else { return nil }
    members["intake"] = .string(row.id)
    members["body"] = .string(row.body)
    members["file"] = .string(row.file)
    for name in ["follows", "original", "translation", "symbol"] { members[name] = nil }
    return Attempt(name: FileDocument.definition.name, fields: .object(members), actor: ann)
  }

  /// The form of a compilation's entry.
  private static let entry =
    PublishCompilation.definition.fields.compactMap { field -> FieldKind? in
      guard case .list(let kind, _) = field.kind else { return nil }
      return kind
    }.first ?? .flag

  /// What was set aside is taken back; nil where nothing was.
  private func takingBack(
    in forum: String, of secretariat: Secretariat
  ) async throws -> Attempt? {
    let aside = try await secretariat.store.read {
      try $0.views(of: forum).rows(ViewQuery(IntakeRow.self).where("state", is: "setAside"))
    }
    return aside.first.map {
      Attempt(
        name: "intake.takeBack", fields: ["intake": .string($0.id)], actor: Actor(person: "ann"))
    }
  }

  private mutating func undoing(
    in forum: String, of secretariat: Secretariat
  ) async throws -> Attempt? {
    let standing = try await secretariat.store.read {
      try $0.views(of: forum).rows(ViewQuery(CorrectionRow.self).where("undone", is: .null))
    }
    return standing.randomElement(using: &random).map {
      Attempt(
        name: "correction.undo", fields: ["correction": .string($0.id)],
        actor: Actor(person: "ann"))
    }
  }

  private static func ids<Row: ViewRow>(of type: Row.Type, in views: any Views) throws -> [String] {
    try views.rows(ViewQuery(type)).compactMap { try JSONValue(encoding: $0)["id"]?.string }
  }

  private mutating func fields(
    _ fields: [FieldDefinition], _ ids: [String: [String]]
  ) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for field in fields where field.isRequired || random.upTo(2) == 0 {
      members[field.name] = value(of: field.kind, ids)
    }
    return .object(members)
  }

  private mutating func value(of kind: FieldKind, _ ids: [String: [String]]) -> JSONValue {
    switch kind {
    case .line(let limit): .string(String(words().prefix(limit)))
    case .text: .string(words() + "\n\n" + words())
    case .slug: .string("rivers-\(random.upTo(9))")
    case .id(of: "person"): .string(random.one(of: Self.people))
    case .id(of: "country"): .string(random.one(of: ["250", "686", "999"]))
    case .id(let noun):
      .string(
        random.upTo(20) == 0 ? "x99" : (ids[noun]?.randomElement(using: &random) ?? "x1"))
    case .symbol: .string("RIV-1/\(random.upTo(9))")
    case .language: .string(random.one(of: ["en", "fr", "ar", "zh-Hant"]))
    case .date: .string("2026-1\(random.upTo(3))-0\(1 + random.upTo(9))")
    case .fileHash, .wordingHash: .string(Hash(of: words().utf8).description)
    case .count(let range): .integer(Int.random(in: range, using: &random))
    case .flag: .bool(random.upTo(2) == 0)
    case .oneOf(let names): .string(random.one(of: names))
    case .list(let kind, let limit):
      .array((0..<random.upTo(min(3, limit) + 1)).map { _ in value(of: kind, ids) })
    case .object(let fields): self.fields(fields, ids)
    }
  }

  /// Words that test orders, quotes and encodings.
  mutating func words() -> String {
    let words = [
      "water", "Water", "Éclair", "مياه", "水", "𝒜", "o'clock", "\"quoted\"", "a\\b", "%s", "?",
      "$1", "ﬁ", "e\u{301}", "\u{E9}", "-", "~",
    ]
    return (0...random.upTo(3)).map { _ in random.one(of: words) }.joined(separator: " ")
  }
}
