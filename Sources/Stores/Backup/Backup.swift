internal import Deliberations
internal import FoundationEssentials
internal import GRDB
internal import Glibc
public import Proceedings
internal import Secretariat

/// A folder that holds all of a platform: the store in one file, whatever engine it was on, the
/// files by their hash, the key that signs checkpoints, and what each record's tree was.
///
/// The store in it is a store as any other: `comity record verify` checks it where it lies.
public struct Backup: Sendable {
  public let folder: String

  public init(folder: String) { self.folder = folder }

  var storePath: String { "\(folder)/store.sqlite" }
  var filesPath: String { "\(folder)/files" }
  var keyPath: String { "\(folder)/store.key" }

  /// The end of a record.
  public struct TreeHead: Hashable, Sendable {
    public var forum: String
    public var actCount: Int
    public var root: Hash
  }

  /// What a backup, or bringing one back, came to.
  public struct Outcome: Sendable {
    public var heads: [TreeHead]
    public var fileCount = 0
    /// Those that were not there before.
    public var newFileCount = 0
    /// Files that are not what they were; they are left out.
    public var damaged: [Hash] = []
  }

  /// The ends of all records that the backup's store holds, each followed from its first act.
  ///
  /// - Throws: `RecordProblem` where one is not whole, `StoreFailure` where there is no backup.
  public func heads() throws -> [TreeHead] { try Self.heads(at: storePath) }

  static func heads(at path: String) throws -> [TreeHead] {
    try reading(path) { connection in
      let record = SQLRecord(connection: connection, kept: KeptViews([]))
      return try record.forums().map { forum in
        let chain = try record.followRecord(of: forum) { _, _ in }
        return TreeHead(forum: forum, actCount: chain.count, root: chain.tree.root)
      }
    }
  }

  static func reading<Result>(
    _ path: String, _ body: (any SQLConnection) throws -> Result
  ) throws -> Result {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreFailure.missing(path) }
    var configuration = Configuration()
    configuration.readonly = true
    return try SQLiteStore.explaining {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let result = try queue.read { try body(SQLiteConnection(database: $0)) }
      try queue.close()
      return result
    }
  }

  /// Copies a store page by page through SQLite's own backup, with what stands in the log beside it.
  ///
  /// - Parameter isInUse: whether others write meanwhile.
  static func copySQLite(_ path: String, to copy: String, isInUse: Bool) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreFailure.missing(path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    try SQLiteStore.explaining {
      OwnersFile.prepare(copy)
      let target = try DatabaseQueue(path: copy)
      if isInUse {
        let source = try DatabasePool(path: path, configuration: configuration)
        try source.backup(to: target)
        try source.close()
      } else {
        configuration.readonly = true
        let source = try DatabaseQueue(path: path, configuration: configuration)
        try source.backup(to: target)
        try source.close()
      }
      // One file, without a log beside it.
      try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try target.close()
    }
  }

  /// Copies the files that are not there yet, each checked against its hash.
  static func copyFiles(
    from source: FileFolder, to target: FileFolder, into outcome: inout Outcome
  ) async throws {
    for hash in try await source.hashes() {
      outcome.fileCount += 1
      guard !(await target.has(hash)) else { continue }
      do {
        guard let bytes = try await source.bytes(of: hash) else { continue }
        _ = try await target.keep(bytes)
        outcome.newFileCount += 1
      } catch let corruption as FileCorruption {
        outcome.damaged.append(corruption.hash)
      }
    }
  }

  /// A file that is whole takes the place of the one before, durably.
  static func settle(_ unfinished: String, as path: String) throws {
    let file = open(unfinished, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure.now(unfinished) }
    defer { close(file) }
    guard fsync(file) == 0, rename(unfinished, path) == 0 else { throw FileFailure.now(path) }
    let parent = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw FileFailure.now(path) }
    defer { close(parent) }
    guard fsync(parent) == 0 else { throw FileFailure.now(path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A secret key, for its owner only; nothing where there is none.
  static func copyKey(from source: String, to target: String) throws {
    guard let bytes = FileManager.default.contents(atPath: source) else { return }
    let unfinished = "\(target).part"
    unlink(unfinished)
    let file = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.now(target) }
    defer { close(file) }
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw FileFailure.now(target) }
    try settle(unfinished, as: target)
  }
}
