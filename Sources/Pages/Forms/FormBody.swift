internal import Deliberations
internal import Hummingbird
internal import Secretariat

/// What a browser sends when a form is sent (`application/x-www-form-urlencoded`).
struct FormBody: Sendable {
  private let pairs: [(name: String, value: String)]

  static let byteLimit = 1 << 20
  private static let fieldLimit = 5_000

  init(pairs: [(name: String, value: String)]) { self.pairs = pairs }

  /// The first value of a field; empty where there is none.
  subscript(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

  func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }

  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// What was typed into a field, without the space around it; nil where that is nothing.
  func typed(_ name: String) -> String? { self[name].trimmedWords }

  /// The last act when the page was made that the form stood on; nil where it names none.
  ///
  /// - Throws: `Refusal` where it names something else.
  func basedOn() throws -> Int? {
    guard let words = typed("basedOn") else { return nil }
    guard let number = Int(words), number >= 0 else {
      throw Refusal.badFields([.init(field: "basedOn", kind: .otherKind(expected: "a number"))])
    }
    return number
  }

  /// Reads the body of a request.
  ///
  /// - Throws: `FormFailure`.
  static func read(_ request: Request) async throws -> FormBody {
    let type = (request.headers[.contentType] ?? "").split(separator: ";").first ?? ""
    guard type.lowercased() == "application/x-www-form-urlencoded" else {
      throw FormFailure.otherType
    }
    var bytes: [UInt8] = []
    for try await buffer in request.body {
      guard bytes.count + buffer.readableBytes <= byteLimit else { throw FormFailure.tooLarge }
      bytes += buffer.readableBytesView
    }
    return try FormBody(bytes)
  }

  init(_ bytes: [UInt8]) throws {
    let fields = bytes.split(separator: UInt8(ascii: "&"))
    guard fields.count <= Self.fieldLimit else { throw FormFailure.tooLarge }
    pairs = fields.map { field in
      let parts = field.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// Ends of lines become single, as texts have them.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let words = String(decoding: bytes.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }, as: UTF8.self)
    return PageContext.decoded(words).replacing("\r\n", with: "\n")
  }
}

/// Why what a browser sent is not read, or not trusted.
enum FormFailure: Error {
  case otherType
  case tooLarge
  /// Another site sent it, or a page of an earlier session.
  case forged
}

extension FormBody {
  static let tokenName = "form-token"

  /// Refuses what another site's page made the browser send.
  ///
  /// Two nets: the browser says where a request comes from; and a signed-in person's forms bear a
  /// token that only pages of the same session know.
  func refuseForgery(of request: Request, _ context: PageContext) throws {
    guard Self.isFromHere(request, context.settings) else { throw FormFailure.forged }
    if let visit = context.visit, !visit.isFormToken(self[Self.tokenName]) {
      throw FormFailure.forged
    }
  }

  static func isFromHere(_ request: Request, _ settings: SiteSettings) -> Bool {
    if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
    // A browser too old to say so; a program says nothing, and has no cookies of others.
    guard let origin = request.headers[.origin] else { return true }
    if let address = settings.address { return origin == address }
    let host = origin.split(separator: "/").dropFirst().last.map(String.init)
    return host != nil && host == request.head.authority
  }
}

extension String {
  /// Without the space around it; nil where that is nothing.
  var trimmedWords: String? {
    var words = Substring(self)
    while words.first?.isWhitespace ?? false { words.removeFirst() }
    while words.last?.isWhitespace ?? false { words.removeLast() }
    return words.isEmpty ? nil : String(words)
  }
}
