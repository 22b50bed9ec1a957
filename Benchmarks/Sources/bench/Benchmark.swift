import Foundation

/// A measured promise: what it is called, our figure beside a peer's, and the goal.
struct Verdict: Sendable {
  let name: String
  let ours: String
  let peer: String
  let ratio: Double
  let goal: String
  let holds: Bool

  var line: String {
    let shown = String(format: "%.2f", ratio)
    return "\(name): ours \(ours), peer \(peer), ratio \(shown) (goal \(goal)) "
      + (holds ? "PASS" : "FAIL")
  }
}

struct Benchmark: Sendable {
  let name: String
  let measure: @Sendable (Bench) throws -> Verdict
}

func seconds(_ value: Double) -> String { String(format: "%.3f s", value) }

/// Where the benchmarks work: the program, and a folder for their files.
struct Bench: Sendable {
  let comity: String
  let folder: URL
  let contributions: [String]

  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name)
    try text.write(to: path, atomically: true, encoding: .utf8)
    return path.path
  }

  /// A Word file of about this many pages, of 500 words each.
  func wordFile(pages: Int) throws -> String {
    var invented = Invented(seed: UInt64(pages))
    let text = invented.contribution(words: pages * 500, from: "Bench Institute")
    let source = try file("\(pages).txt", text)
    let made = folder.appending(path: "\(pages).docx").path
    _ = try run(comity, ["read", source, "-o", made])
    return made
  }
}
