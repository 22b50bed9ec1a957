internal import Deliberations
internal import Hummingbird
internal import Interchange
internal import Secretariat

extension Site {
  /// A document's file as it came in, or its text in another format.
  ///
  /// Sent as something to save: nothing of somebody's runs in the site's name.
  func download(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let forum = context.parameters.get("forum"),
      let id = context.parameters.get("hash"), let name = context.parameters.get("name"),
      let document = try await secretariat.row(DocumentRow.self, id, of: forum)
    else { throw HTTPError(.notFound) }
    if document.isRestricted {
      let actor = try await visit(of: request)?.account.actor ?? .visitor
      guard try await secretariat.standing(of: actor, in: forum).mayRead(document) else {
        throw HTTPError(.notFound)
      }
    }
    if name == "original" {
      guard let bytes = try await secretariat.original(of: document) else {
        throw HTTPError(.notFound)
      }
      return Self.saved(bytes, as: document.fileName)
    }
    let format = FileFormat(fileName: name)
    if format == .json, let bytes = try await secretariat.json(of: document) {
      return Self.saved(bytes, as: name)
    }
    guard let format, format.isWritten, format != .json, let hash = document.text else {
      throw HTTPError(.notFound)
    }
    let bytes = try await made.bytes(MadeFiles.Key(text: hash, format: format)) {
      guard let text = try await secretariat.text(of: document) else { throw HTTPError(.notFound) }
      return try await format.bytes(of: text, named: name)
    }
    return Self.saved(bytes, as: name)
  }

  static func saved(_ bytes: [UInt8], as name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/octet-stream",
        .contentDisposition: "attachment; filename*=UTF-8''\(PageContext.encodedName(name))",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
