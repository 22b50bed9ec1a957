/// What `comity serve` can be told, by the name that it has on the command line and in a file.
///
/// docs/operating/configuration.md has the same list.
enum Setting: String, CaseIterable {
  case store, files, listen, address, mail, sendmail, remind, demo, metrics, connections, requests,
    origin
  case mailFrom = "mail-from"
  case signingKey = "signing-key"
  case behindProxy = "behind-proxy"
  case logLevel = "log-level"
  case logFormat = "log-format"
  case formMegabytes = "form-megabytes"
  case idleSeconds = "idle-seconds"
  case bodySeconds = "body-seconds"
  case stopSeconds = "stop-seconds"

  /// The name in the environment: `COMITY_MAIL_FROM`.
  var variable: String {
    "COMITY_" + rawValue.uppercased().replacing("-", with: "_")
  }

  /// Whether it may hold a password, and so is never shown.
  var isSecret: Bool { self == .store }
}
