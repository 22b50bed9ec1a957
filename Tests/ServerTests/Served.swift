import Foundation
import Glibc
import Testing

/// The program serving an empty store of its own, with all that it says.
final class Served {
  let process = Process()
  let port: Int
  private let folder: URL
  private let output = Pipe()
  private let log: URL

  init(_ arguments: [String], environment: [String: String] = [:], file: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "serving-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    log = folder.appending(path: "log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    var arguments = arguments
    if let file {
      let path = folder.appending(path: "settings.yaml").path
      try Data(file.utf8).write(to: URL(filePath: path))
      arguments += ["--config", path]
    }
    process.executableURL = try Self.program()
    process.currentDirectoryURL = folder
    process.arguments = ["serve"] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["COMITY_LISTEN": "127.0.0.1:0"]) { $1 }.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let said = line.split(separator: "\n").first?.split(separator: ":").last.flatMap { Int($0) }
    guard let said else {
      process.waitUntilExit()
      throw NotServing(
        code: process.terminationStatus, log: try String(contentsOf: log, encoding: .utf8))
    }
    port = said
    first = line
  }

  private let first: String

  /// It ended before it listened.
  struct NotServing: Error {
    var code: Int32
    var log: String
  }

  static func program() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "comity")
  }

  func send(_ request: WireRequest) throws -> Reply { try request.send(toPort: port) }

  func stop() throws -> (code: Int32, output: String, log: String) {
    process.terminate()
    return try wait()
  }

  func wait() throws -> (code: Int32, output: String, log: String) {
    process.waitUntilExit()
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = first + String(decoding: rest, as: UTF8.self)
    let log = try String(contentsOf: log, encoding: .utf8)
    try FileManager.default.removeItem(at: folder)
    return (process.terminationStatus, said, log)
  }
}

/// A request that is sent bit by bit.
final class SlowRequest {
  private let connection: Int32

  init(port: Int, _ line: String, _ headers: [String], isHeadWhole: Bool = true) throws {
    connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 120, tv_usec: 0)
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
    try #require(connected == 0)
    let type = "Content-Type: application/x-www-form-urlencoded"
    let head = ([line + " HTTP/1.1", "Host: 127.0.0.1:\(port)", type] + headers)
      .joined(separator: "\r\n")
    send(Array((head + (isHeadWhole ? "\r\n\r\n" : "\r\n")).utf8)[...])
  }

  deinit { close(connection) }

  /// Whether the server still takes it.
  @discardableResult
  func send(_ bytes: ArraySlice<UInt8>) -> Bool {
    let count = bytes.withUnsafeBytes {
      Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    return count == bytes.count
  }

  /// Waits until the server has read all that was sent: until then it does not know of the request.
  ///
  /// The kernel tells it: the server's end of the connection has nothing left to be read.
  func waitUntilRead() async throws {
    let theirs = try address(getpeername), ours = try address(getsockname)
    let isRead = Data("\(theirs) \(ours) 01 00000000:00000000".utf8)
    for _ in 0..<600 {
      let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/net/tcp"))
      if let connections = try file.readToEnd(), connections.range(of: isRead) != nil { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("the server does not read what is sent")
  }

  /// An end of the connection as `/proc/net/tcp` writes it.
  private func address(
    _ end: (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32
  ) throws -> String {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let outcome = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { end(connection, $0, &size) }
    }
    try #require(outcome == 0)
    return Self.hexadecimal(address.sin_addr.s_addr, digits: 8) + ":"
      + Self.hexadecimal(UInt32(UInt16(bigEndian: address.sin_port)), digits: 4)
  }

  private static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The status of the answer; nil where the server closed without one.
  func status() throws -> Int? {
    read(until: "\n").split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// What the server answers until it says these words, or closes.
  func read(until words: String) -> String {
    var bytes = Data()
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.range(of: Data(words.utf8)) == nil {
      let count = recv(connection, &chunk, chunk.count, 0)
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
