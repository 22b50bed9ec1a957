internal import ArgumentParser
internal import Deliberations
internal import Interchange
internal import Proceedings
internal import Secretariat

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add an exported record to a store that does not have its forum.",
    discussion: "Every act is checked first; where one is bad, nothing is added.")

  @OptionGroup var record: RecordOptions

  @Argument(help: "The export; - for standard input.")
  var file: String

  func run() async throws {
    try await record.open(isNewAllowed: true) { store in
      let records = try records()
      for (forum, lines) in records where record.forum ?? forum == forum {
        let chain = try await naming(forum) {
          do {
            return try await store.importRecord(lines, of: forum, by: .all)
          } catch let here as ForumIsHere {
            throw InterchangeFailure.cannotWrite(file: "forum \(forum)", problem: "\(here)")
          }
        }
        print("\(forum): \(chain.count) acts, root \(chain.tree.root)")
      }
    }
  }

  /// The lines of each forum, in the order of the export; each is whole.
  private func records() throws -> [(forum: String, lines: [[UInt8]])] {
    let source = try SourceFile.open(file)
    var lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    if lines.last == [] { lines.removeLast() }
    var records: [(forum: String, lines: [[UInt8]])] = []
    var chain: RecordChain?
    for (place, line) in lines.enumerated() {
      let number = (chain?.count ?? 0) + 1
      do throws(RecordProblem.Kind) {
        // Another forum's first act begins another record.
        let act = try RecordedAct(line: line)
        if let ending = chain, act.forum != ending.forum, act.number == 1 { chain = nil }
        if chain == nil { records.append((act.forum, [])) }
        var next = chain ?? RecordChain(forum: act.forum)
        try next.append(act)
        chain = next
        records[records.count - 1].lines.append(line)
      } catch {
        throw InterchangeFailure.badContent(
          file: file, place: "line \(place + 1), act \(number)",
          problem: .init(verbatim: RecordProblem(error, act: number).reason),
          remedy: "export the record again")
      }
    }
    guard Set(records.map(\.forum)).count == records.count, !records.isEmpty else {
      throw InterchangeFailure.badContent(
        file: file, place: nil, problem: records.isEmpty ? "no acts" : "one forum twice",
        remedy: "import what comity record export wrote")
    }
    return records
  }
}
