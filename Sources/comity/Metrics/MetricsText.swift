/// Prometheus' text format, as it is written.
struct MetricsText {
  private(set) var written = ""

  mutating func head(_ name: String, _ kind: String) {
    if let help = Self.help[name] { written += "# HELP \(name) \(help)\n" }
    written += "# TYPE \(name) \(kind)\n"
  }

  mutating func line(_ name: String, _ labels: String, _ value: String) {
    written += "\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(value)\n"
  }

  mutating func histogram(_ name: String, _ labels: String, _ state: HistogramSeries.State) {
    let before = labels.isEmpty ? "" : labels + ","
    var count = 0
    for (bound, more) in zip(HistogramSeries.bounds, state.counts) {
      count += more
      line("\(name)_bucket", "\(before)le=\"\(bound)\"", "\(count)")
    }
    line("\(name)_bucket", "\(before)le=\"+Inf\"", "\(state.count)")
    line("\(name)_sum", labels, "\(state.sumSeconds)")
    line("\(name)_count", labels, "\(state.count)")
  }

  static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.map { name, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      return "\(self.name(name))=\"\(escaped)\""
    }.joined(separator: ",")
  }

  /// Letters, digits and `_` only, a letter first.
  static func name(_ label: String) -> String {
    let name = String(
      label.unicodeScalars.map {
        $0.isASCII && $0.properties.isAlphabetic || Self.isDigit($0)
          ? Character($0) : "_"
      })
    return name.first?.isNumber ?? true ? "_" + name : name
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// What each metric says; docs/operating/monitoring.md has the same list.
  private static let help = [
    "comity_request_seconds": "How long requests took, by method, route and status.",
    "comity_acts_total": "Acts asked for, by name and outcome: recorded, refused or failed.",
    "comity_store_seconds": "How long transactions took, by operation: read or write.",
    "comity_desk_unread": "Files at the desk that are still to be read, by forum.",
    "comity_search_behind": "Changes of documents that search does not know yet, by forum.",
    "comity_record_acts": "Acts on the record, by forum.",
    "comity_connections_open": "Connections that are open.",
    "comity_requests_running": "Requests that are being answered.",
    "comity_requests_turned_away_total": "Requests refused because too many were running.",
    "comity_disk_free_bytes": "Room left where files are kept, and where the store's file is.",
    "comity_store_reachable": "1 where the store answered when this page was asked for.",
    "process_resident_memory_bytes": "Memory that the process holds.",
    "process_cpu_seconds_total": "Time on the processors.",
    "process_open_fds": "Open files and connections.",
    "process_start_time_seconds": "When the process began, in seconds since 1970.",
  ]
}
