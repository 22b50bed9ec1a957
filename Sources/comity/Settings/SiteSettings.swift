import ArgumentParser
import Commands
import FoundationEssentials
import Logging
import Pages
import Proceedings
import Secretariat
import Stores

extension Settings {
  private enum MailWay: String, CaseIterable {
    case sendmail, show
  }

  /// How many days before something is due people are told, unless the deadline itself says;
  /// empty where nobody is.
  func reminderDays() throws -> [Int] {
    let text = self[.remind] ?? "7,1"
    guard text != "off" else { return [] }
    let days = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Int(part.filter { $0 != " " }).flatMap { (0...366).contains($0) ? $0 : nil }
    }
    guard days.allSatisfy({ $0 != nil }), days.count <= 10 else {
      throw problem(.remind, "write days, as 7,1, or off")
    }
    return days.compactMap { $0 }
  }

  /// Who signs checkpoints; nil where no file for the key was named beside a PostgreSQL store.
  ///
  /// - Throws: `ValidationError` where the origin cannot be; `InterchangeFailure` where the file
  ///   holds no key.
  func signing(beside store: StoreAddress) throws -> RecordSigning? {
    let origin = self[.origin]
    guard origin.map(NoteSigner.isName) ?? true else {
      throw problem(.origin, "neither blanks nor + may stand in it")
    }
    return try (self[.signingKey] ?? store.keyFile).map {
      RecordSigning(key: try SigningKey.open($0), origin: origin)
    }
  }

  /// How the site is reached, and how its letters go.
  func site(isDemonstration: Bool, host: String, _ logger: Logger) throws -> SiteSettings {
    var site = SiteSettings()
    site.coreCount = ProcessInfo.processInfo.activeProcessorCount
    site.isBehindProxy = try flag(.behindProxy)
    site.formSizeBytes = try whole(.formMegabytes, else: site.formSizeBytes >> 20) << 20
    if var address = self[.address] {
      while address.hasSuffix("/") { address.removeLast() }
      guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        throw problem(.address, "write https://…")
      }
      site.address = address
    }
    switch try one(of: MailWay.self, .mail) ?? (isDemonstration ? .show : .sendmail) {
    case .show:
      guard isDemonstration || ["127.0.0.1", "::1", "localhost"].contains(host) else {
        throw problem(.mail, "anyone could sign in as anyone; only with --demo or on 127.0.0.1")
      }
      site.showsLinks = true
    case .sendmail:
      guard let typed = self[.mailFrom] else { break }
      guard let from = EmailAddress(typed) else {
        throw problem(.mailFrom, "write name@example.org")
      }
      guard site.address != nil else {
        throw problem(.address, "letters need the address that their links lead to")
      }
      var sendmail = Sendmail(from: from)
      if let program = self[.sendmail] { sendmail.program = program }
      site.post = sendmail
      site.report = { error in
        logger.error("a letter was not sent", metadata: ["why": "\(error)"])
      }
    }
    return site
  }
}
