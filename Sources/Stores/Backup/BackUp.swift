internal import Deliberations
internal import FoundationEssentials
internal import GRDB
internal import Secretariat

extension StoreAddress {
  /// Writes a backup while the store is in use: one state of it, and every file that it names.
  ///
  /// A second backup into the same folder takes the place of the first, and copies only the files
  /// that came since.
  /// - Throws: `StoreFailure`, `FileFailure`; the backup that was there is then as it was.
  public func backUp(to backup: Backup, files: String) async throws -> Backup.Outcome {
    if !FileManager.default.fileExists(atPath: backup.folder) {
      try FileManager.default.createDirectory(
        atPath: backup.folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let unfinished = "\(backup.storePath).part"
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
      switch self {
      case .sqlite(let path): try Backup.copySQLite(path, to: unfinished, isInUse: true)
      case .postgreSQL(let uri): try await Self.copyPostgreSQL(uri, to: unfinished)
      }
      // What is written is read back before it counts.
      var outcome = Backup.Outcome(heads: try Backup.heads(at: unfinished))
      // A file is kept before an act names it: all that the state names are there by now.
      try await Backup.copyFiles(
        from: FileFolder(path: files), to: FileFolder(path: backup.filesPath), into: &outcome)
      if let keyFile { try Backup.copyKey(from: keyFile, to: backup.keyPath) }
      // Who looked into the last backup may have left a log of changes beside it: it is not the
      // new one's.
      for ending in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: backup.storePath + ending)
      }
      try Backup.settle(unfinished, as: backup.storePath)
      return outcome
    } catch {
      try? FileManager.default.removeItem(atPath: unfinished)
      throw error
    }
  }

  /// Row by row from one snapshot, in a transaction that only reads.
  private static func copyPostgreSQL(_ uri: String, to copy: String) async throws {
    let store = try await PostgreSQLStore(address: uri)
    try await store.reading { source in
      try SQLiteStore.explaining {
        let target = try DatabaseQueue(path: copy)
        try target.write { database in
          let connection = SQLiteConnection(database: database)
          try SQLMigration(catalogue: .all).run(on: connection)
          try LastingTables.copy(from: source, to: connection, catalogue: .all)
        }
        try target.close()
      }
    }
    try await store.close()
  }
}
