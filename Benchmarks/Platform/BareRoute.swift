import Foundation
import HTTPTypes
import Hummingbird

/// The peer of our pages: a server with one route that returns the same bytes under the same
/// headers, and does nothing else.
enum BareRoute {
  /// Serves an answer that was kept in a file until the process is ended; the first line on the
  /// output says where.
  static func serve(_ file: String) async throws {
    guard let answer = WireAnswer(Array(try Data(contentsOf: URL(filePath: file)))) else {
      throw Failed(description: "\(file) holds no answer")
    }
    let body = ByteBuffer(bytes: answer.body)
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      // These two the server writes by itself.
      guard let name = HTTPField.Name(name), name != .contentLength, name != .date else { continue }
      headers[name] = value
    }
    let kept = headers
    let router = Router()
    router.get("page") { _, _ in
      Response(status: .ok, headers: kept, body: .init(byteBuffer: body))
    }
    let application = Application(
      router: router,
      configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: nil),
      onServerRunning: { channel in
        print("listening on http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
        fflush(nil)
      })
    try await application.run()
  }
}
