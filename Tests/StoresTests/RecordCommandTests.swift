import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// `comity record`, and the verifier that shares nothing with it.
@Suite("comity record")
struct RecordCommandTests {
  /// A store with two forums, as the arguments of a command name it.
  private static func filled(_ place: TestStore) async throws {
    let secretariat = try await place.secretariat()
    for seed in [3, 4] {
      var generator = HistoryGenerator(seed: seed)
      _ = try await generator.play(50, in: "h\(seed)", by: secretariat)
    }
    try await secretariat.store.close()
  }

  private static func record(
    _ command: String, _ place: TestStore, _ arguments: String...
  ) throws -> Program.Run {
    try Program.run(
      Program.comity, ["record", command, "--store", place.argument] + arguments)
  }

  private static func verifier(_ arguments: String...) throws -> Program.Run {
    let script = Project.root.appending(path: "Tests/verify_record.py").path
    return try Program.run("/usr/bin/env", ["python3", script] + arguments)
  }

  @Test("An export goes into a store on the other engine, and comes out equal")
  func exportAndImport() async throws {
    try await TestStore.with(.sqlite) { first in
      try await TestStore.with(.postgreSQL) { second in
        try await TestStore.with(.sqlite) { third in
          try await Self.filled(first)
          let out = first.folder.appending(path: "out.jsonl").path
          #expect(try Self.record("export", first, "-o", out).code == 0)
          let bytes = try Data(contentsOf: URL(filePath: out))
          #expect(try Self.record("import", second, out).code == 0)
          let again = try Self.record("export", second)
          #expect(Data(again.output.utf8) == bytes)
          let back = first.folder.appending(path: "back.jsonl").path
          try Data(again.output.utf8).write(to: URL(filePath: back))
          #expect(try Self.record("import", third, back).code == 0)
          #expect(try Self.record("import", third, back).code == 73)

          let verified = try [first, second, third].map { try Self.record("verify", $0) }
          #expect(verified.allSatisfy { $0.code == 0 && $0.output == verified[0].output })
          let independent = try Self.verifier(out)
          #expect(independent.code == 0)
          for line in independent.output.split(separator: "\n") {
            #expect(verified[0].output.contains("\(line), every view as derived anew\n"))
          }
        }
      }
    }
  }

  @Test("A damaged export is refused, and both verifiers name the same act")
  func damagedExports() async throws {
    try await TestStore.with(.sqlite) { place in
      try await Self.filled(place)
      let export = try Self.record("export", place, "--forum", "h3").output
      let lines = export.split(separator: "\n").map { Array($0.utf8) }
      var random = Seeded(seed: 11)
      for round in 0..<16 {
        var damaged = lines
        let at = random.upTo(lines.count - 1)
        switch round % 4 {
        case 0: damaged.remove(at: at)
        case 1: damaged.swapAt(at, at + 1)
        default: damaged[at][random.upTo(damaged[at].count)] ^= 1 << UInt8(random.upTo(8))
        }
        let file = place.folder.appending(path: "damaged.jsonl")
        try Data(damaged.joined(separator: [0x0A])).write(to: file)
        let target = place.folder.appending(path: "target-\(round).sqlite").path
        let imported = try Program.run(
          Program.comity, ["record", "import", "--store", "sqlite:\(target)", file.path])
        let judged = try Self.verifier(file.path)
        #expect(imported.code == 65 && judged.code == 65)
        #expect([at + 1, at + 2].contains(Self.act(named: imported.errors)))
        #expect(Self.act(named: judged.errors) == Self.act(named: imported.errors))
        let left = try Program.run(
          Program.comity, ["record", "export", "--store", "sqlite:\(target)"])
        #expect(left.output.isEmpty)
      }
    }
  }

  /// The number behind the last `act `.
  private static func act(named message: String) -> Int? {
    message.components(separatedBy: "act ").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }.first
  }

  @Test(
    "A checkpoint is signed with a kept key, and a proof leads to it", arguments: Engine.allCases)
  func checkpoints(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await Self.filled(place)
      let key = place.folder.appending(path: "signing.key").path
      func run(_ command: String, _ arguments: String...) throws -> String {
        let common = ["--forum", "h3", "--key", key, "--origin", "example.org/h3"]
        let run = try Program.run(
          Program.comity,
          ["record", command, "--store", place.argument] + common + arguments)
        #expect(run.code == 0, "\(run.errors)")
        return run.output
      }
      func file(_ name: String, _ text: String) throws -> String {
        let file = place.folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
      }
      let vkey = try run("checkpoint", "--verifier").trimmingCharacters(in: .newlines)
      let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let note = try run("checkpoint")
      let signed = try #require(SignedNote(note))
      let verifier = try #require(NoteVerifier(vkey))
      #expect(try Checkpoint(signed, of: "example.org/h3", by: verifier).size > 5)

      let export = try Self.record("export", place, "--forum", "h3").output
      let whole = try file("whole.jsonl", export)
      let checkpoint = try file("note", note)
      #expect(try Self.verifier(whole, "--checkpoint", checkpoint, "--verifier", vkey).code == 0)
      let proof = try file("proof.json", try run("prove", "4"))
      #expect(try Self.verifier(whole, "--proof", proof, "--verifier", vkey).code == 0)

      let short = export.split(separator: "\n").dropLast(2).joined(separator: "\n") + "\n"
      let missing = try Self.verifier(
        try file("short.jsonl", short), "--checkpoint", checkpoint, "--verifier", vkey)
      #expect(missing.code == 65 && missing.errors.contains("it is missing"))
      let forged = try file(
        "forged", note.replacingOccurrences(of: "example.org", with: "example.com"))
      #expect(try Self.verifier(whole, "--checkpoint", forged, "--verifier", vkey).code == 65)
      let fifth = try run("prove", "5")
      #expect(fifth.contains("\"number\": 5"))
      let other = try file(
        "other.json", fifth.replacing("\"number\": 5", with: "\"number\": 4"))
      #expect(try Self.verifier(whole, "--proof", other).code == 65)
    }
  }

  @Test("A store that was tampered with is named, act and all", arguments: Engine.allCases)
  func tampered(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      try await Self.filled(place)
      _ = try place.run(sql: "DELETE FROM acts WHERE forum = 'h4' AND number = 3")
      let run = try Self.record("verify", place)
      #expect(run.code == 65)
      #expect(run.errors.contains("forum h4, act 3"))
      #expect(try Self.record("verify", place, "--forum", "h3").code == 0)
      _ = try place.run(sql: "UPDATE bodies SET name = name || '!' WHERE forum = 'h3'")
      let other = try Self.record("verify", place, "--forum", "h3")
      #expect(other.code == 65 && other.errors.contains("the view bodies"))
    }
  }

  @Test("What is not there, or no store, is said in a line")
  func mistakes() async throws {
    try await TestStore.with(.sqlite) { place in
      #expect(try Self.record("verify", place).code == 66)
      try Data("no store".utf8).write(to: place.folder.appending(path: "store.sqlite"))
      let run = try Self.record("verify", place)
      #expect(run.code == 65 && run.errors.split(separator: "\n").count == 1, "\(run)")
      let wrong = try Program.run(Program.comity, ["record", "verify", "--store", "here"])
      #expect(wrong.code == 64)
    }
  }
}
