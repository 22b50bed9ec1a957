import ArgumentParser
import Logging
import Pages
import Secretariat

extension Settings {
  private enum MailWay: String, CaseIterable {
    case sendmail, show
  }

  /// How the site is reached, and how its letters go.
  func site(isDemonstration: Bool, host: String, _ logger: Logger) throws -> SiteSettings {
    var site = SiteSettings()
    site.isBehindProxy = try flag(.behindProxy)
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
      site.send = Sendmail.posting(from: from, logger)
    }
    return site
  }
}
