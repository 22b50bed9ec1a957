import Deliberations
import Foundation
import Glibc
import Secretariat
import Stores
import Testing

/// A disk that is full: a folder of a few megabytes that nobody but the server sees.
@Suite("A full disk")
struct FullDiskTests {
  /// Mounting takes root.
  static var canMount: Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(
    "Acts and files are refused in plain words, reading goes on, and all works again after",
    .enabled(if: canMount, "mounting takes root"))
  func full() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "full-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "disk"), withIntermediateDirectories: true)
    let token = try await Self.fill(folder.appending(path: "prepared").path)
    let disk = try SmallDisk(folder)
    func register(_ name: String) throws -> Reply {
      try WireRequest.json(
        "/api/v1/forums/water/acts/party.register",
        "{\"name\":\"\(name)\",\"group\":\"government\"}"
      ).with("Authorization", "Bearer \(token)").send(toPort: disk.port)
    }
    func get(_ path: String) throws -> Reply { try WireRequest(path: path).send(toPort: disk.port) }

    #expect(try register("Before").status == 201)
    try disk.tell("fill", expecting: "full")
    // What the log beside the store still has room for goes through.
    var refused: Reply?
    for number in 0..<2000 where refused == nil {
      let reply = try register("Party \(number)")
      if reply.status != 201 { refused = reply }
    }
    let reply = try #require(refused)
    #expect(reply.status == 503 && reply.body.contains("\"store-full\""), "\(reply.body)")
    #expect(reply.body.contains("reading goes on"))
    #expect(try get("/en/forums/water").status == 200)
    #expect(try get("/en/forums/water/parties").body.contains("Before"))
    #expect(try get("/api/v1/forums/water/parties?limit=1").status == 200)
    let ready = try get("/health/ready")
    #expect(ready.status == 503 && ready.body.contains(#""store-room":"failed""#))
    try disk.tell("free", expecting: "free")
    #expect(try register("After").status == 201)
    try disk.stop()
    try FileManager.default.removeItem(at: folder)
  }

  /// A store with a forum and a clerk.
  ///
  /// - Returns: a token of the clerk's.
  private static func fill(_ folder: String) async throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try await StoreAddress.sqlite(path: "\(folder)/store.sqlite").open()
    let secretariat = Secretariat(
      store: store, files: try FileFolder(path: "\(folder)/store.sqlite.files"),
      clock: SystemClock())
    let host = Actor(person: "host", isHost: true)
    _ = try await secretariat.perform(
      OpenForum(name: "Rivers", mandate: nil, languages: ["en"], symbolPrefix: "RIV-1"),
      in: "water", as: host)
    _ = try await secretariat.perform(
      AccreditPerson(person: "clerk", name: "Clerk", body: "b1", role: .secretariat, party: nil),
      in: "water", as: host)
    let people = People(accounts: store.accounts, clock: SystemClock())
    _ = try await people.addAccount(
      at: "clerk@example.org", name: "Clerk", isHost: false, person: "clerk")
    let secret = try await people.use(try await people.newLink(for: "clerk"), from: "tests")
    let visit = try #require(try await people.visit(secret))
    let token = try await people.makeToken(
      "tests", scopes: ["party"], days: 1, by: visit, of: .all)
    try await store.close()
    return token.words
  }
}

/// The server on a disk of its own, which can be filled and freed.
private final class SmallDisk {
  private let shell = Process()
  private let input = Pipe()
  private let output = Pipe()
  private(set) var port = 0

  init(_ folder: URL) throws {
    let disk = folder.appending(path: "disk").path
    shell.executableURL = URL(filePath: "/usr/bin/env")
    shell.arguments = [
      "unshare", "-m", "bash", "-c", Self.script, "small-disk", disk,
      folder.appending(path: "prepared").path, try Served.program().path,
    ]
    shell.standardInput = input
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      line.split(separator: "\n").first?.split(separator: ":").last.flatMap { Int($0) }, "\(line)")
  }

  /// The server ends with the shell.
  private static let script = """
    mount -t tmpfs -o size=24m tmpfs "$1" && cp -a "$2/." "$1" && cd "$1" || exit 1
    "$3" serve --store sqlite:store.sqlite --listen 127.0.0.1:0 </dev/null &
    server=$!
    while read -r word; do
      case $word in
        fill) dd if=/dev/zero of=filler bs=4096 2>/dev/null; echo full ;;
        free) rm filler; echo free ;;
      esac
    done
    kill $server
    wait $server
    """

  func tell(_ word: String, expecting answer: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data("\(word)\n".utf8))
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    #expect(said.hasSuffix("\(answer)\n"))
  }

  func stop() throws {
    try input.fileHandleForWriting.close()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0, "the server stops cleanly")
  }
}
