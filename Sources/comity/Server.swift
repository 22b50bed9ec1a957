import API
import ArgumentParser
import Commands
import CoreMetrics
import FoundationEssentials
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Pages
import Secretariat
import ServiceLifecycle
import Stores
import UnixSignals

/// The platform as it runs: store, desk, search, site and API, from its first line to its last.
struct Server {
  private let settings: Settings
  private let listen: ListenAddress
  private let store: StoreAddress
  private let filesFolder: String
  private let logger: Logger
  private let isDemonstration: Bool
  private let load = Load()
  private let metrics = PrometheusMetrics()

  /// - Throws: `ValidationError` where a setting cannot be.
  init(settings: Settings) throws {
    self.settings = settings
    guard let listen = ListenAddress(settings[.listen] ?? "127.0.0.1:8080") else {
      throw settings.problem(.listen, "write HOST:PORT")
    }
    guard let store = StoreAddress(settings[.store] ?? "sqlite:comity.sqlite") else {
      throw settings.problem(.store, "write sqlite:FILE or postgres://…")
    }
    guard let folder = settings[.files] ?? store.filesFolder else {
      throw ValidationError("--files FOLDER: say where files are kept beside a PostgreSQL store")
    }
    (self.listen, self.store, filesFolder) = (listen, store, folder)
    isDemonstration = try settings.flag(.demo)
    let form = try settings.one(of: LineLog.Form.self, .logFormat) ?? .text
    let level = try settings.one(of: Logger.Level.self, .logLevel) ?? .info
    logger = Logger(label: "comity") { _ in LineLog(form: form, level: level) }
  }

  func run() async throws {
    let site = try settings.site(
      isDemonstration: isDemonstration, host: listen.host, logger)
    MetricsSystem.bootstrap(metrics)
    let kept = MeasuredStore(try await store.open())
    let secretariat = Secretariat(
      store: kept, files: try FileFolder(path: filesFolder), clock: SystemClock(),
      signing: try settings.signing(beside: store))
    let people = People(accounts: kept.accounts, clock: SystemClock())
    let links = try await demonstration(secretariat, people)
    let pages = Site(secretariat: secretariat, people: people, settings: site)
    let reminders = try reminders(site, pages, secretariat, people)
    let applications = try applications(pages, secretariat, people) { address in
      print("listening on \(address)")
      for (name, link) in links {
        print("sign in as \(name): \(site.address ?? address)/en/sign-in/link/\(link.words)")
      }
      fflush(nil)
    }
    let background = work(behind: secretariat, reminders)
    do {
      try await serve(applications)
      try await end(background, kept)
    } catch {
      try await end(background, kept)
      throw error
    }
    logger.notice("stopped")
  }

  /// Answers until a signal says to stop; then nothing more is taken on, and what is in hand is
  /// brought to its end.
  private func serve(_ applications: [any Service]) async throws {
    var configuration = ServiceGroupConfiguration(
      services: applications, gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLogger)
    configuration.maximumGracefulShutdownDuration = .seconds(
      try settings.whole(.stopSeconds, else: 25))
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch is CancellationError {
      logger.warning("requests that took too long were cut off")
    }
  }

  private func end(_ background: [Task<Void, any Error>], _ store: MeasuredStore) async throws {
    for task in background { task.cancel() }
    for task in background { _ = await task.result }
    try await store.close()
  }

  private func demonstration(
    _ secretariat: Secretariat, _ people: People
  ) async throws -> [(name: String, link: Secret)] {
    guard isDemonstration else { return [] }
    guard let demonstration = Demonstration.found() else {
      throw ValidationError("--demo: the folder Demonstration is not here")
    }
    try await demonstration.open(with: secretariat)
    try await demonstration.openDrafts(with: secretariat)
    return try await demonstration.openAccounts(people, with: secretariat)
  }

  /// What goes on behind the requests.
  private func work(
    behind secretariat: Secretariat, _ reminders: DeadlineReminders?
  ) -> [Task<Void, any Error>] {
    let findable = Task { [logger] in
      try await SearchKeeper(secretariat) { forum, error in
        logger.error(
          "documents cannot be made findable", metadata: ["forum": "\(forum)", "why": "\(error)"])
      }.run()
    }
    let reading = Task<Void, any Error> { [logger] in
      await IntakeDesk(
        secretariat: secretariat, reader: ChildReader(),
        workerCount: ProcessInfo.processInfo.activeProcessorCount
      ).run { error in
        logger.error("the desk cannot read what came in", metadata: ["why": "\(error)"])
      }
    }
    let reminding = Task<Void, any Error> { [logger] in
      await reminders?.run { error in
        logger.error("reminders are not sent", metadata: ["why": "\(error)"])
      }
    }
    return [findable, reading, reminding]
  }

  /// Nil where nobody is reminded.
  private func reminders(
    _ site: SiteSettings, _ pages: Site, _ secretariat: Secretariat, _ people: People
  ) throws -> DeadlineReminders? {
    let days = try settings.reminderDays()
    guard let post = site.post, !days.isEmpty else { return nil }
    return DeadlineReminders(
      secretariat: secretariat, people: people, usualDays: days, post: post,
      letter: pages.letter(for:))
  }

  /// What the parts below say of themselves is of no use but when something is wrong.
  private var quietLogger: Logger {
    var logger = logger
    logger.logLevel = max(logger.logLevel, .notice)
    return logger
  }
}

extension Server {
  /// The site, and the metrics where they have an address of their own.
  private func applications(
    _ site: Site, _ secretariat: Secretariat, _ people: People,
    whenListening: @escaping @Sendable (_ address: String) -> Void
  ) throws -> [any Service] {
    let health = Health(
      store: secretariat.store, filesFolder: filesFolder, storeFolder: storeFolder)
    let page = MetricsPage(
      metrics: metrics, secretariat: secretariat, health: health, load: load)
    let router = Self.router(site, around: try middleware(site))
    health.addRoutes(to: router)
    var services: [any Service] = []
    let isBehindProxy = try settings.flag(.behindProxy)
    switch settings[.metrics] ?? (isBehindProxy ? "off" : "local") {
    case "off": break
    case "local":
      page.addRoute(to: router) { _, context in
        !isBehindProxy && ["127.0.0.1", "::1"].contains(context.peer)
      }
    case let text:
      guard let own = ListenAddress(text) else {
        throw settings.problem(.metrics, "write HOST:PORT, local or off")
      }
      let other = Router(context: SiteContext.self)
      page.addRoute(to: other) { _, _ in true }
      health.addRoutes(to: other)
      site.refuseOtherMethods(on: other)
      services.append(
        Application(
          router: other, configuration: .init(address: .hostname(own.host, port: own.port)),
          logger: quietLogger))
    }
    // Before the API's, which refuses in its own words.
    site.refuseOtherMethods(on: router)
    ActAPI(secretariat: secretariat, identification: people, made: site.made)
      .addRoutes(to: router)
    let (host, port) = (listen.urlHost, listen.port)
    let main = Application(
      router: router,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Int64(try settings.whole(.idleSeconds, else: 60))))),
      configuration: .init(
        address: .hostname(listen.host, port: port), serverName: nil,
        availableConnectionsDelegate: ConnectionLimit(
          limit: try settings.whole(.connections, else: 4096), load: load)),
      onServerRunning: { channel in
        whenListening("http://\(host):\(channel.localAddress?.port ?? port)")
      }, logger: quietLogger)
    return services + [main]
  }

  private var storeFolder: String? {
    guard case .sqlite(let path) = store else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func middleware(_ site: Site) throws -> (log: RequestLog, limits: RequestLimits) {
    (
      RequestLog(logger: logger, isBehindProxy: try settings.flag(.behindProxy)),
      RequestLimits(
        requestLimit: try settings.whole(.requests, else: 1024),
        bodySeconds: try settings.whole(.bodySeconds, else: 60), site: site, load: load)
    )
  }

  private static func router(
    _ site: Site, around: (log: RequestLog, limits: RequestLimits)
  ) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: around.log)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: around.limits)
    router.add(middleware: PublicPages(site: site))
    router.add(middleware: ErrorPageMiddleware(site: site))
    router.add(middleware: ProblemMiddleware())
    site.addRoutes(to: router)
    return router
  }
}
