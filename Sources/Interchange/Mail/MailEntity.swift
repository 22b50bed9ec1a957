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
      || isSignature || ["text/calendar", "text/vcard"].contains(type)
  }

  /// Proves who sent the mail; holds no words.
  var isSignature: Bool {
    ["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"]
      .contains(type)
  }

  /// Its own words, in UTF-8 where their encoding is told.
  var words: MailMessage.Words {
    let charset = parameters["charset"]?.lowercased() ?? ""
    var bytes = content
    // Where nothing else is told the reader finds the encoding by itself.
    if !["", "utf-8", "utf8", "us-ascii"].contains(charset) {
      bytes = Charset.converted(bytes, from: charset) ?? bytes
    }
    if type == "text/plain", parameters["format"]?.lowercased() == "flowed" {
      bytes = MailWords.unflowed(bytes, withoutSpaces: parameters["delsp"]?.lowercased() == "yes")
    }
    return MailMessage.Words(bytes: bytes, isHTML: type == "text/html")
  }

  /// The bytes, decoded.
  var content: [UInt8] {
    switch (headers["content-transfer-encoding"] ?? "").lowercased() {
    case "base64": MailWords.base64(raw)
    case "quoted-printable": MailWords.quotedPrintable(raw, underscores: false)
    default: Array(raw)
    }
  }

  /// The parts of one that is made of several (RFC 2046, section 5.1), and whether the last of
  /// them ends as it should.
  func split() -> (parts: [MailEntity], isWhole: Bool) {
    guard let boundary = parameters["boundary"], !boundary.isEmpty else { return ([], false) }
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
          if rest == "--" { return (parts, true) }
          start = next
        }
      }
      at = next
    }
    if let start, let part = MailEntity(raw[start...]) { parts.append(part) }
    return (parts, false)
  }

  /// The line end before a boundary belongs to the boundary.
  private func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    if bytes.last == 0x0A { bytes = bytes.dropLast() }
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    return bytes
  }
}
