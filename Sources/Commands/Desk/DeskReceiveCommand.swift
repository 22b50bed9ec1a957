internal import ArgumentParser
internal import Deliberations
internal import Interchange
internal import Secretariat
internal import Stores

/// The end of a pipe from the mail server.
struct DeskReceiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Take in a mail to the desk: its attachments and its own words.",
    discussion: """
      The words of a mail that only go with a document attached to it are left out, and named. \
      Reads one mail from standard input, as a mail server hands it to a program. What it brings \
      stands at the desk of the forum; the running server reads it. A file that is not a mail can \
      be given by its name instead.
      """)

  @OptionGroup var record: RecordOptions

  @Option(help: "The folder where files are kept; beside the store's own file unless given.")
  var files: String?

  @Option(help: "The body that it is submitted to, by id; the forum itself unless given.")
  var body: String?

  @Argument(help: "The mail, or a contribution's file; - for standard input.")
  var file = "-"

  func run() async throws {
    guard let folder = files ?? record.store.filesFolder else {
      throw ValidationError("--files FOLDER: say where files are kept beside a PostgreSQL store")
    }
    try await record.open { store in
      let forum = try await record.singleForum(of: store)
      let secretariat = Secretariat(
        store: store, files: try FileFolder(path: folder), clock: SystemClock())
      let delivery = Delivery(body: body ?? "b1", way: .mail)
      let source = try SourceFile.open(file)
      let receipts =
        try MailMessage(source.bytes) == nil
        ? await received(source, delivery, forum, secretariat)
        : await secretariat.receive(
          mail: source.bytes, as: delivery, in: forum, by: .program)
      for receipt in receipts { print(Self.line(receipt)) }
      if receipts.allSatisfy(\.isLeftOut) {
        throw InterchangeFailure.badContent(
          file: file, place: nil, problem: "the mail brings neither a file nor words",
          remedy: "ask its sender")
      }
    }
  }

  private func received(
    _ source: SourceFile, _ delivery: Delivery, _ forum: String, _ secretariat: Secretariat
  ) async throws -> [Receipt] {
    guard file != "-" else {
      throw InterchangeFailure.badContent(
        file: "-", place: nil, problem: "this is no mail", remedy: "give a file by its name")
    }
    let kept = KeptFile(
      hash: try await secretariat.files.keep(source.bytes), sizeBytes: source.bytes.count)
    return try await secretariat.receive(
      kept, named: file, as: delivery, in: forum, by: .program)
  }

  private static func line(_ receipt: Receipt) -> String {
    switch receipt.outcome {
    case .received(let id): "\(id): \(receipt.fileName)"
    case .known(let id): "\(id): \(receipt.fileName) was here already"
    case .ornament: "left out: \(receipt.fileName), no document"
    case .coveringNote: "left out: the mail's own words, a covering note"
    }
  }
}
