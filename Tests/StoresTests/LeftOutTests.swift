import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing
import Texts

/// What a compilation leaves out, it says.
@Suite("What a compilation leaves out")
struct LeftOutTests {
  @Test(
    "Restricted contributions that stand are counted in its text, in each of its languages",
    arguments: Engine.allCases)
  func counted(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      func file(_ what: String, _ filing: Filing) async throws -> DocumentRow {
        let words = "# On springs\n\nWe recommend that springs be measured every \(what).\n"
        let act = try await desk.secretariat.file(
          SourceFile(name: "\(what).md", bytes: Array(words.utf8)), to: "b1", as: filing,
          in: TestDesk.forum, by: TestDesk.clerk)
        return try #require(
          try await desk.secretariat.row(DocumentRow.self, "d\(act.number)", of: TestDesk.forum))
      }
      func draft(_ language: String, of documents: Set<String> = []) async throws -> DraftEdition {
        try await desk.secretariat.compile(
          CompilationWish(body: "b1", documents: documents, language: Language(language)),
          in: TestDesk.forum)
      }
      func said(_ draft: DraftEdition) -> String? {
        draft.compilation.text(clean: true).clauses
          .first { $0.id.rawValue == "contributions-restricted" }?.text
      }
      let open = try await file("week", Filing())
      #expect(said(try await draft("en")) == nil)
      let secret = try await file("month", Filing(isRestricted: true))
      let withdrawn = try await file("season", Filing(isRestricted: true))
      _ = try await desk.perform(WithdrawDocument(document: withdrawn.id, reason: "Twice."))
      let one = try await draft("en")
      #expect(one.restricted == [secret] && one.compilation.sources.count == 1)
      #expect(said(one) == "One contribution is restricted and not included here.")
      // Who chooses documents knows what is left out.
      #expect(said(try await draft("en", of: [open.id])) == nil)

      // It is issued to all or not at all: its entries stand on the record.
      var closed = try await desk.secretariat.publication(
        of: CompilationWish(body: "b1"), in: TestDesk.forum)
      closed.isRestricted = true
      let issue = closed
      await #expect(throws: Refusal.rule(.compilationIsOpen)) {
        _ = try await desk.perform(issue)
      }

      _ = try await file("winter", Filing(isRestricted: true))
      for language in ["en", "fr", "es", "ar"] {
        let draft = try await draft(language)
        #expect(said(draft)?.contains("2") ?? false, "\(language)")
        // Compiled again, the remark asks for nothing.
        let text = draft.compilation.text(clean: true)
        #expect(Recommendation.all(in: text).count == draft.entries.count, "\(language)")
      }
      // An open revision takes the place of what was restricted.
      _ = try await file(
        "autumn", Filing(follows: .init(document: secret.id, relation: .revision)))
      #expect(try await draft("en").restricted.count == 1)
    }
  }
}
