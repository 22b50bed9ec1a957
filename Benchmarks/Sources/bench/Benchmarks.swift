import Foundation

let benchmarks: [Benchmark] = [
  Benchmark(name: "read-word-40-pages") { bench in
    let file = try bench.wordFile(pages: 40)
    let (ours, peer) = try bestInTurns(
      of: 12, (bench.comity, ["read", file, "--json"]),
      ("pandoc", ["-f", "docx", "-t", "json", file]))
    let ratio = peer.seconds / ours.seconds
    return Verdict(
      name: "read-word-40-pages", ours: seconds(ours.seconds),
      peer: "pandoc \(seconds(peer.seconds))", ratio: ratio, goal: "at least 5 times as fast",
      holds: ratio >= 5)
  },
  Benchmark(name: "compile-98") { bench in
    let out = bench.folder.appending(path: "compilation.docx").path
    let ours = try best(of: 3, bench.comity, ["compile"] + bench.contributions + ["-o", out])
    return Verdict(
      name: "compile-98", ours: seconds(ours.seconds), peer: "the goal of 10 s",
      ratio: 10 / ours.seconds, goal: "under 10 s", holds: ours.seconds < 10)
  },
  Benchmark(name: "compile-98-memory") { bench in
    let out = bench.folder.appending(path: "compilation.docx").path
    let ours = try run(bench.comity, ["compile"] + bench.contributions + ["-o", out])
    return Verdict(
      name: "compile-98-memory", ours: String(format: "%.0f MiB", ours.memoryMiB),
      peer: "the goal of 300 MB", ratio: 286 / ours.memoryMiB, goal: "under 300 MB",
      holds: ours.memoryMiB < 286)
  },
  linear("read-word-over-size") { bench, size in
    let file = try bench.wordFile(pages: 40 * size)
    return try best(of: 3, bench.comity, ["read", file, "--json"]).seconds
  },
  linear("compile-over-size") { bench, size in
    let files = try (0..<(50 * size)).map { number in
      var invented = Invented(seed: UInt64(number) + 1000)
      return try bench.file(
        "c\(number).txt",
        invented.contribution(words: 1500, from: "Institute \(number)"))
    }
    let out = bench.folder.appending(path: "sized.docx").path
    return try best(of: 2, bench.comity, ["compile"] + files + ["-o", out]).seconds
  },
]

/// Time over four sizes, 1, 2, 4 and 8: linear where eight times the size takes at most ten times
/// the time, the start of the process aside.
func linear(_ name: String, _ time: @escaping @Sendable (Bench, Int) throws -> Double) -> Benchmark
{
  Benchmark(name: name) { bench in
    let start = try best(of: 5, bench.comity, ["--help"]).seconds
    let times = try [1, 2, 4, 8].map { try max(0.001, time(bench, $0) - start) }
    let growth = times[3] / times[0]
    return Verdict(
      name: name, ours: times.map(seconds).joined(separator: " "), peer: "sizes 1 2 4 8",
      ratio: growth, goal: "at most 10 for 8 times the size", holds: growth <= 10)
  }
}
