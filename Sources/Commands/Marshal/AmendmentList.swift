internal import Interchange
internal import Redlines

/// The amendments of a file; their texts are read and not kept.
struct AmendmentList {
  private(set) var amendments: [ListedAmendment] = []
  /// Of each amendment those in whose name it is.
  private(set) var proponents: [[String]] = []

  private let name: String
  private var lines: [Int] = []
  private var places: [String: Int] = [:]
  private var wordings = AmendmentWordingReader()

  /// No list is longer; ids, targets and the order itself are in memory.
  static let mostAmendments = 1_000_000

  /// Reads the amendments of a file.
  ///
  /// - Throws: `InterchangeFailure`, naming the first bad line.
  init(from lines: LineBatches, named name: String) async throws {
    self.name = name
    do {
      try await lines.forEach { batch in
        for place in batch.lines.indices { try take(batch[line: place], batch.firstLine + place) }
      }
    } catch let long as LineTooLong {
      throw failure(
        JSONLineProblem(
          problem: "longer than \(LineBatches.longestLine >> 20) MiB", remedy: "split its text"),
        line: long.line)
    }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ number: Int) throws {
    let line: AmendmentLine
    do throws(JSONLineProblem) {
      guard let read = try AmendmentLine(line: bytes) else { return }
      line = read
      if let known = places.updateValue(amendments.count, forKey: line.id) {
        throw JSONLineProblem(
          problem: "the id \"\(line.id)\" stands in line \(lines[known]) already",
          remedy: "give each amendment its own")
      }
      guard amendments.count < Self.mostAmendments else {
        throw JSONLineProblem(
          problem: "more than \(Self.mostAmendments) amendments",
          remedy: "marshal the parts of the text by themselves")
      }
    } catch {
      throw failure(error, line: number)
    }
    lines.append(number)
    proponents.append(line.proponents)
    amendments.append(
      ListedAmendment(
        id: line.id, target: line.target, operation: line.operation, text: line.text,
        alternativeTo: line.alternativeTo, readBy: &wordings))
  }

  private func failure(_ bad: JSONLineProblem, line: Int) -> InterchangeFailure {
    .badContent(
      file: name, place: "line \(line)", problem: .init(verbatim: bad.problem),
      remedy: .init(verbatim: bad.remedy))
  }
}
