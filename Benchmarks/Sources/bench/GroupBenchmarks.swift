import Foundation

let groupBenchmarks: [Benchmark] = [
  Benchmark(name: "group-letters") { bench in
    let count = 200_000
    let file = try bench.letters(count)
    let out = bench.folder.appending(path: "groups.jsonl").path
    let ours = try best(of: 3, bench.comity, ["group", file, "-o", out])
    let speed = Double(count) / ours.seconds
    let peer = try Peer.rensa.map { Double(count) / (try run("python3", [$0, file, out]).seconds) }
    let ratio = speed / (peer ?? Peer.usualSpeed)
    return Verdict(
      name: "group-letters",
      ours: String(format: "%.0f texts/s, %.0f MiB", speed, ours.memoryMiB),
      peer: peer.map { String(format: "rensa %.0f texts/s", $0) }
        ?? "not installed, taken as \(Int(Peer.usualSpeed)) texts/s",
      ratio: ratio, goal: "at least 3 times as fast", holds: ratio >= 3)
  },
  linear("group-over-size") { bench, size in
    let out = bench.folder.appending(path: "groups.jsonl").path
    let file = try bench.letters(40_000 * size)
    return try best(of: 2, bench.comity, ["group", file, "-o", out]).seconds
  },
]

private enum Peer {
  /// What the fastest of rensa, gaoya and datasketch did on two cores.
  static let usualSpeed = 19_000.0

  /// The script that groups with rensa, where `python3` has it (`pip install rensa`).
  static var rensa: String? {
    (try? run("python3", ["-c", "import rensa"])) == nil ? nil : "Benchmarks/Peers/group_rensa.py"
  }
}

extension Bench {
  /// A file of invented letters: campaigns of up to 60 that differ in a few words, and single ones.
  fileprivate func letters(_ count: Int) throws -> String {
    let path = folder.appending(path: "letters-\(count).jsonl").path
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    var invented = Invented(seed: 7)
    var lines: [String] = []
    lines.reserveCapacity(count)
    while lines.count < count {
      let letter = (0..<5).map { _ in invented.sentence() }.joined(separator: " ")
      for copy in 0..<min(1 + lines.count * 7 % 60, count - lines.count) {
        let text = copy % 3 == 0 ? letter : invented.edited(letter)
        lines.append(#"{"id": "L\#(lines.count)", "text": "\#(text)"}"#)
      }
    }
    return try file("letters-\(count).jsonl", lines.joined(separator: "\n"))
  }
}
