import Glibc
import Hummingbird
import Logging
import Pages
import Proceedings
import Secretariat

/// Whether the server can do its work.
struct Health: Sendable {
  /// With less room than this an act may fail soon.
  private static let leastFreeBytes = 64 << 20

  let store: any Store
  let filesFolder: String
  /// Where the store's own file lies; nil where the store is no file.
  let storeFolder: String?

  /// What is looked at, with what is wrong; nil where nothing is.
  func check() async -> [(name: String, problem: String?)] {
    var checks: [(String, String?)] = []
    do {
      _ = try await store.read { try $0.forums() }
      checks.append(("store-reads", nil))
    } catch {
      checks.append(("store-reads", "\(error)"))
    }
    do {
      // No forum has this name: a transaction that takes the lock, and changes nothing.
      try await store.write(forum: "") { try $0.clearViews(of: "") }
      checks.append(("store-writes", nil))
    } catch {
      checks.append(("store-writes", "\(error)"))
    }
    checks.append(("files-writable", writeProblem(in: filesFolder)))
    for (name, folder) in folders {
      let isEnough = (Self.freeBytes(in: folder) ?? 0) >= Self.leastFreeBytes
      checks.append((name, isEnough ? nil : "less than \(Self.leastFreeBytes >> 20) MB are left"))
    }
    return checks
  }

  var gauges: [Gauge] {
    folders.map {
      Gauge(
        name: "comity_disk_free_bytes", labels: [("of", $0.0)],
        value: Double(Self.freeBytes(in: $0.1) ?? 0))
    }
  }

  private var folders: [(String, String)] {
    [("files-room", filesFolder)] + (storeFolder.map { [("store-room", $0)] } ?? [])
  }

  static func freeBytes(in folder: String) -> Int? {
    var disk = statvfs()
    guard statvfs(folder, &disk) == 0 else { return nil }
    return Int(disk.f_bavail) * Int(disk.f_frsize)
  }

  private func writeProblem(in folder: String) -> String? {
    let path = "\(folder)/.ready-\(getpid())"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    defer {
      close(file)
      unlink(path)
    }
    return write(file, "ready", 5) == 5 ? nil : String(cString: strerror(errno))
  }

  /// `/health/live` says that the process answers, `/health/ready` that it can do its work.
  ///
  /// What is wrong stands in the log; who asks from outside learns only where.
  func addRoutes(to router: Router<SiteContext>) {
    router.get("/health/live") { _, _ in
      Self.answer(.ok, ["status": .string("live")])
    }
    router.get("/health/ready") { _, context in
      let checks = await check()
      for (name, problem) in checks {
        if let problem {
          context.logger.error("not ready", metadata: ["check": "\(name)", "why": "\(problem)"])
        }
      }
      let isReady = checks.allSatisfy { $0.problem == nil }
      var members: [String: JSONValue] = [:]
      for (name, problem) in checks { members[name] = .string(problem == nil ? "ok" : "failed") }
      return Self.answer(
        isReady ? .ok : .serviceUnavailable,
        ["status": .string(isReady ? "ready" : "not-ready"), "checks": .object(members)])
    }
  }

  private static func answer(
    _ status: HTTPResponse.Status, _ members: [String: JSONValue]
  ) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: JSONValue.object(members).canonicalBytes)))
  }
}
