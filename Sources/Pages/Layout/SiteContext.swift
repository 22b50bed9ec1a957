internal import HTTPTypes
public import Hummingbird
public import Secretariat

/// A request as the site sees it: with where it comes from.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// The address of the other end of the connection; empty where it has none.
  public let peer: String

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// How the site is reached.
public struct SiteSettings: Sendable {
  /// `https://forum.example.org`, as people type it; nil where only this machine reaches it.
  public var address: String?
  /// Whether sign-in links are shown on the page in place of being mailed: in a demonstration.
  public var showsLinks = false
  /// Whether a proxy stands before the site, which says where requests come from.
  public var isBehindProxy = false
  /// Takes letters; nil where none are sent.
  public var post: (any Post)?
  /// Told of a letter that was not sent.
  public var report: @Sendable (any Error) -> Void = { _ in }
  /// How many files are made at a time.
  public var coreCount = 1
  /// How many bytes the files of one form may have in all.
  public var formSizeBytes = 4 << 30

  public init() {}

  /// Sends in the background: who asks does not wait, and learns nothing from how long it takes.
  func send(_ letter: Letter) {
    guard let post else { return }
    Task {
      do {
        try await post.send(letter)
      } catch {
        report(error)
      }
    }
  }

  var isSecure: Bool { address?.hasPrefix("https://") ?? false }

  /// The prefix makes browsers refuse the cookie from any other host or without TLS.
  var cookieName: String { isSecure ? "__Host-comity" : "comity" }

  /// Where a request comes from, for the limits; a whole IPv6 network counts as one.
  func source(of request: Request, _ context: SiteContext) -> String {
    var address = context.peer
    if isBehindProxy, let header = request.headers[values: .xForwardedFor].last,
      let last = header.split(separator: ",").last
    {
      address = last.filter { $0 != " " }
    }
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count > 2 ? groups.prefix(4).joined(separator: ":") : address
  }
}

extension HTTPField.Name {
  static var xForwardedFor: Self { HTTPField.Name("x-forwarded-for") ?? .cookie }
  static var lastEventID: Self { HTTPField.Name("last-event-id") ?? .cookie }
  static var secFetchSite: Self { HTTPField.Name("sec-fetch-site") ?? .cookie }
}
