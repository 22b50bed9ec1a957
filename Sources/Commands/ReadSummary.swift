internal import Secretariat

/// What `comity read` tells a person: what the document is, what it asks for, what to ask back.
struct ReadSummary {
  private let report: ReadReport

  init(_ report: ReadReport) {
    self.report = report
  }

  /// Plain text, a fact a line.
  func text() -> String {
    var lines = [report.title.isEmpty ? "(no title)" : report.title.onOneLine, ""]
    lines += fact("Symbol", report.symbol) + fact("Date", report.date)
    lines += fact("Language", report.language)
    lines += fact(
      "Submitted by", report.submitters.isEmpty ? nil : report.submitters.joined(separator: "; "))
    lines += fact("Clauses", "\(report.blocks.count)")
    if report.brackets.open > 0 || report.brackets.options > 0 {
      lines += fact(
        "Brackets",
        "\(report.brackets.open) open, \(report.brackets.maxDepth) deep, "
          + "\(report.brackets.options) options")
    }
    lines += part("Recommendations", report.recommendations.map(recommendation))
    lines += part("Cites", cited())
    lines += part("Tracked changes and comments", changes())
    lines += part(
      "To ask back", report.warnings.map { "\($0.message.onOneLine) (\($0.code))" })
    return lines.joined(separator: "\n") + "\n"
  }

  private func fact(_ name: String, _ value: String?) -> [String] {
    value.map { ["\(name): \($0)"] } ?? []
  }

  private func part(_ name: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["", "\(name) (\(entries.count))"] + entries.map { "  \($0)" }
  }

  private func recommendation(_ one: RecommendationReport) -> String {
    let isPrinted = one.number.map { one.text.hasPrefix($0) } ?? false
    let number = one.number.map { isPrinted ? "" : "\($0). " } ?? "- "
    return number + shortened(one.text.onOneLine, to: 160)
  }

  private func cited() -> [String] {
    var counts: [String: Int] = [:]
    for citation in report.citations {
      let provision = citation.provision.map { ", \($0)" } ?? ""
      counts[citation.instrument + provision, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { $1 == 1 ? $0 : "\($0) (\($1) times)" }
  }

  private func changes() -> [String] {
    report.changes.map { change in
      "\(change.kind) by \(change.author ?? "nobody named"): "
        + shortened(change.text.onOneLine, to: 100)
    }
  }

  private func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length) + " …"
  }
}

extension String {
  var onOneLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
