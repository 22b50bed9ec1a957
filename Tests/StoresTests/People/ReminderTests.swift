import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Synchronization
import Testing

/// Letters before something is due.
@Suite("Reminders")
struct ReminderTests {
  /// Keeps letters, and takes none while it is shut.
  private final class Box: Post {
    struct Shut: Error {}
    let letters = Mutex<[Letter]>([])
    let isShut = Atomic(false)

    func send(_ letter: Letter) async throws {
      if isShut.load(ordering: .relaxed) { throw Shut() }
      await Task.yield()
      letters.withLock { $0.append(letter) }
    }

    /// To whom letters went since it was asked last.
    func take() -> [String] {
      letters.withLock { letters in
        defer { letters = [] }
        return letters.map { "\($0.to.description.prefix { $0 != "@" }) \($0.subject)" }.sorted()
      }
    }
  }

  /// Processes on one store, with one clock.
  private struct Platform {
    let place: TestStore
    let watch = Watch()
    let box = Box()

    func secretariat() async throws -> Secretariat {
      Secretariat(
        store: try await place.address.open(),
        files: try FileFolder(path: place.folder.appending(path: "files").path), clock: watch)
    }

    /// What processes that look at the same time send; they end afterwards.
    func sent(by count: Int = 3, days: [Int] = [7, 1]) async throws -> [String] {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<count {
          group.addTask {
            let secretariat = try await secretariat()
            let people = People(accounts: secretariat.store.accounts, clock: watch)
            let reminders = DeadlineReminders(
              secretariat: secretariat, people: people, usualDays: days, post: box
            ) { reminder in
              Letter(
                to: reminder.account.address,
                subject: "\(reminder.daysLeft) \(reminder.deadline.name)", text: "")
            }
            for _ in 0..<2 { try await reminders.remindAll { _ in } }
            try await secretariat.store.close()
          }
        }
        try await group.waitForAll()
      }
      return box.take()
    }

    func pass(days: Int) { watch.pass(minutes: days * 24 * 60) }
  }

  private static let clerk = Actor(person: "ann")

  private static func with(
    _ engine: Engine, _ body: (Platform, Secretariat, People) async throws -> Void
  ) async throws {
    try await TestStore.with(engine) { place in
      let platform = Platform(place: place)
      let secretariat = try await platform.secretariat()
      let people = People(accounts: secretariat.store.accounts, clock: platform.watch)
      let host = Actor(person: "host", isHost: true)
      _ = try await secretariat.perform(
        OpenForum(name: "Rivers", mandate: nil, languages: ["en"], symbolPrefix: "RIV"),
        in: "water", as: host)
      // Cy has a role and no account, Dan an account and no role, Ann two roles.
      for (person, roles) in [
        ("ann", [Role.secretariat, .chair]), ("ben", [.rapporteur]), ("cy", [.chair]), ("dan", []),
      ] {
        if person != "cy" {
          _ = try await people.addAccount(
            at: "\(person)@example.org", name: person, person: person)
        }
        for role in roles {
          _ = try await secretariat.perform(
            AccreditPerson(person: person, name: person, body: "b1", role: role, party: nil),
            in: "water", as: host)
        }
      }
      try await body(platform, secretariat, people)
      try await secretariat.store.close()
    }
  }

  private static func setDeadline(
    _ due: String, _ reminders: [Int] = [], by secretariat: Secretariat
  ) async throws {
    _ = try await secretariat.perform(
      SetDeadline(body: "b1", name: "Comments", due: due, reminders: reminders), in: "water",
      as: clerk)
  }

  @Test(
    "Each is told once: by many processes, after restarts, again when it moves",
    arguments: Engine.allCases)
  func once(engine: Engine) async throws {
    try await Self.with(engine) { platform, secretariat, people in
      // It is 18 November.
      try await Self.setDeadline("2026-11-28", by: secretariat)
      #expect(try await platform.sent() == [])
      platform.pass(days: 3)
      #expect(try await platform.sent() == ["ann 7 Comments", "ben 7 Comments"])
      #expect(try await platform.sent() == [])
      // Ben wants none.
      let link = try await people.newLink(for: "ben")
      let visit = try #require(try await people.visit(try await people.use(link, from: "test")))
      try await people.setLetters(visit, language: "fr", isReminded: false)
      platform.pass(days: 6)
      #expect(try await platform.sent() == ["ann 1 Comments"])
      try await Self.setDeadline("2026-11-29", by: secretariat)
      #expect(try await platform.sent() == ["ann 2 Comments"])
      platform.pass(days: 3)
      #expect(try await platform.sent() == [])
      let noted = try platform.place.run(sql: "SELECT count(*) FROM account_reminders")
      #expect(noted.trimmingCharacters(in: .whitespacesAndNewlines) == "4")
      platform.pass(days: 90)
      #expect(try await platform.sent() == [])
      let kept = try platform.place.run(sql: "SELECT count(*) FROM account_reminders")
      #expect(kept.trimmingCharacters(in: .whitespacesAndNewlines) == "0")
    }
  }

  @Test("A deadline's own days count; a letter that does not go is tried again; none means none")
  func days() async throws {
    try await Self.with(.sqlite) { platform, secretariat, _ in
      try await Self.setDeadline("2026-11-28", [12, 0], by: secretariat)
      #expect(try await platform.sent(days: []) == ["ann 10 Comments", "ben 10 Comments"])
      platform.pass(days: 9)
      #expect(try await platform.sent() == [])
      platform.pass(days: 1)
      platform.box.isShut.store(true, ordering: .relaxed)
      #expect(try await platform.sent(by: 1) == [])
      platform.box.isShut.store(false, ordering: .relaxed)
      #expect(try await platform.sent() == ["ann 0 Comments", "ben 0 Comments"])
      try await Self.setDeadline("2026-11-29", by: secretariat)
      #expect(try await platform.sent(days: []) == [])
    }
  }
}
