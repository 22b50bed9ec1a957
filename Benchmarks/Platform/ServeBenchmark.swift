import Foundation
import Synchronization

/// The platform as a process: how soon it listens, what it needs, and how readers fare while
/// editors file.
enum ServeBenchmark {
  private static let documents = 200
  private static let editors = 50
  private static let readers = 500
  private static let seconds = 20
  /// Each reader opens a page in this time, each editor files a contribution in that one, on
  /// average, in milliseconds.
  private static let readerPause = 1000
  private static let editorPause = 5000

  static func measure(_ folder: URL) async throws -> [Verdict] {
    let forum = try await BenchForum(in: folder)
    let symbols = try await forum.fileDocuments(documents)
    let tokens = try await forum.editors(editors)
    try await forum.close()
    let log = folder.appending(path: "comity.log")
    var starts: [Double] = []
    for _ in 0..<4 {
      let program = try ServedProgram.comity(on: forum.path, log: log)
      starts.append(program.secondsToListen)
      program.stop()
    }
    let program = try ServedProgram.comity(on: forum.path, log: log)
    defer { program.stop() }
    starts.append(program.secondsToListen)
    try await Task.sleep(for: .seconds(1))
    var memory = [try program.memory().now]
    try Editor(program.port, tokens[0], from: documents).receive(documents)
    memory.append(try program.memory().now)
    let filed = Mutex((count: 0, failures: [String]()))
    let end = ContinuousClock.now + .seconds(seconds)
    let port = program.port
    let threads = tokens.enumerated().map { number, token in
      Thread {
        do {
          let editor = try Editor(port, token, from: (number + 10) * 1000)
          // Not all at once.
          Thread.sleep(forTimeInterval: Double(editorPause * number / editors) / 1000)
          while ContinuousClock.now < end {
            let start = ContinuousClock.now
            try editor.file()
            filed.withLock { $0.count += 1 }
            let rest = Duration.milliseconds(editorPause) - (ContinuousClock.now - start)
            Thread.sleep(forTimeInterval: max(0, Double(rest / .milliseconds(1)) / 1000))
          }
        } catch {
          filed.withLock { $0.failures.append("\(error)") }
        }
      }
    }
    for thread in threads { thread.start() }
    let paths =
      symbols.map(BenchForum.page) + ["/en/forums/\(BenchForum.id)"]
      + ["/en/forums/\(BenchForum.id)/documents"]
    let read = try WebLoad(connections: readers, seconds: seconds, pause: readerPause)
      .run(port: program.port, paths, in: folder)
    memory.append(try program.memory().most)
    let (count, failures) = filed.withLock { $0 }
    if let first = failures.first {
      throw Failed(description: "an editor could not file: \(first)")
    }
    return verdicts(starts, memory, read, filed: Double(count) / Double(seconds))
  }

  private static func verdicts(
    _ starts: [Double], _ memory: [Double], _ read: WebLoad.Figures, filed: Double
  ) -> [Verdict] {
    let most = memory.max() ?? 0
    return [
      Verdict(
        name: "start", ours: String(format: "%.3f s", starts.middle), peer: "the goal of 1 s",
        ratio: 1 / starts.middle, goal: "listening in under 1 s", holds: starts.middle < 1),
      Verdict(
        name: "readers-while-filing",
        ours: String(
          format: "p99 %.1f ms, half %.1f ms at %.0f pages/s and %.1f filings/s", read.p99,
          read.half, read.rate, filed),
        peer: "the goal of 50 ms", ratio: 50 / read.p99,
        goal: "p99 under 50 ms for \(readers) readers beside \(editors) editors",
        holds: read.p99 < 50 && read.errors == 0),
      Verdict(
        name: "memory",
        ours: String(
          format: "%.0f MB started, %.0f MB after 200 files, at most %.0f MB with readers",
          memory[0], memory[1], memory[2]),
        peer: "the goal of 150 MB", ratio: 150 / most, goal: "under 150 MB", holds: most < 150),
    ]
  }
}

/// Files contributions over the API, as a person of the secretariat.
final class Editor {
  private let connection: WireConnection
  private let headers: [String]
  private var number: Int

  init(_ port: Int, _ token: String, from number: Int) throws {
    connection = try WireConnection(port: port)
    headers = ["Authorization: Bearer \(token)", "Content-Type: application/json"]
    self.number = number
  }

  private struct Kept: Decodable { var file: String }
  private struct Recorded: Decodable { var number: Int }
  private struct Intake: Decodable { var state: String }
  private struct Reading: Decodable { var text: String }

  /// Hands a contribution in, waits until it is read, and files it.
  func file() throws {
    let (intake, file) = try receive()
    while try get(Intake.self, "intakes/\(intake)").state == "received" {
      Thread.sleep(forTimeInterval: 0.2)
    }
    let text = try get(Reading.self, "readings/\(intake)").text
    _ = try act(
      "document.file",
      [
        "body": "b1", "title": "Contribution \(number)", "kind": "contribution",
        "language": "en", "parties": [String](), "file": file, "fileName": "\(number).md",
        "text": text, "isRestricted": false, "intake": intake,
      ])
  }

  /// Hands so many contributions in, and waits until all are read.
  func receive(_ count: Int) throws {
    let intakes = try (0..<count).map { _ in try receive().intake }
    for intake in intakes {
      while try get(Intake.self, "intakes/\(intake)").state == "received" {
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
  }

  private func receive() throws -> (intake: String, file: String) {
    number += 1
    let bytes = Invented.contribution(number, asking: 20)
    let kept = try decoded(Kept.self, try send("POST", "files", bytes))
    let recorded = try act(
      "intake.receive",
      [
        "body": "b1", "file": kept.file, "fileName": "\(number).md", "sizeBytes": bytes.count,
        "way": "desk",
      ])
    return ("i\(recorded.number)", kept.file)
  }

  private func act(_ name: String, _ fields: [String: Any]) throws -> Recorded {
    let body = try JSONSerialization.data(withJSONObject: fields)
    return try decoded(Recorded.self, try send("POST", "acts/\(name)", Array(body)))
  }

  private func get<Answer: Decodable>(_ type: Answer.Type, _ path: String) throws -> Answer {
    try decoded(type, try send("GET", path, []))
  }

  private func decoded<Answer: Decodable>(_ type: Answer.Type, _ bytes: [UInt8]) throws -> Answer {
    try JSONDecoder().decode(type, from: Data(bytes))
  }

  private func send(_ method: String, _ path: String, _ body: [UInt8]) throws -> [UInt8] {
    let answer = try connection.send(
      method, "/api/v1/forums/\(BenchForum.id)/\(path)", headers: headers, body: body)
    guard (200...201).contains(answer.status) else {
      throw Failed(description: "\(path): \(String(decoding: answer.body, as: UTF8.self))")
    }
    return answer.body
  }
}
