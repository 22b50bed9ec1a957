import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

@Suite("Store contract")
struct StoreContractTests {
  struct Ticking: RecordClock {
    func now() -> Moment { Moment(milliseconds: 1_795_000_000_000) }
  }

  @Test("A forum is opened, its acts are recorded and applied, and its views are derived anew")
  func firstForum() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try SQLiteStore(path: folder.appending(path: "store.sqlite").path)
    let secretariat = Secretariat(
      store: store, files: try FileFolder(path: folder.appending(path: "files").path),
      clock: Ticking())
    let host = Actor(person: "host", isHost: true)
    let opened = try await secretariat.perform(
      OpenForum(name: "Water", mandate: nil, languages: ["en"], symbolPrefix: "OWDF-1"),
      in: "water", as: host)
    #expect(opened.number == 1)
    let party = try await secretariat.perform(
      AccreditPerson(
        person: "ann", name: "Ann", body: "b1", role: .secretariat, party: nil), in: "water",
      as: host)
    #expect(party.number == 2)
    let chain = try await secretariat.verify("water")
    #expect(chain.count == 2)
    await #expect(throws: Refusal.self) {
      try await secretariat.perform(
        RegisterParty(name: "Orvenna", group: .government, country: nil), in: "water",
        as: .visitor)
    }
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<2000 {
        group.addTask {
          _ = try await secretariat.perform(
            RegisterParty(name: "Party \(number)", group: .government, country: nil), in: "water",
            as: Actor(person: "ann"))
        }
      }
      try await group.waitForAll()
    }
    print("2000 acts in", ContinuousClock.now - start)
    let derived = ContinuousClock.now
    #expect(try await secretariat.verify("water").count == 2002)
    print("verified in", ContinuousClock.now - derived)
    try await store.close()
    try FileManager.default.removeItem(at: folder)
  }
}
