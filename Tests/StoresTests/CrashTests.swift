import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// A program that performs acts is killed at random moments: `COMITY_CRASHES` says how often.
@Suite("Crashes")
struct CrashTests {
  private static let crashCount =
    ProcessInfo.processInfo.environment["COMITY_CRASHES"].flatMap { Int($0) } ?? 3

  @Test("Nothing acknowledged is lost, nothing is half applied", arguments: Engine.allCases)
  func killed(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      var random = Seeded(seed: 17)
      var acknowledged: [Int: String] = [:]
      var heard = 0
      for round in 0..<Self.crashCount {
        // What was acknowledged is looked at after every kill, so a forum is not let grow for ever.
        let forum = "water-\(round / 20)"
        if round % 20 == 0 { acknowledged = [:] }
        let child = try Child(of: place.argument, forum: forum, round: round)
        // One in four is killed before it may have said a word, the others in full work.
        if round % 4 != 3 { try await child.waitUntilHeard() }
        try await Task.sleep(for: .milliseconds(random.upTo(400)))
        for (number, hash) in child.kill() {
          acknowledged[number] = hash
          heard += 1
        }

        let store = try await place.address.open()
        guard try await store.read({ try $0.chain(of: forum).count }) > 0 else { continue }
        let chain = try await store.verifyRecord(of: forum, by: .all)
        let lines = try await store.exportRecord(of: forum)
        for (number, hash) in acknowledged {
          #expect(number <= chain.count, "act \(number) was acknowledged and is lost")
          if number <= lines.count {
            #expect(Hash(of: lines[number - 1]).description == hash, "act \(number) changed")
          }
        }
        try await store.close()
      }
      // A child that was never heard would prove nothing.
      #expect(heard >= Self.crashCount)
    }
  }
}

/// `comity-acts`, which performs acts for ever and prints each that was acknowledged.
private struct Child {
  private let process = Process()
  private let output: URL

  init(of store: String, forum: String, round: Int) throws {
    output = FileManager.default.temporaryDirectory.appending(path: "acts-\(UUID().uuidString)")
    try Data().write(to: output)
    process.executableURL = URL(filePath: Program.beside("PerformUntilKilled"))
    process.arguments = [store, forum, "\(round)"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
  }

  func waitUntilHeard() async throws {
    while try Data(contentsOf: output).isEmpty, process.isRunning {
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Kills it without a warning, and returns what it had acknowledged.
  func kill() -> [(Int, String)] {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(at: output)
    // The last line may be cut off; each whole one ends.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap {
      let parts = $0.split(separator: " ")
      return parts.count == 2 ? Int(parts[0]).map { ($0, String(parts[1])) } : nil
    }
  }
}
