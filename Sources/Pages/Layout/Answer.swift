internal import Deliberations
internal import Hummingbird
internal import Secretariat

/// What a request is answered with.
struct Answer: Sendable {
  enum Content: Sendable {
    case page(Page)
    /// The browser goes on to another address, as after every form that was accepted.
    case seeOther(String)
  }

  enum SessionChange: Sendable {
    case begins(Secret)
    case ends
  }

  var content: Content
  var session: SessionChange?
  var retryAfterSeconds: Int?

  static func page(_ page: Page) -> Answer { Answer(content: .page(page)) }

  static func seeOther(_ address: String, _ session: SessionChange? = nil) -> Answer {
    Answer(content: .seeOther(address), session: session)
  }

  func response(in context: PageContext) -> Response {
    var response: Response
    switch content {
    case .page(let page):
      let markup = "<!DOCTYPE html>" + page.framed(in: context).markup
      response = Response(
        status: .init(code: page.status),
        headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: context.words.tag],
        body: .init(byteBuffer: ByteBuffer(string: markup)))
    case .seeOther(let address):
      response = Response(status: .seeOther, headers: [.location: address])
    }
    let isOfDoor = context.path.hasPrefix("sign-in")
    if context.visit != nil || session != nil || context.isForm || isOfDoor {
      response.headers[.cacheControl] = "no-store"
    }
    if let retryAfterSeconds { response.headers[.retryAfter] = String(retryAfterSeconds) }
    if let cookie = cookie(context.settings) { response.headers[.setCookie] = cookie }
    return response
  }

  private func cookie(_ settings: SiteSettings) -> String? {
    let attributes =
      "; Path=/; HttpOnly; SameSite=Lax" + (settings.isSecure ? "; Secure" : "")
    switch session {
    case .begins(let secret):
      return "\(settings.cookieName)=\(secret.words); Max-Age=\(14 * 86_400)" + attributes
    case .ends: return "\(settings.cookieName)=; Max-Age=0" + attributes
    case nil: return nil
    }
  }
}
