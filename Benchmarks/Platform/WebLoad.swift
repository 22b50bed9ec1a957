import Foundation

/// Requests from outside, made by wrk (https://github.com/wg/wrk).
struct WebLoad {
  struct Figures: Decodable {
    var requests: Int
    var seconds: Double
    /// Anything but 200 in time.
    var errors: Int
    /// In milliseconds.
    var half: Double
    var p99: Double
    var most: Double

    var rate: Double { Double(requests) / seconds }
  }

  var connections: Int
  var seconds: Int
  /// How long each reader stays on a page on average, in milliseconds; nil where as many requests
  /// are made as are answered.
  var pause: Int?

  /// Every page is asked for at random, packed, as a browser asks.
  private static let script = """
    local paths, pause = {}, 0
    function init(args)
      pause = tonumber(args[1])
      for place = 2, #args do paths[place - 1] = args[place] end
      math.randomseed(os.time() + tonumber(tostring(paths):match("0x(%x+)"), 16) % 65536)
    end
    function request()
      return wrk.format("GET", paths[math.random(#paths)], {["Accept-Encoding"] = "gzip"})
    end
    function done(summary, latency, requests)
      local wrong = summary.errors
      io.write(string.format(
        '{"requests":%d,"seconds":%.6f,"errors":%d,"half":%.3f,"p99":%.3f,"most":%.3f}\\n',
        summary.requests, summary.duration / 1e6,
        wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
    end
    """

  /// With it each connection waits before each request: between half and one and a half times.
  private static let pausing = """

    function delay()
      return math.random(math.floor(pause / 2), math.ceil(pause * 1.5))
    end
    """

  /// - Throws: `Failed` where wrk is not there or was not answered.
  func run(port: Int, _ paths: [String], in folder: URL) throws -> Figures {
    let script = folder.appending(path: "\(pause == nil ? "all" : "pausing").lua")
    try (Self.script + (pause == nil ? "" : Self.pausing))
      .write(to: script, atomically: true, encoding: .utf8)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--timeout", "10s", "-s", script.path,
        "http://127.0.0.1:\(port)", "--", "\(pause ?? 0)",
      ] + paths
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard let line = said.split(separator: UInt8(ascii: "\n")).last(where: { $0.first == 0x7B }),
      let figures = try? JSONDecoder().decode(Figures.self, from: Data(line))
    else { throw Failed(description: "wrk gave no figures (Debian package wrk)") }
    return figures
  }
}
