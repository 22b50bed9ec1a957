import Foundation
import Glibc

/// An answer as it came over the wire.
struct WireAnswer {
  var bytes: [UInt8]
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  /// Nil where it is not whole yet; its length must stand in its head.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    headers = lines.dropFirst().compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (parts[0].lowercased(), parts[1].trimmingCharacters(in: .whitespaces))
    }
    let length = headers.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    guard bytes.count >= end.upperBound + length,
      let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    self.bytes = Array(bytes[..<(end.upperBound + length)])
    self.status = status
    body = Array(bytes[end.upperBound..<(end.upperBound + length)])
  }
}

/// A connection that is kept open over many requests; each waits for its answer.
final class WireConnection {
  private let port: Int
  private let file: Int32

  init(port: Int) throws {
    self.port = port
    file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failed(description: "nobody listens at port \(port)") }
  }

  deinit { close(file) }

  /// - Throws: `Failed` where no whole answer came.
  func send(
    _ method: String, _ path: String, headers: [String] = [], body: [UInt8] = []
  ) throws -> WireAnswer {
    let head =
      ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Content-Length: \(body.count)"]
      + headers
    var request = Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    while !request.isEmpty {
      let count = Glibc.send(file, request, request.count, Int32(MSG_NOSIGNAL))
      guard count > 0 else { throw Failed(description: "\(path): the connection was closed") }
      request.removeFirst(count)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(file, &chunk, chunk.count, 0)
      guard count > 0 else { throw Failed(description: "\(path): no whole answer") }
      bytes += chunk[..<count]
      if let answer = WireAnswer(bytes) { return answer }
    }
  }
}
