/// A mail as it came over the wire (RFC 5322, MIME), and the contributions that it brings.
public struct MailMessage: Sendable {
  /// A file that a mail brings.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// A passage of the mail's own words.
  struct Words: Sendable {
    var bytes: [UInt8]
    var isHTML: Bool

    var isBlank: Bool { bytes.allSatisfy(\.isASCIISpace) }
  }

  /// No mail is larger, in bytes.
  public static let sizeLimit = 64 << 20

  /// The address that it says it is from.
  public let sender: String?
  /// The sender as the mail names them: `Ann Example <a@b.org>`.
  let author: String?
  public let subject: String?
  /// When it was sent, as it says.
  let date: String?
  /// Its own words, in their order; of two renderings of the same, the plain one.
  let words: [Words]
  /// The documents attached to it.
  let attachments: [Part]
  /// The names of the pictures, invitations and cards in it.
  let others: [String]
  /// Whether it breaks off, or has more parts than are looked through.
  let isPartial: Bool
  let bytes: [UInt8]

  /// Nil where the bytes are no mail.
  ///
  /// Linear in their number.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit, let entity = MailEntity(Self.start(of: bytes[...])),
      ["from", "received", "mime-version"].contains(where: { entity.header($0) != nil })
    else { return nil }
    author = entity.header("from").map(MailWords.decoded)
    sender = entity.header("from").map(Self.address)
    subject = entity.header("subject").map(MailWords.decoded)
    date = entity.header("date")
    var parts = MailParts()
    parts.take(entity, depth: 0)
    words = parts.words
    attachments = parts.attachments
    others = parts.others
    isPartial = parts.isPartial
    self.bytes = bytes
  }

  public static func isNamedAsMail(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".eml")
  }

  /// Whether bytes begin with fields that only a mail has.
  ///
  /// A memorandum may have sender, subject and day at its head too, and is none.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let entity = MailEntity(start(of: bytes.prefix(1 << 16))) else { return false }
    let signs = ["received", "mime-version", "message-id", "return-path", "delivered-to"]
    if signs.contains(where: { entity.header($0) != nil }) {
      return ["from", "to", "subject", "date"].contains { entity.header($0) != nil }
    }
    guard let from = entity.header("from"), let date = entity.header("date") else { return false }
    let zone = date.split(separator: " ").dropFirst(4).last ?? ""
    let isZoned =
      zone.count == 5 && (zone.hasPrefix("+") || zone.hasPrefix("-")) && Int(zone) != nil
    return from.contains("@") && date.contains(":") && (isZoned || zone == "GMT")
  }

  /// The fields that name a mail, a line each.
  static func head(author: String?, date: String?, subject: String?) -> String {
    [("From", author), ("Date", date), ("Subject", subject)].map { name, value in
      value.map { "\(name): \($0)\n" } ?? ""
    }.joined()
  }

  /// Without a mark of the encoding and empty lines, which some programs put before a mail.
  private static func start(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes).drop {
      $0 == 0x0A || $0 == 0x0D
    }
  }

  /// `a@b.org` of `Ann Example <a@b.org>`.
  private static func address(_ header: String) -> String {
    guard let open = header.lastIndex(of: "<"), let close = header[open...].firstIndex(of: ">")
    else { return header }
    return String(header[header.index(after: open)..<close])
  }
}
