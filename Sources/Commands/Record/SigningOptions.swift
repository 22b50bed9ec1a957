internal import ArgumentParser
internal import Proceedings
internal import Stores

/// Who signs checkpoints, and with which key.
struct SigningOptions: ParsableArguments {
  @Option(help: "The file with the secret key; beside the store's own file unless given.")
  var key: String?

  @Option(help: "Which record a checkpoint is of; the forum's id unless given.")
  var origin: String?

  func validate() throws {
    guard let origin else { return }
    guard NoteSigner.isName(origin) else {
      throw ValidationError("--origin: neither blanks nor + may stand in it")
    }
  }

  func signer(of forum: String, in store: StoreAddress) throws -> NoteSigner {
    guard let path = key ?? store.keyFile else {
      throw ValidationError("--key FILE: say where the key is kept beside a PostgreSQL store")
    }
    return NoteSigner(name: origin ?? forum, key: try SigningKey.open(path))
  }
}
