internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Secretariat

struct ProveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Prove that an act stands on the record.",
    discussion: "JSON with the act's line, its leaf, the path to the root and a checkpoint.")

  @OptionGroup var record: RecordOptions
  @OptionGroup var signing: SigningOptions

  @Argument(help: "The number of the act.")
  var number: Int

  func run() async throws {
    try await record.open { store in
      let forum = try await record.singleForum(of: store)
      let proven = try await naming(forum) { try await store.proof(of: number, in: forum) }
      guard let proven else {
        throw InterchangeFailure.cannotRead(
          file: "forum \(forum)", problem: "its record has no act \(number)")
      }
      let signer = try signing.signer(of: forum, in: record.store)
      let checkpoint = try signer.checkpoint(size: proven.size, root: proven.root)
      let proof = ActProof(of: proven, line: proven.act.line, checkpoint: checkpoint)
      try OutputFile.write(try proof.printedJSON(), to: nil)
    }
  }
}
