internal import Proceedings
internal import Redlines
internal import Texts

/// The order of consideration as it is printed.
struct MarshalReport {
  let list: AmendmentList
  let marshalling: Marshalling
  /// The ids in their order, as JSON, each with a comma and a space behind it.
  private var ids: [UInt8] = []
  private var ends: [Int] = []
  /// How many are named at most of those on one target that preclude an amendment.
  private var mostNamed = Int.max

  /// More names than these are not printed: thousands that replace the same words preclude each
  /// other, which are millions of names.
  private static let mostNames = 20_000_000
  private static let fewNames = 100

  init(of list: AmendmentList, _ marshalling: Marshalling) {
    self.list = list
    self.marshalling = marshalling
    for entry in marshalling.order {
      ids += JSONValue.string(list.amendments[entry.amendment].id).canonicalBytes
      ids += ", ".utf8
      ends.append(ids.count)
    }
    var names = 0
    for place in marshalling.order.indices {
      for range in marshalling.precluding(place) { names += range.count }
    }
    if names > Self.mostNames { mostNamed = Self.fewNames }
  }

  private func id(_ place: Int) -> String {
    list.amendments[marshalling.order[place].amendment].id
  }

  // MARK: JSON

  /// A line an amendment.
  func printedJSON() -> [UInt8] {
    var bytes = Array("{\n  \"order\": [".utf8)
    for (place, entry) in marshalling.order.enumerated() {
      bytes += place == 0 ? "\n    {\"id\": ".utf8 : ",\n    {\"id\": ".utf8
      append(place..<(place + 1), to: &bytes)
      bytes += ", \"rank\": \(entry.rank), \"tied\": \(entry.isTied), \"precludedBy\": [".utf8
      var isFirst = true
      for range in marshalling.precluding(place) {
        if !isFirst { bytes += ", ".utf8 }
        append(range.prefix(mostNamed), to: &bytes)
        isFirst = false
      }
      bytes += "], \"identicalTo\": ".utf8
      if let other = entry.identicalTo {
        append(other..<(other + 1), to: &bytes)
      } else {
        bytes += "null".utf8
      }
      bytes += "}".utf8
    }
    bytes += marshalling.order.isEmpty ? "],".utf8 : "\n  ],".utf8
    bytes += "\n  \"warnings\": [".utf8
    for (place, warning) in warnings.enumerated() {
      bytes += place == 0 ? "\n    ".utf8 : ",\n    ".utf8
      let members: [(String, JSONValue)] = [
        ("code", .string(warning.code)), ("message", .string(warning.message)),
        ("block", warning.block.map { .string($0) } ?? .null),
      ]
      for (at, (name, value)) in members.enumerated() {
        bytes += "\(at == 0 ? "{" : ", ")\"\(name)\": ".utf8
        bytes += value.canonicalBytes
      }
      bytes += "}".utf8
    }
    bytes += warnings.isEmpty ? "]\n}\n".utf8 : "\n  ]\n}\n".utf8
    return bytes
  }

  /// The ids of some places in a row.
  private func append(_ places: Range<Int>, to bytes: inout [UInt8]) {
    guard let last = places.last else { return }
    let start = places.lowerBound == 0 ? 0 : ends[places.lowerBound - 1]
    bytes += ids[start..<(ends[last] - 2)]
  }

  // MARK: a list

  /// For people: a heading for what is done with one target, the amendments that do it below.
  func printedList() -> [UInt8] {
    var lines: [String] = []
    var rank = 0
    for (place, entry) in marshalling.order.enumerated() {
      if entry.rank != rank {
        rank = entry.rank
        lines += heading(of: place)
      }
      lines.append("     " + line(of: place, entry))
    }
    if !warnings.isEmpty {
      lines += ["", "To be looked at"] + warnings.map { "  \($0.message)" }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func heading(of place: Int) -> [String] {
    let entry = marshalling.order[place]
    let amendment = list.amendments[entry.amendment]
    var heading = "\(entry.rank). \(amendment.operation.rawValue) \(amendment.target.onOneLine)"
    if let other = amendment.alternativeTo { heading += ", as an alternative to \(other)" }
    let isDecided = marshalling.order[place...].prefix { $0.rank == entry.rank }.dropFirst()
      .allSatisfy { $0.identicalTo == place }
    if entry.isTied, !isDecided { heading += " (their order is the chair's to give)" }
    return place == 0 ? [heading] : ["", heading]
  }

  private func line(of place: Int, _ entry: Marshalling.Entry) -> String {
    var line = id(place)
    let names = list.proponents[entry.amendment]
    if !names.isEmpty { line += " – " + names.joined(separator: ", ") }
    if let other = entry.identicalTo { line += "; the same as \(id(other))" }
    let precluding = marshalling.precluding(place)
    guard !precluding.isEmpty else { return line.onOneLine }
    let named = precluding.lazy.flatMap { $0 }.prefix(Self.namedInLists).map(id)
    let rest = precluding.reduce(0) { $0 + $1.count } - named.count
    line += "; falls if \(named.joined(separator: " or "))"
    return (line + (rest > 0 ? " or \(rest) others pass" : " passes")).onOneLine
  }

  private static let namedInLists = 4

  // MARK: warnings

  private struct Warning {
    var code: String
    var message: String
    var block: String?
  }

  private static let mostWarnings = 1000

  private var warnings: [Warning] {
    var warnings = marshalling.warnings.prefix(Self.mostWarnings).map {
      Warning(code: $0.code.rawValue, message: $0.message, block: $0.clause?.rawValue)
    }
    let rest = marshalling.warnings.count - warnings.count
    if rest > 0 {
      warnings.append(Warning(code: "more-warnings", message: "and \(rest) others like these"))
    }
    if mostNamed < .max {
      warnings.append(
        Warning(
          code: "shortened",
          message: "of more than \(mostNamed) amendments to one target that preclude another one, "
            + "\(mostNamed) are named"))
    }
    return warnings
  }
}
