import API
import ArgumentParser
import Commands
import Deliberations
import FoundationEssentials
import Glibc
import Hummingbird
import Logging
import Pages
import Proceedings
import Secretariat
import Stores

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Run the platform.")

  @Option(help: "Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE.")
  var store = "sqlite:comity.sqlite"

  @Option(help: "The folder where files are kept; beside the store's own file unless given.")
  var files: String?

  @Option(help: "The address to listen on.")
  var listen = "127.0.0.1:8080"

  @OptionGroup var mail: MailOptions

  @Flag(help: "Whether a proxy stands before the server and says where requests come from.")
  var behindProxy = false

  @Flag(help: "Open the demonstration forum, with its invented contributions and people.")
  var demo = false

  func run() async throws {
    let (host, port) = try address()
    guard let place = StoreAddress(store) else {
      throw ValidationError("--store \(store): write sqlite:FILE or postgres://…")
    }
    guard let folder = files ?? place.filesFolder else {
      throw ValidationError("--files FOLDER: say where files are kept beside a PostgreSQL store")
    }
    var settings = try mail.settings(isDemonstration: demo, host: host)
    settings.isBehindProxy = behindProxy
    let kept = try await place.open()
    let secretariat = Secretariat(
      store: kept, files: try FileFolder(path: folder), clock: SystemClock())
    let people = People(accounts: kept.accounts, clock: SystemClock())
    var links: [(name: String, link: Secret)] = []
    if demo {
      guard let demonstration = Demonstration.found() else {
        throw ValidationError("--demo: the folder Demonstration is not here")
      }
      try await demonstration.open(with: secretariat)
      try await demonstration.openDrafts(with: secretariat)
      links = try await demonstration.openAccounts(people, with: secretariat)
    }
    let site = Site(secretariat: secretariat, people: people, settings: settings)
    let application = Application(
      router: Self.router(site, ActAPI(secretariat: secretariat, identification: people)),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { [links, settings] channel in
        let address = "http://\(host):\(channel.localAddress?.port ?? port)"
        print("listening on \(address)")
        for (name, link) in links {
          print("sign in as \(name): \(settings.address ?? address)/en/sign-in/link/\(link.words)")
        }
        fflush(nil)
      })
    let logger = Logger(label: "comity")
    let findable = Task {
      try await SearchKeeper(secretariat) { forum, error in
        logger.error(
          "documents cannot be made findable", metadata: ["forum": "\(forum)", "why": "\(error)"])
      }.run()
    }
    let reading = Task {
      await IntakeDesk(
        secretariat: secretariat, reader: ChildReader(),
        workerCount: ProcessInfo.processInfo.activeProcessorCount
      ).run { error in
        logger.error("the desk cannot read what came in", metadata: ["why": "\(error)"])
      }
    }
    try await application.runService()
    findable.cancel()
    reading.cancel()
    try await kept.close()
  }

  static func router(_ site: Site, _ api: ActAPI) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: PublicPages(site: site))
    router.add(middleware: ErrorPageMiddleware(site: site))
    router.add(middleware: ProblemMiddleware())
    site.addRoutes(to: router)
    api.addRoutes(to: router)
    return router
  }

  private func address() throws -> (host: String, port: Int) {
    guard let colon = listen.lastIndex(of: ":"),
      let port = Int(listen[listen.index(after: colon)...]), (0...65535).contains(port)
    else { throw ValidationError("--listen \(listen): write HOST:PORT") }
    return (String(listen[..<colon]), port)
  }
}

/// How the site is reached, and how its letters go.
struct MailOptions: ParsableArguments {
  enum Way: String, ExpressibleByArgument {
    case sendmail, show
  }

  @Option(help: "The site's address as people type it: https://forum.example.org.")
  var address: String?

  @Option(
    help: """
      How sign-in links reach people: sendmail, or show (on the page; only in a demonstration or \
      on this machine alone).
      """)
  var mail: Way?

  @Option(help: "The address that letters come from.")
  var mailFrom: String?

  func settings(isDemonstration: Bool, host: String) throws -> SiteSettings {
    var settings = SiteSettings()
    if var address {
      while address.hasSuffix("/") { address.removeLast() }
      guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        throw ValidationError("--address \(address): write https://…")
      }
      settings.address = address
    }
    switch mail ?? (isDemonstration ? .show : .sendmail) {
    case .show:
      guard isDemonstration || ["127.0.0.1", "::1", "localhost"].contains(host) else {
        throw ValidationError(
          "--mail show: anyone could sign in as anyone; only with --demo or on 127.0.0.1")
      }
      settings.showsLinks = true
    case .sendmail:
      guard let typed = mailFrom else { break }
      guard let from = EmailAddress(typed) else {
        throw ValidationError("--mail-from \(typed): write name@example.org")
      }
      guard settings.address != nil else {
        throw ValidationError("--address: letters need the address that their links lead to")
      }
      settings.send = Sendmail.posting(from: from, Logger(label: "comity"))
    }
    return settings
  }
}
