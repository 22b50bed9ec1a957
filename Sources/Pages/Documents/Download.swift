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
    guard let format = FileFormat(fileName: name),
      let bytes = try await secretariat.bytes(of: document, as: format, named: name, by: made)
    else { throw HTTPError(.notFound) }
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
