import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing

/// One document in several languages, and passages that say what others say.
@Suite("Languages of a document, and similar passages")
struct TranslationTests {
  private static func filed(
    _ words: String, as filing: Filing = Filing(), by party: String = "Orvenna", _ desk: TestDesk
  ) async throws -> DocumentRow {
    let name = "\(Hash(of: words.utf8)).md"
    let act = try await desk.secretariat.file(
      SourceFile(name: name, bytes: Array(words.utf8)), to: "b1", as: filing, submitters: [party],
      in: TestDesk.forum, by: TestDesk.clerk)
    return try #require(
      try await desk.secretariat.row(DocumentRow.self, "d\(act.number)", of: TestDesk.forum))
  }

  private static func translation(
    of document: DocumentRow, _ kind: DocumentRow.Translation?
  ) -> Filing {
    var filing = Filing()
    filing.original = document.id
    filing.translation = kind
    return filing
  }

  private static let french = """
    # Sur les sources

    Nous recommandons que les sources de la région soient mesurées chaque mois par les communes.
    """
  private static let english = """
    # On springs

    We recommend that the springs of the region be measured every month by the municipalities.
    """
  private static let spanish = """
    # Sobre los manantiales

    Recomendamos que los manantiales de la región sean medidos cada mes por los municipios.
    """

  @Test(
    "Translations stand with their original, are listed once, and ask for nothing again",
    arguments: Engine.allCases)
  func translations(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let original = try await Self.filed(Self.french, desk)
      let official = try await Self.filed(
        Self.english, as: Self.translation(of: original, .official), desk)
      let other = try await Self.filed(
        Self.spanish, as: Self.translation(of: original, nil), by: "República de Orvenna", desk)
      #expect(other.parties == original.parties, "the same party under its name in Spanish")
      #expect(try await desk.secretariat.parties(of: TestDesk.forum).count == 1)
      #expect(original.language == "fr" && original.translation == nil)
      #expect(official.symbol == "\(original.symbol)-EN")
      #expect(other.symbol == "\(original.symbol)-ES" && other.translation == .unofficial)
      for document in [original, official, other] {
        let languages = try await desk.secretariat.languages(of: document, in: TestDesk.forum)
        #expect(languages.all.map(\.id) == [original, official, other].map(\.id))
      }
      let again = try await Self.filed(
        Self.english + "\n\nTranslated again.\n", as: Self.translation(of: original, nil), desk)
      #expect(again.symbol == "\(original.symbol)-EN.2")
      let listed = try await desk.secretariat.documents(of: TestDesk.forum, limit: 50)
      #expect(listed.map(\.id) == [original.id])
      #expect(try await desk.secretariat.overview(of: TestDesk.forum)?.documentCount == 1)
      #expect(
        try await desk.secretariat.translations(of: listed, in: TestDesk.forum)[original.id]?.count
          == 3)
      let draft = try await desk.secretariat.compile(
        CompilationWish(body: "b1"), in: TestDesk.forum)
      #expect(draft.compilation.sources.count == 1 && draft.entries.count == 1)
      let next = try await Self.filed("# On wells\n\nWe recommend that wells be listed.\n", desk)
      #expect(next.symbol == "RIV-1/2", "a translation takes no number of the series")

      _ = try await desk.perform(WithdrawDocument(document: official.id, reason: "By mistake"))
      #expect(
        try await desk.secretariat.languages(of: original, in: TestDesk.forum).all.map(\.id)
          == [original, again, other].map(\.id))
      await #expect(throws: Refusal.rule(.translationIsOfOriginal)) {
        try await Self.filed("# Of a translation\n", as: Self.translation(of: other, nil), desk)
      }
      await #expect(throws: Refusal.rule(.translationIsOfOriginal)) {
        try await Self.filed(
          "# Encore des sources\n\nNous recommandons que les sources soient mesurées.\n",
          as: Self.translation(of: original, nil), desk)
      }
    }
  }

  @Test("What is restricted is not open in another language")
  func restricted() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let original = try await Self.filed(Self.french, as: Filing(isRestricted: true), desk)
      await #expect(throws: Refusal.rule(.translationIsRestrictedToo)) {
        try await Self.filed(
          Self.english, as: Self.translation(of: original, .official), desk)
      }
    }
  }

  @Test(
    "A translation of what was withdrawn is not found any more", arguments: Engine.allCases)
  func withdrawnOriginal(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let original = try await Self.filed(Self.french, desk)
      let official = try await Self.filed(
        Self.english, as: Self.translation(of: original, .official), desk)
      func found() async throws -> [String] {
        let request = SearchRequest("municipalities")
        let answer = try await desk.secretariat.search(request, as: .visitor)
        return answer?.hits.map(\.document.id) ?? []
      }
      _ = try await desk.secretariat.keepFindable(TestDesk.forum)
      #expect(try await found() == [official.id])
      _ = try await desk.perform(WithdrawDocument(document: original.id, reason: "By mistake"))
      #expect(
        try await desk.secretariat.languages(of: official, in: TestDesk.forum).original.withdrawn
          != nil)
      _ = try await desk.secretariat.keepFindable(TestDesk.forum)
      #expect(try await found() == [])
    }
  }

  private static let beginning =
    "We recommend that every laboratory in the region publish its measurements of drinking water"

  @Test(
    "Passages that say nearly the same are found, in what the reader may read",
    arguments: Engine.allCases)
  func similar(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      func document(_ ending: String, _ party: String, restricted: Bool = false) async throws
        -> DocumentRow
      {
        try await Self.filed(
          "# Of \(party)\n\nOthers spoke of springs and wells before.\n\n\(Self.beginning) \(ending)\n",
          as: Filing(isRestricted: restricted), by: party, desk)
      }
      let one = try await document("within seven days of taking the sample.", "Orvenna")
      let same = try await document("within seven days of taking the sample.", "Belcour")
      let near = try await document(
        "within seven days of taking the sample, free of charge.", "Tamsin")
      let secret = try await document(
        "within seven days of taking each sample.", "Velden", restricted: true)
      // The opposite is not the same, however alike.
      _ = try await Self.filed(
        "# Of Norrick\n\nWe recommend that no laboratory in the region publish its measurements of "
          + "drinking water within seven days of taking the sample.\n", by: "Norrick", desk)
      _ = try await Self.filed(
        "# On boats\n\nWe recommend that boats be counted at every lock by those who open it.\n",
        by: "Orvenna", desk)
      _ = try await desk.secretariat.keepFindable(TestDesk.forum)

      func found(_ document: DocumentRow, _ actor: Actor) async throws -> [SimilarPassages] {
        try await desk.secretariat.similarPassages(
          to: document, in: TestDesk.forum, as: actor)
      }
      let open = try await found(one, .visitor)
      #expect(open.count == 1 && open.first?.text.hasPrefix("We recommend") == true)
      let others = open.first?.others ?? []
      #expect(others.map(\.document.id) == [same.id, near.id])
      #expect(others.map(\.isIdentical) == [true, false])
      #expect(others.map(\.proponents) == [["Belcour"], ["Tamsin"]])
      #expect(others.allSatisfy { !$0.clause.isEmpty })
      let inside = try await found(one, TestDesk.clerk)
      #expect(Set(inside.first?.others.map(\.document.id) ?? []) == [same.id, near.id, secret.id])
      // Withdrawn, and not yet forgotten by the index: it is not shown any more.
      _ = try await desk.perform(WithdrawDocument(document: same.id, reason: "By mistake"))
      #expect(try await found(one, .visitor).first?.others.map(\.document.id) == [near.id])
    }
  }
}
