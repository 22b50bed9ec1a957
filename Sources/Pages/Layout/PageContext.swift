internal import Deliberations
internal import Hummingbird
internal import Secretariat

/// What every page is made with: the reader's language and who the reader is.
struct PageContext: Sendable {
  let secretariat: Secretariat
  let people: People
  let settings: SiteSettings
  let words: Catalogue
  let catalogues: Catalogues
  let texts: KeptTexts
  /// Nil where nobody has signed in.
  let visit: Visit?
  /// Behind the language's segment: `forums/water`.
  let path: String
  /// Behind the question mark; nil where there is none.
  let query: String?
  /// Where the request comes from, for the limits.
  let source: String
  /// Whether a form was sent.
  var isForm = false
  /// Names this request in the log.
  let requestID: String

  var actor: Actor { visit?.account.actor ?? .visitor }

  func address(_ path: String) -> String { "/\(words.tag)/\(path)" }

  func address(of forum: ForumRow, _ path: String = "") -> String {
    address("forums/\(forum.id)\(path.isEmpty ? "" : "/\(path)")")
  }

  /// What the reader is to a forum.
  func standing(in forum: String) async throws -> Standing {
    try await secretariat.standing(of: actor, in: forum)
  }

  /// Where to sign in, and then come back to this page.
  var signInAddress: String {
    path.isEmpty || path.hasPrefix("sign-in")
      ? address("sign-in") : address("sign-in?then=\(Self.encoded(path))")
  }

  /// A file's name in a header: every byte that is no letter or digit is encoded.
  static func encodedName(_ name: String) -> String {
    encoded(name).replacing("/", with: "%2F")
  }

  /// The words of an address, each `%` with two digits made the byte it stands for.
  static func decoded(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    let bytes = Array(address.utf8)
    var words: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
      {
        words.append(byte)
        at += 3
      } else {
        words.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Symbols keep their strokes in addresses; what else an address cannot hold is encoded.
  static func encoded(_ symbol: String) -> String {
    var address = ""
    for byte in symbol.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return address
  }
}

/// A page before its frame is put around it.
struct Page {
  var title: String
  /// The forum whose page it is.
  var forum: ForumRow?
  var status = 200
  /// The feed of what the page shows, where it has one of its own: `search/feed.atom?q=water`.
  var feed: String?
  var content: HTML

  init(
    _ title: String, forum: ForumRow? = nil, status: Int = 200, feed: String? = nil,
    @HTMLBuilder content: () -> HTML
  ) {
    self.title = title
    self.forum = forum
    self.status = status
    self.feed = feed
    self.content = content()
  }
}
