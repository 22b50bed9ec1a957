import API
import ArgumentParser
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

  @Flag(help: "Open the demonstration forum, with its invented contributions.")
  var demo = false

  func run() async throws {
    let (host, port) = try address()
    guard let place = StoreAddress(store) else {
      throw ValidationError("--store \(store): write sqlite:FILE or postgres://…")
    }
    guard let folder = files ?? place.filesFolder else {
      throw ValidationError("--files FOLDER: say where files are kept beside a PostgreSQL store")
    }
    let kept = try await place.open()
    let secretariat = Secretariat(
      store: kept, files: try FileFolder(path: folder), clock: SystemClock())
    if demo {
      guard let demonstration = Demonstration.found() else {
        throw ValidationError("--demo: the folder Demonstration is not here")
      }
      try await demonstration.open(with: secretariat)
    }
    let router = Router()
    router.add(middleware: SecurityHeaders())
    Site(secretariat: secretariat).addRoutes(to: router)
    ActAPI(secretariat: secretariat, identification: Nobody()).addRoutes(to: router)
    let application = Application(
      router: router,
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in
        let bound = channel.localAddress?.port ?? port
        print("listening on http://\(host):\(bound)")
        fflush(nil)
      })
    let logger = Logger(label: "comity")
    let findable = Task {
      try await SearchKeeper(secretariat) { forum, error in
        logger.error(
          "documents cannot be made findable", metadata: ["forum": "\(forum)", "why": "\(error)"])
      }.run()
    }
    try await application.runService()
    findable.cancel()
    try await kept.close()
  }

  private func address() throws -> (host: String, port: Int) {
    guard let colon = listen.lastIndex(of: ":"),
      let port = Int(listen[listen.index(after: colon)...]), (0...65535).contains(port)
    else { throw ValidationError("--listen \(listen): write HOST:PORT") }
    return (String(listen[..<colon]), port)
  }
}

/// The machine's clock.
struct SystemClock: RecordClock {
  func now() -> Moment {
    Moment(milliseconds: Int(Date.now.timeIntervalSince1970 * 1000))
  }
}

/// Knows no token.
struct Nobody: Identification {
  func actor(ofToken token: String) -> Actor? { nil }
}
