import Foundation
import Glibc
import Testing

/// An answer as it came over the wire.
struct Reply: Sendable {
  var status: Int
  var headers: [String: String]
  var body: String

  subscript(_ header: String) -> String? { headers[header] }

  /// The value of the cookie that was set; nil where none was.
  var cookie: String? {
    self["set-cookie"]?.split(separator: ";").first?.split(separator: "=", maxSplits: 1).last
      .map(String.init)
  }

  /// The form's token on a page.
  var formToken: String? {
    body.components(separatedBy: "name=\"form-token\" value=\"").dropFirst().first?
      .split(separator: "\"").first.map(String.init)
  }
}

/// A request as it goes over the wire, byte by byte as it is written here: what a browser would
/// never send too.
struct WireRequest: Sendable {
  var method = "GET"
  var path = "/"
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  static func form(_ path: String, _ fields: [String: String]) -> WireRequest {
    let pairs = fields.sorted { $0.key < $1.key }.map { "\(encoded($0.key))=\(encoded($0.value))" }
    return WireRequest(
      method: "POST", path: path,
      headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Array(pairs.joined(separator: "&").utf8))
  }

  static func json(_ path: String, _ body: String) -> WireRequest {
    WireRequest(
      method: "POST", path: path, headers: ["Content-Type": "application/json"],
      body: Array(body.utf8))
  }

  func with(_ header: String, _ value: String?) -> WireRequest {
    var request = self
    request.headers[header] = value
    return request
  }

  static func encoded(_ words: String) -> String {
    words.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : String(format: "%%%02X", byte)
    }.joined()
  }

  /// Sends it, and reads until the server closes.
  func send(toPort port: Int) throws -> Reply {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0, "the server does not listen")
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if !body.isEmpty || method == "POST" { head += "Content-Length: \(body.count)\r\n" }
    let bytes = Array((head + "\r\n").utf8) + body
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // A server that has read enough closes; what it answered is still there.
      if count <= 0 { break }
      sent += count
    }
    return try Self.reply(from: connection)
  }

  private static func reply(from connection: Int32) throws -> Reply {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(connection, &chunk, chunk.count, 0)
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      if pair.count == 2 {
        headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces)
      }
    }
    let body = parts.dropFirst().joined(separator: "\r\n\r\n")
    return Reply(
      status: try #require(status, "an answer"), headers: headers,
      body: headers["transfer-encoding"] == "chunked" ? try unchunked(body) : body)
  }

  /// What chunks hold (RFC 9112, section 7.1); a body that was cut off is no answer.
  private static func unchunked(_ body: String) throws -> String {
    var rest = Array(body.utf8)[...]
    var whole: [UInt8] = []
    while let end = rest.firstIndex(of: 0x0D) {
      let size = try #require(Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16))
      if size == 0 { return String(decoding: whole, as: UTF8.self) }
      rest = rest.dropFirst(end - rest.startIndex + 2)
      try #require(rest.count > size)
      whole += rest.prefix(size)
      rest = rest.dropFirst(size + 2)
    }
    throw CutOff()
  }

  private struct CutOff: Error {}
}
