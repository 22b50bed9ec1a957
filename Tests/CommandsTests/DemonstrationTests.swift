import Deliberations
import Foundation
import Interchange
import Testing
import Texts

/// The demonstration's table of what a careful reader finds, and what the program finds.
@Suite struct DemonstrationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Demonstration")

  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    var file: String
    /// Those who handed it in, as the table names them; empty where it says that nobody is named.
    var submitters: [String]
    var asks: Int
    var testDescription: String { file }
  }

  static let rows: [Row] = {
    let table =
      (try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0].hasPrefix("`") else { return nil }
      let asks = cells[3].split(separator: "+").compactMap { Int($0.filter(\.isNumber)) }
      guard !asks.isEmpty else { return nil }
      let name = cells[2].split(separator: "(")[0].trimmingCharacters(in: .whitespaces)
      let parties = name.replacing(" and ", with: ", ").components(separatedBy: ", ")
      let isMany = parties.count > 2
      return Row(
        file: cells[0].filter { $0 != "`" },
        submitters: name == "not named" ? [] : isMany ? parties : [name],
        asks: asks.reduce(0, +))
    }
  }()

  @Test("the table has a row for every file, and a file for every row")
  func table() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "contributions").path)
    #expect(Self.rows.map(\.file).sorted() == files.sorted())
    #expect(Self.rows.count == 30)
  }

  @Test("a careful reader's requests are found, under who makes them", arguments: rows)
  func contribution(row: Row) async throws {
    let path = Self.folder.appending(path: "contributions/\(row.file)").path
    let contribution = IncomingContribution(
      file: path, reading: try await SourceFile.open(path).read())
    #expect(contribution.recommendations.count == row.asks)
    let found = contribution.text.submitters
    #expect(found.count == row.submitters.count)
    for (one, wanted) in zip(found, row.submitters) {
      #expect(Self.folded(one).contains(Self.folded(wanted)))
    }
  }

  @Test("what is compiled is read back from text and pages, recommendation for recommendation")
  func compilation() async throws {
    var incoming: [IncomingContribution] = []
    for row in Self.rows {
      let path = Self.folder.appending(path: "contributions/\(row.file)").path
      incoming.append(
        IncomingContribution(file: row.file, reading: try await SourceFile.open(path).read()))
    }
    let text = Compilation(
      of: incoming, title: "What the waters ask", date: CalendarDate(year: 2031, month: 3, day: 1),
      language: nil
    ).text()
    let numbers = Recommendation.all(in: text).map(\.number)
    #expect(numbers.count > 100)
    for format in [FileFormat.plainText, .pdf] {
      let name = "compilation.\(format.rawValue)"
      let bytes = try await format.bytes(of: text, named: name)
      let again = try await SourceFile(name: name, bytes: bytes).read().text
      #expect(Recommendation.all(in: again).map(\.number) == numbers, "\(name)")
    }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().replacing("’", with: "'")
  }
}
