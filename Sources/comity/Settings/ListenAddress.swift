/// `HOST:PORT`; an IPv6 host stands in brackets.
struct ListenAddress: Hashable {
  let host: String
  let port: Int

  /// Nil where the text is no such address.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"),
      let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port)
    else { return nil }
    let host = text[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    guard !host.isEmpty, isBracketed || !host.contains(":") else { return nil }
    self.host = String(isBracketed ? host.dropFirst().dropLast() : host)
    self.port = port
  }

  /// As an address of the web writes it.
  var urlHost: String { host.contains(":") ? "[\(host)]" : host }
}
