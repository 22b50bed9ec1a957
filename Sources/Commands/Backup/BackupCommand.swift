internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Stores

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy a store and its files into a folder, while it is in use.",
    discussion: """
      One state of the store, in a file that is a store itself, and every file by its hash; a second \
      backup into the same folder copies only files that came since. The folder holds secrets: keep \
      it as you keep the store. Exits with 65 where a file is damaged, and names it.
      """)

  @OptionGroup var place: BackupPlace

  @Option(help: "The folder of the backup; made where there is none.")
  var to: String

  func run() async throws {
    try await place.reporting { files in
      try await place.store.backUp(to: Backup(folder: to), files: files)
    }
  }
}

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a store of a backup, on either engine.",
    discussion: "Nothing is written over: the store must be empty, or not be there.")

  @OptionGroup var place: BackupPlace

  @Option(help: "The folder of the backup.")
  var from: String

  func run() async throws {
    try await place.reporting { files in
      try await place.store.restore(Backup(folder: from), files: files)
    }
  }
}
