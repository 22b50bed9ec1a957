public import ArgumentParser
internal import Interchange
internal import Secretariat
internal import Stores

/// `comity account`: how the first person comes in.
public struct AccountCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Accounts of people, beside the record.",
    subcommands: [AddAccountCommand.self, LinkCommand.self])

  public init() {}
}

struct AddAccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an account, and print a link that signs in to it once.")

  @Option(help: "Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE.")
  var store: StoreAddress

  @Option(help: "The address that the person signs in with.")
  var email: String

  @Option(help: "How the person is called.")
  var name: String

  @Flag(help: "Whether the person runs the installation, and opens forums.")
  var host = false

  @OptionGroup var site: SiteOptions

  func run() async throws {
    try await site.withPeople(of: store, isNewAllowed: true) { people in
      do {
        let account = try await people.addAccount(at: email, name: name, isHost: host)
        return (account, try await people.newLink(for: account.person, minutes: 24 * 60))
      } catch DoorRefusal.badAddress {
        throw InterchangeFailure.badContent(
          file: "--email \(email)", place: nil, problem: "no address, or it has an account",
          remedy: "write name@example.org; for a new link: comity account link")
      } catch DoorRefusal.badName {
        throw InterchangeFailure.badContent(
          file: "--name", place: nil, problem: "no name of at most 200 letters on one line",
          remedy: "write the person's name")
      }
    }
  }
}

struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Print a new link that signs in to an account once.")

  @Option(help: "Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE.")
  var store: StoreAddress

  @Option(help: "The account's address.")
  var email: String

  @OptionGroup var site: SiteOptions

  func run() async throws {
    try await site.withPeople(of: store, isNewAllowed: false) { people in
      guard let account = try await people.account(at: email) else {
        throw InterchangeFailure.cannotRead(file: "--email \(email)", problem: "has no account")
      }
      return (account, try await people.newLink(for: account.person, minutes: 24 * 60))
    }
  }
}

/// Where the site stands that a link leads to.
struct SiteOptions: ParsableArguments {
  @Option(help: "The site's address, for the link.")
  var address = "http://127.0.0.1:8080"

  func withPeople(
    of place: StoreAddress, isNewAllowed: Bool,
    _ work: (People) async throws -> (Account, Secret)
  ) async throws {
    try await reportingFailures {
      let store = try await place.open(isNewAllowed: isNewAllowed)
      let (account, link) = try await work(People(accounts: store.accounts, clock: SystemClock()))
      try await store.close()
      print("\(account.name) is \(account.person) on the record; for a day, once:")
      print("\(address)/en/sign-in/link/\(link.words)")
    }
  }
}
