import Deliberations
import Foundation
import Proceedings
import Secretariat
@testable import Stores
import Synchronization
import Testing

/// `comity backup` while acts are performed, and `comity restore` on either engine.
@Suite("Backup and restore")
struct BackupTests {
  /// Performs acts until it is told to stop: what a server does meanwhile.
  private static func load(_ secretariat: Secretariat, _ load: Load) async throws -> Int {
    let clerk = Actor(person: "clerk")
    var count = 0
    while !load.isOver {
      let bytes = Array("contribution \(count)".utf8)
      let file = try await secretariat.files.keep(bytes)
      _ = try await secretariat.perform(
        FileDocument(
          body: "b1", title: "Contribution \(count)", kind: .contribution, language: "en",
          date: nil, parties: [], file: file.description, fileName: "c\(count).txt", text: nil,
          symbol: nil, isRestricted: false), in: "water", as: clerk)
      count += 1
      load.count(count)
    }
    return count
  }

  private static func opened(_ place: TestStore) async throws -> Secretariat {
    let secretariat = try await place.secretariat()
    let host = Actor(person: "host", isHost: true)
    _ = try await secretariat.perform(
      OpenForum(name: "Water", mandate: nil, languages: ["en"], symbolPrefix: "W-1"),
      in: "water", as: host)
    _ = try await secretariat.perform(
      AccreditPerson(person: "clerk", name: "Clerk", body: "b1", role: .secretariat, party: nil),
      in: "water", as: host)
    let people = People(accounts: secretariat.store.accounts, clock: Ticking())
    _ = try await people.addAccount(
      at: "clerk@example.org", name: "Clerk", isHost: false, person: "clerk")
    return secretariat
  }

  private static func run(_ arguments: [String]) throws -> Program.Run {
    try Program.run(Program.comity, arguments)
  }

  private static func files(_ place: TestStore) -> String {
    place.folder.appending(path: "files").path
  }

  static let pairs: [(Engine, Engine)] = [
    (.sqlite, .sqlite), (.sqlite, .postgreSQL), (.postgreSQL, .postgreSQL), (.postgreSQL, .sqlite),
  ]

  @Test(
    "A backup under load is one state, with its files; restored, it has the same trees",
    arguments: pairs)
  func underLoad(_ engines: (Engine, Engine)) async throws {
    try await TestStore.with(engines.0) { first in
      try await TestStore.with(engines.1) { second in
        let secretariat = try await Self.opened(first)
        let folder = first.folder.appending(path: "backup").path
        let load = Load()
        async let performed = Self.load(secretariat, load)
        while load.counted < 5 { try await Task.sleep(for: .milliseconds(20)) }
        let run = try await Self.inBackground {
          try Self.run([
            "backup", "--store", first.argument, "--files", Self.files(first), "--to", folder,
          ])
        }
        load.end()
        let count = try await performed
        #expect(run.code == 0, "\(run.errors)")
        let head = try #require(run.output.split(separator: "\n").first)
        let acts = try #require(head.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        #expect((7...count + 2).contains(acts))
        // Its root is that of the record as it was then.
        let lines = try await secretariat.store.exportRecord(of: "water").prefix(acts)
        var chain = RecordChain(forum: "water")
        for line in lines { _ = try chain.append(line: line) }
        #expect(head == "water: \(acts) acts, root \(chain.tree.root)")
        try await secretariat.store.close()

        let target = second.argument.replacing("store.sqlite", with: "restored.sqlite")
        let place = ["--store", target, "--files", Self.files(second)]
        let back = try Self.run(["restore", "--from", folder] + place)
        #expect(back.code == 0, "\(back.errors)")
        #expect(back.output.split(separator: "\n").first == head)
        let verified = try Self.run(["record", "verify", "--store", target])
        #expect(verified.code == 0 && verified.output.hasPrefix(head))
        try await Self.checkFilesAndAccounts(target, Self.files(second), acts)
        // Nothing is written over.
        let again = try Self.run(["restore", "--from", folder] + place)
        #expect(again.code == 65, "\(again.errors)")
      }
    }
  }

  /// Every file that the restored record names is there, and who had an account has it.
  private static func checkFilesAndAccounts(
    _ target: String, _ folder: String, _ acts: Int
  ) async throws {
    let store = try await #require(StoreAddress(target)).open(isNewAllowed: false)
    let files = try FileFolder(path: folder)
    let rows = try await store.read {
      try $0.views(of: "water").rows(ViewQuery(DocumentRow.self))
    }
    #expect(rows.count == acts - 2)
    for row in rows {
      let hash = try #require(Hash(hex: row.file))
      #expect(try await files.bytes(of: hash) != nil)
    }
    let people = People(accounts: store.accounts, clock: Ticking())
    #expect(try await people.account(of: "clerk") != nil)
    try await store.close()
  }

  @Test("What was handed in and no act named yet can be named after a restore", arguments: pairs)
  func handedIn(_ engines: (Engine, Engine)) async throws {
    try await TestStore.with(engines.0) { first in
      try await TestStore.with(engines.1) { second in
        let secretariat = try await Self.opened(first)
        let hash = try await secretariat.files.keep(Array("handed in".utf8))
        try await secretariat.noteHandedIn(hash, to: "water", by: "clerk")
        try await secretariat.store.close()
        let folder = first.folder.appending(path: "backup").path
        let run = try Self.run([
          "backup", "--store", first.argument, "--files", Self.files(first), "--to", folder,
        ])
        #expect(run.code == 0, "\(run.errors)")
        let target = second.argument.replacing("store.sqlite", with: "restored.sqlite")
        let back = try Self.run([
          "restore", "--from", folder, "--store", target, "--files", Self.files(second),
        ])
        #expect(back.code == 0, "\(back.errors)")
        let store = try await #require(StoreAddress(target)).open(isNewAllowed: false)
        for (person, isTheirs) in [("clerk", true), ("ann", false)] {
          #expect(
            try await store.read { try $0.isHandedIn(hash, to: "water", by: person) } == isTheirs)
        }
        try await store.close()
      }
    }
  }

  @Test("A backup that an earlier version wrote comes back", arguments: Engine.allCases)
  func earlierBackup(_ engine: Engine) async throws {
    try await TestStore.with(.sqlite) { first in
      try await TestStore.with(engine) { second in
        try await Self.opened(first).store.close()
        let folder = first.folder.appending(path: "backup").path
        _ = try Self.run([
          "backup", "--store", first.argument, "--files", Self.files(first), "--to", folder,
        ])
        let earlier = TestStore(
          address: .sqlite(path: "\(folder)/store.sqlite"), folder: first.folder)
        let indexes = try earlier.run(
          sql: "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'account% by %'"
        ).split(separator: "\n").map { "DROP INDEX \"\($0)\"; " }.joined()
        _ = try earlier.run(
          sql: """
            \(indexes)DROP TABLE account_reminders; DROP TABLE handed_in;
            ALTER TABLE accounts DROP COLUMN language; ALTER TABLE accounts DROP COLUMN reminded;
            ALTER TABLE account_sessions DROP COLUMN by_link;
            DELETE FROM migrations WHERE name > 'record 3'
            """)
        let kept = try Data(contentsOf: URL(filePath: "\(folder)/store.sqlite"))
        let target = second.argument.replacing("store.sqlite", with: "restored.sqlite")
        let back = try Self.run([
          "restore", "--from", folder, "--store", target, "--files", Self.files(second),
        ])
        #expect(back.code == 0 && back.output.hasPrefix("water: 2 acts"), "\(back.errors)")
        // What lies in the folder stays as it was.
        #expect(try Data(contentsOf: URL(filePath: "\(folder)/store.sqlite")) == kept)
        let store = try await #require(StoreAddress(target)).open(isNewAllowed: false)
        let people = People(accounts: store.accounts, clock: Ticking())
        #expect(try await people.account(of: "clerk")?.isReminded == true)
        try await store.close()
      }
    }
  }

  @Test("A second backup copies only what is new; a damaged file is named, and ends with 65")
  func again() async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await Self.opened(place)
      let hash = try await secretariat.files.keep(Array("first words".utf8))
      let folder = place.folder.appending(path: "backup").path
      let arguments = [
        "backup", "--store", place.argument, "--files", Self.files(place), "--to", folder,
      ]
      #expect(try Self.run(arguments).output.hasSuffix("1 files, 1 of them new\n"))
      _ = try await secretariat.files.keep(Array("other words".utf8))
      #expect(try Self.run(arguments).output.hasSuffix("2 files, 1 of them new\n"))
      let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
      #expect(mode as? Int == 0o700)
      // A backup is a store: what is in it is checked where it lies.
      let verified = try Self.run([
        "record", "verify", "--store", "sqlite:\(folder)/store.sqlite",
      ])
      #expect(verified.code == 0)
      // What looking into it left beside it does not get into the next one.
      try Data(repeating: 7, count: 4096).write(to: URL(filePath: "\(folder)/store.sqlite-wal"))
      #expect(try Self.run(arguments).code == 0)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/store.sqlite-wal"))

      try FileManager.default.removeItem(atPath: folder)
      let path = "\(Self.files(place))/\(hash.description.prefix(2))/\(hash)"
      try Data("false words".utf8).write(to: URL(filePath: path))
      let run = try Self.run(arguments)
      #expect(run.code == 65 && run.errors.contains(hash.description))
      #expect(run.output.contains("water: 2 acts"))
      try await secretariat.store.close()
    }
  }

  @Test("A backup that cannot be is refused: no store, an altered record, no room to write")
  func refused() async throws {
    try await TestStore.with(.sqlite) { place in
      let folder = place.folder.appending(path: "backup").path
      let arguments = [
        "backup", "--store", place.argument, "--files", Self.files(place), "--to", folder,
      ]
      #expect(try Self.run(arguments).code == 66)
      let away = try Self.run([
        "record", "verify", "--store", "postgres://comity@/none?host=\(place.folder.path)",
      ])
      #expect(away.code != 0 && !away.errors.contains("\\t") && !away.errors.contains("\t"))
      try await Self.opened(place).store.close()
      #expect(try Self.run(arguments).code == 0)
      let kept = try Data(contentsOf: URL(filePath: "\(folder)/store.sqlite"))
      _ = try place.run(
        sql: "UPDATE acts SET line = replace(line, 'Water', 'Fire!') WHERE number = 1")
      let run = try Self.run(arguments)
      #expect(run.code == 65 && run.errors.contains("act"), "\(run.errors)")
      // The one that was there is as it was.
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/store.sqlite")) == kept)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/store.sqlite.part"))
      #expect(try Self.run(["restore", "--from", "\(folder)/none"] + arguments[1...4]).code == 66)
    }
  }

  /// Waits for a program without holding up those who perform acts.
  private static func inBackground<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { answer in
      DispatchQueue.global().async { answer.resume(with: .init(catching: work)) }
    }
  }
}

/// How many acts were performed, and whether it is enough.
private final class Load: Sendable {
  private let state = Mutex((count: 0, isOver: false))
  var counted: Int { state.withLock { $0.count } }
  var isOver: Bool { state.withLock { $0.isOver } }
  func count(_ count: Int) { state.withLock { $0.count = count } }
  func end() { state.withLock { $0.isOver = true } }
}

/// That no table of the store is forgotten by a backup between engines.
@Suite("Tables of a backup")
struct LastingTablesTests {
  @Test("Every table is copied, derived, or found anew")
  func tables() async throws {
    try await TestStore.with(.sqlite) { place in
      try await place.secretariat().store.close()
      let names = try place.run(sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        .split(separator: "\n").map(String.init)
      let copied = LastingTables.all.map(\.name)
      let derived = ActCatalogue.all.views.map { $0.view.table }
      let own = [
        "migrations", "derivations", "passages", "searched", "sqlite_sequence",
      ]
      for name in names where !name.hasPrefix("passageTerms") {
        #expect((copied + derived + own).contains(name), "\(name): add it to LastingTables")
      }
      for table in LastingTables.all {
        let columns = try place.run(sql: "SELECT name FROM pragma_table_info('\(table.name)')")
        #expect(columns.split(separator: "\n").map(String.init).sorted() == table.columns.sorted())
      }
    }
  }
}
