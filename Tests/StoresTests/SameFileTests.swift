import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// The same file from several senders.
@Suite("The same file of several")
struct SameFileTests {
  @Test(
    "What one sends is taken in, whoever else sent the same; only the sender is told it is here",
    arguments: Engine.allCases)
  func sameFileOfOthers(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let words = TestDesk.contribution(1)
      func mailed(by address: String) async throws -> Receipt {
        let mail = """
          From: \(address)
          Subject: Springs
          MIME-Version: 1.0
          Content-Type: text/plain; name="one.txt"
          Content-Disposition: attachment; filename="one.txt"

          \(words)
          """
        return try #require(
          try await desk.secretariat.receive(
            mail: Array(mail.utf8), as: Delivery(body: "b1", way: .mail), in: TestDesk.forum,
            by: .program
          ).first)
      }
      var parties: [String] = []
      for (person, name) in [("dee", "Orvenna"), ("eli", "Belcour")] {
        let party = try await desk.perform(
          RegisterParty(name: name, group: .government, country: nil)
        ).number
        _ = try await desk.perform(
          AccreditPerson(
            person: person, name: person, body: "b1", role: .delegate, party: "p\(party)"))
        parties.append("p\(party)")
      }
      func brought(by place: Int) async throws -> Receipt {
        let kept = KeptFile(
          hash: try await desk.secretariat.files.keep(Array(words.utf8)),
          sizeBytes: words.utf8.count)
        return try #require(
          try await desk.secretariat.receive(
            kept, named: "one.txt",
            as: Delivery(body: "b1", way: .delegation, party: parties[place]), in: TestDesk.forum,
            by: Actor(person: ["dee", "eli"][place])
          ).first)
      }
      var ids: [String] = []
      for receipt in [
        try await mailed(by: "ann@example.org"), try await mailed(by: "bob@example.org"),
        try await brought(by: 0), try await brought(by: 1),
        try await desk.receive(Array(words.utf8), named: "one.txt"),
      ] {
        if case .received(let id) = receipt.outcome { ids.append(id) }
      }
      try #require(ids.count == 5)
      #expect(try await mailed(by: "Ann@Example.org").outcome == .known(ids[0]))
      #expect(try await brought(by: 0).outcome == .known(ids[2]))
      #expect(try await brought(by: 1).outcome == .known(ids[3]))
    }
  }

  @Test(
    "The same file is with several bodies, once with each; none is told what came in at another",
    arguments: Engine.allCases)
  func sameFileAtBodies(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let group = try await desk.perform(
        EstablishBody(parent: "b1", name: "Group", mandate: nil, begins: nil, ends: nil))
      let words = Array(TestDesk.contribution(1).utf8)
      func brought(to body: String) async throws -> Receipt.Outcome? {
        try await desk.secretariat.receive(
          KeptFile(hash: try await desk.secretariat.files.keep(words), sizeBytes: words.count),
          named: "one.txt", as: Delivery(body: body), in: TestDesk.forum, by: TestDesk.clerk
        ).first?.outcome
      }
      var ids: [String] = []
      for body in ["b1", "b\(group.number)"] {
        guard case .received(let id) = try await brought(to: body) else { continue }
        ids.append(id)
        #expect(try await brought(to: body) == .known(id))
      }
      try #require(ids.count == 2)
      try await desk.readAll()
      _ = try await desk.perform(SetIntakeAside(intake: ids[1], reason: "Came twice"))
      _ = try await desk.perform(TakeIntakeBack(intake: ids[1]))
      #expect(try await desk.intakes().allSatisfy { $0.state == .read })
    }
  }
}
