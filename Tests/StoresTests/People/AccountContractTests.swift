import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Synchronization
import Testing

/// What every keeping of accounts must do, whatever its engine.
@Suite("Account contract")
struct AccountContractTests {
  private static func account(_ person: String) throws -> Account {
    Account(
      person: person, address: try #require(EmailAddress("\(person)@example.org")),
      name: person.uppercased())
  }

  @Test("An id and an address have one account; all of it goes with it", arguments: Engine.allCases)
  func accounts(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let store = try await place.address.open()
      let accounts = store.accounts
      let ann = try Self.account("ann")
      #expect(try await accounts.add(ann))
      #expect(try await !accounts.add(ann))
      var other = try Self.account("ben")
      other.address = ann.address
      #expect(try await !accounts.add(other))
      #expect(try await accounts.account(of: "ann") == ann)
      #expect(try await accounts.account(at: ann.address) == ann)
      try await accounts.rename("ann", to: "Ann 水")
      let (hash, now) = (Hash(of: [1]), Moment(milliseconds: 1000))
      try await accounts.add(
        Session(hash: hash, person: "ann", began: now, seen: now, expires: now))
      try await accounts.add(SignInLink(hash: hash, person: "ann", expires: now))
      #expect(try await accounts.session(hash)?.account.name == "Ann 水")
      try await store.close()

      let again = try await place.address.open()
      #expect(try await again.accounts.accounts().map(\.name) == ["Ann 水"])
      try await again.accounts.remove("ann")
      #expect(try await again.accounts.session(hash) == nil)
      #expect(try await again.accounts.link(hash) == nil)
      // Nothing of it stands on a record.
      #expect(try await again.read { try $0.forums() }.isEmpty)
      try await again.close()
    }
  }

  @Test("Of fifty who use a link at once, one does", arguments: Engine.allCases)
  func singleUse(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let store = try await place.address.open()
      let accounts = store.accounts
      let (hash, now) = (Hash(of: [2]), Moment(milliseconds: 1000))
      try await accounts.add(
        SignInLink(hash: hash, person: "ann", expires: Moment(milliseconds: 1001)))
      #expect(try await accounts.useLink(hash, at: Moment(milliseconds: 1001)) == nil)
      let used = try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<50 { group.addTask { try await accounts.useLink(hash, at: now) } }
        return try await group.reduce(into: [String]()) { if let one = $1 { $0.append(one) } }
      }
      #expect(used == ["ann"])
      try await store.close()
    }
  }

  @Test("Sessions and tokens are their person's, and end", arguments: Engine.allCases)
  func sessionsAndTokens(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let store = try await place.address.open()
      let accounts = store.accounts
      for person in ["ann", "ben"] { _ = try await accounts.add(try Self.account(person)) }
      func moment(_ number: Int) -> Moment { Moment(milliseconds: number) }
      for number in 1...4 {
        let person = number == 4 ? "ben" : "ann"
        try await accounts.add(
          Session(
            hash: Hash(of: [UInt8(number)]), person: person, began: moment(1), seen: moment(number),
            expires: moment(10 * number)))
        try await accounts.add(
          APIToken(
            hash: Hash(of: [UInt8(number)]), person: person, label: "T\(number)",
            scopes: ["document", "party.register"], made: moment(number),
            expires: moment(10 * number)))
      }
      try await accounts.setSeen(Hash(of: [1]), at: moment(9))
      try await accounts.setSeen(Hash(of: [1]), at: moment(8))
      #expect(try await accounts.sessions(of: "ann").map(\.seen) == [9, 3, 2].map(moment))
      try await accounts.removeSession(Hash(of: [4]), of: "ann")
      try await accounts.removeToken(Hash(of: [4]), of: "ann")
      #expect(try await accounts.token(Hash(of: [4]))?.account.person == "ben")
      #expect(try await accounts.tokens(of: "ann").map(\.label) == ["T3", "T2", "T1"])
      try await accounts.removeEnded(before: moment(20))
      #expect(try await accounts.tokens(of: "ann").map(\.label) == ["T3"])
      try await accounts.removeSessions(of: "ann", but: Hash(of: [3]))
      #expect(try await accounts.sessions(of: "ann").map(\.hash) == [Hash(of: [3])])
      #expect(try await accounts.sessions(of: "ben").count == 1)
      try await store.close()
    }
  }
}
