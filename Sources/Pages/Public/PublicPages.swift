internal import HTTPTypes
public import Hummingbird
internal import Proceedings
internal import Secretariat
internal import Synchronization

/// Keeps the pages that everybody sees alike: each is made once for every state of the record,
/// however many ask for it at the same time.
///
/// Who has signed in gets pages of their own. What another node recorded is seen within two
/// seconds; what this one recorded, at once.
public struct PublicPages: RouterMiddleware {
  private let site: Site
  private let kept = KeptPages()
  /// By address; nil where the answer is not one to keep.
  private let makings = Makings<KeptPages.Key, KeptPage?>()

  public init(site: Site) { self.site = site }

  public func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get,
      request.cookies[site.settings.cookieName] == nil, request.headers[.authorization] == nil
    else { return try await next(request, context) }
    let key = KeptPages.Key(
      address: request.uri.description,
      state: site.secretariat.bell.count(of: Self.forum(of: request.uri.path)))
    if let page = kept.page(key) { return page.response(to: request) }
    var unkept: Response?
    let page = try await makings.value(of: key) {
      let response = try await next(request, context)
      guard Self.isKept(response) else {
        unkept = response
        return nil
      }
      let collector = PageCollector()
      try await response.body.write(collector)
      return kept.keep(collector.bytes.withLock { $0 }, response.headers, as: key)
    }
    if let page { return page.response(to: request) }
    // What is not kept is everybody's own.
    if let unkept { return unkept }
    return try await next(request, context)
  }

  private static func isKept(_ response: Response) -> Bool {
    guard response.status == .ok, response.headers[.cacheControl] == nil,
      response.headers[.setCookie] == nil,
      response.headers[.contentType]?.hasPrefix("text/html") ?? false,
      let length = response.body.contentLength
    else { return false }
    return length <= KeptPages.longest
  }

  /// `water` of `/en/forums/water/documents`.
  private static func forum(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[1] == "forums" ? String(parts[2]) : nil
  }
}

/// Collects what a response writes.
private final class PageCollector: ResponseBodyWriter {
  let bytes = Mutex<[UInt8]>([])

  func write(_ buffer: ByteBuffer) async throws {
    bytes.withLock { $0 += buffer.readableBytesView }
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// A page as it goes over the wire.
private struct KeptPage: Sendable {
  let plain: ByteBuffer
  let packed: ByteBuffer?
  let tag: String
  let headers: HTTPFields
  private let packedHeaders: HTTPFields

  /// What changes with the page, and only with it.
  static func tag(of bytes: [UInt8]) -> String {
    "W/\"\(Hash(of: bytes).description.prefix(22))\""
  }

  init(_ bytes: [UInt8], tag: String, headers: HTTPFields) {
    plain = ByteBuffer(bytes: bytes)
    packed = Gzip.packed(bytes).map { ByteBuffer(bytes: $0) }
    self.tag = tag
    // What belongs to one request, as its id, is left behind.
    var own = HTTPFields()
    own[.contentType] = headers[.contentType]
    own[.contentLanguage] = headers[.contentLanguage]
    own[.eTag] = tag
    // To be asked for again each time; an unchanged page costs a line.
    own[.cacheControl] = "no-cache"
    own[.vary] = "Accept-Encoding, Cookie"
    self.headers = own
    own[.contentEncoding] = "gzip"
    packedHeaders = own
  }

  var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) }

  func response(to request: Request) -> Response {
    if let known = request.headers[.ifNoneMatch],
      known.split(separator: ",").contains(where: { $0.trimmed == tag })
    {
      return Response(status: .notModified, headers: headers)
    }
    if let packed, request.headers[.acceptEncoding]?.contains("gzip") ?? false {
      return Response(status: .ok, headers: packedHeaders, body: .init(byteBuffer: packed))
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: plain))
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    drop { $0 == " " }
  }
}

/// The pages, by address; the whole is bounded.
private final class KeptPages: Sendable {
  /// A page longer than this is made each time.
  static let longest = 4 << 20
  private static let sizeLimit = 24 << 20
  private static let age = Duration.seconds(2)

  struct Key: Hashable {
    let address: String
    /// How many acts the page may tell of.
    let state: Int
  }

  private struct Entry {
    let page: KeptPage
    let state: Int
    let made: ContinuousClock.Instant
  }

  private struct Entries {
    var byAddress: [String: Entry] = [:]
    var size = 0
  }

  private let entries = Mutex(Entries())

  func page(_ key: Key) -> KeptPage? {
    entries.withLock { entries in
      guard let entry = entries.byAddress[key.address], entry.state == key.state,
        ContinuousClock.now - entry.made < Self.age
      else { return nil }
      return entry.page
    }
  }

  /// Keeps a page that was made; most acts leave most pages as they were, and such a page is not
  /// packed again.
  func keep(_ bytes: [UInt8], _ headers: HTTPFields, as key: Key) -> KeptPage {
    let tag = KeptPage.tag(of: bytes)
    let old = entries.withLock { $0.byAddress[key.address]?.page }
    let page =
      if let old, old.tag == tag { old } else { KeptPage(bytes, tag: tag, headers: headers) }
    entries.withLock { entries in
      if entries.size + page.size > Self.sizeLimit {
        entries.byAddress.removeAll()
        entries.size = 0
      }
      let old = entries.byAddress.updateValue(
        Entry(page: page, state: key.state, made: .now), forKey: key.address)
      entries.size += page.size - (old?.page.size ?? 0)
    }
    return page
  }
}
