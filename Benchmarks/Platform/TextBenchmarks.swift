import Foundation
import Redlines
import Texts

/// What changed in a thousand pages, beside what git says of the same words.
enum CompareBenchmark {
  static func measure(_ folder: URL) async throws -> [Verdict] {
    let text = RevisedText(pages: 1000)
    let files = try write(text, to: folder)
    let git = ["-c", "git diff --no-index --word-diff \"$0\" \"$1\" | cat"] + files
    var times: [Double] = []
    var peer = Double.infinity
    var found = try compare(files)
    for _ in 0..<7 {
      times.append(try await secondsOf { found = try compare(files) })
      peer = min(peer, try run("sh", git).seconds)
    }
    let ours = times.min() ?? 0
    let told =
      Double(found.counts.insertedWords + found.counts.deletedWords) / Double(text.changedWords)
    let moves = found.changes.count { $0.kind == .move }
    let share = Double(moves) / Double(text.movedClauses)
    return [
      Verdict(
        name: "compare-1000-pages", ours: seconds(ours), peer: "git \(seconds(peer))",
        ratio: peer / ours, goal: "at most twice git's time", holds: peer / ours >= 0.5),
      Verdict(
        name: "compare-1000-pages-change", ours: String(format: "%.4f of the true change", told),
        peer: "\(text.changedWords) words", ratio: told, goal: "at most 1.02", holds: told <= 1.02),
      Verdict(
        name: "compare-1000-pages-moves", ours: "\(moves) moves",
        peer: "\(text.movedClauses) clauses moved", ratio: share, goal: "at least 0.99",
        holds: share >= 0.99),
      try await growth(in: folder),
    ]
  }

  private static func growth(in folder: URL) async throws -> Verdict {
    var times: [Double] = []
    for pages in [500, 1000, 2000, 4000] {
      let files = try write(RevisedText(pages: pages), to: folder)
      var best = Double.infinity
      for _ in 0..<6 { best = min(best, try await secondsOf { _ = try compare(files) }) }
      times.append(best)
    }
    return .growth("compare-over-size", times)
  }

  private static func write(_ text: RevisedText, to folder: URL) throws -> [String] {
    try [text.old, text.new].enumerated().map { number, lines in
      let file = folder.appending(path: "\(number).txt")
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      return file.path
    }
  }

  private static func compare(_ files: [String]) throws -> Comparison {
    let texts = try files.map { path in
      try [UInt8](Data(contentsOf: URL(filePath: path))).split(separator: 0x0A).enumerated().map {
        Clause(
          id: ClauseID("\($0.offset)"), kind: .paragraph,
          text: String(decoding: $0.element, as: UTF8.self))
      }
    }
    return Comparison(from: texts[0], to: texts[1])
  }
}

/// A text of 150 clauses with 5,000 amendments by 193 proponents.
enum RollingBenchmark {
  static func measure(_ folder: URL) async throws -> [Verdict] {
    var negotiation = InventedNegotiation(clauses: 150)
    let base = BaseText(negotiation.clauses)
    let readings = try negotiation.readings(5000, by: 193, on: base)
    var best = Double.infinity
    var merge = Merge(readings, on: base)
    for _ in 0..<7 {
      let took = await secondsOf {
        merge = Merge(readings, on: base)
        _ = merge.rollingClauses()
      }
      best = min(best, took)
    }
    let count = merge.amendments.count
    var times: [Double] = []
    for number in 0..<300 {
      let proposal = negotiation.proposal(to: number % 150)
      times.append(
        try await secondsOf {
          merge.add(
            try MarkUpReading(
              [proposal], by: "Observer \(number % 193)", name: "\(number)", on: base))
        })
    }
    times.sort()
    let p99 = times[times.count * 99 / 100]
    return [
      Verdict(
        name: "rolling-5000",
        ours: String(format: "%.1f ms", best * 1000) + " for \(count) amendments",
        peer: "the goal of 50 ms", ratio: 0.05 / best, goal: "under 50 ms", holds: best < 0.05),
      Verdict(
        name: "rolling-one-more",
        ours: String(format: "p99 %.2f ms, half %.2f ms", p99 * 1000, times[150] * 1000),
        peer: "the goal of 2 ms", ratio: 0.002 / p99, goal: "p99 under 2 ms", holds: p99 < 0.002),
      try await growth(),
    ]
  }

  private static func growth() async throws -> Verdict {
    var times: [Double] = []
    for size in [1, 2, 4, 8] {
      var negotiation = InventedNegotiation(clauses: 150 * size)
      let base = BaseText(negotiation.clauses)
      let readings = try negotiation.readings(5000 * size, by: 193, on: base)
      var best = Double.infinity
      for _ in 0..<6 {
        best = min(best, await secondsOf { _ = Merge(readings, on: base).rollingClauses() })
      }
      times.append(best)
    }
    return .growth("rolling-over-size", times)
  }
}

extension Verdict {
  /// Times of sizes 1, 2, 4 and 8: linear where eight times the size takes at most ten times as
  /// long.
  static func growth(_ name: String, _ times: [Double]) -> Verdict {
    let growth = times[3] / times[0]
    return Verdict(
      name: name, ours: times.map(seconds).joined(separator: " "), peer: "sizes 1 2 4 8",
      ratio: growth, goal: "at most 10 for 8 times the size", holds: growth <= 10)
  }
}
