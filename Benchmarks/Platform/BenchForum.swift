import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Stores

/// A forum on a SQLite store, with a secretariat of one.
struct BenchForum: Sendable {
  static let id = "bench"
  static let clerk = Actor(person: "clerk")

  /// The store's file; `comity serve` finds the documents' files beside it.
  let path: URL
  let secretariat: Secretariat
  private let people: People

  init(in folder: URL) async throws {
    path = folder.appending(path: "store.sqlite")
    let store = try await StoreAddress.sqlite(path: path.path).open()
    secretariat = Secretariat(
      store: store, files: try FileFolder(path: path.path + ".files"), clock: SystemClock())
    people = People(accounts: store.accounts, clock: SystemClock())
    let host = Actor(person: "host", isHost: true)
    _ = try await secretariat.perform(
      OpenForum(name: "Bench", mandate: nil, languages: ["en"], symbolPrefix: "B-1"), in: Self.id,
      as: host)
    _ = try await secretariat.perform(
      AccreditPerson(
        person: Self.clerk.person, name: "Clerk", body: "b1", role: .secretariat, party: nil),
      in: Self.id, as: host)
  }

  /// Performs this many acts, so many at a time.
  func registerParties(_ count: Int, atOnce: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<atOnce {
        group.addTask {
          for number in stride(from: worker, to: count, by: atOnce) {
            _ = try await secretariat.perform(
              RegisterParty(name: "Party \(number)", group: .government, country: nil),
              in: Self.id, as: Self.clerk)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Files so many contributions, each of so many clauses that ask for something.
  ///
  /// - Returns: their symbols.
  func fileDocuments(_ count: Int, recommendations: Int = 20) async throws -> [String] {
    for number in 0..<count {
      _ = try await secretariat.file(
        SourceFile(
          name: "\(number).md", bytes: Invented.contribution(number, asking: recommendations)),
        to: "b1", in: Self.id, by: Self.clerk)
    }
    return try await secretariat.documents(of: Self.id, limit: count).map(\.symbol)
  }

  /// Accredits so many people to the secretariat.
  ///
  /// - Returns: a token of each, which files.
  func editors(_ count: Int) async throws -> [String] {
    var tokens: [String] = []
    for number in 1...count {
      let person = "editor-\(number)"
      _ = try await people.addAccount(
        at: "\(person)@example.org", name: "Editor \(number)", person: person)
      _ = try await secretariat.perform(
        AccreditPerson(
          person: person, name: "Editor \(number)", body: "b1", role: .secretariat, party: nil),
        in: Self.id, as: Self.clerk)
      let session = try await people.use(try await people.newLink(for: person), from: "bench")
      guard let visit = try await people.visit(session) else { continue }
      tokens.append(
        try await people.makeToken(
          "bench", scopes: ["intake", "document", "read"], days: 1, by: visit,
          of: secretariat.catalogue
        ).words)
    }
    return tokens
  }

  /// Leaves the store to another process.
  func close() async throws { try await secretariat.store.close() }

  /// A document's page.
  static func page(_ symbol: String) -> String { "/en/forums/\(id)/documents/\(symbol)" }
}

extension Invented {
  /// A file with a heading and so many clauses that ask for something; another for each number.
  static func contribution(_ number: Int, asking count: Int) -> [UInt8] {
    var invented = Invented(seed: UInt64(number))
    let clauses = (0..<count).map { "\($0 + 1). We recommend that \(invented.sentence())" }
    return Array((["# Contribution \(number)"] + clauses).joined(separator: "\n\n").utf8)
  }
}
