import Foundation

/// A public document page beside a bare route that returns the same bytes.
enum PageBenchmark {
  private static let rounds = 3
  private static let seconds = 4

  static func measure(_ folder: URL) async throws -> [Verdict] {
    let forum = try await BenchForum(in: folder)
    let symbols = try await forum.fileDocuments(20)
    try await forum.close()
    let comity = try ServedProgram.comity(
      on: forum.path, log: folder.appending(path: "comity.log"))
    defer { comity.stop() }
    let path = BenchForum.page(symbols[symbols.count / 2])
    let answer = try WireConnection(port: comity.port)
      .send("GET", path, headers: ["Accept-Encoding: gzip"])
    guard answer.status == 200 else { throw Failed(description: "\(path): \(answer.status)") }
    let kept = folder.appending(path: "answer")
    try Data(answer.bytes).write(to: kept)
    let bare = try ServedProgram(
      try ServedProgram.beside("PlatformBench"), ["--bare", kept.path],
      log: folder.appending(path: "bare.log"))
    defer { bare.stop() }
    let load = WebLoad(connections: 64, seconds: seconds)
    var rates = (ours: [Double](), bare: [Double]())
    // In turns: what disturbs the machine for a while disturbs both.
    for _ in 0..<rounds {
      rates.bare.append(try load.run(port: bare.port, ["/page"], in: folder).answeredRate())
      rates.ours.append(try load.run(port: comity.port, [path], in: folder).answeredRate())
    }
    let (ours, peer) = (rates.ours.middle, rates.bare.middle)
    let half = ours / 2
    // So many readers, each so long on a page, make that load.
    let readers = 100
    let calm = try WebLoad(
      connections: readers, seconds: 10, pause: max(1, Int(Double(readers) / half * 1000))
    ).run(port: comity.port, [path], in: folder)
    return [
      Verdict(
        name: "page", ours: String(format: "%.0f pages/s of %d bytes", ours, answer.bytes.count),
        peer: String(format: "bare Hummingbird route %.0f/s", peer), ratio: ours / peer,
        goal: "at least 0.40", holds: ours / peer >= 0.4),
      Verdict(
        name: "page-half-load",
        ours: String(
          format: "p99 %.2f ms, half %.2f ms at %.0f pages/s", calm.p99, calm.half, calm.rate),
        peer: "the goal of 10 ms", ratio: 10 / calm.p99,
        goal: "p99 under 10 ms at half the rate",
        holds: calm.p99 < 10 && calm.errors == 0 && calm.rate > 0.8 * half),
    ]
  }
}

extension [Double] {
  var middle: Double { sorted()[count / 2] }
}

extension WebLoad.Figures {
  /// - Throws: `Failed` where one was not answered with 200.
  func answeredRate() throws -> Double {
    guard errors == 0 else { throw Failed(description: "\(errors) of \(requests) failed") }
    return rate
  }
}
