import Deliberations
import Foundation
import Testing

/// What is looked for in a table that grows is found by an index.
@Suite("Indexes")
struct IndexTests {
  @Test("Every column by which rows of a view are looked for begins an index or a key")
  func views() throws {
    let views = Dictionary(
      ActCatalogue.all.views.map { (String(describing: $0), $0.view) }, uniquingKeysWith: { $1 })
    var count = 0
    for (row, column) in try Self.searches() {
      let view = try #require(views[row], "\(row)")
      count += 1
      #expect(
        view.finds(by: column), "\(view.table) is searched by \(column): add it to its indexes")
    }
    #expect(count > 30)
  }

  /// The first column of each query that stands in the sources, and those that acts name files in.
  private static func searches() throws -> [(row: String, column: String)] {
    var found: [(String, String)] = []
    for folder in ["Deliberations", "Secretariat"] {
      let top = Project.root.appending(path: "Sources/\(folder)")
      let files = try #require(
        FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        let query = /ViewQuery\((\w+)\.self\)\s*\.(?:where|after|before)\("(\w+)"/
        found += source.matches(of: query).map { (String($0.1), String($0.2)) }
        for match in source.matches(of: /rows\((\w+)\.self((?:, "\w+")+)\)/) {
          found += match.2.matches(of: /"(\w+)"/).map { (String(match.1), String($0.1)) }
        }
      }
    }
    return found
  }
}

extension ViewDefinition {
  fileprivate func finds(by column: String) -> Bool {
    let unique = constraints.compactMap { constraint -> String? in
      guard case .unique(let columns) = constraint.kind else { return nil }
      return columns.first
    }
    return ([key.first?.name] + indexes.map(\.first) + unique).contains(column)
  }
}
