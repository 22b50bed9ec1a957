import Deliberations
import Foundation
import Secretariat
import Stores
import Testing

/// Accounts and sessions stand in a store's file: nobody but its owner reads it.
@Suite("Modes of a store's files")
struct OwnersFileTests {
  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("A new store's files are its owner's; those of an earlier one become so")
  func modes() async throws {
    try await TestStore.with(.sqlite) { place in
      guard case .sqlite(let path) = place.address else { return }
      for isThere in [false, true] {
        if isThere {
          try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        }
        let store = try await place.address.open()
        for part in [path, "\(path)-wal", "\(path)-shm"] {
          #expect(try Self.mode(part) == 0o600, "\(part), there before: \(isThere)")
        }
        // Another connection of the same process, as a backup has, leaves both working.
        let other = try await place.address.open()
        try await other.close()
        _ = try await store.read { try $0.forums() }
        try await store.close()
      }
    }
  }

  @Test("A backup's store is its owner's too")
  func backup() async throws {
    try await TestStore.with(.sqlite) { place in
      guard case .sqlite(let path) = place.address else { return }
      try await place.secretariat().store.close()
      let copy = place.folder.appending(path: "backup").path
      _ = try Program.output(
        of: Program.comity, "backup", "--store", place.argument, "--files",
        place.folder.appending(path: "files").path, "--to", copy)
      for name in try FileManager.default.contentsOfDirectory(atPath: copy)
      where name.hasSuffix(".sqlite") {
        #expect(try Self.mode("\(copy)/\(name)") == 0o600, "\(path) to \(name)")
      }
    }
  }

  @Test("Files are kept for their owner alone, also in a folder that others could look into")
  func files() async throws {
    try await TestStore.with(.sqlite) { place in
      let path = place.folder.appending(path: "files").path
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
      let folder: any FileKeeping = try FileFolder(path: path)
      _ = try await folder.keep(Array("handed in at once".utf8))
      let file = try await folder.newFile()
      try await file.append(Array("handed in bit by bit".utf8))
      // A file and one that comes in, in folders of their own.
      #expect(try Self.modes(in: path) == ["600 f": 2, "700 d": 3])
      _ = try await file.keep()
      #expect(try Self.modes(in: path) == ["600 f": 2, "700 d": 4])
    }
  }

  /// How many files and folders there are of each mode, the folder itself among them.
  private static func modes(in folder: String) throws -> [String: Int] {
    let lines = try Program.output(of: "/usr/bin/find", folder, "-printf", "%m %y\n")
    return Dictionary(lines.split(separator: "\n").map { (String($0), 1) }, uniquingKeysWith: +)
  }
}
