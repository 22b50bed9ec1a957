import Deliberations
import FoundationEssentials
import Interchange
import Secretariat

/// The demonstration: a forum that does not exist, with thirty invented contributions.
struct Demonstration {
  static let forum = "open-water-data"

  /// Who can sign in to it.
  static let people = [
    (person: "demo-secretariat", name: "Secretariat of the demonstration", isHost: true),
    (person: "demo-delegate", name: "Delegate of the demonstration", isHost: false),
    (person: "demo-visitor", name: "Visitor of the demonstration", isHost: false),
  ]

  let folder: String

  /// The folder beside the program's sources, or where the user stands; nil where there is none.
  static func found() -> Demonstration? {
    let program = CommandLine.arguments.first ?? ""
    let beside = program.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let candidates = ["Demonstration", (beside + ["Demonstration"]).joined(separator: "/")]
    return candidates.first { FileManager.default.fileExists(atPath: "\($0)/contributions") }
      .map(Demonstration.init)
  }

  /// Opens the forum and files its contributions, where that has not been done.
  ///
  /// - Throws: what reading, the rules or the store say.
  func open(with secretariat: Secretariat) async throws {
    guard try await secretariat.forum(Self.forum) == nil else { return }
    let host = Actor(person: "host", isHost: true)
    let clerk = Actor(person: Self.people[0].person)
    _ = try await secretariat.perform(
      OpenForum(
        name: "Open Water Data Forum",
        mandate: "What should be recommended so that measurements of drinking water and rivers are "
          + "published in a form that people can find, read and trust? This forum, its documents "
          + "and its parties are invented.",
        languages: ["en", "fr", "es", "ar"], symbolPrefix: "OWDF-2"), in: Self.forum, as: host)
    _ = try await secretariat.perform(
      AccreditPerson(
        person: clerk.person, name: Self.people[0].name, body: "b1",
        role: .secretariat, party: nil), in: Self.forum, as: host)
    let categories = try String(contentsOfFile: "\(folder)/categories.yaml", encoding: .utf8)
    _ = try await secretariat.perform(
      SetCategories(body: "b1", categories: try CategoryScheme(yaml: categories).entries),
      in: Self.forum, as: clerk)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/contributions")
    for name in names.sorted() {
      let source = try SourceFile.open("\(folder)/contributions/\(name)")
      _ = try await secretariat.file(source, to: "b1", in: Self.forum, by: clerk)
    }
    try await fileTranslation(with: secretariat, by: clerk)
    try await group(with: secretariat, by: clerk)
  }

  /// Says to which groups the parties belong whose names do not tell it.
  private func group(with secretariat: Secretariat, by clerk: Actor) async throws {
    let lines = try String(contentsOfFile: "\(folder)/parties.tsv", encoding: .utf8)
    let parties = try await secretariat.parties(of: Self.forum)
    for line in lines.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let group = StakeholderGroup(rawValue: String(cells[1])),
        let party = parties.first(where: { $0.name == cells[0] })
      else { continue }
      _ = try await secretariat.perform(
        CorrectParty(party: party.id, name: party.name, group: group, country: party.country),
        in: Self.forum, as: clerk)
    }
  }

  /// Files the secretariat's own translation of one of the contributions.
  private func fileTranslation(
    with secretariat: Secretariat, by clerk: Actor
  ) async throws {
    let original = try await secretariat.document("OWDF-2/29", in: Self.forum)
    var filing = Filing()
    (filing.original, filing.translation) = (original?.document.id, .unofficial)
    let file = "\(folder)/translations/29-reseau-jeunes-hydrologues-en.md"
    _ = try await secretariat.file(
      try SourceFile.open(file), to: "b1", as: filing, in: Self.forum, by: clerk)
  }

  /// Makes the accounts where they are not there, and the delegate a delegate.
  ///
  /// - Returns: for each a link that signs in, once.
  func openAccounts(
    _ people: People, with secretariat: Secretariat
  ) async throws -> [(name: String, link: Secret)] {
    var links: [(name: String, link: Secret)] = []
    for one in Self.people {
      if try await people.account(of: one.person) == nil {
        _ = try await people.addAccount(
          at: "\(one.person)@example.org", name: one.name, isHost: one.isHost, person: one.person)
      }
      links.append((one.name, try await people.newLink(for: one.person, minutes: 24 * 60)))
    }
    let delegate = Actor(person: Self.people[1].person)
    if let party = try await secretariat.parties(of: Self.forum).first,
      try await secretariat.standing(of: delegate, in: Self.forum).accreditations.isEmpty
    {
      _ = try await secretariat.perform(
        AccreditPerson(
          person: delegate.person, name: Self.people[1].name, body: "b1", role: .delegate,
          party: party.id), in: Self.forum, as: Actor(person: Self.people[0].person))
    }
    return links
  }
}
