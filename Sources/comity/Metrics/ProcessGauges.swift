import FoundationEssentials
import Glibc

/// What the system says of this process (proc(5)), under the names that Prometheus' own clients
/// give it.
enum ProcessGauges {
  static func all() -> [Gauge] {
    var gauges: [Gauge] = []
    if let pages = fields(of: "/proc/self/statm").dropFirst().first.flatMap(Double.init) {
      gauges.append(
        Gauge(name: "process_resident_memory_bytes", value: pages * Double(getpagesize())))
    }
    // The name, which may hold blanks, stands in parentheses; the third field comes behind it.
    let stat = (text(of: "/proc/self/stat").split(separator: ")").last ?? "").split(separator: " ")
    let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
    if stat.count > 19, let user = Double(stat[11]), let system = Double(stat[12]),
      let start = Double(stat[19]), let boot = bootSeconds()
    {
      gauges.append(
        Gauge(name: "process_cpu_seconds_total", value: (user + system) / ticks, isCounter: true))
      gauges.append(Gauge(name: "process_start_time_seconds", value: boot + start / ticks))
    }
    if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      gauges.append(Gauge(name: "process_open_fds", value: Double(open.count)))
    }
    return gauges
  }

  private static func bootSeconds() -> Double? {
    text(of: "/proc/stat").split(separator: "\n").first { $0.hasPrefix("btime ") }
      .flatMap { Double($0.dropFirst(6)) }
  }

  private static func fields(of path: String) -> [Substring] {
    text(of: path).split(separator: " ")
  }

  /// Empty where it cannot be read.
  private static func text(of path: String) -> String {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
