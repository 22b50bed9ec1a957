internal import Deliberations
internal import FoundationEssentials
internal import Glibc
internal import Secretariat

extension StoreAddress {
  /// Makes a store of a backup, on either engine; its trees are those of the backup.
  ///
  /// - Throws: `StoreFailure.unusable` where something is kept there already: nothing is written
  ///   over. What the engines and the disk say.
  public func restore(_ backup: Backup, files: String) async throws -> Backup.Outcome {
    var outcome = Backup.Outcome(heads: try backup.heads())
    try await Backup.copyFiles(
      from: FileFolder(path: backup.filesPath), to: FileFolder(path: files), into: &outcome)
    switch self {
    case .sqlite(let path): try Self.restore(backup, toSQLite: path)
    case .postgreSQL(let uri): try await Self.restore(backup, toPostgreSQL: uri)
    }
    if let keyFile, !FileManager.default.fileExists(atPath: keyFile) {
      try Backup.copyKey(from: backup.keyPath, to: keyFile)
    }
    return outcome
  }

  private static func restore(_ backup: Backup, toSQLite path: String) throws {
    for file in [path, "\(path)-wal"] where FileManager.default.fileExists(atPath: file) {
      throw StoreFailure.unusable("\(file) is there already; name a place where nothing is")
    }
    let unfinished = "\(path).part"
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
      try Backup.copySQLite(backup.storePath, to: unfinished, isInUse: false)
      try Backup.settle(unfinished, as: path)
    } catch {
      try? FileManager.default.removeItem(atPath: unfinished)
      throw error
    }
    // Brought forward, where an earlier version of the program wrote it.
    _ = try SQLiteStore(path: path)
  }

  private static func restore(_ backup: Backup, toPostgreSQL uri: String) async throws {
    let store = try await PostgreSQLStore(address: uri)
    let path = backup.storePath
    try await store.changing { target in
      guard try LastingTables.areEmpty(in: target) else {
        throw StoreFailure.unusable("the database holds records already; name an empty one")
      }
      try Backup.reading(path) { source in
        try LastingTables.copy(from: source, to: target, catalogue: .all)
      }
    }
    try await store.close()
  }
}
