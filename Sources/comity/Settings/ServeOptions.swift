import ArgumentParser

/// The settings as flags; what none says is asked of the environment and of the file.
struct ServeOptions: ParsableArguments {
  @Option(help: "A file of settings, in YAML or JSON: the names below with a value each.")
  var config: String?

  @Option(
    help: """
      Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE (default: \
      sqlite:comity.sqlite). A password belongs in the environment or in libpq's own file.
      """)
  var store: String?

  @Option(help: "The folder where files are kept; beside the store's own file unless given.")
  var files: String?

  @Option(
    help: """
      The file with the secret key that signs checkpoints, made where there is none; beside the \
      store's own file unless given. Without one, nothing is signed.
      """)
  var signingKey: String?

  @Option(
    help: """
      What stands before a forum's id in the name of its checkpoints: forum.example.org gives \
      forum.example.org/water (default: the id alone).
      """)
  var origin: String?

  @Option(help: "The address to listen on (default: 127.0.0.1:8080).")
  var listen: String?

  @Option(help: "The site's address as people type it: https://forum.example.org.")
  var address: String?

  @Option(
    help: """
      How sign-in links reach people: sendmail, or show (on the page; only in a demonstration or \
      on this machine alone).
      """)
  var mail: String?

  @Option(help: "The address that letters come from.")
  var mailFrom: String?

  @Option(help: "The program that takes letters, as sendmail does (default: sendmail).")
  var sendmail: String?

  @Option(
    help: """
      How many days before something is due people are told by mail, where the deadline itself \
      does not say; off for never (default: 7,1).
      """)
  var remind: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Whether a proxy stands before the server and says where requests come from.")
  var behindProxy: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Open the demonstration forum, with its invented contributions and people.")
  var demo: Bool?

  @Option(
    help: """
      Where metrics are shown: HOST:PORT for an address of their own, local for /metrics to who \
      asks from this machine itself, off (default: local, and off behind a proxy).
      """)
  var metrics: String?

  @Option(help: "The least that is logged: trace, debug, info, notice, warning, error, critical.")
  var logLevel: String?

  @Option(help: "How it is logged, on standard error: text or json (default: text).")
  var logFormat: String?

  @Option(help: "How many connections are open at most (default: 4096).")
  var connections: String?

  @Option(help: "How many requests are answered at once; others are told to wait (default: 1024).")
  var requests: String?

  @Option(help: "How many megabytes the files of one form may have in all (default: 4096).")
  var formMegabytes: String?

  @Option(
    help: "How long a connection may say nothing, and a request's head may take (default: 60).")
  var idleSeconds: String?

  @Option(
    help: """
      How long a request's body may take to come in, and a second more for each 1000 bytes \
      (default: 60).
      """)
  var bodySeconds: String?

  @Option(help: "How long requests may take to end when the server is stopped (default: 25).")
  var stopSeconds: String?

  func settings() throws -> Settings {
    let given: [(Setting, String?)] = [
      (.store, store), (.files, files), (.signingKey, signingKey),
      (.origin, origin), (.listen, listen), (.address, address), (.mail, mail),
      (.sendmail, sendmail), (.remind, remind), (.mailFrom, mailFrom),
      (.behindProxy, behindProxy.map { "\($0)" }),
      (.demo, demo.map { "\($0)" }), (.metrics, metrics), (.logLevel, logLevel),
      (.logFormat, logFormat), (.connections, connections), (.requests, requests),
      (.formMegabytes, formMegabytes),
      (.idleSeconds, idleSeconds), (.bodySeconds, bodySeconds), (.stopSeconds, stopSeconds),
    ]
    var flags: [Setting: String] = [:]
    for (setting, value) in given { flags[setting] = value }
    return try Settings(flags: flags, file: config)
  }
}
