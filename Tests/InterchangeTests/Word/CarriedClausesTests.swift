import Promises
import Redlines
import Testing
import Texts

@testable import Interchange

/// Clauses that are known again in a Word file that comes back.
@Suite("Clauses carried by Word files")
struct CarriedClausesTests {
  @Test(
    "An id and the name of its bookmark lead to each other",
    arguments: ["cb2g3j5v0", "cb2g3j5v0-2", "art_3__para_2", "x", "é", "_", "a-b_c"])
  func names(id: String) throws {
    let name = try #require(ClauseBookmark.name(of: ClauseID(id)))
    #expect(name.count <= 40 && name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "-") })
    #expect(ClauseBookmark.clause(name) == ClauseID(id))
  }

  @Test(
    "What is no name of ours is no id",
    arguments: ["_Toc_1", "_Clause_", "_Clause_a-b", "_Clause__Z", "_Clause__G1", "Clause_a"])
  func others(name: String) {
    #expect(ClauseBookmark.clause(name) == nil)
  }

  @Test("A long id is not carried")
  func long() {
    #expect(ClauseBookmark.name(of: ClauseID(String(repeating: "a", count: 40))) == nil)
  }

  private static func clause(_ id: String, _ text: String) -> Clause {
    Clause(id: ClauseID(id), kind: .paragraph, text: text)
  }

  private static let base = [
    clause("a", "The council decides to publish all data on wells."),
    clause("b-2", "States are invited to measure rivers each year."),
    clause("c", "A report on lakes is made for every session."),
    clause("d", "The secretariat keeps a list of laboratories."),
  ]

  private static func file(_ clauses: [Clause]) throws -> SourceFile {
    SourceFile(
      name: "text.docx",
      bytes: try WordWriter.bytes(of: StructuredText(clauses: clauses), named: "text.docx"))
  }

  @Test("Clauses have the ids with which they went out, wherever they stand and whatever they say")
  func ids() throws {
    var own = Self.base
    own.swapAt(0, 3)
    own[1].text = "Something else altogether."
    own.insert(Self.clause("new", "More words here."), at: 2)
    let back = try Self.file(own).readAlone().text.clauses
    #expect(back.map(\.id.rawValue) == ["d", "b-2", "new", "c", "a"])
  }

  @Test("A clause that is wholly rewritten and moved is still that clause")
  func anchored() throws {
    let base = try Self.file(Self.base).readAlone().text.clauses
    var own = base
    own[1].text = "Parties measure their streams at least once in two years"
    own.append(own.remove(at: 1))
    let reading = try Self.file(own).readAlone()
    let back = reading.text.clauses
    let merge = Merge(
      [
        MarkUp(
          name: "back", .revised(back, proponent: "Azel"), carriedIDs: reading.carriedIDs)
      ], on: base)
    #expect(merge.warnings.isEmpty)
    let kinds = Set(merge.amendments.map(\.kind))
    #expect(kinds.contains(.moveBlock) && !kinds.contains(.insertBlock))
    #expect(Set(merge.amendments.map(\.block.rawValue)) == ["b-2"])
    let accepted = try merge.accepting(merge.amendments.map(\.id))
    #expect(
      Projection.words(of: accepted.map(\.text)) == Projection.words(of: back.map(\.text)))
  }

  @Test("Of two paragraphs with one bookmark the first is the clause")
  func copies() throws {
    var own = Self.base
    own.append(Self.clause("a", "A copy of it."))
    let back = try Self.file(own).readAlone().text.clauses
    #expect(back.map(\.id.rawValue).prefix(4) == ["a", "b-2", "c", "d"])
    #expect(Set(back.map(\.id)).count == 5)
  }
}
