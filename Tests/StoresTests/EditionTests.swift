import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// What must be true of the editions of a compilation, on generated histories of a desk.
@Suite("Editions of a compilation, generated")
struct EditionTests {
  /// A desk at which contributions come in, are corrected, withdrawn and compiled, by chance.
  private struct BusyDesk {
    static let wish = CompilationWish(body: "b1", title: "What was asked for")
    let desk: TestDesk
    var random: Seeded
    private var count = 0
    private(set) var published: [RecordedAct] = []

    init(_ desk: TestDesk, seed: Int) {
      self.desk = desk
      random = Seeded(seed: seed)
    }

    mutating func receive() async throws {
      count += 1
      let name = "c\(count).txt"
      let receipt = try await desk.receive(Array(TestDesk.contribution(count).utf8), named: name)
      guard case .received(let id) = receipt.outcome else { throw CancellationError() }
      try await desk.readAll()
      _ = try await desk.secretariat.file(
        intake: id, as: Filing(), in: TestDesk.forum, by: TestDesk.clerk)
    }

    /// The recommendations that are in the compilation's documents, whatever their state.
    private func rows() async throws -> [RecommendationRow] {
      try await desk.secretariat.store.read {
        try $0.views(of: TestDesk.forum).rows(ViewQuery(RecommendationRow.self))
      }.filter { $0.document != nil }
    }

    /// Does one correction, if it can be done; nil where it cannot.
    mutating func correct() async throws -> String? {
      let all = try await rows()
      guard !all.isEmpty else { return nil }
      let row = random.one(of: all)
      let other = random.one(of: all)
      let words = row.wording.split(separator: " ")
      let cut = 1 + random.upTo(max(1, words.count - 1))
      let acts: [any Act] = [
        AttributeRecommendation(
          recommendation: row.id, proponents: [random.one(of: ["Orvenna", "Belcour"])]),
        CategorizeRecommendation(
          recommendation: row.id, category: random.one(of: ["Measuring", "Zebras"])),
        SetRecommendationAside(recommendation: row.id, reason: "a wish only"),
        TakeRecommendationBack(recommendation: row.id),
        JoinRecommendations(recommendations: [row.id, other.id]),
        SplitRecommendation(
          recommendation: row.id,
          parts: [words[..<cut], words[cut...]].map { $0.joined(separator: " ") }),
        AddRecommendation(
          intake: row.intake,
          pieces: [WordingPiece(clauses: row.clauses, text: "Also count \(random.upTo(99)) owls.")],
          proponents: ["Orvenna"], behind: row.id),
      ]
      do {
        return "k\(try await desk.perform(random.one(of: acts)).number)"
      } catch is Refusal {
        return nil
      }
    }

    mutating func publish() async throws {
      do {
        published.append(
          try await desk.secretariat.publish(
            Self.wish, symbol: nil, in: TestDesk.forum, by: TestDesk.clerk))
      } catch Refusal.rule(.editionIsNew) {
        // Nothing has changed since the last.
      }
    }

    /// Undoes a correction that stands, if none stands on it.
    mutating func undo() async throws {
      let standing = try await desk.secretariat.store.read {
        try $0.views(of: TestDesk.forum).rows(
          ViewQuery(CorrectionRow.self).where("undone", is: .null))
      }
      guard let one = standing.randomElement(using: &random) else { return }
      _ = try? await desk.perform(UndoCorrection(correction: one.id))
    }

    mutating func play(_ steps: Int) async throws {
      for _ in 0..<3 { try await receive() }
      try await publish()
      for _ in 0..<steps {
        switch random.upTo(10) {
        case 0: try await receive()
        case 1: try await undo()
        case 2, 3: try await publish()
        case 4:
          let documents = try await desk.secretariat.compilable(of: "b1", in: TestDesk.forum)
          guard documents.count > 2 else { continue }
          _ = try await desk.perform(
            WithdrawDocument(document: random.one(of: documents).id, reason: "a mistake"))
        default: _ = try await correct()
        }
      }
      try await publish()
    }

    func editions() async throws -> [EditionRow] {
      try await desk.secretariat.editions(of: "b1", in: TestDesk.forum).map(\.edition).reversed()
    }
  }

  @Test("Each edition, derived anew from the acts before it, is what was issued", arguments: 0..<2)
  func derivedAnew(seed: Int) async throws {
    try await TestDesk.with(.sqlite) { desk in
      var busy = BusyDesk(desk, seed: seed)
      try await busy.play(30)
      let secretariat = desk.secretariat
      let lines = try await secretariat.store.exportRecord(of: TestDesk.forum)
      let editions = try await busy.editions()
      #expect(editions.map(\.edition) == Array(1...busy.published.count))
      for (edition, act) in zip(editions, busy.published) {
        #expect(edition.id == "d\(act.number)")
        try await TestStore.with(.sqlite) { place in
          let store = try await place.address.open()
          _ = try await store.importRecord(
            Array(lines[..<(act.number - 1)]), of: TestDesk.forum, by: .all)
          let before = Secretariat(store: store, files: secretariat.files, clock: Ticking())
          let again = try await before.publish(
            BusyDesk.wish, symbol: nil, in: TestDesk.forum, by: TestDesk.clerk)
          #expect(again.fields == act.fields)
          let row = try await before.editions(of: "b1", in: TestDesk.forum).first?.edition
          #expect(row == edition)
          try await store.close()
        }
      }
      try await secretariat.store.deriveViews(of: TestDesk.forum, by: .all)
      #expect(try await busy.editions() == editions)
    }
  }

  @Test(
    "Any two editions: what is added, gone, changed and the same makes up both", arguments: 0..<4)
  func compared(seed: Int) async throws {
    try await TestDesk.with(.sqlite) { desk in
      var busy = BusyDesk(desk, seed: 100 + seed)
      try await busy.play(40)
      let editions = try await busy.editions()
      var (changed, moved) = (0, 0)
      for old in editions {
        for new in editions {
          let change = EditionComparison(from: old.entries, to: new.entries)
          let (before, after) = (Self.byID(old), Self.byID(new))
          #expect(before.count == old.entries.count && after.count == new.entries.count)
          #expect(change.isEmpty == (Self.asked(old) == Self.asked(new)))
          #expect(change.sameCount == Self.asked(old).intersection(Self.asked(new)).count)
          var made = before
          for entry in change.gone {
            #expect(made.removeValue(forKey: entry.recommendation) == entry)
          }
          for one in change.changed {
            let id = one.old.recommendation
            #expect(one.new.recommendation == id && before[id] == one.old && one.old != one.new)
            #expect(one.isReworded || one.isMoved || one.isReattributed)
            made[id] = one.new
          }
          for entry in change.added {
            #expect(made.updateValue(entry, forKey: entry.recommendation) == nil)
          }
          #expect(Set(made.values.map(Self.unnumbered)) == Self.asked(new))
          let back = EditionComparison(from: new.entries, to: old.entries)
          #expect(back.added == change.gone && back.gone == change.added)
          changed += change.changed.count
          moved += change.added.count
        }
      }
      #expect(changed > 0 && moved > 0)
    }
  }

  @Test(
    "With every correction since undone, the next edition says what the last said", arguments: 0..<6
  )
  func undone(seed: Int) async throws {
    try await TestDesk.with(.sqlite) { desk in
      var busy = BusyDesk(desk, seed: 200 + seed)
      try await busy.play(10)
      var corrections: [String] = []
      while corrections.count < 8 {
        if let done = try await busy.correct() { corrections.append(done) }
      }
      try await busy.publish()
      for correction in corrections.reversed() {
        _ = try await desk.perform(UndoCorrection(correction: correction))
      }
      try await busy.publish()
      let editions = try await busy.editions().suffix(3).map(\.entries)
      #expect(editions[0] == editions[2] && editions[0] != editions[1])
      let files = busy.published.suffix(3).map { [$0.fields["file"], $0.fields["text"]] }
      #expect(files[0] == files[2])
    }
  }

  private static func byID(_ edition: EditionRow) -> [String: EditionRow.Entry] {
    Dictionary(edition.entries.map { ($0.recommendation, $0) }) { first, _ in first }
  }

  private static func unnumbered(_ entry: EditionRow.Entry) -> EditionRow.Entry {
    var entry = entry
    entry.number = 0
    return entry
  }

  /// What an edition asks for, whatever the numbers.
  private static func asked(_ edition: EditionRow) -> Set<EditionRow.Entry> {
    Set(edition.entries.map(unnumbered))
  }
}
