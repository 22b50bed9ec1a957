/// A mail as it came over the wire (RFC 5322, MIME), and the contributions that it brings.
public struct MailMessage: Sendable {
  /// A file that a mail brings.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// No mail is larger, in bytes.
  public static let sizeLimit = 64 << 20

  /// The address that it says it is from.
  public let sender: String?
  public let subject: String?
  /// The documents attached to it; where there are none, its own words, under its subject.
  public let contributions: [Part]

  /// Nil where the bytes are no mail.
  ///
  /// Linear in their number.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit, let entity = MailEntity(bytes[...]),
      entity.header("from") != nil || entity.header("received") != nil
    else { return nil }
    sender = entity.header("from").map(Self.address)
    subject = entity.header("subject").map(MailWords.decoded)
    var collector = Collector()
    collector.take(entity, depth: 0)
    if collector.attachments.isEmpty, let body = collector.body {
      contributions = [Self.part(of: body, sender: entity.header("from"), subject: subject)]
    } else {
      contributions = collector.attachments
    }
  }

  public static func isNamedAsMail(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".eml")
  }

  /// `a@b.org` of `Ann Example <a@b.org>`.
  private static func address(_ header: String) -> String {
    guard let open = header.lastIndex(of: "<"), let close = header[open...].firstIndex(of: ">")
    else { return header }
    return String(header[header.index(after: open)..<close])
  }

  /// The mail's own words under its head, in UTF-8.
  private static func part(
    of body: MailEntity, sender: String?, subject: String?
  ) -> Part {
    let name = String((subject ?? "mail").prefix(100)).filter { !"/\\".contains($0) }
    if body.type == "text/html" { return Part(name: "\(name).html", bytes: body.content) }
    var head = ""
    if let sender { head += "From: \(MailWords.decoded(sender))\n" }
    if let subject { head += "Subject: \(subject)\n" }
    let words = MailWords.text(body.content, charset: body.charset)
    return Part(name: "\(name).txt", bytes: Array("\(head)\n\(words)".utf8))
  }

  /// Walks through a mail's parts in their order.
  private struct Collector {
    var attachments: [Part] = []
    var body: MailEntity?
    private var count = 0

    mutating func take(_ entity: MailEntity, depth: Int) {
      count += 1
      guard depth < 20, count < 1000 else { return }
      if entity.type.hasPrefix("multipart/") {
        for part in entity.parts { take(part, depth: depth + 1) }
      } else if entity.type == "message/rfc822", let inner = MailEntity(entity.content[...]) {
        take(inner, depth: depth + 1)
      } else if let name = entity.fileName {
        if !entity.isDecoration { attachments.append(Part(name: name, bytes: entity.content)) }
      } else if entity.type == "text/plain", body?.type != "text/plain" {
        body = entity
      } else if entity.type == "text/html", body == nil {
        body = entity
      }
    }
  }
}

/// A part of a mail: its header and what stands under it.
struct MailEntity {
  private let headers: [String: String]
  private let raw: ArraySlice<UInt8>
  /// `text/plain`, in small letters.
  let type: String
  private let parameters: [String: String]

  /// Nil where no header stands there.
  init?(_ bytes: ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var last: String?
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[at..<end]
      if line.last == 0x0D { line = line.dropLast() }
      at = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        guard let last else { return nil }
        headers[last, default: ""] += " " + MailWords.trimmed(line)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        last = name
        // The first of several is the one that the last server wrote.
        if headers[name] == nil {
          headers[name] = MailWords.trimmed(line[(colon + 1)...])
        } else {
          last = "\(name) again"
        }
      } else if !line.starts(with: "From ".utf8) {
        return nil
      }
    }
    self.headers = headers
    raw = bytes[at...]
    (type, parameters) = MailWords.parameters(headers["content-type"] ?? "text/plain")
  }

  func header(_ name: String) -> String? { headers[name] }

  /// The name under which it is to be saved; nil for words of the mail itself.
  var fileName: String? {
    let (disposition, own) = MailWords.parameters(headers["content-disposition"] ?? "")
    if let name = own["filename"] ?? parameters["name"] { return MailWords.decoded(name) }
    if disposition == "attachment" || !(type.hasPrefix("text/") || type.isEmpty) {
      return "attachment.\(type.split(separator: "/").last ?? "bin")"
    }
    return nil
  }

  /// A picture in the words, a signature, an invitation: nobody's contribution.
  var isDecoration: Bool {
    let (disposition, _) = MailWords.parameters(headers["content-disposition"] ?? "")
    let isPicture = type.hasPrefix("image/")
    return isPicture && (disposition != "attachment" || headers["content-id"] != nil)
      || [
        "application/pgp-signature", "application/pkcs7-signature",
        "application/x-pkcs7-signature", "text/calendar", "text/vcard",
      ].contains(type)
  }

  var charset: String { parameters["charset"] ?? "" }

  /// The bytes, decoded.
  var content: [UInt8] {
    switch (headers["content-transfer-encoding"] ?? "").lowercased() {
    case "base64": MailWords.base64(raw)
    case "quoted-printable": MailWords.quotedPrintable(raw, underscores: false)
    default: Array(raw)
    }
  }

  /// The parts of one that is made of several (RFC 2046, section 5.1).
  var parts: [MailEntity] {
    guard let boundary = parameters["boundary"], !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailEntity] = []
    var start: Int?
    var at = raw.startIndex
    while at < raw.endIndex {
      let end = raw[at...].firstIndex(of: 0x0A) ?? raw.endIndex
      let next = min(end + 1, raw.endIndex)
      if raw[at..<end].starts(with: mark) {
        let rest = MailWords.trimmed(raw[(at + mark.count)..<end])
        if rest.isEmpty || rest == "--" {
          if let start, let part = MailEntity(withoutLineEnd(raw[start..<at])) {
            parts.append(part)
          }
          if rest == "--" { return parts }
          start = next
        }
      }
      at = next
    }
    if let start, let part = MailEntity(raw[start...]) { parts.append(part) }
    return parts
  }

  /// The line end before a boundary belongs to the boundary.
  private func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    if bytes.last == 0x0A { bytes = bytes.dropLast() }
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    return bytes
  }
}
