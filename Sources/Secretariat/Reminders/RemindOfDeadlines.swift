internal import Deliberations
internal import Proceedings

/// That a person is told of a day by which something is due.
public struct Reminder: Hashable, Sendable {
  public var account: Account
  public var deadline: CalendarEntry
  /// None on the day itself.
  public var daysLeft: Int
}

/// Tells those who have a role in a body, some days before something is due in it, each once:
/// across restarts, and however many processes there are.
public struct DeadlineReminders: Sendable {
  private let secretariat: Secretariat
  private let accounts: any AccountKeeping
  private let usualDays: [Int]
  private let post: any Post
  private let letter: @Sendable (Reminder) -> Letter

  /// Days are of UTC, as everywhere on the record.
  private static let dayMilliseconds = 86_400_000
  /// How long it is remembered that a reminder was sent.
  private static let keptDays = 60

  /// - Parameters:
  ///   - usualDays: how many days before, where the deadline itself does not say.
  ///   - letter: writes in the person's language.
  public init(
    secretariat: Secretariat, people: People, usualDays: [Int], post: any Post,
    letter: @escaping @Sendable (Reminder) -> Letter
  ) {
    self.secretariat = secretariat
    accounts = people.accounts
    self.usualDays = usualDays
    self.post = post
    self.letter = letter
  }

  /// Reminds until the task is cancelled.
  ///
  /// - Parameter report: told of what failed; it is tried again.
  public func run(report: @escaping @Sendable (any Error) -> Void) async {
    while !Task.isCancelled {
      do {
        try await remindAll(report: report)
      } catch {
        report(error)
      }
      try? await Task.sleep(for: .seconds(600))
    }
  }

  /// Writes to all who are to be told by now and were not.
  ///
  /// What could not be sent is forgotten, so that it is tried again. A letter is lost where the
  /// program is killed between noting and sending: better than one that comes twice.
  /// - Parameter report: told of each letter that could not be sent.
  /// - Throws: what the stores threw.
  public func remindAll(report: (any Error) -> Void) async throws {
    let today = secretariat.now.milliseconds / Self.dayMilliseconds
    try await accounts.forgetReminders(dueBefore: Self.printed(day: today - Self.keptDays))
    for deadline in try await secretariat.calendar(of: nil, body: nil)
    where deadline.kind == .deadline {
      guard let due = Moment("\(deadline.ends)T00:00:00.000Z") else { continue }
      let daysLeft = due.milliseconds / Self.dayMilliseconds - today
      guard let days = step(of: deadline, daysLeft: daysLeft) else { continue }
      for account in try await concerned(by: deadline) {
        let reminder = Reminder(account: account, deadline: deadline, daysLeft: daysLeft)
        try await remind(reminder, days: days, report)
      }
    }
  }

  /// The last of the deadline's reminders whose day has come: who missed one is not sent both.
  private func step(of deadline: CalendarEntry, daysLeft: Int) -> Int? {
    let days = deadline.reminders.isEmpty ? usualDays : deadline.reminders
    return daysLeft < 0 ? nil : days.filter { daysLeft <= $0 }.min()
  }

  private func concerned(by deadline: CalendarEntry) async throws -> [Account] {
    let members = try await secretariat.accreditations(of: deadline.forum.id)
      .filter { $0.body == deadline.body.id }
    var accounts: [Account] = []
    for person in Set(members.map(\.person)).sorted() {
      if let account = try await self.accounts.account(of: person), account.isReminded {
        accounts.append(account)
      }
    }
    return accounts
  }

  private func remind(
    _ reminder: Reminder, days: Int, _ report: (any Error) -> Void
  ) async throws {
    let deadline = reminder.deadline
    let sent = SentReminder(
      person: reminder.account.person, forum: deadline.forum.id, deadline: deadline.id,
      due: deadline.ends, days: days)
    guard try await accounts.note(sent) else { return }
    do {
      try await post.send(letter(reminder))
    } catch {
      try await accounts.forget(sent)
      report(error)
    }
  }

  private static func printed(day: Int) -> String {
    String(Moment(milliseconds: day * dayMilliseconds).description.prefix(10))
  }
}
