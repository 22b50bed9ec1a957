internal import ArgumentParser
internal import Proceedings
internal import Secretariat

struct CheckpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Sign how many acts the record has, and the hash of the tree over them.",
    discussion: """
      A signed note in the tlog-checkpoint format. The key is made on first use; --verifier prints \
      what others check its signatures with.
      """)

  @OptionGroup var record: RecordOptions
  @OptionGroup var signing: SigningOptions

  @Flag(help: "Print the public key, as signed notes write it, and no checkpoint.")
  var verifier = false

  func run() async throws {
    try await record.open { store in
      let forum = try await record.singleForum(of: store)
      let signer = try signing.signer(of: forum, in: record.store)
      if verifier { return print(signer.verifier) }
      let chain = try await naming(forum) {
        try await store.read { try $0.followRecord(of: forum) { _, _ in } }
      }
      print(try signer.checkpoint(size: chain.count, root: chain.tree.root), terminator: "")
    }
  }
}
