internal import ArgumentParser
internal import Deliberations
internal import Proceedings
internal import Secretariat

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the record from its first act to its last, and all that is derived from it.",
    discussion: "Exits with 65 and names the first bad act where anything was altered.")

  @OptionGroup var record: RecordOptions

  func run() async throws {
    try await record.open { store in
      for forum in try await record.forums(of: store) {
        let chain = try await naming(forum) {
          try await store.verifyRecord(of: forum, by: .all)
        }
        print("\(forum): \(chain.count) acts, root \(chain.tree.root), every view as derived anew")
      }
    }
  }
}
