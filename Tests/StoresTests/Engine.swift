import Deliberations
import Foundation
import Secretariat
import Stores
import Synchronization
import Testing

/// The engines that every test of the contract runs on.
enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgreSQL
  var testDescription: String { rawValue }
}

/// A store of its own for a test; `remove` takes away what it left.
struct TestStore: Sendable {
  let address: StoreAddress
  let folder: URL

  init(_ engine: Engine) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "comity-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    switch engine {
    case .sqlite: address = .sqlite(path: folder.appending(path: "store.sqlite").path)
    case .postgreSQL: address = .postgreSQL(uri: try TestServer.shared.get().newDatabase())
    }
  }

  init(address: StoreAddress, folder: URL) {
    self.address = address
    self.folder = folder
  }

  /// Opens it, with a clock that ticks alike and salts that come alike for every store.
  func secretariat() async throws -> Secretariat {
    Secretariat(
      store: try await address.open(),
      files: try FileFolder(path: folder.appending(path: "files").path), clock: Ticking(),
      salts: Counting())
  }

  /// As a command's `--store` takes it.
  var argument: String {
    switch address {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgreSQL(let uri): uri
    }
  }

  /// Runs SQL behind the store's back: statements with a semicolon between them.
  func run(sql: String) throws -> String {
    switch address {
    case .sqlite(let path):
      try Program.output(of: "/usr/bin/env", "python3", "-c", Self.sqliteShell, path, sql)
    case .postgreSQL(let uri):
      try Program.output(of: "/usr/bin/env", "psql", "-X", "-A", "-t", "-q", uri, "-c", sql)
    }
  }

  private static let sqliteShell = """
    import sqlite3, sys
    connection = sqlite3.connect(sys.argv[1])
    for statement in sys.argv[2].split(";"):
      for row in connection.execute(statement): print("|".join(map(str, row)))
    connection.commit()
    """

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  /// Does the body with a store of each test's own, and takes it away.
  static func with<Result>(
    _ engine: Engine, _ body: (TestStore) async throws -> Result
  ) async throws -> Result {
    let store = try TestStore(engine)
    let result = try await body(store)
    try store.remove()
    return result
  }
}

/// The PostgreSQL server of this run of the tests.
///
/// It ends when its input does, and so with the tests, however they end.
struct TestServer: Sendable {
  static let shared = Result { try TestServer() }

  private let socketFolder: String
  private static let databaseCount = Atomic(0)

  private init() throws {
    let (input, output) = (Pipe(), Pipe())
    let script = Process()
    script.executableURL = Project.root.appending(path: "scripts/test-postgresql")
    script.standardInput = input
    script.standardOutput = output
    try script.run()
    Self.keepOpen(input)
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    socketFolder = line.trimmingCharacters(in: .newlines)
    try #require(!socketFolder.isEmpty, "scripts/test-postgresql could not start a server")
  }

  /// The write end stays open until this process ends.
  private static func keepOpen(_ pipe: Pipe) {
    _ = dup(pipe.fileHandleForWriting.fileDescriptor)
  }

  func newDatabase() throws -> String {
    let name = "t\(Self.databaseCount.add(1, ordering: .relaxed).newValue)"
    let uri = "postgres://comity@/\(name)?host=\(socketFolder)"
    _ = try Program.output(
      of: "/usr/bin/env", "psql", "-X", "-q", "postgres://comity@/postgres?host=\(socketFolder)",
      "-c", "CREATE DATABASE \(name)")
    return uri
  }
}

enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}

enum Program {
  struct Run: Sendable {
    var code: Int32
    var output: String
    var errors: String
  }

  static let comity = beside("comity")

  /// A program that was built beside the tests.
  static func beside(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: name).path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Project.root.appending(path: ".build/debug/\(name)").path
  }

  /// Runs a program to its end; messages are short, so that they fit the pipe.
  static func run(_ program: String, _ arguments: [String]) throws -> Run {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: messages, as: UTF8.self))
  }

  /// What a program writes; its failure is the test's.
  @discardableResult
  static func output(of program: String, _ arguments: String...) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments)")
    return String(decoding: bytes, as: UTF8.self)
  }
}
